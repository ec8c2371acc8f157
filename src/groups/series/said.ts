import { tidy } from '../../shared/text.js';
import { coversOf } from './cover.js';
import type { Part } from './parts.js';
import { PHRASE_MAX, tokensOf } from './tokens.js';

/** What was said of a day beside the day itself. */
export interface Manner {
  /** The day is counted from the one on which it was said: "imorgon", "om två veckor", "nästa fredag". */
  readonly fromToday: boolean;
  /** A part of the day was said ("på eftermiddagen"). */
  readonly partOfDay: boolean;
}

const counts = (part: Part) => part.is === 'ahead' || (part.is === 'days' && part.how === 'next');

/** How a phrase speaks of days and times, by its plainest reading. */
export function mannerOf(phrase: string): Manner {
  const parts = coversOf(tokensOf(tidy(phrase).slice(0, PHRASE_MAX)))[0]?.parts.map(({ part }) => part) ?? [];
  return { fromToday: parts.some(counts), partOfDay: parts.some(({ is }) => is === 'partOfDay') };
}
