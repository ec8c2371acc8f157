import assert from 'node:assert/strict';
import { goAway, keepAddress, offer, standingIn, withdraw } from '../../src/booking/worker-acts.js';
import { at, booking, LENA, NOW, owedIn, pattern, SARA, sara } from './worker-world.js';

const now = NOW.getTime();
const named = (start: number, change = {}) => booking(start, { booker: LENA, ...change });

describe('taking times back', () => {
  it('cancels what stands in the time itself, and nothing that is cancelled, has begun or stands elsewhere', () => {
    const result = (start: number, when: number, change = {}) =>
      withdraw(sara({ bookings: [named(at(4)), named(at(2), change)] }), start, when).result?.id;
    assert.equal(result(at(2), now), named(at(2)).id);
    assert.equal(result(at(2), at(2) - 1), named(at(2)).id);
    assert.equal(result(at(2), at(2)), undefined, 'it begins');
    assert.equal(result(at(3), now), undefined);
    assert.equal(result(at(2), now, { cancelled: 'booker' }), undefined);
  });

  it('gives the booking of that time again, not that of another', () => {
    const data = sara({ bookings: [named(at(1)), named(at(2))] });
    const both = withdraw(withdraw(data, at(1), now).data, at(2), now).data;
    assert.deepEqual(
      both.withdrawn,
      [at(1), at(2)].map(start => ({ start, booking: named(start).id })),
    );
    assert.equal(withdraw(both, at(2), now).result?.id, named(at(2)).id);
    assert.deepEqual(withdraw(both, at(2), now).data, both);
    const free = withdraw(both, at(3), now);
    assert.deepEqual(withdraw(free.data, at(3), now), { data: free.data, result: undefined });
  });

  it('cancels what came into a time after it was taken back, which stays noted once', () => {
    const before = sara({ withdrawn: [{ start: at(1) }, { start: at(2) }], bookings: [named(at(2))] });
    const { data, result } = withdraw(before, at(2), now);
    assert.deepEqual([result?.id, result?.cancelled], [named(at(2)).id, 'worker']);
    assert.deepEqual(data.withdrawn, [{ start: at(1) }, { start: at(2), booking: named(at(2)).id }]);
  });
});

describe('days away', () => {
  it('are those between the first and the last, by the calendar of Sweden', () => {
    // Half past midnight in Sweden is still the day before in Greenwich.
    const night = Date.parse('2026-11-25T23:30:00Z');
    const data = sara({ bookings: [named(at(1)), named(at(2)), named(night)] });
    const found = (from: string, to: string, when = now) => standingIn(data, from, to, when).map(({ start }) => start);
    assert.deepEqual(found('2026-11-25', '2026-11-25'), [at(2)]);
    assert.deepEqual(found('2026-11-24', '2026-11-25'), [at(1), at(2)]);
    assert.deepEqual(found('2026-11-26', '2026-11-30'), [night]);
    assert.deepEqual(found('2026-11-25', '2026-11-25', at(2) - 1), [at(2)]);
    assert.deepEqual(found('2026-11-25', '2026-11-25', at(2)), [], 'it begins');
  });

  it('are others where only the first or the last is the same', () => {
    let data = sara({ bookings: [named(at(2))] });
    const days = [
      ['2026-11-25', '2026-11-25'],
      ['2026-11-25', '2026-11-27'],
      ['2026-11-24', '2026-11-25'],
    ] as const;
    const results = days.map(([from, to]) => {
      const done = goAway(data, from, to, now);
      data = done.data;
      return done.result.length;
    });
    assert.deepEqual(results, [1, 0, 0]);
    assert.deepEqual(
      data.away.map(({ from, to, bookings }) => [from, to, bookings.length]),
      days.map(([from, to], place) => [from, to, place === 0 ? 1 : 0]),
    );
  });

  it('that are said again give all that they ever cancelled, and note what came into them since', () => {
    const other = { from: '2026-12-01', to: '2026-12-01', bookings: [] };
    const first = goAway(sara({ bookings: [named(at(2))], away: [other] }), '2026-11-25', '2026-11-25', now).data;
    const late = named(at(2, 30));
    const again = goAway({ ...first, bookings: [...first.bookings, late] }, '2026-11-25', '2026-11-25', now);
    assert.deepEqual(
      again.result.map(({ id, cancelled }) => [id, cancelled]),
      [
        [named(at(2)).id, 'worker'],
        [late.id, 'worker'],
      ],
    );
    assert.deepEqual(again.data.away, [
      other,
      { from: '2026-11-25', to: '2026-11-25', bookings: [named(at(2)).id, late.id] },
    ]);
    assert.deepEqual(owedIn(again.data), ['booker sick 0', 'booker sick 0'], 'each is told once');
  });
});

describe('where a social worker is written to', () => {
  const waiting = {
    id: '1',
    due: now,
    until: at(2),
    twice: true,
    attempts: 0,
    notBefore: at(1),
    to: 'worker' as const,
    about: 'booked' as const,
    booking: 'b',
  };

  it('is noted by day, and what waits goes on waiting where it is the same chat', () => {
    const data = sara({ letters: [waiting], seen: '2026-11-20' });
    const later = keepAddress(data, 'a:sara', '2026-11-23').data;
    assert.deepEqual([later.seen, later.letters], ['2026-11-23', [waiting]]);
    const moved = keepAddress(data, 'a:new', '2026-11-20').data;
    assert.deepEqual([moved.address, moved.letters[0]?.notBefore], ['a:new', undefined]);
  });
});

describe('offering times', () => {
  it('finds the same ones among several, and others by any part', () => {
    const data = sara({ patterns: [pattern(SARA, { id: 'q', from: 600 }), pattern()] });
    assert.equal(offer(data, pattern(SARA, { id: 'new' })).result.id, 'p');
    for (const change of [{ days: [1 as const] }, { first: '2026-11-24' }, { to: 930 }, { form: 'plats' as const }])
      assert.equal(offer(data, pattern(SARA, { id: 'new', ...change })).result.id, 'new', Object.keys(change)[0]);
  });
});
