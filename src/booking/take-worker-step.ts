import { type Day, dayOf, isDay } from '../shared/day.js';
import { calendarOf } from '../shared/school-year.js';
import { type BookingInputs, type BookingStep, bookingInputs } from './actions.js';
import type { Away } from './away.js';
import { awayFrom } from './away-form.js';
import { awayAhead, comeBack, giveBack } from './back-acts.js';
import { betweenTerms } from './between-terms.js';
import { newWorker, type WorkerData } from './booking.js';
import { type BookingParts, closedOnOf, newId, type Person } from './booking-job.js';
import type { Act } from './booking-store.js';
import { feedOf, feedUrl } from './feed.js';
import { filledFrom, patternFrom } from './offer.js';
import type { BookingOutcome } from './outcome.js';
import { isTold } from './owed.js';
import { proposeForm, proposeTime } from './proposals.js';
import { keepSettings, settingsFrom } from './settings.js';
import { reachOf, slotsFrom } from './slots.js';
import { showTimes } from './times-then.js';
import { markSeen } from './unseen.js';
import { endPatterns, goAway, keepAddress, offer, standingIn, withdraw } from './worker-acts.js';
import { timesOf } from './worker-times.js';

/** The steps that others than a contact social worker take too. */
type OthersStep =
  | 'begin'
  | 'changeSchool'
  | 'findSchool'
  | 'allSchools'
  | 'slots'
  | 'choose'
  | 'chosen'
  | 'wait'
  | 'stopWaiting'
  | 'answer'
  | 'slot'
  | 'confirm'
  | 'move'
  | 'askMove'
  | 'askCancel'
  | 'cancel'
  | 'askMine'
  | 'cancelMine'
  | 'keep'
  | 'mine'
  | 'statistics';

/** The steps that only a contact social worker takes. */
export type WorkerStep = Exclude<BookingStep, { is: OthersStep }>;

const NOTHING = bookingInputs.parse({});

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
      return showTimes(parts, who, step, now);
    case 'seen':
      return { is: 'seen', booking: await change(data => markSeen(data, [step.id])) };
    case 'offerForm':
      return { is: 'offerForm', today: dayOf(now), filled: inputs, left: step.left };
    case 'offer':
      return offerTimes(step, inputs, parts, objectId, now);
    case 'editPattern': {
      const data = (await parts.store.read(objectId)) ?? newWorker(objectId);
      const ids = step.pattern ? [step.pattern] : inputs.patterns.split(',');
      const chosen = data.patterns.filter(({ id }) => ids.includes(id));
      const [pattern] = chosen;
      if (!pattern || chosen.length > 1)
        return { is: 'times', ...(await timesOf(parts, who, step, now, { is: 'onePattern' })) };
      return { is: 'offerForm', today: dayOf(now), pattern: pattern.id, filled: filledFrom(pattern, NOTHING) };
    }
    case 'settingsForm':
      return { is: 'settingsForm', settings: (await parts.store.read(objectId))?.settings ?? {} };
    case 'settings': {
      const made = settingsFrom(inputs);
      if ('wrong' in made) return { is: 'settingsForm', settings: {}, filled: inputs, wrong: made.wrong };
      return { is: 'settingsSaved', settings: await change(data => keepSettings(data, made.settings)) };
    }
    case 'proposeForm': {
      const data = await parts.store.read(objectId);
      const booking = data?.bookings.find(one => !one.cancelled && String(one.start) === inputs.taken);
      if (booking) return proposeForm(parts, booking.id, who, now);
      return { is: 'times', ...(await timesOf(parts, who, step, now, { is: 'noBookingChosen' })) };
    }
    case 'propose':
      return proposeTime(parts, step.id, inputs, who, now);
    case 'feed': {
      const turn = await change(data => feedOf(data, step.anew));
      return { is: 'feed', url: feedUrl(parts, objectId, turn), next: turn + 1 };
    }
    case 'awayForm':
      return { is: 'awayForm', today: dayOf(now), filled: inputs, unsure: step.unsure };
    case 'checkAway': {
      const made = awayFrom(inputs, dayOf(now));
      if ('wrong' in made) return { is: 'awayForm', today: dayOf(now), filled: inputs, wrong: made.wrong };
      return { is: 'awayCheck', away: made.away, ...(await lostBy(made.away, parts, objectId, now)) };
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
    case 'askWithdraw':
    case 'withdraw': {
      const named = step.is === 'withdraw' ? step.start : undefined;
      const start = named ?? (inputs.taken === '' ? Number.NaN : Number(inputs.taken));
      if (!Number.isSafeInteger(start) || start <= now.getTime())
        return { is: 'times', ...(await timesOf(parts, who, step, now, { is: 'noTimeChosen' })) };
      const data = step.is === 'askWithdraw' ? await parts.store.read(objectId) : undefined;
      const stands = data?.bookings.find(one => one.start === start && !one.cancelled);
      if (stands) return { is: 'withdrawAsk', booking: stands, tells: isTold(stands) };
      const booking = await change(data => withdraw(data, start, now.getTime()));
      return { is: 'withdrawn', start, booked: booking !== undefined, tells: booking !== undefined && isTold(booking) };
    }
    case 'giveBack': {
      const free = await change(data => giveBack(data, step.start, now.getTime()));
      return { is: 'givenBack', free };
    }
    case 'askAway': {
      const day = dayOf(now);
      if (!step.days) return { is: 'awayAsk', day, ...(await lostBy({ from: day, to: day }, parts, objectId, now)) };
      const away = daysMeant(step.days, day);
      if (!away) return { is: 'awayWrong' };
      const lost = await lostBy(away, parts, objectId, now);
      if (step.unlessFree && lost.cancels === 0)
        return takeWorkerStep({ is: 'away', ...away }, inputs, parts, who, now);
      return { is: 'awayCheck', away, ...lost };
    }
    case 'back':
      return back(step, parts, objectId, now);
    case 'away': {
      const away = daysMeant(step, dayOf(now));
      if (!away) return { is: 'awayWrong' };
      const gone = await change(data => goAway(data, away.from, away.to, now.getTime(), away.hours));
      return { is: 'away', ...away, cancelled: gone.length, tells: gone.filter(isTold).length };
    }
  }
}

