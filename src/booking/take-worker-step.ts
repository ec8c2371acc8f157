import { dayOf, isDay } from '../day.js';
import type { BookingInputs, BookingStep } from './actions.js';
import { endPatterns, goAway, keepAddress, offer, withdraw } from './booking-acts.js';
import { type BookingParts, newId, type Person } from './booking-job.js';
import { tellBooker } from './notices.js';
import { patternFrom } from './offer.js';
import type { BookingOutcome } from './outcome.js';
import { freeSlots } from './slots.js';
import { timesOf } from './worker-times.js';

/** The steps that only a contact social worker takes. */
export type WorkerStep = Exclude<
  BookingStep,
  {
    is:
      | 'begin'
      | 'changeSchool'
      | 'findSchool'
      | 'allSchools'
      | 'slots'
      | 'slot'
      | 'confirm'
      | 'move'
      | 'cancel'
      | 'cancelMine'
      | 'mine';
  }
>;

/** One step of a contact social worker, who is told of bookings from then on where they wrote. */
export async function takeWorkerStep(
  step: WorkerStep,
  inputs: BookingInputs,
  parts: BookingParts,
  who: Person,
  now: Date,
): Promise<BookingOutcome> {
  const { store } = parts;
  await store.change(data => keepAddress(data, who.objectId, who.address));
  switch (step.is) {
    case 'times':
      return { is: 'times', ...timesOf(parts, who, step, now) };
    case 'offerForm':
      return { is: 'offerForm', today: dayOf(now) };
    case 'offer': {
      const made = patternFrom(inputs, who.objectId, newId(), dayOf(now));
      if ('wrong' in made) return { is: 'offerForm', today: dayOf(now), wrong: made.wrong, filled: inputs };
      await store.change(data => offer(data, made.pattern));
      const count = freeSlots({ ...store.read(), patterns: [made.pattern] }, [who.objectId], () => false, now).length;
      return { is: 'offered', pattern: made.pattern, slots: count };
    }
    case 'endPattern':
    case 'endPatterns': {
      const ids = step.is === 'endPattern' ? [step.pattern] : inputs.patterns.split(',').filter(id => id !== '');
      const page = step.is === 'endPattern' ? {} : step;
      if (ids.length === 0) return { is: 'times', ...timesOf(parts, who, page, now, { is: 'noPatternChosen' }) };
      const count = await store.change(data => endPatterns(data, who.objectId, ids));
      return { is: 'times', ...timesOf(parts, who, page, now, { is: 'ended', count }) };
    }
    case 'withdraw': {
      const start = Number(inputs.taken);
      if (inputs.taken === '' || !Number.isSafeInteger(start) || start <= now.getTime())
        return { is: 'times', ...timesOf(parts, who, step, now, { is: 'noTimeChosen' }) };
      const booking = await store.change(data => withdraw(data, who.objectId, start));
      const told = booking ? await tellBooker(parts, booking, 'cancelled') : false;
      return { is: 'withdrawn', start, booked: booking !== undefined, told };
    }
    case 'away': {
      const named = (day: string) => (day === 'idag' ? dayOf(now) : day);
      const [from, to] = [named(step.from), named(step.to)];
      if (!isDay(from) || !isDay(to) || to < from || to < dayOf(now)) return { is: 'awayWrong' };
      const gone = await store.change(data => goAway(data, { worker: who.objectId, from, to }, now.getTime()));
      for (const booking of gone) await tellBooker(parts, booking, 'sick');
      return { is: 'away', from, to, cancelled: gone.length };
    }
  }
}
