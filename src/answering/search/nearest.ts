import type { Dictionary } from './dictionary.js';
import type { Terms } from './terms.js';

/** How much the nearest, the second and the third phrasing of a topic count. */
const PLACES = [0.5, 0.3, 0.2] as const;

/** What is known of the single phrasings of the topics: flat, so that reading is fast. */
export interface LearnedNearest {
  /** Of each term of the dictionary, 1 + its place among the words; 0 for one that is no word of a phrasing. */
  readonly places: Int32Array;
  /** How much each word tells, by how few phrasings have it (log of the inverse share), and what an unknown one would. */
  readonly idf: Float32Array;
  readonly unseen: number;
  /** Where each topic's phrasings begin among all, and where each phrasing's words begin. */
  readonly topics: Int32Array;
  readonly starts: Int32Array;
  readonly words: Int32Array;
  readonly weights: Float32Array;
}

const stemsOf = (terms: Terms) => [...terms].filter(([term]) => term.startsWith('w:'));

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
  const starts = new Int32Array(all + 1);
  read.forEach((terms, at) => {
    starts[at + 1] = starts[at]! + terms.length;
  });
  const words = new Int32Array(starts[all]!);
  const weights = new Float32Array(starts[all]!);
  read.forEach((terms, at) => {
    const length = Math.hypot(...terms.map(({ word, weight }) => weight * idf[word]!)) || 1;
    terms.forEach(({ word, weight }, offset) => {
      words[starts[at]! + offset] = word;
      weights[starts[at]! + offset] = (weight * idf[word]!) / length;
    });
  });
  const begins = new Int32Array(topics.length + 1);
  topics.forEach((phrasings, at) => {
    begins[at + 1] = begins[at]! + phrasings.length;
  });
  const placed = Int32Array.from({ length: dictionary.size }, (_, id) => places[id] ?? 0);
  return { places: placed, idf, unseen: Math.log(all + 1), topics: begins, starts, words, weights };
}

/** How near a question is to the single phrasings of a topic, whereas the index knows a topic's phrasings as a whole. */
export class Nearest {
  readonly #dictionary: Dictionary;
  readonly #learned: LearnedNearest;

  /** Over the dictionary that the phrasings were read with. */
  constructor(dictionary: Dictionary, learned: LearnedNearest) {
    this.#dictionary = dictionary;
    this.#learned = learned;
  }

  /** 0..1 for each of the topics: the likeness (cosine) of a question to the topic's nearest phrasings. */
  to(question: Terms, topics: readonly number[]): number[] {
    const { places, idf, unseen } = this.#learned;
    // Weights by word, so that comparing is arithmetic alone; a word that no phrasing has only makes the question longer.
    const asked = new Float32Array(idf.length);
    let square = 0;
    for (const [term, weight] of stemsOf(question)) {
      const word = (places[this.#dictionary.find(term) ?? -1] ?? 0) - 1;
      const heavy = weight * (word < 0 ? unseen : idf[word]!);
      square += heavy * heavy;
      if (word >= 0) asked[word] = heavy;
    }
    const length = Math.sqrt(square) || 1;
    return topics.map(topic => this.#nearest(asked, topic) / length);
  }

  #nearest(asked: Float32Array, topic: number): number {
    const { topics, starts, words, weights } = this.#learned;
    let first = 0;
    let second = 0;
    let third = 0;
    const end = topics[topic + 1]!;
    for (let phrasing = topics[topic]!; phrasing < end; phrasing++) {
      let likeness = 0;
      for (let at = starts[phrasing]!; at < starts[phrasing + 1]!; at++) likeness += asked[words[at]!]! * weights[at]!;
      if (likeness <= third) continue;
      third = Math.min(second, likeness);
      second = Math.max(second, Math.min(first, likeness));
      first = Math.max(first, likeness);
    }
    return PLACES[0] * first + PLACES[1] * second + PLACES[2] * third;
  }
}
