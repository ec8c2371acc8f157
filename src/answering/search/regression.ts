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

/** How sure the regression is of each topic, in the order that they were given in. */
export interface Chances {
  /** Log-odds up to a constant that is the same for all. */
  readonly logits: Float64Array;
  /** What the chances are divided by to sum to 1, over exp(logit). */
  readonly total: number;
}

interface Phrasing {
  readonly topic: number;
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

function lengthOf(weights: Float32Array): number {
  let square = 0;
  for (const weight of weights) square += weight * weight;
  return Math.sqrt(square) || 1;
}

/** A step through 0..n-1 that visits each once and leaves neighbours far apart: the golden ratio's, without a common factor. */
function strideOf(n: number): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  let step = Math.max(1, Math.round(n * 0.618));
  while (gcd(step, n) !== 1) step++;
  return step;
}

/**
 * A second opinion on which topic is meant: multinomial logistic regression over the terms of the phrasings, by AdaGrad
 * (Duchi, Hazan and Singer 2011). The index knows how each topic speaks; this knows what tells it from the others. They
 * err on different questions, so where both are sure the answer is right more often. Same phrasings, same result.
 */
export class Regression {
  readonly #ids = new Map<string, number>();
  readonly #rarity: Float32Array;
  /** Of each term, where its topics and weights begin: a weight exists only where a topic's phrasings use the term. */
  readonly #starts: Int32Array;
  readonly #topics: Uint16Array;
  readonly #weights: Float32Array;
  readonly #count: number;
  readonly #wrong: Float64Array;

  /** Learns from each topic's phrasings; a second for ten thousand of them. */
  constructor(topics: readonly (readonly Terms[])[]) {
    this.#count = topics.length;
    this.#wrong = new Float64Array(topics.length);
    // The topics that use each term, in order: a topic's phrasings come one after the other.
    const users: number[][] = [];
    const often: number[] = [];
    const phrasings = topics.flatMap((read, topic) =>
      read.map(terms => {
        const ids = Int32Array.from(terms.keys(), term => this.#idOf(term));
        for (const id of ids) {
          often[id] = (often[id] ?? 0) + 1;
          users[id] ??= [];
          if (users[id].at(-1) !== topic) users[id].push(topic);
        }
        return { topic, terms: ids, weights: Float32Array.from(terms.values()) };
      }),
    );
    this.#rarity = Float32Array.from(often, times => Math.log((phrasings.length + 1) / (times + 0.5)));
    for (const { terms, weights } of phrasings) this.#even(terms, weights);
    const telling = users.map(those => (those.length <= COMMON * topics.length ? those : []));
    this.#starts = Int32Array.of(0, ...telling.map(() => 0));
    telling.forEach((those, id) => {
      this.#starts[id + 1] = this.#starts[id]! + those.length;
    });
    this.#topics = Uint16Array.from(telling.flat());
    this.#weights = new Float32Array(this.#topics.length);
    this.#learn(phrasings);
  }

  #idOf(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    this.#ids.set(term, this.#ids.size);
    return this.#ids.size - 1;
  }

  /** How likely each topic is meant by a question with these terms. */
  chances(question: Terms): Chances {
    const known = [...question].filter(([term]) => this.#ids.has(term));
    const terms = Int32Array.from(known, ([term]) => this.#ids.get(term)!);
    const weights = Float32Array.from(known, ([, weight]) => weight);
    this.#even(terms, weights);
    const logits = new Float64Array(this.#count);
    this.#score(terms, weights, logits);
    let total = 0;
    for (const logit of logits) total += Math.exp(logit);
    return { logits, total };
  }

  /** Weighs terms by how few phrasings have them, and brings the whole to length 1. */
  #even(terms: Int32Array, weights: Float32Array): void {
    for (let at = 0; at < terms.length; at++) weights[at]! *= this.#rarity[terms[at]!]!;
    const length = lengthOf(weights);
    for (let at = 0; at < terms.length; at++) weights[at]! /= length;
  }

  #score(terms: Int32Array, weights: Float32Array, sums: Float64Array): void {
    const [starts, topics, learned] = [this.#starts, this.#topics, this.#weights];
    sums.fill(0);
    for (let at = 0; at < terms.length; at++) {
      const weight = weights[at]!;
      const end = starts[terms[at]! + 1]!;
      for (let i = starts[terms[at]!]!; i < end; i++) sums[topics[i]!]! += weight * learned[i]!;
    }
  }

  #learn(phrasings: readonly Phrasing[]): void {
    const squares = new Float32Array(this.#weights.length).fill(1e-3);
    let left = phrasings;
    for (let round = 0; round < ROUNDS && left.length > 0; round++) {
      const step = strideOf(left.length);
      const again: Phrasing[] = [];
      for (let visit = 0; visit < left.length; visit++) {
        const phrasing = left[(visit * step) % left.length]!;
        if (this.#step(phrasing, squares) > LEARNED) again.push(phrasing);
      }
      left = again;
    }
  }

  /** One step towards a phrasing's topic; how wrong it was before (0..1). */
  #step({ topic, terms, weights }: Phrasing, squares: Float32Array): number {
    const wrong = this.#wrong;
    this.#score(terms, weights, wrong);
    let total = 0;
    for (let at = 0; at < wrong.length; at++) total += wrong[at] = Math.exp(wrong[at]!);
    for (let at = 0; at < wrong.length; at++) wrong[at]! /= total;
    wrong[topic]! -= 1;
    const [starts, topics, learned] = [this.#starts, this.#topics, this.#weights];
    for (let at = 0; at < terms.length; at++) {
      const end = starts[terms[at]! + 1]!;
      for (let i = starts[terms[at]!]!; i < end; i++) {
        const error = wrong[topics[i]!]!;
        if (error < WRONG_LEAST && error > -WRONG_LEAST) continue;
        const slope = error * weights[at]!;
        squares[i]! += slope * slope;
        learned[i]! -= (RATE * slope) / Math.sqrt(squares[i]!);
      }
    }
    return -wrong[topic]!;
  }
}
