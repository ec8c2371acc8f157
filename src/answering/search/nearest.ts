import type { Terms } from './terms.js';

/** How much the nearest, the second and the third phrasing of a topic count. */
const PLACES = [0.5, 0.3, 0.2] as const;

interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
}

/** How near a question is to the single phrasings of a topic, whereas the index knows a topic's phrasings as a whole. */
export class Nearest {
  readonly #ids = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly #raw: { readonly id: number; readonly weight: number }[][][] = [];
  #vectors: readonly (readonly Vector[])[] = [];
  #idf = new Float32Array();
  #unseen = 0;

  /** Adds the next topic's phrasings; all of them come before `ready`. */
  add(phrasings: readonly Terms[]): void {
    this.#raw.push(
      phrasings.map(terms =>
        stemsOf(terms).map(([term, weight]) => {
          const id = this.#ids.get(term) ?? this.#ids.size;
          this.#ids.set(term, id);
          this.#counts[id] = (this.#counts[id] ?? 0) + 1;
          return { id, weight };
        }),
      ),
    );
  }

  /** Weighs each word by how few phrasings have it (log of the inverse share). */
  ready(): void {
    const all = this.#raw.reduce((sum, phrasings) => sum + phrasings.length, 0);
    this.#unseen = Math.log(all + 1);
    this.#idf = Float32Array.from(this.#counts, count => Math.log((all + 1) / (count + 1)));
    this.#vectors = this.#raw.map(phrasings =>
      phrasings.map(terms => {
        const weights = Float32Array.from(terms, ({ id, weight }) => weight * this.#idf[id]!);
        const length = Math.hypot(...weights) || 1;
        return { ids: Int32Array.from(terms, ({ id }) => id), weights: weights.map(weight => weight / length) };
      }),
    );
    this.#raw.length = 0;
  }

  /** 0..1 for each of the topics: the likeness (cosine) of a question to the topic's nearest phrasings. */
  to(question: Terms, topics: readonly number[]): number[] {
    // Weights by word, so that comparing is arithmetic alone; a word that no phrasing has only makes the question longer.
    const asked = new Float32Array(this.#idf.length);
    let square = 0;
    for (const [term, weight] of stemsOf(question)) {
      const id = this.#ids.get(term);
      const heavy = weight * (id === undefined ? this.#unseen : this.#idf[id]!);
      square += heavy * heavy;
      if (id !== undefined) asked[id] = heavy;
    }
    const length = Math.sqrt(square) || 1;
    return topics.map(topic => this.#nearest(asked, topic) / length);
  }

  #nearest(asked: Float32Array, topic: number): number {
    let [first, second, third] = [0, 0, 0];
    for (const { ids, weights } of this.#vectors[topic] ?? []) {
      let likeness = 0;
      for (let at = 0; at < ids.length; at++) likeness += asked[ids[at]!]! * weights[at]!;
      if (likeness > first) [first, second, third] = [likeness, first, second];
      else if (likeness > second) [second, third] = [likeness, second];
      else if (likeness > third) third = likeness;
    }
    return PLACES[0] * first + PLACES[1] * second + PLACES[2] * third;
  }
}

const stemsOf = (terms: Terms) => [...terms].filter(([term]) => term.startsWith('w:'));
