import type { BookingStep } from './actions.js';
import type { Booking } from './booking.js';
import { cancel, type MoveWish, move as moveWithin } from './booking-acts.js';
import { type BookingParts, byOf, type Person } from './booking-job.js';
import { keys } from './booking-store.js';
import { withMeeting } from './calendar-events.js';
import { calendarOf } from './calendar-of.js';
import { openCode, openMove, plainCode } from './codes.js';
import { followed, receipt, seeByOf } from './confirm.js';
import { nearest, pressed } from './look.js';
import { myBookings } from './mine.js';
import { moveBetween } from './move-between.js';
import type { BookingOutcome } from './outcome.js';
import { isOwnId } from './way.js';

/** The booking of a code, where it stands now, also one that is over; undefined where there is none. */
async function ofHash(parts: BookingParts, code: string): Promise<Booking | undefined> {
  const workers = await parts.store.find(keys.code(code));
  const all = await Promise.all(workers.map(id => parts.store.read(id)));
  const found = all.flatMap(data => data?.bookings.filter(one => one.code === code && !one.arriving) ?? []);
  const [first] = found.toSorted((a, b) => Number(a.cancelled === 'moved') - Number(b.cancelled === 'moved'));
  return first && followed(parts, first);
}

/** Does something with the booking of a code, and nothing else meanwhile; not for somebody who has given too many wrong ones. */
async function withCode(
  parts: BookingParts,
  text: string,
  who: Person,
  now: Date,
  use: (booking: Booking) => Promise<BookingOutcome>,
): Promise<BookingOutcome> {
  const { limits, secrets, store } = parts;
  const at = now.getTime();
  if (!(await limits.mayTry(who.objectId, at))) return { is: 'tooManyTries' };
  const code = secrets.hash('code', plainCode(text));
  return store.together(keys.code(code), async () => {
    const booking = await ofHash(parts, code);
    if (!booking) return { is: 'codeUnknown' };
    await limits.right(who.objectId, at);
    return use(booking);
  });
}

async function cancelled(parts: BookingParts, booking: Booking, who: Person, now: Date): Promise<BookingOutcome> {
  const gone = await parts.store.change(booking.worker, data =>
    cancel(data, booking.id, byOf(parts, who), now.getTime()),
  );
  if (gone.is === 'unknown') return { is: 'codeUnknown' };
  return gone.is === 'begun' ? { is: 'begun', booking: gone.booking } : isCancelled(parts, gone.booking);
}

/** What is said of a booking that is cancelled. */
export const isCancelled = (parts: BookingParts, booking: Booking): BookingOutcome & { is: 'cancelled' } => ({
  is: 'cancelled',
  booking,
  calendar: calendarOf(booking, parts),
});

/** Asks whether a booking is to be cancelled by a step; of one that cannot be (any more) it is said at once. */
function asked(parts: BookingParts, booking: Booking, step: BookingStep, now: Date): BookingOutcome {
  if (booking.cancelled) return isCancelled(parts, booking);
  return booking.start <= now.getTime() ? { is: 'begun', booking } : { is: 'cancelAsk', booking, step };
}

/** Asks whether the booking of a code is to be cancelled; it changes nothing. */
export const askCancel = (parts: BookingParts, code: string, who: Person, now: Date): Promise<BookingOutcome> =>
  withCode(parts, code, who, now, async booking => asked(parts, booking, { is: 'cancel', code }, now));

/** Says that a booking stands which somebody was asked about and does not cancel; of one that does not stand (any more), that it is cancelled. */
export async function keep(
  parts: BookingParts,
  { worker, id }: BookingStep & { is: 'keep' },
  who: Person,
  now: Date,
): Promise<BookingOutcome> {
  const here = (await parts.store.read(worker))?.bookings.find(one => one.id === id);
  const booking = here && (await followed(parts, here));
  if (booking?.cancelled) return isCancelled(parts, booking);
  const mine = await myBookings(parts, who, undefined, now);
  return { is: 'kept', booking, named: mine.is === 'mine' && mine.bookings.length > 0 };
}

