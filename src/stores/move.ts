import { createHash } from 'node:crypto';
import type { PromisedStore } from '../answering/promised/promised.js';
import { releaseLetters as releasePromised } from '../answering/promised/promised-acts.js';
import type { BookingStore } from '../booking/booking-store.js';
import { releaseLetters } from '../booking/owed.js';
import { CodedFault } from '../faults.js';
import type { GroupStore } from '../groups/group-store.js';
import { releaseOthers } from '../groups/letter-acts.js';
import type { Store, Unanswered } from '../shared/ports.js';
import { type KeyMarks, markIn, setMark } from './key-mark.js';

/** What is moved from one store to another; nobody else may use either of them meanwhile. */
export interface Movable {
  readonly store: Store;
  readonly bookings: BookingStore;
  readonly groups: GroupStore;
  readonly promises: PromisedStore;
  readonly keys: KeyMarks;
}

/** How many there are of a kind, and a hash of all that is kept of them. */
export interface Sum {
  readonly count: number;
  readonly hash: string;
}

const KINDS = ['workers', 'groups', 'questions', 'promises'] as const;
export type Kind = (typeof KINDS)[number];
export type Sums = Readonly<Record<Kind, Sum>>;

/** Everything of a store by id, in a form that is alike in every store: sorted keys, and no claims, since nobody holds any. */
type Contents = Readonly<Record<Kind, ReadonlyMap<string, string>>>;

