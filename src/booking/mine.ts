import { partOf } from '../shared/paging.js';
import { isAhead } from './booking.js';
import type { BookingParts, Person } from './booking-job.js';
import { keys } from './booking-store.js';
import { openCode } from './codes.js';
import type { BookingOutcome } from './outcome.js';

/** How many of one's own bookings one card shows. */
const MINE_SHOWN = 10;

/** A person's bookings under their own name that have not ended, after an instant (epoch milliseconds). */
export async function myBookings(
  { store, secrets }: BookingParts,
  who: Person,
  after: number | undefined,
  now: Date,
): Promise<BookingOutcome> {
  const workers = await store.find(keys.booker(who.objectId));
  const all = await Promise.all(workers.map(id => store.read(id)));
  const mine = all
    .flatMap(data => data?.bookings ?? [])
    .filter(one => one.booker?.objectId === who.objectId && isAhead(one, now.getTime()) && !one.arriving)
    .toSorted((a, b) => a.start - b.start);
  const { shown, next } = partOf(mine, after, MINE_SHOWN);
  const codes = shown.flatMap(one => {
    const code = openCode(secrets, one);
    return code === undefined ? [] : [[one.id, code] as const];
  });
  return { is: 'mine', bookings: shown, codes: Object.fromEntries(codes), next };
}
