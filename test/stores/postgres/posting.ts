import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../../../src/config.js';
import { groupLetters } from '../../../src/groups/letter-box.js';
import { openKept } from '../../../src/open-kept.js';
import type { LetterBox } from '../../../src/outbox/run.js';
import { postDue } from '../../../src/outbox/run.js';
import type { Post } from '../../../src/shared/ports.js';
import type { Reply } from '../../../src/shared/reply.js';
import { groupParts } from '../../helpers/large-municipality.js';

/** How long a post takes, in milliseconds: another process finds the letter claimed meanwhile. */
const POST_MS = 100;

const fail = (fault: unknown) => {
  throw fault;
};

/** Posts what groups are owed, as a process with these settings does, and tells of each letter when it is posted; what ends it. */
export async function postAll(
  settings: Readonly<Record<string, string>>,
  tell: (letter: string) => void,
): Promise<() => Promise<void>> {
  const parts = { key: Buffer.alloc(32, 7), asOf: new Date(), onDamaged: fail, onLost: fail };
  const kept = await openKept(readConfig(settings), parts);
  const letters = groupLetters({ ...groupParts([]), store: kept.groups });
  const box: LetterBox = {
    ...letters,
    // It goes to its own name in place of a conversation.
    async wordsOf(claimed, now, mayBeTwice) {
      const words = await letters.wordsOf(claimed, now, mayBeTwice);
      return words && 'address' in words ? { ...words, address: `${claimed.of} ${claimed.letter.id}` } : words;
    },
  };
  const post: Post<Reply> = {
    async post(letter) {
      tell(letter);
      await sleep(POST_MS);
      return { is: 'posted', id: 'x' };
    },
    update: async () => ({ is: 'posted', id: 'x' }),
  };
  const clock = () => (kept.clock?.() ?? new Date()).getTime();
  let ending = false;
  const run = async () => {
    while (!ending) {
      await postDue({ boxes: [box], post, clock, onFault: (_of, error) => fail(error), stopping: () => ending });
      await sleep(10);
    }
  };
  const running = run();
  return async () => {
    ending = true;
    await running;
    await kept.close();
  };
}
