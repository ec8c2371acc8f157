import type { CodedFault } from '../../faults.js';
import type { Kept } from './aggregate-rows.js';

/** What was found under an id: undefined for nothing, a fault for what cannot be used. */
export type Found<Data> = Kept<Data> | CodedFault | undefined;

/** How many are read in one go. */
const MOST = 200;

/**
 * Reads by id: what is asked for at the same moment is read by one statement, and what is known already is not sent again.
 * At most `held` are remembered, those that were used last.
 */
export class Reader<Data> {
  readonly #known = new Map<string, Kept<Data>>();
  #asked = new Map<string, Promise<Found<Data>>>();

  constructor(
    readonly readAll: (ids: readonly string[]) => Promise<Map<string, Kept<Data> | CodedFault>>,
    readonly held: number,
  ) {}

  /** What is remembered of an id, as of some time. */
  known(id: string): Kept<Data> | undefined {
    return this.#known.get(id);
  }

  /** What is there now. */
  read(id: string): Promise<Found<Data>> {
    const asked = this.#asked.get(id);
    if (asked) return asked;
    if (this.#asked.size === 0) queueMicrotask(() => this.#readAsked());
    let answer: { resolve: (found: Found<Data>) => void; reject: (error: unknown) => void } | undefined;
    const found = new Promise<Found<Data>>((resolve, reject) => {
      answer = { resolve, reject };
    });
    this.#asked.set(id, found);
    this.#answers.set(id, answer!);
    return found;
  }

  readonly #answers = new Map<string, { resolve: (found: Found<Data>) => void; reject: (error: unknown) => void }>();

  /** Remembers what was read or written, where nothing newer is known. */
  note(id: string, kept: Kept<Data>): void {
    const known = this.#known.get(id);
    if (known && known.version > kept.version) return;
    this.#known.delete(id);
    this.#known.set(id, kept);
    if (this.#known.size <= this.held) return;
    const [oldest] = this.#known.keys();
    if (oldest !== undefined) this.#known.delete(oldest);
  }

  /** Forgets one, or all. */
  forget(id?: string): void {
    if (id === undefined) this.#known.clear();
    else this.#known.delete(id);
  }

  #readAsked(): void {
    const answers = [...this.#answers];
    this.#asked = new Map();
    this.#answers.clear();
    for (let at = 0; at < answers.length; at += MOST) void this.#readSome(answers.slice(at, at + MOST));
  }

  async #readSome(
    answers: readonly (readonly [string, { resolve: (f: Found<Data>) => void; reject: (e: unknown) => void }])[],
  ) {
    try {
      const found = await this.readAll(answers.map(([id]) => id));
      for (const [id, { resolve }] of answers) {
        const one = found.get(id);
        if (one && 'version' in one) this.note(id, one);
        resolve(one);
      }
    } catch (error) {
      for (const [, { reject }] of answers) reject(error);
    }
  }
}
