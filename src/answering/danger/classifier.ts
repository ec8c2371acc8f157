import { shuffled } from '../lots.js';
import { WEIGHTS } from './hashed.js';
import { type Piece, Reading } from './reading.js';
import { TRAITS } from './traits.js';

/** A message to learn from, whether it is one of those that are looked for, and how much it counts. */
export interface Example {
  readonly text: string;
  readonly is: boolean;
  readonly weight: number;
}

/** Tells a message of one kind, as of danger, from one that only looks like it, from its words and its kind of sentence. */
export interface Classifier {
  /** Log-odds (0: as likely as not) that each piece of the message is of that kind. */
  odds(reading: Reading): (piece: Piece) => number;
}

const ROUNDS = 40;
/** So many of the last rounds count, in the mean: what the order of the lessons, or a lesson more, happened to do is evened out. */
const COUNTED = 10;
/** More rounds make the odds steeper, and no surer: they are drawn back to what six rounds gave, which the thresholds were chosen for. */
const SHARE = 0.82 / COUNTED;
const RATE = 0.25;
/** What every weight is taken to have learned from before it begins: a word seen once moves its weight less. */
const CAUTION = 0.05;
/** Draws each weight that is used a little towards nought, so that one odd word does not decide. */
const PULL = 3e-4;

/** What the classifier has learned: a weight a place of a word, and one a trait with the constant last. */
export interface DangerWeights {
  readonly weights: Float32Array;
  readonly ofTraits: Float32Array;
}

/** Logistic regression by AdaGrad over hashed words and traits; the same examples give the same weights. */
export function learnWeights(examples: readonly Example[]): DangerWeights {
  const rows = shuffled(examples).map(({ text, is, weight }) => {
    const reading = new Reading(text);
    const places = reading.places();
    const traits = reading.traits({ from: 0, to: reading.words.length });
    return { places, traits, even: 1 / Math.sqrt(places.length || 1), is: is ? 1 : 0, weight };
  });
  const weights = new Float32Array(WEIGHTS);
  const squares = new Float32Array(WEIGHTS).fill(CAUTION);
  const ofTraits = new Float32Array(TRAITS + 1);
  const traitSquares = new Float32Array(TRAITS + 1).fill(CAUTION);
  const learnFrom = ({ places, traits, even, is, weight }: (typeof rows)[number]) => {
    let sum = 0;
    for (let at = 0; at < places.length; at++) sum += weights[places[at]!]!;
    let odds = sum * even + ofTraits[TRAITS]!;
    for (let at = 0; at < TRAITS; at++) odds += ofTraits[at]! * traits[at]!;
    const error = weight * (1 / (1 + Math.exp(-odds)) - is);
    for (let at = 0; at < places.length; at++) {
      const one = places[at]!;
      const slope = error * even + PULL * weights[one]!;
      squares[one]! += slope * slope;
      weights[one]! -= (RATE * slope) / Math.sqrt(squares[one]!);
    }
    for (let at = 0; at <= TRAITS; at++) {
      const value = at === TRAITS ? 1 : traits[at]!;
      if (value === 0) continue;
      const slope = error * value + PULL * ofTraits[at]!;
      traitSquares[at]! += slope * slope;
      ofTraits[at]! -= (RATE * slope) / Math.sqrt(traitSquares[at]!);
    }
  };
  const mean = new Float32Array(WEIGHTS);
  const traitMean = new Float32Array(TRAITS + 1);
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of rows) learnFrom(row);
    if (round < ROUNDS - COUNTED) continue;
    for (let at = 0; at < WEIGHTS; at++) mean[at]! += SHARE * weights[at]!;
    for (let at = 0; at <= TRAITS; at++) traitMean[at]! += SHARE * ofTraits[at]!;
  }
  return { weights: mean, ofTraits: traitMean };
}

/** The weights of several classifiers, those of one place beside one another. */
function sideBySide(all: readonly Float32Array[]): Float32Array {
  const [only] = all;
  if (all.length === 1 && only) return only;
  const beside = new Float32Array(WEIGHTS * all.length);
  for (const [kind, weights] of all.entries())
    for (let at = 0; at < WEIGHTS; at++) beside[at * all.length + kind] = weights[at]!;
  return beside;
}

/** The classifiers of some weights, in their order. Together they read memory, which is most of what they cost, once. */
export function weighing(all: readonly DangerWeights[]): readonly Classifier[] {
  const weights = sideBySide(all.map(one => one.weights));
  const kinds = all.length;
  return all.map(({ ofTraits }, kind) => ({
    odds(reading) {
      const weigh = reading.weighed(weights, kinds, kind);
      return piece => {
        const traits = reading.traits(piece);
        let odds = weigh(piece) + ofTraits[TRAITS]!;
        for (let at = 0; at < TRAITS; at++) odds += ofTraits[at]! * traits[at]!;
        return odds;
      };
    },
  }));
}

/** The classifier of some examples. */
export const learn = (examples: readonly Example[]): Classifier => weighing([learnWeights(examples)])[0]!;
