import { readFileSync } from 'node:fs';
import pg from 'pg';

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

/** One after the other of several servers, each time the last one was of no use. */
export class Hosts {
  #at = 0;
  constructor(readonly options: DatabaseOptions) {}

  /** Goes on to the next server. */
  next(): void {
    this.#at = (this.#at + 1) % this.options.hosts.length;
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
      connectionTimeoutMillis: CONNECT_MS,
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
