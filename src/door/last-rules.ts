import { forAWhile } from './for-a-while.js';

/** Half an hour: after it a follow-up is a question of its own. */
export const REMEMBERED_MS = 30 * 60_000;

/** What somebody was told after a rule: what is booked and planned, or that none is known, or not which. */
export type Since = 'shown' | 'unknown';

/** The id of the rule that somebody was shown last; the one thing that is remembered of a conversation, and not for long. */
export interface LastRules {
  /** The id of the rule that a person (Entra object id) was shown in private less than half an hour ago. */
  of(person: string, now: Date): string | undefined;
  /** Notes what a person was shown. */
  note(person: string, rule: string, now: Date): void;
  /** Notes what a person was told since. */
  pass(person: string, since: Since): void;
  /** What a person was told since the rule; undefined where that was the last. */
  since(person: string): Since | undefined;
}

/** Keeps them in memory alone, where each is erased by itself; of more people than `most` the earliest are forgotten. */
export function lastRulesInMemory(most = 2_000): LastRules {
  const shown = forAWhile<{ readonly rule: string; readonly at: number; since?: Since }>(REMEMBERED_MS, most);
  const isOld = (at: number, now: Date) => now.getTime() - at >= REMEMBERED_MS || now.getTime() < at;
  return {
    of(person, now) {
      const last = shown.get(person);
      return last && !isOld(last.at, now) ? last.rule : undefined;
    },
    note: (person, rule, now) => shown.set(person, { rule, at: now.getTime() }),
    pass(person, since) {
      // In its place, so that it is erased when it would have been.
      const last = shown.get(person);
      if (last) last.since = since;
    },
    since: person => shown.get(person)?.since,
  };
}
