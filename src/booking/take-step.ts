import { dayOf, isDay } from '../shared/day.js';
import type { BookingInputs, BookingStep } from './actions.js';
import { askIfOne, askMove } from './ask-move.js';
import { type BookingParts, isWorker, type Person } from './booking-job.js';
import { askCancel, askCancelMine, cancelByCode, cancelMine, keep, move } from './by-code.js';
import { listSchools, searchSchool } from './choose-school.js';
import { confirm } from './confirm.js';
import { begin, changeSchool, chooseAmong, pick, showSlots } from './look.js';
import { myBookings } from './mine.js';
import type { BookingOutcome } from './outcome.js';
import { answerProposal } from './proposals.js';
import { statistics } from './statistics.js';
import { takeWorkerStep } from './take-worker-step.js';
import { stopWaiting, waitFor } from './waiting.js';
import { wayOf } from './way.js';
import { whichMine } from './which-mine.js';
import { keepAddress } from './worker-acts.js';

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
      return begin(parts, who, now, step);
    case 'changeSchool':
      return ifNamed(step, await changeSchool(parts, who, step, now), parts, who, now);
    case 'findSchool':
      return searchSchool(parts, inputs, step);
    case 'allSchools':
      return listSchools(parts, step.from, step);
    case 'slots':
      return ifNamed(step, await showSlots(parts, who, step.school, now, step), parts, who, now);
    case 'choose':
      return chooseAmong(parts, who, step, now);
    case 'chosen':
      return showSlots(parts, who, step.school, now, { ...wayOf(step), ...chosenIn(inputs) });
    case 'wait':
      return waitFor(parts, step, who, now);
    case 'stopWaiting':
      return stopWaiting(parts, step);
    case 'answer':
      return answerProposal(parts, step, now);
    case 'slot':
      return pick(parts, step, now);
    case 'confirm':
      return confirm(parts, step, inputs, who, now);
    case 'move':
      return move(parts, step, who, now);
    case 'askMove':
      return askMove(parts, step, who, now);
    case 'askCancel':
      return askCancel(parts, step.code, who, now);
    case 'askMine':
      return askCancelMine(parts, step.id, who, now);
    case 'cancel':
      return cancelByCode(parts, step.code, who, now);
    case 'cancelMine':
      return cancelMine(parts, step.id, who, now);
    case 'keep':
      return keep(parts, step, who, now);
    case 'mine':
      return step.to ? whichMine(parts, who, { ...step, to: step.to }, now) : myBookings(parts, who, step.after, now);
    case 'statistics':
      // Where a head is told that bookings have nobody.
      await parts.store.change(who.objectId, data => keepAddress(data, who.address, dayOf(now)));
      return statistics(parts, now);
    case 'back':
      // Whoever is no social worker has no days to give back, and is to have no file here.
      return isWorker(parts, who.objectId)
        ? takeWorkerStep(step, inputs, parts, who, now)
        : { is: 'backNone', booker: true };
    default:
      return takeWorkerStep(step, inputs, parts, who, now);
  }
}

/** Times to move a booking to, which is asked about at once where its time was said by when it is now. */
const ifNamed = (
  { shift }: Pick<BookingStep & { is: 'slots' }, 'shift'>,
  shown: BookingOutcome,
  ...[parts, who, now]: [BookingParts, Person, Date]
): BookingOutcome | Promise<BookingOutcome> => (shift ? askIfOne(parts, shown, who, now) : shown);

/** What was chosen on the card of days and social workers; nothing where "all" was left standing. */
function chosenIn({ onDay, whom }: BookingInputs): { readonly day?: string; readonly whom?: string } {
  return {
    ...(isDay(onDay) ? { day: onDay } : {}),
    ...(whom === '' || whom === 'alla' ? {} : { whom: whom.toLowerCase() }),
  };
}
