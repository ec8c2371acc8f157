import { unchanged } from '../shared/aggregates.js';
import type { Day } from '../shared/day.js';
import { plusDays } from '../shared/wall-time.js';
import type { WorkerData } from './booking.js';
import type { Act } from './booking-store.js';

/** A stretch of days away, both included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** The stretches of days away that are not over on a day, in the order of their first days. */
export function awayAhead({ away }: WorkerData, today: Day): Days[] {
  return away
    .filter(({ to }) => to >= today)
    .map(({ from, to }) => ({ from, to }))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/**
 * Gives days away back from today on: their times can be booked again. What was cancelled by them stays cancelled, since
 * its booker has been told. The stretch as it was, undefined where there is no such one (any more).
 */
export function comeBack(data: WorkerData, { from, to }: Days, today: Day): Act<Days | undefined> {
  const gone = data.away.find(one => one.from === from && one.to === to);
  if (!gone || to < today) return unchanged(data, undefined);
  // The days that have been stay noted.
  const left = from < today ? [{ ...gone, to: plusDays(today, -1) }] : [];
  const away = data.away.flatMap(one => (one === gone ? left : [one]));
  return { data: { ...data, away }, result: { from, to } };
}

/** Gives a slot back that was taken back; again, it is the same answer. False for one that has begun. */
export function giveBack(data: WorkerData, start: number, now: number): Act<boolean> {
  if (start <= now) return unchanged(data, false);
  const withdrawn = data.withdrawn.filter(one => one.start !== start);
  if (withdrawn.length === data.withdrawn.length) return unchanged(data, true);
  return { data: { ...data, withdrawn }, result: true };
}
