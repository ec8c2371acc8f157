import assert from 'node:assert/strict';
import type { PromisedStore } from '../src/answering/promised/promised.js';
import { createSecrets } from '../src/booking/codes.js';
import { promisedSeals, sealsOf } from '../src/key-mark.js';
import { at, booking, sara } from './booking/worker-world.js';
import { bookingsInMemory } from './helpers/bookings.js';

describe('the seals of what is kept', () => {
  const [ours, other] = [Buffer.alloc(32, 3), Buffer.alloc(32, 4)];
  /** Promises with these seals; of the first id nothing is promised, and the second cannot be read. */
  const promisesOf = (...keys: Buffer[]) => {
    const sealed = keys.map((key, at) => [`p${at}`, createSecrets(key).seal('a:chat', `p${at}`)] as const);
    const all = new Map<string, object>([
      ['none', {}],
      ...sealed.map(([id, seal]) => [id, { promise: { sealed: seal } }] as const),
    ]);
    const store = {
      ids: async () => ['none', 'damaged', ...sealed.map(([id]) => id)],
      read: async (id: string) => all.get(id),
    };
    return store as unknown as PromisedStore;
  };
  const bookingsOf = (...keys: Buffer[]) => {
    const booked = keys.map((key, hour) => {
      const one = booking(at(hour + 2));
      return { ...one, sealed: createSecrets(key).seal('a:chat', one.id) };
    });
    return bookingsInMemory([sara({ bookings: booked })]);
  };

  it('are counted, those that a key opens and those that it does not, of what was promised', async () => {
    const count = (...keys: Buffer[]) => promisedSeals(promisesOf(...keys), createSecrets(ours));
    assert.deepEqual(await count(), { own: 0, other: 0 });
    assert.deepEqual(await count(ours, other, ours), { own: 2, other: 1 });
    assert.deepEqual(await count(other, other), { own: 0, other: 2 });
  });

  it('are those of bookings and of promises together', async () => {
    const kept = { bookings: bookingsOf(ours, other, other), promises: promisesOf(ours, other) };
    assert.deepEqual(await sealsOf(kept, ours, at(1)), { own: 2, other: 3 });
    assert.deepEqual(await sealsOf(kept, other, at(1)), { own: 3, other: 2 });
  });
});
