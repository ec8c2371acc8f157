import { MONTHS } from '../../shared/day.js';
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
