import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type BookingStep, bookingInputs } from '../../src/booking/actions.js';
import { newWorker, type WorkerData } from '../../src/booking/booking.js';
import type { BookingParts, Person } from '../../src/booking/booking-job.js';
import { createSecrets } from '../../src/booking/codes.js';
import { LastSchools } from '../../src/booking/last-school.js';
import { bookingLetters } from '../../src/booking/letter-box.js';
import { CountsInMemory } from '../../src/booking/limits.js';
import type { BookingOutcome } from '../../src/booking/outcome.js';
import { takeStep } from '../../src/booking/take-step.js';
import { wordsOfBooking } from '../../src/booking/words-of-booking.js';
import { postDue } from '../../src/outbox/run.js';
import { createCalendar } from '../../src/shared/calendar-file.js';
import type { Directory } from '../../src/shared/directory.js';
import { type Button, plainText, type Reply } from '../../src/shared/reply.js';
import { bookingsInMemory } from '../helpers/bookings.js';
import { NOW, pattern, SARA, sara, TOVE } from './worker-world.js';

export const VERA = '00000000-0000-4000-8000-000000000004';
export const directory: Directory = {
  municipality: 'Exempelkommun',
  mottagning: '0980-31 92 20',
  schools: [
    { id: 'tallskolan', name: 'Tallskolan', workers: [SARA, TOVE], substitute: VERA },
    { id: 'bokskolan', name: 'Bokskolan', workers: [TOVE] },
  ],
  workers: [
    { id: SARA, name: 'Sara', phone: '0980-31 92 30' },
    { id: TOVE, name: 'Tove' },
    { id: VERA, name: 'Vera' },
  ],
  curators: [],
  terms: [],
  closed: [],
};

/** Somebody with a chat of their own. */
export const person = (name: string): Person => ({ objectId: name, name, address: `a:${name}` });
export const [EVA, BEN] = [person('eva'), person('ben')];
export const of = (worker: string, change: Partial<WorkerData> = {}): WorkerData => ({
  ...newWorker(worker),
  patterns: [pattern(worker)],
  address: `a:${worker}`,
  ...change,
});

/** The button of a reply with a title, as the step that it takes. */
export function stepOf(reply: Reply, title: string | RegExp): BookingStep {
  const is = (button: Button) => (typeof title === 'string' ? button.title === title : title.test(button.title));
  const found = reply.buttons.find(is);
  assert.ok(found && 'action' in found && found.action.do === 'booking', `no ${title} in ${plainText(reply)}`);
  return found.action.step;
}

/** Steps of booking over a store in memory, and the letters that come of them. */
export function stepWorld(start: readonly WorkerData[] = [sara(), of(TOVE), of(VERA)], known: Directory = directory) {
  const store = bookingsInMemory(start);
  const secrets = createSecrets(Buffer.alloc(32, 3));
  const parts: BookingParts = {
    store,
    directory: known,
    secrets,
    limits: new CountsInMemory(),
    lastSchools: new LastSchools(),
    most: 3,
    keepDays: 90,
    calendar: createCalendar('https://bot.example', secrets.sign),
  };
  const take = (who: Person, step: BookingStep, inputs: object = {}, now = NOW) =>
    takeStep(step, bookingInputs.parse(inputs), parts, who, now);
  const reply = async (...args: Parameters<typeof take>): Promise<Reply> => wordsOfBooking(await take(...args), known);
  const posts: { to: string; reply: Reply; words: string }[] = [];
  return {
    parts,
    store,
    take,
    reply,
    posts,
    words: async (...args: Parameters<typeof take>) => plainText(await reply(...args)),
    /** Posts what is due as of an instant; what was posted. */
    async post(now = NOW) {
      const before = posts.length;
      const post = {
        async post(to: string, reply: Reply) {
          posts.push({ to, reply, words: plainText(reply) });
          return { is: 'posted' as const, id: 'x' };
        },
        update: async () => assert.fail('nothing is changed'),
      };
      // Each conversation has one at a time.
      for (let turn = 0; turn < 4; turn++)
        await postDue({
          boxes: [bookingLetters(parts, () => {})],
          post,
          clock: () => now.getTime(),
          onFault: (_, error) => assert.fail(String(error)),
        });
      return posts.slice(before);
    },
    bookings: async (worker = SARA) => (await store.read(worker))!.bookings,
  };
}

/** A press that books. */
export const confirm = (start: number, change: object = {}): BookingStep & { is: 'confirm' } => ({
  is: 'confirm',
  school: 'tallskolan',
  worker: SARA,
  start,
  press: randomUUID(),
  named: false,
  ...change,
});

/** The booking on a receipt, and its code. */
export const receiptOf = (outcome: BookingOutcome) =>
  outcome.is === 'receipt' ? outcome : assert.fail(`no receipt but ${outcome.is}`);
