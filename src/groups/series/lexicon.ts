import { remembered } from '../../shared/remembered.js';
import { isOneSlip } from '../../shared/text.js';
import type { Weekday } from '../../shared/wall-time.js';
import { KEPT_APART, WORDS } from './words.js';

/** What a word can be in a phrase about time. */
export type Lex =
  /** `form`: "torsdagar" is many, "torsdagen" the one, "torsdag" either. */
  | { readonly is: 'weekday'; readonly day: Weekday; readonly form: 'many' | 'one' | 'bare' }
  | { readonly is: 'daySet'; readonly set: 'workdays' | 'schooldays' | 'weekend'; readonly form: 'many' | 'one' }
  | { readonly is: 'month'; readonly month: number }
  | { readonly is: 'ordinal'; readonly nth: number }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'parity'; readonly parity: 'even' | 'odd' }
  | { readonly is: 'unit'; readonly unit: Unit }
  | { readonly is: 'every'; readonly n: number; readonly unit?: Unit }
  | { readonly is: 'term'; readonly term: 'autumn' | 'spring' | 'year' | 'current' }
  | { readonly is: 'closed'; readonly name: string }
  | { readonly is: 'part'; readonly part: 'morning' | 'forenoon' | 'afternoon' | 'evening' }
  /** A word of the grammar itself, such as "från" or "utom". */
  | { readonly is: 'key'; readonly key: Key };

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'term' | 'year' | 'times';

export type Key =
  | 'half'
  | 'quarter-hour'
  | 'oclock'
  | 'next'
  | 'this'
  | 'today'
  | 'tomorrow'
  | 'after-tomorrow'
  | 'last-but';

/** Words of fewer letters are written as meant, but for a letter that is missing ("anda fredagen", "uda veckor"). */
const SLIP_FROM = 5;

function isSlipOf(word: string, other: string): boolean {
  if (word.length >= SLIP_FROM) return other.length >= SLIP_FROM && isOneSlip(word, other);
  if (word[0] !== other[0] || other.length !== word.length + 1) return false;
  return other.length >= SLIP_FROM ? isOneSlip(word, other) : other.replace(/(.)\1/, '$1') === word;
}

/** Words that are looked for with a slip: of the others too many stand for something else ("skolan" is no "skolår"). */
const isSlippery = (lex: Lex, word: string) =>
  ['weekday', 'month', 'parity', 'every', 'ordinal', 'closed', 'daySet'].includes(lex.is) ||
  (lex.is === 'term' && word.length >= 9) ||
  (lex.is === 'unit' && ['week', 'month', 'times', 'minute'].includes(lex.unit));

/**
 * What a folded word can be. A word that is none is taken with one slip of the pen for the words it may be meant as;
 * `raw` tells "mån" from the pronoun "man".
 */
export function lexOf(word: string, raw: string): readonly Lex[] {
  // "man", "var" and "är" are common words that fold to "mån", "vår" and "år".
  if (['man', 'var', 'ar'].includes(word) && !/å/i.test(raw)) return [];
  const known = WORDS.get(word);
  if (known) return known;
  return word.length < 3 || KEPT_APART.has(word) ? [] : withSlip(word);
}

/** Of so many words it is remembered what they may be meant as: each is laid beside all words of the grammar. */
const REMEMBERED = 10_000;

const withSlip = remembered(REMEMBERED, (word): readonly Lex[] => {
  const [meant, begunOtherwise] = [new Map<string, Lex>(), new Map<string, Lex>()];
  for (const [other, lexes] of WORDS) {
    if (!isSlipOf(word, other)) continue;
    // "tordagar" is no Saturday: the first letter is seldom the wrong one.
    const found = word[0] === other[0] ? meant : begunOtherwise;
    for (const lex of lexes) if (isSlippery(lex, other)) found.set(JSON.stringify({ ...lex, form: undefined }), lex);
  }
  return [...(meant.size > 0 ? meant : begunOtherwise).values()];
});
