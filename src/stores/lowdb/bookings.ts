import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { newWorker, type WorkerData, workerFile } from '../../booking/booking.js';
import { type BookingStore, findableOf, keys } from '../../booking/booking-store.js';
import { releaseLetters } from '../../booking/owed.js';
import { oldBookingsFile, splitBookings } from '../../booking/take-over.js';
import { type AggregatesParts, type Kind, openAggregates } from './aggregates.js';
import { readChecked } from './checked-file.js';
import { diskFault, errnoOf } from './disk-fault.js';
import { FILES, syncFolder } from './synced-file.js';

const KIND: Kind<WorkerData> = {
  shape: workerFile,
  version: 1,
  idOf: ({ worker }) => worker,
  fresh: newWorker,
  findable: findableOf,
};

const FOLDER = 'bookings';
const OLD_NAME = 'bookings.json';
const COPY_NAME = 'bookings.json.taken-over';
const DAY_MS = 86_400_000;

/** How the bookings are opened. */
export interface BookingsParts extends AggregatesParts {
  /** The instant as of which an older folder is taken over; now where it is absent. */
  readonly asOf?: Date | undefined;
  /** Days after which the copy of what was taken over is erased: it holds what would have been erased by then. */
  readonly keepDays?: number | undefined;
}

/**
 * Takes over the one file of earlier versions. Until it has its other name, nothing else was done with the new files, so
 * that a start that was broken off begins anew.
 */
async function takeOver(folder: string, parts: BookingsParts, now: Date): Promise<void> {
  const path = join(folder, OLD_NAME);
  const old = await readChecked(path, oldBookingsFile, parts);
  if (!old) return;
  const store = await openAggregates(join(folder, FOLDER), KIND, parts);
  for (const data of splitBookings(old, now.getTime()))
    await store.change(data.worker, () => ({ data, result: undefined }));
  await store.close();
  try {
    await parts.lease?.confirm();
    await (parts.files ?? FILES).rename(path, join(folder, COPY_NAME));
    await syncFolder(folder, parts.files ?? FILES);
  } catch (error) {
    throw diskFault(error, 'write', path);
  }
}

async function eraseCopy(folder: string, before: number): Promise<void> {
  const path = join(folder, COPY_NAME);
  try {
    if ((await stat(path)).mtimeMs < before) await rm(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw diskFault(error, 'write', path);
  }
}

/**
 * The bookings in a data folder that the caller has alone, by the lease in `parts` or otherwise: one file a contact social
 * worker. Letters that a process which is gone had in hand are free again. An older folder's one file is taken over, and a
 * copy kept for `keepDays`; throws SL-DATA where it is damaged.
 */
export async function openBookings(folder: string, parts: BookingsParts = {}): Promise<BookingStore> {
  const { asOf: now = new Date(), keepDays = 90 } = parts;
  await takeOver(folder, parts, now);
  await eraseCopy(folder, now.getTime() - keepDays * DAY_MS);
  const store = await openAggregates(join(folder, FOLDER), KIND, parts);
  // One that cannot be written now keeps its claims until they run out.
  for (const id of await store.find(keys.claimed)) await store.change(id, releaseLetters).catch(() => undefined);
  return store;
}
