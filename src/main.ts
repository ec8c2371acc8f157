import { pino } from 'pino';
import { tendReviews } from './answering/promised/monthly-reviews.js';
import { tendPromised } from './answering/promised/tell-me.js';
import type { App } from './app.js';
import { loadLocal, refuseKey, refuseMadeUp, refuseMissing, warnOf } from './before-start.js';
import { finishMoves } from './booking/move-between.js';
import { sealAllNotes } from './booking/note.js';
import { purgeBookings } from './booking/purge.js';
import { sealsAhead } from './booking/sealed-with.js';
import { findStranded, tendStranded } from './booking/stranded.js';
import { tendUnseen } from './booking/unseen.js';
import { tendWaiting } from './booking/waiting.js';
import { quietSdk } from './channels/teams/sdk-console.js';
import { faultFields, loginFields } from './channels/teams/turn-log.js';
import { type Config, dataDirOf, readConfig } from './config.js';
import { CodedFault } from './faults.js';
import { lookAfterGroups, purgeGroups } from './groups/upkeep.js';
import { type Bell, createBell } from './outbox/owed.js';
import { postDue } from './outbox/run.js';
import type { Clock, Log } from './shared/ports.js';
import { unreadyCodes } from './shared/readiness.js';
import { logTick, startTicker, type Tick, type Ticker } from './shared/ticker.js';
import { folderFault } from './stores/lowdb/folder.js';
import { createMetrics } from './watch/metrics.js';
import { apartFromRequests, requestField } from './watch/request-id.js';
import { reviewWarnings } from './watch/reviews.js';
import { standingOf } from './watch/standing.js';
import { wire } from './wire.js';

/** How long an orderly end may take, in milliseconds: hosts kill after ten seconds. */
const END_MS = 9_500;
/** How often a login is tried, in milliseconds, so that an expired password is known before somebody needs it. */
const LOGIN_MS = 5 * 60_000;

function createLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, mixin: requestField });
  return {
    info: (event, fields) => logger.info({ event, ...fields }),
    warn: (event, fields) => logger.warn({ event, ...fields }),
    error: (event, fields) => logger.error({ event, ...fields }),
  };
}

const OUTBOX = 'outbox';
/** How often the outbox looks whether something is due, in milliseconds; what is owed at once does not wait for it. */
const OUTBOX_MS = 5_000;
/** How often it is looked whether the knowledge folder has changed, in milliseconds: a change is served within two looks and some seconds. */
const KNOWLEDGE_MS = 10_000;

/** How often it is looked whether a calendar is owed what no act has made owed, in milliseconds. */
const CALENDARS_MS = 60 * 60_000;
/** How often notes that an older version left as they were written are looked for. */
const NOTES_MS = 24 * 60 * 60_000;

/** What is done from time to time. */
function ticksOf(app: App, { rung: owed }: Bell, config: Config, clock: Clock, log: Log): Tick[] {
  const { jobs, booking, promised, boxes, post, calendars, follow } = app;
  const { groups } = jobs;
  const warnOfReviews = reviewWarnings(() => app.knowledge, log);
  const reviews: Tick = { name: 'reviews', run: async now => warnOfReviews(now) };
  const onFault = (tick: string) => (_of: string, error: unknown) => logTick(log, tick, error);
  let notesSealed = 0;
  const purge: Tick = {
    name: 'purge',
    async run(now) {
      // Once when it starts, and daily: an older version may still run beside it.
      if (now.getTime() - notesSealed >= NOTES_MS) {
        const notes = await sealAllNotes(booking, now);
        if (notes > 0) log.info('purge', { notes });
        notesSealed = now.getTime();
      }
      const unanswered = (await jobs.queue?.purge(now)) ?? 0;
      const { bookings, addresses } = await purgeBookings(booking, now);
      await purgeGroups(groups, config.retentionDays, now, onFault('purge'));
      const copies = await app.eraseCopies(now);
      if (unanswered + bookings + addresses + copies > 0)
        log.info('purge', { unanswered, bookings, addresses, copies });
    },
  };
  let known = 0;
  let calendarsTended = 0;
  const bookings: Tick = {
    name: 'bookings',
    async run(now) {
      const moves = await finishMoves(booking.store, now);
      if (moves > 0) log.info('bookings', { moves });
      const { bookings: stranded, unreachable } = await tendStranded(booking, now.getTime());
      const { next } = new CodedFault('SL-STRANDED', '');
      if (stranded > 0 && stranded !== known)
        log.warn('bookings', { code: 'SL-STRANDED', stranded, unreachable, next });
      known = stranded;
      const { passed, left } = await tendUnseen(booking, now);
      const told = await tendWaiting(booking, now);
      if (now.getTime() - calendarsTended >= CALENDARS_MS) {
        await app.tendCalendars?.(now);
        calendarsTended = now.getTime();
      }
      if (passed + left + told > 0)
        log.info('bookings', { unseenPassedOn: passed, unseenLeft: left, waitingTold: told });
    },
  };
  const promises: Tick = {
    name: 'promised',
    async run(now) {
      const { told, erased } = await tendPromised(promised, now);
      const reviews = await tendReviews(promised, now);
      if (told + erased + reviews > 0) log.info('promised', { told, erased, reviews });
    },
  };
  const groupsTick: Tick = { name: 'groups', run: now => lookAfterGroups(groups, now, onFault('groups')) };
  const outbox: Tick = {
    name: OUTBOX,
    every: OUTBOX_MS,
    async run(_now, stopping) {
      const at = () => clock().getTime();
      const tally = await postDue({ boxes, post, calendars, clock: at, stopping, owed, onFault: onFault(OUTBOX) });
      if (Object.values(tally).some(count => count > 0)) log.info('outbox', tally);
    },
  };
  const knowledge: Tick[] = follow ? [{ name: 'knowledge', every: KNOWLEDGE_MS, run: follow }] : [];
  return [bookings, promises, purge, groupsTick, outbox, reviews, ...knowledge];
}

