import type { Day } from '../shared/day.js';
import { instantOf, type Weekday } from '../shared/wall-time.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A day ahead of one, with its weekday: plain arithmetic of the calendar, since whole weeks of days are looked through at a press. */
export function dayAhead(day: Day, days: number): { readonly day: Day; readonly weekday: Weekday } {
  const at = new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
  return { day: at.toISOString().slice(0, 10), weekday: (at.getUTCDay() || 7) as Weekday };
}

function newWall(day: Day): (minutes: number) => number {
  const midnight = instantOf(day, 0).getTime();
  const next = instantOf(dayAhead(day, 1).day, 0).getTime();
  if (next - midnight !== DAY_MS) return minutes => instantOf(day, minutes).getTime();
  return minutes => midnight + minutes * MINUTE_MS;
}

/** The walls of the days that were asked for: the same few weeks at every press. */
const walls = new Map<Day, (minutes: number) => number>();
const WALLS_MAX = 1_000;

/** Minutes on the wall of one day in Sweden -> epoch milliseconds. The zone is asked twice a day, and each time only where the clock changes. */
export function wallOf(day: Day): (minutes: number) => number {
  const wall = walls.get(day) ?? newWall(day);
  if (walls.size < WALLS_MAX || walls.has(day)) walls.set(day, wall);
  return wall;
}
