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

/** A word as it is read: as its kind, and the places of its letters, each once. */
export interface ReadWord {
  readonly kind: string;
  readonly places: Int32Array;
}

/** Reads a folded word; whoever reads many messages remembers what it gives. */
export function readWord(word: string): ReadWord {
  const kind = kindOf(word);
  return { kind, places: Int32Array.from(new Set(placesOfWord(kind).map(placeIn))) };
}

/** The place of a hash among the weights of an action. */
const placeIn = (hashed: number) => hashed & (WISH_WEIGHTS - 1);

const lengthOf = (count: number) => `@langd${count > 12 ? 'lang' : count > 6 ? 'mellan' : count}`;

/** A message as it is read: its words, and the places of their neighbours, of how it begins and of how long it is. */
export interface ReadText<Word extends ReadWord> {
  readonly words: readonly Word[];
  readonly beside: readonly number[];
}

/** Reads a message, its words by `read`. */
export function readText<Word extends ReadWord>(text: string, read: (word: string) => Word): ReadText<Word> {
  const said = words(text).slice(0, WORDS_MAX).map(read);
  const beside: number[] = [];
  const add = (one: string, other: string, apart: 1 | 2) => beside.push(placeIn(placeOfPair(one, other, apart)));
  said.forEach(({ kind }, at) => {
    const [next, after] = [said[at + 1]?.kind ?? '@slut', said[at + 2]?.kind];
    add(kind, next, 1);
    if (after !== undefined) add(kind, after, 2);
  });
  const [first = '', second = ''] = [said[0]?.kind, said[1]?.kind];
  add('@forst', first, 1);
  add('@forst', `${first} ${second}`, 2);
  add('@langd', lengthOf(said.length), 1);
  if (text.trimEnd().endsWith('?')) add('@tecken', '?', 1);
  return { words: said, beside };
}

/** In which count each place was met last. */
const metAt = new Float64Array(WISH_WEIGHTS);
let counts = 0;

/** Begins to count the places of a message, one message at a time, and gives what says of each whether it was met before. */
export function metBefore(): (place: number) => boolean {
  const count = ++counts;
  return place => {
    const before = metAt[place] === count;
    metAt[place] = count;
    return before;
  };
}
