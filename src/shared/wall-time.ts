import { TZDate, tz } from '@date-fns/tz';
import { format, type Locale } from 'date-fns';
// Not from 'date-fns/locale', which loads a hundred languages.
import { enGB } from 'date-fns/locale/en-GB';
import { sv } from 'date-fns/locale/sv';
import { byHour, type Day, dayOf, ZONE } from './day.js';
import { say, tongueNow } from './say.js';

/** ISO numbers of weekdays: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const inZone = { in: tz(ZONE) };
const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
// A day has no clock and no zone: reckoned in UTC, where each has the same length, it takes a hundredth of the time.
const midnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** The day that many whole days later (or earlier, below zero). */
export function plusDays(day: Day, days: number): Day {
  return new Date(midnight(day) + days * DAY).toISOString().slice(0, 10);
}

/** The ISO 8601 week number of a day: that of its Thursday, counted from the first of January. */
export function isoWeekOf(day: Day): number {
  const thursday = plusDays(day, 4 - weekdayOf(day));
  return Math.floor((midnight(thursday) - midnight(`${thursday.slice(0, 4)}-01-01`)) / (7 * DAY)) + 1;
}

/** Whether a day's ISO week has an even number or an odd one; a week 53 and the week 1 after it are both odd. */
export const parityOf = (day: Day): 'even' | 'odd' => (isoWeekOf(day) % 2 === 0 ? 'even' : 'odd');

/** The ISO weekday of a day. */
export function weekdayOf(day: Day): Weekday {
  return (new Date(midnight(day)).getUTCDay() || 7) as Weekday;
}

/** How far the wall clock is ahead of UTC at an instant, in milliseconds. */
const ahead = byHour(instant => midnight(dayOf(instant)) + minutesAt(instant) * MINUTE - whole(instant.getTime()));
const whole = (ms: number): number => ms - (ms % MINUTE);

/** The instant of a wall time (minutes from midnight) on a day in Sweden; one that the clock skips in spring is an hour later. */
export function instantOf(day: Day, minutes: number): Date {
  const shown = midnight(day) + minutes * MINUTE;
  // Where the clock is not about to be changed, nor just has been, it is simple: the zone's own arithmetic takes ten times as long.
  if (shown >= DAY) {
    const offset = ahead(new Date(shown - HOUR));
    if (offset === ahead(new Date(shown - 2 * HOUR))) return new Date(shown - offset);
  }
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, date, Math.floor(minutes / 60), minutes % 60, ZONE).getTime());
}

/** The platform's own, which takes a third of the time: a card of times asks for a dozen. */
const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const hourOn = byHour(instant => Number(CLOCK.format(instant).slice(0, 2)));

/** What the wall clock shows at an instant, in minutes from midnight. */
export function minutesAt(instant: Date): number {
  return hourOn(instant) * 60 + instant.getUTCMinutes();
}

/** Whether the clock on the wall shows a time (minutes from midnight) on a day: on one in spring it skips an hour. */
export const isShown = (day: Day, minutes: number): boolean => minutesAt(instantOf(day, minutes)) === minutes % 1_440;

/** An instant in Sweden as ISO 8601 with its offset, such as 2026-10-15T13:00:00+02:00. */
export function localIso(instant: Date): string {
  return format(instant, "yyyy-MM-dd'T'HH:mm:ssxxx", inZone);
}

/** The name of a weekday: "måndag"; "Monday" in English. */
export function dayName(day: Weekday): string {
  return [say`måndag`, say`tisdag`, say`onsdag`, say`torsdag`, say`fredag`, say`lördag`, say`söndag`][day - 1] ?? '';
}

/** The same, short: "mån"; "Mon" in English. */
export function shortDayName(day: Weekday): string {
  return [say`mån`, say`tis`, say`ons`, say`tors`, say`fre`, say`lör`, say`sön`][day - 1] ?? '';
}

const shortMonths = (locale: Locale): readonly string[] =>
  Array.from({ length: 12 }, (_, month) => format(new Date(2026, month, 1), 'MMM', { locale }).replace('.', ''));
const SHORT_MONTHS = { sv: shortMonths(sv), en: shortMonths(enGB) };

function dateOf(day: Day, withYear: boolean): string {
  const [year, month = 1, date] = day.split('-').map(Number);
  return `${date} ${SHORT_MONTHS[tongueNow()][month - 1]}${withYear ? ` ${year}` : ''}`;
}

function stretchInWords(start: Date, end: Date, withYear: boolean): string {
  const day = dayOf(start);
  const [from, to] = [clockOf(minutesAt(start)), clockOf(minutesAt(end))];
  return say`${shortDayName(weekdayOf(day))} ${dateOf(day, withYear)} kl. ${from}–${to}`;
}

/** A stretch of time as it is written: "tors 15 okt 2026 kl. 13.00–14.30", in English "Thu 15 Oct 2026, 13.00–14.30". */
export const timeInWords = (start: Date, end: Date): string => stretchInWords(start, end, true);

/** The same without the year, for a line among others: "tors 15 okt kl. 13.00–14.30". */
export const timeOnLine = (start: Date, end: Date): string => stretchInWords(start, end, false);

/** "8.15", "08:15" or "0815" -> minutes from midnight; undefined for no time of day. */
export function minutesOf(text: string): number | undefined {
  const found = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim());
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  return found && hour <= 23 && minute <= 59 ? hour * 60 + minute : undefined;
}

/** Minutes from midnight as "08.15". */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;
}