/** Days away as a step has them, "idag" as the day it is; undefined where they are none, or over. */
function daysMeant(said: Pick<BookingStep & { is: 'away' }, 'from' | 'to' | 'hours'>, today: Day): Away | undefined {
  const named = (day: string) => (day === 'idag' ? today : day);
  const [from, to] = [named(said.from), named(said.to)];
  if (!isDay(from) || !isDay(to) || to < from || to < today) return undefined;
  return { from, to, ...(said.hours && said.hours.from < said.hours.to ? { hours: said.hours } : {}) };
}

/** How many bookings days away would cancel, and how many of their bookers would be told. */
async function lostBy({ from, to, hours }: Away, { store }: BookingParts, worker: string, now: Date) {
  const data = (await store.read(worker)) ?? newWorker(worker);
  const standing = standingIn(data, from, to, now.getTime(), hours);
  return { cancels: standing.length, tells: standing.filter(isTold).length };
}

/** Saves a pattern, and tells how many of its times can be booked. */
async function offerTimes(
  { pattern: inPlaceOf }: BookingStep & { is: 'offer' },
  inputs: BookingInputs,
  parts: BookingParts,
  worker: string,
  now: Date,
): Promise<BookingOutcome> {
  const today = dayOf(now);
  const made = patternFrom(inputs, worker, newId(), today);
  if ('wrong' in made)
    return { is: 'offerForm', today, wrong: made.wrong, filled: inputs, ...(inPlaceOf ? { pattern: inPlaceOf } : {}) };
  const pattern = await parts.store.change(worker, data => offer(data, made.pattern, inPlaceOf));
  const data = (await parts.store.read(worker)) ?? newWorker(worker);
  const season = { closedOn: closedOnOf(parts) };
  // What stands beside it decides too: bookings, days away, and other patterns, of which the earlier or shorter time is offered.
  const keysOf = (one: WorkerData) =>
    [...slotsFrom([{ data: one, season }], now)].map(({ start, end }) => `${start} ${end}`);
  const free = new Set(keysOf(data));
  const own = keysOf({ ...newWorker(worker), patterns: [pattern], settings: data.settings });
  const slots = own.filter(key => free.has(key)).length;
  const others = keysOf({ ...data, patterns: data.patterns.filter(({ id }) => id !== pattern.id) });
  const hides = others.filter(key => !free.has(key)).length;
  const { terms } = calendarOf(parts.directory);
  const days = own.filter(key => free.has(key)).map(key => dayOf(new Date(Number(key.split(' ')[0]))));
  const inTerm = (day: Day) => terms.length === 0 || terms.some(({ from, to }) => from <= day && day <= to);
  const outside = days.filter(day => !inTerm(day)).length;
  const gap = betweenTerms(days, terms);
  const between = gap && standingIn(data, gap.from, gap.to, now.getTime()).length === 0 ? gap : undefined;
  const weeks = reachOf(data).horizon;
  return {
    is: 'offered',
    pattern,
    slots,
    taken: own.length - slots,
    hides,
    outside,
    between,
    weeks,
    changed: inPlaceOf !== undefined,
  };
}

/** Days away that are given back: those that were named, or the stretch that today is one of. */
async function back(
  { from, to, hours }: BookingStep & { is: 'back' },
  { store }: BookingParts,
  worker: string,
  now: Date,
): Promise<BookingOutcome> {
  const today = dayOf(now);
  const data = (await store.read(worker)) ?? newWorker(worker);
  const ahead = awayAhead(data, today);
  const current = ahead.filter(one => one.from <= today);
  const named = from === undefined || to === undefined ? undefined : { from, to, ...(hours ? { hours } : {}) };
  const meant = named ?? (current.length === 1 ? current[0] : undefined);
  if (!meant) return ahead.length === 0 ? { is: 'backNone' } : { is: 'backAsk', stretches: ahead };
  if (!isDay(meant.from) || !isDay(meant.to)) return { is: 'backNone' };
  const stood = data.bookings.filter(one => !one.cancelled).length;
  await store.change(worker, one => comeBack(one, meant, today, now.getTime()));
  const after = (await store.read(worker)) ?? newWorker(worker);
  const left = awayAhead(after, today);
  const again = after.bookings.filter(one => !one.cancelled).length - stood;
  return {
    is: 'back',
    ...meant,
    still: left.filter(one => one.from <= meant.to && meant.from <= one.to),
    ...(again > 0 ? { again } : {}),
  };
}
