import { isValid, parseISO } from 'date-fns';
import { tongueNow } from './say.js';

/** The zone in which every rule, slot and meeting of the product is read. */
export const ZONE = 'Europe/Stockholm';

/** A calendar day in Sweden, written YYYY-MM-DD, so that comparing two days is comparing two strings. */
export type Day = string;

/** As Swedes number a day: 2026-01-15. The platform's own, since a day is asked for several times at every press. */
const SWEDISH = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

const HOUR_MS = 3_600_000;
/** The hour (of 1970 or later) whose day was asked for last: Sweden's clock differs from UTC by whole hours, so a day turns with one. */
let last: { readonly hour: number; readonly day: Day } | undefined;

/** The Swedish calendar day of an instant (years 1000 to 9999); it turns at midnight Europe/Stockholm, summer and winter. */
export function dayOf(instant: Date): Day {
  const hour = Math.floor(instant.getTime() / HOUR_MS);
  if (last?.hour !== hour || hour < 0) last = { hour, day: SWEDISH.format(instant) };
  return last.day;
}

/** Whether the text is a day that exists, written YYYY-MM-DD ("2026-02-29" is not). */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text));
}

const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The Swedish names of the months, January first. */
export const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** The name of a month, 1 being January, in the language that is spoken. */
export function monthName(month: number): string {
  const swedish = MONTHS[month - 1] ?? '';
  return tongueNow() === 'en' ? (ENGLISH_MONTHS[month - 1] ?? swedish) : swedish;
}

/** A day as it is written: "15 januari 2026", in English "15 January 2026". */
export function inWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${monthName(month ?? 1)} ${year}`;
}
