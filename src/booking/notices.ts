import type { Booking } from './booking.js';
import { purge, takeReminders } from './booking-acts.js';
import { addressOf, type BookingParts, REMINDERS } from './booking-job.js';
import { wordsForBooker, wordsForWorker } from './words-of-notices.js';

/** What a social worker, or a booker, is told of. */
export type Notice = 'booked' | 'moved' | 'cancelled' | 'sick' | 'reminder';

/** Tells the social worker of a booking; whether it is sure to have come through. */
export async function tellWorker(
  parts: BookingParts,
  booking: Booking,
  notice: Notice,
  before?: Booking,
): Promise<boolean> {
  const address = parts.store.read().addresses[booking.worker];
  if (address === undefined) return false;
  const posted = await parts.post.post(address, wordsForWorker(booking, notice, parts.directory, before));
  return posted.is === 'posted';
}

/** Tells the booker, where there is an address: a named one, or one that was left for this; whether it came through. */
export async function tellBooker(parts: BookingParts, booking: Booking, notice: Notice): Promise<boolean> {
  const address = addressOf(booking, parts.secrets);
  if (address === undefined) return false;
  const posted = await parts.post.post(address, wordsForBooker(booking, notice, parts.directory));
  return posted.is === 'posted';
}

/** Reminds both of consultations a day and an hour ahead; marked before they are posted, so never twice. The number of bookings. */
export async function remindOfBookings(parts: BookingParts, now: Date): Promise<number> {
  const due = await parts.store.change(data => takeReminders(data, REMINDERS, now.getTime()));
  for (const booking of due) {
    await tellBooker(parts, booking, 'reminder');
    await tellWorker(parts, booking, 'reminder');
  }
  return due.length;
}

/** Erases sealed addresses of slots that have passed, and old bookings; the number of bookings erased. */
export function purgeBookings({ store, keepDays }: BookingParts, now: Date): Promise<number> {
  return store.change(data => purge(data, now.getTime() - keepDays * 86_400_000, now.getTime()));
}
