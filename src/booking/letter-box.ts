import { randomUUID } from 'node:crypto';
import { isDue } from '../outbox/letter.js';
import { type Claimed, chatOf, type LetterBox } from '../outbox/run.js';
import { inSwedish, saidTo, type TongueOf } from '../outbox/said-to.js';
import type { BookingLetter, WorkerData } from './booking.js';
import { addressOf, type BookingParts, hasLeft } from './booking-job.js';
import { wordsOfEvent } from './calendar-events.js';
import { wordsOfLetter } from './letters.js';
import { claimLetters, finishLetter, noteTry, putOffLetter } from './owed.js';
import { waiterAddress } from './waiting.js';

/**
 * The conversation that a letter goes to. A named person has the same one as in any other job; an anonymous booker's is
 * known by its address alone, which tells nobody whose it is.
 */
function conversationOf({ secrets }: Pick<BookingParts, 'secrets'>, data: WorkerData, letter: BookingLetter): string {
  if (letter.to === 'calendar') return `calendar of ${data.worker}`;
  if (letter.to === 'worker') return chatOf(data.worker);
  if (letter.about === 'free') return waiterAddress(data, letter.booking, secrets) ?? `waiting ${letter.booking}`;
  const booking = data.bookings.find(one => one.id === letter.booking);
  if (booking?.booker) return chatOf(booking.booker.objectId);
  return (booking && addressOf(booking, secrets)) ?? `booking ${letter.booking}`;
}

/**
 * The letters of all contact social workers and their bookers, as the outbox takes them. `onLost` is told of each that did
 * not arrive where nobody can be told either.
 */
export function bookingLetters(
  parts: Pick<BookingParts, 'store' | 'secrets' | 'directory' | 'calendar'>,
  onLost: () => void,
  by: string = randomUUID(),
  tongueOf: TongueOf = inSwedish,
): LetterBox {
  const { store } = parts;
  return {
    async claimDue(now, most, { of, to }, onFault) {
      const found: Claimed[] = [];
      const taken = new Set(to);
      // All of them: those that wait stand first in the order, and may be many.
      for (const id of await store.due('letters', now, Number.MAX_SAFE_INTEGER)) {
        if (found.length >= most) break;
        if (of.has(id)) continue;
        try {
          // Looked at before it is asked for: most of what waits is waited for.
          if (!(await store.read(id))?.letters.some(letter => isDue(letter, now))) continue;
          const claimed = await store.changeIfFree(id, data => {
            const done = claimLetters(
              data,
              by,
              now,
              most - found.length,
              letter => conversationOf(parts, data, letter),
              taken,
            );
            return {
              ...done,
              result: done.result.map(letter => ({ of: id, to: conversationOf(parts, data, letter), letter, by })),
            };
          });
          for (const one of claimed ?? []) taken.add(one.to);
          found.push(...(claimed ?? []));
        } catch (error) {
          onFault(id, error);
        }
      }
      return found;
    },
    async wordsOf({ of, letter: { id } }, _now, mayBeTwice) {
      const data = await store.read(of);
      const letter = data?.letters.find(one => one.id === id);
      if (data && letter?.to === 'calendar')
        return wordsOfEvent(letter, data, parts.secrets, hasLeft(parts, data.worker));
      return data && letter && saidTo(tongueOf, () => wordsOfLetter(letter, data, parts, mayBeTwice));
    },
    noteAttempt: ({ of, letter, by: holder }) => store.change(of, data => noteTry(data, letter.id, holder)),
    putOff: ({ of, letter, by: holder }, until, delivered) =>
      store.change(of, data => putOffLetter(data, letter.id, holder, until, delivered)),
    async finish({ of, letter, by: holder }, end, at) {
      const finished = await store.change(of, data => finishLetter(data, letter.id, holder, end, at));
      if (finished === 'lost') onLost();
      return finished !== 'late';
    },
  };
}
