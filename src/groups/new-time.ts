import { type Day, inWords } from '../shared/day.js';
import { clockOf, instantOf, isoWeekOf, plusDays, weekdayOf } from '../shared/wall-time.js';
import { closedOn, type SchoolCalendar } from './calendar.js';
import type { Meeting, Slot } from './group.js';
import { missingTime } from './plan.js';
import { HAS_BEEN } from './series/clash.js';
import type { Meaning, Rule, WallTime } from './series/meaning.js';
import { WEEKDAY_NAMES } from './series/names.js';
import { isAmbiguous, isRefused, readSeries } from './series/read.js';
import { mondayOf } from './series/resolve.js';
import { mannerOf } from './series/said.js';
import { type Refused, refusalOf } from './words-of-series.js';

/** A new time of one meeting, and in Swedish what was kept of the old one or should be known of the new one. */
export interface NewTime {
  readonly to: Slot;
  readonly said: readonly string[];
}

/** As of when, and in which school year, a new time is read. */
export interface TimeFrame {
  readonly today: Day;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly calendar: SchoolCalendar;
}

const SAME =
  /(?<!\p{L})(?:på |vid )?samma (?:tid|klockslag|dag|plats|ställe)(?: som (?:förut|tidigare|vanligt))?(?!\p{L})/giu;
const TO = /^\s*(?:(?:vi )?flytta(?:r|s)? )?(?:(?:mötet|mötena|det|dem) )?(?:till|to)\s+/iu;

/** What was typed in a box for a new time, without the words that say that it is one. */
export const bareTime = (phrase: string): string => phrase.replace(SAME, '').replace(TO, '').trim();

/** Every reading of a phrase as of a day; none, with why, where it is refused. */
export function readingsOf(phrase: string, on: Day, calendar: SchoolCalendar): Meaning[] | Refused {
  const read = readSeries(phrase, on, calendar);
  if (isRefused(read)) return refusalOf(read);
  if (!isAmbiguous(read)) return [read];
  const all = read.ambiguous
    .map(({ phrase: one }) => readSeries(one, on, calendar))
    .filter(one => !isRefused(one) && !isAmbiguous(one)) as Meaning[];
  return all.length > 0 ? all : refusalOf(read);
}

/** The only rule of a meaning that says nothing of a stretch of time. */
export function plainRule({ rules, wish, from, to, months, count, except }: Meaning): Rule | undefined {
  const bounded = wish ?? from ?? to ?? months ?? count;
  return bounded === undefined && except.length === 0 && rules.length === 1 ? rules[0] : undefined;
}

/** The weekday of a rule that is held every week, with nothing said of which ones. */
export function weekdayIn({ pattern }: Rule): number | undefined {
  if (pattern.is !== 'weekly' || pattern.parity || pattern.weeks || pattern.every !== 1) return undefined;
  return pattern.days.length === 1 ? pattern.days[0] : undefined;
}

/** A time with the start and the length that were not said taken from a meeting; a Swedish sentence where it cannot be. */
export function mergedTime(rule: Rule, old: WallTime, partOfDay: boolean): WallTime | Refused {
  if (!rule.timeSaid && partOfDay) return { why: 'Skriv vilken tid på dagen, till exempel 13-14.' };
  const start = rule.timeSaid ? rule.time.start : old.start;
  const length = rule.lengthSaid ? rule.time.end - rule.time.start : old.end - old.start;
  return start + length < 24 * 60
    ? { start, end: start + length }
    : { why: 'Mötet slutar efter midnatt. Skriv när det slutar.' };
}

