/** Terms by number (0, 1, 2 ..), in the order in which they were met. */
export class Dictionary {
  readonly #ids = new Map<string, number>();

  constructor(terms: Iterable<string> = []) {
    for (const term of terms) this.#ids.set(term, this.#ids.size);
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

  /** The terms, each at the place of its number. */
  all(): string[] {
    return [...this.#ids.keys()];
  }
}
