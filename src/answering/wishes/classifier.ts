import { shuffled } from '../lots.js';
import { placesOf, WISH_WEIGHTS } from './features.js';

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
  odds(text: string): Float64Array;
}

const ROUNDS = 8;
const RATE = 0.25;
/** A message that it was less wrong about (0..1) than this is not learned from again. */
const LEARNED = 0.02;
/** What every weight is taken to have learned from before it begins: a word seen once moves its weight less. */
const CAUTION = 0.05;

/** What the classifier has learned: of each place of a word the weights of all classes, one beside the other. */
export interface WishWeights {
  readonly classes: number;
  readonly weights: Float32Array;
}

/** Log-odds of each class for a message at these places, whose weights count `even` each. */
function oddsAt({ weights, classes }: WishWeights, places: Int32Array, even: number): Float64Array {
  const odds = new Float64Array(classes);
  for (const place of places) for (let one = 0; one < classes; one++) odds[one]! += weights[place * classes + one]!;
  for (let one = 0; one < classes; one++) odds[one]! *= even;
  return odds;
}

/** Softmax regression by AdaGrad over hashed words; the same examples give the same weights. */
export function learnWeights(examples: readonly Example[], classes: number): WishWeights {
  const rows = shuffled(examples).map(({ text, is, weight }) => {
    const places = placesOf(text);
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

/** The classifier of some weights. */
export const weighing = (known: WishWeights): Classifier => ({
  odds(text) {
    const places = placesOf(text);
    return oddsAt(known, places, 1 / Math.sqrt(places.length || 1));
  },
});

/** Log-odds -> 0..1 each, one in all (softmax). */
export function shares(odds: Float64Array): Float64Array {
  const most = Math.max(...odds);
  const weighed = odds.map(one => Math.exp(one - most));
  const all = weighed.reduce((sum, one) => sum + one, 0);
  return weighed.map(one => one / all);
}
