import type { LastWord } from '../../shared/ports.js';
import type { Told } from './told.js';

/** The last word in a chat, told from one process to the others, as what people hold is: sealed, on no disk. */
export const lastWordTogether = (told: Told<unknown>): LastWord => {
  const keyOf = (chat: string) => `last word\n${chat}`;
  return {
    note: (chat, mark, now, until) => told.set(keyOf(chat), mark, now, until),
    async of(chat, now) {
      const mark = await told.get(keyOf(chat), now);
      return typeof mark === 'string' ? mark : undefined;
    },
  };
};
