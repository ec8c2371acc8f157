import type { BookingInputs, BookingStep } from './actions.js';
import type { BookingParts, Person } from './booking-job.js';
import type { BookingOutcome } from './outcome.js';
import { takeStep } from './take-step.js';

/** The form in which a booking's note was written, filled as it was; the nearest free times where its time is gone. Books nothing. */
export async function bookingFormAgain(
  { school, worker, start }: BookingStep & { is: 'confirm' },
  inputs: BookingInputs,
  parts: BookingParts,
  who: Person,
  now: Date,
): Promise<BookingOutcome> {
  const form = await takeStep({ is: 'slot', school, worker, start }, inputs, parts, who, now);
  return form.is === 'details' ? { ...form, filled: inputs } : form;
}
