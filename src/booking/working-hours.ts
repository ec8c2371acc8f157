import { type Day, dayOf } from '../shared/day.js';
import type { Directory } from '../shared/directory.js';
import { instantOf, minutesOf } from '../shared/wall-time.js';
import { dayAhead } from './days.js';

/** How many working hours a social worker has to see a booking, before somebody else looks at it. */
export const SEEN_HOURS = 4;

/** Of a day, in minutes from midnight on the wall. */
interface Hours {
  readonly from: number;
  readonly to: number;
}

/** When people work where the directory does not say when the office answers. */
const OFFICE: Hours = { from: 8 * 60, to: 16 * 60 };
/** Nobody waits longer than this many days, whatever the directory says. */
const DAYS_MAX = 60;

function hoursOn(weekday: number, oppet: Directory['oppet']): Hours[] {
  if (!oppet) return weekday <= 5 ? [OFFICE] : [];
  return oppet
    .filter(({ days }) => days.includes(weekday))
    .map(({ from, to }) => ({ from: minutesOf(from) ?? OFFICE.from, to: minutesOf(to) ?? OFFICE.to }));
}

/** The instant at which so many hours of the office's own have gone by (epoch milliseconds); holidays and closed days have none. */
export function afterWorkingHours(
  now: Date,
  hours: number,
  oppet: Directory['oppet'],
  closedOn: (day: Day) => boolean,
): number {
  let left = hours * 3_600_000;
  for (let ahead = 0; ahead < DAYS_MAX; ahead++) {
    const { day, weekday } = dayAhead(dayOf(now), ahead);
    if (closedOn(day)) continue;
    for (const { from, to } of hoursOn(weekday, oppet)) {
      const start = Math.max(instantOf(day, from).getTime(), now.getTime());
      const end = instantOf(day, to).getTime();
      if (end <= start) continue;
      if (end - start >= left) return start + left;
      left -= end - start;
    }
  }
  return now.getTime() + DAYS_MAX * 86_400_000;
}
