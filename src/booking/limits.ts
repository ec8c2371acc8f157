import type { Held, PersonCounts } from '../shared/ports.js';

/** How many people are remembered before those of whom everything is past are forgotten. */
const CROWD = 1_000;

/**
 * The counts of one process, in memory alone. A restart forgets them: somebody may then hold as many anonymous bookings
 * more, and try as many wrong codes more, of which one in 25^10 is a code.
 */
export class CountsInMemory implements PersonCounts {
  readonly #held = new Map<string, readonly Held[]>();
  /** For each person, when they tried a code that was not right, or is being looked up. */
  readonly #tries = new Map<string, readonly number[]>();

  constructor(
    readonly tries = 5,
    readonly within = 15 * 60_000,
  ) {}

  async heldBy(person: string, now: number): Promise<readonly Held[]> {
    return (this.#held.get(person) ?? []).filter(({ end }) => end > now);
  }

  async note(person: string, held: readonly Held[], now: number): Promise<void> {
    if (this.#held.size > CROWD)
      for (const [other, all] of this.#held) if (all.every(({ end }) => end <= now)) this.#held.delete(other);
    if (held.length === 0) this.#held.delete(person);
    else this.#held.set(person, held);
  }

  async mayTry(person: string, now: number): Promise<boolean> {
    const tries = this.#ofLate(person, now);
    if (tries.length >= this.tries) return false;
    if (this.#tries.size > CROWD) for (const other of this.#tries.keys()) this.#ofLate(other, now);
    this.#tries.set(person, [...tries, now]);
    return true;
  }

  async right(person: string, now: number): Promise<void> {
    // Also among later ones: what was tried while this one was looked up still counts.
    const tries = this.#tries.get(person) ?? [];
    const at = tries.indexOf(now);
    if (at >= 0) this.#tries.set(person, tries.toSpliced(at, 1));
  }

  #ofLate(person: string, now: number): readonly number[] {
    const tries = (this.#tries.get(person) ?? []).filter(at => at > now - this.within && at <= now);
    if (tries.length === 0) this.#tries.delete(person);
    return tries;
  }
}
