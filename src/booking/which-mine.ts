import { dayOf } from '../shared/day.js';
import { weekdayOf } from '../shared/wall-time.js';
import type { BookingStep } from './actions.js';
import { askIfOne } from './ask-move.js';
import type { Booking } from './booking.js';
import type { BookingParts, Person } from './booking-job.js';
import { askCancelMine } from './by-code.js';
import { showSlots } from './look.js';
import { myBookings } from './mine.js';
import type { BookingOutcome } from './outcome.js';
import { isWanted, saysTime } from './wanted.js';

type Which = BookingStep & { is: 'mine'; to: 'move' | 'cancel' };

const saysWhich = ({ at, on, nth, not }: Which): boolean =>
  (at && saysTime(at)) || on !== undefined || nth !== undefined || not !== undefined;

/** Of bookings in their order those that are meant: at a time, on a weekday, then by their place; all where none was said. */
function among(bookings: readonly Booking[], { at, on, nth, not }: Which): readonly Booking[] {
  const then = bookings.filter(
    ({ id, start }) =>
      id !== not &&
      (!at || !saysTime(at) || isWanted(at, start)) &&
      (on === undefined || weekdayOf(dayOf(new Date(start))) === on),
  );
  // Of one alone there is no second: it is that one, which is said.
  if (nth === undefined || bookings.length < 2) return then;
  const one = then.at(nth > 0 ? nth - 1 : nth);
  return one ? [one] : [];
}

/**
 * The way to move one of a person's own bookings, or to cancel it: of the only one that may be meant the times, or the question; of
 * several, which. Nothing is changed.
 */
export async function whichMine(parts: BookingParts, who: Person, step: Which, now: Date): Promise<BookingOutcome> {
  const { to, at, on, wanted, shift, nth, others, half } = step;
  const mine = await myBookings(parts, who, undefined, now);
  if (mine.is !== 'mine' || mine.bookings.length === 0)
    return mine.is === 'mine' ? { ...mine, to, others, half } : mine;
  const asks = { ...mine, to, wanted, shift, at, on };
  if (others) return { ...asks, others };
  // Half a code may be that of any booking.
  if (half) return { ...asks, half };
  // Which one is meant was said, and not understood: none is guessed.
  if (at?.unread && !saysWhich(step)) return { ...asks, noneThen: true };
  const meant = among(mine.bookings, step);
  const [one, other] = meant;
  // Whose code is not kept is moved by the code alone; of more than one card shows, which is asked.
  const isOnly = one !== undefined && !other && !(mine.next !== undefined && !saysWhich(step));
  if (!isOnly || (to === 'move' && mine.codes[one.id] === undefined))
    return { ...asks, ...(one ? { bookings: meant } : { noneThen: true }) };
  const only = nth !== undefined && nth > 1 && mine.bookings.length === 1;
  if (to === 'cancel') {
    const asked = await askCancelMine(parts, one.id, who, now);
    return only && asked.is === 'cancelAsk' ? { ...asked, only } : asked;
  }
  // Another one was spoken of: nothing but its times is shown.
  const shown = await showSlots(parts, who, one.school ?? '-', now, { move: one.id, wanted, shift });
  if (!only) return askIfOne(parts, shown, who, now);
  return shown.is === 'slots' ? { ...shown, only } : shown;
}
