import { type Day, MONTHS } from '../shared/day.js';
import { clockOf, instantOf, plusDays } from '../shared/wall-time.js';
import type { CadenceStatus } from './cadence.js';
import type { Closed, SchoolCalendar } from './calendar.js';
import type { Meeting } from './group.js';
import { type PlannedMeeting, proposeDates } from './plan.js';
import { isAmbiguous, isRefused, readSeries } from './series/read.js';

/** Dates that could suit a group, and the phrase that means just them: what the form is filled in with. */
export interface Suggestion {
  readonly dates: readonly PlannedMeeting[];
  readonly phrase: string;
  readonly from: Day;
  readonly to: Day;
}

const FIRST: Day = '1900-01-01';
const LAST: Day = '2999-12-31';

/** The days between, before and after the terms: there nobody knows of school, so nothing is proposed. */
function outside({ terms }: SchoolCalendar): Closed[] {
  const sorted = terms.toSorted((a, b) => a.from.localeCompare(b.from));
  const ends = [{ from: FIRST, to: FIRST }, ...sorted, { from: LAST, to: LAST }];
  return ends.slice(1).map((next, at) => ({
    from: plusDays(ends[at]!.to, 1),
    to: plusDays(next.from, -1),
    name: 'utanför terminerna',
  }));
}

/** The time of day at which a group met last, or will meet; an hour from 13 for one that never has. */
function usualTime(meetings: readonly Meeting[]): Meeting['time'] {
  const last = meetings.filter(({ state }) => state !== 'cancelled').toSorted((a, b) => a.start - b.start);
  return last.at(-1)?.time ?? { start: 13 * 60, end: 14 * 60 };
}

function phraseOf(days: readonly Day[], { start, end }: Meeting['time']): string {
  const written = days.map(day => {
    const [year, month, date] = day.split('-').map(Number);
    return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
  });
  const listed = written.length < 2 ? written.join() : `${written.slice(0, -1).join(', ')} och ${written.at(-1)}`;
  return `${listed} ${clockOf(start)}-${clockOf(end)}`;
}

/** Whether a phrase that came with a press says days and times alone, as a suggestion does: nothing of what others wrote. */
export function isSuggested(phrase: string, on: Day, calendar: SchoolCalendar): boolean {
  const read = readSeries(phrase, on, calendar);
  return !isRefused(read) && !isAmbiguous(read) && read.place === undefined && read.others === undefined;
}

/** The most dates that are suggested at once: more is a series, which its convener says better. */
const SUGGESTED = 4;

/**
 * Dates for the meetings that are missing, from the day after `on` to the end of the stretch: school days of a known term on
 * which the group does not meet already. Undefined where there is none.
 */
export function suggest(
  status: CadenceStatus,
  meetings: readonly Meeting[],
  on: Day,
  calendar: SchoolCalendar,
): Suggestion | undefined {
  const from = status.from > on ? status.from : plusDays(on, 1);
  if (status.missing === 0 || from > status.to) return undefined;
  const taken = meetings
    .filter(({ state }) => state === 'planned')
    .map(({ day }): Closed => ({ from: day, to: day, name: 'möte' }));
  const open: SchoolCalendar = { ...calendar, closed: [...calendar.closed, ...outside(calendar), ...taken] };
  const time = usualTime(meetings);
  const dates = proposeDates(Math.min(SUGGESTED, status.missing), from, status.to, open).map(
    (date): PlannedMeeting => ({
      ...date,
      start: instantOf(date.day, time.start),
      end: instantOf(date.day, time.end),
    }),
  );
  const days = dates.map(({ day }) => day);
  if (days.length === 0) return undefined;
  return { dates, phrase: phraseOf(days, time), from, to: status.to };
}