/** The one day of a reading, where it has one: a weekday is that of the week of `near`, or the next where that has been. */
function dayOf(rule: Rule, near: Day, today: Day): Day | undefined {
  const { pattern } = rule;
  const weekday = weekdayIn(rule);
  if (weekday !== undefined) {
    const day = plusDays(mondayOf(near), weekday - 1);
    return day < today ? plusDays(day, 7) : day;
  }
  if (pattern.is === 'dates' && pattern.days.length === 1) return pattern.days[0];
  if (pattern.is === 'weekly' && pattern.days.length === 1 && pattern.weeks?.length === 1 && !pattern.parity)
    return plusDays(pattern.weeks[0]!, pattern.days[0]! - 1);
  return undefined;
}

interface Found {
  readonly day: Day;
  readonly rule: Rule;
  readonly place?: string | undefined;
}

/** The later of two days. */
export const later = (one: Day, other: Day): Day => [one, other].sort()[1]!;
const away = (one: Day, other: Day) => Math.abs(Date.parse(one) - Date.parse(other));

/** A weekday with the date that it is, and no month: "fredag den 11". */
const DATED =
  /(?<!\p{L})((?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?)\.?,?\s+den\s+(\d{1,2})(?::?[ae])?(?![\d.:/]|\s*[-–]\s*\d|\s*(?:i\s+)?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|\s+(?:i|denna|den här|nästa|varje)\s)(?!\p{L})/iu;
const MONTHS_NEAR = 13;

/** Within so many milliseconds a date on the weekday that was said is meant, though another month's is nearer. */
const MONTH = 31 * 86_400_000;

/** The day with a date that is nearest to the meeting, of those that have not been; of two that are as near the later one. */
function nearestDate(date: number, weekday: string, near: Day, today: Day): Day | undefined {
  const [year = 0, month = 0] = near.split('-').map(Number);
  const days = Array.from({ length: MONTHS_NEAR }, (_, at) => new Date(Date.UTC(year, month + at - 2, date)))
    .filter(day => day.getUTCDate() === date)
    .map(day => day.toISOString().slice(0, 10))
    .filter(day => day >= today);
  const sorted = days.toReversed().toSorted((one, other) => away(one, near) - away(other, near));
  const isThat = (day: Day) => WEEKDAY_NAMES[weekdayOf(day) - 1]?.startsWith(weekday.slice(0, 3).toLowerCase());
  return sorted.find(day => isThat(day) && away(day, near) <= MONTH) ?? sorted[0];
}

/** A phrase with the month that a weekday and its date leave out: that of the day which is nearest to the meeting. */
function withMonth(text: string, { day: near }: Meeting, today: Day): string {
  const [said, weekday = '', date] = DATED.exec(text) ?? [];
  const day = said === undefined ? undefined : nearestDate(Number(date), weekday, near, today);
  return said === undefined || day === undefined ? text : text.replace(said, `${weekday} ${inWords(day)}`);
}

/** The days and times that a phrase may say, none where it says no single day; or why it cannot be read. */
function foundIn(text: string, meeting: Meeting, { today, calendar }: TimeFrame): Found[] | Refused {
  const ons = mannerOf(text).fromToday
    ? [today]
    : [plusDays(meeting.day, -182), `${meeting.day.slice(0, 7)}-01`, mondayOf(meeting.day)].map(on => later(on, today));
  let refused: Refused | undefined;
  const perDay: Found[][] = [];
  for (const on of new Set(ons)) {
    const readings = readingsOf(text, on, calendar);
    if ('why' in readings) {
      refused = readings;
      continue;
    }
    const found = readings.flatMap(meaning => {
      const rule = plainRule(meaning);
      const day = rule && dayOf(rule, meeting.day, today);
      return rule && day !== undefined ? [{ day, rule, place: meaning.place }] : [];
    });
    perDay.push(found);
  }
  if (perDay.length === 0) return refused!;
  // Counted from several days, the one meant is the nearest to the meeting.
  const nearest = (all: readonly Found[]) => Math.min(...all.map(({ day }) => away(day, meeting.day)));
  return perDay.toSorted((one, other) => nearest(one) - nearest(other))[0]!;
}

const ONE_DAY = 'Skriv en dag och en tid, till exempel: 15 oktober 13-14. Flera möten flyttar du med resten av serien.';

/** What a phrase says, read by itself or with the weekday, or the weekday and start, that it leaves out. */
function found(text: string, meeting: Meeting, frame: TimeFrame): Found[] | Refused {
  const weekday = WEEKDAY_NAMES[weekdayOf(meeting.day) - 1];
  const leads = ['', weekday, `${weekday} ${clockOf(meeting.time.start)}`];
  let first: Refused | undefined;
  for (const lead of leads) {
    const got = foundIn(`${lead} ${text}`, meeting, frame);
    if ('why' in got && got.why === HAS_BEEN) return { why: 'Den tiden har redan varit.' };
    if ('why' in got) first ??= got;
    else return got.length > 0 ? got : { why: ONE_DAY };
  }
  return { why: first!.why };
}

/** The new time that somebody wrote for a meeting: day, time, length and place that were not said are kept. */
export function readNewTime(phrase: string, meeting: Meeting, frame: TimeFrame, place = ''): NewTime | Refused {
  const text = withMonth(bareTime(phrase), meeting, frame.today);
  if (text === '') return { why: 'Skriv den nya tiden i rutan, till exempel: fredag 13-14.' };
  const got = found(text, meeting, frame);
  if ('why' in got) return got;
  const slots = new Map<string, NewTime>();
  let refused: Refused | undefined;
  const { partOfDay } = mannerOf(text);
  for (const one of got) {
    const time = mergedTime(one.rule, meeting.time, partOfDay);
    const slot = 'why' in time ? time : slotFor(one, time, meeting, frame, place);
    if ('why' in slot) refused ??= slot;
    else slots.set(`${slot.to.start} ${slot.to.end}`, slot);
  }
  const [only, other] = slots.values();
  if (!only) return refused!;
  if (!other) return only;
  const phrases = [...slots.values()].map(
    ({ to }) => `${inWords(to.day)} ${clockOf(to.time.start)}-${clockOf(to.time.end)}`,
  );
  return { why: `Menar du ${phrases.slice(0, -1).join(', ')} eller ${phrases.at(-1)}?`, instead: phrases };
}

/** Why nobody usually meets on a day, as a Swedish sentence; undefined for a day that is as others. */
export function dayOff(day: Day, calendar: SchoolCalendar): string | undefined {
  const closed = closedOn(day, calendar);
  if (closed !== undefined) return `Den dagen är stängd: ${closed}.`;
  return weekdayOf(day) > 5 ? `Det är en ${weekdayOf(day) === 6 ? 'lördag' : 'söndag'}.` : undefined;
}

function slotFor(
  { day, rule, place: said }: Found,
  time: WallTime,
  meeting: Meeting,
  { now, calendar }: TimeFrame,
  typed: string,
): NewTime | Refused {
  const missing = missingTime(day, time);
  if (missing) return { why: `${inWords(day)}: ${missing}. Välj en annan tid.` };
  const place = typed.trim() || said || meeting.place;
  const [start, end] = [instantOf(day, time.start).getTime(), instantOf(day, time.end).getTime()];
  if (start <= now) return { why: 'Den tiden har redan varit.' };
  if (start === meeting.start && end === meeting.end && place === meeting.place)
    return { why: 'Mötet ligger redan då.' };
  const off = dayOff(day, calendar);
  const weekday = weekdayIn(rule);
  return {
    to: { day, time, start, end, place },
    said: [
      ...(weekday !== undefined && mondayOf(day) !== mondayOf(meeting.day)
        ? [`Den dagen i vecka ${isoWeekOf(meeting.day)} har redan varit, så jag tog veckan efter.`]
        : []),
      ...(rule.timeSaid
        ? rule.lengthSaid
          ? []
          : ['Du skrev inget slut, så mötet är lika långt som förut.']
        : ['Du skrev ingen tid, så den är som förut.']),
      ...(off === undefined ? [] : [off]),
    ],
  };
}