/** Cancels the booking of a code. */
export function cancelByCode(parts: BookingParts, code: string, who: Person, now: Date): Promise<BookingOutcome> {
  return withCode(parts, code, who, now, booking => cancelled(parts, booking, who, now));
}

/** A booking that a person made under their own name, by its id, where it stands now. */
async function mineOf(parts: BookingParts, id: string, who: Person): Promise<Booking | undefined> {
  const workers = await parts.store.find(keys.booker(who.objectId));
  const all = await Promise.all(workers.map(worker => parts.store.read(worker)));
  const booking = all
    .flatMap(data => data?.bookings ?? [])
    .find(one => one.id === id && one.booker?.objectId === who.objectId);
  return booking && followed(parts, booking);
}

/** Asks whether a person's own booking is to be cancelled; it changes nothing. */
export async function askCancelMine(parts: BookingParts, id: string, who: Person, now: Date): Promise<BookingOutcome> {
  const booking = await mineOf(parts, id, who);
  return booking ? asked(parts, booking, { is: 'cancelMine', id }, now) : { is: 'codeUnknown' };
}

/** Cancels a booking that a person made under their own name, by its id. */
export async function cancelMine(parts: BookingParts, id: string, who: Person, now: Date): Promise<BookingOutcome> {
  const booking = await mineOf(parts, id, who);
  if (!booking) return { is: 'codeUnknown' };
  return parts.store.together(keys.code(booking.code), async () =>
    cancelled(parts, await followed(parts, booking), who, now),
  );
}

/** Moves the booking of a code, or a person's own by its id, to another slot, of the same social worker or of another. */
export async function move(
  parts: BookingParts,
  step: BookingStep & { is: 'move' },
  who: Person,
  now: Date,
): Promise<BookingOutcome> {
  const as = async (code: string): Promise<BookingOutcome> => {
    const done = await move(parts, { ...step, code }, who, now);
    // Its code stays off the cards that lead on.
    return 'move' in done && done.move === code ? { ...done, move: step.code } : done;
  };
  if (isOwnId(step.code)) {
    const own = await mineOf(parts, step.code, who);
    const code = own && openCode(parts.secrets, own);
    return code === undefined ? { is: 'codeUnknown' } : as(code);
  }
  const sealed = openMove(parts.secrets, step.code, who.objectId);
  if (sealed !== undefined) return as(sealed);
  return withCode(parts, step.code, who, now, booking => movedTo(parts, booking, step, who, now));
}

async function movedTo(
  parts: BookingParts,
  booking: Booking,
  step: BookingStep & { is: 'move' },
  who: Person,
  now: Date,
): Promise<BookingOutcome> {
  const { store } = parts;
  if (booking.cancelled) return { ...isCancelled(parts, booking), moving: true };
  if (booking.start <= now.getTime()) return { is: 'begun', booking };
  const given = async (moved: Booking) => receipt(parts, await withMeeting(parts, moved), plainCode(step.code), true);
  if (booking.worker === step.worker && booking.start === step.start) return given(booking);
  const at = await pressed(parts, { ...step, move: step.code, moves: booking }, now);
  if ('is' in at) return at;
  const seeBy = seeByOf(parts, step, at.school.id, now);
  const { start, minutes } = step;
  const wish: MoveWish = { id: booking.id, start, minutes, school: at.school.id, by: byOf(parts, who), seeBy };
  const { season } = at.offering;
  const moved =
    booking.worker === step.worker
      ? await store.change(step.worker, data => moveWithin(data, wish, season, now))
      : await moveBetween(store, booking, step.worker, wish, season, now);
  if (moved.is === 'unknown') return { is: 'codeUnknown' };
  if (moved.is === 'taken')
    return nearest(parts, at.school, start, { move: step.code, moves: booking }, now, step.worker);
  return moved.booking.cancelled ? { ...isCancelled(parts, moved.booking), moving: true } : given(moved.booking);
}
