import { type Day, dayOf } from '../day.js';
import { instantOf, plusDays, weekdayOf } from '../wall-time.js';
import { type BookingData, overlaps, type Slot } from './booking.js';

/** How far ahead slots are offered. */
export interface Reach {
  /** Minutes before which a slot can no longer be booked. */
  readonly lead: number;
  /** Weeks. */
  readonly horizon: number;
}

export const REACH: Reach = { lead: 120, horizon: 6 };

const MINUTE = 60_000;

/**
 * The free slots of some contact social workers, in order: their patterns, less holidays and closed days (`closedOn`),
 * their days away, what they took back, and every booking, also one of an earlier pattern that overlaps.
 */
export function freeSlots(
  data: BookingData,
  workers: readonly string[],
  closedOn: (day: Day) => boolean,
  now: Date,
  reach: Reach = REACH,
): Slot[] {
  const today = dayOf(now);
  const until = plusDays(today, reach.horizon * 7);
  const earliest = now.getTime() + reach.lead * MINUTE;
  const slots = new Map<string, Slot>();
  for (const pattern of data.patterns.filter(({ worker }) => workers.includes(worker))) {
    const { worker, length, pause, form } = pattern;
    const booked = data.bookings.filter(one => one.worker === worker && !one.cancelled && one.end > earliest);
    const withdrawn = new Set(data.withdrawn.filter(one => one.worker === worker).map(({ start }) => start));
    const away = data.away.filter(one => one.worker === worker);
    const [first, last] = [pattern.first > today ? pattern.first : today, pattern.last < until ? pattern.last : until];
    for (let day = first; day <= last; day = plusDays(day, 1)) {
      if (!pattern.days.includes(weekdayOf(day)) || closedOn(day)) continue;
      if (away.some(one => one.from <= day && day <= one.to)) continue;
      for (let at = pattern.from; at + length <= pattern.to; at += length + pause) {
        const start = instantOf(day, at).getTime();
        const slot = { worker, start, end: start + length * MINUTE, form };
        if (start < earliest || withdrawn.has(start) || booked.some(other => overlaps(slot, other))) continue;
        slots.set(`${worker} ${start}`, slot);
      }
    }
  }
  return withoutOverlaps([...slots.values()].toSorted((a, b) => a.start - b.start || a.end - b.end));
}

/** Two patterns of one social worker may cross: the earlier slot is offered. */
function withoutOverlaps(slots: readonly Slot[]): Slot[] {
  const lastEnd = new Map<string, number>();
  return slots.filter(({ worker, start, end }) => {
    if (start < (lastEnd.get(worker) ?? 0)) return false;
    lastEnd.set(worker, end);
    return true;
  });
}

/** The free slot that begins at an instant; undefined when there is none (any more). */
export function slotAt(slots: readonly Slot[], worker: string, start: number): Slot | undefined {
  return slots.find(slot => slot.worker === worker && slot.start === start);
}
