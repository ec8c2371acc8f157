import { newWorker, type WorkerData } from '../../src/booking/booking.js';
import { type BookingStore, findableOf } from '../../src/booking/booking-store.js';
import type { Aggregates, Done } from '../../src/shared/aggregates.js';
import { AggregateIndex } from '../../src/stores/lowdb/aggregate-index.js';
import { OneByOne } from '../../src/stores/lowdb/one-by-one.js';

/** A store of bookings in memory, that begins with these. */
export function bookingsInMemory(start: readonly WorkerData[] = []): BookingStore & { readonly acts: number } {
  const all = new Map<string, WorkerData>();
  const index = new AggregateIndex();
  const oneByOne = new OneByOne();
  let acts = 0;
  const put = (data: WorkerData) => {
    all.set(data.worker, data);
    index.set(data.worker, findableOf(data));
  };
  start.forEach(put);
  const store: Aggregates<WorkerData> = {
    ids: async () => index.ids(),
    read: async id => all.get(id) ?? newWorker(id),
    async change<Result>(id: string, act: (data: WorkerData) => Done<WorkerData, Result>) {
      acts++;
      const before = all.get(id) ?? newWorker(id);
      const { data, result } = act(before);
      if (data !== before) put(data);
      return result;
    },
    changeIfFree: (id, act) => store.change(id, act),
    async erase(id) {
      all.delete(id);
      index.delete(id);
    },
    find: async key => index.find(key),
    due: async (name, until, most) => index.due(name, until).slice(0, most),
    together: (keys, work) => oneByOne.runAll(typeof keys === 'string' ? [keys] : keys, work),
    close: async () => {},
  };
  return {
    ...store,
    get acts() {
      return acts;
    },
  };
}

/** Everything that is kept of bookings, of all social workers together. */
export async function allBookings(store: BookingStore) {
  const data = (await Promise.all((await store.ids()).map(id => store.read(id)))).filter(one => one !== undefined);
  return {
    patterns: data.flatMap(one => one.patterns),
    bookings: data.flatMap(one => one.bookings),
    withdrawn: data.flatMap(one => one.withdrawn),
    away: data.flatMap(one => one.away),
    letters: data.flatMap(one => one.letters),
    addresses: Object.fromEntries(data.map(one => [one.worker, one.address])),
  };
}
