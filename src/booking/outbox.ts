import { randomUUID } from 'node:crypto';
import { after, stepFor } from '../outbox/letter.js';
import type { Clock, Posted } from '../shared/ports.js';
import type { BookingLetter } from './booking.js';
import type { BookingParts } from './booking-job.js';
import { erasedBefore, purge } from './keeping.js';
import { postingOf } from './letters.js';
import { finishMoves } from './move-between.js';
import { claimLetters, type Finished, finishLetter, goneFor, noteTry, putOffLetter } from './owed.js';

/** How many social workers are looked at in one go. */
const WORKERS = 64;
/** How many posts are under way at once: in all, and of one social worker's letters. */
const AT_ONCE = 16;
const OF_EACH = 4;

/** How the letters of one round ended; `lost` ones did not arrive, and nobody can be told. */
export interface Round {
  readonly posted: number;
  readonly waiting: number;
  readonly undelivered: number;
  readonly lost: number;
}

/** Where claims of this process are told from those of one that is gone. */
const OWNER = randomUUID();

interface Claimed {
  readonly worker: string;
  readonly letter: BookingLetter;
}

type Result = 'posted' | 'waiting' | 'undelivered' | 'lost' | 'late';

const ended = (finished: Finished, posted: boolean): Result =>
  finished === 'over' ? (posted ? 'posted' : 'undelivered') : finished;

/** Posts one claimed letter, or ends or puts it off; its try is noted before it is posted. */
async function postOne({ worker, letter }: Claimed, parts: BookingParts, clock: Clock): Promise<Result> {
  const { store, secrets, directory, post } = parts;
  const data = await store.read(worker);
  if (!data) return 'late';
  const step = stepFor(letter, clock().getTime(), goneFor(letter, data));
  const finish = (end: Parameters<typeof finishLetter>[3]) =>
    store.change(worker, now => finishLetter(now, letter.id, OWNER, end, clock().getTime()));
  if (step.do === 'end') return ended(await finish(step.end), false);
  const posting = postingOf(letter, data, secrets, directory, step.mayBeTwice);
  if (posting === 'unreachable') return ended(await finish({ is: 'refused', why: 'no address' }), false);
  if (!(await store.change(worker, now => noteTry(now, letter.id, OWNER)))) return 'late';
  const posted: Posted =
    posting === 'noAddress' ? { is: 'wait', seconds: 0 } : await post.post(posting.address, posting.words);
  const then = after(posted, { ...letter, attempts: letter.attempts + 1 }, clock().getTime());
  if ('end' in then) return ended(await finish(then.end), then.end.is === 'posted');
  await store.change(worker, now => putOffLetter(now, letter.id, OWNER, then.until, then.delivered));
  return 'waiting';
}

/** What is under way in one round. */
class UnderWay {
  readonly all = new Set<Promise<void>>();
  readonly #of = new Map<string, number>();

  of(worker: string): number {
    return this.#of.get(worker) ?? 0;
  }

  add(worker: string, work: Promise<void>): void {
    this.#of.set(worker, this.of(worker) + 1);
    const entry = work.finally(() => {
      this.#of.set(worker, this.of(worker) - 1);
      this.all.delete(entry);
    });
    this.all.add(entry);
  }
}

/**
 * Posts what is owed for bookings and is due, until nothing is left that can be tried now: so many at once in all, and of
 * one social worker's so few that a chat that hangs holds up nobody else's. One that fails, or whose data cannot be
 * written, keeps no other from being posted; `onFault` is told of it.
 */
export async function postLetters(
  parts: BookingParts,
  clock: Clock,
  stopping: () => boolean = () => false,
  onFault: (error: unknown) => void = () => undefined,
): Promise<Round> {
  const counts = { posted: 0, waiting: 0, undelivered: 0, lost: 0 };
  const underWay = new UnderWay();
  const done = new Set<string>();
  const one = async (letter: Claimed) => {
    try {
      const result = await postOne(letter, parts, clock);
      if (result !== 'late') counts[result]++;
    } catch (error) {
      onFault(error);
    }
  };
  const begin = async () => {
    const now = clock().getTime();
    for (const worker of await parts.store.due('letters', now, WORKERS + done.size)) {
      const most = Math.min(AT_ONCE - underWay.all.size, OF_EACH - underWay.of(worker));
      if (done.has(worker) || most <= 0) continue;
      try {
        const letters = await parts.store.change(worker, data => claimLetters(data, OWNER, now, most));
        if (letters.length === 0) done.add(worker);
        for (const letter of letters) underWay.add(worker, one({ worker, letter }));
      } catch (error) {
        done.add(worker);
        onFault(error);
      }
    }
  };
  while (!stopping()) {
    await begin();
    if (underWay.all.size === 0) break;
    await Promise.race(underWay.all);
  }
  await Promise.all(underWay.all);
  return counts;
}

/** Erases what is old and sealed addresses that have done their work, of those alone who have such; the number of bookings erased. */
export async function purgeBookings({ store, keepDays }: BookingParts, now: Date): Promise<number> {
  const before = erasedBefore(now.getTime(), keepDays);
  const due = new Set([
    ...(await store.due('oldest', before, WORKERS)),
    ...(await store.due('seals', now.getTime(), WORKERS)),
  ]);
  let erased = 0;
  for (const id of due) erased += await store.change(id, data => purge(data, before, now.getTime()));
  return erased;
}

/** What the booking job does from time to time: moves that were broken off, then the letters. */
export async function tendBookings(
  parts: BookingParts,
  clock: Clock,
  stopping?: () => boolean,
  onFault?: (error: unknown) => void,
): Promise<Round & { readonly moves: number }> {
  const moves = await finishMoves(parts.store, clock());
  return { ...(await postLetters(parts, clock, stopping, onFault)), moves };
}
