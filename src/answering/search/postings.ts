import { type Looked, UNKNOWN } from './dictionary.js';
import { PARTS, packed, partsIn, placeIn } from './packed.js';

/**
 * How much text of no topic in particular is mixed into each topic's own (in term weights): the smoothing of a
 * multinomial naive Bayes classifier with a Dirichlet prior (Zhai and Lafferty 2001). Fitted on held-back questions.
 */
const SMOOTHING = 300;
const SIZE = 1200;
/** No single term may say more than this (log-odds), so that one odd word does not decide. */
const TERM_MAX = 4;
/** No term can say more than this more of one topic than of another. */
const MORE_MAX = 2 * TERM_MAX;
/** A term that more than this share of the topics use has a number for each of them: fewer steps than a list of nearly all. */
const COMMON = 0.5;

const bounded = (odds: number) => Math.max(-TERM_MAX, Math.min(TERM_MAX, odds));

const sum = (numbers: Iterable<number>) => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

/** How often a topic uses each term, each text counted by its weight. */
export type Counts = ReadonlyMap<string, number>;

/** What each term says of each topic, by the numbers of the terms: flat, so that reading is fast. */
export interface LearnedPostings {
  /** What a term says of a topic that never uses it (log-odds); it depends on the topic alone. */
  readonly absent: Float64Array;
  /** For each common term, which are the first by number, and each topic: how much more it says of it than `absent`. */
  readonly rows: Float32Array;
  /** Of each other term, where its postings begin: packed, the topics that use it and how much more it says of them, over MORE_MAX. */
  readonly starts: Int32Array;
  readonly postings: Uint32Array;
}

/** The same distribution at one size, so that a topic with few phrasings is neither favoured nor drowned. */
function evened(count: Counts): Map<string, number> {
  const factor = SIZE / (sum(count.values()) || 1);
  return new Map([...count].map(([term, times]) => [term, times * factor]));
}

/** How many topics use each term, in the order in which they are met. */
export function usersOf(counts: readonly Counts[]): Map<string, number> {
  const users = new Map<string, number>();
  for (const count of counts) for (const term of count.keys()) users.set(term, (users.get(term) ?? 0) + 1);
  return users;
}

/** Whether so many of these topics use a term that it is a common one. */
export const isCommon = (users: number, topics: number): boolean => users > COMMON * topics;

/** Learns how topics use terms; `terms` are all of them in the order of their numbers, the common ones first. */
export function learnPostings(given: readonly Counts[], terms: readonly string[]): LearnedPostings {
  const counts = given.map(evened);
  const sizes = counts.map(count => sum(count.values()));
  const everywhere = new Map<string, number>();
  for (const count of counts) {
    for (const [term, times] of count) everywhere.set(term, (everywhere.get(term) ?? 0) + times);
  }
  const whole = sum(sizes);
  const absent = Float64Array.from(sizes, size => bounded(Math.log(SMOOTHING / (size + SMOOTHING))));
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const postings = terms.map((): [topic: number, more: number][] => []);
  counts.forEach((count, topic) => {
    for (const [term, times] of count) {
      const share = everywhere.get(term)! / whole;
      const odds = bounded(Math.log((times / share + SMOOTHING) / (sizes[topic]! + SMOOTHING)));
      postings[numbers.get(term)!]!.push([topic, odds - absent[topic]!]);
    }
  });
  const first = postings.findIndex(of => !isCommon(of.length, counts.length));
  const common = first < 0 ? postings.length : first;
  const rows = new Float32Array(common * counts.length);
  for (const [number, of] of postings.slice(0, common).entries())
    for (const [topic, more] of of) rows[number * counts.length + topic] = more;
  const others = postings.slice(common);
  const starts = new Int32Array(others.length + 1);
  others.forEach((of, at) => {
    starts[at + 1] = starts[at]! + of.length;
  });
  const packs = others.flatMap(of => of.map(([topic, more]) => packed(topic, more / MORE_MAX)));
  return { absent, rows, starts, postings: Uint32Array.from(packs) };
}

/** What the terms of a question say of the topics, until another question is asked. */
export interface Said {
  /** For each topic, the mean log-odds per unit of `weight` that it rather than any other is spoken of. */
  readonly scores: Float64Array;
  /** The weight of the terms that are known; without any, every score is 0. */
  readonly weight: number;
}

/** Where a common term's row begins, and how much the term weighs in the question. */
interface Heavy {
  readonly row: number;
  readonly said: number;
}

const NO_ROW: Heavy = { row: 0, said: 0 };

/** How the topics use terms, as it was learned. */
export class Postings {
  readonly #learned: LearnedPostings;
  readonly #common: number;
  /** Room for the sums of one question. */
  readonly #sums: Float64Array;

  constructor(learned: LearnedPostings) {
    this.#learned = learned;
    this.#sums = new Float64Array(learned.absent.length);
    this.#common = learned.absent.length === 0 ? 0 : learned.rows.length / learned.absent.length;
  }

  /** How many topics use the term of that number. */
  usersOf(id: number): number {
    const { absent, rows, starts } = this.#learned;
    const at = id - this.#common;
    if (at >= 0) return starts[at + 1]! - starts[at]!;
    return rows
      .subarray(id * absent.length, (id + 1) * absent.length)
      .reduce((count, more) => count + +(more !== 0), 0);
  }

  scores({ ids, times }: Looked): Said {
    const { absent, starts, postings } = this.#learned;
    const sums = this.#sums.fill(0);
    const common: Heavy[] = [];
    let weight = 0;
    for (let term = 0; term < ids.length; term++) {
      const id = ids[term]!;
      if (id === UNKNOWN) continue;
      const said = times[term]!;
      weight += said;
      const other = id - this.#common;
      if (other < 0) common.push({ row: id * sums.length, said });
      else {
        const part = (said * MORE_MAX) / PARTS;
        const end = starts[other + 1]!;
        for (let i = starts[other]!; i < end; i++) sums[placeIn(postings[i]!)]! += part * partsIn(postings[i]!);
      }
    }
    this.#addRows(common, sums);
    for (let topic = 0; topic < sums.length; topic++)
      sums[topic] = weight === 0 ? 0 : sums[topic]! / weight + absent[topic]!;
    return { scores: sums, weight };
  }

  /** Adds the rows of common terms to the sums, four at a time: two thirds of a question's steps are here. */
  #addRows(common: readonly Heavy[], sums: Float64Array): void {
    const { rows } = this.#learned;
    for (let at = 0; at < common.length; at += 4) {
      const one = common[at]!;
      const two = common[at + 1] ?? NO_ROW;
      const three = common[at + 2] ?? NO_ROW;
      const four = common[at + 3] ?? NO_ROW;
      for (let topic = 0; topic < sums.length; topic++)
        sums[topic]! +=
          one.said * rows[one.row + topic]! +
          two.said * rows[two.row + topic]! +
          three.said * rows[three.row + topic]! +
          four.said * rows[four.row + topic]!;
    }
  }
}
