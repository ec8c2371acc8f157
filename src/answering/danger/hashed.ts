import { remembered } from '../../shared/remembered.js';

/** How many weights the classifier has: what two words share a weight is left to chance (2^17, half a megabyte). */
export const WEIGHTS = 1 << 17;
const GRAM_LEAST = 3;
const GRAM_MOST = 5;

/** FNV-1a, the 32-bit hash of Fowler, Noll and Vo, one step. */
const step = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193);
const BASIS = 0x811c9dc5;
const place = (hash: number) => ((hash ^ (hash >>> 15)) >>> 0) & (WEIGHTS - 1);

const hashOf = (word: string, from: number) => {
  let hash = from;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return hash;
};

/** The places of so many words are remembered. */
const WORDS_REMEMBERED = 50_000;
/** A word's letters beyond this are not read: no Swedish word is so long, and a paste of one letter is not worth the time. */
const LETTERS_MAX = 40;

/** The places (0 to WEIGHTS - 1) of a word and of its 3- to 5-grams, its ends marked. */
export const placesOfWord = remembered(WORDS_REMEMBERED, word => {
  const marked = `<${word.slice(0, LETTERS_MAX)}>`;
  const places = [place(hashOf(word, step(BASIS, 1)))];
  for (let start = 0; start + GRAM_LEAST <= marked.length; start++) {
    let hash = step(BASIS, 2);
    for (let at = start; at < Math.min(marked.length, start + GRAM_MOST); at++) {
      hash = step(hash, marked.charCodeAt(at));
      if (at - start >= GRAM_LEAST - 1) places.push(place(hash));
    }
  }
  return Int32Array.from(places);
});

/** The place of two words that stand beside one another (`apart` 1) or with one word between them (2). */
export function placeOfPair(one: string, other: string, apart: 1 | 2): number {
  return place(hashOf(other, step(hashOf(one, step(BASIS, 2 + apart)), 32)));
}
