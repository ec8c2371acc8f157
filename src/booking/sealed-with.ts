import { type Booking, isAhead } from './booking.js';
import type { BookingParts } from './booking-job.js';
import { numberOf } from './call-number.js';
import { openCode, type Secrets } from './codes.js';

/** Whether a booking's seals open with a key; undefined where it has none. */
function opens(booking: Booking, secrets: Secrets): boolean | undefined {
  const { sealed, phone, ownCode, id } = booking;
  if (sealed !== undefined) return secrets.open(sealed, id) !== undefined;
  if (ownCode !== undefined) return openCode(secrets, booking) !== undefined;
  return phone === undefined ? undefined : numberOf(booking, secrets) !== undefined;
}

/** How many bookings ahead have seals that this key does not open: their codes fit no more, and their bookers cannot be reached. */
export async function sealedOtherwise(
  { store, secrets }: Pick<BookingParts, 'store' | 'secrets'>,
  now: number,
): Promise<number> {
  let count = 0;
  for (const id of await store.ids()) {
    const ahead = (await store.read(id))?.bookings.filter(one => isAhead(one, now)) ?? [];
    count += ahead.filter(one => opens(one, secrets) === false).length;
  }
  return count;
}
