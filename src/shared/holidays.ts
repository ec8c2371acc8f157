import { createRequire } from 'node:module';
import type { Day } from './day.js';

const require = createRequire(import.meta.url);
/** Loaded when the first holiday is asked for: the package reads the holidays of the whole world, which a start need not wait for. */
let sweden: import('date-holidays').default | undefined;
const years = new Map<number, ReadonlyMap<Day, string>>();

/** Red days by law, and the eves that are days off as good as everywhere (julafton, nyårsafton, midsommarafton). */
const DAYS_OFF = ['public', 'bank'];

function holidaysOf(year: number): ReadonlyMap<Day, string> {
  let known = years.get(year);
  if (!known) {
    if (!sweden) {
      const Holidays = require('date-holidays') as typeof import('date-holidays').default;
      sweden = new Holidays('SE', { languages: ['sv'] });
    }
    const off = sweden.getHolidays(year).filter(({ type }) => DAYS_OFF.includes(type));
    known = new Map(off.map(({ date, name }) => [date.slice(0, 10), name]));
    years.set(year, known);
  }
  return known;
}

/** The Swedish name of a holiday, or of an eve when nobody works; undefined for other days, weekends among them. */
export function holidayOn(day: Day): string | undefined {
  return holidaysOf(Number(day.slice(0, 4))).get(day);
}
