import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS, paced } from '../../../src/channels/teams/pacing.js';
import type { Post, Posted } from '../../../src/ports.js';
import type { DueCard } from '../../../src/reminding/deliver.js';
import { BEFORE, type Group, type GroupData, remindersFor } from '../../../src/reminding/group.js';
import { addMeetings } from '../../../src/reminding/group-acts.js';
import type { GroupStore } from '../../../src/reminding/group-store.js';
import { remindDue } from '../../../src/reminding/tick.js';
import { openGroups } from '../../../src/storage/groups.js';
import { chance } from '../labelled.js';
import { type Options, print, progress } from '../options.js';
import { meetingAt } from './made-up.js';

const MEETINGS = 30;
const WEEK = 7 * 86_400_000;
const FIRST = Date.parse('2026-08-31T06:00:00Z');
const TICK = 30_000;
const RESTART = 3_000;
/** The chance that the process dies at one of the places between two steps. */
const DIES = 0.000_15;

class Crash extends Error {}

interface Delivery {
  readonly at: number;
  readonly marked: boolean;
}

/** Teams as it may be: takes, asks to wait, or breaks off so that nobody knows; it writes down what it was given. */
class FakeConnector implements Post<DueCard> {
  readonly delivered = new Map<string, Delivery[]>();
  readonly requests: { readonly at: number; readonly to: string }[] = [];
  constructor(
    readonly random: () => number,
    readonly clock: () => Date,
  ) {}

  async post(address: string, { reminder, meeting, mayBeTwice }: DueCard): Promise<Posted> {
    const at = this.clock().getTime();
    this.requests.push({ at, to: address });
    const luck = this.random();
    if (luck < 0.1) return { is: 'wait', seconds: 1 + Math.floor(this.random() * 60) };
    const broken = luck < 0.15;
    if (!broken || this.random() < 0.5) {
      const known = this.delivered.get(reminder ?? '') ?? [];
      this.delivered.set(reminder ?? '', [...known, { at, marked: mayBeTwice }]);
    }
    return broken ? { is: 'unknown' } : { is: 'posted', id: meeting.id };
  }

  async update(): Promise<Posted> {
    return { is: 'posted', id: '' };
  }
}

async function fill(store: GroupStore, groups: number, random: () => number): Promise<void> {
  let number = 0;
  const newId = () => `r${number++}`;
  for (let at = 0; at < groups; at++) {
    progress(at, groups, 'groups');
    const id = `g${at}`;
    const group: Group = {
      id,
      name: id,
      channel: id,
      address: id,
      convener: 'kim',
      purpose: '',
      before: BEFORE,
      policy: 'skip',
      paused: false,
      refusals: 0,
    };
    await store.link(group);
    // A few hours of the week are popular, as they are in schools.
    const offset = Math.floor(random() * 5) * 86_400_000 + Math.floor(random() * 8) * 3_600_000;
    const meetings = Array.from({ length: MEETINGS }, (_, week) =>
      meetingAt(`${id}-${week}`, FIRST + offset + week * WEEK),
    );
    const reminders = meetings.flatMap(meeting => remindersFor(meeting, BEFORE, newId, 0));
    await store.change(id, data => addMeetings(data, meetings, reminders));
  }
}

