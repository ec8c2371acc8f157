import assert from 'node:assert/strict';
import { newWorker, type WorkerData } from '../../src/booking/booking.js';
import { book } from '../../src/booking/booking-acts.js';
import type { BookingStore } from '../../src/booking/booking-store.js';
import { arrive, leave } from '../../src/booking/move-acts.js';
import { finishMoves, moveBetween } from '../../src/booking/move-between.js';
import { goAway } from '../../src/booking/worker-acts.js';
import { bookingsInMemory } from '../helpers/bookings.js';
import { at, booking, by, LENA, NOW, OPEN, owedIn, pattern, SARA, sara, TOVE } from './worker-world.js';

const ID = booking(at(2)).id;
const one = booking(at(2), { booker: LENA, sealed: undefined });
const start = book(sara(), one, { most: 3, elsewhere: 0 }, OPEN, NOW).data;
const tove = (change: Partial<WorkerData> = {}): WorkerData => ({
  ...newWorker(TOVE),
  patterns: [pattern(TOVE)],
  ...change,
});
const wish = { id: ID, start: at(3), school: 's', by: by('lena') };

/** A store in which the numbered changes (1 is the first) cannot be written. */
function failing(store: BookingStore, ...numbers: number[]): BookingStore {
  let number = 0;
  return {
    ...store,
    change: (id, act) => (numbers.includes(++number) ? Promise.reject(new Error('full')) : store.change(id, act)),
  };
}

const both = async (store: BookingStore) => {
  const stands = async (id: string) =>
    (await store.read(id))!.bookings.filter(({ cancelled, arriving }) => !cancelled && !arriving).map(b => b.start);
  return [await stands(SARA), await stands(TOVE)];
};
const NEITHER = [[at(2)], []];
const BOTH = [[], [at(3)]];

