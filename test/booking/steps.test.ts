import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type BookingStep, bookingInputs, bookingStep } from '../../src/booking/actions.js';
import { newWorker, type WorkerData } from '../../src/booking/booking.js';
import type { BookingParts, Person } from '../../src/booking/booking-job.js';
import type { BookingStore } from '../../src/booking/booking-store.js';
import { createSecrets } from '../../src/booking/codes.js';
import { LastSchools } from '../../src/booking/last-school.js';
import { CountsInMemory } from '../../src/booking/limits.js';
import type { BookingOutcome } from '../../src/booking/outcome.js';
import { takeStep } from '../../src/booking/take-step.js';
import { wordsOfBooking } from '../../src/booking/words-of-booking.js';
import { createCalendar } from '../../src/shared/calendar-file.js';
import type { Directory } from '../../src/shared/directory.js';
import { plainText } from '../../src/shared/reply.js';
import { allBookings, bookingsInMemory } from '../helpers/bookings.js';
import { at, NOW, pattern, SARA, sara, TOVE } from './worker-world.js';

const VERA = '00000000-0000-4000-8000-000000000004';
const directory: Directory = {
  municipality: 'Exempelkommun',
  schools: [
    { id: 'tallskolan', name: 'Tallskolan', workers: [SARA, TOVE], substitute: VERA },
    { id: 'bokskolan', name: 'Bokskolan', workers: [TOVE] },
    { id: 'ensam', name: 'Ensamma skolan', workers: [], substitute: VERA },
  ],
  workers: [
    { id: SARA, name: 'Sara' },
    { id: TOVE, name: 'Tove' },
    { id: VERA, name: 'Vera' },
  ],
  curators: [],
  terms: [],
  closed: [{ name: 'studiedag', from: '2026-11-27', to: '2026-11-27', schools: ['bokskolan'] }],
};
const person = (name: string): Person => ({ objectId: name, name, address: `a:${name}` });
const [EVA, BEN] = [person('eva'), person('ben')];
const of = (worker: string): WorkerData => ({
  ...newWorker(worker),
  patterns: [pattern(worker)],
  address: `a:${worker}`,
});

/** Acts are held back, so that all have looked before the first one is decided. */
function heldBack(store: BookingStore): BookingStore {
  return {
    ...store,
    async change(id, act) {
      for (let turn = 0; turn < 10; turn++) await new Promise(resolve => setImmediate(resolve));
      return store.change(id, act);
    },
  };
}

