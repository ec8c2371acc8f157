import type { Words as OutboxWords } from '../outbox/run.js';
import type { Block } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { BookingLetter, WorkerData } from './booking.js';
import { addressOf, type BookingParts, hasLeft } from './booking-job.js';
import { toBookerWords } from './letters-to-booker.js';
import { toWorkerWords } from './letters-to-worker.js';
import { nowFree } from './now-free.js';
import { goneFor } from './owed.js';
import { nobodyWords } from './tell-heads.js';
import { waiterAddress } from './waiting.js';

type Words = Pick<BookingParts, 'secrets' | 'directory' | 'calendar'>;

/**
 * A letter in words as of now and the address it goes to, as new as the data: it waits while a social worker has not
 * written to the bot, and is refused where a booker's seal cannot be opened (any more). `mayBeTwice` says that an earlier
 * try may have arrived.
 */
export function wordsOfLetter(letter: BookingLetter, data: WorkerData, parts: Words, mayBeTwice: boolean): OutboxWords {
  const { secrets, directory } = parts;
  const gone = goneFor(letter, data);
  const twice: Block[] = mayBeTwice ? [{ is: 'small', text: say`Du kan redan ha fått det här.` }] : [];
  if (letter.about === 'free' && gone === undefined) {
    const address = waiterAddress(data, letter.booking, secrets);
    const words = nowFree(letter, data, directory);
    return address === undefined
      ? { refused: 'no address' }
      : { address, reply: { ...words, blocks: [...words.blocks, ...twice] } };
  }
  if (letter.about === 'nobody') {
    if (!directory?.heads?.includes(data.worker)) return { gone: 'cancelled' };
    const words = nobodyWords(letter);
    return data.address === undefined
      ? { waits: true }
      : { address: data.address, reply: { ...words, blocks: [...words.blocks, ...twice] } };
  }
  const booking = data.bookings.find(one => one.id === letter.booking);
  if (gone !== undefined || !booking) return { gone: gone ?? 'cancelled' };
  const toWorker = letter.to === 'worker';
  // Somebody who has left is told nothing more of who comes and why.
  if (toWorker && hasLeft({ directory }, data.worker)) return { gone: 'cancelled' };
  const address = toWorker ? data.address : addressOf(booking, secrets);
  if (address === undefined) return toWorker ? { waits: true } : { refused: 'no address' };
  const words = toWorker ? toWorkerWords(letter, booking, parts) : toBookerWords(letter, booking, parts);
  return { address, reply: { ...words, blocks: [...words.blocks, ...twice] } };
}
