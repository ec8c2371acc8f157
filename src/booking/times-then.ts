import type { BookingStep } from './actions.js';
import { isAhead, newWorker } from './booking.js';
import { type BookingParts, type Person, seasonOf } from './booking-job.js';
import { openedOf } from './note.js';
import type { BookingOutcome } from './outcome.js';
import { isTold } from './owed.js';
import { slotsFrom } from './slots.js';
import { markSeen } from './unseen.js';
import { isWanted, saysTime, type Wanted } from './wanted.js';
import { TIMES_SHOWN, type TimesThen, timesOf } from './worker-times.js';

/** What a social worker has at a time that she asked of, as of an instant; nothing of her times where it was not understood. */
async function thenOf(parts: BookingParts, { objectId }: Person, when: Wanted, now: Date): Promise<TimesThen> {
  const none: TimesThen = { when, bookings: [], slots: [], opened: {} };
  if (!saysTime(when)) return none;
  const data = (await parts.store.read(objectId)) ?? newWorker(objectId);
  const ahead = data.bookings.filter(one => isAhead(one, now.getTime()) && !one.arriving);
  // Of an hour alone the one that begins with it goes before those within it.
  const just =
    when.hours && when.hours.to - when.hours.from === 60 ? { ...when, hours: undefined, at: when.hours.from } : when;
  const those = (given: Wanted) =>
    ahead.filter(one => isWanted(given, one.start)).toSorted((a, b) => a.start - b.start);
  const bookings = those(just).length > 0 ? those(just) : those(when);
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

/**
 * A social worker's times; above them those of when she asked. Of the one booking that she wants cancelled it is asked whether it is to
 * be, of several which: nothing is changed.
 */
export async function showTimes(
  parts: BookingParts,
  who: Person,
  { at: when, to, ...page }: BookingStep & { is: 'times' },
  now: Date,
): Promise<BookingOutcome> {
  const then = when && (await thenOf(parts, who, when, now));
  const [one, other] = then?.bookings ?? [];
  if (to === 'cancel' && one && !other) return { is: 'withdrawAsk', booking: one, tells: isTold(one) };
  const times = await timesOf(parts, who, page, now);
  // Whoever has them before their eyes has seen them.
  const seen = [...times.bookings, ...(then?.bookings ?? [])].map(({ id }) => id);
  await parts.store.change(who.objectId, data => markSeen(data, seen));
  return { is: 'times', ...times, ...(then ? { asked: { ...then, to } } : {}) };
}
