import { hkdfSync } from 'node:crypto';
import type { PromisedStore } from './answering/promised/promised.js';
import type { BookingStore } from './booking/booking-store.js';
import { CountsInMemory } from './booking/limits.js';
import { Budget, type Pacer, sharedBudget } from './channels/teams/pacing.js';
import { SeenInMemory, seenByAll } from './channels/teams/seen.js';
import type { Config } from './config.js';
import { type LastButtons, lastButtonsInMemory } from './door/last-buttons.js';
import { type Limits, limitsInMemory, limitsTogether } from './door/limits.js';
import type { CodedFault, FaultCode } from './faults.js';
import type { GroupStore } from './groups/group-store.js';
import { holdKey, type Keyed } from './key-mark.js';
import type { Clock, PersonCounts, Seen, Store } from './shared/ports.js';
import type { KeyMarks } from './stores/key-mark.js';
import { openData } from './stores/lowdb/data-folder.js';
import { openDatabase } from './stores/postgres/open.js';

/** Everything that is kept, and what the processes of one municipality have in common, whichever store keeps it. */
export interface Kept {
  readonly store: Store;
  readonly bookings: BookingStore;
  readonly groups: GroupStore;
  readonly promises: PromisedStore;
  readonly keys: KeyMarks;
  readonly seen: Seen;
  readonly counts: PersonCounts;
  readonly limits: Limits;
  readonly pacer: Pacer;
  readonly lastButtons: LastButtons;
  /** The time that all processes have in common; undefined where one process is alone. */
  readonly clock: Clock | undefined;
  /** The code of what keeps writes from being done, as of the last one. */
  fault(): FaultCode | undefined;
  eraseCopies(now: Date): Promise<number>;
  close(): Promise<void>;
}

/** What is told while something is opened and used. */
export interface KeptParts {
  /** The key that all secrets are derived from; it is in no store. */
  readonly key: Buffer;
  readonly asOf: Date;
  readonly onDamaged: (fault: CodedFault) => void;
  readonly onLost: (fault: CodedFault) => void;
}

/** What has been opened, once its key is known to be ours; else it is closed again. */
async function heldBy<Data extends Keyed & { close(): Promise<void> }>(
  data: Data,
  key: Buffer | undefined,
  now: Date,
): Promise<Data> {
  try {
    await holdKey(data, key, now.getTime());
    return data;
  } catch (error) {
    await data.close();
    throw error;
  }
}

/**
 * Opens the store that the configuration names: a data folder for this process alone, or a database for several. Throws
 * SL-KEY where what is kept there was made with another BOOKING_KEY.
 */
export async function openKept(config: Config, { key, asOf, onDamaged, onLost }: KeptParts): Promise<Kept> {
  if (config.database) {
    const secret = Buffer.from(hkdfSync('sha256', key, '', 'samverkanslotsen shared', 32));
    const opened = await openDatabase({ ...config.database, secret, onDamaged });
    const data = await heldBy(opened, config.bookingKey, asOf);
    return {
      ...data,
      seen: seenByAll(data.seen),
      limits: limitsTogether((name, points, seconds) => data.limiter(name, points, seconds)),
      pacer: sharedBudget(of => data.pace(of)),
      lastButtons: lastButtonsInMemory(data.lastWord),
      clock: () => data.now(),
      fault: () => data.health.fault(),
    };
  }
  const opened = await openData(config.dataDir, { onDamaged, asOf, keepDays: config.retentionDays, onLost });
  const data = await heldBy(opened, config.bookingKey, asOf);
  return {
    ...data,
    seen: new SeenInMemory(),
    counts: new CountsInMemory(),
    limits: limitsInMemory(),
    pacer: new Budget(),
    lastButtons: lastButtonsInMemory(),
    clock: undefined,
    fault: () => data.health.fault(),
  };
}
