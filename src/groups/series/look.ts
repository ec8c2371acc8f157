import { fold, isOneSlip } from '../../shared/text.js';
import type { Lex, Unit } from './lexicon.js';
import type { Token } from './tokens.js';
import { KEPT_APART } from './words.js';

/** Something read from a place in the tokens, the place after it, and how strained the reading is (0 is plain). */
export interface Hit<T> {
  readonly got: T;
  readonly next: number;
  readonly strain?: number;
}

/** A reader tries one constituent at a place; none, one or several readings of it. */
export type Reader<T> = (tokens: readonly Token[], at: number) => Hit<T>[];

/** What a word at a place can be, of one kind. */
export function lexAt<Is extends Lex['is']>(tokens: readonly Token[], at: number, is: Is): Extract<Lex, { is: Is }>[] {
  return (tokens[at]?.lex ?? []).filter((one): one is Extract<Lex, { is: Is }> => one.is === is);
}

export const unitAt = (tokens: readonly Token[], at: number, ...units: Unit[]) =>
  lexAt(tokens, at, 'unit').some(({ unit }) => units.includes(unit));

/** A mark, or a word exactly. */
export const isText = (tokens: readonly Token[], at: number, ...texts: string[]) =>
  texts.includes(tokens[at]?.text ?? '');

const folded = new Map<string, readonly string[]>();
/** A phrase of the grammar as the texts of its tokens; a mark stays as it is. */
function foldedOf(phrase: string): readonly string[] {
  const known = folded.get(phrase);
  if (known) return known;
  const texts = phrase.split(' ').map(word => fold(word) || word);
  folded.set(phrase, texts);
  return texts;
}

/** The places after the phrases (words with a space between) that stand at a place, the longest first; long words may have one slip unless `exact`. */
export function after(tokens: readonly Token[], at: number, phrases: readonly string[], exact = false): number[] {
  const ends = new Set<number>();
  if (at >= tokens.length) return [];
  for (const phrase of phrases) {
    const words = foldedOf(phrase);
    const same = words.every((word, plus) => {
      const token = tokens[at + plus];
      if (token === undefined) return false;
      if (token.text === word) return true;
      if (exact || KEPT_APART.has(token.text)) return false;
      return (
        word.length >= 5 &&
        token.kind === 'word' &&
        token.lex.length === 0 &&
        token.text.length >= 5 &&
        isOneSlip(token.text, word)
      );
    });
    if (same) ends.add(at + words.length);
  }
  return [...ends].sort((a, b) => b - a);
}

/** A list of phrases that is written with "|" between them. */
export const listed = (phrases: string): string[] => phrases.split('|').map(phrase => phrase.trim());

/** The longest of the phrases at a place; `at` itself where none stands there. */
export const skip = (tokens: readonly Token[], at: number, phrases: readonly string[]): number =>
  after(tokens, at, phrases)[0] ?? at;

/** A plain number, or the word of one; undefined otherwise. */
export function numberAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind === 'number' && token.raw.length <= 3) return token.numbers[0];
  return lexAt(tokens, at, 'number')[0]?.value;
}

/** An ordinal in words or digits ("första", "1:a", "näst sista"), with the place after it. */
export function ordinalAt(tokens: readonly Token[], at: number): Hit<number> | undefined {
  const token = tokens[at];
  if (token?.kind === 'ordinal') return { got: token.numbers[0]!, next: at + 1 };
  const last = (place: number) => lexAt(tokens, place, 'ordinal').find(({ nth }) => nth === -1);
  if (lexAt(tokens, at, 'key').some(({ key }) => key === 'last-but') && last(at + 1)) return { got: -2, next: at + 2 };
  const [lex] = lexAt(tokens, at, 'ordinal');
  return lex && { got: lex.nth, next: at + 1 };
}

const JOINTS = [',', '/', '+', '&', 'och', 'samt', 'o', 'and', 'resp', 'respektive', 'plus'];
/** "måndar å torsdar": folded it would be the article. */
export const isSpokenAnd = (tokens: readonly Token[], at: number): boolean => /^å$/i.test(tokens[at]?.raw ?? '');

/** The place after what joins two of a list (", ", "och", "/", ", och"); undefined where nothing does. */
export function joined(tokens: readonly Token[], at: number, also: readonly string[] = []): number | undefined {
  if (!isText(tokens, at, ...JOINTS, ...also) && !isSpokenAnd(tokens, at)) return undefined;
  return tokens[at]?.text === ',' && isText(tokens, at + 1, 'och', 'samt', 'o', 'and') ? at + 2 : at + 1;
}

/** A list of what a reader reads, as long as it goes; at least one. */
export function listOf<T>(
  tokens: readonly Token[],
  at: number,
  one: (at: number) => Hit<T> | undefined,
): Hit<T[]> | undefined {
  const first = one(at);
  if (!first) return undefined;
  const got = [first.got];
  let next = first.next;
  for (;;) {
    const place = joined(tokens, next);
    const more = place === undefined ? undefined : one(place);
    if (!more) return { got, next };
    got.push(more.got);
    next = more.next;
  }
}

/** Words and marks that join two ends of a range. */
export const RANGE = ['-', 'till', 'tom', 'till och med', 'to', 'through', 'until', 't'];

/** "Mondays 9 to 10": among Swedish words "to" is Thursday as soon as the end of a time. */
export const isEnglish = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }) => /days?$|^(?:at|every|each|am|pm|on|from|until|weeks?|first|last)$/.test(text));
