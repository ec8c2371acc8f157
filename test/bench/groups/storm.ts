import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { paced, TEAMS } from '../../../src/channels/teams/pacing.js';
import { BEFORE, type GroupData } from '../../../src/groups/group.js';
import type { GroupStore } from '../../../src/groups/group-store.js';
import { groupLetters } from '../../../src/groups/letter-box.js';
import { addMeetings, cancelMeetings } from '../../../src/groups/plan-acts.js';
import { postDue } from '../../../src/outbox/run.js';
import { groupParts } from '../../helpers/large-municipality.js';
import { chance } from '../labelled.js';
import { type Options, print, progress } from '../options.js';
import { type Opened, type Place, placeFor } from '../places.js';
import { groupAt, meetingAt } from './made-up.js';
import { isClean, judge, type Verdict } from './storm-verdict.js';
import { Crash, Mortal, StormyTeams, type Weather } from './stormy-teams.js';

const MEETINGS = 30;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const FIRST = Date.parse('2026-08-31T06:00:00Z');
const TICK = 30_000;
const RESTART = 3_000;
/** The chance that the process dies at one of the places between two steps; in a short storm it is likelier. */
const DIES = { long: 0.000_15, short: 0.004 };
/** How often a convener cancels the group's next meeting. */
const CANCELS = 0.02;

/** The login is away for 25 minutes at the full hour every second day; each tenth channel is gone from a tenth week on. */
const WEATHER: Weather = {
  loginIsAway: now => Math.floor((now - FIRST) / DAY) % 2 === 1 && (now - FIRST) % HOUR < 25 * 60_000,
  isGone: (address, now) => /^channel \d*3$/.test(address) && now > FIRST + 10 * WEEK,
};

async function fill(store: GroupStore, groups: number, random: () => number): Promise<void> {
  let number = 0;
  const newId = () => `r${number++}`;
  for (let at = 0; at < groups; at++) {
    progress(at, groups, 'groups');
    const id = `g${at}`;
    await store.link(groupAt(id, at));
    // A few hours of the week are popular, as they are in schools.
    const offset = Math.floor(random() * 5) * DAY + Math.floor(random() * 8) * HOUR;
    const meetings = Array.from({ length: MEETINGS }, (_, week) =>
      meetingAt(`${id}-${week}`, FIRST + offset + week * WEEK),
    );
    await store.change(id, data => addMeetings(data, meetings, newId, 0));
  }
}

/** The most posts that fall within a span of time. */
function most(times: readonly number[], span: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let [first, best] = [0, 0];
  sorted.forEach((at, last) => {
    while (sorted[first]! <= at - span) first++;
    best = Math.max(best, last - first + 1);
  });
  return best;
}

/** What a bot without claims and ends would do: post, and post again whatever did not surely come through. */
async function naive(data: readonly GroupData[], teams: StormyTeams, setNow: (now: number) => void): Promise<number> {
  const all = data.flatMap(({ group, letters }) => letters.map(letter => ({ group, letter })));
  for (const { group, letter } of all.toSorted((a, b) => a.letter.due - b.letter.due)) {
    for (let now = letter.due; now < letter.due + HOUR; now += TICK) {
      setNow(now);
      const posted = await teams.post(group.address, { blocks: [], buttons: [], letter: letter.id, marked: false });
      if (posted.is === 'posted') break;
    }
  }
  return judge(data, teams.delivered).postedTwice;
}

