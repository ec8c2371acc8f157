import { join } from 'node:path';
import type { PromisedStore } from '../../answering/promised/promised.js';
import type { BookingStore } from '../../booking/booking-store.js';
import type { CodedFault } from '../../faults.js';
import type { GroupStore } from '../../groups/group-store.js';
import type { Store } from '../../shared/ports.js';
import { KEY_MARKS, type KeyMarks } from '../key-mark.js';
import { openAggregates } from './aggregates.js';
import { openBookings } from './bookings.js';
import { COPIES_KEPT_DAYS, eraseCopies } from './copies.js';
import { openGroups } from './groups.js';
import { DiskHealth } from './health.js';
import { type LeaseOptions, takeLease } from './lease-taking.js';
import { openPromises } from './promises.js';
import { openStore } from './queue.js';

/** Where the mark of the key lies. */
export const KEY_FOLDER = 'key';
const DAY_MS = 86_400_000;

/** Everything that is kept in a data folder, which this process has alone. */
export interface DataFolder {
  readonly store: Store;
  readonly bookings: BookingStore;
  readonly groups: GroupStore;
  readonly promises: PromisedStore;
  readonly keys: KeyMarks;
  /** How the last write of any of them ended. */
  readonly health: DiskHealth;
  /** Erases the copies of what was taken over COPIES_KEPT_DAYS ago, or `keepDays` where that is less; how many. */
  eraseCopies(now: Date): Promise<number>;
  /** Ends all writing, and gives the folder to others. */
  close(): Promise<void>;
}

/** What the program is told of. */
export interface DataFolderOptions extends LeaseOptions {
  /** A file of a group or of a contact social worker that cannot be read (SL-DATA, SL-NEWER); what it holds is left out. */
  readonly onDamaged: (fault: CodedFault) => void;
  /** The present instant: for taking over an older folder. */
  readonly asOf?: Date | undefined;
  /** For how many days things are kept after they have ended. */
  readonly keepDays?: number | undefined;
}

/**
 * Takes a data folder and opens all that is in it. Throws SL-LOCKED when another process has it, SL-DATA or
 * SL-NEWER when the queue or an older folder's bookings cannot be read, a disk's fault when it cannot be written; the folder is then free again.
 */
export async function openData(
  folder: string,
  { onDamaged, asOf, keepDays = COPIES_KEPT_DAYS, ...leasing }: DataFolderOptions,
): Promise<DataFolder> {
  const lease = await takeLease(folder, leasing);
  const health = new DiskHealth();
  const parts = { lease, health };
  const groupsFolder = join(folder, 'groups');
  try {
    const store = await openStore(folder, parts);
    const bookings = await openBookings(folder, { ...parts, onDamaged, asOf });
    const groups = await openGroups(groupsFolder, { ...parts, onDamaged, asOf });
    const promises = await openPromises(folder, { ...parts, onDamaged });
    const keys = await openAggregates(join(folder, KEY_FOLDER), KEY_MARKS, { ...parts, onDamaged });
    return {
      store,
      bookings,
      groups,
      promises,
      keys,
      health,
      eraseCopies: now =>
        eraseCopies([folder, groupsFolder], parts, now.getTime() - Math.min(COPIES_KEPT_DAYS, keepDays) * DAY_MS),
      async close() {
        await bookings.close();
        await groups.close();
        await promises.close();
        await keys.close();
        await store.close();
        await lease.release();
      },
    };
  } catch (error) {
    await lease.release();
    throw error;
  }
}
