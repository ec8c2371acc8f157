import type { Day } from '../shared/day.js';
import type { SchoolYear } from '../shared/school-year.js';
import { plusDays } from '../shared/wall-time.js';

/**
 * The first stretch between two terms that some of these days (in any order) lie in, from its first day of them to the day
 * before the next term, or to the last of them where no later term is known; undefined where none lies outside the terms.
 */
export function betweenTerms(
  days: Iterable<Day>,
  terms: SchoolYear['terms'],
): { readonly from: Day; readonly to: Day } | undefined {
  const outside = [...days].filter(day => !terms.some(({ from, to }) => from <= day && day <= to)).toSorted();
  const [from] = outside;
  if (terms.length === 0 || from === undefined) return undefined;
  const [next] = terms.flatMap(term => (term.from > from ? [term.from] : [])).toSorted();
  return { from, to: next === undefined ? outside.at(-1)! : plusDays(next, -1) };
}