/** What keeps a move from being made: how many of a kind the other store has that this one does not have so. */
export interface InTheWay {
  readonly kind: Kind;
  readonly different: number;
  readonly more: number;
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

const sum = (all: ReadonlyMap<string, string>): Sum => {
  const hash = createHash('sha256');
  for (const [id, text] of [...all].toSorted(([one], [other]) => (one < other ? -1 : 1)))
    hash.update(`${id}\n${text}\n`);
  return { count: all.size, hash: hash.digest('hex').slice(0, 16) };
};

const sumsOf = (contents: Contents): Sums => ({
  workers: sum(contents.workers),
  groups: sum(contents.groups),
  questions: sum(contents.questions),
  promises: sum(contents.promises),
});

/** A question's own key: each store gives it an id of its own. */
const keyOf = ({ text, why, day }: Unanswered) => canonical([text, why, day]);

async function contentsOf({ store, bookings, groups, promises: promised }: Movable): Promise<Contents> {
  const workers = new Map<string, string>();
  for (const id of await bookings.ids()) {
    const data = await bookings.read(id);
    if (data) workers.set(id, canonical(releaseLetters(data).data));
  }
  const promises = new Map<string, string>();
  for (const id of await promised.ids()) {
    const data = await promised.read(id);
    if (data) promises.set(id, canonical(releasePromised(data).data));
  }
  const all = await groups.groups();
  const questions = await store.unanswered();
  return {
    workers,
    groups: new Map(all.map(data => [data.group.id, canonical(releaseOthers(data, ''))])),
    promises,
    questions: new Map(questions.map(one => [keyOf(one), canonical({ ...one, id: undefined })])),
  };
}

/** What the other store has that would be lost, were this one's put in its place. */
function inTheWay(from: Contents, to: Contents): InTheWay[] {
  return KINDS.map(kind => ({
    kind,
    different: [...to[kind]].filter(([id, text]) => from[kind].has(id) && from[kind].get(id) !== text).length,
    more: [...to[kind].keys()].filter(id => !from[kind].has(id)).length,
  })).filter(({ different, more }) => different + more > 0);
}

async function moveGroups(from: GroupStore, to: GroupStore, before: Contents, after: Contents): Promise<void> {
  for (const id of after.groups.keys()) if (!before.groups.has(id)) await to.erase(id);
  for (const data of await from.groups()) {
    const { id } = data.group;
    if (before.groups.get(id) === after.groups.get(id)) continue;
    await to.link(data.group);
    await to.change(id, () => ({ data: releaseOthers(data, ''), result: undefined }));
  }
}

async function moveWorkers(from: BookingStore, to: BookingStore, before: Contents, after: Contents): Promise<void> {
  for (const id of after.workers.keys()) if (!before.workers.has(id)) await to.erase(id);
  for (const [id, text] of before.workers) {
    const data = await from.read(id);
    if (!data || after.workers.get(id) === text) continue;
    await to.change(id, () => ({ data: releaseLetters(data).data, result: undefined }));
  }
}

async function movePromises(from: PromisedStore, to: PromisedStore, before: Contents, after: Contents): Promise<void> {
  for (const id of after.promises.keys()) if (!before.promises.has(id)) await to.erase(id);
  for (const [id, text] of before.promises) {
    const data = await from.read(id);
    if (!data || after.promises.get(id) === text) continue;
    await to.change(id, () => ({ data: releasePromised(data).data, result: undefined }));
  }
}

async function moveQuestions(from: Store, to: Store, before: Contents, after: Contents): Promise<void> {
  const changed = [...after.questions].some(([key, text]) => before.questions.get(key) !== text);
  // A question has no place of its own to be put right in: all of them are written anew.
  if (changed) await to.purgeUnanswered('9999-12-31');
  const there = new Set((changed ? [] : await to.unanswered()).map(keyOf));
  for (const { text, why, shown, day } of (await from.unanswered()).filter(one => !there.has(keyOf(one))))
    await to.addUnanswered({ text, why, shown, day });
  const ids = new Map((await to.unanswered()).map(one => [keyOf(one), one.id]));
  for (const one of await from.unanswered())
    if (one.closedWith !== undefined) await to.closeUnanswered([ids.get(keyOf(one)) ?? ''], one.closedWith);
}

/** The mark of the key goes with what was made with it. What stands under another one is in the way as anything else is. */
async function markToMove(from: KeyMarks, to: KeyMarks, over: boolean): Promise<string | undefined> {
  const [own, others] = [await markIn(from), await markIn(to)];
  if (own !== undefined && others !== undefined && own !== others && !over)
    throw new CodedFault('SL-KEY', 'what the two stores keep was made with two different keys (BOOKING_KEY)', {
      next: 'Look which of the two is the one that is used. With --over the other one goes, and its key with it.',
    });
  return own;
}

/**
 * Puts all that one store keeps into another, of which nothing may be lost: what the other has beside it, or otherwise, is
 * in the way unless `over` says that it goes. What is there alike stays, so that a move that was broken off goes on. The
 * sums of the first, which those of the second are to be compared with when it has been opened anew. Throws SL-KEY where
 * both were made with keys that differ, and nothing may go.
 */
export async function moveStore(from: Movable, to: Movable, over: boolean): Promise<Sums | readonly InTheWay[]> {
  const mark = await markToMove(from.keys, to.keys, over);
  const [before, after] = [await contentsOf(from), await contentsOf(to)];
  const found = inTheWay(before, after);
  if (found.length > 0 && !over) return found;
  // First: broken off after it, the other store is refused under a wrong key all the same.
  await setMark(to.keys, mark);
  await moveWorkers(from.bookings, to.bookings, before, after);
  await moveGroups(from.groups, to.groups, before, after);
  await movePromises(from.promises, to.promises, before, after);
  await moveQuestions(from.store, to.store, before, after);
  return sumsOf(before);
}

/** The sums of what a store keeps. */
export const sumStore = async (store: Movable): Promise<Sums> => sumsOf(await contentsOf(store));

/** What stands inside the workers, groups and promises of a store, counted one by one. */
export const WITHIN = ['bookings', 'meetings', 'series', 'letters'] as const;
export type Within = Readonly<Record<(typeof WITHIN)[number], number>>;

/** How many bookings, meetings, series of meetings and letters a store keeps, whatever has become of them. */
export async function countWithin({ bookings, groups, promises }: Movable): Promise<Within> {
  const counts = { bookings: 0, meetings: 0, series: 0, letters: 0 };
  for (const id of await bookings.ids()) {
    const data = await bookings.read(id);
    counts.bookings += data?.bookings.length ?? 0;
    counts.letters += data?.letters.length ?? 0;
  }
  for (const { meetings, letters } of await groups.groups()) {
    counts.meetings += meetings.length;
    counts.series += new Set(meetings.flatMap(({ series }) => series ?? [])).size;
    counts.letters += letters.length;
  }
  for (const id of await promises.ids()) counts.letters += (await promises.read(id))?.letters.length ?? 0;
  return counts;
}

/** What was read of a kind, and what stands of it after a move; `alike` by count and hash. */
export interface Compared {
  readonly kind: Kind;
  readonly read: number;
  readonly stands: number;
  readonly alike: boolean;
}

/** What was read beside what stands, kind by kind. */
export const compared = (read: Sums, stands: Sums): Compared[] =>
  KINDS.map(kind => ({
    kind,
    read: read[kind].count,
    stands: stands[kind].count,
    alike: read[kind].count === stands[kind].count && read[kind].hash === stands[kind].hash,
  }));

/** Whether two stores keep the same. */
export const isSame = (one: Sums, other: Sums): boolean => compared(one, other).every(({ alike }) => alike);
