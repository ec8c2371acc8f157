import { type Done, unchanged } from '../shared/aggregates.js';
import { dayOf } from '../shared/day.js';
import type { BookingStep } from './actions.js';
import type { WorkerData } from './booking.js';
import { type BookingParts, hasLeft, offeringsOf, type Person, type School, schoolOf } from './booking-job.js';
import { type Act, keys } from './booking-store.js';
import { chooseSchool } from './choose-school.js';
import type { Secrets } from './codes.js';
import type { BookingOutcome } from './outcome.js';
import { owe } from './owed.js';
import { slotsFrom } from './slots.js';

/** Somebody who wants to hear when a time comes free: a sealed address and a school, nothing of who. */
export type Waiter = NonNullable<WorkerData['waiting']>[number];

const DAY_MS = 86_400_000;
/** How long somebody waits at most, in milliseconds; then it is erased. */
export const WAIT_MS = 42 * DAY_MS;
/** How long the news of a free time is worth sending, in milliseconds. */
const NEWS_MS = DAY_MS;
/** How many wait with one social worker at most. */
export const WAITING_MAX = 200;

/** Puts somebody among those who wait; the same press again changes nothing. */
export function addWaiter(data: WorkerData, waiter: Waiter): Act<'waits' | 'full'> {
  const waiting = data.waiting ?? [];
  if (waiting.some(({ id }) => id === waiter.id)) return unchanged(data, 'waits');
  if (waiting.length >= WAITING_MAX) return unchanged(data, 'full');
  return { data: { ...data, waiting: [...waiting, waiter] }, result: 'waits' };
}

/** The same data without some who waited, and without what they were owed. */
export function withoutWaiters(data: WorkerData, gone: (waiter: Waiter) => boolean): WorkerData {
  const waiting = data.waiting?.filter(one => !gone(one)) ?? [];
  if (waiting.length === (data.waiting?.length ?? 0)) return data;
  const { waiting: before, ...rest } = data;
  const ids = new Set(before?.filter(gone).map(({ id }) => id));
  const letters = data.letters.filter(one => one.about !== 'free' || !ids.has(one.booking));
  return { ...rest, letters, ...(waiting.length > 0 ? { waiting } : {}) };
}

/** Where somebody who waits is told; undefined for one who is not there, or whose seal cannot be opened. */
export function waiterAddress({ waiting }: WorkerData, id: string, secrets: Pick<Secrets, 'open'>): string | undefined {
  const waiter = waiting?.find(one => one.id === id);
  return waiter && secrets.open(waiter.sealed, id);
}

/** Forgets who has waited long enough, and owes the news to those for whom a time is free; how many it is news to. */
export function tellWaiting(
  data: WorkerData,
  isFree: (waiter: Waiter) => boolean,
  now: number,
): Done<WorkerData, number> {
  const left = withoutWaiters(data, ({ until }) => until <= now);
  const owed = new Set(left.letters.flatMap(one => (one.about === 'free' ? [one.booking] : [])));
  const news = (left.waiting ?? []).filter(one => !owed.has(one.id) && isFree(one));
  const letters = news.map(({ id }) => ({
    to: 'booker' as const,
    about: 'free' as const,
    booking: id,
    due: now,
    until: now + NEWS_MS,
    twice: true,
  }));
  return { data: owe(left, letters), result: news.length };
}

/** With whose data a school's waiters stand: one of those who can be booked there. */
const holderOf = (parts: BookingParts, { workers, substitute }: School): string | undefined =>
  [...workers, ...(substitute ? [substitute] : [])].find(id => !hasLeft(parts, id));

/** Somebody wants to hear when a time of a school comes free. */
export async function waitFor(
  parts: BookingParts,
  { school: id, press, before }: BookingStep & { is: 'wait' },
  who: Person,
  now: Date,
): Promise<BookingOutcome> {
  const school = schoolOf(parts, id);
  if (!school) return chooseSchool(parts);
  const worker = holderOf(parts, school);
  if (worker === undefined) return { is: 'noWorker', school };
  const { secrets, store } = parts;
  const key = secrets.hash('press', `wait ${press} ${who.objectId}`);
  // Nothing earlier than a time that has been can come free.
  const until = Math.min(now.getTime() + WAIT_MS, before ?? Number.POSITIVE_INFINITY);
  const waiter = { id: key, school: school.id, sealed: secrets.seal(who.address, key), until };
  const done = await store.change(worker, data =>
    addWaiter(data, before === undefined ? waiter : { ...waiter, before }),
  );
  if (done === 'full') return { is: 'waitingFull', school };
  return { is: 'waiting', school, worker, id: key, until: dayOf(new Date(until)) };
}

/** Somebody waits no longer; again, it is the same answer. */
export async function stopWaiting(
  { store }: BookingParts,
  { worker, id }: BookingStep & { is: 'stopWaiting' },
): Promise<BookingOutcome> {
  // One that changes nothing, as of a forged press, begins no file.
  await store.change(worker, data => ({ data: withoutWaiters(data, one => one.id === id), result: undefined }));
  return { is: 'waitingOver' };
}

/** Looks whether a time has come free that somebody waits for; to how many it is news. */
export async function tendWaiting(parts: BookingParts, now: Date): Promise<number> {
  const { store } = parts;
  const first = new Map<string, number>();
  const firstOf = async (id: string): Promise<number> => {
    const school = schoolOf(parts, id);
    const known = first.get(id);
    if (!school || known !== undefined) return known ?? Number.POSITIVE_INFINITY;
    const [slot] = slotsFrom(await offeringsOf(parts, school, now), now);
    first.set(id, slot?.start ?? Number.POSITIVE_INFINITY);
    return first.get(id)!;
  };
  let count = 0;
  for (const id of await store.find(keys.waiting)) {
    const waiting = (await store.read(id))?.waiting ?? [];
    for (const { school } of waiting) await firstOf(school);
    const isFree = ({ school, before = Number.POSITIVE_INFINITY }: Waiter) =>
      (first.get(school) ?? Number.POSITIVE_INFINITY) < before;
    count += await store.change(id, data => tellWaiting(data, isFree, now.getTime()));
  }
  return count;
}
