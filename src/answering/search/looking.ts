import { remembered } from '../../shared/remembered.js';
import type { WordList } from '../word-list.js';
import { type Dictionary, type Looked, UNKNOWN } from './dictionary.js';
import type { Spelling } from './spelling.js';
import { gramTerms, pairTerm, stem, stemTerm, WEIGHTS, WORDS_MAX } from './terms.js';

/** So many words' terms are remembered: the same words come back all day. */
const WORDS_REMEMBERED = 20_000;

/** The pairs of neighbouring stems, by their stems' numbers: they are two thirds of all terms, and need no text. */
export interface LearnedPairs {
  /** The number of the first pair; the others' follow it. */
  readonly from: number;
  /** Of each stem, where the pairs begin that it is the first of, and which stem is the second, in order. */
  readonly starts: Int32Array;
  readonly seconds: Int32Array;
}

/** Learns pairs (two stems' numbers), which have the numbers from `from` on in their order: by the first stem, then the second. */
export function learnPairs(
  pairs: readonly (readonly [first: number, second: number, ...unknown[]])[],
  from: number,
): LearnedPairs {
  const starts = new Int32Array(from + 1);
  for (const [first] of pairs) starts[first + 1]! += 1;
  for (let at = 0; at < from; at++) starts[at + 1]! += starts[at]!;
  return { from, starts, seconds: Int32Array.from(pairs, ([, second]) => second) };
}

/** The number of a pair; UNKNOWN for one that was never met. */
function pairIn({ from, starts, seconds }: LearnedPairs, first: number, second: number): number {
  let [low, high] = [starts[first]!, starts[first + 1]!];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (seconds[middle]! < second) low = middle + 1;
    else high = middle;
  }
  return low < starts[first + 1]! && seconds[low] === second ? from + low : UNKNOWN;
}

/** A term's number, or for one that was never met the term itself. */
type Key = number | string;

/** What a word brings to a question's terms. */
interface Word {
  readonly stem: Key;
  readonly grams: readonly Key[];
  /** The stem of what it was meant to be, where it is a slip of the finger. */
  readonly meant: Key | undefined;
  readonly synonyms: readonly Key[];
}

/**
 * Looks up the terms of a question's folded words: those that `termsOf` gives for a text, and the stems of what a
 * misspelled word was meant to be.
 */
export function createLook(
  dictionary: Dictionary,
  pairs: LearnedPairs,
  list: WordList | undefined,
  spelling: Spelling,
): (said: readonly string[]) => Looked {
  const keyOf = (term: string): Key => dictionary.find(term) ?? term;
  const stemKey = (word: string) => keyOf(stemTerm(stem(word)));
  const several = new Map<string, { from: readonly string[]; to: readonly Key[] }[]>();
  for (const { from, to } of list?.several ?? []) {
    const [first = ''] = from;
    several.set(first, [...(several.get(first) ?? []), { from, to: to.map(stemKey) }]);
  }
  const wordOf = remembered<Word>(WORDS_REMEMBERED, said => {
    const right = spelling.meant(said);
    return {
      stem: stemKey(said),
      grams: gramTerms(said).map(keyOf),
      meant: right === undefined ? undefined : stemKey(right),
      synonyms: (list?.single.get(said) ?? []).map(stemKey),
    };
  });

  function pairKey(first: Key, second: Key): Key {
    const id = typeof first === 'number' && typeof second === 'number' ? pairIn(pairs, first, second) : UNKNOWN;
    return id === UNKNOWN ? pairTerm(String(first), String(second)) : id;
  }

  /** Room for one question: where each term of the dictionary stands among its terms, from 1 on; 0 for one that does not. */
  const standsAt = new Int32Array(pairs.from + pairs.seconds.length);

  return all => {
    const said = all.slice(0, WORDS_MAX);
    const words = said.map(wordOf);
    const unmet = new Map<string, number>();
    const ids: number[] = [];
    const times: number[] = [];
    const add = (key: Key, weight: number) => {
      const isMet = typeof key === 'number';
      const at = (isMet ? standsAt[key] : unmet.get(key)) || ids.push(isMet ? key : UNKNOWN);
      if (isMet) standsAt[key] = at;
      else unmet.set(key, at);
      times[at - 1] = Math.max(times[at - 1] ?? 0, weight);
    };
    for (const { stem } of words) add(stem, 1);
    for (const { meant } of words) if (meant !== undefined) add(meant, WEIGHTS.meant);
    for (const { synonyms } of words) for (const synonym of synonyms) add(synonym, WEIGHTS.synonym);
    said.forEach((word, at) => {
      for (const { from, to } of several.get(word) ?? [])
        if (from.every((other, offset) => said[at + offset] === other)) for (const one of to) add(one, WEIGHTS.synonym);
    });
    const stems = ids.length;
    for (let at = 0; at + 1 < words.length; at++) add(pairKey(words[at]!.stem, words[at + 1]!.stem), WEIGHTS.pair);
    for (const { grams } of words) for (const gram of grams) add(gram, WEIGHTS.gram);
    for (const id of ids) if (id !== UNKNOWN) standsAt[id] = 0;
    return { ids, times, stems };
  };
}
