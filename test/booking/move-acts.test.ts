import assert from 'node:assert/strict';
import { newWorker, type WorkerData } from '../../src/booking/booking.js';
import { arrive, giveUp, leave, receive, settle } from '../../src/booking/move-acts.js';
import { finishMoves, handOver, moveBetween } from '../../src/booking/move-between.js';
import { bookingsInMemory } from '../helpers/bookings.js';
import { at, booking, by, LENA, NOW, OPEN, owedIn, pattern, SARA, sara, TOVE } from './worker-world.js';

const now = NOW.getTime();
const one = booking(at(2), { booker: LENA });
const other = booking(at(4), { worker: TOVE, id: 'other' });
const arriving = { from: SARA, start: one.start, end: one.end };
const held = { ...one, worker: TOVE, arriving };
const tove = (change: Partial<WorkerData> = {}): WorkerData => ({
  ...newWorker(TOVE),
  patterns: [pattern(TOVE)],
  ...change,
});
const wish = { id: one.id, start: at(3), school: 's', by: by('lena') };

describe('holding a time for a booking that stands with somebody else', () => {
  it('holds a free slot beside what is there, and marks where it comes from', () => {
    const { data, result } = arrive(tove({ bookings: [other] }), one, wish, OPEN, NOW);
    assert.equal(result, 'held');
    assert.deepEqual(data.bookings, [
      other,
      { ...one, worker: TOVE, start: at(3), end: at(3, 30), moves: 1, movedTo: undefined, arriving },
    ]);
    assert.deepEqual(data.letters, []);
  });

  it('takes the place of what it left here when it was moved away', () => {
    const was = { ...one, worker: TOVE, start: at(3), cancelled: 'moved' as const, movedTo: SARA };
    const slot = arrive(tove({ bookings: [was, other] }), one, wish, OPEN, NOW).data.bookings;
    assert.deepEqual(
      slot.map(({ id, cancelled, movedTo }) => [id, cancelled, movedTo]),
      [
        ['other', undefined, undefined],
        [one.id, undefined, undefined],
      ],
    );
    const time = receive(tove({ bookings: [was, other] }), one, now).data.bookings;
    assert.deepEqual(
      time.map(({ id, cancelled }) => [id, cancelled]),
      [
        ['other', undefined],
        [one.id, undefined],
      ],
    );
  });

  const inTheWay: [what: string, change: Partial<WorkerData>, is: 'held' | 'taken'][] = [
    ['nothing', {}, 'held'],
    ['another booking', { bookings: [booking(at(2, 15), { worker: TOVE, id: 'x' })] }, 'taken'],
    ['one at another time', { bookings: [other] }, 'held'],
    ['one that was cancelled', { bookings: [booking(at(2), { id: 'x', cancelled: 'booker' })] }, 'held'],
    ['the first of the days away', { away: [{ from: '2026-11-25', to: '2026-11-27', bookings: [] }] }, 'taken'],
    ['the last of the days away', { away: [{ from: '2026-11-20', to: '2026-11-25', bookings: [] }] }, 'taken'],
    ['days away that end before', { away: [{ from: '2026-11-20', to: '2026-11-24', bookings: [] }] }, 'held'],
    ['days away that begin after', { away: [{ from: '2026-11-26', to: '2026-11-27', bookings: [] }] }, 'held'],
    ['no pattern at all', { patterns: [] }, 'held'],
  ];
  for (const [what, change, is] of inTheWay)
    it(`at its very time is ${is} where ${what} stands there`, () => {
      const data = tove(change);
      const done = receive(data, one, now);
      assert.equal(done.result, is);
      if (is === 'taken') assert.equal(done.data, data);
    });

  it('holds nothing that has begun', () => {
    assert.equal(receive(tove(), one, at(2) - 1).result, 'held');
    assert.equal(receive(tove(), one, at(2)).result, 'taken');
  });

  it('brings the mark of nobody being there with it no longer', () => {
    const [booked] = receive(tove(), { ...one, left: true, movedTo: 'x' }, now).data.bookings;
    assert.deepEqual(booked, { ...one, worker: TOVE, left: undefined, movedTo: undefined, arriving });
  });
});

describe('giving a booking up that is held with somebody else', () => {
  const start = sara({ bookings: [booking(at(4), { id: 'other' }), one] });

  it('marks it as moved, and to whom, and tells the social worker', () => {
    const { data, result } = leave(start, one.id, TOVE, now);
    assert.equal(result, 'left');
    assert.deepEqual(data.bookings, [start.bookings[0], { ...one, cancelled: 'moved', movedTo: TOVE }]);
    assert.deepEqual(owedIn(data), ['worker cancelled 0']);
  });

  it('is done once, and again only the same answer', () => {
    const { data } = leave(start, one.id, TOVE, now);
    assert.deepEqual(leave(data, one.id, TOVE, at(3)), { data, result: 'left' });
    assert.deepEqual(leave(data, one.id, 'a third', now), { data, result: 'gone' }, 'it went to somebody else');
  });

  it('gives up nothing that has begun, is cancelled, or is not there', () => {
    assert.equal(leave(start, one.id, TOVE, at(2) - 1).result, 'left');
    const cancelled = sara({ bookings: [{ ...one, cancelled: 'worker', movedTo: TOVE }] });
    for (const [data, id, when] of [
      [start, one.id, at(2)],
      [start, 'nothing', now],
      [cancelled, one.id, now],
    ] as const)
      assert.deepEqual(leave(data, id, TOVE, when), { data, result: 'gone' });
  });
});

