import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BookingStore } from '../../src/booking/booking-store.js';
import type { GroupStore } from '../../src/groups/group-store.js';
import { openBookings } from '../../src/stores/lowdb/bookings.js';
import { openGroups } from '../../src/stores/lowdb/groups.js';
import { takeLease } from '../../src/stores/lowdb/lease-taking.js';
import type { DatabaseOptions } from '../../src/stores/postgres/connecting.js';
import { openDatabase } from '../../src/stores/postgres/open.js';
import { type Server, startServer } from '../helpers/postgres.js';
import type { Options } from './options.js';

/** What is opened as one process would. */
export interface Opened {
  readonly bookings: BookingStore;
  readonly groups: GroupStore;
  close(): Promise<void>;
}

/** Where a store is, in words that another process can be given. */
export type Where =
  | { readonly store: 'lowdb'; readonly folder: string }
  | { readonly store: 'postgres'; readonly options: DatabaseOptions };

/** A fresh place for a store, and all that is opened there. */
export interface Place {
  readonly where: Where;
  open(): Promise<Opened>;
  /** Closes what is open, and takes all of it away. */
  remove(): Promise<void>;
}

const fail = (fault: unknown) => {
  throw fault;
};

/** Opens a store where it is. */
export async function openAt(where: Where): Promise<Opened> {
  if (where.store === 'postgres')
    return openDatabase({ ...where.options, secret: Buffer.alloc(32, 4), onDamaged: fail });
  const lease = await takeLease(where.folder);
  const bookings = await openBookings(where.folder, { lease });
  const groups = await openGroups(join(where.folder, 'groups'), { lease });
  return {
    bookings,
    groups,
    async close() {
      await bookings.close();
      await groups.close();
      await lease.release();
    },
  };
}

let server: Promise<Server | undefined> | undefined;

/** The server of all benches of this process; ends it with an error where there is none. */
export async function serverOfBenches(): Promise<Server> {
  server ??= startServer(true);
  const found = await server;
  if (found) return found;
  console.error('no PostgreSQL server: install postgresql, or set PG_BIN to the folder of initdb and postgres');
  process.exit(2);
}

/** A fresh place for the store that was asked for; files below `under`. */
export async function placeFor(store: Options['store'], under: string = tmpdir()): Promise<Place> {
  let where: Where;
  if (store === 'postgres') {
    const found = await serverOfBenches();
    where = { store, options: found.options(await found.database()) };
  } else where = { store, folder: await mkdtemp(join(under, 'lotsen-bench-')) };
  const open = new Set<Opened>();
  return {
    where,
    async open() {
      const one = await openAt(where);
      open.add(one);
      return {
        ...one,
        close() {
          open.delete(one);
          return one.close();
        },
      };
    },
    async remove() {
      for (const one of open) await one.close();
      if (where.store === 'lowdb') await rm(where.folder, { recursive: true, force: true });
    },
  };
}
