import { unchanged } from '../shared/aggregates.js';
import { type Day, dayOf } from '../shared/day.js';
import { type Hours, sameAway } from './away.js';
import { type Booking, overlaps, type Pattern, type WorkerData } from './booking.js';
import type { Act } from './booking-store.js';
import { wallOf } from './days.js';
import { eraseSeals } from './keeping.js';
import { owe, toBooker, withoutReminders } from './owed.js';

const sameTimes = (one: Pattern, other: Pattern): boolean =>
  JSON.stringify({ ...one, id: '', days: one.days.toSorted() }) ===
  JSON.stringify({ ...other, id: '', days: other.days.toSorted() });

/**
 * Adds when somebody can be consulted, in the place of the pattern with an id where one is named and still there; one that
 * is there already, as after a press sent twice, is not added again. Bookings that were made by it stand.
 */
export function offer(data: WorkerData, pattern: Pattern, inPlaceOf?: string): Act<Pattern> {
  const old = data.patterns.find(one => one.id === inPlaceOf);
  const same = data.patterns.find(one => sameTimes(one, pattern));
  if (same) {
    const patterns = data.patterns.filter(one => one === same || one !== old);
    return patterns.length === data.patterns.length
      ? unchanged(data, same)
      : { data: { ...data, patterns }, result: same };
  }
  if (old) {
    const changed = { ...pattern, id: old.id };
    return { data: { ...data, patterns: data.patterns.map(one => (one === old ? changed : one)) }, result: changed };
  }
  return { data: { ...data, patterns: [...data.patterns, pattern] }, result: pattern };
}

/** Takes patterns away; bookings that were made by them stand. The number taken away. */
export function endPatterns(data: WorkerData, ids: readonly string[]): Act<number> {
  const patterns = data.patterns.filter(one => !ids.includes(one.id));
  const gone = data.patterns.length - patterns.length;
  return gone === 0 ? unchanged(data, 0) : { data: { ...data, patterns }, result: gone };
}

/** Cancels bookings for the social worker, and owes the bookers the news. */
function cancelAll(
  data: WorkerData,
  gone: readonly Booking[],
  about: 'cancelled' | 'sick',
  now: number,
): { readonly data: WorkerData; readonly gone: readonly Booking[] } {
  const cancelled = new Map<Booking, Booking>(gone.map(one => [one, { ...one, cancelled: 'worker' }]));
  const bookings = data.bookings.map(one => cancelled.get(one) ?? one);
  const start: WorkerData = { ...data, bookings };
  const quiet = gone.reduce((left, { id }) => withoutReminders(left, id), start);
  const owed = gone.flatMap(one => toBooker(about, one, now));
  return { data: eraseSeals(owe(quiet, owed), now), gone: [...cancelled.values()] };
}

const withIds = ({ bookings }: WorkerData, ids: readonly string[]) => bookings.filter(one => ids.includes(one.id));

/** Takes a slot back that has not begun; the booking in it, if there is one, is cancelled and returned. Again, it is the same answer. */
export function withdraw(data: WorkerData, start: number, now: number): Act<Booking | undefined> {
  const before = data.withdrawn.find(one => one.start === start);
  const booking = data.bookings.find(one => one.start === start && !one.cancelled && one.start > now);
  if (before && !booking) return unchanged(data, withIds(data, before.booking ? [before.booking] : [])[0]);
  const entry = { start, ...(booking ? { booking: booking.id } : {}) };
  const noted = { ...data, withdrawn: [...data.withdrawn.filter(one => one !== before), entry] };
  if (!booking) return { data: noted, result: undefined };
  const after = cancelAll(noted, [booking], 'cancelled', now);
  return { data: after.data, result: after.gone[0] };
}

/** The bookings of some days, both included, or of a part of each, that stand and have not begun. */
export function standingIn({ bookings }: WorkerData, from: Day, to: Day, now: number, hours?: Hours): Booking[] {
  return bookings.filter(booking => {
    const day = dayOf(new Date(booking.start));
    if (booking.cancelled || booking.start <= now || day < from || to < day) return false;
    if (!hours) return true;
    const wall = wallOf(day);
    return overlaps(booking, { start: wall(hours.from), end: wall(hours.to) });
  });
}

/**
 * Notes days away, both included, or a part of each; the bookings in them that have not begun are cancelled and returned. The same days again
 * give the same bookings.
 */
export function goAway(data: WorkerData, from: Day, to: Day, now: number, hours?: Hours): Act<readonly Booking[]> {
  const before = data.away.find(one => sameAway(one, { from, to, hours }));
  const gone = standingIn(data, from, to, now, hours);
  if (before && gone.length === 0) return unchanged(data, withIds(data, before.bookings));
  const earlier = before?.bookings ?? [];
  const bookings = [...earlier, ...gone.map(({ id }) => id)];
  const away = [...data.away.filter(one => one !== before), { from, to, bookings, ...(hours ? { hours } : {}) }];
  const after = cancelAll({ ...data, away }, gone, 'sick', now);
  return { data: after.data, result: [...withIds(data, earlier), ...after.gone] };
}

/** Remembers where a social worker is told of bookings, and the day of it; what waited for a way to them is due at once. */
export function keepAddress(data: WorkerData, address: string, seen: Day): Act<undefined> {
  if (data.address === address && data.seen === seen) return unchanged(data, undefined);
  if (data.address === address) return { data: { ...data, seen }, result: undefined };
  const letters = data.letters.map(one => (one.to === 'worker' ? { ...one, notBefore: undefined } : one));
  return { data: { ...data, address, seen, letters }, result: undefined };
}
