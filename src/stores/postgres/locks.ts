import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CodedFault } from '../../faults.js';
import { OneByOne } from '../lowdb/one-by-one.js';
import type { Hosts } from './connecting.js';
import { isWorthAgain } from './db-fault.js';
import { LastingClient } from './lasting-client.js';

/** How long somebody else's lock is waited for, in milliseconds. */
const WAIT_MS = 12_000;
/** How long taking locks is begun anew while the database is away, in milliseconds. */
const PATIENCE_MS = 6_000;
const PAUSE_MS = 2;
const PAUSE_MAX_MS = 25;

/** What the database's list of connections calls the one that each process has for its locks. */
export const LOCKS_NAME = 'samverkanslotsen locks';

/** A key of all processes, as the number that PostgreSQL locks. */
const numberOf = (text: string): string => createHash('sha256').update(text).digest().readBigInt64BE(0).toString();

/**
 * Locks by key over all processes of a database, held by one connection of this process: where that is lost, they are
 * others' to take, and whoever works under them may write no more.
 */
export class Locks {
  /** The number of this process, under which the database knows whether it lives. */
  readonly process = numberOf(randomUUID());
  readonly #oneByOne = new OneByOne();
  readonly #under = new AsyncLocalStorage<LastingClient>();
  #client: Promise<LastingClient> | undefined;
  #closed = false;

  constructor(readonly hosts: Hosts) {}

  /** Connects at once, so that this process is known to live. */
  async open(): Promise<void> {
    await this.#taken([]);
  }

  /** Runs a work when nobody, in any process, works under one of its keys; keys are taken in one order. */
  run<Result>(place: string, keys: readonly string[], work: () => Promise<Result>): Promise<Result> {
    const names = [...new Set(keys)].map(key => `${place} ${key}`).toSorted();
    return this.#oneByOne.runAll(names, () => this.#locked(names.map(numberOf), work));
  }

  /** What throws SL-DB-AWAY once the work that asks for it now has lost the locks it runs under. */
  guard(): () => void {
    const client = this.#under.getStore();
    return () => {
      if (client && !client.alive) throw new CodedFault('SL-DB-AWAY', 'the database: the lock was lost');
    };
  }

  /** How many other processes have locks of theirs in this database now. */
  async others(): Promise<number> {
    const client = await this.#taken([]);
    const [row] = await client.run<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()`,
      [LOCKS_NAME],
    );
    return row?.others ?? 0;
  }

  /** Gives up all locks. */
  async close(): Promise<void> {
    this.#closed = true;
    await (await this.#client?.catch(() => undefined))?.end();
  }

  async #locked<Result>(numbers: readonly string[], work: () => Promise<Result>): Promise<Result> {
    const client = await this.#taken(numbers);
    try {
      return await this.#under.run(client, work);
    } finally {
      await this.#giveBack(client, numbers);
    }
  }

  /** The connection that holds all of them now. */
  async #taken(numbers: readonly string[]): Promise<LastingClient> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const taken: string[] = [];
      let client: LastingClient | undefined;
      try {
        client = await this.#connected();
        for (const number of numbers) {
          await this.#take(client, number);
          taken.push(number);
        }
        return client;
      } catch (error) {
        if (client) await this.#giveBack(client, taken);
        // Nothing was done under them yet.
        if (!isWorthAgain(error) || this.#closed || performance.now() > until) throw error;
        await sleep(PAUSE_MAX_MS * 4);
      }
    }
  }

  async #giveBack(client: LastingClient, numbers: readonly string[]): Promise<void> {
    if (numbers.length === 0 || !client.alive) return;
    // What cannot be given back is lost with its connection.
    await client.run('select pg_advisory_unlock(n) from unnest($1::bigint[]) n', [numbers]).catch(() => undefined);
  }

  async #take(client: LastingClient, number: string): Promise<void> {
    const until = performance.now() + WAIT_MS;
    for (let pause = PAUSE_MS; ; pause = Math.min(pause * 2, PAUSE_MAX_MS)) {
      // Not waited for by the database: others that ask by this connection would wait behind it.
      const [row] = await client.run<{ taken: boolean }>('select pg_try_advisory_lock($1::bigint) as taken', [number]);
      if (row?.taken === true) return;
      if (performance.now() > until) throw new CodedFault('SL-DB-BUSY', 'the database: a lock is held for too long');
      await sleep(pause * (0.5 + Math.random()));
    }
  }

  #connected(): Promise<LastingClient> {
    if (this.#closed) return Promise.reject(new Error('the store is closed'));
    this.#client ??= this.#connect().catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  async #connect(): Promise<LastingClient> {
    const client = await LastingClient.connect(this.hosts, LOCKS_NAME);
    client.onEnd(() => {
      this.#client = undefined;
    });
    await client.run('select pg_advisory_lock_shared($1::bigint)', [this.process]);
    return client;
  }
}
