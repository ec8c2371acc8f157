import { dayOf } from '../day.js';
import { type Away, type Booking, type BookingData, overlaps, type Pattern, type Slot } from './booking.js';

/** What an act makes of the data; the same data when it changes nothing. */
export interface Done<Result> {
  readonly data: BookingData;
  readonly result: Result;
}

const unchanged = <Result>(data: BookingData, result: Result): Done<Result> => ({ data, result });

/** What became of a wish to book. */
export type Booked =
  | { readonly is: 'booked' | 'same'; readonly booking: Booking }
  | { readonly is: 'taken' }
  | { readonly is: 'limit' };

/** What became of a wish to move a booking. */
export type Moved =
  | { readonly is: 'moved'; readonly from: Booking; readonly booking: Booking }
  | { readonly is: 'taken' }
  | { readonly is: 'unknown' };

const isOf = (booking: Booking, objectId: string) => booking.booker?.objectId === objectId;
const isAhead = (booking: Booking, now: number) => !booking.cancelled && booking.end > now;

/**
 * Books, unless the time is taken: one slot has one booking, and a social worker's bookings never overlap. The same
 * press again gives the booking it made. `most` is how many bookings ahead a named booker may have.
 */
export function book(data: BookingData, booking: Booking, most: number, now: number): Done<Booked> {
  const same = data.bookings.find(other => other.press === booking.press);
  if (same) return unchanged(data, { is: 'same', booking: same });
  const taken = data.bookings.some(
    other => other.worker === booking.worker && !other.cancelled && overlaps(other, booking),
  );
  if (taken) return unchanged(data, { is: 'taken' });
  const who = booking.booker?.objectId;
  if (who !== undefined && data.bookings.filter(other => isOf(other, who) && isAhead(other, now)).length >= most) {
    return unchanged(data, { is: 'limit' });
  }
  return { data: { ...data, bookings: [...data.bookings, booking] }, result: { is: 'booked', booking } };
}

function change(data: BookingData, booking: Booking, to: Booking): BookingData {
  return { ...data, bookings: data.bookings.map(other => (other === booking ? to : other)) };
}

/** Cancels the booking of a code that has not begun; undefined when there is none. */
export function cancel(
  data: BookingData,
  code: string,
  by: 'booker' | 'worker',
  now: number,
): Done<Booking | undefined> {
  const booking = data.bookings.find(other => other.code === code && !other.cancelled && other.start > now);
  if (!booking) return unchanged(data, undefined);
  return { data: change(data, booking, { ...booking, cancelled: by, sealed: undefined }), result: booking };
}

/** Moves the booking of a code to another slot in one act: either both or neither. */
export function rebook(
  data: BookingData,
  code: string,
  slot: Slot,
  reminded: readonly number[],
  now: number,
): Done<Moved> {
  const booking = data.bookings.find(other => other.code === code && !other.cancelled && other.start > now);
  if (!booking) return unchanged(data, { is: 'unknown' });
  const taken = data.bookings.some(
    other => other !== booking && other.worker === slot.worker && !other.cancelled && overlaps(other, slot),
  );
  if (taken) return unchanged(data, { is: 'taken' });
  const moved: Booking = { ...booking, ...slot, reminded };
  return { data: change(data, booking, moved), result: { is: 'moved', from: booking, booking: moved } };
}

/** Adds when somebody can be consulted. */
export function offer(data: BookingData, pattern: Pattern): Done<Pattern> {
  return { data: { ...data, patterns: [...data.patterns, pattern] }, result: pattern };
}

/** Takes patterns of one's own away; bookings that were made by them stand. The number taken away. */
export function endPatterns(data: BookingData, worker: string, ids: readonly string[]): Done<number> {
  const patterns = data.patterns.filter(one => !ids.includes(one.id) || one.worker !== worker);
  const gone = data.patterns.length - patterns.length;
  return gone === 0 ? unchanged(data, 0) : { data: { ...data, patterns }, result: gone };
}

/** Takes one slot back; the booking in it, if there is one, is cancelled and returned. */
export function withdraw(data: BookingData, worker: string, start: number): Done<Booking | undefined> {
  const booking = data.bookings.find(one => one.worker === worker && one.start === start && !one.cancelled);
  const after = { ...data, withdrawn: [...data.withdrawn, { worker, start }] };
  if (!booking) return { data: after, result: undefined };
  return { data: change(after, booking, { ...booking, cancelled: 'worker', sealed: undefined }), result: booking };
}

/** Notes days away; the bookings in them that have not begun are cancelled and returned. */
export function goAway(data: BookingData, away: Away, now: number): Done<readonly Booking[]> {
  const gone = data.bookings.filter(booking => {
    const day = dayOf(new Date(booking.start));
    return booking.worker === away.worker && isAhead(booking, now) && away.from <= day && day <= away.to;
  });
  const bookings = data.bookings.map(one =>
    gone.includes(one) ? { ...one, cancelled: 'worker' as const, sealed: undefined } : one,
  );
  return { data: { ...data, away: [...data.away, away], bookings }, result: gone };
}

/** Remembers where a social worker is told of bookings. */
export function keepAddress(data: BookingData, worker: string, address: string): Done<void> {
  if (data.addresses[worker] === address) return unchanged(data, undefined);
  return { data: { ...data, addresses: { ...data.addresses, [worker]: address } }, result: undefined };
}

/** Takes the reminders that are due (`minutes` before a start), each once; marked before they are posted. */
export function takeReminders(data: BookingData, minutes: readonly number[], now: number): Done<readonly Booking[]> {
  const dueOf = (booking: Booking) =>
    minutes.filter(one => booking.start - one * 60_000 <= now && !booking.reminded.includes(one));
  const due = data.bookings.filter(booking => !booking.cancelled && booking.start > now && dueOf(booking).length > 0);
  if (due.length === 0) return unchanged(data, []);
  const bookings = data.bookings.map(one =>
    due.includes(one) ? { ...one, reminded: [...one.reminded, ...dueOf(one)] } : one,
  );
  return { data: { ...data, bookings }, result: due };
}

/** Erases sealed addresses of slots that have passed, and everything that ended before `before`; the number of bookings erased. */
export function purge(data: BookingData, before: number, now: number): Done<number> {
  const kept = data.bookings.filter(booking => booking.end >= before);
  const bookings = kept.map(one => (one.sealed !== undefined && one.end <= now ? { ...one, sealed: undefined } : one));
  const erased = data.bookings.length - kept.length;
  const day = dayOf(new Date(before));
  const withdrawn = data.withdrawn.filter(({ start }) => start >= before);
  const away = data.away.filter(({ to }) => to >= day);
  const patterns = data.patterns.filter(({ last }) => last >= day);
  const same =
    erased === 0 &&
    bookings.every((one, at) => one === kept[at]) &&
    withdrawn.length === data.withdrawn.length &&
    away.length === data.away.length &&
    patterns.length === data.patterns.length;
  return same ? unchanged(data, 0) : { data: { ...data, bookings, withdrawn, away, patterns }, result: erased };
}
