import type { Activity } from 'botbuilder';
import type { Seen } from '../../shared/ports.js';

/** How many activities are remembered; Teams gives up delivering one long before. */
const MOST = 2_000;

/** What tells an activity of a sender from all others; undefined for one without an id, which is always new. */
export const keyOf = ({
  id,
  conversation,
  from,
}: Pick<Activity, 'id' | 'conversation' | 'from'>): string | undefined =>
  id ? `${conversation.id}\n${from.id}\n${id}` : undefined;

/** The last activities that came to this process, in memory alone. */
export class SeenInMemory implements Seen {
  readonly #keys = new Set<string>();

  constructor(readonly most = MOST) {}

  async again(key: string): Promise<boolean> {
    if (this.#keys.has(key)) return true;
    this.#keys.add(key);
    const [oldest] = this.#keys.size > this.most ? this.#keys : [];
    if (oldest !== undefined) this.#keys.delete(oldest);
    return false;
  }
}

/**
 * The activities that came to this process or to another one; where the others cannot be asked, this one remembers its own:
 * a message that is answered twice is better than one that is not answered.
 */
export function seenByAll(others: Seen, own: Seen = new SeenInMemory()): Seen {
  return {
    again: async key => (await own.again(key)) || others.again(key).catch(() => false),
  };
}
