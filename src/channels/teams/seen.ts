import type { Activity } from 'botbuilder';

/** Remembers the last activities by id: Teams delivers one again when the first answer was slow. Memory only. */
export class SeenActivities {
  readonly #ids = new Set<string>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether this activity of this sender came before; an activity without an id is always new. */
  again(activity: Pick<Activity, 'id' | 'conversation' | 'from'>): boolean {
    if (!activity.id) return false;
    const key = `${activity.conversation.id}\n${activity.from.id}\n${activity.id}`;
    if (this.#ids.has(key)) return true;
    this.#ids.add(key);
    for (const oldest of this.#ids) {
      if (this.#ids.size <= this.#most) break;
      this.#ids.delete(oldest);
    }
    return false;
  }
}
