import { isOneSlip, words } from '../../shared/text.js';

/** Shorter words have too many neighbours to be put right; longer ones nobody means, and each of their letters costs. */
const SHORTEST = 5;
const LONGEST = 30;

const canBePutRight = (word: string) => word.length >= SHORTEST && word.length <= LONGEST && !/\d/.test(word);

/** Each form of a word with one letter gone, and the word itself: two words one slip apart share such a form. */
function withOneGone(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** FNV-1a, the 32-bit hash of Fowler, Noll and Vo. */
function hashOf(form: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The words that slips are put right towards. */
export interface LearnedSpelling {
  readonly words: readonly string[];
  /** How often each word is used. */
  readonly counts: Int32Array;
  /** The hashes of the words' forms with one letter gone, in order, and which word each is a form of. */
  readonly forms: Uint32Array;
  readonly of: Int32Array;
}

/** Counts the words of the knowledge base's own texts. */
export function learnSpelling(texts: readonly string[]): LearnedSpelling {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const all = [...counts.keys()];
  const pairs = all.flatMap((word, of) =>
    canBePutRight(word) ? withOneGone(word).map(form => ({ hash: hashOf(form), of })) : [],
  );
  pairs.sort((one, other) => one.hash - other.hash || one.of - other.of);
  return {
    words: all,
    counts: Int32Array.from(counts.values()),
    forms: Uint32Array.from(pairs, ({ hash }) => hash),
    of: Int32Array.from(pairs, ({ of }) => of),
  };
}

/**
 * Puts a slip of the finger right, towards the words that the knowledge base itself uses: a general dictionary would
 * "correct" what it does not know. Symmetric deletes (Garbe 2012): a look-up per letter, however many words there are.
 */
export class Spelling {
  readonly #known: ReadonlySet<string>;
  readonly #learned: LearnedSpelling;

  constructor(learned: LearnedSpelling) {
    this.#learned = learned;
    this.#known = new Set(learned.words);
  }

  /** The knowledge base's most used word that is one slip from a folded word; undefined for a known word, and a very short or long one. */
  meant(word: string): string | undefined {
    if (!canBePutRight(word) || this.#known.has(word)) return undefined;
    const { words: all, counts, forms, of } = this.#learned;
    let best: number | undefined;
    for (const form of withOneGone(word)) {
      const hash = hashOf(form);
      // Two forms may share a hash: whether a word is one slip away is asked of the word itself.
      for (let at = this.#firstOf(hash); forms[at] === hash; at++) {
        const other = of[at]!;
        if ((best === undefined || counts[other]! > counts[best]!) && isOneSlip(word, all[other]!)) best = other;
      }
    }
    return best === undefined ? undefined : all[best];
  }

  /** Where the first form of that hash or a higher one stands. */
  #firstOf(hash: number): number {
    const { forms } = this.#learned;
    let [from, to] = [0, forms.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (forms[middle]! < hash) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