describe('letting a held booking stand, or go', () => {
  const data = tove({ bookings: [other, held] });

  it('stands, and the social worker reads which time it had; the booker where they are to be told', () => {
    const quiet = settle(data, one.id, false, now);
    assert.deepEqual(quiet.result, { ...held, arriving: undefined });
    assert.deepEqual(quiet.data.bookings, [other, quiet.result]);
    const told = settle(data, one.id, true, now);
    assert.deepEqual(
      [quiet, told].map(done => owedIn(done.data).filter(owed => owed.endsWith(' 0'))),
      [['worker moved 0'], ['worker moved 0', 'booker moved 0']],
    );
    assert.deepEqual(told.data.letters[1]?.at, { start: at(2), end: at(2, 30) });
  });

  it('changes nothing of what stands already, or is not there', () => {
    assert.deepEqual(settle(data, 'other', true, now), { data, result: other });
    assert.deepEqual(settle(data, 'nothing', true, now), { data, result: undefined });
  });

  it('tells nobody where it was cancelled on its way, and the seal goes', () => {
    const sealed = { ...held, booker: undefined, sealed: 's', cancelled: 'worker' as const };
    const { data: after, result } = settle(tove({ bookings: [other, sealed] }), one.id, true, now);
    assert.deepEqual(after.letters, []);
    assert.deepEqual(
      after.bookings.map(({ id, arriving: way, sealed: seal }) => [id, way, seal]),
      [
        ['other', undefined, undefined],
        [one.id, undefined, undefined],
      ],
    );
    assert.equal(result?.cancelled, 'worker');
  });

  it('goes, and only what is on its way', () => {
    assert.deepEqual(giveUp(data, one.id), { data: { ...data, bookings: [other] }, result: undefined });
    assert.equal(giveUp(data, 'other').data, data);
    assert.equal(giveUp(data, 'nothing').data, data);
    const two = tove({ bookings: [{ ...held, id: 'another' }, held] });
    assert.deepEqual(
      giveUp(two, one.id).data.bookings.map(({ id }) => id),
      ['another'],
    );
  });
});

describe('moves that meet something else', () => {
  it('are unknown where the held time has been erased before it could stand', async () => {
    const store = bookingsInMemory([sara({ bookings: [one] }), tove()]);
    let number = 0;
    const change: typeof store.change = (id, act) =>
      store.change(id, data => act(++number === 3 ? { ...data, bookings: [] } : data));
    assert.deepEqual(await moveBetween({ ...store, change }, one, TOVE, wish, OPEN, NOW), { is: 'unknown' });
  });

  it('hand over nothing of somebody whose data cannot be read, or what is being moved to them', async () => {
    const store = bookingsInMemory([sara({ bookings: [{ ...one, arriving }] }), tove()]);
    assert.deepEqual(await handOver(store, SARA, TOVE, NOW), { handed: 0, left: [] });
    const unread = { ...store, read: async () => undefined };
    assert.deepEqual(await handOver(unread, SARA, TOVE, NOW), { handed: 0, left: [] });
  });

  it('count as handed over what stands with the other alone: not what was cancelled meanwhile', async () => {
    const rest = booking(at(3), { id: 'rest' });
    const store = bookingsInMemory([sara({ bookings: [one, rest] }), tove()]);
    for (const meanwhile of [{ ...one, cancelled: 'booker' as const }, undefined]) {
      let reads = 0;
      const read: typeof store.read = async id => {
        const data = await store.read(id);
        return ++reads > 1 && data ? { ...data, bookings: meanwhile ? [meanwhile, rest] : [rest] } : data;
      };
      assert.deepEqual(await handOver({ ...store, read, change: async () => 'taken' as never }, SARA, TOVE, NOW), {
        handed: 0,
        left: [rest],
      });
    }
    assert.deepEqual(await handOver(store, SARA, TOVE, NOW), { handed: 2, left: [] });
  });

  it('go on where the old time went to this one, and back where it went elsewhere, or cannot be read', async () => {
    const before = booking(at(4), { id: 'before' });
    const away = (movedTo: string) => sara({ bookings: [before, { ...one, cancelled: 'moved', movedTo }] });
    const cases: [from: WorkerData | undefined, stands: string[]][] = [
      [away(TOVE), ['other', one.id]],
      [away('a third'), ['other']],
      [sara({ bookings: [before, { ...one, cancelled: 'worker', movedTo: TOVE }] }), ['other']],
      [sara({ bookings: [{ ...before, cancelled: 'moved', movedTo: TOVE }] }), ['other']],
      [undefined, ['other']],
    ];
    for (const [from, stands] of cases) {
      const store = bookingsInMemory([...(from ? [from] : []), tove({ bookings: [other, held] })]);
      const read: typeof store.read = async id => (id === SARA && !from ? undefined : store.read(id));
      assert.equal(await finishMoves({ ...store, read }, NOW), 1);
      const after = (await store.read(TOVE))!.bookings;
      assert.deepEqual([after.map(({ id }) => id), after.some(({ arriving: way }) => way)], [stands, false]);
    }
  });

  it('are left alone where they came to their end while the code was waited for', async () => {
    const store = bookingsInMemory([sara({ bookings: [one] }), tove({ bookings: [other, held] })]);
    for (const then of [tove({ bookings: [other, { ...held, arriving: undefined }] }), tove(), undefined]) {
      let reads = 0;
      const read: typeof store.read = async id => (++reads > 1 ? then : store.read(id));
      assert.equal(await finishMoves({ ...store, read }, NOW), 0);
    }
    assert.equal(await finishMoves({ ...store, read: async () => undefined }, NOW), 0);
    assert.equal((await store.read(TOVE))!.bookings.length, 2);
  });
});
