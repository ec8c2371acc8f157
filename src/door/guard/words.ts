import type { Stretch } from './hits.js';
import { plain } from './name-list.js';
import { isKnownProper, nameSense, type Strength } from './name-strength.js';
import { isOrdinary } from './ordinary-words.js';

/** What stands between a word and the one before it; "stop" ends a sentence, "dot" is a full stop with no space. */
export type Before = 'space' | 'line' | 'comma' | 'dot' | 'mark' | 'stop';

/** A word of the folded text. */
export interface Word extends Stretch {
  readonly text: string;
  /** Lower case without foreign accents. */
  readonly plain: string;
  /** A capital first and something small after it, or one capital alone. */
  readonly capital: boolean;
  readonly before: Before;
  /** First in a sentence or on a line, where a capital says nothing. */
  readonly opens: boolean;
  /** Part of a number, an address or the like that was already found, or of an earlier guard's brackets. */
  readonly inert: boolean;
  /** How strongly the word, or the word without its genitive s, is a first name. */
  readonly first: Strength;
  /** The same for a surname. */
  readonly last: Strength;
  /** A sure first name that has the genitive s ("Kevins"). */
  readonly genitive: boolean;
  /** A word of everyday Swedish, or a greeting of another language. */
  readonly ordinary: boolean;
  /** A known place, authority, service or app. */
  readonly proper: boolean;
}

/** Stands for each character of an earlier guard's brackets, so that "[namn]" is a word but never a clue. */
export const REPLACED = '\ue000';
const WORD = /\ue000+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['-][\p{L}\p{N}\p{M}]+)*/gu;
// A full stop after these ends an abbreviation, not a sentence.
const ABBREVIATED = /^(?:\p{L}|ex|kl|tel|nr|ca|åk|ak|mfl|bla|dvs|klass|kap|pnr|dnr|sid|resp|avd|s:t|dr|\d{1,2})$/u;

function beforeOf(gap: string, previous: string): Before {
  if (gap === ' ' || /^[ ]+$/.test(gap)) return 'space';
  if (gap.length > 8 || /\n\s*\n/.test(gap)) return 'stop';
  if (/[!?;…•]/.test(gap)) return 'stop';
  if (/\.\s/.test(gap)) return ABBREVIATED.test(previous) ? 'dot' : 'stop';
  if (gap.includes('\n')) return 'line';
  if (gap.includes(',')) return 'comma';
  return /^\.$/.test(gap) ? 'dot' : 'mark';
}

const NO_NAME = { first: 'none', last: 'none', genitive: false, ordinary: false, proper: false } as const;

/** What a word's letters alone say of it, wherever it stands. */
function senseOf(text: string) {
  // A footnote's figure, or the year in a user name, hides no name: "Lindqvist2".
  // A word of more than 40 characters is nothing that a list or a pattern here could know.
  const letters = text.slice(0, 41).replace(/^(\p{Lu}\p{Ll}{3,40})\d{1,4}$/u, '$1');
  const inert = letters.startsWith(REPLACED);
  const known = inert ? '' : plain(letters);
  const capital = /^\p{Lu}(?:$|.*\p{Ll}$)/u.test(letters);
  if (inert) return { plain: known, capital, inert, ...NO_NAME };
  return {
    plain: known,
    capital,
    inert,
    ...nameSense(known),
    ordinary: isOrdinary(known),
    proper: isKnownProper(known),
  };
}

/** The folded text -> its words in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  // For this text alone: what somebody wrote is never kept.
  const seen = new Map<string, ReturnType<typeof senseOf>>();
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const last = words.at(-1);
    const gap = last ? text.slice(last.end, Math.min(start, last.end + 9)) : '';
    const before = last ? beforeOf(gap, last.plain) : 'stop';
    let sense = seen.get(match[0]);
    if (!sense) {
      sense = senseOf(match[0]);
      seen.set(match[0], sense);
    }
    words.push({
      start,
      end,
      text: match[0],
      before,
      opens: before === 'stop' || before === 'line' || (before === 'mark' && /[:"(]/.test(gap)),
      ...sense,
    });
  }
  return words;
}

/** The same words with those that `isInert` names made inert; it is asked in text order. */
export function inertWhere(words: readonly Word[], isInert: (stretch: Stretch) => boolean): Word[] {
  return words.map(word => (isInert(word) && !word.inert ? { ...word, ...NO_NAME, inert: true, plain: '' } : word));
}
