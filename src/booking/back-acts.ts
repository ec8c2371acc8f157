import { unchanged } from '../shared/aggregates.js';
import type { Day } from '../shared/day.js';
import { plusDays } from '../shared/wall-time.js';
import { type Away, sameAway } from './away.js';
import { type Booking, type BookingLetter, overlaps, type WorkerData } from './booking.js';
import type { Act } from './booking-store.js';
import { isTold, owe, remindersOf } from './owed.js';

/** Somebody's stretches away that are not over on a day, in the order of their first days. */
export function awayAhead({ away }: WorkerData, today: Day): Away[] {
  return away
    .filter(({ to }) => to >= today)
    .map(({ from, to, hours }) => ({ from, to, ...(hours ? { hours } : {}) }))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/** Whether nobody has been told that a booking was cancelled, and nobody is being told: there is no way to its booker, or the letter was never tried. */
function isUntold({ letters }: WorkerData, booking: Booking): boolean {
  if (!isTold(booking)) return true;
  const told = letters.find(one => one.booking === booking.id && one.to === 'booker' && OF_END.has(one.about));
  return told !== undefined && told.attempts === 0 && told.claim === undefined;
}

const OF_END: ReadonlySet<BookingLetter['about']> = new Set(['sick', 'cancelled']);

/** Lets a booking stand again that the social worker had cancelled, where nobody has been told and nothing stands in its place. */
function restored(data: WorkerData, id: string, now: number): WorkerData {
  const gone = data.bookings.find(one => one.id === id);
  if (gone?.cancelled !== 'worker' || gone.start <= now || !isUntold(data, gone)) return data;
  if (data.bookings.some(one => !one.cancelled && overlaps(one, gone))) return data;
  const { cancelled: _, ...booking } = gone;
  const letters = data.letters.filter(one => one.booking !== id || !OF_END.has(one.about));
  const bookings = data.bookings.map(one => (one === gone ? booking : one));
  return owe({ ...data, bookings, letters }, remindersOf(booking, now));
}

const restore = (data: WorkerData, ids: readonly string[], now: number): WorkerData =>
  ids.reduce((left, id) => restored(left, id, now), data);

/**
 * Gives days away back from today on: their times can be booked again. With an instant, what was cancelled by them stands
 * again where nobody has been told; else, and where somebody has, it stays cancelled. The stretch as it was, undefined
 * where there is no such one (any more).
 */
export function comeBack(data: WorkerData, days: Away, today: Day, now?: number): Act<Away | undefined> {
  const gone = data.away.find(one => sameAway(one, days));
  if (!gone || days.to < today) return unchanged(data, undefined);
  // The days that have been stay noted.
  const left = days.from < today ? [{ ...gone, to: plusDays(today, -1) }] : [];
  const away = data.away.flatMap(one => (one === gone ? left : [one]));
  const after = { ...data, away };
  return { data: now === undefined ? after : restore(after, gone.bookings, now), result: days };
}

/** Gives a slot back that was taken back, and the booking in it where nobody has been told that it does not stand; again, it is the same answer. False for one that has begun. */
export function giveBack(data: WorkerData, start: number, now: number): Act<boolean> {
  if (start <= now) return unchanged(data, false);
  const withdrawn = data.withdrawn.filter(one => one.start !== start);
  if (withdrawn.length === data.withdrawn.length) return unchanged(data, true);
  const gone = data.withdrawn.flatMap(one => (one.start === start && one.booking ? [one.booking] : []));
  return { data: restore({ ...data, withdrawn }, gone, now), result: true };
}
