import { type Day, inWords } from '../shared/day.js';
import { clockOf, instantOf, isoWeekOf, isShown, minutesAt, plusDays, weekdayOf } from '../shared/wall-time.js';
import { besideTerms, closedOn, isWorkday, type SchoolCalendar, termsWithin, workdayFrom } from './calendar.js';
import { daysOfMeaning, isLeftOut, leavesOutBreaks } from './series/dates.js';
import type { Meaning, Rule, WallTime, Wish } from './series/meaning.js';
import { lineOf } from './words-of-dates.js';

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
  /** The day that it was moved from, by the policy. */
  readonly movedFrom?: Day;
  /** In Swedish: how near it has come to another meeting by that ("3 dagar före mötet tors 14 jan kl. 08.15–09.15"). */
  readonly near?: string;
  /** It overlaps another meeting of the group. */
  readonly clash?: true;
  /** It lies before or after the terms that the directory has, so that nobody knows whether school is open. */
  readonly unknownSchoolDay?: true;
  /** It lies between two terms, when school has a break that has no line of its own. */
  readonly betweenTerms?: true;
  /** There are more dates after it than one plan may hold. */
  readonly more?: true;
}

/** From when till when the clock on the wall shows something that lasts from one instant to another. */
export function wallTimeOf(start: Date, end: Date): WallTime {
  const from = minutesAt(start);
  return { start: from, end: from + Math.round((end.getTime() - start.getTime()) / 60_000) };
}

/** The most dates that one plan may hold. */
export const PLAN_MAX = 120;
/** When a meeting is proposed that nobody has said a time for. */
const USUAL: WallTime = { start: 13 * 60, end: 14 * 60 };

/** Why a time (minutes from midnight) cannot be kept on a day, in Swedish: the clock skips it in spring. */
export function missingTime(day: Day, { start, end }: WallTime): string | undefined {
  const missing = [start, end].find(minutes => !isShown(day, minutes));
  return missing === undefined ? undefined : `klockan ${clockOf(missing)} finns inte då, för klockan ställs fram`;
}

function planned(day: Day, time: WallTime, skipped: boolean, note?: string): PlannedMeeting {
  const missing = skipped ? undefined : missingTime(day, time);
  if (missing) return planned(day, time, true, missing);
  return {
    day,
    start: instantOf(day, time.start),
    end: instantOf(day, time.end),
    isoWeek: isoWeekOf(day),
    skipped,
    ...(note ? { note } : {}),
  };
}

/** A meeting on a day, or on another where that one is closed and the policy says so. */
export function byPolicy(day: Day, time: WallTime, calendar: SchoolCalendar, policy: Policy): PlannedMeeting {
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
  return { ...planned(other, time, false, `flyttat från ${inWords(day)}, ${why}`), movedFrom: day };
}

const isHeld = ({ skipped }: PlannedMeeting) => !skipped;

/**
 * A date that was moved and has come so near to another one that the group would not have chosen it says so: within a week,
 * and nearer than half of what is between them otherwise.
 */
function nearOthers(date: PlannedMeeting, all: readonly PlannedMeeting[]): PlannedMeeting {
  const { movedFrom } = date;
  if (movedFrom === undefined || date.skipped) return date;
  const apart = (one: Day, other: Day) => Math.abs(daysBetween(one, other));
  const near = all
    .filter(one => isHeld(one) && one !== date && one.movedFrom === undefined)
    .find(({ day }) => apart(date.day, day) < 7 && apart(date.day, day) * 2 < apart(movedFrom, day));
  if (!near) return date;
  const days = apart(date.day, near.day);
  const words =
    days === 0
      ? 'samma dag som'
      : `${days === 1 ? '1 dag' : `${days} dagar`} ${date.day < near.day ? 'före' : 'efter'}`;
  return { ...date, near: `${words} mötet ${lineOf({ start: near.start.getTime(), end: near.end.getTime() })}` };
}

/** Days on which a proposed meeting can be. */
type Fits = (day: Day) => boolean;

/** The fitting day nearest to a day, within `from` and `to`. */
function nearestFit(day: Day, from: Day, to: Day, fits: Fits): Day | undefined {
  for (let away = 0; away <= 45; away++) {
    for (const other of [plusDays(day, away), plusDays(day, -away)])
      if (from <= other && other <= to && fits(other)) return other;
  }
  return undefined;
}

const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function stretchesOf({ per }: Wish, from: Day, to: Day, calendar: SchoolCalendar): { from: Day; to: Day }[] {
  // A school's half-year is its term.
  if (per === 'term' || per === 'half-year') return termsWithin(from, to, calendar);
  if (per === 'year') return [{ from, to }];
  const inTerm = termsWithin(from, to, calendar);
  const starts = new Set<string>();
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    const month = Number(day.slice(5, 7));
    starts.add(`${day.slice(0, 4)}-${String(per === 'month' ? month : month - ((month - 1) % 3)).padStart(2, '0')}`);
  }
  return [...starts]
    .map(start => ({ from: `${start}-01`, to: plusDays(`${start}-28`, per === 'month' ? 3 : 64) }))
    .filter(stretch => inTerm.some(term => term.from <= stretch.to && stretch.from <= term.to));
}