/** Keeps knowing whether a token for posting can be had. */
function watchLogin(app: App, log: Log): { readonly ok: boolean | undefined; stop(): void } {
  let ok: boolean | undefined;
  const look = () =>
    app.login().then(
      () => {
        ok = true;
      },
      (error: unknown) => {
        ok = false;
        log.error('login', loginFields(error));
      },
    );
  void look();
  const timer = setInterval(look, LOGIN_MS);
  return {
    get ok() {
      return ok;
    },
    stop: () => clearInterval(timer),
  };
}

async function start(): Promise<void> {
  if (process.argv.length > 2) {
    console.error('The bot takes no arguments: its settings are in env/INSTALL.md ("npm run -s settings").');
    process.exit(2);
  }
  loadLocal();
  const fault = await folderFault(dataDirOf(process.env));
  const config = readConfig(process.env, fault === undefined ? [] : [fault]);
  const metrics = createMetrics();
  const log = metrics.over(createLog(config.logLevel));
  warnOf(config, process.env, log);
  await refuseMissing(config);
  await refuseKey(config);

  const running: { app?: App; ticker?: Ticker; login?: ReturnType<typeof watchLogin> } = {};
  const clock: Clock = () => running.app?.clock() ?? new Date();
  const ready = () =>
    unreadyCodes(
      {
        rules: running.app?.knowledge.rules.length ?? 0,
        disk: running.app?.diskFault(),
        login: running.login?.ok,
        ticked: running.ticker?.ticked,
      },
      clock().getTime(),
    );
  // Another process answers for the data then: nothing that is under way here may be said to be done.
  const onLost = () => process.exit(1);
  const bell = createBell();
  const onOwed = (due: number) => {
    if (due > clock().getTime()) return;
    bell.ring();
    // The hand goes on for everybody: its lines are no request's.
    apartFromRequests(() => running.ticker?.kick(OUTBOX));
  };
  const text = () =>
    metrics.text(() => {
      const { store, booking, promised, jobs, knowledgeFaults } = running.app!;
      const kept = { store, bookings: booking.store, promises: promised.store, groups: jobs.groups.store };
      const stranded = (now: number) => findStranded(booking, now);
      return standingOf({ ...kept, stranded, ready, knowledgeFaults }, clock().getTime());
    });
  const given = { contentType: metrics.contentType, text };
  const app = await wire(config, { log, onLost, onOwed, metrics: given }, ready);
  running.app = app;
  refuseMadeUp(app.knowledge, process.env);
  const { other: sealed } = await sealsAhead(app.booking, clock().getTime());
  if (sealed > 0) log.warn('start', { code: 'SL-KEY', sealed, next: new CodedFault('SL-KEY', '').next });
  quietSdk(log);
  running.login = watchLogin(app, log);
  running.ticker = startTicker(ticksOf(app, bell, config, clock, log), clock, log);

  let stopping = false;
  const stop = async (why: string, code = 0) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code), END_MS).unref();
    running.login?.stop();
    await app.close(running.ticker?.stop());
    log.info('stop', { why });
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop(signal));
  survive(log, () => void stop('SL-CRASH', 1));
  // Told last: whoever reads it may end the program at once, and it has to end in order.
  const rules = new Set(app.knowledge.rules.map(rule => rule.id)).size;
  log.info('start', { url: app.url, packs: config.packs, rules });
  setImmediate(() => app.warm());
}

/**
 * What nothing else handled: a connection or a stream that failed is a line in the log, since it holds nothing up; any
 * other error leaves the program in an unknown state, so it ends in order.
 */
function survive(log: Log, end: () => void): void {
  const meet = (error: unknown) => {
    const code = isOfStream(error) ? 'SL-STREAM' : 'SL-CRASH';
    log.error('unhandled', { ...faultFields(error), code, next: new CodedFault(code, '').next });
    if (code === 'SL-CRASH') end();
  };
  process.on('uncaughtException', meet);
  process.on('unhandledRejection', meet);
}

/** Whether an error is of a socket, a pipe, a parser or a codec, as node names them. */
function isOfStream(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return (
    'syscall' in error ||
    /^(?:E[A-Z]+$|Z_|HPE_|ERR_(?:STREAM|HTTP|SOCKET|ZLIB|BROTLI)|UND_ERR)/.test(String(error.code))
  );
}

start().catch((error: unknown) => {
  console.error(error instanceof CodedFault ? `${error.message}\nNext: ${error.next}` : error);
  process.exit(1);
});
