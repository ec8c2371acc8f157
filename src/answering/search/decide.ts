import { words } from '../text.js';
import type { Index } from './index.js';

/** Answer with the first rule, offer the nearest by title, or say that there is none. */
export type Level = 'answer' | 'choose' | 'none';

export interface Decision {
  readonly level: Level;
  /** Rule ids, best first. */
  readonly ids: readonly string[];
  /** 0..1: how sure the first one is. */
  readonly confidence: number;
  /** Nothing to search for was left in the message. */
  readonly empty: boolean;
}

/** From this confidence on the first rule is the answer; from the lower one on the nearest are offered. */
export const THRESHOLDS = { answer: 0.5, choose: 0.25 } as const;

/** How many of the nearest rules are looked at. */
const NEAREST = 6;

/** Searches a question among the allowed rules and decides how sure the result is. */
export function decide(index: Index, question: string, allowed: (id: string) => boolean = () => true): Decision {
  if (words(question).length === 0) return { level: 'none', ids: [], confidence: 0, empty: true };
  const [first, second, ...more] = index
    .search(question)
    .filter(hit => allowed(hit.id))
    .slice(0, NEAREST);
  if (!first) return { level: 'none', ids: [], confidence: 0, empty: false };
  const lead = second ? (first.score - second.score) / first.score : 1;
  const confidence = Math.min(1, first.likeness * (0.6 + lead) + first.cover * 0.3);
  const level = confidence >= THRESHOLDS.answer ? 'answer' : confidence >= THRESHOLDS.choose ? 'choose' : 'none';
  const ids = [first, ...(second ? [second] : []), ...more].map(hit => hit.id);
  return { level, ids, confidence, empty: false };
}