/** Lives through all instants at which something is due, and dies and begins anew on the way. */
async function live(place: Place, first: Opened, teams: StormyTeams, time: { now: number }, options: Options) {
  const random = chance(options.seed + 1);
  const places = new Map<string, number>();
  const instants = [
    ...new Set((await first.groups.groups()).flatMap(({ letters }) => letters.map(({ due }) => due))),
  ].toSorted((a, b) => a - b);
  let number = 0;
  const newId = () => `c${number++}`;
  let opened = first;
  let store = first.groups;
  const begin = () => {
    const mortal = new Mortal(random, options.short ? DIES.short : DIES.long, places);
    const pace = paced(
      teams,
      () => new Date(time.now),
      async ms => {
        time.now += ms;
      },
    );
    return {
      mortal,
      parts: {
        boxes: [mortal.box(groupLetters({ ...groupParts([]), store }))],
        post: mortal.post(pace),
        clock: () => time.now,
        onFault: (_of: string, error: unknown) => {
          if (!(error instanceof Crash)) throw error;
        },
      },
    };
  };
  let life = begin();
  const tick = async () => {
    try {
      for (const { group, meetings } of await store.groups()) {
        if (random() >= CANCELS / 100) continue;
        const next = meetings.find(one => one.state === 'planned' && one.start > time.now);
        life.mortal.at('before an act');
        if (next) await store.change(group.id, data => cancelMeetings(data, [next.id], newId, time.now));
        life.mortal.at('after an act');
      }
      await postDue(life.parts);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    if (!life.mortal.dead) return;
    // A new process reads what the old one left behind; it takes a few seconds to be there.
    time.now += RESTART;
    await opened.close();
    opened = await place.open();
    store = opened.groups;
    life = begin();
  };
  const isLeft = async () =>
    (await store.groups()).some(({ letters }) => letters.some(one => !one.ended && one.due <= time.now));
  for (const [at, instant] of instants.entries()) {
    progress(at, instants.length, 'instants');
    time.now = Math.max(time.now, instant + 1);
    for (let round = 0; round < 130 && (round === 0 || (await isLeft())); round++) {
      await tick();
      time.now += TICK;
    }
  }
  for (let round = 0; round < 3; round++) {
    time.now += WEEK;
    await tick();
  }
  return { store, places };
}

/** The most posts that fall within a span of time in any one conversation. */
function mostIn(requests: readonly { at: number; to: string }[], span: number): number {
  const by = new Map<string, number[]>();
  for (const { at, to } of requests) by.set(to, [...(by.get(to) ?? []), at]);
  return Math.max(...[...by.values()].map(times => most(times, span)));
}

/** Reminders and cancellations on simulated time through a bad network, lost logins, lost channels and many deaths; true when every promise was kept. */
export async function benchStorm(options: Options): Promise<boolean> {
  const random = chance(options.seed);
  const reminders = options.rounds ?? (options.short ? 540 : 100_000);
  const groups = Math.ceil(reminders / (MEETINGS * BEFORE.length));
  const place = await placeFor(options.store, existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
  const time = { now: 0 };
  const teams = new StormyTeams(random, () => time.now, WEATHER);
  try {
    const first = await place.open();
    await fill(first.groups, groups, random);
    if (options.control) {
      const postedTwice = await naive(await first.groups.groups(), teams, now => {
        time.now = now;
      });
      print({ seed: options.seed, reminders: groups * MEETINGS * BEFORE.length, postedTwice }, options);
      return postedTwice > 0;
    }
    const { store, places } = await live(place, first, teams, time, options);
    const verdict: Verdict = judge(await store.groups(), teams.delivered);
    const limits = TEAMS.conversation.map(({ most: limit, span }) => [mostIn(teams.requests, span), limit] as const);
    const all = most(
      teams.requests.map(({ at }) => at),
      TEAMS.tenant[0].span,
    );
    const { ends, ...faults } = verdict;
    const marked = [...teams.delivered.values()].filter(list => list.length === 2 && list[1]!.marked).length;
    print(
      {
        seed: options.seed,
        reminders: groups * MEETINGS * BEFORE.length,
        ...ends,
        answers: [...teams.answers].map(([is, count]) => `${is} ${count}`).join(', '),
        deaths: [...places.values()].reduce((a, b) => a + b, 0),
        deathsAt: [...places].map(([place, count]) => `${place} ${count}`).join(', '),
        markedRetriesSeenTwice: marked,
        ...faults,
        mostASecond: `${all} of ${TEAMS.tenant[0].most}`,
        mostInOneConversation: limits.map(([seen, limit]) => `${seen} of ${limit}`).join(', '),
      },
      options,
    );
    return isClean(verdict) && all <= TEAMS.tenant[0].most && limits.every(([seen, limit]) => seen <= limit);
  } finally {
    await place.remove();
  }
}
