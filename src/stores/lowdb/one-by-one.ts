/** Runs works of the same key one after the other, and works of different keys side by side. */
export class OneByOne {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs a work when those of its key that came before have ended, however they ended. */
  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const running = (this.#last.get(key) ?? Promise.resolve()).then(work, work);
    this.#last.set(key, running);
    try {
      return await running;
    } finally {
      if (this.#last.get(key) === running) this.#last.delete(key);
    }
  }

  /** The same with several keys; they are waited for in one order, so that two works never wait for each other. */
  runAll<Result>(keys: readonly string[], work: () => Promise<Result>): Promise<Result> {
    return [...new Set(keys)]
      .toSorted()
      .reduceRight<() => Promise<Result>>((inner, key) => () => this.run(key, inner), work)();
  }
}
