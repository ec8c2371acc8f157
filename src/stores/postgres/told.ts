import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CodedFault } from '../../faults.js';
import type { Hosts } from './connecting.js';
import { dbFault, isWorthAgain } from './db-fault.js';
import { LastingClient } from './lasting-client.js';
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

/** A value, when it was noted and until when it is of use (epoch milliseconds). */
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
  #client: Promise<LastingClient> | undefined;
  #listening: LastingClient | undefined;
  #closed = false;

  constructor(
    readonly hosts: Hosts,
    readonly marks: Marks,
  ) {}

  /** What was noted of a key last, by whichever process, and is of use as of an instant (epoch milliseconds). */
  async get(key: string, now: number): Promise<Value | undefined> {
    await this.#patiently(client => this.#caughtUp(client));
    const known = this.#known.get(this.#markOf(key));
    return known && known.until > now ? known.value : undefined;
  }

  /** Notes a value in place of what was noted before, from one instant until another (epoch milliseconds). */
  async set(key: string, value: Value, now: number, until: number): Promise<void> {
    for (const [mark, known] of this.#known) if (known.until <= now) this.#known.delete(mark);
    const message: Message<Value> = { is: 'now', mark: this.#markOf(key), value, at: now, until };
    this.#note(message);
    await this.#patiently(client => this.#tell(client, message));
  }

  /** Is told no more. */
  async close(): Promise<void> {
    this.#closed = true;
    await (await this.#client?.catch(() => undefined))?.end();
  }

  #markOf(key: string): string {
    return this.marks.of('told', key).toString('base64');
  }

  #note({ mark, value, at, until }: Message<Value> & { is: 'now' }): void {
    const known = this.#known.get(mark);
    if (!known || known.at <= at) this.#known.set(mark, { value, at, until });
  }

  async #tell(client: LastingClient, message: Message<Value>): Promise<void> {
    const small = deflateRawSync(JSON.stringify(message)).toString('base64');
    await client.run('select pg_notify($1, $2)', [CHANNEL, this.marks.seal(small)]);
  }

  /** Notifications come in the order in which they were made: when this process's own is here, so are all before it. */
  async #caughtUp(client: LastingClient): Promise<void> {
    const id = randomUUID();
    let forget = () => {};
    const heard = new Promise<void>((resolve, reject) => {
      this.#pings.set(id, resolve);
      forget = client.onEnd(() => reject(new CodedFault('SL-DB-AWAY', 'the database: the connection has ended')));
    });
    heard.catch(() => undefined);
    try {
      await this.#tell(client, { is: 'ping', id });
      await heard;
    } finally {
      this.#pings.delete(id);
      forget();
    }
  }

  #hear(payload: string): void {
    const opened = this.marks.open(payload);
    if (opened === undefined) return;
    const message = JSON.parse(inflateRawSync(Buffer.from(opened, 'base64')).toString()) as Message<Value>;
    if (message.is === 'now') this.#note(message);
    else if (message.is === 'ping') this.#pings.get(message.id)?.();
    else if (message.is === 'all') this.#answers += message.to === this.#self ? 1 : 0;
    else if (message.from !== this.#self) void this.#tellAll(message.from).catch(() => undefined);
  }

  async #tellAll(to: string): Promise<void> {
    const client = this.#listening;
    if (!client) return;
    for (const [mark, known] of [...this.#known]) await this.#tell(client, { is: 'now', mark, ...known });
    await this.#tell(client, { is: 'all', to });
  }

  async #patiently<Result>(work: (client: LastingClient) => Promise<Result>): Promise<Result> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await work(await this.#connected());
      } catch (error) {
        if (!isWorthAgain(error) || this.#closed || performance.now() > until) throw dbFault(error);
        await sleep(100);
      }
    }
  }

  /** Connects at once, so that the others are asked before anybody waits. */
  #connected(): Promise<LastingClient> {
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

  async #connect(): Promise<LastingClient> {
    const name = 'samverkanslotsen told';
    const client = await LastingClient.connect(this.hosts, name, payload => this.#hear(payload));
    client.onEnd(() => {
      this.#client = undefined;
      this.#listening = undefined;
    });
    this.#listening = client;
    await client.run(`listen ${CHANNEL}`);
    this.#answers = 0;
    const [row] = await client.run<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()`,
      [name],
    );
    await this.#tell(client, { is: 'hello', from: this.#self });
    const until = performance.now() + OTHERS_MS;
    // Those that began after it was counted know nothing more.
    while (this.#answers < (row?.others ?? 0) && performance.now() < until) await sleep(5);
    return client;
  }
}
