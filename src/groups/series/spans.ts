import type { Day } from '../../shared/day.js';
import { isoWeekOf, plusDays } from '../../shared/wall-time.js';
import type { Meaning } from './meaning.js';
import { dayOfWritten, endOfMonth, isProblem, mondayOf, mondaysOf, monthOf } from './resolve.js';

/** Whether a day is said with its year, as of `ref`: the next of that date is another one. */
export function hasYear(day: Day, ref: Day): boolean {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  const next = dayOfWritten({ date, month }, ref);
  return isProblem(next) || next !== day;
}

/** Whether a month (YYYY-MM) is said with its year, as of `ref`. */
export const monthHasYear = (month: string, ref: Day): boolean =>
  monthOf({ month: Number(month.slice(5)) }, ref) !== month;

/** Whether months are said as a range: three to eleven in a row, none with its year. */
export function isMonthRange(months: readonly string[], ref: Day): boolean {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  const inRow = months.every((month, at) => at === 0 || number(month) === number(months[at - 1] ?? '') + 1);
  return inRow && months.length > 2 && months.length < 12 && !months.some(month => monthHasYear(month, ref));
}

/** Weeks, by their Mondays, as their numbers: those in a row as one run from the first to the last. */
export function weekRuns(mondays: readonly Day[]): (readonly [first: number, last: number])[] {
  const runs: [Day, Day][] = [];
  for (const monday of mondays) {
    const run = runs.at(-1);
    if (run && plusDays(run[1], 7) === monday) run[1] = monday;
    else runs.push([monday, monday]);
  }
  return runs.map(([from, to]) => [isoWeekOf(from), isoWeekOf(to)]);
}

/** Days from one to another as what they are called, as of `ref`: weeks by their Mondays, a month (YYYY-MM), or neither. */
export function calledOf(from: Day, to: Day, ref: Day): { weeks: readonly Day[] } | { month: string } | undefined {
  const weeks = mondaysOf([{ first: isoWeekOf(from), last: isoWeekOf(to) }], ref);
  const whole = mondayOf(from) === from && plusDays(mondayOf(to), 6) === to;
  if (whole && !isProblem(weeks) && weeks[0] === from && plusDays(weeks.at(-1)!, 6) === to) return { weeks };
  const month = from.slice(0, 7);
  return from.endsWith('-01') && to === endOfMonth(month) ? { month } : undefined;
}

/** Where a series ends by itself, a number of times may be fewer than there are days. */
export const isBounded = ({ to, months, rules }: Meaning): boolean =>
  to !== undefined || months !== undefined || rules.some(({ pattern }) => pattern.is === 'weekly' && !!pattern.weeks);

/** How far ahead a beginning may be, in days, before it is taken for that of a year that is over or under way. */
const FAR = 183;

/** Whether a series begins so far ahead, in another year, that the year is said though no other day could be meant. */
export const isFarAhead = (from: Day, on: Day): boolean =>
  from.slice(0, 4) !== on.slice(0, 4) && from > plusDays(on, FAR);
