import type { Stretch } from './hits.js';
import { plain } from './plain.js';

/** What stands between a word and the one before it; "stop" ends a sentence, "dot" is a full stop inside one. */
export type Before = 'space' | 'line' | 'comma' | 'dot' | 'mark' | 'stop';

/** "l": small letters, "C": a capital first, "A": capitals only, "m": anything else. */
export type Shape = 'l' | 'C' | 'A' | 'm';

/** A word of the folded text. */
export interface Token extends Stretch {
  readonly text: string;
  /** Lower case without foreign accents. */
  readonly plain: string;
  readonly shape: Shape;
  readonly before: Before;
  /** First in a sentence or on a line, where a capital says nothing. */
  readonly opens: boolean;
  /** Part of a number, an address or the like that was already found, or of an earlier guard's brackets. */
  readonly inert: boolean;
}

/** Stands for each character of what is replaced already, so that "[namn]" is a word but never a clue. */
export const REPLACED = '\ue000';
const WORD = /\ue000+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['-][\p{L}\p{N}\p{M}]+)*/gu;
// A full stop after these ends an abbreviation, not a sentence.
const ABBREVIATED = /^(?:\p{L}|ex|kl|tel|nr|ca|åk|ak|mfl|bla|dvs|klass|kap|pnr|dnr|sid|resp|avd|s:t|dr|fr|\d{1,2})$/u;

function beforeOf(gap: string, previous: string): Before {
  if (/^ +$/.test(gap)) return 'space';
  if (gap.length > 8 || /\n\s*\n|[!?;…•]/.test(gap)) return 'stop';
  if (/\.\s/.test(gap)) return ABBREVIATED.test(previous) ? 'dot' : 'stop';
  if (gap.includes('\n')) return 'line';
  if (gap.includes(',')) return 'comma';
  if (/^ - $/.test(gap)) return 'comma';
  return gap === '.' ? 'dot' : 'mark';
}

function shapeOf(text: string): Shape {
  if (text === text.toLowerCase()) return 'l';
  if (text === text.toUpperCase()) return /^\P{L}*\p{L}\P{L}*$/u.test(text) ? 'C' : 'A';
  return /^\p{Lu}/u.test(text) ? 'C' : 'm';
}

/** Whether somebody writes in capitals from the beginning, so that a capital says nothing. */
function isShouted(text: string): boolean {
  const beginning = text.slice(0, 400);
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0;
  const capitals = beginning.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > 12 && capitals > letters * 0.7;
}

/** The folded text -> its words in order; in a text of capitals only, every word counts as small. */
export function tokensOf(text: string): Token[] {
  const shouted = isShouted(text);
  const tokens: Token[] = [];
  const known = new Map<string, { plain: string; shape: Shape }>();
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const end = start + word.length;
    const last = tokens.at(-1);
    const gap = last ? text.slice(last.end, Math.min(start, last.end + 9)) : '';
    const before = last ? beforeOf(gap, last.plain) : 'stop';
    const inert = word.startsWith(REPLACED);
    let form = known.get(word);
    if (!form) {
      // A word of more than 40 characters is nothing that a list or a pattern here could know.
      const letters = word.slice(0, 41);
      form = { plain: inert ? '' : plain(letters), shape: shouted ? 'l' : shapeOf(letters) };
      known.set(word, form);
    }
    const opens = before === 'stop' || before === 'line' || (before === 'mark' && /[:"(>]/.test(gap));
    tokens.push({ start, end, text: word, before, opens, inert, ...form });
  }
  return tokens;
}

/** The same words with those that `isInert` names made inert; it is asked in text order. */
export function inertWhere(tokens: readonly Token[], isInert: (stretch: Stretch) => boolean): Token[] {
  return tokens.map(token => (!token.inert && isInert(token) ? { ...token, inert: true, plain: '' } : token));
}
