import { randomUUID } from 'node:crypto';
import type { LastWord } from '../shared/ports.js';
import { forAWhile } from './for-a-while.js';
import { REMEMBERED_MS } from './last-rules.js';
import type { Shown } from './shown.js';

/** What can be pressed of the last reply in a private chat, for as long as a rule is remembered; one chat has one person. */
export interface LastButtons {
  /**
   * What `read` makes of what a person (Entra object id) was shown last in a chat, which is forgotten by that:
   * whatever they send has another reply. Undefined where nothing is remembered, or another process has replied since.
   */
  press<Read>(
    chat: string,
    person: string,
    now: Date,
    read: (shown: Shown) => Read | undefined,
  ): Promise<Read | undefined>;
  /** Notes what a person was shown in a chat, in place of what was noted before; undefined where nothing of it can be pressed. */
  note(chat: string, person: string, shown: Shown | undefined, now: Date): Promise<void>;
  /** Something was posted in a chat that nobody asked for: what stood there before is the last no more. */
  forget(chat: string, now: Date): Promise<void>;
}

/**
 * Keeps them in memory alone, where each is erased by itself; of more chats than `most` the earliest are forgotten.
 * `others` is told whose word was the last, where several processes answer.
 */
export function lastButtonsInMemory(others?: LastWord, most = 2_000): LastButtons {
  const last = forAWhile<{ person: string; shown: Shown; at: number; mark: string }>(REMEMBERED_MS, most);
  const isOld = (at: number, now: Date) => now.getTime() - at >= REMEMBERED_MS || now.getTime() < at;
  /** Where the others cannot be told the reply stands all the same; its mark is not the last, so nothing is an answer to it. */
  const tell = async (chat: string, mark: string, now: Date): Promise<void> =>
    others?.note(chat, mark, now.getTime(), now.getTime() + REMEMBERED_MS).catch(() => undefined);
  return {
    async press(chat, person, now, read) {
      const noted = last.get(chat);
      last.delete(chat);
      if (!noted || noted.person !== person || isOld(noted.at, now)) return undefined;
      const action = read(noted.shown);
      if (action === undefined || !others) return action;
      const mark = await others.of(chat, now.getTime()).catch(() => undefined);
      return mark === noted.mark ? action : undefined;
    },
    async note(chat, person, shown, now) {
      last.delete(chat);
      const mark = randomUUID();
      if (shown) last.set(chat, { person, shown, at: now.getTime(), mark });
      await tell(chat, mark, now);
    },
    async forget(chat, now) {
      last.delete(chat);
      await tell(chat, randomUUID(), now);
    },
  };
}
