import { type Done, unchanged } from '../shared/aggregates.js';
import type { Booking, WorkerData } from './booking.js';
import type { BookingStore } from './booking-store.js';
import { numberOf } from './call-number.js';
import type { Secrets } from './codes.js';
import { eraseSeals } from './keeping.js';

const bound = (booking: string) => `note ${booking}`;

/** A note as it is kept: sealed, and of use with its own booking alone. */
export const sealNote = (secrets: Pick<Secrets, 'seal'>, note: string, booking: string): string =>
  secrets.seal(note, bound(booking));

/**
 * A booking's note, for the social worker's eyes alone; undefined where none was left, or it cannot be opened. One that an
 * earlier version kept as it was written is read until it is sealed.
 */
export const noteOf = ({ note, booker, id }: Booking, secrets: Pick<Secrets, 'open'>): string | undefined =>
  note === undefined ? booker?.note : secrets.open(note, bound(id));

/** What of a booking is sealed, opened for its social worker's eyes: the number to ring, and the note. */
export interface Opened {
  readonly number?: string | undefined;
  readonly note?: string | undefined;
}

/** Opens what of a booking is sealed for its social worker. */
export const openedOf = (booking: Booking, secrets: Secrets): Opened => ({
  number: numberOf(booking, secrets),
  note: noteOf(booking, secrets),
});

/** A booking whose note is sealed, where an earlier version kept it as it was written. */
function withSealedNote(booking: Booking, secrets: Pick<Secrets, 'seal'>): Booking {
  if (booking.booker?.note === undefined) return booking;
  const { note, ...booker } = booking.booker;
  return { ...booking, booker, note: booking.note ?? sealNote(secrets, note, booking.id) };
}

/** Seals the notes that an earlier version kept as they were written, and erases those that have done their work; how many. */
export function sealNotes(data: WorkerData, secrets: Pick<Secrets, 'seal'>, now: number): Done<WorkerData, number> {
  const open = data.bookings.filter(({ booker }) => booker?.note !== undefined).length;
  if (open === 0) return unchanged(data, 0);
  const bookings = data.bookings.map(one => withSealedNote(one, secrets));
  return { data: eraseSeals({ ...data, bookings }, now), result: open };
}

/** Does so with all contact social workers' data; how many notes were sealed or erased. */
export async function sealAllNotes(
  { store, secrets }: { readonly store: BookingStore; readonly secrets: Pick<Secrets, 'seal'> },
  now: Date,
): Promise<number> {
  const at = now.getTime();
  let count = 0;
  for (const id of await store.ids()) {
    const data = await store.read(id);
    // Looked at before it is asked for, so that nothing is written for nothing.
    if (data?.bookings.some(({ booker }) => booker?.note !== undefined))
      count += await store.change(id, one => sealNotes(one, secrets, at));
  }
  return count;
}
