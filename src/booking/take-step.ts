import type { BookingInputs, BookingStep } from './actions.js';
import { type BookingParts, isWorker, type Person } from './booking-job.js';
import { cancelByCode, cancelMine, move } from './by-code.js';
import { listSchools, searchSchool } from './choose-school.js';
import { confirm } from './confirm.js';
import { begin, changeSchool, pick, showSlots } from './look.js';
import { myBookings } from './mine.js';
import type { BookingOutcome } from './outcome.js';
import { takeWorkerStep } from './take-worker-step.js';

/** One step of booking by somebody who may take it (door/rights.ts), as of an instant. It posts nothing: what is owed is kept with what was done. */
export async function takeStep(
  step: BookingStep,
  inputs: BookingInputs,
  parts: BookingParts,
  who: Person,
  now: Date,
): Promise<BookingOutcome> {
  switch (step.is) {
    case 'begin':
      return begin(parts, who, now);
    case 'changeSchool':
      return changeSchool(parts, who, step.move, now);
    case 'findSchool':
      return searchSchool(parts, inputs, step.move);
    case 'allSchools':
      return listSchools(parts, step.from, step.move);
    case 'slots':
      return showSlots(parts, who, step.school, now, step);
    case 'slot':
      return pick(parts, step, now);
    case 'confirm':
      return confirm(parts, step, inputs, who, now);
    case 'move':
      return move(parts, step, who, now);
    case 'cancel':
      return cancelByCode(parts, step.code, who, now);
    case 'cancelMine':
      return cancelMine(parts, step.id, who, now);
    case 'mine':
      return myBookings(parts, who, step.after, now);
    case 'back':
      // Whoever is no social worker has no days to give back, and is to have no file here.
      return isWorker(parts, who.objectId) ? takeWorkerStep(step, inputs, parts, who, now) : { is: 'backNone' };
    default:
      return takeWorkerStep(step, inputs, parts, who, now);
  }
}
