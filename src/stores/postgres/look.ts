import pg from 'pg';
import { KEY_MARKS, MARK } from '../key-mark.js';
import { type DatabaseOptions, Hosts } from './connecting.js';
import { dbFault, wordOf } from './db-fault.js';
import { LOCKS_NAME } from './locks.js';
import { lastStep, stepTaken } from './schema.js';

/** One of a database's servers, as it was found; instants and spans in milliseconds. */
export interface ServerLook {
  /** As major * 10000 + minor. */
  readonly version: number;
  readonly encoding: string;
  /** It follows another one, and takes no writes. */
  readonly standby: boolean;
  /** Whether the way to it is encrypted. */
  readonly tls: boolean;
  /** What its log keeps of statements: none, ddl, mod or all. */
  readonly logs: string;
  /** How far its clock is ahead of this one's; known to within `took`. */
  readonly ahead: number;
  readonly took: number;
  /** Connections that somebody without special rights can still have. */
  readonly free: number;
  /** Processes of the program that use the database now. */
  readonly processes: number;
  /** The last step of its schema that was taken, 0 for none; the one that programs must know; the last that this one knows. */
  readonly step: number;
  readonly since: number;
  readonly known: number;
  /** Whether times can be kept from overlapping: the extension btree_gist is there, or can be had. */
  readonly extension: boolean;
  /** The mark of the key that what is kept was made with; absent where none is noted. */
  readonly mark?: string | undefined;
}

/** What came of a look at one host: what was found there, or the system's or the database's word for why nothing was. */
export type HostLook = { readonly host: string } & ({ readonly found: ServerLook } | { readonly why: string });

const ASKED = `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
  pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as standby,
  coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as tls,
  current_setting('log_statement') as logs,
  current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
    - (select count(*) from pg_stat_activity where backend_type = 'client backend')::int as free,
  (select count(*) from pg_stat_activity where datname = current_database() and application_name = $1)::int as processes,
  exists (select from pg_available_extensions where name = 'btree_gist') as extension`;

/** The mark of the key, where the schema is there to hold one. */
async function markIn(client: pg.Client, step: number): Promise<string | undefined> {
  if (step === 0) return undefined;
  const asked = "select data from lotsen.aggregate where kind = 'key' and tenant = 'default' and id = $1";
  const { rows } = await client.query(asked, [MARK]);
  return KEY_MARKS.shape.safeParse({ version: KEY_MARKS.version, ...rows[0]?.data }).data?.mark;
}

async function lookAt(options: DatabaseOptions, clock: () => number): Promise<ServerLook> {
  const client = new pg.Client({ ...new Hosts(options).config(), application_name: 'samverkanslotsen doctor' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(ASKED, [LOCKS_NAME]);
    const began = clock();
    const { rows: times } = await client.query('select extract(epoch from clock_timestamp()) * 1000 as now');
    const ended = clock();
    const taken = await stepTaken(async text => (await client.query(text)).rows);
    const mark = await markIn(client, taken.step);
    const ahead = Math.round(Number(times[0].now) - (began + ended) / 2);
    return { ...rows[0], ahead, took: ended - began, ...taken, known: await lastStep(), ...(mark ? { mark } : {}) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Looks at each server of a database, and changes nothing. Never rejects. `clock` is this host's own. */
export const lookAtDatabase = (options: DatabaseOptions, clock: () => number): Promise<HostLook[]> =>
  Promise.all(
    options.hosts.map(async one => {
      const host = `${one.host}:${one.port}`;
      try {
        return { host, found: await lookAt({ ...options, hosts: [one] }, clock) };
      } catch (error) {
        const fault = dbFault(error);
        const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'SL-DB-ERROR';
        return { host, why: [code, wordOf(error)].filter(Boolean).join(', ') };
      }
    }),
  );

/**
 * The mark of the key, as the first server tells it that takes writes: another one may not have heard of it yet. Undefined where
 * none is noted, or no such server answers. It changes nothing, and never rejects.
 */
export async function markAtWriter(options: DatabaseOptions): Promise<string | undefined> {
  const looks = options.hosts.map(async one => {
    const { standby, mark } = await lookAt({ ...options, hosts: [one] }, Date.now);
    if (standby) throw new Error('takes no writes');
    return mark;
  });
  return Promise.any(looks).catch(() => undefined);
}
