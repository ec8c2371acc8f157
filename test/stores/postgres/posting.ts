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

/** What has been done with a letter last. */
export type Step = 'claimed' | 'noted' | 'delivered' | 'answered' | 'ended';

/** One letter that is posted, and whether it says that it may come twice. */
export interface Told {
  readonly letter: string;
  readonly marked: boolean;
}

/**
 * Posts what groups are owed, as a process with these settings does, and tells of each letter when it is posted; what ends
 * it. `after` is awaited after each step with a letter of a group.
 */
export async function postAll(
  settings: Readonly<Record<string, string>>,
  tell: (told: Told) => void,
  after: (step: Step, group: string) => Promise<void> = async () => {},
): Promise<() => Promise<void>> {
  const parts = { key: Buffer.alloc(32, 7), asOf: new Date(), onDamaged: fail, onLost: fail };
  const kept = await openKept(readConfig(settings), parts);
  const letters = groupLetters({ ...groupParts([]), store: kept.groups });
  const box: LetterBox = {
    ...letters,
    // What it says goes in place of a conversation.
    async wordsOf(claimed, now, mayBeTwice) {
      await after('claimed', claimed.of);
      const words = await letters.wordsOf(claimed, now, mayBeTwice);
      const told: Told = { letter: `${claimed.of} ${claimed.letter.id}`, marked: mayBeTwice };
      return words && 'address' in words ? { ...words, address: JSON.stringify(told) } : words;
    },
    async noteAttempt(claimed) {
      const noted = await letters.noteAttempt(claimed);
      await after('noted', claimed.of);
      return noted;
    },
    async finish(claimed, end, at) {
      await after('answered', claimed.of);
      const ended = await letters.finish(claimed, end, at);
      await after('ended', claimed.of);
      return ended;
    },
  };
  const post: Post<Reply> = {
    async post(address) {
      const told = JSON.parse(address) as Told;
      tell(told);
      await after('delivered', told.letter.split(' ')[0]!);
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
