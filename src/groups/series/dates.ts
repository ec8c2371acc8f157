import type { Day } from '../../shared/day.js';
import { holidayOn } from '../../shared/holidays.js';
import { fold } from '../../shared/text.js';
import { parityOf, plusDays, type Weekday, weekdayOf } from '../../shared/wall-time.js';
import { besideTerms, type SchoolCalendar } from '../calendar.js';
import type { Except, Meaning, Pattern, Rule } from './meaning.js';
import { endOfMonth, mondayOf } from './resolve.js';

/** The most days that one look may span: three school years. */
export const SPAN_MAX = 1_100;

/** One day of a series and the rule that it comes from. */
export interface SeriesDay {
  readonly day: Day;
  readonly rule: Rule;
}

const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const monthNumber = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The first and the last day of the month or quarter of a day. */
function periodOf(day: Day, per: 'month' | 'quarter'): { from: Day; to: Day } {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  const [first, last] = per === 'month' ? [month, month] : [month - ((month - 1) % 3), month - ((month - 1) % 3) + 2];
  const named = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return { from: `${named(first)}-01`, to: endOfMonth(named(last)) };
}

/** How many days from one to another, both included, are one of `days`. */
function countOf(from: Day, to: Day, days: readonly Weekday[]): number {
  const [length, first] = [daysBetween(from, to) + 1, weekdayOf(from)];
  return days.reduce((sum, day) => sum + Math.floor((length + 6 - ((day - first + 7) % 7)) / 7), 0);
}

/** Whether a day is the n-th, or the n-th from the end, of the days of its month or quarter that are one of `days`. */
function isNth(day: Day, days: readonly Weekday[], nths: readonly number[], per: 'month' | 'quarter'): boolean {
  if (!days.includes(weekdayOf(day))) return false;
  const { from, to } = periodOf(day, per);
  return nths.includes(countOf(from, day, days)) || nths.includes(-countOf(day, to, days));
}

function falls(pattern: Pattern, day: Day): boolean {
  switch (pattern.is) {
    case 'weekly':
      return (
        pattern.days.includes(weekdayOf(day)) &&
        (pattern.parity === undefined || parityOf(day) === pattern.parity) &&
        (pattern.weeks === undefined || pattern.weeks.includes(mondayOf(day)))
      );
    case 'nth':
      return isNth(day, pattern.days, pattern.nths, pattern.per);
    case 'monthday':
      return (
        pattern.dates.includes(Number(day.slice(8))) ||
        (pattern.dates.includes(-1) && day === periodOf(day, 'month').to)
      );
    case 'dates':
      return pattern.days.includes(day);
  }
}

/** Whether a day that fits is in step: every third week and every second month count from the first that fits. */
function inStep(pattern: Pattern, first: Day, day: Day): boolean {
  if (pattern.is === 'dates') return true;
  if (pattern.is === 'weekly') return (daysBetween(mondayOf(first), mondayOf(day)) / 7) % pattern.every === 0;
  const months = monthNumber(day) - monthNumber(first);
  const quarters = Math.floor(monthNumber(day) / 3) - Math.floor(monthNumber(first) / 3);
  return (pattern.is === 'nth' && pattern.per === 'quarter' ? quarters : months) % pattern.every === 0;
}

function excepted(day: Day, except: Except, calendar: SchoolCalendar): boolean {
  switch (except.is) {
    case 'days':
      return except.from <= day && day <= except.to;
    case 'weekdays':
      return except.days.includes(weekdayOf(day));
    case 'parity':
      return parityOf(day) === except.parity;
    case 'nth':
      return isNth(day, except.days, except.nths, 'month');
    case 'weekends':
      return weekdayOf(day) > 5;
    case 'holidays':
      return holidayOn(day) !== undefined;
    case 'closed': {
      const of = calendar.closed.filter(one => one.from <= day && day <= one.to);
      return except.name === undefined
        ? of.length > 0 || holidayOn(day) !== undefined || besideTerms(day, calendar) === 'between'
        : of.some(one => fold(one.name).includes(fold(except.name ?? '')));
    }
  }
}

/** Whether a phrase leaves out whatever is a break ("utom lov"), not only one by its name. */
export const leavesOutBreaks = ({ except }: Meaning): boolean =>
  except.some(one => one.is === 'closed' && one.name === undefined);

/** Whether a phrase leaves a day out: by name, or because it is in none of the months that it speaks of. */
export const isLeftOut = ({ months, except }: Meaning, day: Day, calendar: SchoolCalendar): boolean =>
  (months !== undefined && !months.includes(day.slice(0, 7))) || except.some(one => excepted(day, one, calendar));

/**
 * The days of what a phrase means from `from` to `to` (both included), in order, with what is left out left out. "So
 * many times" are the first of the days that remain; a day on which two rules meet is there twice, at its two times.
 */
export function daysOfMeaning(meaning: Meaning, from: Day, to: Day, calendar: SchoolCalendar): SeriesDay[] {
  const first = meaning.from && meaning.from > from ? meaning.from : from;
  const last = meaning.to && meaning.to < to ? meaning.to : to;
  const begun = new Map<Rule, Day>();
  const days: SeriesDay[] = [];
  for (let day = first, at = 0; day <= last && at < SPAN_MAX; day = plusDays(day, 1), at++) {
    if (meaning.months && !meaning.months.includes(day.slice(0, 7))) continue;
    for (const rule of meaning.rules.toSorted((a, b) => a.time.start - b.time.start)) {
      if (!falls(rule.pattern, day)) continue;
      const start = begun.get(rule) ?? day;
      begun.set(rule, start);
      if (!inStep(rule.pattern, start, day)) continue;
      if (meaning.except.some(except => excepted(day, except, calendar))) continue;
      days.push({ day, rule });
      if (days.length === meaning.count) return days;
    }
  }
  return days;
}
