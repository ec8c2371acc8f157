import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { newWorker } from '../../../src/booking/booking.js';
import { TEAMS } from '../../../src/channels/teams/pacing.js';
import { letterNow } from '../../../src/groups/letters.js';
import { CLAIM_MS } from '../../../src/outbox/letter.js';
import { holidayOn } from '../../../src/shared/holidays.js';
import { FakeTeams, TENANT } from '../../channels/teams/fake-teams.js';
import { aroundTheClock, workerId } from '../booking/made-up.js';
import { chance } from '../labelled.js';
import { type Options, print, progress } from '../options.js';
import { Several, WORKERS } from './instances.js';
import { activityOf, send, sendToOne } from './turns.js';

const DAY = 86_400_000;
const TEN_MINUTES = 600_000;
/** Messages that each process answers in ten seconds, and some to spare: the limit of all together is not what is measured. */
const A_SECOND = 40;

/** The starts of slots of the next weeks on which anybody works. */
function startsFrom(now: number): number[] {
  const first = Math.ceil(now / DAY) * DAY + DAY;
  return Array.from({ length: 40 * 144 }, (_, at) => first + at * TEN_MINUTES).filter(
    start => holidayOn(new Date(start).toISOString().slice(0, 10)) === undefined,
  );
}

/** Bookers at both processes race for one slot after the other: races with another number of winners than one, and turns that failed. */
async function races(several: Several, count: number, random: () => number) {
  const { bookings } = several.data;
  const now = Date.now();
  for (let at = 0; at < WORKERS; at++) {
    const pattern = {
      ...aroundTheClock(workerId(at)),
      first: new Date(now).toISOString().slice(0, 10),
      last: new Date(now + 60 * DAY).toISOString().slice(0, 10),
    };
    await bookings.change(workerId(at), () => ({
      data: { ...newWorker(workerId(at)), patterns: [pattern] },
      result: undefined,
    }));
  }
  const starts = startsFrom(now);
  let [wrong, failed, person] = [0, 0, 1];
  const began = performance.now();
  for (let race = 0; race < count; race++) {
    progress(race, count, 'races');
    const start = starts[Math.floor(race / WORKERS)]!;
    const worker = workerId(race % WORKERS);
    const bookers = Array.from({ length: 4 }, async (_, at) => {
      await sleep(random() * 3);
      const step = { is: 'confirm', school: 'tallskolan', worker, start, press: randomUUID(), named: random() < 0.5 };
      const value = { v: 1, do: 'booking', step, subject: 'oro', note: '' };
      return send(several.all[at % 2]!.url, activityOf(person++, { value }));
    });
    const answers = await Promise.all(bookers);
    failed += answers.filter(({ status, text }) => status !== 200 || /Något gick fel|för fort/.test(text)).length;
    if (answers.filter(({ text }) => text.includes('Din tid är bokad')).length !== 1) wrong++;
    const early = ((race + 1) * 4 * 1_000) / (A_SECOND * 2) - (performance.now() - began);
    if (early > 0) await sleep(early);
  }
  let stored = 0;
  for (let at = 0; at < WORKERS; at++) {
    const all = (await bookings.read(workerId(at)))?.bookings ?? [];
    stored += all.length;
    if (new Set(all.map(({ start }) => start)).size !== all.length) wrong++;
  }
  return { wrong, failed, stored, ms: performance.now() - began };
}

/** Lets each of so many groups be owed two letters now, one to its channel and one to its convener. */
async function owe(several: Several, teams: FakeTeams, count: number, from: number): Promise<void> {
  for (let at = from; at < from + count; at++) {
    const place = (id: string, type: string) =>
      JSON.stringify({
        bot: { id: '28:bot' },
        channelId: 'msteams',
        serviceUrl: teams.url,
        conversation: { id, conversationType: type, tenantId: TENANT },
      });
    const group = {
      id: `g${at}`,
      name: `Grupp ${at}`,
      channel: `19:${at}`,
      address: place(`19:${at}`, 'channel'),
      convener: `convener ${at}`,
      convenerAddress: place(`a:${at}`, 'personal'),
      purpose: '',
      before: [60],
      policy: 'skip',
      paused: false,
      refusals: 0,
    } as const;
    const now = Date.now();
    await several.data.groups.link(group, [
      letterNow('w', 'convener', { is: 'welcome' }, now),
      letterNow('r', 'channel', { is: 'resumed' }, now),
    ]);
  }
}

/** How many letters of some groups have not ended. */
async function left(several: Several, from: number): Promise<number> {
  const all = (await several.data.groups.groups()).filter(({ group }) => Number(group.id.slice(1)) >= from);
  return all.flatMap(({ letters }) => letters).filter(one => !one.ended).length;
}

/** Waits until no letter is left, or for so long (milliseconds); how long it took, and how many are left. */
async function untilPosted(several: Several, from: number, most: number) {
  const began = performance.now();
  for (;;) {
    const count = await left(several, from);
    if (count === 0 || performance.now() - began > most) return { count, ms: performance.now() - began };
    await sleep(200);
  }
}

/** What came, by conversation: how often more than once without being marked as perhaps the second. */
function doublesIn(teams: FakeTeams, since: number) {
  const by = new Map<string, number>();
  let marked = 0;
  for (const { path, activity } of teams.posted.slice(since)) {
    if (activity.type !== 'message') continue;
    const text = JSON.stringify(activity);
    if (/kan jag ha skrivit tidigare/.test(text)) marked++;
    else by.set(path, (by.get(path) ?? 0) + 1);
  }
  const doubles = [...by.values()].filter(count => count > 1).length;
  return { doubles, came: by.size, marked };
}

