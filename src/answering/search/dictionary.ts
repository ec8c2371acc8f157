import type { Steps } from '../../shared/steps.js';

/** What ends a term in the text of them all; no term holds it, since they are of folded words. */
const BETWEEN = '\n';
/** How many terms are read in one step: some milliseconds. */
const AT_A_TIME = 8_000;

/** In place of the number of a term that was never met. */
export const UNKNOWN = -1;

/** A text's terms by their numbers (UNKNOWN for what was never met), and how much each counts; the first `stems` are stems. */
export interface Looked {
  readonly ids: readonly number[];
  readonly times: readonly number[];
  readonly stems: number;
}

/** Terms by number (0, 1, 2 ..), in the order in which they were met. */
export class Dictionary {
  readonly #ids = new Map<string, number>();

  constructor(terms: Iterable<string> = []) {
    for (const term of terms) this.#ids.set(term, this.#ids.size);
  }

  /** The dictionary of a text that `text` gave, some terms at a time. */
  static *read(text: string): Steps<Dictionary> {
    const read = new Dictionary();
    for (let at = 0, met = 1; at < text.length; met++) {
      const end = text.indexOf(BETWEEN, at);
      if (end < 0) break;
      read.add(text.slice(at, end));
      at = end + 1;
      if (met % AT_A_TIME === 0) yield;
    }
    return read;
  }

  get size(): number {
    return this.#ids.size;
  }

  /** The number of a term, which is met now if it was not before. */
  add(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    this.#ids.set(term, this.#ids.size);
    return this.#ids.size - 1;
  }

  /** The number of a term that was met; undefined for another one. */
  find(term: string): number | undefined {
    return this.#ids.get(term);
  }

  /** The terms in the order of their numbers. */
  terms(): Iterable<string> {
    return this.#ids.keys();
  }

  /** The terms with numbers below `end` as one text: it is kept and read again in a fraction of the time of a list. */
  text(end = this.size): string {
    return Array.from(this.#ids.keys(), term => `${term}${BETWEEN}`)
      .slice(0, end)
      .join('');
  }
}
