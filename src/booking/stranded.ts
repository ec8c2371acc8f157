import { isAhead } from './booking.js';
import { type BookingParts, isWorker } from './booking-job.js';

/** How many bookings ahead stand with somebody whom the directory does not name (any more): nobody is there for them. */
export async function strandedBookings(parts: BookingParts, now: Date): Promise<number> {
  const gone = (await parts.store.ids()).filter(id => !isWorker(parts, id));
  const all = await Promise.all(gone.map(id => parts.store.read(id)));
  return all.flatMap(data => data?.bookings ?? []).filter(one => isAhead(one, now.getTime())).length;
}
