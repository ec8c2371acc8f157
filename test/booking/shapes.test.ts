import assert from 'node:assert/strict';
import { newWorker, workerFile } from '../../src/booking/booking.js';
import { findableOf, keys } from '../../src/booking/booking-store.js';
import { at, booking, pattern, SARA, sara } from './worker-world.js';

const file = (data: object) => ({ version: 1, ...data });

describe('a contact social worker’s file', () => {
  it('of an earlier version is read: nothing of what came later need be there', () => {
    const old = file({
      ...newWorker(SARA),
      patterns: [pattern()],
      bookings: [booking(at(2))],
      away: [{ from: '2026-12-01', to: '2026-12-02', bookings: [] }],
    });
    assert.deepEqual(workerFile.parse(old), old);
  });

  it('keeps what this version puts there, as it is', () => {
    const now = file({
      ...newWorker(SARA),
      patterns: [pattern(SARA, { longer: 60, weeks: 'odd' })],
      bookings: [
        booking(at(2), {
          phone: 's',
          ownCode: 's',
          seeBy: 1,
          daysAhead: 2,
          proposed: { start: at(3), end: at(4), form: 'plats' },
        }),
      ],
      away: [{ from: '2026-12-01', to: '2026-12-02', bookings: [], hours: { from: 0, to: 720 } }],
      settings: { lead: 0, horizon: 9, most: 3, before: 5, after: 5 },
      feed: 2,
      waiting: [{ id: 'w', school: 'tallskolan', sealed: 's', until: 9, before: 8 }],
      letters: [{ id: '1', due: 1, until: 2, twice: true, attempts: 0, to: 'booker', about: 'free', booking: 'w' }],
      owed: 1,
    });
    assert.deepEqual(workerFile.parse(now), now);
  });

  it('is found by who waits and by what was not seen, and is due for a number that is to be erased', () => {
    const of = (change: Parameters<typeof sara>[0]) => findableOf(sara(change));
    assert.deepEqual(of({}).keys, []);
    assert.deepEqual(of({ waiting: [{ id: 'w', school: 's', sealed: 's', until: 9 }] }).keys, [keys.waiting]);
    assert.deepEqual(of({ waiting: [] }).keys, []);
    const unseen = of({ bookings: [booking(at(2), { seeBy: 1 })] });
    assert.ok(unseen.keys.includes(keys.unseen));
    assert.equal(unseen.instants.seals, Number.POSITIVE_INFINITY);
    const numbered = booking(at(2), { phone: 's' });
    assert.equal(of({ bookings: [numbered] }).instants.seals, numbered.end);
  });
});