/** The store and the connector of a process that dies at random between two steps. */
function mortal(store: GroupStore, connector: Post<DueCard>, random: () => number, places: Map<string, number>) {
  let dead = false;
  const perhaps = (place: string) => {
    if (!dead && random() < DIES) {
      dead = true;
      places.set(place, (places.get(place) ?? 0) + 1);
    }
    if (dead) throw new Crash(place);
  };
  const dying: GroupStore = {
    ...store,
    async claimDue(now, most) {
      perhaps('before claim');
      const claimed = await store.claimDue(now, most);
      perhaps('after claim');
      return claimed;
    },
    async change(id, act) {
      perhaps('before act');
      const result = await store.change(id, act);
      perhaps('after act');
      return result;
    },
  };
  const post = async (card: DueCard) => {
    perhaps('before post');
    const posted = await connector.post(card.group.address, card);
    perhaps('after post');
    return posted;
  };
  return { store: dying, post };
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

/** What a bot without claims would do: post, and post again whatever did not surely come through. */
async function naive(
  data: readonly GroupData[],
  connector: FakeConnector,
  setNow: (now: number) => void,
  random: () => number,
) {
  const all = data.flatMap(({ group, meetings, reminders }) =>
    reminders.map(reminder => ({ group, reminder, meeting: meetings.find(one => one.id === reminder.meeting)! })),
  );
  for (const { group, reminder, meeting } of all.toSorted((a, b) => a.reminder.due - b.reminder.due)) {
    for (let now = reminder.due; ; now += TICK) {
      setNow(now);
      const posted = await connector.post(group.address, { group, meeting, mayBeTwice: false, reminder: reminder.id });
      if (posted.is === 'posted' && random() >= DIES) break;
    }
  }
}

/** 100,000 reminders on simulated time through a bad network and many deaths; true when every promise was kept. */
export async function benchStorm(options: Options): Promise<boolean> {
  const random = chance(options.seed);
  const reminders = options.rounds ?? 100_000;
  const groups = Math.ceil(reminders / (MEETINGS * BEFORE.length));
  const folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'lotsen-storm-'));
  let now = 0;
  const clock = () => new Date(now);
  const connector = new FakeConnector(random, clock);
  let store = await openGroups(folder);
  await fill(store, groups, random);
  if (options.control) {
    await naive(
      store.groups(),
      connector,
      at => {
        now = at;
      },
      random,
    );
    const doubled = [...connector.delivered.values()].filter(list => list.length > 1).length;
    print({ seed: options.seed, reminders: groups * MEETINGS * BEFORE.length, postedTwice: doubled }, options);
    await rm(folder, { recursive: true, force: true });
    return doubled > 0;
  }

  const waiting = new Map<number, Set<string>>();
  for (const { group, reminders: all } of store.groups())
    for (const { due } of all) waiting.set(due, (waiting.get(due) ?? new Set()).add(group.id));
  const instants = [...waiting.keys()].toSorted((a, b) => a - b);
  const places = new Map<string, number>();
  const pass = async (ms: number) => {
    now += ms;
  };
  const pace = () => paced(connector, clock, pass);
  let life = mortal(store, pace(), random, places);
  const tell = { tellConvener: async () => {} };
  for (const [number, instant] of instants.entries()) {
    progress(number, instants.length, 'instants');
    now = Math.max(now, instant + 1);
    // Some of what is due is put off by Teams: ticks go on until nothing of this instant is left.
    for (let tick = 0; tick < 40; tick++) {
      try {
        await remindDue(life.store, { remind: card => life.post(card), ...tell }, clock);
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        // A new process reads what the old one left behind; it takes a few seconds to be there.
        now += RESTART;
        await store.close();
        store = await openGroups(folder);
        life = mortal(store, pace(), random, places);
        continue;
      }
      const left = [...waiting.get(instant)!].some(id =>
        store.group(id)!.reminders.some(one => one.due <= now && !one.ended),
      );
      if (!left) break;
      now += TICK;
    }
  }
  now += WEEK;
  await remindDue(store, { remind: card => connector.post(card.group.address, card), ...tell }, clock);

  const ends = { posted: 0, refused: 0, missed: 0, unknown: 0, none: 0 };
  let [twice, lost, afterStart, unsaid] = [0, 0, 0, 0];
  for (const { meetings, reminders: all } of store.groups()) {
    for (const reminder of all) {
      ends[reminder.ended?.is ?? 'none']++;
      const list = connector.delivered.get(reminder.id) ?? [];
      if (list.length > 2 || (list.length === 2 && !list[1]!.marked)) twice++;
      if (reminder.ended === undefined || (reminder.ended.is === 'posted' && list.length === 0)) lost++;
      if (list.length > 0 && reminder.ended && !['posted', 'unknown'].includes(reminder.ended.is)) unsaid++;
      const start = meetings.find(one => one.id === reminder.meeting)!.start;
      if (list.some(({ at }) => at >= start)) afterStart++;
    }
  }
  const busiest = most(
    connector.requests.map(({ at }) => at),
    1_000,
  );
  const channels = grouped(connector.requests);
  const busiestChannel = Math.max(
    ...channels.map(list =>
      most(
        list.map(({ at }) => at),
        1_000,
      ),
    ),
  );
  const marked = [...connector.delivered.values()].filter(list => list.length === 2 && list[1]!.marked).length;
  print(
    {
      seed: options.seed,
      reminders: groups * MEETINGS * BEFORE.length,
      ...ends,
      deaths: [...places.values()].reduce((a, b) => a + b, 0),
      deathsAt: [...places].map(([place, count]) => `${place} ${count}`).join(', '),
      markedRetriesSeenTwice: marked,
      postedTwice: twice,
      silentlyLost: lost,
      deliveredButEndedOtherwise: unsaid,
      afterTheStart: afterStart,
      mostASecond: `${busiest} of ${LIMITS.tenantSecond}`,
      mostASecondInOneChannel: `${busiestChannel} of ${LIMITS.conversationSecond}`,
    },
    options,
  );
  await store.close();
  await rm(folder, { recursive: true, force: true });
  const kept = twice + lost + unsaid + afterStart + ends.none === 0;
  return kept && busiest <= LIMITS.tenantSecond && busiestChannel <= LIMITS.conversationSecond;
}

function grouped<Item extends { to: string }>(items: readonly Item[]): Item[][] {
  const by = new Map<string, Item[]>();
  for (const item of items) by.set(item.to, [...(by.get(item.to) ?? []), item]);
  return [...by.values()];
}
