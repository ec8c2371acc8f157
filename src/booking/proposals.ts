import type { BookingInputs, BookingStep } from './actions.js';
import { slotsToMove, without } from './as-moved.js';
import { newWorker } from './booking.js';
import { type BookingParts, type Person, seasonOf } from './booking-job.js';
import { keys } from './booking-store.js';
import { calendarOf } from './calendar-of.js';
import { openedOf } from './note.js';
import type { BookingOutcome } from './outcome.js';
import { isReachable } from './owed.js';
import { answer, movable, proposalKey, propose } from './proposal-acts.js';
import { slotsFrom } from './slots.js';

/** How many times are offered to be proposed. */
const PROPOSABLE = 40;

/** The form on which a social worker chooses another time for a booking of hers. */
export async function proposeForm(
  parts: BookingParts,
  id: string,
  { objectId }: Person,
  now: Date,
  because?: 'taken' | 'none',
): Promise<BookingOutcome> {
  const data = (await parts.store.read(objectId)) ?? newWorker(objectId);
  const booking = movable(data, id, now.getTime());
  if (!booking) return { is: 'cannotPropose', why: 'gone' };
  if (!isReachable(booking)) return { is: 'cannotPropose', why: 'unreachable' };
  const slots = [];
  const offering = without({ data, season: await seasonOf(parts, data, now) }, booking);
  for (const slot of slotsToMove(slotsFrom([offering], now), booking)) {
    slots.push(slot);
    if (slots.length >= PROPOSABLE) break;
  }
  return { is: 'proposeForm', booking, opened: openedOf(booking, parts.secrets), slots, because };
}

/** Proposes the time that was chosen on the form. */
export async function proposeTime(
  parts: BookingParts,
  id: string,
  inputs: BookingInputs,
  who: Person,
  now: Date,
): Promise<BookingOutcome> {
  const start = Number(inputs.newTime);
  if (inputs.newTime === '' || !Number.isSafeInteger(start)) return proposeForm(parts, id, who, now, 'none');
  const before = (await parts.store.read(who.objectId)) ?? newWorker(who.objectId);
  const season = await seasonOf(parts, before, now, true);
  const done = await parts.store.change(who.objectId, data => propose(data, id, start, season, now));
  if (done.is === 'proposed') return { is: 'proposed', booking: done.booking };
  if (done.is === 'taken') return proposeForm(parts, id, who, now, 'taken');
  return { is: 'cannotPropose', why: done.is };
}

/** A booker's answer to another time; the key shows that it was sent to them. */
export async function answerProposal(
  parts: BookingParts,
  { worker, id, start, key, yes }: BookingStep & { is: 'answer' },
  now: Date,
): Promise<BookingOutcome> {
  const { store, secrets } = parts;
  if (key !== proposalKey(secrets, id, start)) return { is: 'proposalGone' };
  const booking = (await store.read(worker))?.bookings.find(one => one.id === id);
  if (!booking) return { is: 'proposalGone' };
  const done = await store.together(keys.code(booking.code), () =>
    store.change(worker, data => answer(data, id, start, yes, now.getTime())),
  );
  if (done.is === 'gone') return { is: 'proposalGone' };
  const agreed = done.is === 'agreed';
  return {
    is: 'answered',
    booking: done.booking,
    yes: agreed,
    calendar: agreed ? calendarOf(done.booking, parts) : undefined,
  };
}