describe('the steps of booking', () => {
  let parts: BookingParts;
  beforeEach(() => {
    parts = {
      store: heldBack(bookingsInMemory([sara(), of(TOVE), of(VERA)])),
      directory,
      secrets: createSecrets(Buffer.alloc(32, 3)),
      limits: new CountsInMemory(),
      lastSchools: new LastSchools(),
      most: 3,
      keepDays: 90,
      calendar: createCalendar(undefined, text => text),
    };
  });
  const take = (who: Person, step: BookingStep, inputs: object = {}, now = NOW) =>
    takeStep(step, bookingInputs.parse(inputs), parts, who, now);
  const confirm = (start: number, change: object = {}): BookingStep & { is: 'confirm' } => ({
    is: 'confirm',
    school: 'tallskolan',
    worker: SARA,
    start,
    press: randomUUID(),
    named: false,
    ...change,
  });
  const kinds = (outcomes: readonly BookingOutcome[]) => {
    const counts: Record<string, number> = {};
    for (const { is } of outcomes) counts[is] = (counts[is] ?? 0) + 1;
    return counts;
  };
  const codeOf = (outcome: BookingOutcome) => (outcome.is === 'receipt' ? outcome.code : assert.fail(outcome.is));
  const wordsOf = (outcome: BookingOutcome) => plainText(wordsOfBooking(outcome, directory));
  const standing = async () => (await allBookings(parts.store)).bookings.filter(one => !one.cancelled);

  describe('at the same moment', () => {
    it('gives one slot to one of many', async () => {
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, n) => take(person(`p${n}`), confirm(at(2), { named: n % 2 === 0 }))),
      );
      assert.deepEqual(kinds(all), { receipt: 1, slots: 19 });
      assert.equal((await standing()).length, 1);
    });

    for (const [what, step, inputs] of [
      ['a day away', { is: 'away', from: '2026-11-25', to: '2026-11-25' }, {}],
      ['a slot that is taken back', { is: 'withdraw' }, { taken: String(at(2)) }],
    ] as const)
      for (const order of ['before', 'after'])
        it(`books nothing that stands in ${what}, pressed ${order} the booking`, async () => {
          const worker = () => take(person(SARA), step, inputs);
          const first = order === 'before' ? [worker()] : [];
          const bookers = Array.from({ length: 5 }, (_, n) => take(person(`p${n}`), confirm(at(2))));
          const [done] = await Promise.all(
            [...first, ...bookers, ...(order === 'after' ? [worker()] : [])].toReversed(),
          );
          assert.ok(done);
          const all = await Promise.all(bookers);
          const left = (await standing()).filter(({ start }) => start === at(2));
          assert.deepEqual(left, [], 'nobody stands in it');
          const won = all.filter(({ is }) => is === 'receipt').length;
          const cancelled = (await allBookings(parts.store)).bookings.filter(one => one.cancelled === 'worker').length;
          assert.equal(won, cancelled, 'whoever was acknowledged was then cancelled by the worker');
        });

    for (const named of [true, false])
      it(`keeps one person within the limit, ${named ? 'named' : 'anonymous'}, also with several social workers`, async () => {
        const all = await Promise.all(
          Array.from({ length: 9 }, (_, n) =>
            take(EVA, confirm(at([2, 3, 4, 7, 8][n >> 1]!), { worker: n % 2 ? TOVE : SARA, named })),
          ),
        );
        assert.deepEqual(kinds(all), { receipt: 3, limit: 6 });
        assert.equal((await standing()).length, 3);
      });

    it('takes five tries of a code from somebody who sends thirty, and one that is right costs none', async () => {
      const code = codeOf(await take(EVA, confirm(at(2))));
      const all = await Promise.all(
        Array.from({ length: 30 }, (_, n) => take(BEN, { is: 'cancel', code: `AAAAA-AAA${n}` })),
      );
      assert.deepEqual(kinds(all), { codeUnknown: 5, tooManyTries: 25 });
      for (let n = 0; n < 8; n++) assert.equal((await take(EVA, { is: 'cancel', code })).is, 'cancelled');
    });

    it('moves a booking to one place, and cancels it or moves it', async () => {
      const code = codeOf(await take(EVA, confirm(at(2))));
      const to = (start: number, worker: string) =>
        take(EVA, { is: 'move', school: 'tallskolan', worker, start, code });
      await Promise.all([to(at(3), TOVE), to(at(4), SARA), to(at(7), TOVE), to(at(8), VERA)]);
      assert.equal((await standing()).length, 1);
      const all = await Promise.all([take(EVA, { is: 'cancel', code }), to(at(9), SARA), to(at(10), TOVE)]);
      assert.equal(all[0]!.is, 'cancelled');
      assert.deepEqual(await standing(), []);
    });
  });

  it('finds a booking by its code at every moment of a move', async () => {
    for (let turns = 0; turns < 40; turns += 3) {
      const code = codeOf(await take(person(`p${turns}`), confirm(at(2))));
      const moving = take(EVA, { is: 'move', school: 'tallskolan', worker: TOVE, start: at(3), code });
      for (let turn = 0; turn < turns; turn++) await new Promise(resolve => setImmediate(resolve));
      assert.equal((await take(BEN, { is: 'cancel', code })).is, 'cancelled', `after ${turns} turns`);
      await moving;
      assert.deepEqual(await standing(), []);
    }
  });

  describe('the same press again', () => {
    const codeless = ({ letters, ...rest }: Awaited<ReturnType<typeof allBookings>>) => ({
      ...rest,
      owed: letters.length,
    });
    async function twice(who: Person, step: BookingStep, inputs: object = {}) {
      const first = await take(who, step, inputs);
      const kept = codeless(await allBookings(parts.store));
      for (let n = 0; n < 6; n++) assert.equal(wordsOf(await take(who, step, inputs)), wordsOf(first));
      assert.deepEqual(codeless(await allBookings(parts.store)), kept, 'and nothing is done twice');
      return first;
    }

    it('is the same answer for every step that changes something', async () => {
      const code = codeOf(await twice(EVA, confirm(at(2))));
      await twice(EVA, { is: 'move', school: 'tallskolan', worker: SARA, start: at(3), code });
      await twice(EVA, { is: 'move', school: 'tallskolan', worker: TOVE, start: at(4), code });
      await twice(EVA, { is: 'cancel', code });
      const mine = await take(BEN, confirm(at(2), { named: true }));
      assert.ok(mine.is === 'receipt');
      await twice(BEN, { is: 'cancelMine', id: mine.booking.id });
      const times = {
        days: '1',
        first: '2026-11-23',
        last: '2026-12-18',
        from: '9',
        to: '10',
        length: '30',
        pause: '0',
      };
      await twice(person(SARA), { is: 'offer' }, times);
      await take(EVA, confirm(at(7)), { tell: 'true' });
      await twice(person(SARA), { is: 'withdraw' }, { taken: String(at(7)) });
      await take(EVA, confirm(at(8)));
      await twice(person(SARA), { is: 'away', from: '2026-12-01', to: '2026-12-01' });
    });

    it('of a booking gives the receipt of where it stands now', async () => {
      const step = confirm(at(2));
      const code = codeOf(await take(EVA, step));
      await take(EVA, { is: 'move', school: 'tallskolan', worker: TOVE, start: at(4), code });
      const again = await take(EVA, step);
      assert.ok(again.is === 'receipt' && again.booking.worker === TOVE && again.code === code);
      await take(EVA, { is: 'cancel', code });
      assert.equal((await take(EVA, step)).is, 'cancelled');
    });
  });

  describe('what is free', () => {
    it('refuses a day that was taken away since it was shown, with the times nearest to it', async () => {
      await take(person(SARA), { is: 'away', from: '2026-12-02', to: '2026-12-02' });
      const gone = await take(EVA, confirm(at(9, 60)));
      assert.ok(gone.is === 'slots' && gone.because === 'gone');
      assert.ok(gone.slots.every(({ start }) => Math.abs(start - at(9, 60)) <= 90 * 60_000));
      assert.equal(gone.slots[0]!.worker, TOVE);
      assert.ok(gone.more);
    });

    it('shows every slot of several social workers with the same hours, each once, page by page, and says with whom', async () => {
      const seen: string[] = [];
      for (let step: (BookingStep & { is: 'slots' }) | undefined = { is: 'slots', school: 'tallskolan' }; step; ) {
        const page: BookingOutcome = await take(EVA, step);
        assert.ok(page.is === 'slots' && page.slots.length <= 5);
        seen.push(...page.slots.map(({ start, worker }) => `${start} ${worker}`));
        if (seen.length === 5) assert.match(wordsOf(page), /telefon, Sara[\s\S]*telefon, Tove/);
        step = page.more && { is: 'slots', school: 'tallskolan', ...page.more };
      }
      assert.equal(new Set(seen).size, seen.length);
      // Four slots a day of two, on 31 weekdays of which five are holidays or eves.
      assert.equal(seen.length % 8, 0);
      assert.ok(seen.length > 200);
    });

    it('offers the substitute on the days on which one is away, and alone where a school has nobody else', async () => {
      await take(person(SARA), { is: 'away', from: '2026-12-01', to: '2026-12-02' });
      assert.equal((await take(EVA, confirm(at(8), { worker: VERA }))).is, 'receipt');
      assert.equal((await take(EVA, confirm(at(10), { worker: VERA }))).is, 'slots');
      assert.equal((await take(BEN, { is: 'slots', school: 'ensam' })).is, 'slots');
      assert.equal((await take(BEN, confirm(at(10), { school: 'ensam', worker: VERA }))).is, 'receipt');
    });

    it('keeps a school’s closed days, at the looking and at the booking', async () => {
      assert.equal((await take(EVA, confirm(at(4), { school: 'bokskolan', worker: TOVE }))).is, 'slots');
      assert.equal((await take(EVA, confirm(at(4), { school: 'tallskolan', worker: TOVE }))).is, 'receipt');
    });

    it('books with nobody whom the school does not have', async () => {
      assert.equal((await take(EVA, confirm(at(3), { school: 'bokskolan', worker: SARA }))).is, 'slots');
      assert.deepEqual(await standing(), []);
    });

    it('counts no holiday among the times that can be booked', async () => {
      const times = {
        days: '1,2,3,4,5',
        first: '2026-12-21',
        last: '2027-01-01',
        from: '9',
        to: '10',
        length: '60',
        pause: '0',
      };
      const offered = await take(person(SARA), { is: 'offer' }, times);
      // Until 4 January, less julafton, juldagen, nyårsafton and nyårsdagen.
      assert.ok(offered.is === 'offered' && offered.slots === 6, JSON.stringify(offered));
    });
  });

  describe('what somebody holds', () => {
    it('is given back when the worker takes the times away, anonymous or named', async () => {
      for (const named of [false, true]) {
        for (const day of [7, 8, 9]) assert.equal((await take(EVA, confirm(at(day), { named }))).is, 'receipt');
        assert.equal((await take(EVA, confirm(at(10), { named }))).is, 'limit');
        await take(person(SARA), { is: 'away', from: '2026-11-30', to: '2026-12-02' });
        assert.equal((await take(EVA, confirm(at(10, named ? 30 : 0), { named }))).is, 'receipt');
        parts = { ...parts, store: bookingsInMemory([sara(), of(TOVE), of(VERA)]), limits: new CountsInMemory() };
      }
    });

    it('is counted on after a move, and given back when that is cancelled', async () => {
      const codes = await Promise.all([7, 8, 9].map(async day => codeOf(await take(EVA, confirm(at(day))))));
      await take(EVA, { is: 'move', school: 'tallskolan', worker: TOVE, start: at(10), code: codes[0]! });
      assert.equal((await take(EVA, confirm(at(11)))).is, 'limit');
      await take(BEN, { is: 'cancel', code: codes[0]! });
      assert.equal((await take(EVA, confirm(at(11)))).is, 'receipt');
    });

    it('is nobody else’s to cancel without the code', async () => {
      const mine = await take(EVA, confirm(at(2), { named: true }));
      assert.ok(mine.is === 'receipt');
      await take(BEN, confirm(at(3), { named: true }));
      assert.equal((await take(BEN, { is: 'cancelMine', id: mine.booking.id })).is, 'codeUnknown');
      assert.equal((await standing()).length, 2);
    });

    it('cannot be cancelled or moved when it has begun, which is said', async () => {
      const code = codeOf(await take(EVA, confirm(at(0))));
      const begun = new Date(at(0, 5));
      const cancel = await take(EVA, { is: 'cancel', code }, {}, begun);
      const move = await take(EVA, { is: 'move', school: 'tallskolan', worker: SARA, start: at(2), code }, {}, begun);
      assert.deepEqual([cancel.is, move.is], ['begun', 'begun']);
      assert.match(wordsOf(cancel), /har redan börjat/);
    });

    it('is not moved by a code that is wrong: that is said before somebody looks for a time', async () => {
      assert.equal((await take(EVA, { is: 'changeSchool', move: 'AAAAA AAAAA' })).is, 'codeUnknown');
      const code = codeOf(await take(EVA, confirm(at(2))));
      for (let n = 0; n < 9; n++) assert.equal((await take(EVA, { is: 'changeSchool', move: code })).is, 'schools');
    });
  });

  it('says of days away who is told, and who cannot be', async () => {
    await take(EVA, confirm(at(8)), { tell: 'true' });
    await take(BEN, confirm(at(8, 30), { named: true }));
    await take(person('kim'), confirm(at(8, 60)));
    const away = wordsOf(await take(person(SARA), { is: 'away', from: '2026-12-01', to: '2026-12-01' }));
    assert.match(away, /3 bokningar är inställda\. Jag säger till 2 av dem som hade bokat\. En är anonym/);
    assert.doesNotMatch(away, /har fått veta/);
    const { letters } = await allBookings(parts.store);
    assert.equal(letters.filter(({ about }) => about === 'sick').length, 2);
  });

  it('answers a forged press that writes an id in capitals', async () => {
    const step = bookingStep.parse(confirm(at(2), { worker: 'ABCDEF00-0000-4000-8000-00000000000A' }));
    assert.equal((await take(EVA, step)).is, 'slots');
  });

  it('ends nobody else’s pattern, and gives an old card the same answer', async () => {
    const step: BookingStep = { is: 'endPatterns' };
    await take(person(TOVE), step, { patterns: 'p' });
    assert.equal((await parts.store.read(SARA))!.patterns.length, 1);
    assert.equal((await parts.store.read(TOVE))!.patterns.length, 0);
  });
});
