import { setTimeout } from 'node:timers/promises';
import { promisedLetters } from './answering/promised/promised-box.js';
import type { PromisedParts } from './answering/promised/promised-job.js';
import { createQueue } from './answering/queue/unanswered.js';
import type { App, World } from './app.js';
import type { BookingParts } from './booking/booking-job.js';
import { owingEvents, tendEvents } from './booking/calendar-events.js';
import { createSecrets } from './booking/codes.js';
import { feedFile } from './booking/feed.js';
import { LastSchools } from './booking/last-school.js';
import { bookingLetters } from './booking/letter-box.js';
import { outlookBusy } from './channels/graph/busy.js';
import { outlookEvents } from './channels/graph/events.js';
import { createGraph } from './channels/graph/graph.js';
import { createAdapter } from './channels/teams/adapter.js';
import { tongueAt } from './channels/teams/addresses.js';
import { createBot } from './channels/teams/bot.js';
import { paced } from './channels/teams/pacing.js';
import { createPatience } from './channels/teams/patience.js';
import { createPost } from './channels/teams/post.js';
import { openDoor } from './channels/teams/server.js';
import { createTokens } from './channels/teams/tokens.js';
import { faultFields } from './channels/teams/turn-log.js';
import type { Config } from './config.js';
import { lastRulesInMemory } from './door/last-rules.js';
import type { CodedFault } from './faults.js';
import type { GroupParts } from './groups/group-job.js';
import { groupLetters } from './groups/letter-box.js';
import { keyOf } from './key-of.js';
import { openKept } from './open-kept.js';
import { newlyDue, type OnOwed, telling } from './outbox/owed.js';
import { calendarUrl } from './public-config.js';
import { followKnowledge } from './reading/follow.js';
import { followed } from './reading/followed.js';
import { learnFirst } from './reading/learn-first.js';
import { type Reading, readFolder, readingOf, tellFaults } from './reading/reading.js';
import { standingFaults } from './reading/standing-faults.js';
import { createCalendar } from './shared/calendar-file.js';
import { dayOf } from './shared/day.js';
import { holidayOn } from './shared/holidays.js';
import type { Clock } from './shared/ports.js';
import { draftsIn } from './stores/drafts.js';
import { marksOf } from './stores/kept-knowledge.js';
import { keptResults } from './stores/kept-results.js';

/** Looks every 200 ms whether something has come, for two seconds at most. */
async function lookAgain(isThere: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 10 && !(await isThere()); look++) await setTimeout(200);
}

