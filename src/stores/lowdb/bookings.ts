import { join } from 'node:path';
import { type BookingStore, keys } from '../../booking/booking-store.js';
import { releaseLetters } from '../../booking/owed.js';
import { oldBookingsFile, splitBookings } from '../../booking/take-over.js';
import { WORKERS } from '../kinds.js';
import { type AggregatesParts, openAggregates } from './aggregates.js';
import { readChecked } from './checked-file.js';
import { setAside } from './copies.js';

const FOLDER = 'bookings';
const OLD_NAME = 'bookings.json';

/** How the bookings are opened. */
export interface BookingsParts extends AggregatesParts {
  /** The instant as of which an older folder is taken over; now where it is absent. */
  readonly asOf?: Date | undefined;
}

/**
 * Takes over the one file of earlier versions. Until it has its other name, nothing else was done with the new files, so
 * that a start that was broken off begins anew.
 */
async function takeOver(folder: string, parts: BookingsParts, now: Date): Promise<void> {
  const path = join(folder, OLD_NAME);
  const old = await readChecked(path, oldBookingsFile, parts);
  if (!old) return;
  const store = await openAggregates(join(folder, FOLDER), WORKERS, parts);
  for (const data of splitBookings(old, now.getTime()))
    await store.change(data.worker, () => ({ data, result: undefined }));
  await store.close();
  await setAside(path, parts, now);
}

/**
 * The bookings in a data folder that the caller has alone, by the lease in `parts` or otherwise: one file a contact social
 * worker. Letters that a process which is gone had in hand are free again. An older folder's one file is taken over, and a
 * copy kept (copies.ts); throws SL-DATA where it is damaged.
 */
export async function openBookings(folder: string, parts: BookingsParts = {}): Promise<BookingStore> {
  await takeOver(folder, parts, parts.asOf ?? new Date());
  const store = await openAggregates(join(folder, FOLDER), WORKERS, parts);
  // One that cannot be written now keeps its claims until they run out.
  for (const id of await store.find(keys.claimed)) await store.change(id, releaseLetters).catch(() => undefined);
  return store;
}