describe('a move from one social worker to another', () => {
  it('stands with the new one alone, and each is told of their own', async () => {
    const store = bookingsInMemory([start, tove()]);
    const moved = await moveBetween(store, one, TOVE, wish, OPEN, NOW);
    assert.ok(moved.is === 'moved' && moved.booking.worker === TOVE && moved.booking.start === at(3));
    assert.deepEqual(await both(store), BOTH);
    assert.deepEqual(owedIn((await store.read(SARA))!), ['worker booked 0', 'worker cancelled 0']);
    assert.deepEqual(owedIn((await store.read(TOVE))!), [
      'worker moved 0',
      'booker reminder 53',
      'worker reminder 53',
      'booker reminder 76',
      'worker reminder 76',
    ]);
    assert.deepEqual((await store.read(SARA))!.bookings[0]?.movedTo, TOVE);
  });

  it('tells the named booker when somebody else did it', async () => {
    const store = bookingsInMemory([start, tove()]);
    await moveBetween(store, one, TOVE, { ...wish, by: by('ben') }, OPEN, NOW);
    assert.ok(owedIn((await store.read(TOVE))!).includes('booker moved 0'));
  });

  it('tells an anonymous booker by the chat they left, with the code as the reason, also where it was broken off', async () => {
    const sealed = { ...one, booker: undefined, sealed: 's' };
    const from = { ...start, bookings: [sealed] };
    const news = (data: WorkerData | undefined) =>
      data!.letters.filter(({ to, about }) => to === 'booker' && about === 'moved').map(({ byCode }) => byCode);
    for (const [chat, told] of [
      ['another', [true]],
      ['s', []],
    ] as const) {
      const store = bookingsInMemory([from, tove()]);
      await moveBetween(store, sealed, TOVE, { ...wish, by: by('ben', chat) }, OPEN, NOW);
      assert.deepEqual(news(await store.read(TOVE)), told);
      assert.equal((await store.read(TOVE))!.bookings[0]?.arriving, undefined);
    }
    const held = arrive(tove(), sealed, { ...wish, by: by('ben', 'another') }, OPEN, NOW).data;
    const broken = bookingsInMemory([leave(from, ID, TOVE, NOW.getTime()).data, held]);
    await finishMoves(broken, NOW);
    assert.deepEqual(news(await broken.read(TOVE)), [true]);
  });

  it('comes back with one booking and nothing of before', async () => {
    const store = bookingsInMemory([start, tove()]);
    const there = await moveBetween(store, one, TOVE, wish, OPEN, NOW);
    assert.ok(there.is === 'moved');
    const back = await moveBetween(store, there.booking, SARA, { ...wish, start: at(4) }, OPEN, NOW);
    assert.equal(back.is, 'moved');
    assert.deepEqual(await both(store), [[at(4)], []]);
    assert.deepEqual(
      (await store.read(SARA))!.bookings.map(({ cancelled, movedTo }) => [cancelled, movedTo]),
      [[undefined, undefined]],
    );
  });

  it('changes neither where the new time is taken, or the old booking is over', async () => {
    const taken = bookingsInMemory([start, tove({ bookings: [booking(at(3), { worker: TOVE })] })]);
    assert.equal((await moveBetween(taken, one, TOVE, wish, OPEN, NOW)).is, 'taken');
    assert.deepEqual(await both(taken), [[at(2)], [at(3)]]);
    const sick = bookingsInMemory([goAway(start, '2026-11-25', '2026-11-25', NOW.getTime()).data, tove()]);
    assert.equal((await moveBetween(sick, one, TOVE, wish, OPEN, NOW)).is, 'unknown');
    assert.deepEqual(await both(sick), [[], []]);
    assert.deepEqual((await sick.read(TOVE))!.bookings, [], 'the held time is free again');
  });

  for (const [what, numbers, then] of [
    ['holding the new time', [1], NEITHER],
    ['giving up the old one', [2], NEITHER],
    ['giving up the old one, and then letting the new one go', [2, 3], NEITHER],
    ['letting the new one stand', [3], BOTH],
  ] as const)
    it(`leaves both or neither changed where ${what} cannot be written`, async () => {
      const store = bookingsInMemory([start, tove()]);
      await assert.rejects(moveBetween(failing(store, ...numbers), one, TOVE, wish, OPEN, NOW), /full/);
      await finishMoves(store, NOW);
      assert.deepEqual(await both(store), then);
      assert.deepEqual(await store.find('arriving'), []);
      assert.equal(await finishMoves(store, NOW), 0);
      if (then === BOTH) {
        assert.ok(owedIn((await store.read(TOVE))!).includes('booker moved 0'), 'who may have seen no receipt');
        return;
      }
      assert.equal((await moveBetween(store, one, TOVE, wish, OPEN, NOW)).is, 'moved', 'it can be tried again');
    });

  it('goes on in one direction after a process that ended between two acts', async () => {
    const held = arrive(tove(), one, wish, OPEN, NOW).data;
    const before = bookingsInMemory([start, held]);
    assert.equal(await finishMoves(before, NOW), 1);
    assert.deepEqual(await both(before), NEITHER);
    const after = bookingsInMemory([leave(start, ID, TOVE, NOW.getTime()).data, held]);
    assert.equal(await finishMoves(after, NOW), 1);
    assert.deepEqual(await both(after), BOTH);
  });

  it('does not break off a move that is under way', async () => {
    const store = bookingsInMemory([start, tove()]);
    // The look at what is under way waits for the code, which the move has to itself.
    const looking: Promise<number>[] = [];
    const move = store.together(`code ${one.code}`, async () => {
      await store.change(TOVE, data => arrive(data, one, wish, OPEN, NOW));
      looking.push(finishMoves(store, NOW));
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      return store.change(SARA, data => leave(data, ID, TOVE, NOW.getTime()));
    });
    assert.equal(await move, 'left');
    await Promise.all(looking);
    assert.deepEqual(await both(store), BOTH);
  });

  it('holds a time that nobody else gets meanwhile', () => {
    const held = arrive(tove(), one, wish, OPEN, NOW).data;
    const other = book(held, { ...booking(at(3)), press: 'x' }, { most: 3, elsewhere: 0 }, OPEN, NOW);
    assert.deepEqual(other.result, { is: 'taken' });
  });
});