/** Puts the program together and opens its door; `ready` gives the codes of what keeps it from its work. */
export async function wire(config: Config, world: World, ready: () => readonly string[] = () => []): Promise<App> {
  const { log } = world;
  const own: Clock = world.clock ?? (() => new Date());
  const trial = config.credentials === undefined;
  const cloud = world.cloud ?? config.cloud;
  // Before anything is read: what is written meanwhile is then seen as a change.
  const marks = world.known ? '' : await marksOf(config.knowledgeDir);
  const kept = keptResults(config.dataDir);
  if (!world.known) await learnFirst(config, marks, kept, own(), log);
  const { version = 'given', ...given } = world.known ?? (await readFolder(config, kept));
  await tellFaults(config.knowledgeDir, given.knowledge.faults, log);
  const { reading, pieces } = readingOf(given, version, own());
  // Seconds of work, before the data folder is held and the door is open.
  for (const piece of pieces) while (piece());
  let live = reading;

  const english = () => (config.english ? live.english : undefined);
  const tongueOf = (address: string) => tongueAt(address, english());
  const tell = (fault: CodedFault) => log.error('data', { code: fault.code, cause: fault.message, next: fault.next });
  const key = keyOf(config);
  const data = await openKept(config, {
    key,
    asOf: own(),
    onDamaged: tell,
    onLost(fault) {
      tell(fault);
      world.onLost?.();
    },
  });
  const clock = world.clock ?? data.clock ?? own;
  const standing = standingFaults(() => live.knowledge.faults, clock);
  const secrets = createSecrets(key);
  const appId = config.credentials?.appId ?? '';
  const adapter = createAdapter(config.credentials, cloud, world.credentialsFactory);
  // Teams' limits hold by the wall, whatever instant the jobs are told.
  const wall = data.clock ?? (() => new Date());
  const posting = createPost(adapter, appId, log, chat => data.lastButtons.forget(chat, clock()));
  const post = paced(posting, wall, undefined, data.pacer);
  const calendar = createCalendar(calendarUrl(config.publicUrl, trial, config.port), secrets.sign);
  const owed: OnOwed = due => world.onOwed?.(due);
  const graph =
    config.graph && config.credentials ? createGraph(config.graph, config.credentials, clock, log) : undefined;
  const booking: BookingParts = {
    store: {
      ...data.bookings,
      change: (id, act) =>
        telling(one => data.bookings.change(id, one), graph ? owingEvents(act, () => clock().getTime()) : act, owed),
    },
    get directory() {
      return live.knowledge.directory;
    },
    secrets,
    limits: data.counts,
    lastSchools: new LastSchools(),
    most: config.bookingsMax,
    keepDays: config.retentionDays,
    calendar,
    busy: graph && outlookBusy(graph, clock),
    meetings: graph && { soon: lookAgain },
  };
  const promised: PromisedParts = {
    store: { ...data.promises, change: (id, act) => telling(one => data.promises.change(id, one), act, owed) },
    seals: secrets,
    get answering() {
      return live.answering;
    },
    questions: () => data.store.unanswered(),
    days: config.unansweredDays,
  };
  const groups: GroupParts = {
    store: {
      ...data.groups,
      change: (id, act) => telling(one => data.groups.change(id, one), act, owed),
      async link(group, letters = []) {
        const linked = await data.groups.link(group, letters);
        owed(newlyDue([], letters));
        return linked;
      },
    },
    get directory() {
      return live.knowledge.directory;
    },
    get forums() {
      return live.knowledge.forums;
    },
    get ownPack() {
      return live.knowledge.ownPack;
    },
    calendar,
    get questions() {
      return live.knowledge.questions;
    },
    get agendas() {
      return live.knowledge.agendas;
    },
    get checks() {
      return live.knowledge.checks;
    },
    answerHash: text => secrets.hash('answer', text),
  };
  const queueOf = ({ knowledge, keeper }: Reading) =>
    createQueue(data.store, config.unansweredDays, knowledge.words, keeper, dropped => log.warn('queue', { dropped }));
  let queue = queueOf(live);
  const jobs = {
    get answering() {
      return live.answering;
    },
    get queue() {
      return queue;
    },
    groups,
    drafts: world.drafts ?? draftsIn(config.knowledgeDir),
    limits: world.limits ?? data.limits,
    refused: standing.refused,
    get wishes() {
      return live.wishes;
    },
    lastRules: lastRulesInMemory(),
    onNotKept: (error: unknown) => log.error('queue', { ...faultFields(error), what: 'the question was not kept' }),
    ...(trial || config.bookingKey ? { booking, promised } : {}),
  };
  const door = await openDoor({
    host: config.host,
    port: config.port,
    tokens: config.credentials && createTokens(appId, cloud),
    tenantId: config.credentials?.tenantId,
    hosts: cloud.hosts,
    adapter,
    log,
    turn: createBot({
      adapter,
      jobs,
      log,
      clock,
      patience: createPatience(),
      seen: data.seen,
      lastButtons: data.lastButtons,
      get guard() {
        return live.guard;
      },
      english,
      appId,
    }),
    calendar: token => (token.startsWith('feed.') ? feedFile(booking, token) : calendar.file(token, clock())),
    ready,
    version: () => live.version,
    faults: standing.now,
    metrics: world.metrics && { ...world.metrics, token: config.metricsToken },
  });
  /** Makes a reading the one that is served, from the next turn on. */
  const serve = (next: Reading) => {
    live = next;
    queue = queueOf(next);
  };
  const follow = world.known
    ? undefined
    : followKnowledge(
        followed(config, () => live, serve),
        marks,
        log,
        standing.refuse,
      );
  return {
    url: door.url,
    get knowledge() {
      return live.knowledge;
    },
    follow,
    store: data.store,
    jobs,
    booking,
    promised,
    boxes: [
      groupLetters(groups, tongueOf),
      bookingLetters(booking, () => log.warn('bookings', { code: 'SL-DELIVERY', lost: 1 }), undefined, tongueOf),
      promisedLetters(promised, () => log.warn('promised', { code: 'SL-DELIVERY', lost: 1 }), undefined, tongueOf),
    ],
    post,
    calendars: graph && outlookEvents(graph, clock),
    tendCalendars: graph && (now => tendEvents(booking.store, now.getTime())),
    clock,
    knowledgeFaults: standing.now,
    diskFault: () => data.fault(),
    eraseCopies: now => data.eraseCopies(now),
    warm() {
      void graph?.warm();
      live.keeper.isRare('');
      holidayOn(dayOf(clock()));
    },
    login: async () => (trial ? undefined : adapter.login()),
    async close(underWay) {
      await door.close();
      // What was posted is to be noted, or it would be posted again.
      await underWay;
      await data.close();
    },
  };
}
