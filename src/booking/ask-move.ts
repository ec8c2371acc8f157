import type { BookingStep } from './actions.js';
import { minutesOf, slotToMove } from './as-moved.js';
import type { BookingParts, Person } from './booking-job.js';
import { nearest, pressed } from './look.js';
import type { BookingOutcome } from './outcome.js';
import { toMove } from './to-move.js';

/**
 * Asks whether a person's own booking is to be moved to a time; of a booking that cannot be moved, or a time that is not free, it
 * is said at once. Nothing is changed.
 */
export async function askMove(
  parts: BookingParts,
  step: BookingStep & { is: 'askMove' },
  who: Person,
  now: Date,
): Promise<BookingOutcome> {
  const { school, worker, start, code } = step;
  const to = await toMove(parts, who, code, now);
  if (to.is === 'not') return to.why;
  const moves = to.booking;
  if (!moves) return { is: 'codeUnknown' };
  const at = await pressed(parts, { school, worker, start, move: code, moves }, now);
  if ('is' in at) return at;
  const slot = slotToMove(at.offering, moves, start, now);
  if (!slot) return nearest(parts, at.school, start, { move: code, moves }, now, worker);
  return {
    is: 'moveAsk',
    booking: moves,
    slot,
    school: at.school,
    // What is asked about is what is done, or nothing.
    step: { is: 'move', school, worker, start, code, minutes: minutesOf(slot) },
  };
}

/** Times to move a booking to, as they are shown; the question, where just the one that was named by its day and its clock is free. */
export async function askIfOne(
  parts: BookingParts,
  shown: BookingOutcome,
  who: Person,
  now: Date,
): Promise<BookingOutcome> {
  if (shown.is !== 'slots' || shown.fit !== 'free' || shown.more || shown.move === undefined) return shown;
  const { wanted, move, school } = shown;
  if (wanted?.at === undefined || wanted.unread) return shown;
  const [slot, other] = shown.slots;
  const [day, ...others] = wanted.days ?? [];
  if (!slot || other || day === undefined || day.from !== day.to || others.length > 0) return shown;
  const { worker, start } = slot;
  return askMove(parts, { is: 'askMove', school: school.id, worker, start, code: move }, who, now);
}
