import assert from 'node:assert/strict';
import type { Booking, WorkerData } from '../../src/booking/booking.js';
import { book } from '../../src/booking/booking-acts.js';
import type { BookingParts } from '../../src/booking/booking-job.js';
import type { BookingStore } from '../../src/booking/booking-store.js';
import { createSecrets } from '../../src/booking/codes.js';
import { LastSchools } from '../../src/booking/last-school.js';
import { bookingLetters } from '../../src/booking/letter-box.js';
import { CountsInMemory } from '../../src/booking/limits.js';
import { goAway } from '../../src/booking/worker-acts.js';
import { type OutboxParts, postDue } from '../../src/outbox/run.js';
import { createCalendar } from '../../src/shared/calendar-file.js';
import type { Post, Posted } from '../../src/shared/ports.js';
import { plainText, type Reply } from '../../src/shared/reply.js';
import { bookingsInMemory } from '../helpers/bookings.js';
import { at, booking, LENA, NOW, OPEN, SARA, sara } from './worker-world.js';

export const secrets = createSecrets(Buffer.alloc(32, 3));
export const SECOND = 1_000;
export type Answer = Posted | (() => Posted | Promise<Posted>);

/** A world of letters: a clock that stands until it is moved, and chats that answer as they are told. */
export function world(start: readonly WorkerData[], change: (store: BookingStore) => BookingStore = store => store) {
  const store = change(bookingsInMemory(start));
  const posts: { to: string; words: string }[] = [];
  const answers = new Map<string, Answer[]>();
  const clock = { now: NOW.getTime() };
  const parts: BookingParts = {
    store,
    directory: {
      municipality: 'Exempelkommun',
      mottagning: '0980-31 92 20',
      schools: [],
      workers: [{ id: SARA, name: 'Sara Social' }],
      curators: [],
      terms: [],
      closed: [],
    },
    secrets,
    limits: new CountsInMemory(),
    lastSchools: new LastSchools(),
    most: 3,
    keepDays: 90,
    calendar: createCalendar(undefined, text => text),
  };
  const post: Post<Reply> = {
    async post(address, reply) {
      posts.push({ to: address, words: plainText(reply) });
      const answer = answers.get(address)?.shift() ?? { is: 'posted', id: 'x' };
      return typeof answer === 'function' ? answer() : answer;
    },
    update: async () => assert.fail('nothing is changed'),
  };
  const faults: string[] = [];
  let lost = 0;
  const outbox = (by?: string, more: Partial<OutboxParts> = {}) =>
    postDue({
      boxes: [bookingLetters(parts, () => lost++, by)],
      post,
      clock: () => clock.now,
      onFault: of => faults.push(of),
      ...more,
    });
  const run = async (seconds = 0) => {
    clock.now += seconds * SECOND;
    const before = posts.length;
    const lostBefore = lost;
    const ends = await outbox();
    return { ends, lost: lost - lostBefore, posts: posts.slice(before) };
  };
  const toldOf = (posted: readonly { to: string; words: string }[]) =>
    posted.map(({ to, words }) => `${to}: ${words.split('\n')[0]!.slice(0, 24)}`);
  return {
    store,
    parts,
    answers,
    clock,
    posts,
    faults,
    run,
    outbox,
    toldOf,
    letters: async () => (await store.read(SARA))!.letters,
  };
}

export const booked = (change: Partial<Booking> = {}, start = at(2), data = sara()) =>
  book(data, booking(start, { press: `${start}`, ...change }), { most: 9, elsewhere: 0 }, OPEN, NOW).data;
export const named = () => booked({ booker: LENA });
export const sealed = () => booked({ sealed: secrets.seal('a:eva', booking(at(2)).id), tell: true });
export const sick = (data: WorkerData) => goAway(data, '2026-11-25', '2026-11-25', NOW.getTime()).data;
export const WAIT: Posted = { is: 'wait', seconds: 1 };
