import { readFileSync } from 'node:fs';
import pg from 'pg';
import { CodedFault } from '../../faults.js';

/** Where the database is, and how it is talked to. */
export interface DatabaseOptions {
  /** Servers of one database, of which one takes writes at a time; a host that begins with "/" is a socket's folder. */
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
  readonly user: string;
  readonly password?: string | undefined;
  readonly database: string;
  /** Whether the way is encrypted and the server's certificate checked; `ca` is the file of who signed it, where that is no public one. */
  readonly tls: boolean;
  readonly ca?: string | undefined;
  /** The most connections at once; two more are for locks and for what is told between processes. */
  readonly pool: number;
  /** How long one statement may take, in seconds. */
  readonly seconds: number;
}

/** How long connecting may take, and waiting for a free connection, in milliseconds. */
const CONNECT_MS = 5_000;
const FREE_MS = 10_000;
/** How long a transaction may stand still, in milliseconds: a process that stops in the middle must not hold a row for ever. */
const IDLE_MS = 15_000;

/** After how long without a word a connection is asked whether its other end lives, in milliseconds. */
const QUIET_MS = 10_000;

/** What a server says of itself. */
interface Greeting {
  /** Whether it takes no writes. */
  readonly standby: boolean;
  /** What no other server says, nor this one after a restart. */
  readonly server: string;
}

/** Asked of each new connection. A server is known by when it started, to the microsecond: it may have several addresses. */
export const GREETING = `select pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as standby,
  extract(epoch from pg_postmaster_start_time())::text as server`;

/**
 * Several servers of which one takes writes: which is asked next, and which one was written to last. All connections of a
 * process share it, so that none stays with a server that the others have left.
 */
export class Hosts {
  #at = 0;
  #era = 0;
  #server: string | undefined;
  readonly #moved = new Set<() => void>();
  constructor(readonly options: DatabaseOptions) {}

  /** Whose turn it is, by its place among the hosts. */
  get at(): number {
    return this.#at;
  }

  /** Goes on to the next server, where the one at `from` was of no use and nobody has gone on since. */
  next(from: number): void {
    if (from === this.#at) this.#at = (from + 1) % this.options.hosts.length;
  }

  /** Changes when earlier connections are not to be used any more. */
  get era(): number {
    return this.#era;
  }

  /** Notes that a server gave no answer at all: what else is connected may be as silent. */
  doubt(): void {
    this.#era++;
  }

  /** The era of a connection to whoever said so; throws SL-DB-READONLY for a server that takes no writes. */
  met({ standby, server }: Greeting): number {
    if (standby) throw new CodedFault('SL-DB-READONLY', 'the database: a standby');
    if (server !== this.#server) {
      const isFirst = this.#server === undefined;
      this.#server = server;
      if (!isFirst) {
        this.#era++;
        for (const listener of [...this.#moved]) listener();
      }
    }
    return this.#era;
  }

  /** Calls when what is written is written to another server than before, until what is given back is called. */
  onMoved(listener: () => void): () => void {
    this.#moved.add(listener);
    return () => this.#moved.delete(listener);
  }

  /** How to connect to the server whose turn it is. */
  config(): pg.ClientConfig {
    const { hosts, user, password, database, tls, ca, seconds } = this.options;
    const { host, port } = hosts[this.#at]!;
    return {
      host,
      port,
      user,
      // A function keeps the driver from looking for a password in files.
      password: () => password ?? '',
      database,
      ssl: tls ? { rejectUnauthorized: true, ...(ca ? { ca: readFileSync(ca, 'utf8') } : {}) } : false,
      application_name: 'samverkanslotsen',
      keepAlive: true,
      keepAliveInitialDelayMillis: QUIET_MS,
      connectionTimeoutMillis: Math.min(CONNECT_MS, seconds * 1_000),
      statement_timeout: seconds * 1_000,
      lock_timeout: Math.ceil((seconds * 1_000) / 2),
      idle_in_transaction_session_timeout: IDLE_MS,
      // Where not even a refusal comes back.
      query_timeout: seconds * 1_000 + 2_000,
      options: '-c search_path=lotsen,public',
    };
  }

  /** A pool whose new connections go to the server whose turn it is. */
  pool(): pg.Pool {
    const config = () => this.config();
    class ToCurrent extends pg.Client {
      constructor() {
        super(config());
      }
    }
    return new pg.Pool({
      max: this.options.pool,
      connectionTimeoutMillis: FREE_MS,
      idleTimeoutMillis: 30_000,
      Client: ToCurrent as unknown as typeof pg.Client,
    } as pg.PoolConfig);
  }
}
