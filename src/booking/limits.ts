/** Counts by person that live in memory only, so that nothing in the store links an anonymous booker's bookings. */
export class Limits {
  /** For each person, when their anonymous bookings end (epoch milliseconds). */
  readonly #ahead = new Map<string, number[]>();
  /** For each person, when they gave a wrong code. */
  readonly #wrong = new Map<string, number[]>();

  constructor(
    readonly most: number,
    readonly tries = 5,
    readonly within = 15 * 60_000,
  ) {}

  #ends(person: string, now: number): number[] {
    const ends = (this.#ahead.get(person) ?? []).filter(end => end > now);
    if (ends.length === 0) this.#ahead.delete(person);
    else this.#ahead.set(person, ends);
    return ends;
  }

  /** Whether a person may book anonymously once more. */
  mayBook(person: string, now: number): boolean {
    return this.#ends(person, now).length < this.most;
  }

  /** Notes an anonymous booking that ends at an instant. */
  booked(person: string, end: number, now: number): void {
    this.#ahead.set(person, [...this.#ends(person, now), end]);
  }

  /** Notes that a person cancelled an anonymous booking that would have ended at an instant. */
  cancelled(person: string, end: number, now: number): void {
    const ends = this.#ends(person, now);
    const at = ends.indexOf(end);
    if (at >= 0) this.#ahead.set(person, ends.toSpliced(at, 1));
  }

  /** Whether a person may try a code: not after several wrong ones in a quarter of an hour. */
  mayTry(person: string, now: number): boolean {
    const wrong = (this.#wrong.get(person) ?? []).filter(at => at > now - this.within && at <= now);
    this.#wrong.set(person, wrong);
    return wrong.length < this.tries;
  }

  /** Notes a wrong code. */
  wrong(person: string, now: number): void {
    this.#wrong.set(person, [...(this.#wrong.get(person) ?? []), now]);
  }
}
