import assert from 'node:assert/strict';
import { oldBookingsFile, splitBookings } from '../../src/booking/take-over.js';
import { at, booking, HOUR, LENA, NOW, pattern, SARA, TOVE } from './worker-world.js';

type Old = Parameters<typeof splitBookings>[0];
const now = NOW.getTime();
const kept = (start: number, change: object = {}) => ({ ...booking(start), reminded: [] as number[], ...change });
const old = (change: object = {}): Old => ({
  version: 1,
  patterns: [],
  bookings: [],
  withdrawn: [],
  away: [],
  addresses: {},
  ...change,
});

describe('taking over what earlier versions kept in one file', () => {
  it('reads their shape, with what it does not know, and nothing that is not theirs', () => {
    const file = old({ bookings: [{ ...kept(at(2)), odd: 1 }], schools: {}, addresses: { [SARA]: 'a' } });
    assert.deepEqual(oldBookingsFile.parse(file), file);
    for (const wrong of [
      { version: 2 },
      { bookings: [{}] },
      { bookings: [kept(at(2), { subject: 'x' })] },
      { away: [{}] },
    ])
      assert.equal(oldBookingsFile.safeParse({ ...file, ...wrong }).success, false, JSON.stringify(wrong));
    for (const cancelled of ['booker', 'worker'] as const)
      assert.ok(oldBookingsFile.safeParse(old({ bookings: [kept(at(2), { cancelled })] })).success);
    assert.ok(!oldBookingsFile.safeParse(old({ bookings: [kept(at(2), { cancelled: 'moved' })] })).success);
  });

  it('makes an aggregate of each person who is in it for anything at all, however their id was written', () => {
    const ids = (change: object) => splitBookings(old(change), now).map(({ worker }) => worker);
    const big = SARA.replace(/0/g, 'A');
    const small = big.toLowerCase();
    assert.deepEqual(ids({}), []);
    const [whole] = splitBookings(old({ patterns: [pattern(big)], addresses: { [big]: 'a' } }), now);
    assert.deepEqual([whole?.patterns, whole?.address], [[pattern(small)], 'a']);
    assert.deepEqual(ids({ patterns: [pattern(big)] }), [small]);
    assert.deepEqual(ids({ bookings: [kept(at(2), { worker: big })] }), [small]);
    assert.deepEqual(ids({ withdrawn: [{ worker: big, start: at(2) }] }), [small]);
    assert.deepEqual(ids({ away: [{ worker: big, from: '2026-11-25', to: '2026-11-25' }] }), [small]);
    assert.deepEqual(ids({ addresses: { [big]: 'a' } }), [small]);
    assert.deepEqual(ids({ patterns: [pattern(big), pattern(small)], addresses: { [TOVE]: 'a' } }), [small, TOVE]);
  });

  it('gives each what is theirs, and no more', () => {
    const of = (worker: string, n: number) => ({
      pattern: pattern(worker, { id: `p${n}` }),
      booking: kept(at(-n), { worker, id: `b${n}` }),
      withdrawn: { worker, start: at(n), odd: 'left out' },
      away: { worker, from: `2026-12-0${n}`, to: `2026-12-0${n}`, odd: 'left out' },
    });
    const [sara, tove] = [of(SARA, 1), of(TOVE, 2)];
    const both = old({
      patterns: [sara.pattern, tove.pattern],
      bookings: [sara.booking, tove.booking],
      withdrawn: [sara.withdrawn, tove.withdrawn],
      away: [sara.away, tove.away],
      addresses: { [SARA]: 'a:sara' },
    });
    assert.deepEqual(splitBookings(both, now), [
      {
        worker: SARA,
        patterns: [sara.pattern],
        bookings: [{ ...booking(at(-1)), id: 'b1' }],
        withdrawn: [{ start: at(1) }],
        away: [{ from: '2026-12-01', to: '2026-12-01', bookings: [] }],
        address: 'a:sara',
        letters: [],
        owed: 0,
      },
      {
        worker: TOVE,
        patterns: [tove.pattern],
        bookings: [{ ...booking(at(-2)), id: 'b2', worker: TOVE }],
        withdrawn: [{ start: at(2) }],
        away: [{ from: '2026-12-02', to: '2026-12-02', bookings: [] }],
        letters: [],
        owed: 0,
      },
    ]);
  });

  it('knows of who left a sealed address that they asked to be told', () => {
    const [data] = splitBookings(old({ bookings: [kept(at(-1), { sealed: 's' }), kept(at(-2))] }), now);
    assert.deepEqual(
      data?.bookings.map(one => [one.sealed, one.tell, 'tell' in one]),
      [
        ['s', true, true],
        [undefined, undefined, false],
      ],
    );
  });

  const dues = (reminded: number[], when: number, change: object = {}) =>
    splitBookings(old({ bookings: [kept(at(2), { booker: LENA, reminded, ...change })] }), when).flatMap(
      ({ letters }) => letters.map(({ to, due }) => `${to} ${(at(2) - due) / HOUR}`),
    );
  const DAY = ['booker 24', 'worker 24'];
  const LAST = ['booker 1', 'worker 1'];

  it('owes both the reminders that are not done with', () => {
    assert.deepEqual(dues([], now), [...DAY, ...LAST]);
    assert.deepEqual(dues([1440], now), LAST);
    assert.deepEqual(dues([60], now), DAY);
    assert.deepEqual(dues([1440, 60], now), []);
    assert.deepEqual(
      dues([], now, { booker: undefined }),
      ['worker 24', 'worker 1'],
      'an anonymous booker is not told',
    );
  });

  it('owes one that came due meanwhile for as long as it is of use, and none of what is cancelled or begins', () => {
    assert.deepEqual(dues([], at(1) + 1), [...DAY, ...LAST]);
    assert.deepEqual(dues([], at(2) - HOUR - 1), [...DAY, ...LAST]);
    assert.deepEqual(dues([], at(2) - HOUR), LAST);
    assert.deepEqual(dues([], at(2) - 1), LAST);
    assert.deepEqual(dues([], at(2)), []);
    assert.deepEqual(dues([], now, { cancelled: 'worker' }), []);
  });

  it('numbers the letters of all bookings of a person', () => {
    const bookings = [kept(at(2)), kept(at(3))];
    const [data] = splitBookings(old({ bookings }), now);
    assert.deepEqual([data?.letters.map(({ id }) => id), data?.owed], [['1', '2', '3', '4'], 4]);
  });
});