/** Dates for "two times a term": the stretch is cut in as many equal parts, and each part gets a workday near its middle. */
function proposals(
  wish: Wish,
  time: WallTime,
  from: Day,
  to: Day,
  calendar: SchoolCalendar,
  fits: Fits,
): PlannedMeeting[] {
  return stretchesOf(wish, from, to, calendar).flatMap(stretch => {
    const [first, last] = [stretch.from < from ? from : stretch.from, stretch.to > to ? to : stretch.to];
    const part = daysBetween(first, last) / wish.times;
    const days = Array.from({ length: wish.times }, (_, at) =>
      nearestFit(plusDays(first, Math.floor(part * (at + 0.5))), first, last, fits),
    );
    return [...new Set(days)].flatMap(day => (day ? [planned(day, time, false, 'förslag')] : []));
  });
}

/** Dates to propose to a group that should meet so many times from `from` to `to`, on workdays. */
export function proposeDates(times: number, from: Day, to: Day, calendar: SchoolCalendar): PlannedMeeting[] {
  const wish: Wish = { times, per: 'year', days: [] };
  return proposals(wish, USUAL, from, to, calendar, day => isWorkday(day, calendar));
}

/**
 * The dates of what somebody wrote, from `from` to `to` (both included), at most PLAN_MAX, in order; where there are
 * more, the last one says so. Each is treated by the policy; two that come to meet on one day at one time are one.
 */
export function planOf(
  meaning: Meaning,
  from: Day,
  to: Day,
  calendar: SchoolCalendar,
  policy: Policy,
): PlannedMeeting[] {
  const dates = meaning.wish
    ? wished(meaning, meaning.wish.wish, meaning.wish.time, from, to, calendar)
    : datesOf(meaning, from, to, calendar, policy);
  const all = dates
    .toSorted((a, b) => a.start.getTime() - b.start.getTime())
    .map((date, _at, sorted) => nearOthers(date, sorted))
    .map(date => withSchool(date, meaning, calendar));
  const end = all[PLAN_MAX - 1];
  if (all.length <= PLAN_MAX || !end) return all;
  const full = `högst ${PLAN_MAX} datum åt gången, lägg till resten sedan`;
  return [...all.slice(0, PLAN_MAX - 1), { ...end, note: end.note ? `${end.note}, ${full}` : full, more: true }];
}

/** A date that says where it lies beside the terms; where breaks are to be left out and no term is known, none is known. */
function withSchool(date: PlannedMeeting, meaning: Meaning, calendar: SchoolCalendar): PlannedMeeting {
  const lacking = calendar.terms.length === 0 && leavesOutBreaks(meaning);
  const beside = lacking ? 'unknown' : besideTerms(date.day, calendar);
  if (beside === 'unknown') return { ...date, unknownSchoolDay: true };
  return beside && closedOn(date.day, calendar) === undefined ? { ...date, betweenTerms: true } : date;
}

function wished(meaning: Meaning, wish: Wish, time: WallTime, from: Day, to: Day, calendar: SchoolCalendar) {
  const first = meaning.from && meaning.from > from ? meaning.from : from;
  const last = meaning.to && meaning.to < to ? meaning.to : to;
  const fits = (day: Day) =>
    (wish.days.length === 0 || wish.days.includes(weekdayOf(day))) &&
    isWorkday(day, calendar) &&
    !isLeftOut(meaning, day, calendar);
  return proposals(wish, time, first, last, calendar, fits);
}

/** A date that was not chosen as a weekday says that it is on a weekend. */
function onWeekend(date: PlannedMeeting, { pattern }: Rule): PlannedMeeting {
  const chosen = pattern.is === 'weekly' || pattern.is === 'nth';
  return chosen || date.skipped || date.note || weekdayOf(date.day) <= 5
    ? date
    : { ...date, note: `${weekdayOf(date.day) === 6 ? 'lördag' : 'söndag'}, mötet ligger kvar` };
}

/** Dates that stand beyond the first `count` say which day that falls away each makes up for, in order. */
function withMadeUp(dates: readonly PlannedMeeting[], count: number): PlannedMeeting[] {
  const lost = dates.filter(({ skipped }) => skipped);
  return dates.map((date, at) => {
    if (at < count || date.skipped) return date;
    const note = `i stället för ${inWords(lost.shift()?.day ?? date.day)}`;
    return { ...date, note: date.note ? `${date.note}, ${note}` : note };
  });
}

/** "Five times" are five meetings that are held: for each day that falls away there is one more after the last. */
function datesOf(meaning: Meaning, from: Day, to: Day, calendar: SchoolCalendar, policy: Policy): PlannedMeeting[] {
  const { count = Number.POSITIVE_INFINITY, ...endless } = meaning;
  const taken = new Set<number>();
  const dates: PlannedMeeting[] = [];
  for (const { day, rule } of daysOfMeaning(endless, from, to, calendar)) {
    if (taken.size === count) break;
    const meeting = onWeekend(byPolicy(day, rule.time, calendar, policy), rule);
    // A day that was left out by name is none to move to.
    if (meeting.day !== day && isLeftOut(meaning, meeting.day, calendar)) {
      dates.push(planned(day, rule.time, true, `${closedOn(day, calendar)}, ingen annan dag passade`));
    } else if (meeting.skipped) {
      dates.push(meeting);
    } else if (!taken.has(meeting.start.getTime())) {
      taken.add(meeting.start.getTime());
      dates.push(meeting);
    }
  }
  return withMadeUp(dates, count);
}
