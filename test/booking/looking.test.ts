import assert from 'node:assert/strict';
import { bookingInputs } from '../../src/booking/actions.js';
import { newWorker, type Pattern } from '../../src/booking/booking.js';
import type { BookingParts } from '../../src/booking/booking-job.js';
import { createSecrets } from '../../src/booking/codes.js';
import { LastSchools } from '../../src/booking/last-school.js';
import { CountsInMemory } from '../../src/booking/limits.js';
import { takeStep } from '../../src/booking/take-step.js';
import { createCalendar } from '../../src/shared/calendar-file.js';
import { bookingsInMemory } from '../helpers/bookings.js';

const NOW = new Date('2026-11-23T06:00:00Z');
const WORKER = '00000000-0000-4000-8000-000000000002';
const LENA = { objectId: '00000000-0000-4000-8000-000000000001', name: 'Lena', address: '{}' };
const PATTERN: Pattern = {
  id: 'p',
  worker: WORKER,
  days: [1, 2, 3, 4, 5],
  first: '2026-11-23',
  last: '2026-12-18',
  from: 780,
  to: 900,
  length: 30,
  pause: 0,
  form: 'telefon',
};

describe('looking at the times of a school', () => {
  it('writes nothing, and is remembered for the next time', async () => {
    const parts: BookingParts = {
      // A store on a disk that is full.
      store: {
        ...bookingsInMemory([{ ...newWorker(WORKER), patterns: [PATTERN] }]),
        change: () => assert.fail('something was written'),
      },
      directory: {
        municipality: 'Exempelkommun',
        schools: ['tallskolan', 'granskolan'].map(id => ({ id, name: id, workers: [WORKER] })),
        workers: [{ id: WORKER, name: 'Sara' }],
        curators: [],
        terms: [],
        closed: [],
      },
      secrets: createSecrets(Buffer.alloc(32, 3)),
      limits: new CountsInMemory(),
      lastSchools: new LastSchools(),
      most: 3,
      keepDays: 90,
      calendar: createCalendar(undefined, text => text),
    };
    const take = (step: Parameters<typeof takeStep>[0]) => takeStep(step, bookingInputs.parse({}), parts, LENA, NOW);
    assert.equal((await take({ is: 'begin' })).is, 'schools');
    const first = await take({ is: 'slots', school: 'granskolan' });
    assert.ok(first.is === 'slots' && first.slots[0]);
    const more = await take({ is: 'slots', school: 'granskolan', ...first.more });
    assert.equal(more.is, 'slots');
    const { worker, start } = first.slots[0];
    assert.equal((await take({ is: 'slot', school: 'granskolan', worker, start })).is, 'details');
    const again = await take({ is: 'begin' });
    assert.ok(again.is === 'slots' && again.school.id === 'granskolan');
  });
});
