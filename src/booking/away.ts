import type { Day } from '../shared/day.js';

/** A part of a day, in minutes from midnight on the wall. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** A stretch of days away, both included; a part of each where it has hours. */
export interface Away {
  readonly from: Day;
  readonly to: Day;
  readonly hours?: Hours | undefined;
}

/** Whether two stretches are of the same days and hours. */
export const sameAway = (one: Away, other: Away): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  one.hours?.from === other.hours?.from &&
  one.hours?.to === other.hours?.to;
