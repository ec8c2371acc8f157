/** An anonymous booking of somebody, for as long as the process lives. */
export interface Held {
  readonly id: string;
  readonly worker: string;
  /** When it ends (epoch milliseconds). */
  readonly end: number;
}

/** How many people's wrong codes are remembered before those that are long past are forgotten. */
const CROWD = 1_000;

/**
 * Counts by person that live in memory only: in the store they would tie an anonymous booker's bookings together, and to
 * whoever may be hashed. So a restart forgets them, and somebody may then hold a few bookings more.
 */
export class Limits {
  readonly #held = new Map<string, readonly Held[]>();
  /** For each person, when they tried a code that was not right, or is being looked up. */
  readonly #tries = new Map<string, readonly number[]>();

  constructor(
    readonly most: number,
    readonly tries = 5,
    readonly within = 15 * 60_000,
  ) {}

  /** A person's anonymous bookings that have not ended, as far as they are known. */
  heldBy(person: string, now: number): readonly Held[] {
    return (this.#held.get(person) ?? []).filter(({ end }) => end > now);
  }

  /** Notes what a person holds, in place of what was noted before. */
  note(person: string, held: readonly Held[]): void {
    if (held.length === 0) this.#held.delete(person);
    else this.#held.set(person, held);
  }

  /** Takes a try of a code: false after several wrong ones in a quarter of an hour. Those under way at once count too. */
  mayTry(person: string, now: number): boolean {
    const tries = this.#ofLate(person, now);
    if (tries.length >= this.tries) return false;
    if (this.#tries.size > CROWD) for (const other of this.#tries.keys()) this.#ofLate(other, now);
    this.#tries.set(person, [...tries, now]);
    return true;
  }

  /** Gives back the try of an instant: the code was right. */
  right(person: string, now: number): void {
    const tries = this.#ofLate(person, now);
    const at = tries.indexOf(now);
    if (at >= 0) this.#tries.set(person, tries.toSpliced(at, 1));
  }

  #ofLate(person: string, now: number): readonly number[] {
    const tries = (this.#tries.get(person) ?? []).filter(at => at > now - this.within && at <= now);
    if (tries.length === 0) this.#tries.delete(person);
    return tries;
  }
}
