import { type BookingParts, hasLeft } from './booking-job.js';
import { erasedBefore, forgetAddress, purge } from './keeping.js';

/** How many contact social workers are looked at in one go. */
const AT_ONCE = 64;

/** How many bookings, and addresses of social workers, were erased. */
export interface Purged {
  readonly bookings: number;
  readonly addresses: number;
}

/** Erases what is old, sealed addresses that have done their work, and addresses of social workers who need none, of those alone who have such. */
export async function purgeBookings(
  parts: Pick<BookingParts, 'store' | 'keepDays' | 'directory'>,
  now: Date,
): Promise<Purged> {
  const { store } = parts;
  const at = now.getTime();
  const before = erasedBefore(at, parts.keepDays);
  const due = new Set([...(await store.due('oldest', before, AT_ONCE)), ...(await store.due('seals', at, AT_ONCE))]);
  let [bookings, addresses] = [0, 0];
  for (const id of due) bookings += await store.change(id, data => purge(data, before, at));
  // Those who write seldom but can be booked stand first in the order, and may be many.
  const silent = await store.due('seen', before, Number.MAX_SAFE_INTEGER);
  // A head is no social worker, and is told of bookings that have nobody.
  const left = (id: string) => hasLeft(parts, id) && parts.directory?.heads?.includes(id) !== true;
  for (const id of new Set([...silent, ...(await store.ids()).filter(left)])) {
    const forget = (data: Parameters<typeof forgetAddress>[0]) => forgetAddress(data, left(id), before, at);
    const data = await store.read(id);
    // Looked at before it is asked for, so that nothing is written for nothing.
    if (data && forget(data).data !== data && (await store.change(id, forget))) addresses++;
  }
  return { bookings, addresses };
}
