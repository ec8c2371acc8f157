import type { Day } from '../shared/day.js';
import { holidayOn } from '../shared/holidays.js';
import { plusDays, weekdayOf } from '../shared/wall-time.js';

/** A stretch of days, both ends included, on which a school is closed (lov, studiedag), with its Swedish name. */
export interface Closed {
  readonly from: Day;
  readonly to: Day;
  readonly name: string;
}

/** A school term, both ends included. */
export interface Term {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/** What a group's meetings must mind. */
export interface SchoolCalendar {
  readonly closed: readonly Closed[];
  readonly terms: readonly Term[];
}

/** Why nobody meets on a day, in Swedish: a holiday, or the school is closed; undefined for a day that is open. */
export function closedOn(day: Day, calendar: SchoolCalendar): string | undefined {
  return holidayOn(day) ?? calendar.closed.find(({ from, to }) => from <= day && day <= to)?.name;
}

/** More days than this between two terms are no break: a term between them is not filled in. */
const BREAK_MAX = 100;

/**
 * What is known of a day that lies in no term: school has a break between two terms that follow one another (`between`), and
 * before the first and after the last nobody knows (`unknown`). Undefined in a term, and where no term is filled in.
 */
export function besideTerms(day: Day, { terms }: Pick<SchoolCalendar, 'terms'>): 'between' | 'unknown' | undefined {
  if (terms.length === 0 || terms.some(({ from, to }) => from <= day && day <= to)) return undefined;
  const before = terms.flatMap(({ to }) => (to < day ? [to] : [])).toSorted();
  const after = terms.flatMap(({ from }) => (day < from ? [from] : [])).toSorted();
  const [last, next] = [before.at(-1), after[0]];
  return last !== undefined && next !== undefined && next <= plusDays(last, BREAK_MAX) ? 'between' : 'unknown';
}

/** Whether people are at work on a day: a weekday that is not closed. */
export function isWorkday(day: Day, calendar: SchoolCalendar): boolean {
  return weekdayOf(day) <= 5 && closedOn(day, calendar) === undefined;
}

/** The nearest workday from a day on, stepping forward (1) or back (-1); undefined when none comes within a month. */
export function workdayFrom(day: Day, step: 1 | -1, calendar: SchoolCalendar): Day | undefined {
  for (let at = 0, one = day; at < 31; at++, one = plusDays(one, step)) if (isWorkday(one, calendar)) return one;
  return undefined;
}

/** The terms that a stretch of days touches; where the municipality has filled in none, halves of the calendar year. */
export function termsWithin(from: Day, to: Day, calendar: SchoolCalendar): Term[] {
  const known = calendar.terms.filter(term => term.from <= to && from <= term.to);
  if (known.length > 0) return known;
  const terms: Term[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    // The school year begins in August and ends in June (skolförordningen 2011:185, 3 kap. 2 §).
    terms.push({ name: `vårterminen ${year}`, from: `${year}-01-08`, to: `${year}-06-15` });
    terms.push({ name: `höstterminen ${year}`, from: `${year}-08-15`, to: `${year}-12-20` });
  }
  return terms.filter(term => term.from <= to && from <= term.to);
}
