import { unchanged } from '../shared/aggregates.js';
import { type Booking, isAhead, type WorkerData } from './booking.js';
import { type BookingParts, hasLeft } from './booking-job.js';
import { type Act, keys } from './booking-store.js';
import { passOn } from './move-between.js';
import { owe, toBooker } from './owed.js';

const withoutSeeBy = ({ seeBy: _, ...booking }: Booking): Booking => booking;

/** Notes that the social worker has seen bookings of hers; the first of them, undefined where none of the ids is one. */
export function markSeen(data: WorkerData, ids: readonly string[]): Act<Booking | undefined> {
  const seen = data.bookings.filter(one => ids.includes(one.id));
  if (seen.every(({ seeBy }) => seeBy === undefined)) return unchanged(data, seen[0]);
  const bookings = data.bookings.map(one => (seen.includes(one) ? withoutSeeBy(one) : one));
  return { data: { ...data, bookings }, result: bookings.find(one => ids.includes(one.id)) };
}

/** The bookings that stand and that the social worker was to have seen by an instant. */
export const overdueOf = ({ bookings }: WorkerData, now: number): Booking[] =>
  bookings.filter(one => one.seeBy !== undefined && one.seeBy <= now && isAhead(one, now) && !one.arriving);

/** Owes a booker the news that nobody has seen the booking, once; nobody else could take it over. */
export function tellUnseen(data: WorkerData, id: string, now: number): Act<undefined> {
  const booking = data.bookings.find(one => one.id === id);
  if (booking?.seeBy === undefined || !isAhead(booking, now)) return unchanged(data, undefined);
  const bookings = data.bookings.map(one => (one === booking ? withoutSeeBy(one) : one));
  return { data: owe({ ...data, bookings }, toBooker('unseen', booking, now)), result: undefined };
}

/** Who looks instead of a booking's social worker: the substitute of its school, or of one of hers. */
function standInOf(parts: Pick<BookingParts, 'directory'>, { school, worker }: Booking): string | undefined {
  const own = (parts.directory?.schools ?? []).filter(one => one.workers.includes(worker));
  const of = own.find(({ id }) => id === school) ?? own.find(({ substitute }) => substitute !== undefined);
  const standIn = of?.substitute;
  return standIn === undefined || standIn === worker || hasLeft(parts, standIn) ? undefined : standIn;
}

/** What came of bookings that their social worker had not seen in time: how many the substitute has now, and how many nobody could take. */
export interface Unseen {
  readonly passed: number;
  readonly left: number;
}

/** Gives bookings that were not seen in time to the substitute, at their own time; where that cannot be, their booker is told that nobody has seen it. */
export async function tendUnseen(
  parts: Pick<BookingParts, 'store' | 'directory' | 'busy'>,
  now: Date,
): Promise<Unseen> {
  const { store } = parts;
  const at = now.getTime();
  let [passed, left] = [0, 0];
  for (const id of await store.find(keys.unseen)) {
    const data = await store.read(id);
    // What stands with somebody who has left is told as that.
    if (!data || hasLeft(parts, id)) continue;
    for (const booking of overdueOf(data, at)) {
      const standIn = booking.start > at ? standInOf(parts, booking) : undefined;
      const own = standIn === undefined ? [] : await parts.busy?.of(standIn, booking.start, booking.end, true);
      if (standIn !== undefined && (await passOn(store, booking, standIn, now, own))) {
        passed++;
        continue;
      }
      await store.change(id, one => tellUnseen(one, booking.id, at));
      left++;
    }
  }
  return { passed, left };
}
