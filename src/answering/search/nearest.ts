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

  /** A question, ready to be compared. */
  question(terms: Terms): Map<number, number> {
    const weights = new Map<number, number>();
    let square = 0;
    for (const [term, weight] of stemsOf(terms)) {
      const id = this.#ids.get(term);
      const heavy = weight * (id === undefined ? this.#unseen : this.#idf[id]!);
      square += heavy * heavy;
      if (id !== undefined) weights.set(id, heavy);
    }
    const length = Math.sqrt(square) || 1;
    for (const [id, weight] of weights) weights.set(id, weight / length);
    return weights;
  }

  /** 0..1: the likeness (cosine) of a question to the topic's nearest phrasings. */
  to(question: ReadonlyMap<number, number>, topic: number): number {
    const best = [0, 0, 0];
    for (const { ids, weights } of this.#vectors[topic] ?? []) {
      let likeness = 0;
      for (let at = 0; at < ids.length; at++) likeness += (question.get(ids[at]!) ?? 0) * weights[at]!;
      if (likeness > best[0]!) best.splice(0, 3, likeness, best[0]!, best[1]!);
      else if (likeness > best[1]!) best.splice(1, 2, likeness, best[1]!);
      else if (likeness > best[2]!) best[2] = likeness;
    }
    return PLACES.reduce((sum, weight, place) => sum + weight * best[place]!, 0);
  }

  get #unseen(): number {
    return Math.log(this.#vectors.reduce((sum, phrasings) => sum + phrasings.length, 1));
  }
}

const stemsOf = (terms: Terms) => [...terms].filter(([term]) => term.startsWith('w:'));
