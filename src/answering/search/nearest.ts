import type { Terms } from './terms.js';

/** How much the nearest, the second and the third phrasing of a topic count. */
const PLACES = [0.5, 0.3, 0.2] as const;

/** How near a question is to the single phrasings of a topic, whereas the index knows a topic's phrasings as a whole. */
export class Nearest {
  readonly #ids = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly #raw: { readonly id: number; readonly weight: number }[][] = [];
  /** Where each topic's phrasings begin among all, and where each phrasing's words begin: flat, so that reading is fast. */
  readonly #topics: number[] = [0];
  #starts = new Int32Array();
  #words = new Int32Array();
  #weights = new Float32Array();
  #idf = new Float32Array();
  #unseen = 0;

  /** Adds the next topic's phrasings; all of them come before `ready`. */
  add(phrasings: readonly Terms[]): void {
    for (const terms of phrasings) {
      const read = stemsOf(terms).map(([term, weight]) => {
        const id = this.#ids.get(term) ?? this.#ids.size;
        this.#ids.set(term, id);
        this.#counts[id] = (this.#counts[id] ?? 0) + 1;
        return { id, weight };
      });
      this.#raw.push(read);
    }
    this.#topics.push(this.#raw.length);
  }

  /** Weighs each word by how few phrasings have it (log of the inverse share). */
  ready(): void {
    const all = this.#raw.length;
    this.#unseen = Math.log(all + 1);
    this.#idf = Float32Array.from(this.#counts, count => Math.log((all + 1) / (count + 1)));
    this.#starts = new Int32Array(all + 1);
    this.#raw.forEach((terms, at) => {
      this.#starts[at + 1] = this.#starts[at]! + terms.length;
    });
    this.#words = new Int32Array(this.#starts[all]!);
    this.#weights = new Float32Array(this.#starts[all]!);
    this.#raw.forEach((terms, at) => {
      const length = Math.hypot(...terms.map(({ id, weight }) => weight * this.#idf[id]!)) || 1;
      terms.forEach(({ id, weight }, offset) => {
        this.#words[this.#starts[at]! + offset] = id;
        this.#weights[this.#starts[at]! + offset] = (weight * this.#idf[id]!) / length;
      });
    });
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
    const [starts, ids, weights] = [this.#starts, this.#words, this.#weights];
    let first = 0;
    let second = 0;
    let third = 0;
    const end = this.#topics[topic + 1]!;
    for (let phrasing = this.#topics[topic]!; phrasing < end; phrasing++) {
      let likeness = 0;
      for (let at = starts[phrasing]!; at < starts[phrasing + 1]!; at++) likeness += asked[ids[at]!]! * weights[at]!;
      if (likeness <= third) continue;
      third = Math.min(second, likeness);
      second = Math.max(second, Math.min(first, likeness));
      first = Math.max(first, likeness);
    }
    return PLACES[0] * first + PLACES[1] * second + PLACES[2] * third;
  }
}

const stemsOf = (terms: Terms) => [...terms].filter(([term]) => term.startsWith('w:'));
