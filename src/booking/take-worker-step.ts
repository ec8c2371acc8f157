import { dayOf, isDay } from '../day.js';
import type { BookingInputs, BookingStep } from './actions.js';
import { endPattern, goAway, keepAddress, offer, withdraw } from './booking-acts.js';
import { type BookingParts, newId, type Person, slotsFor } from './booking-job.js';
import { tellBooker } from './notices.js';
import { patternFrom } from './offer.js';
import type { BookingOutcome } from './outcome.js';
import { freeSlots } from './slots.js';

/** The steps that only a contact social worker takes. */
export type WorkerStep = Exclude<
  BookingStep,
  { is: 'begin' | 'changeSchool' | 'slots' | 'slot' | 'confirm' | 'move' | 'cancel' | 'cancelMine' | 'mine' }
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
      return times(parts, who, now);
    case 'offerForm':
      return { is: 'offerForm', today: dayOf(now) };
    case 'offer': {
      const made = patternFrom(inputs, who.objectId, newId(), dayOf(now));
      if ('wrong' in made) return { is: 'offerForm', today: dayOf(now), wrong: made.wrong };
      await store.change(data => offer(data, made.pattern));
      const count = freeSlots({ ...store.read(), patterns: [made.pattern] }, [who.objectId], () => false, now).length;
      return { is: 'offered', pattern: made.pattern, slots: count };
    }
    case 'endPattern':
      await store.change(data => endPattern(data, who.objectId, step.pattern));
      return times(parts, who, now);
    case 'withdraw': {
      const start = Number(inputs.taken);
      if (inputs.taken === '' || !Number.isSafeInteger(start) || start <= now.getTime()) return times(parts, who, now);
      const booking = await store.change(data => withdraw(data, who.objectId, start));
      const told = booking ? await tellBooker(parts, booking, 'cancelled') : false;
      return { is: 'withdrawn', start, told };
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

function times(parts: BookingParts, who: Person, now: Date): BookingOutcome {
  const data = parts.store.read();
  const bookings = data.bookings.filter(
    one => one.worker === who.objectId && !one.cancelled && one.end > now.getTime(),
  );
  const patterns = data.patterns.filter(one => one.worker === who.objectId && one.last >= dayOf(now));
  const school = parts.directory?.schools.find(one => [...one.workers, one.substitute].includes(who.objectId));
  const free = school ? slotsFor(parts, { ...school, workers: [who.objectId] }, now) : [];
  return {
    is: 'times',
    slots: free.filter(slot => slot.worker === who.objectId),
    bookings: bookings.toSorted((a, b) => a.start - b.start),
    patterns,
  };
}
