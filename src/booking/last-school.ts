/**
 * The school that somebody looked at last, so that they need not choose it again. It lives in memory only: the store
 * must not tell who looked. Of more people than `most`, those who looked longest ago are forgotten.
 */
export class LastSchools {
  readonly #schools = new Map<string, string>();

  constructor(readonly most = 2_000) {}

  /** The id of the school that a person (object id) looked at last; undefined for one that is not remembered. */
  of(person: string): string | undefined {
    return this.#schools.get(person);
  }

  /** Notes the school that a person looks at. */
  note(person: string, school: string): void {
    this.#schools.delete(person);
    this.#schools.set(person, school);
    const [oldest] = this.#schools.size > this.most ? this.#schools.keys() : [];
    if (oldest !== undefined) this.#schools.delete(oldest);
  }
}
