import { shuffled } from '../lots.js';
import { type Dictionary, type Looked, UNKNOWN } from './dictionary.js';
import { PARTS, packed, partsIn, placeIn } from './packed.js';
import type { Terms } from './terms.js';

/** How often each phrasing is learned from, and how far each step goes: more of either learned the phrasings by heart. */
const ROUNDS = 2;
const RATE = 1;
/** A topic that is less than this wrong about a phrasing (0..1) learns nothing from it. */
const WRONG_LEAST = 0.01;
/** A phrasing that it was less wrong about than this is not learned from again. */
const LEARNED = 0.2;
/** A term that stands in more than this share of the topics tells them apart too little for what it costs. */
const COMMON = 0.5;

/** How sure the regression is of each topic, in the order that they were given in; until it is asked again. */
export interface Chances {
  /** Log-odds up to a constant that is the same for all. */
  readonly logits: Float64Array;
  /** What the chances are divided by to sum to 1, over exp(logit). */
  readonly total: number;
}

interface Phrasing {
  /** Its terms, by which its place in the order is drawn. */
  readonly text: string;
  readonly topic: number;
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

function lengthOf(weights: Float32Array): number {
  let square = 0;
  for (const weight of weights) square += weight * weight;
  return Math.sqrt(square) || 1;
}

/** What was learned of which terms tell a topic from the others. */
export interface LearnedRegression {
  /** How many topics there are. */
  readonly count: number;
  /** Of each term of the dictionary, how few phrasings have it (log of the inverse share); 0 for one that none has. */
  readonly rarity: Float32Array;
  /** Of each term, where its topics begin with their weights, packed: a weight exists only where a topic's phrasings use the term. */
  readonly starts: Int32Array;
  readonly weights: Uint32Array;
  /** What the packed weights are shares of. */
  readonly most: number;
}

/** The weights while they are being learned. */
interface Learning {
  readonly starts: Int32Array;
  readonly topics: Uint16Array;
  readonly weights: Float32Array;
}

/** Weighs terms by how few phrasings have them, and brings the whole to length 1. */
function even(rarity: Float32Array, terms: Int32Array, weights: Float32Array): void {
  for (let at = 0; at < terms.length; at++) weights[at]! *= rarity[terms[at]!]!;
  const length = lengthOf(weights);
  for (let at = 0; at < terms.length; at++) weights[at]! /= length;
}

function score(learning: Learning, terms: Int32Array, weights: Float32Array, sums: Float64Array): void {
  const { starts, topics, weights: known } = learning;
  sums.fill(0);
  for (let at = 0; at < terms.length; at++) {
    const weight = weights[at]!;
    const end = starts[terms[at]! + 1]!;
    for (let i = starts[terms[at]!]!; i < end; i++) sums[topics[i]!]! += weight * known[i]!;
  }
}

/** One step towards a phrasing's topic; how wrong it was before (0..1). `wrong` is room for one number a topic. */
function step(learning: Learning, phrasing: Phrasing, squares: Float32Array, wrong: Float64Array): number {
  const { topic, terms, weights } = phrasing;
  score(learning, terms, weights, wrong);
  let total = 0;
  for (let at = 0; at < wrong.length; at++) total += wrong[at] = Math.exp(wrong[at]!);
  for (let at = 0; at < wrong.length; at++) wrong[at]! /= total;
  wrong[topic]! -= 1;
  const { starts, topics, weights: known } = learning;
  for (let at = 0; at < terms.length; at++) {
    const end = starts[terms[at]! + 1]!;
    for (let i = starts[terms[at]!]!; i < end; i++) {
      const error = wrong[topics[i]!]!;
      if (error < WRONG_LEAST && error > -WRONG_LEAST) continue;
      const slope = error * weights[at]!;
      squares[i]! += slope * slope;
      known[i]! -= (RATE * slope) / Math.sqrt(squares[i]!);
    }
  }
  return -wrong[topic]!;
}

/**
 * Learns from phrasings one after the other, and from those that it was wrong about once more. Each step hangs on those before it, so
 * that the order is to be one that one phrasing more leaves as it was.
 */
function learnInOrder(learning: Learning, phrasings: readonly Phrasing[], topics: number): void {
  const squares = new Float32Array(learning.weights.length).fill(1e-3);
  const wrong = new Float64Array(topics);
  let left = phrasings;
  for (let round = 0; round < ROUNDS && left.length > 0; round++)
    left = left.filter(phrasing => step(learning, phrasing, squares, wrong) > LEARNED);
}

/** Learns from each topic's phrasings, whose terms are added to the dictionary; a second for ten thousand of them. */
export function learnRegression(dictionary: Dictionary, topics: readonly (readonly Terms[])[]): LearnedRegression {
  // The topics that use each term, in order: a topic's phrasings come one after the other.
  const users: number[][] = [];
  const often: number[] = [];
  const phrasings = topics.flatMap((read, topic) =>
    read.map(terms => {
      const ids = Int32Array.from(terms.keys(), term => dictionary.add(term));
      for (const id of ids) {
        often[id] = (often[id] ?? 0) + 1;
        users[id] ??= [];
        if (users[id].at(-1) !== topic) users[id].push(topic);
      }
      return { text: [...terms.keys()].join(' '), topic, terms: ids, weights: Float32Array.from(terms.values()) };
    }),
  );
  const rarity = Float32Array.from({ length: dictionary.size }, (_, id) =>
    often[id] === undefined ? 0 : Math.log((phrasings.length + 1) / (often[id] + 0.5)),
  );
  for (const { terms, weights } of phrasings) even(rarity, terms, weights);
  const telling = Array.from({ length: dictionary.size }, (_, id) => {
    const those = users[id] ?? [];
    return those.length <= COMMON * topics.length ? those : [];
  });
  const starts = new Int32Array(telling.length + 1);
  telling.forEach((those, id) => {
    starts[id + 1] = starts[id]! + those.length;
  });
  const held = Uint16Array.from(telling.flat());
  const learning = { starts, topics: held, weights: new Float32Array(held.length) };
  learnInOrder(learning, shuffled(phrasings), topics.length);
  const { weights } = learning;
  const most = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
  const packs = Uint32Array.from(weights, (weight, at) => packed(held[at]!, weight / most));
  return { count: topics.length, rarity, starts, weights: packs, most };
}

/**
 * A second opinion on which topic is meant: multinomial logistic regression over the terms of the phrasings, by AdaGrad
 * (Duchi, Hazan and Singer 2011). The index knows how each topic speaks; this knows what tells it from the others. They
 * err on different questions, so where both are sure the answer is right more often. Same phrasings, same result.
 */
export class Regression {
  readonly #learned: LearnedRegression;
  /** Room for the log-odds of one question. */
  readonly #logits: Float64Array;

  constructor(learned: LearnedRegression) {
    this.#learned = learned;
    this.#logits = new Float64Array(learned.count);
  }

  /** How likely each topic is meant by a question with these terms, by the dictionary that the phrasings were read with. */
  chances({ ids, times }: Looked): Chances {
    const { rarity, starts, weights: known, most } = this.#learned;
    let square = 0;
    for (let at = 0; at < ids.length; at++) {
      const weight = ids[at] === UNKNOWN ? 0 : times[at]! * rarity[ids[at]!]!;
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    const logits = this.#logits.fill(0);
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at]!;
      if (id === UNKNOWN) continue;
      const weight = (times[at]! * rarity[id]! * most) / (length * PARTS);
      const end = starts[id + 1]!;
      for (let i = starts[id]!; i < end; i++) logits[placeIn(known[i]!)]! += weight * partsIn(known[i]!);
    }
    let total = 0;
    for (const logit of logits) total += Math.exp(logit);
    return { logits, total };
  }
}
