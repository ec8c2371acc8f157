import { type Day, MONTHS } from '../../shared/day.js';
import { tongueNow } from '../../shared/say.js';
import type { Weekday } from '../../shared/wall-time.js';

/** The Swedish names of the weekdays, Monday first. */
export const WEEKDAY_NAMES = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
export const ORDINAL_NAMES: Readonly<Record<number, string>> = {
  1: 'första',
  2: 'andra',
  3: 'tredje',
  4: 'fjärde',
  5: 'femte',
  6: 'sjätte',
  [-1]: 'sista',
  [-2]: 'näst sista',
};
export const monthName = (month: number) => MONTHS[month - 1] ?? '';

/** "tisdag, torsdag och fredag". */
export const andList = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} och ${words.at(-1)}`;

/** Weekdays in the singular, five workdays as one word: "tisdag och torsdag", "vardag". */
export const dayWords = (days: readonly Weekday[]): string =>
  days.join() === '1,2,3,4,5' ? 'vardag' : andList(days.map(day => WEEKDAY_NAMES[day - 1] ?? ''));

/** The same names in English. */
export const ENGLISH_WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The name of a weekday in the language that is spoken now: "torsdag", "Thursday". */
export const weekdayNow = (day: Weekday): string =>
  (tongueNow() === 'en' ? ENGLISH_WEEKDAYS : WEEKDAY_NAMES)[day - 1] ?? '';

/** A day without its year in the language that is spoken now: "15 oktober", "15 October". */
export function dateNow(day: Day): string {
  const [, month = 1, date] = day.split('-').map(Number);
  return `${date} ${(tongueNow() === 'en' ? ENGLISH_MONTHS : MONTHS)[month - 1]}`;
}
