import type { Day } from '../../shared/day.js';
import { plusDays } from '../../shared/wall-time.js';
import type { Law } from '../law.js';
import { isValidOn, type Rule } from '../rule.js';

/** How old the reading of an act may be before it is said, in days. */
export const READING_MAX = 90;

/** The acts that rules valid on a day cite, whose text was last read more than READING_MAX days before, in the order of the table. */
export function oldReadings(rules: readonly Rule[], law: Law | undefined, on: Day): Law['acts'] {
  const cited = new Set(rules.filter(rule => isValidOn(rule, on)).flatMap(({ legal }) => legal.map(({ act }) => act)));
  const oldest = plusDays(on, -READING_MAX);
  return (law?.acts ?? []).filter(({ act, readThrough }) => cited.has(act) && readThrough < oldest);
}

/** The one that was read the longest ago. */
export const longestAgo = (acts: Law['acts']): Law['acts'][number] | undefined =>
  acts.toSorted((one, other) => one.readThrough.localeCompare(other.readThrough))[0];
