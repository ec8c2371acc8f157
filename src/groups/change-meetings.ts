import { type Day, inWords, isDay } from '../shared/day.js';
import { plusDays } from '../shared/wall-time.js';
import type { SchoolCalendar } from './calendar.js';
import type { Group, Meeting } from './group.js';
import { calendarFor, type GroupParts, newId } from './group-job.js';
import type { SaidThere } from './life-outcome.js';
import { missingTime, type PlannedMeeting, planOf, wallTimeOf } from './plan.js';
import { daysOfMeaning } from './series/dates.js';
import type { Meaning } from './series/meaning.js';
import { isAmbiguous, isRefused, readSeries } from './series/read.js';
import { endOfMonth } from './series/resolve.js';
import { allSaidThere, NO_DATES, previewWords, type Refused, refusalOf, withoutTime } from './words-of-series.js';

/** The longest stretch that is planned at once, in days: reckoning costs time for each, and nobody knows more. */
const DAYS_MAX = 731;

/** The last day that a phrase itself names: its end, or its last date, week or month; undefined where it names none. */
export function lastNamed({ to, months, rules }: Meaning): Day | undefined {
  if (to !== undefined) return to;
  const last = months?.at(-1);
  const named = rules.flatMap(({ pattern }) => {
    if (pattern.is === 'dates') return pattern.days;
    return pattern.is === 'weekly' ? (pattern.weeks ?? []).map(monday => plusDays(monday, 6)) : [];
  });
  return [...named, ...(last === undefined ? [] : [endOfMonth(last)])].sort().at(-1);
}

/** The last day that a phrase names, where days of it lie after `to`; the rest of a month that `to` lies in is none. */
function beyond(read: Meaning, from: Day, to: Day, calendar: SchoolCalendar): Day | undefined {
  const last = lastNamed(read);
  if (last === undefined || last <= to) return undefined;
  const isLost = (day: Day) => day > to && !(read.months && day.slice(0, 7) === to.slice(0, 7));
  return daysOfMeaning(read, from, last, calendar).some(({ day }) => isLost(day)) ? last : undefined;
}

/**
 * The dates of what a convener wrote that are still ahead, with the words that stand above them, or why there are none; `to`
 * is the last day that would take in what was written.
 */
export function datesFor(
  { phrase, from, to }: { phrase: string; from: string; to: string },
  parts: GroupParts,
  group: Group,
  now: Date,
): { dates: PlannedMeeting[]; said: SaidThere[]; meaning: Meaning } | (Refused & { readonly to?: Day }) {
  if (!isDay(from) || !isDay(to)) return { why: 'Välj en första och en sista dag.' };
  if (to < from) return { why: 'Sista dagen ligger före den första.' };
  if (to > plusDays(from, DAYS_MAX)) return { why: 'Jag planerar högst två år åt gången. Välj en tidigare sista dag.' };
  const calendar = calendarFor(parts, group);
  const read = readSeries(phrase, from, calendar);
  if (isRefused(read) || isAmbiguous(read)) return refusalOf(read);
  const timeless = withoutTime(read);
  if (timeless) return timeless;
  // Nothing that was written falls away in silence.
  const last = beyond(read, from, to, calendar);
  if (last !== undefined)
    return {
      why: `Det du skrev går till ${inWords(last)}, men sista dagen är ${inWords(to)}. Nu står den senare här.`,
      to: last,
    };
  const dates = planOf(read, from, to, calendar, group.policy).filter(date => date.start > now);
  const [first] = dates;
  if (!first) return { why: NO_DATES };
  const [rule] = read.rules;
  const missing = rule && dates.every(({ skipped }) => skipped) ? missingTime(first.day, rule.time) : undefined;
  if (missing) return { why: `${inWords(first.day)}: ${missing}. Skriv en annan tid.` };
  return { dates, said: allSaidThere(() => previewWords(read, dates, from, to)), meaning: read };
}

/** Approved dates as meetings of one series. */
export function meetingsFrom(dates: readonly PlannedMeeting[], place: string): Meeting[] {
  const series = newId();
  return dates
    .filter(date => !date.skipped)
    .map(
      ({ day, start, end }): Meeting => ({
        id: newId(),
        series,
        day,
        time: wallTimeOf(start, end),
        start: start.getTime(),
        end: end.getTime(),
        place: place.trim(),
        state: 'planned',
        agenda: [],
        coming: [],
        notComing: [],
      }),
    );
}
