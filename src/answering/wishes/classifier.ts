import { remembered } from '../../shared/remembered.js';
import { shuffled } from '../lots.js';
import { metBefore, type ReadWord, readText, readWord, WISH_WEIGHTS } from './features.js';

/** A message to learn from: which class it is of, and how much it counts. */
export interface Example {
  readonly text: string;
  /** 0 to classes - 1. */
  readonly is: number;
  readonly weight: number;
}

/** Tells classes of messages apart. */
export interface Classifier {
  /** Log-odds of each class, up to one constant for all. */
  odds(text: string): readonly number[];
}

const ROUNDS = 8;
const RATE = 0.25;
/** A message that it was less wrong about (0..1) than this is not learned from again. */
const LEARNED = 0.02;
/** What every weight is taken to have learned from before it begins: a word seen once moves its weight less. */
const CAUTION = 0.05;
/** So many words are remembered with what they weigh: some two megabytes. */
const WORDS_REMEMBERED = 4_000;

/** What the classifier has learned: of each place of a word the weights of all classes, one beside the other. */
export interface WishWeights {
  readonly classes: number;
  readonly weights: Float32Array;
}

/** So few numbers cost less in a plain list: room for a typed one is asked of the system. */
const nothingOf = (classes: number) => Array<number>(classes).fill(0);

/** Log-odds of each class for a message at these places, whose weights count `even` each. */
function oddsAt({ weights, classes }: WishWeights, places: Int32Array, even: number): number[] {
  const odds = nothingOf(classes);
  for (const place of places) for (let one = 0; one < classes; one++) odds[one]! += weights[place * classes + one]!;
  for (let one = 0; one < classes; one++) odds[one]! *= even;
  return odds;
}

/** The places (0 to WISH_WEIGHTS - 1) that a message is told by, each once. */
function placesOf(text: string, read: (word: string) => ReadWord): Int32Array {
  const { words, beside } = readText(text, read);
  const isMet = metBefore();
  return Int32Array.from([...words.flatMap(({ places }) => [...places]), ...beside].filter(place => !isMet(place)));
}

/** Softmax regression by AdaGrad over hashed words; the same examples give the same weights. */
export function learnWeights(examples: readonly Example[], classes: number): WishWeights {
  const read = remembered(WORDS_REMEMBERED, readWord);
  const rows = shuffled(examples).map(({ text, is, weight }) => {
    const places = placesOf(text, read);
    return { places, even: 1 / Math.sqrt(places.length || 1), is, weight };
  });
  // The weights of one word stand beside one another, class by class: all of them are read at once.
  const weights = new Float32Array(WISH_WEIGHTS * classes);
  const squares = new Float32Array(WISH_WEIGHTS * classes).fill(CAUTION);
  const known = { weights, classes };
  const learnFrom = ({ places, even, is, weight }: (typeof rows)[number]) => {
    const chances = shares(oddsAt(known, places, even));
    for (let one = 0; one < classes; one++) {
      const slope = weight * even * (chances[one]! - (one === is ? 1 : 0));
      if (Math.abs(slope) < 1e-5) continue;
      for (const place of places) {
        const at = place * classes + one;
        squares[at]! += slope * slope;
        weights[at]! -= (RATE * slope) / Math.sqrt(squares[at]!);
      }
    }
    return 1 - chances[is]!;
  };
  let left = rows;
  for (let round = 0; round < ROUNDS; round++) left = left.filter(row => learnFrom(row) > LEARNED);
  return known;
}

/** A word with the sums of its places' weights, class by class. */
interface Weighed extends ReadWord {
  readonly sums: readonly number[];
}

/**
 * The classifier of some weights. It adds up words in place of their letters: of a place that two words share, all but one are
 * taken away again.
 */
export function weighing(known: WishWeights): Classifier {
  const { weights, classes } = known;
  const add = (odds: number[], place: number, times: 1 | -1) => {
    for (let one = 0, at = place * classes; one < classes; one++, at++) odds[one]! += times * weights[at]!;
  };
  const weigh = remembered<Weighed>(WORDS_REMEMBERED, word => {
    const read = readWord(word);
    return { ...read, sums: oddsAt(known, read.places, 1) };
  });
  return {
    odds(text) {
      const { words, beside } = readText(text, weigh);
      const odds = nothingOf(classes);
      const isMet = metBefore();
      let count = 0;
      for (const { places, sums } of words) {
        for (let one = 0; one < classes; one++) odds[one]! += sums[one]!;
        for (const place of places)
          if (isMet(place)) add(odds, place, -1);
          else count++;
      }
      for (const place of beside) {
        if (isMet(place)) continue;
        add(odds, place, 1);
        count++;
      }
      const even = 1 / Math.sqrt(count || 1);
      for (let one = 0; one < classes; one++) odds[one]! *= even;
      return odds;
    },
  };
}

/** Log-odds -> 0..1 each, one in all (softmax). */
export function shares(odds: readonly number[]): number[] {
  const most = Math.max(...odds);
  const weighed = odds.map(one => Math.exp(one - most));
  const all = weighed.reduce((sum, one) => sum + one, 0);
  return weighed.map(one => one / all);
}
