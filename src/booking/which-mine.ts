import type { BookingStep } from './actions.js';
import type { BookingParts, Person } from './booking-job.js';
import { askCancelMine } from './by-code.js';
import { showSlots } from './look.js';
import { myBookings } from './mine.js';
import type { BookingOutcome } from './outcome.js';
import { isWanted, saysTime, type Wanted } from './wanted.js';

/** Whether a booking is one that was meant: at a time, where one was said. */
const isThen = (at: Wanted | undefined, start: number): boolean => !at || !saysTime(at) || isWanted(at, start);

/**
 * The way to move one of a person's own bookings, or to cancel it: of the only one that may be meant the times, or the question; of
 * several, which. Nothing is changed.
 */
export async function whichMine(
  parts: BookingParts,
  who: Person,
  { to, at, wanted }: BookingStep & { is: 'mine'; to: 'move' | 'cancel' },
  now: Date,
): Promise<BookingOutcome> {
  const mine = await myBookings(parts, who, undefined, now);
  if (mine.is !== 'mine' || mine.bookings.length === 0) return mine.is === 'mine' ? { ...mine, to } : mine;
  const meant = mine.bookings.filter(({ start }) => isThen(at, start));
  const [one, other] = meant;
  // Whose code is not kept is moved by the code alone; of more than one card shows, which is asked.
  const isOnly = one !== undefined && !other && !(mine.next !== undefined && !(at && saysTime(at)));
  if (isOnly && to === 'cancel') return askCancelMine(parts, one.id, who, now);
  if (isOnly && mine.codes[one.id] !== undefined)
    return showSlots(parts, who, one.school ?? '-', now, { move: one.id, wanted });
  return { ...mine, to, wanted, ...(one ? { bookings: meant } : { noneThen: true }) };
}
