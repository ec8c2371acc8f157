import type { Findable } from '../kind.js';
import { DueOrder } from './due-order.js';

/** Which aggregates have a key, and in which order something of theirs is due; it lives in memory and is made anew at a start. */
export class AggregateIndex {
  readonly #keys = new Map<string, ReadonlySet<string>>();
  readonly #ids = new Map<string, Set<string>>();
  readonly #orders = new Map<string, DueOrder>();

  /** The ids that are in the index. */
  ids(): string[] {
    return [...this.#keys.keys()].sort();
  }

  /** Notes by what an aggregate is found now, in place of what it was found by before. */
  set(id: string, { keys, instants }: Findable): void {
    const before = this.#keys.get(id) ?? new Set<string>();
    const now = new Set(keys);
    this.#keys.set(id, now);
    for (const key of before) if (!now.has(key)) this.#forget(key, id);
    for (const key of now) if (!before.has(key)) this.#note(key, id);
    for (const [name, instant] of Object.entries(instants)) this.#order(name).set(id, instant);
  }

  /** Forgets an aggregate: it is found by nothing any more. */
  delete(id: string): void {
    for (const key of this.#keys.get(id) ?? []) this.#forget(key, id);
    this.#keys.delete(id);
    for (const order of this.#orders.values()) order.delete(id);
  }

  /** The ids of those with a key. */
  find(key: string): string[] {
    return [...(this.#ids.get(key) ?? [])];
  }

  /** The ids of those whose instant of a name is `until` or earlier, the earliest first. */
  due(name: string, until: number): string[] {
    return this.#order(name).until(until);
  }

  #order(name: string): DueOrder {
    const order = this.#orders.get(name) ?? new DueOrder();
    this.#orders.set(name, order);
    return order;
  }

  #note(key: string, id: string): void {
    const ids = this.#ids.get(key);
    if (ids) ids.add(id);
    else this.#ids.set(key, new Set([id]));
  }

  #forget(key: string, id: string): void {
    const ids = this.#ids.get(key);
    ids?.delete(id);
    if (ids?.size === 0) this.#ids.delete(key);
  }
}
