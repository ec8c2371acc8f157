import type { Dictionary, Looked } from './dictionary.js';
import { isStem, type Terms } from './terms.js';

/** How much the nearest, the second and the third phrasing of a topic count. */
const PLACES = [0.5, 0.3, 0.2] as const;

/** What is known of the single phrasings of the topics: flat, so that reading is fast. */
export interface LearnedNearest {
  /** Of each term of the dictionary, 1 + its place among the words; 0 for one that is no word of a phrasing. */
  readonly places: Int32Array;
  /** How much each word tells, by how few phrasings have it (log of the inverse share), and what an unknown one would. */
  readonly idf: Float32Array;
  readonly unseen: number;
  /** Where each topic's phrasings begin among all. */
  readonly topics: Int32Array;
  /** Where each word's phrasings begin, which they are in order, and how much of each the word is. */
  readonly starts: Int32Array;
  readonly phrasings: Int32Array;
  readonly weights: Float32Array;
}

const stemsOf = (terms: Terms) => [...terms].filter(([term]) => isStem(term));

/** Reads each topic's phrasings; their words are added to the dictionary. */
export function learnNearest(dictionary: Dictionary, topics: readonly (readonly Terms[])[]): LearnedNearest {
  const places: number[] = [];
  const counts: number[] = [];
  const read = topics.flatMap(phrasings =>
    phrasings.map(terms =>
      stemsOf(terms).map(([term, weight]) => {
        const id = dictionary.add(term);
        places[id] ||= counts.push(0);
        const word = places[id] - 1;
        counts[word]! += 1;
        return { word, weight };
      }),
    ),
  );
  const all = read.length;
  const idf = Float32Array.from(counts, count => Math.log((all + 1) / (count + 1)));
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((count, word) => {
    starts[word + 1] = starts[word]! + count;
  });
  const phrasings = new Int32Array(starts[counts.length]!);
  const weights = new Float32Array(starts[counts.length]!);
  const ends = starts.slice();
  read.forEach((terms, phrasing) => {
    const length = Math.hypot(...terms.map(({ word, weight }) => weight * idf[word]!)) || 1;
    for (const { word, weight } of terms) {
      const at = ends[word]!++;
      phrasings[at] = phrasing;
      weights[at] = (weight * idf[word]!) / length;
    }
  });
  const begins = new Int32Array(topics.length + 1);
  topics.forEach((phrasings, at) => {
    begins[at + 1] = begins[at]! + phrasings.length;
  });
  const placed = Int32Array.from({ length: dictionary.size }, (_, id) => places[id] ?? 0);
  return { places: placed, idf, unseen: Math.log(all + 1), topics: begins, starts, phrasings, weights };
}

/** A word of a question, and how much it weighs there. */
interface Asked {
  readonly word: number;
  readonly heavy: number;
}

/** The first place from `from` on, before `to`, whose number is at least `least`; the numbers there are in order. */
function firstFrom(numbers: Int32Array, least: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How near a question is to the single phrasings of a topic, whereas the index knows a topic's phrasings as a whole. */
export class Nearest {
  readonly #learned: LearnedNearest;

  constructor(learned: LearnedNearest) {
    this.#learned = learned;
  }

  /** 0..1 for each of the topics: the likeness (cosine) of a question to the topic's nearest phrasings; by the dictionary that they were read with. */
  to({ ids, times, stems }: Looked, topics: readonly number[]): number[] {
    const { places, idf, unseen } = this.#learned;
    // A word that no phrasing has only makes the question longer.
    const asked: Asked[] = [];
    let square = 0;
    for (let at = 0; at < stems; at++) {
      const word = (places[ids[at]!] ?? 0) - 1;
      const heavy = times[at]! * (word < 0 ? unseen : idf[word]!);
      square += heavy * heavy;
      if (word >= 0) asked.push({ word, heavy });
    }
    const length = Math.sqrt(square) || 1;
    return topics.map(topic => this.#nearest(asked, topic) / length);
  }

  #nearest(asked: readonly Asked[], topic: number): number {
    const { topics, starts, phrasings, weights } = this.#learned;
    const [begin, end] = [topics[topic]!, topics[topic + 1]!];
    const likeness = new Float64Array(end - begin);
    for (const { word, heavy } of asked) {
      const last = starts[word + 1]!;
      for (let at = firstFrom(phrasings, begin, starts[word]!, last); at < last && phrasings[at]! < end; at++)
        likeness[phrasings[at]! - begin]! += heavy * weights[at]!;
    }
    let first = 0;
    let second = 0;
    let third = 0;
    for (let at = 0; at < likeness.length; at++) {
      const one = likeness[at]!;
      if (one <= third) continue;
      third = Math.min(second, one);
      second = Math.max(second, Math.min(first, one));
      first = Math.max(first, one);
    }
    return PLACES[0] * first + PLACES[1] * second + PLACES[2] * third;
  }
}
