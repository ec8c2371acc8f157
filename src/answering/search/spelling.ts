import { isOneSlip, words } from '../../shared/text.js';

/** Shorter words have too many neighbours to be put right; longer ones nobody means, and each of their letters costs. */
const SHORTEST = 5;
const LONGEST = 30;

const canBePutRight = (word: string) => word.length >= SHORTEST && word.length <= LONGEST && !/\d/.test(word);

/** Each form of a word with one letter gone, and the word itself: two words one slip apart share such a form. */
function withOneGone(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/**
 * Puts a slip of the finger right, towards the words that the knowledge base itself uses: a general dictionary would
 * "correct" what it does not know. Symmetric deletes (Garbe 2012): a look-up per letter, however many words there are.
 */
export class Spelling {
  readonly #counts = new Map<string, number>();
  readonly #near = new Map<string, string[]>();

  /** Learns from the knowledge base's own texts. */
  constructor(texts: readonly string[]) {
    for (const text of texts) for (const word of words(text)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    for (const word of this.#counts.keys()) {
      if (!canBePutRight(word)) continue;
      for (const form of withOneGone(word)) {
        const known = this.#near.get(form);
        if (known) known.push(word);
        else this.#near.set(form, [word]);
      }
    }
  }

  /** The knowledge base's most used word that is one slip from a folded word; undefined for a known word, and a very short or long one. */
  meant(word: string): string | undefined {
    if (!canBePutRight(word) || this.#counts.has(word)) return undefined;
    let best: string | undefined;
    for (const form of withOneGone(word)) {
      for (const other of this.#near.get(form) ?? []) {
        if ((best === undefined || this.#counts.get(other)! > this.#counts.get(best)!) && isOneSlip(word, other))
          best = other;
      }
    }
    return best;
  }
}
