import { isValid, parseISO } from 'date-fns';
import { tongueNow } from './say.js';

/** The zone in which every rule, slot and meeting of the product is read. */
export const ZONE = 'Europe/Stockholm';

/** A calendar day in Sweden, written YYYY-MM-DD, so that comparing two days is comparing two strings. */
export type Day = string;

/** As Swedes number a day: 2026-01-15. The platform's own, since a day is asked for several times at every press. */
const SWEDISH = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

const HOUR_MS = 3_600_000;
/** How many hours are remembered, some five months of them: the days of one card, and of the next, are among them. */
const HOURS_KEPT = 4_000;

/**
 * A function of an instant that is one for a whole hour, and is remembered for it: Sweden's clock has differed from UTC by whole
 * hours since 1970, so what it shows turns with one.
 */
export function byHour<Made>(make: (instant: Date) => Made): (instant: Date) => Made {
  const made = new Map<number, Made>();
  return instant => {
    const hour = Math.floor(instant.getTime() / HOUR_MS);
    const known = made.get(hour);
    if (known !== undefined || hour < 0) return known ?? make(instant);
    if (made.size >= HOURS_KEPT) made.clear();
    const one = make(instant);
    made.set(hour, one);
    return one;
  };
}

/** The Swedish calendar day of an instant (years 1000 to 9999); it turns at midnight Europe/Stockholm, summer and winter. */
export const dayOf: (instant: Date) => Day = byHour(instant => SWEDISH.format(instant));

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
