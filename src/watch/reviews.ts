import type { Law } from '../answering/law.js';
import { oldReadings, READING_MAX } from '../answering/reviews/old-readings.js';
import { isValidOn, type Rule } from '../answering/rule.js';
import { type Day, dayOf } from '../shared/day.js';
import type { Log } from '../shared/ports.js';

/** What of the knowledge is older than it should be on a day. */
export interface Overdue {
  /** Acts that rules valid that day cite, whose text was last read more than READING_MAX days before. */
  readonly acts: readonly string[];
  /** Ids of the rules valid that day whose review was due before it. */
  readonly rules: readonly string[];
}

/** Looks for readings of the law that are too old, and for reviews that are due, as of a day. */
export function overdueOn(rules: readonly Rule[], law: Law | undefined, on: Day): Overdue {
  const valid = rules.filter(rule => isValidOn(rule, on));
  return {
    acts: oldReadings(rules, law, on).map(({ act }) => act),
    rules: valid.filter(({ reviewBy }) => reviewBy < on).map(({ id }) => id),
  };
}

/** Warns of what is overdue, at most once a day: it is asked at every tick. */
export function reviewWarnings(
  knowledge: () => { readonly rules: readonly Rule[]; readonly law?: Law },
  log: Log,
): (now: Date) => void {
  let told: Day | undefined;
  return now => {
    const today = dayOf(now);
    if (told === today) return;
    told = today;
    const { rules, law } = knowledge();
    const { acts, rules: due } = overdueOn(rules, law, today);
    if (acts.length > 0)
      log.warn('reviews', { warning: `the law was read more than ${READING_MAX} days ago: read it again`, acts });
    if (due.length > 0) log.warn('reviews', { warning: 'the review of rules is due', rules: due });
  };
}
