import { readFileSync } from 'node:fs';
import { daysOfMeaning } from '../../../src/groups/series/dates.js';
import { inWords } from '../../../src/groups/series/in-words.js';
import { isAmbiguous, isRefused, readSeries } from '../../../src/groups/series/read.js';
import { clockOf, plusDays } from '../../../src/shared/wall-time.js';
import { SCHOOL_YEAR } from './school-year.js';

/** A phrase with what is made of it. */
export interface Row {
  readonly phrase: string;
  /** The day as of which it is read, YYYY-MM-DD; days are looked for in the ten months after it. */
  readonly on: string;
  /** The meaning in words; of a refusal why, of several readings each in words. */
  readonly says: string | readonly string[];
  /** The words that were left over, where it is refused; what is offered in its place. */
  readonly left?: readonly string[];
  readonly instead?: readonly string[];
  /** How many days there are, the first two and the last, each with its time. */
  readonly days?: readonly [count: number, ...some: string[]];
}

/** The rows of a table beside this file. */
export const rowsOf = (name: string): Row[] =>
  readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Row);

/** What is made of a phrase, in the form of a row. */
export function made(phrase: string, on: string): Row {
  const read = readSeries(phrase, on, SCHOOL_YEAR);
  if (isAmbiguous(read)) return { phrase, on, says: read.ambiguous.map(({ words }) => words) };
  if (isRefused(read))
    return {
      phrase,
      on,
      says: read.why,
      left: read.notUnderstood,
      ...(read.instead ? { instead: read.instead } : {}),
    };
  const days = daysOfMeaning(read, on, plusDays(on, 300), SCHOOL_YEAR).map(
    ({ day, rule }) => `${day} ${clockOf(rule.time.start)}-${clockOf(rule.time.end)}`,
  );
  const some = days.length > 3 ? [...days.slice(0, 2), days.at(-1)!] : days;
  return { phrase, on, says: inWords(read), days: [days.length, ...some] };
}
