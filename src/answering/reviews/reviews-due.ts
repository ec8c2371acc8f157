import type { Day } from '../../shared/day.js';
import type { Directory } from '../../shared/directory.js';
import { holidayOn } from '../../shared/holidays.js';
import { calendarOf } from '../../shared/school-year.js';
import { instantOf, plusDays, weekdayOf } from '../../shared/wall-time.js';
import { isValidOn, type Rule } from '../rule.js';

/** How far ahead reviews are told of, in days: the longest month. */
const AHEAD_DAYS = 31;
/** When on a day they are told of, in minutes from midnight. */
const MORNING = 8 * 60;

/** A month of a year, written YYYY-MM. */
export type Month = string;

export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The last day that is looked ahead to from a day. */
export const lookedAheadTo = (on: Day): Day => plusDays(on, AHEAD_DAYS);

/** The rules valid on a day whose review is overdue or due within the next month, the longest due first. */
export function reviewsDue(rules: readonly Rule[], on: Day): Rule[] {
  return rules
    .filter(rule => isValidOn(rule, on) && rule.reviewBy <= lookedAheadTo(on))
    .toSorted((one, other) => one.reviewBy.localeCompare(other.reviewBy) || one.id.localeCompare(other.id));
}

/**
 * The morning of a month's first school day; of its first working day in a month without school days, or where nobody has
 * filled in the terms.
 */
export function reviewMorning(month: Month, directory: Directory | undefined): Date {
  const { terms, closed } = calendarOf(directory);
  const within = (day: Day) => (stretch: { readonly from: Day; readonly to: Day }) =>
    stretch.from <= day && day <= stretch.to;
  const first = `${month}-01`;
  const days = Array.from({ length: 31 }, (_, at) => plusDays(first, at)).filter(day => monthOf(day) === month);
  const working = days.filter(day => weekdayOf(day) <= 5 && holidayOn(day) === undefined);
  const school = working.find(day => terms.some(within(day)) && !closed.some(within(day)));
  return instantOf(school ?? working[0] ?? first, MORNING);
}