/** The most posts that came within a second. */
function mostASecond(times: readonly number[]): number {
  let [first, most] = [0, 0];
  times.forEach((at, last) => {
    while (times[first]! <= at - 1_000) first++;
    most = Math.max(most, last - first + 1);
  });
  return most;
}

/** People write without end while the processes are replaced one by one; the turns that failed, and how many there were. */
async function update(several: Several, options: Options) {
  const random = chance(options.seed + 5);
  let [turns, failed, ending, person] = [0, 0, false, 900_000];
  const reasons = new Map<string, number>();
  const client = async () => {
    while (!ending) {
      const urls = several.all.filter(({ child }) => child.exitCode === null).map(({ url }) => url);
      const order = random() < 0.5 ? urls : urls.toReversed();
      const { status, text } = await sendToOne(order, activityOf(person++, { text: 'måste jag anmäla' }));
      turns++;
      if (status !== 200 || !text.includes('anmäl')) {
        failed++;
        const reason = `${status} ${text.slice(0, 40)}`;
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
      await sleep(50);
    }
  };
  const clients = [client(), client(), client()];
  const codes: (number | null)[] = [];
  for (const old of several.all.slice(0, 2)) {
    await sleep(500);
    codes.push(await old.end('SIGTERM'));
    several.all.splice(several.all.indexOf(old), 1);
    await several.start();
  }
  await sleep(500);
  ending = true;
  await Promise.all(clients);
  return { turns, failed, codes, reasons: [...reasons].map(([reason, count]) => `${count}x ${reason}`).join('; ') };
}

/**
 * Two processes of the program on one database, over HTTP: races for slots, letters from both, one killed while it posts
 * (not when short: a claim takes its time to end), and both replaced one by one under load. True when each race had one
 * winner, nothing came twice or was lost, no turn failed, and no more came within a second than Teams takes.
 */
export async function benchTwo(options: Options): Promise<boolean> {
  const rounds = options.rounds ?? (options.short ? 60 : 2_000);
  const groups = options.short ? 60 : 300;
  const several = await Several.open();
  if (!several) {
    console.error('no PostgreSQL server: install postgresql, or set PG_BIN');
    return false;
  }
  const teams = await new FakeTeams().open();
  const times: number[] = [];
  const push = teams.posted.push.bind(teams.posted);
  teams.posted.push = (...all) => {
    times.push(performance.now());
    return push(...all);
  };
  try {
    // The first one learns the knowledge base, which the others then find.
    console.error('two processes start');
    await several.start();
    await several.start();
    const raced = await races(several, rounds, chance(options.seed));
    const since = teams.posted.length;
    await owe(several, teams, groups, 0);
    console.error(`${raced.wrong} races without one winner, ${raced.failed} turns failed; ${groups * 2} letters`);
    const posted = await untilPosted(several, 0, 120_000);
    const first = doublesIn(teams, since);
    let takeover: Awaited<ReturnType<typeof killed>> | undefined;
    if (!options.short) takeover = await killed(several, teams, groups);
    console.error(`${first.came} came, ${first.doubles} twice, ${posted.count} left; an update under load`);
    const updated = await update(several, options);
    const second = doublesIn(teams, since);
    print(
      {
        seed: options.seed,
        races: rounds,
        'races without one winner': raced.wrong,
        'bookings stored': raced.stored,
        'turns that failed in races': raced.failed,
        'races a second': ((rounds * 1_000) / raced.ms).toFixed(1),
        letters: groups * 2,
        'letters that came': first.came,
        'letters that came twice': second.doubles,
        'letters left': posted.count,
        'posts in a second, the most': `${mostASecond(times)} of ${TEAMS.tenant[0].most}`,
        'letters posted in': `${(posted.ms / 1_000).toFixed(1)} s`,
        ...(takeover ?? {}),
        'turns during the update': updated.turns,
        'failed turns during the update': `${updated.failed} ${updated.reasons}`.trim(),
        'faults logged': JSON.stringify(several.all.map(one => one.faults())),
      },
      options,
    );
    const once = raced.wrong === 0 && raced.failed === 0 && raced.stored === rounds && second.doubles === 0;
    const all =
      first.came === groups * 2 && posted.count === 0 && (takeover?.['letters left after the kill'] ?? 0) === 0;
    return once && all && updated.failed === 0 && mostASecond(times) <= TEAMS.tenant[0].most;
  } finally {
    await several.close();
    await teams.close();
  }
}

/** One process is killed while both post; how long until the other has ended what it held. */
async function killed(several: Several, teams: FakeTeams, groups: number) {
  await owe(several, teams, groups, groups);
  await sleep(2_000);
  const [victim] = several.all;
  await victim!.end('SIGKILL');
  const began = performance.now();
  several.all.shift();
  const { count } = await untilPosted(several, groups, CLAIM_MS + 60_000);
  const after = await several.data.groups.groups();
  const unknown = after.flatMap(({ letters }) => letters).filter(one => one.ended?.is === 'unknown').length;
  const marked = doublesIn(teams, 0).marked;
  const ms = performance.now() - began;
  await several.start();
  return {
    'letters left after the kill': count,
    'of which nobody knows': unknown,
    'came perhaps twice, and said so': marked,
    'taken over after': `${(ms / 1_000).toFixed(0)} s (a claim holds ${CLAIM_MS / 1_000} s)`,
  };
}
