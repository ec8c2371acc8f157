import { tz } from '@date-fns/tz';
import { differenceInCalendarWeeks, getDate, lastDayOfMonth } from 'date-fns';
import { type Day, ZONE } from '../day.js';
import { isoWeekOf, plusDays, type Weekday, weekdayOf } from '../wall-time.js';

/** Minutes from midnight by the clock on the wall in Sweden. */
export interface WallTime {
  readonly start: number;
  readonly end: number;
}

/** How meetings recur; weeks are ISO 8601 weeks, so that "even weeks" means even week numbers, also in 2026 with its week 53. */
export type Recurrence =
  | { readonly is: 'once'; readonly day: Day }
  | { readonly is: 'weekly'; readonly days: readonly Weekday[]; readonly every: number }
  | { readonly is: 'parity'; readonly days: readonly Weekday[]; readonly parity: 'even' | 'odd' }
  /** The first (1) to fourth (4) or last (-1) of a weekday in every n-th month. */
  | {
      readonly is: 'monthly';
      readonly day: Weekday;
      readonly nths: readonly number[];
      readonly every: number;
    }
  /** The same date of every month; a month that lacks it is left out. */
  | { readonly is: 'monthday'; readonly dates: readonly number[] };

/** The most days that one look may span: three school years. */
export const SPAN_MAX = 1_100;

const inZone = { in: tz(ZONE) };
/** Noon, so that no change of the clock moves the day. */
const noon = (day: Day) => new Date(`${day}T11:00:00Z`);

function isNth(day: Day, nth: number): boolean {
  const date = getDate(noon(day), inZone);
  if (nth > 0) return Math.ceil(date / 7) === nth;
  return date + 7 > getDate(lastDayOfMonth(noon(day), inZone), inZone);
}

const weeksBetween = (from: Day, to: Day) =>
  differenceInCalendarWeeks(noon(to), noon(from), { weekStartsOn: 1, ...inZone });

const monthsBetween = (from: Day, to: Day) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/**
 * The days of a recurrence from `from` to `to`, both included. "Every third week" and "every second month" count from
 * the first fitting day on or after `from`.
 */
export function daysOf(recurrence: Recurrence, from: Day, to: Day): Day[] {
  if (recurrence.is === 'once') return from <= recurrence.day && recurrence.day <= to ? [recurrence.day] : [];
  const days: Day[] = [];
  let first: Day | undefined;
  for (let day = from, at = 0; day <= to && at < SPAN_MAX; day = plusDays(day, 1), at++) {
    if (!falls(recurrence, day)) continue;
    first ??= day;
    if (recurrence.is === 'weekly' && weeksBetween(first, day) % recurrence.every !== 0) continue;
    if (recurrence.is === 'monthly' && monthsBetween(first, day) % recurrence.every !== 0) continue;
    days.push(day);
  }
  return days;
}

function falls(recurrence: Exclude<Recurrence, { is: 'once' }>, day: Day): boolean {
  switch (recurrence.is) {
    case 'weekly':
      return recurrence.days.includes(weekdayOf(day));
    case 'parity':
      return recurrence.days.includes(weekdayOf(day)) && (isoWeekOf(day) % 2 === 0) === (recurrence.parity === 'even');
    case 'monthly':
      return weekdayOf(day) === recurrence.day && recurrence.nths.some(nth => isNth(day, nth));
    case 'monthday':
      return recurrence.dates.includes(Number(day.slice(8)));
  }
}

const ICAL_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const ical = (day: Weekday) => ICAL_DAYS[day - 1];

/** The recurrence as an iCalendar RRULE (RFC 5545, 3.3.10); undefined for a single day, which needs none. */
export function rruleOf(recurrence: Recurrence): string | undefined {
  switch (recurrence.is) {
    case 'once':
      return undefined;
    case 'weekly':
      return `FREQ=WEEKLY;INTERVAL=${recurrence.every};BYDAY=${recurrence.days.map(ical).join(',')};WKST=MO`;
    case 'parity': {
      // Week numbers, not every second week: a year with week 53 has two odd weeks in a row.
      const weeks = Array.from({ length: 53 }, (_, at) => at + 1).filter(
        week => (week % 2 === 0) === (recurrence.parity === 'even'),
      );
      return `FREQ=YEARLY;BYWEEKNO=${weeks.join(',')};BYDAY=${recurrence.days.map(ical).join(',')};WKST=MO`;
    }
    case 'monthly':
      return `FREQ=MONTHLY;INTERVAL=${recurrence.every};BYDAY=${recurrence.nths.map(nth => `${nth}${ical(recurrence.day)}`).join(',')}`;
    case 'monthday':
      return `FREQ=MONTHLY;BYMONTHDAY=${recurrence.dates.join(',')}`;
  }
}
