import { type Day, dayOf, isDay } from '../shared/day.js';
import type { BookingInputs, BookingStep } from './actions.js';
import { awayAhead, comeBack, giveBack } from './back-acts.js';
import { newWorker, type WorkerData } from './booking.js';
import { type BookingParts, closedOnOf, newId, type Person } from './booking-job.js';
import type { Act } from './booking-store.js';
import { patternFrom } from './offer.js';
import type { BookingOutcome } from './outcome.js';
import { isTold } from './owed.js';
import { slotsFrom } from './slots.js';
import { endPatterns, goAway, keepAddress, offer, standingIn, withdraw } from './worker-acts.js';
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
  const { objectId } = who;
  const change = <Result>(act: (data: WorkerData) => Act<Result>) => parts.store.change(objectId, act);
  await change(data => keepAddress(data, who.address, dayOf(now)));
  switch (step.is) {
    case 'times':
      return { is: 'times', ...(await timesOf(parts, who, step, now)) };
    case 'offerForm':
      return { is: 'offerForm', today: dayOf(now), filled: inputs };
    case 'offer': {
      const made = patternFrom(inputs, objectId, newId(), dayOf(now));
      if ('wrong' in made) return { is: 'offerForm', today: dayOf(now), wrong: made.wrong, filled: inputs };
      const pattern = await change(data => offer(data, made.pattern));
      const alone = { ...newWorker(objectId), patterns: [pattern] };
      const count = [...slotsFrom([{ data: alone, season: { closedOn: closedOnOf(parts) } }], now)].length;
      return { is: 'offered', pattern, slots: count };
    }
    case 'endPattern':
    case 'endPatterns': {
      const ids = step.is === 'endPattern' ? [step.pattern] : inputs.patterns.split(',').filter(id => id !== '');
      const page = step.is === 'endPattern' ? {} : step;
      const said = async () =>
        ids.length === 0
          ? ({ is: 'noPatternChosen' } as const)
          : ({ is: 'ended', count: await change(data => endPatterns(data, ids)) } as const);
      return { is: 'times', ...(await timesOf(parts, who, page, now, await said())) };
    }
    case 'withdraw': {
      const start = Number(inputs.taken);
      if (inputs.taken === '' || !Number.isSafeInteger(start) || start <= now.getTime())
        return { is: 'times', ...(await timesOf(parts, who, step, now, { is: 'noTimeChosen' })) };
      const booking = await change(data => withdraw(data, start, now.getTime()));
      return { is: 'withdrawn', start, booked: booking !== undefined, tells: booking !== undefined && isTold(booking) };
    }
    case 'giveBack': {
      const free = await change(data => giveBack(data, step.start, now.getTime()));
      return { is: 'givenBack', free };
    }
    case 'askAway': {
      const day = dayOf(now);
      const data = (await parts.store.read(objectId)) ?? newWorker(objectId);
      return { is: 'awayAsk', day, cancels: standingIn(data, day, day, now.getTime()).length };
    }
    case 'back':
      return back(step, parts, objectId, dayOf(now));
    case 'away': {
      const named = (day: string) => (day === 'idag' ? dayOf(now) : day);
      const [from, to] = [named(step.from), named(step.to)];
      if (!isDay(from) || !isDay(to) || to < from || to < dayOf(now)) return { is: 'awayWrong' };
      const gone = await change(data => goAway(data, from, to, now.getTime()));
      return { is: 'away', from, to, cancelled: gone.length, tells: gone.filter(isTold).length };
    }
  }
}

/** Days away that are given back: those that were named, or the stretch that today is one of. */
async function back(
  { from, to }: BookingStep & { is: 'back' },
  { store }: BookingParts,
  worker: string,
  today: Day,
): Promise<BookingOutcome> {
  const ahead = awayAhead((await store.read(worker)) ?? newWorker(worker), today);
  const now = ahead.filter(one => one.from <= today);
  const meant = from === undefined || to === undefined ? (now.length === 1 ? now[0] : undefined) : { from, to };
  if (!meant) return ahead.length === 0 ? { is: 'backNone' } : { is: 'backAsk', stretches: ahead };
  if (!isDay(meant.from) || !isDay(meant.to)) return { is: 'backNone' };
  await store.change(worker, data => comeBack(data, meant, today));
  const left = awayAhead((await store.read(worker)) ?? newWorker(worker), today);
  return { is: 'back', ...meant, still: left.filter(one => one.from <= meant.to && meant.from <= one.to) };
}
