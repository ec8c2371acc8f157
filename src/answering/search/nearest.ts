import { type Dictionary, type Looked, UNKNOWN } from './dictionary.js';
import { PARTS, packed, partsIn, placeIn } from './packed.js';
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
  /** How many phrasings each topic has. */
  readonly sizes: Int32Array;
  /** Where each word's topics begin: those with a phrasing that has the word, in order; and in how many it stands. */
  readonly starts: Int32Array;
  readonly topics: Uint16Array;
  readonly lengths: Uint16Array;
  /** Where each word's phrasings begin, and packed for each its place in its topic and how much of it the word is (0..1). */
  readonly begins: Int32Array;
  readonly phrasings: Uint32Array;
}

const stemsOf = (terms: Terms) => [...terms].filter(([term]) => isStem(term));

/** Where each of some lists begins when they stand one after the other, and where the last ends. */
function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, at) => {
    starts[at + 1] = starts[at]! + length;
  });
  return starts;
}

/** Reads each topic's phrasings; their words are added to the dictionary. */
export function learnNearest(dictionary: Dictionary, topics: readonly (readonly Terms[])[]): LearnedNearest {
  const places: number[] = [];
  const counts: number[] = [];
  const read = topics.flatMap((phrasings, topic) =>
    phrasings.map((terms, phrasing) => ({
      topic,
      phrasing,
      terms: stemsOf(terms).map(([term, weight]) => {
        const id = dictionary.add(term);
        places[id] ||= counts.push(0);
        const word = places[id] - 1;
        counts[word]! += 1;
        return { word, weight };
      }),
    })),
  );
  const all = read.length;
  const idf = Float32Array.from(counts, count => Math.log((all + 1) / (count + 1)));
  const used: { topic: number; phrasings: number[] }[][] = counts.map(() => []);
  for (const { topic, phrasing, terms } of read) {
    const length = Math.hypot(...terms.map(({ word, weight }) => weight * idf[word]!)) || 1;
    for (const { word, weight } of terms) {
      const last = used[word]!.at(-1);
      const run = last?.topic === topic ? last : { topic, phrasings: [] };
      if (run !== last) used[word]!.push(run);
      run.phrasings.push(packed(phrasing, (weight * idf[word]!) / length));
    }
  }
  const runs = used.flat();
  return {
    places: Int32Array.from({ length: dictionary.size }, (_, id) => places[id] ?? 0),
    idf,
    unseen: Math.log(all + 1),
    sizes: Int32Array.from(topics, phrasings => phrasings.length),
    starts: startsOf(used.map(runs => runs.length)),
    topics: Uint16Array.from(runs, ({ topic }) => topic),
    lengths: Uint16Array.from(runs, ({ phrasings }) => phrasings.length),
    begins: startsOf(counts),
    phrasings: Uint32Array.from(runs.flatMap(({ phrasings }) => phrasings)),
  };
}

/** A word of a question, and how much it weighs there. */
interface Asked {
  readonly word: number;
  readonly heavy: number;
}

/** How near a question is to the single phrasings of a topic, whereas the index knows a topic's phrasings as a whole. */
export class Nearest {
  readonly #learned: LearnedNearest;
  /** Room for the likenesses of one question, and where those of each topic begin; below 0 for a topic that is not asked of. */
  readonly #likeness: Float64Array;
  readonly #from: Int32Array;

  constructor(learned: LearnedNearest) {
    this.#learned = learned;
    this.#from = new Int32Array(learned.sizes.length);
    this.#likeness = new Float64Array(learned.sizes.reduce((sum, size) => sum + size, 0));
  }

  /** 0..1 for each of the topics: the likeness (cosine) of a question to the topic's nearest phrasings; by the dictionary that they were read with. */
  to({ ids, times, stems }: Looked, topics: readonly number[]): number[] {
    const { places, idf, unseen } = this.#learned;
    // A word that no phrasing has only makes the question longer.
    const asked: Asked[] = [];
    let square = 0;
    for (let at = 0; at < stems; at++) {
      const id = ids[at]!;
      const word = id === UNKNOWN ? -1 : places[id]! - 1;
      const heavy = times[at]! * (word < 0 ? unseen : idf[word]!);
      square += heavy * heavy;
      if (word >= 0) asked.push({ word, heavy });
    }
    const length = Math.sqrt(square) || 1;
    this.#compare(asked, topics);
    return topics.map(topic => {
      const start = this.#from[topic]!;
      return nearestIn(this.#likeness, start, start + this.#learned.sizes[topic]!) / (length * PARTS);
    });
  }

  /** Finds how like the question is to each phrasing of these topics, which are one after the other. */
  #compare(asked: readonly Asked[], wanted: readonly number[]): void {
    const { sizes, starts, topics, lengths, begins, phrasings } = this.#learned;
    const from = this.#from.fill(-1);
    const likeness = this.#likeness;
    let room = 0;
    for (const topic of wanted) {
      from[topic] = room;
      room += sizes[topic]!;
    }
    likeness.fill(0, 0, room);
    for (const { word, heavy } of asked) {
      const last = starts[word + 1]!;
      let at = begins[word]!;
      for (let run = starts[word]!; run < last; run++) {
        const end = at + lengths[run]!;
        const first = from[topics[run]!]!;
        if (first >= 0)
          for (let i = at; i < end; i++) likeness[first + placeIn(phrasings[i]!)]! += heavy * partsIn(phrasings[i]!);
        at = end;
      }
    }
  }
}

/** The mean of the three greatest of these likenesses by their places' weight. */
function nearestIn(likeness: Float64Array, start: number, end: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  for (let at = start; at < end; at++) {
    const one = likeness[at]!;
    if (one <= third) continue;
    third = Math.min(second, one);
    second = Math.max(second, Math.min(first, one));
    first = Math.max(first, one);
  }
  return PLACES[0] * first + PLACES[1] * second + PLACES[2] * third;
}
