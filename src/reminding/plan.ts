import { type Day, inWords } from '../day.js';
import { instantOf, isoWeekOf, plusDays, weekdayOf } from '../wall-time.js';
import { closedOn, isWorkday, type SchoolCalendar, termsWithin, workdayFrom } from './calendar.js';
import type { Phrase, Wish } from './phrase.js';
import { daysOf, type Recurrence, type WallTime } from './recurrence.js';

/** What happens to a meeting that falls on a closed day. */
export type Policy = 'skip' | 'keep' | 'next-workday' | 'previous-workday' | 'week-later';
export const POLICIES = [
  'skip',
  'keep',
  'next-workday',
  'previous-workday',
  'week-later',
] as const satisfies readonly Policy[];

/** One date of a plan, for approval. */
export interface PlannedMeeting {
  readonly day: Day;
  /** Instants; the wall time is the same all year, also after the clocks have changed. */
  readonly start: Date;
  readonly end: Date;
  readonly isoWeek: number;
  /** Why the date is marked, in Swedish: which closed day it falls on, and what was done about it. */
  readonly note?: string;
  /** Not to be held: it falls on a closed day and the group skips those. */
  readonly skipped: boolean;
}

/** The most dates that one plan may hold. */
export const PLAN_MAX = 120;
/** When a group meets that has said no time; the convener sees it before anything is kept. */
const USUAL: WallTime = { start: 13 * 60, end: 14 * 60 };

function planned(day: Day, time: WallTime, skipped: boolean, note?: string): PlannedMeeting {
  return {
    day,
    start: instantOf(day, time.start),
    end: instantOf(day, time.end),
    isoWeek: isoWeekOf(day),
    skipped,
    ...(note ? { note } : {}),
  };
}

function byPolicy(day: Day, time: WallTime, calendar: SchoolCalendar, policy: Policy): PlannedMeeting {
  const why = closedOn(day, calendar);
  if (why === undefined) return planned(day, time, false);
  if (policy === 'keep') return planned(day, time, false, `${why}, mötet ligger kvar`);
  if (policy === 'skip') return planned(day, time, true, `${why}, inget möte`);
  const other =
    policy === 'week-later'
      ? plusDays(day, 7)
      : workdayFrom(plusDays(day, policy === 'next-workday' ? 1 : -1), policy === 'next-workday' ? 1 : -1, calendar);
  if (other === undefined || closedOn(other, calendar) !== undefined)
    return planned(day, time, true, `${why}, ingen annan dag passade`);
  return planned(other, time, false, `flyttat från ${inWords(day)}, ${why}`);
}

/** The workday nearest to a day that is one of the wished weekdays, within `from` and `to`. */
function nearestFit(day: Day, from: Day, to: Day, wish: Wish, calendar: SchoolCalendar): Day | undefined {
  for (let away = 0; away <= 45; away++) {
    for (const other of [plusDays(day, away), plusDays(day, -away)]) {
      const fits = wish.days.length === 0 || wish.days.includes(weekdayOf(other));
      if (from <= other && other <= to && fits && isWorkday(other, calendar)) return other;
    }
  }
  return undefined;
}

const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function stretchesOf(wish: Wish, from: Day, to: Day, calendar: SchoolCalendar): { from: Day; to: Day }[] {
  if (wish.per === 'term') return termsWithin(from, to, calendar);
  if (wish.per === 'year') return [{ from, to }];
  const months = new Set<string>();
  for (let day = from; day <= to; day = plusDays(day, 1)) months.add(day.slice(0, 7));
  const inTerm = termsWithin(from, to, calendar);
  return [...months]
    .map(month => ({ from: `${month}-01`, to: plusDays(`${month}-28`, 3) }))
    .filter(month => inTerm.some(term => term.from <= month.to && month.from <= term.to));
}

/** Dates for "two times a term": the stretch is cut in as many equal parts, and each part gets a workday near its middle. */
function proposals(wish: Wish, time: WallTime, from: Day, to: Day, calendar: SchoolCalendar): PlannedMeeting[] {
  return stretchesOf(wish, from, to, calendar).flatMap(stretch => {
    const [first, last] = [stretch.from < from ? from : stretch.from, stretch.to > to ? to : stretch.to];
    const part = daysBetween(first, last) / wish.times;
    const days = Array.from({ length: wish.times }, (_, at) =>
      nearestFit(plusDays(first, Math.floor(part * (at + 0.5))), first, last, wish, calendar),
    );
    return [...new Set(days)].flatMap(day => (day ? [planned(day, time, false, 'förslag')] : []));
  });
}

/** The dates of what somebody wrote, from `from` to `to` (both included), at most PLAN_MAX, in order; where there are more, the last one says so. */
export function planOf(phrase: Phrase, from: Day, to: Day, calendar: SchoolCalendar, policy: Policy): PlannedMeeting[] {
  const time = phrase.time ?? USUAL;
  const first = phrase.from && phrase.from > from ? phrase.from : from;
  const last = phrase.to && phrase.to < to ? phrase.to : to;
  const dates =
    phrase.when.is === 'wish'
      ? proposals(phrase.when.wish, time, first, last, calendar)
      : datesOf(phrase.when, time, first, last, calendar, policy);
  const all = dates.toSorted((a, b) => a.start.getTime() - b.start.getTime());
  const end = all[PLAN_MAX - 1];
  if (all.length <= PLAN_MAX || !end) return all;
  const full = `högst ${PLAN_MAX} datum åt gången, lägg till resten sedan`;
  return [...all.slice(0, PLAN_MAX - 1), { ...end, note: end.note ? `${end.note}, ${full}` : full }];
}

/** The dates of a recurrence from `from` to `to`, each treated by the policy; two that meet on one day are one. */
export function datesOf(
  when: Recurrence,
  time: WallTime,
  from: Day,
  to: Day,
  calendar: SchoolCalendar,
  policy: Policy,
): PlannedMeeting[] {
  const taken = new Set<Day>();
  return daysOf(when, from, to).flatMap(day => {
    const meeting = byPolicy(day, time, calendar, policy);
    if (!meeting.skipped && taken.has(meeting.day)) return [];
    if (!meeting.skipped) taken.add(meeting.day);
    return [meeting];
  });
}
