import assert from 'node:assert/strict';
import { newWorker, type WorkerData } from '../../src/booking/booking.js';
import { forgetAddress } from '../../src/booking/keeping.js';
import { purgeBookings } from '../../src/booking/purge.js';
import { keepAddress } from '../../src/booking/worker-acts.js';
import type { Directory } from '../../src/shared/directory.js';
import { bookingsInMemory } from '../helpers/bookings.js';
import { at, booking, HOUR, NOW, pattern, SARA, sara, TOVE } from './worker-world.js';

const now = NOW.getTime();
const DAY = 24 * HOUR;
const before = now - 90 * DAY;
const quiet = (change: Partial<WorkerData> = {}): WorkerData => sara({ patterns: [], ...change });
const letter = {
  id: '1',
  due: now,
  until: at(9),
  twice: true,
  attempts: 0,
  to: 'worker' as const,
  about: 'booked' as const,
  booking: 'b',
};

describe('where a social worker is written to', () => {
  const isKept = (data: WorkerData, left: boolean) => {
    const { data: after, result } = forgetAddress(data, left, before, now);
    assert.equal(result, after.address === undefined);
    return after.address !== undefined;
  };
  const cases: [what: string, data: WorkerData, whoIsThere: boolean, whoLeft: boolean][] = [
    ['who wrote lately', quiet({ seen: '2026-11-22' }), true, false],
    ['who wrote long ago', quiet({ seen: '2026-08-01' }), false, false],
    ['who wrote long ago and can be booked', sara({ seen: '2026-08-01' }), true, false],
    [
      'who could be booked once',
      quiet({ seen: '2026-08-01', patterns: [pattern(SARA, { last: '2026-11-22' })] }),
      false,
      false,
    ],
    ['who has a booking ahead', quiet({ seen: '2026-08-01', bookings: [booking(at(2))] }), true, true],
    [
      'whose booking was cancelled',
      quiet({ seen: '2026-08-01', bookings: [booking(at(2), { cancelled: 'booker' })] }),
      false,
      false,
    ],
    ['who is owed a letter', quiet({ seen: '2026-08-01', letters: [letter] }), true, true],
    ['whose booker is owed one', quiet({ seen: '2026-08-01', letters: [{ ...letter, to: 'booker' }] }), false, false],
  ];
  for (const [what, data, whoIsThere, whoLeft] of cases)
    it(`is ${whoIsThere ? 'kept' : 'erased'} of one ${what}, ${whoLeft ? 'kept' : 'erased'} where they have left`, () => {
      assert.deepEqual([isKept(data, false), isKept(data, true)], [whoIsThere, whoLeft]);
    });

  it('is counted from now where the day of the last turn is not known', () => {
    const first = forgetAddress(quiet(), false, before, now);
    assert.deepEqual([first.data.address, first.data.seen, first.result], ['a:sara', '2026-11-23', false]);
    assert.equal(forgetAddress(first.data, false, before, now).data, first.data);
  });

  it('has the day of the last turn, written once a day', () => {
    const first = keepAddress(quiet(), 'a:sara', '2026-11-23').data;
    assert.equal(first.seen, '2026-11-23');
    assert.equal(keepAddress(first, 'a:sara', '2026-11-23').data, first);
    assert.equal(keepAddress(first, 'a:sara', '2026-11-24').data.seen, '2026-11-24');
  });

  it('is looked for among those alone who may have no use of it', async () => {
    const directory: Directory = {
      municipality: 'X',
      schools: [],
      workers: [{ id: SARA, name: 'Sara' }],
      curators: [],
      terms: [],
      closed: [],
    };
    const gone = { ...newWorker(TOVE), address: 'a:tove', seen: '2026-11-22' };
    const store = bookingsInMemory([quiet({ seen: '2026-11-22' }), gone]);
    const round = (after: number) => purgeBookings({ store, directory, keepDays: 90 }, new Date(now + after));
    const addresses = async () => [(await store.read(SARA))!.address, (await store.read(TOVE))!.address];
    assert.deepEqual([await round(0), await addresses()], [{ bookings: 0, addresses: 1 }, ['a:sara', undefined]]);
    const { acts } = store;
    assert.deepEqual(
      [await round(89 * DAY), await addresses()],
      [{ bookings: 0, addresses: 0 }, ['a:sara', undefined]],
    );
    assert.equal(store.acts, acts, 'nothing is written for nothing');
    assert.equal((await round(91 * DAY)).addresses, 1);
    assert.deepEqual(await addresses(), [undefined, undefined]);
  });
});
