/** Ids in the order in which something of theirs is due: looking up what is due does not visit the others. */
export class DueOrder {
  readonly #due = new Map<string, number>();
  /** Ids by instant, in order; an aggregate's instant changes with nearly every act, so both ends are kept. */
  #sorted: { readonly id: string; readonly due: number }[] = [];

  /** Notes when something of one is due (epoch milliseconds); Infinity for none. */
  set(id: string, due: number): void {
    const before = this.#due.get(id);
    if (before === due) return;
    if (before !== undefined) this.#sorted.splice(this.#at(id, before), 1);
    this.#due.set(id, due);
    this.#sorted.splice(this.#at(id, due), 0, { id, due });
  }

  /** Forgets one. */
  delete(id: string): void {
    const due = this.#due.get(id);
    if (due === undefined) return;
    this.#sorted.splice(this.#at(id, due), 1);
    this.#due.delete(id);
  }

  /** Those with something due at an instant or before, the longest due first. */
  until(now: number): string[] {
    const ids: string[] = [];
    for (const { id, due } of this.#sorted) {
      if (due > now) break;
      ids.push(id);
    }
    return ids;
  }

  /** The place of one among those in order: by instant, then by id. */
  #at(id: string, due: number): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#sorted[middle]!;
      if (other.due < due || (other.due === due && other.id < id)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
