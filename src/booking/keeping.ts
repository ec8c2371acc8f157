import { type Done, unchanged } from '../shared/aggregates.js';
import { dayOf } from '../shared/day.js';
import { type Booking, isAhead, type WorkerData } from './booking.js';

const DAY_MS = 86_400_000;

/** The end of a day in Sweden, as it is known without reading the wall: within two hours of it. */
const roughEnd = (day: string) => Date.parse(`${day}T22:00:00Z`);

/** The instant at which the oldest thing of a contact social worker ended (epoch milliseconds, days to two hours); Infinity for nothing. */
export function oldestOf({ bookings, withdrawn, away, patterns }: WorkerData): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { end } of bookings) least = Math.min(least, end);
  for (const { start } of withdrawn) least = Math.min(least, start);
  for (const { to } of away) least = Math.min(least, roughEnd(to));
  for (const { last } of patterns) least = Math.min(least, roughEnd(last));
  return least;
}

/** Whether a booking's sealed address, number and note have done their work: the booking is over, and no letter about it is under way. */
function sealIsOver(booking: Booking, { letters }: WorkerData, now: number): boolean {
  const none = [booking.sealed, booking.phone, booking.note, booking.booker?.note].every(one => one === undefined);
  // The social worker may have to ring whoever she can reach in no other way, and may take it back.
  const needed =
    booking.end > now && (!booking.cancelled || (booking.cancelled === 'worker' && booking.sealed === undefined));
  if (none || needed) return false;
  // A calendar is told nothing that is sealed.
  return !letters.some(({ booking: id, to }) => id === booking.id && to !== 'calendar');
}

function withoutNote({ note: _, ...booker }: NonNullable<Booking['booker']>): NonNullable<Booking['booker']> {
  return booker;
}

function withoutSeals(booking: Booking): Booking {
  const { sealed, phone, note, booker, ...rest } = booking;
  return {
    ...rest,
    ...(booker === undefined ? {} : { booker: withoutNote(booker) }),
    ...(sealed === undefined ? {} : { sealed: undefined }),
    ...(phone === undefined ? {} : { phone: undefined }),
    ...(note === undefined ? {} : { note: undefined }),
  };
}

/** Erases the sealed addresses, numbers and notes of bookings that are over, each only after the last letter about it has ended. */
export function eraseSeals(data: WorkerData, now: number): WorkerData {
  if (!data.bookings.some(one => sealIsOver(one, data, now))) return data;
  const bookings = data.bookings.map(one => (sealIsOver(one, data, now) ? withoutSeals(one) : one));
  return { ...data, bookings };
}

/** Erases what ended before an instant, and sealed addresses that have done their work; the number of bookings erased. */
export function purge(data: WorkerData, before: number, now: number): Done<WorkerData, number> {
  const sealed = eraseSeals(data, now);
  const day = dayOf(new Date(before));
  const [bookings, withdrawn, away, patterns] = [
    sealed.bookings.filter(one => one.end >= before),
    sealed.withdrawn.filter(({ start }) => start >= before),
    sealed.away.filter(({ to }) => to >= day),
    sealed.patterns.filter(({ last }) => last >= day),
  ];
  const erased = sealed.bookings.length - bookings.length;
  const gone =
    erased +
    (sealed.withdrawn.length - withdrawn.length) +
    (sealed.away.length - away.length) +
    (sealed.patterns.length - patterns.length);
  if (gone === 0) return unchanged(sealed, 0);
  const ids = new Set(bookings.map(({ id }) => id));
  const letters = sealed.letters.filter(
    letter => ids.has(letter.booking) || letter.about === 'free' || letter.about === 'nobody',
  );
  return { data: { ...sealed, bookings, withdrawn, away, patterns, letters }, result: erased };
}

/** The instant before which things are erased, for so many days of keeping. */
export const erasedBefore = (now: number, keepDays: number): number => now - keepDays * DAY_MS;

/**
 * From which instant on a social worker's address may be of no use any more: the day of their last turn (epoch
 * milliseconds; 0 where it is not known), Infinity without one.
 */
export const seenAt = ({ address, seen }: WorkerData): number =>
  address === undefined ? Number.POSITIVE_INFINITY : seen === undefined ? 0 : Date.parse(seen);

/**
 * Erases a social worker's address where nothing is owed to them and nothing stands ahead of them: of one who has left
 * the directory at once, with how they wanted to be booked; of one who is in it when their last turn was before an instant and
 * none of their times can be booked any more. Where the last turn is not known, it is counted from now. Whether it was erased.
 */
export function forgetAddress(data: WorkerData, left: boolean, before: number, now: number): Done<WorkerData, boolean> {
  const today = dayOf(new Date(now));
  const { address, seen, settings, ...rest } = data;
  const needed = data.letters.some(({ to }) => to === 'worker') || data.bookings.some(one => isAhead(one, now));
  if (needed) return unchanged(data, false);
  if (left && (address !== undefined || settings !== undefined)) return { data: rest, result: true };
  if (left || address === undefined) return unchanged(data, false);
  if (seen === undefined) return { data: { ...data, seen: today }, result: false };
  if (seen >= dayOf(new Date(before)) || data.patterns.some(({ last }) => last >= today)) return unchanged(data, false);
  return { data: settings === undefined ? rest : { ...rest, settings }, result: true };
}
