import { randomUUID } from 'node:crypto';
import { isDue } from '../../outbox/letter.js';
import type { Claimed, LetterBox } from '../../outbox/run.js';
import { inSwedish, saidTo, type TongueOf } from '../../outbox/said-to.js';
import type { PromisedData } from './promised.js';
import { claimLetter, finishLetter, noteTry, putOffLetter } from './promised-acts.js';
import type { PromisedParts } from './promised-job.js';
import { wordsOfPromise } from './words-of-promised.js';

/**
 * The letters that were promised in private, as the outbox takes them: one that has ended is forgotten, and with the last
 * one the promise. `onLost` is told of each that did not arrive: nobody else can be told.
 */
export function promisedLetters(
  parts: PromisedParts,
  onLost: () => void,
  by: string = randomUUID(),
  tongueOf: TongueOf = inSwedish,
): LetterBox {
  const { store, seals } = parts;
  /** The chat itself, which tells nobody whose it is. */
  const conversationOf = ({ id, promise }: PromisedData) =>
    (promise && seals.open(promise.sealed, id)) ?? `promise ${id}`;
  return {
    async claimDue(now, most, { of, to }, onFault) {
      const found: Claimed[] = [];
      const taken = new Set(to);
      for (const id of await store.due('letters', now, Number.MAX_SAFE_INTEGER)) {
        if (found.length >= most) break;
        if (of.has(id)) continue;
        try {
          const data = await store.read(id);
          if (!data?.letters.some(letter => isDue(letter, now))) continue;
          const chat = conversationOf(data);
          if (taken.has(chat)) continue;
          const letter = await store.changeIfFree(id, held => claimLetter(held, by, now));
          if (!letter) continue;
          taken.add(chat);
          found.push({ of: id, to: chat, letter, by });
        } catch (error) {
          onFault(id, error);
        }
      }
      return found;
    },
    async wordsOf({ of, letter: { id } }, now, mayBeTwice) {
      const data = await store.read(of);
      const letter = data?.letters.find(one => one.id === id);
      return data && letter && saidTo(tongueOf, () => wordsOfPromise(letter, data, parts, new Date(now), mayBeTwice));
    },
    noteAttempt: ({ of, letter, by: holder }) => store.change(of, data => noteTry(data, letter.id, holder)),
    putOff: ({ of, letter, by: holder }, until, delivered) =>
      store.change(of, data => putOffLetter(data, letter.id, holder, until, delivered)),
    async finish({ of, letter, by: holder }, end, at) {
      const finished = await store.change(of, data => finishLetter(data, letter.id, holder, end, at));
      if (finished === 'late') return false;
      if (end.is !== 'posted') onLost();
      // Broken off here, it is found as one that is over.
      if (finished === 'last') await store.erase(of);
      return true;
    },
  };
}
