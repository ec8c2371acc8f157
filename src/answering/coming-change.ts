import type { Day } from '../shared/day.js';
import { plusDays } from '../shared/wall-time.js';
import type { Rule } from './rule.js';

/** What becomes different with the next version of a rule, and from which day. */
export interface ComingChange {
  readonly on: Day;
  readonly text: string;
}

/** How many days ahead an answer says what its rule's next version changes. */
const SEEN_AHEAD = 30;

/** What the next version of a rule changes, where it begins within SEEN_AHEAD days of `on`. */
export function comingChange(rule: Rule, rules: readonly Rule[], on: Day): ComingChange | undefined {
  const next = rules
    .filter(other => other.id === rule.id && other.validFrom > on && other.validFrom <= plusDays(on, SEEN_AHEAD))
    .toSorted((one, other) => one.validFrom.localeCompare(other.validFrom))
    .at(0);
  return next?.changes === undefined ? undefined : { on: next.validFrom, text: next.changes };
}
