import { dayOf } from '../shared/day.js';
import { minutesAt } from '../shared/wall-time.js';
import type { BookingStep } from './actions.js';
import { type Booking, isAhead, newWorker } from './booking.js';
import { type BookingParts, type Person, seasonOf } from './booking-job.js';
import { openedOf } from './note.js';
import type { BookingOutcome } from './outcome.js';
import { isTold } from './owed.js';
import { slotsFrom } from './slots.js';
import { markSeen } from './unseen.js';
import { isWanted, saysTime, type Wanted } from './wanted.js';
import { PATTERNS_SHOWN, type PatternsAsked, TIMES_SHOWN, type TimesThen, timesOf } from './worker-times.js';

/** Of an hour alone, what begins with it. */
const justOf = (when: Wanted): Wanted =>
  when.hours && !when.hours.stretch && when.hours.to - when.hours.from === 60
    ? { ...when, hours: undefined, at: when.hours.from }
    : when;

/** Whether a booking has begun before the very time that she named, and goes on then. */
const goesOn = ({ at, ...when }: Wanted, { start, end }: Booking): boolean =>
  at !== undefined &&
  when.days !== undefined &&
  isWanted(when, start) &&
  minutesAt(new Date(start)) < at &&
  at < minutesAt(new Date(end));

/** What a social worker has at a time that she asked of, as of an instant; nothing of her times where it was not understood. */
async function thenOf(parts: BookingParts, { objectId }: Person, when: Wanted, now: Date): Promise<TimesThen> {
  const none: TimesThen = { when, bookings: [], slots: [], opened: {} };
  if (!saysTime(when)) return none;
  const data = (await parts.store.read(objectId)) ?? newWorker(objectId);
  const ahead = data.bookings.filter(one => isAhead(one, now.getTime()) && !one.arriving);
  // Of an hour alone the one that begins with it goes before those within it.
  const just = justOf(when);
  const those = (given: Wanted) =>
    ahead.filter(one => isWanted(given, one.start)).toSorted((a, b) => a.start - b.start);
  const begun = [just, when].map(those).find(found => found.length > 0);
  const bookings = begun ?? ahead.filter(one => goesOn(when, one));
  const slots = [];
  for (const slot of slotsFrom([{ data, season: await seasonOf(parts, data, now) }], now)) {
    if (isWanted(when, slot.start)) slots.push(slot);
    if (slots.length >= TIMES_SHOWN) break;
  }
  const shown = bookings.slice(0, TIMES_SHOWN);
  return {
    when,
    bookings: shown,
    slots,
    opened: Object.fromEntries(shown.map(one => [one.id, openedOf(one, parts.secrets)])),
  };
}

/** The next of her bookings, as many as are asked about. */
async function bookedOf(parts: BookingParts, { objectId }: Person, now: Date): Promise<TimesThen> {
  const data = (await parts.store.read(objectId)) ?? newWorker(objectId);
  const ahead = data.bookings.filter(one => isAhead(one, now.getTime()) && !one.arriving);
  const bookings = ahead.toSorted((a, b) => a.start - b.start).slice(0, ASKED_MAX);
  return { when: {}, bookings, slots: [], opened: {} };
}

/** Of how many bookings at most it is asked which is to be cancelled. */
const ASKED_MAX = 10;

/** The patterns that are meant, as many as one card shows. */
async function patternsOf(
  parts: BookingParts,
  { objectId }: Person,
  { to, each }: Pick<PatternsAsked, 'to' | 'each'>,
  now: Date,
): Promise<PatternsAsked> {
  const data = (await parts.store.read(objectId)) ?? newWorker(objectId);
  const patterns = data.patterns.filter(
    ({ last, days }) => last >= dayOf(now) && (each.length === 0 || days.some(day => each.includes(day))),
  );
  return { to, each, patterns: patterns.slice(0, PATTERNS_SHOWN) };
}

/**
 * A social worker's times; above them those of when she asked. Of the one booking that she wants cancelled it is asked whether it is to
 * be, of several, or where not all of when was understood, which: nothing is changed.
 */
export async function showTimes(
  parts: BookingParts,
  who: Person,
  { at: when, to, each = [], ...page }: BookingStep & { is: 'times' },
  now: Date,
): Promise<BookingOutcome> {
  // Which of all her bookings is to be cancelled was not said.
  const then = await (when ? thenOf(parts, who, when, now) : to === 'cancel' ? bookedOf(parts, who, now) : undefined);
  const [one, other] = then?.bookings ?? [];
  // "Ta bort tiden kl 9" is the free one at nine rather than the booking at half past.
  const isJust = ({ start }: { readonly start: number }) => when !== undefined && isWanted(justOf(when), start);
  const isFree = one && !isJust(one) && then?.slots.some(isJust);
  if (to === 'cancel' && when && !when.unread && one && !other && !isFree)
    return { is: 'withdrawAsk', booking: one, tells: isTold(one) };
  const times = await timesOf(parts, who, page, now);
  // Whoever has them before their eyes has seen them.
  const seen = [...times.bookings, ...(then?.bookings ?? [])].map(({ id }) => id);
  await parts.store.change(who.objectId, data => markSeen(data, seen));
  if (!when && (to === 'change' || to === 'end'))
    return { is: 'times', ...times, meant: await patternsOf(parts, who, { to, each }, now) };
  return {
    is: 'times',
    ...times,
    ...(then ? { asked: { ...then, to: to === 'end' ? 'remove' : to } } : {}),
  };
}
