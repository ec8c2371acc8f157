import { ACCENT, afterCharacter, CAPITAL, characterAt, isReplaced, LETTER, NUMBER } from './characters.js';
import type { Stretch } from './hits.js';
import { replacedWord, type Shape, type Word, type WordTest } from './word.js';
import type { Sense } from './word-class.js';

/** What stands between a word and the one before it; "stop" ends a sentence, "dot" is a full stop inside one. */
export type Before = 'space' | 'line' | 'comma' | 'dot' | 'mark' | 'stop';

/** A word of the folded text, where it stands. */
export class Token implements Stretch {
  constructor(
    readonly start: number,
    readonly end: number,
    public word: Word,
    readonly before: Before,
    /** First in a sentence or on a line, where a capital says nothing. */
    readonly opens: boolean,
    /** Part of a number, an address or the like that was already found, or of an earlier guard's brackets. */
    public inert: boolean,
  ) {}

  get text(): string {
    return this.word.text;
  }
  get plain(): string {
    return this.word.plain;
  }
  get shape(): Shape {
    return this.word.shape;
  }
  get sense(): Sense {
    return this.word.sense;
  }
  is(test: WordTest): boolean {
    return this.word.is(test);
  }
  isOneOf(classes: number): boolean {
    return this.word.isOneOf(classes);
  }
}

/** Makes a word of the folded text from how it is written; `shouted` where every word of the text has capitals only. */
export type WordOf = (text: string, shouted: boolean) => Word;

const [HYPHEN, APOSTROPHE, SPACE] = [0x2d, 0x27, 0x20];
// A full stop after these ends an abbreviation, not a sentence.
const ABBREVIATED = /^(?:\p{L}|ex|kl|tel|nr|ca|åk|ak|mfl|bla|dvs|klass|kap|pnr|dnr|sid|resp|avd|s:t|dr|fr|\d{1,2})$/u;
/** How much of what stands between two words is read. */
const GAP = 9;

function beforeOf(gap: string, previous: string): Before {
  if (/^ +$/.test(gap)) return 'space';
  if (gap.length >= GAP || /\n\s*\n|[!?;…•]/.test(gap)) return 'stop';
  if (/\.\s/.test(gap)) return ABBREVIATED.test(previous) ? 'dot' : 'stop';
  if (gap.includes('\n')) return 'line';
  if (gap.includes(',')) return 'comma';
  if (/^ - $/.test(gap)) return 'comma';
  return gap === '.' ? 'dot' : 'mark';
}

/** Whether somebody writes in capitals from the beginning, so that a capital says nothing. */
function isShouted(text: string): boolean {
  const beginning = text.slice(0, 400);
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < beginning.length; at = afterCharacter(beginning, at)) {
    const is = characterAt(beginning, at);
    if (is & LETTER) letters += 1;
    if (is & CAPITAL) capitals += 1;
  }
  return letters > 12 && capitals > letters * 0.7;
}

/** Where the characters from a place on end that are any of `kinds`. */
function through(text: string, from: number, kinds: number): number {
  let at = from;
  while (characterAt(text, at) & kinds) at = afterCharacter(text, at);
  return at;
}

/** Where the word that begins at a place ends: letters and figures, also with "'" or "-" between; the place itself where none begins. */
function endOfWord(text: string, start: number): number {
  let end = start;
  while (isReplaced(text, end)) end += 1;
  if (end > start || !(characterAt(text, start) & (LETTER | NUMBER))) return end;
  end = through(text, start, LETTER | NUMBER | ACCENT);
  for (let joint = text.charCodeAt(end); joint === HYPHEN || joint === APOSTROPHE; joint = text.charCodeAt(end)) {
    const next = through(text, end + 1, LETTER | NUMBER | ACCENT);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** The folded text -> its words in order; in a text of capitals only, every word counts as small. */
export function tokensOf(text: string, wordOf: WordOf): Token[] {
  const shouted = isShouted(text);
  const tokens: Token[] = [];
  let last: Token | undefined;
  for (let start = 0; start < text.length; ) {
    const end = endOfWord(text, start);
    if (end === start) {
      start = afterCharacter(text, start);
      continue;
    }
    const word = wordOf(text.slice(start, end), shouted);
    let before: Before = last ? 'space' : 'stop';
    let opens = !last;
    if (last && (start !== last.end + 1 || text.charCodeAt(last.end) !== SPACE)) {
      const gap = text.slice(last.end, Math.min(start, last.end + GAP));
      before = beforeOf(gap, last.plain);
      opens = before === 'stop' || before === 'line' || (before === 'mark' && /[:"(>]/.test(gap));
    }
    last = new Token(start, end, word, before, opens, isReplaced(text, start));
    tokens.push(last);
    start = end;
  }
  return tokens;
}

/** Makes the words that stretches in text order touch a part of what is found: they are no clue any more. */
export function makeInert(tokens: readonly Token[], stretches: readonly Stretch[]): void {
  for (const { start, end } of stretches) {
    for (let i = firstEndingAfter(tokens, start); i < tokens.length && tokens[i]!.start < end; i += 1) {
      const token = tokens[i]!;
      if (token.inert) continue;
      token.inert = true;
      token.word = replacedWord(token.word);
    }
  }
}

function firstEndingAfter(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
