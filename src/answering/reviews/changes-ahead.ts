import type { Day } from '../../shared/day.js';
import { plusDays } from '../../shared/wall-time.js';
import type { Rule } from '../rule.js';
import { type RuleChange, whatChanges } from '../what-changes.js';

/** How far ahead changes are told of, in days. */
const AHEAD_DAYS = 400;

/** What becomes different in the rules on one day. */
export interface DayOfChange {
  readonly day: Day;
  readonly changes: readonly RuleChange[];
}

/** The days after a day, within AHEAD_DAYS, on which rules begin, end or get another version, in order, with what becomes different on each. */
export function changesAhead(rules: readonly Rule[], on: Day): DayOfChange[] {
  const days = rules.flatMap(({ validFrom, validTo }) =>
    validTo === undefined ? [validFrom] : [validFrom, plusDays(validTo, 1)],
  );
  return [...new Set(days)]
    .filter(day => on < day && day <= plusDays(on, AHEAD_DAYS))
    .toSorted()
    .map(day => ({ day, changes: whatChanges(rules, plusDays(day, -1), day) }))
    .filter(({ changes }) => changes.length > 0);
}
