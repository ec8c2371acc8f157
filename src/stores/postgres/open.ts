import { randomUUID } from 'node:crypto';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { PromisedStore } from '../../answering/promised/promised.js';
import type { BookingStore } from '../../booking/booking-store.js';
import { CodedFault, type FaultCode } from '../../faults.js';
import type { GroupStore } from '../../groups/group-store.js';
import type { LastWord, PersonCounts, Seen, Store } from '../../shared/ports.js';
import { groupsOver } from '../groups-over.js';
import { KEY_MARKS, type KeyMarks } from '../key-mark.js';
import { GROUPS, PROMISES, WORKERS } from '../kinds.js';
import { openAggregates } from './aggregates.js';
import type { DatabaseOptions } from './connecting.js';
import { countsTogether } from './counts.js';
import { Database } from './database.js';
import { lastWordTogether } from './last-word.js';
import { SharedLimiter } from './limiter.js';
import { Locks } from './locks.js';
import { createMarks } from './marks.js';
import { type Paced, takePace } from './pace.js';
import { openQueue } from './queue.js';
import { prepareSchema } from './schema.js';
import { seenTogether } from './seen.js';
import { Told } from './told.js';

/** How often what is over is erased, in milliseconds. */
const TIDY_MS = 60_000;

/** Everything that is kept in a database, and what several processes of one municipality share there. */
export interface DatabaseData {
  readonly store: Store;
  readonly bookings: BookingStore;
  readonly groups: GroupStore;
  readonly promises: PromisedStore;
  readonly keys: KeyMarks;
  readonly health: { fault(): FaultCode | undefined };
  readonly seen: Seen;
  readonly counts: PersonCounts;
  readonly lastWord: LastWord;
  /** A counter of points of a name, so many in so many seconds, that all processes share. */
  limiter(name: string, points: number, seconds: number): RateLimiterAbstract;
  /** Takes one of each if all have room: 0, or the milliseconds to wait. */
  pace(of: readonly Paced[]): Promise<number>;
  /** The time that all processes have in common. */
  now(): Date;
  /** How many other processes use the database now. */
  others(): Promise<number>;
  eraseCopies(now: Date): Promise<number>;
  close(): Promise<void>;
}

/** How a database is opened. */
export interface OpenOptions extends DatabaseOptions {
  /** 32 bytes from which the marks of people are made; alike in all processes, and never in the database. */
  readonly secret: Buffer;
  readonly onDamaged: (fault: CodedFault) => void;
  readonly tenant?: string | undefined;
  /** How long a lost connection is begun anew, in milliseconds. */
  readonly patience?: number | undefined;
}

/**
 * Opens a database and takes the steps of its schema. Throws an SL-DB fault where it cannot be used, SL-NEWER where a later
 * version has changed it so that this one cannot run on it.
 */
export async function openDatabase({
  secret,
  onDamaged,
  tenant,
  patience,
  ...options
}: OpenOptions): Promise<DatabaseData> {
  const db = new Database(options, patience);
  const locks = new Locks(db.hosts);
  const marks = createMarks(secret);
  const told = new Told<unknown>(db.hosts, marks);
  const close = async () => {
    await told.close();
    await locks.close();
    await db.close();
  };
  try {
    await prepareSchema(db);
    await db.watch();
    await locks.open();
    await told.open();
  } catch (error) {
    await close();
    throw error;
  }
  const parts = { locks, tenant, onDamaged };
  const store = openQueue(db, tenant);
  const bookings = openAggregates(db, 'worker', WORKERS, parts);
  const promises = openAggregates(db, 'promise', PROMISES, parts);
  const keys = openAggregates(db, 'key', KEY_MARKS, parts);
  const groups = groupsOver(openAggregates(db, 'group', GROUPS, parts), {
    owner: randomUUID(),
    tell(fault) {
      // One that cannot be read has been told; the others are served.
      if (!(fault instanceof CodedFault)) throw fault;
      if (fault.code !== 'SL-DATA' && fault.code !== 'SL-NEWER') throw fault;
    },
  });
  const tidy = setInterval(() => void erasePassed(db).catch(() => undefined), TIDY_MS);
  tidy.unref();
  return {
    store,
    bookings,
    groups,
    promises,
    keys,
    health: db,
    seen: seenTogether(db, locks, marks),
    counts: countsTogether(db, marks, told),
    lastWord: lastWordTogether(told),
    limiter: (name, points, seconds) => new SharedLimiter(db, marks, name, points, seconds),
    pace: of => takePace(db, marks, of),
    now: () => db.now(),
    others: () => locks.others(),
    eraseCopies: async () => 0,
    async close() {
      clearInterval(tidy);
      await bookings.close();
      await groups.close();
      await promises.close();
      await keys.close();
      await close();
    },
  };
}

/** Erases what is only of use for minutes, and is over. */
export async function erasePassed(db: Database): Promise<void> {
  await db.query("delete from lotsen.seen where at < now() - interval '1 hour'");
  await db.query("delete from lotsen.done where at < now() - interval '1 hour'");
  for (const table of ['points', 'try', 'pace']) await db.query(`delete from lotsen.${table} where ends < now()`);
}
