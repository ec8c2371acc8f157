import { remembered } from '../../shared/remembered.js';
import { words } from '../../shared/text.js';
import { placeOfPair, placesOfWord } from '../danger/hashed.js';

/** How many weights an action has (2^15): what two words share a weight is left to chance. */
export const WISH_WEIGHTS = 1 << 15;

/** A message is a wish in its first words or not at all; the rest of a long one is not read. */
const WORDS_MAX = 40;

const DAYS =
  /^(?:man|tis|ons|tors?|fre|lor|son)(?:dag(?:en|ens|ar|arna)?)?$|^i?(?:dag|morgon|morron|morrn|morn)$|^imorn$|^overmorgon$/;
const MONTHS =
  /^(?:jan(?:uari)?|feb(?:ruari)?|mars|apr(?:il)?|maj|juni|juli|aug(?:usti)?|sep(?:tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const CODE = /^(?=.*\d)(?=.*[a-z])[a-z0-9]{5}$/;

/** A word as its kind, where its kind says all that it says of what is wanted. */
function kindOf(word: string): string {
  if (DAYS.test(word)) return '@dag';
  if (MONTHS.test(word)) return '@manad';
  if (/^\d+$/.test(word)) return '@tal';
  return CODE.test(word) ? '@kod' : word;
}

/** So many words are remembered. */
const WORDS_REMEMBERED = 20_000;

/** A word as it is read: as its kind, and the places of its letters. */
const readWord = remembered(WORDS_REMEMBERED, word => {
  const kind = kindOf(word);
  return { kind, places: placesOfWord(kind) };
});

/** By which reading each place was met last: each counts once in a message. */
const readAt = new Float64Array(WISH_WEIGHTS);
let readings = 0;

const lengthOf = (count: number) => `@langd${count > 12 ? 'lang' : count > 6 ? 'mellan' : count}`;

/**
 * The places (0 to WISH_WEIGHTS - 1) of a message's words, their letters, their neighbours, how it begins and how long it
 * is: what a wish is told from.
 */
export function placesOf(text: string): Int32Array {
  const read = words(text).slice(0, WORDS_MAX).map(readWord);
  const said = read.map(({ kind }) => kind);
  const places: number[] = [];
  const reading = ++readings;
  const add = (hashed: number) => {
    const place = hashed & (WISH_WEIGHTS - 1);
    if (readAt[place] !== reading) places.push(place);
    readAt[place] = reading;
  };
  for (const { places } of read) for (const place of places) add(place);
  said.forEach((word, at) => {
    const [next, after] = [said[at + 1] ?? '@slut', said[at + 2]];
    add(placeOfPair(word, next, 1));
    if (after !== undefined) add(placeOfPair(word, after, 2));
  });
  const [first = '', second = ''] = said;
  add(placeOfPair('@forst', first, 1));
  add(placeOfPair('@forst', `${first} ${second}`, 2));
  add(placeOfPair('@langd', lengthOf(said.length), 1));
  if (text.trimEnd().endsWith('?')) add(placeOfPair('@tecken', '?', 1));
  return Int32Array.from(places);
}
