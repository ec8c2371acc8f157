import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import pg from 'pg';
import type { Hosts } from './connecting.js';
import { dbFault, isWorthAgain } from './db-fault.js';
import type { Marks } from './marks.js';

const CHANNEL = 'lotsen_told';
/** How long the others are waited for, of whom a new process asks what they know, in milliseconds. */
const OTHERS_MS = 2_000;
/** How long a lost connection is begun anew, in milliseconds. */
const PATIENCE_MS = 6_000;

/** What one process tells the others, sealed. */
type Message<Value> =
  | { readonly is: 'hello'; readonly from: string }
  | { readonly is: 'all'; readonly to: string }
  | { readonly is: 'ping'; readonly id: string }
  | ({ readonly is: 'now'; readonly mark: string } & Noted<Value>);

/** A value, when it was noted and until when it is of use (epoch milliseconds of the database). */
interface Noted<Value> {
  readonly value: Value;
  readonly at: number;
  readonly until: number;
}

/**
 * What all processes of a database know of a key, in memory alone: one tells the others by notifications, sealed, of which
 * nothing stays. It is forgotten when the last process ends, and when its time is over.
 */
export class Told<Value> {
  readonly #known = new Map<string, Noted<Value>>();
  readonly #pings = new Map<string, () => void>();
  readonly #self = randomUUID();
  #answers = 0;
  #client: Promise<pg.Client> | undefined;
  #alive: pg.Client | undefined;
  #closed = false;

  constructor(
    readonly hosts: Hosts,
    readonly marks: Marks,
    readonly clock: () => number,
  ) {}

  /** What was noted of a key last, by whichever process. */
  async get(key: string): Promise<Value | undefined> {
    await this.#patiently(client => this.#caughtUp(client));
    const known = this.#known.get(this.#markOf(key));
    return known && known.until > this.clock() ? known.value : undefined;
  }

  /** Notes a value in place of what was noted before, until an instant (epoch milliseconds). */
  async set(key: string, value: Value, until: number): Promise<void> {
    const now = this.clock();
    for (const [mark, known] of this.#known) if (known.until <= now) this.#known.delete(mark);
    const message: Message<Value> = { is: 'now', mark: this.#markOf(key), value, at: now, until };
    this.#note(message);
    await this.#patiently(client => this.#tell(client, message));
  }

  /** Is told no more. */
  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#client?.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  #markOf(key: string): string {
    return this.marks.of('told', key).toString('base64');
  }

  #note({ mark, value, at, until }: Message<Value> & { is: 'now' }): void {
    const known = this.#known.get(mark);
    if (!known || known.at <= at) this.#known.set(mark, { value, at, until });
  }

  async #tell(client: pg.Client, message: Message<Value>): Promise<void> {
    const small = deflateRawSync(JSON.stringify(message)).toString('base64');
    await client.query('select pg_notify($1, $2)', [CHANNEL, this.marks.seal(small)]);
  }

  /** Notifications come in the order in which they were made: when this process's own is here, so are all before it. */
  async #caughtUp(client: pg.Client): Promise<void> {
    const id = randomUUID();
    const heard = new Promise<void>((resolve, reject) => {
      this.#pings.set(id, resolve);
      client.once('end', () => reject(Object.assign(new Error('the connection has ended'), { code: 'ECONNRESET' })));
    });
    heard.catch(() => undefined);
    try {
      await this.#tell(client, { is: 'ping', id });
      await heard;
    } finally {
      this.#pings.delete(id);
    }
  }

  #hear(client: pg.Client, payload: string | undefined): void {
    const opened = this.marks.open(payload ?? '');
    if (opened === undefined) return;
    const message = JSON.parse(inflateRawSync(Buffer.from(opened, 'base64')).toString()) as Message<Value>;
    if (message.is === 'now') this.#note(message);
    else if (message.is === 'ping') this.#pings.get(message.id)?.();
    else if (message.is === 'all') this.#answers += message.to === this.#self ? 1 : 0;
    else if (message.from !== this.#self) void this.#tellAll(client, message.from).catch(() => this.#drop(client));
  }

  async #tellAll(client: pg.Client, to: string): Promise<void> {
    for (const [mark, known] of [...this.#known]) await this.#tell(client, { is: 'now', mark, ...known });
    await this.#tell(client, { is: 'all', to });
  }

  async #patiently<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await work(await this.#connected());
      } catch (error) {
        if (!isWorthAgain(error) || this.#closed || performance.now() > until) throw dbFault(error);
        this.hosts.next();
        await sleep(100);
      }
    }
  }

  /** Connects at once, so that the others are asked before anybody waits. */
  #connected(): Promise<pg.Client> {
    if (this.#closed) return Promise.reject(new Error('the store is closed'));
    this.#client ??= this.#connect().catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  /** Connects, where that was not done yet: the others are asked before anybody waits for it. */
  async open(): Promise<void> {
    await this.#patiently(async () => undefined);
  }

  #drop(client: pg.Client): void {
    if (this.#alive !== client) return;
    this.#alive = undefined;
    this.#client = undefined;
    void client.end().catch(() => undefined);
  }

  async #connect(): Promise<pg.Client> {
    const name = 'samverkanslotsen told';
    const client = new pg.Client({ ...this.hosts.config(), application_name: name });
    client.on('error', () => this.#drop(client));
    client.on('end', () => this.#drop(client));
    client.on('notification', ({ payload }) => this.#hear(client, payload));
    await client.connect();
    this.#alive = client;
    await client.query(`listen ${CHANNEL}`);
    this.#answers = 0;
    const { rows } = await client.query(
      `select count(*)::int as others from pg_stat_activity
       where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()`,
      [name],
    );
    await this.#tell(client, { is: 'hello', from: this.#self });
    const until = performance.now() + OTHERS_MS;
    // Those that began after it was counted know nothing more.
    while (this.#answers < Number(rows[0]?.others) && performance.now() < until) await sleep(5);
    return client;
  }
}
