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

/** How many seals a key opens, and how many it does not. */
export interface Seals {
  readonly own: number;
  readonly other: number;
}

/** How many bookings ahead have seals that this key opens, and how many have such that it does not: the codes of these fit no more, and their bookers cannot be reached. */
export async function sealsAhead(
  { store, secrets }: Pick<BookingParts, 'store' | 'secrets'>,
  now: number,
): Promise<Seals> {
  let [own, other] = [0, 0];
  for (const id of await store.ids()) {
    const ahead = (await store.read(id))?.bookings.filter(one => isAhead(one, now)) ?? [];
    const opened = ahead.map(one => opens(one, secrets));
    own += opened.filter(is => is === true).length;
    other += opened.filter(is => is === false).length;
  }
  return { own, other };
}
