import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CodedFault } from '../../faults.js';
import { OneByOne } from '../lowdb/one-by-one.js';
import type { Hosts } from './connecting.js';
import { dbFault, isWorthAgain } from './db-fault.js';

/** How long somebody else's lock is waited for, in milliseconds. */
const WAIT_MS = 12_000;
/** How long taking them is begun anew while the database is away, in milliseconds. */
const PATIENCE_MS = 6_000;
const PAUSE_MS = 2;
const PAUSE_MAX_MS = 25;

/** A key of all processes, as the number that PostgreSQL locks. */
const numberOf = (text: string): string => createHash('sha256').update(text).digest().readBigInt64BE(0).toString();

/**
 * Locks by key over all processes of a database, held by one connection of this process: where that is lost, they are
 * others' to take, and whoever works under them may write no more.
 */
export class Locks {
  readonly #oneByOne = new OneByOne();
  readonly #under = new AsyncLocalStorage<pg.Client>();
  #client: Promise<pg.Client> | undefined;
  #alive: pg.Client | undefined;
  #closed = false;

  constructor(readonly hosts: Hosts) {}

  /** Runs a work when nobody, in any process, works under one of its keys; keys are taken in one order. */
  run<Result>(place: string, keys: readonly string[], work: () => Promise<Result>): Promise<Result> {
    const names = [...new Set(keys)].map(key => `${place} ${key}`);
    return this.#oneByOne.runAll(names, () => this.#locked(names.toSorted().map(numberOf), work));
  }

  /** The number of this process, under which the database knows whether it lives. */
  readonly process = numberOf(randomUUID());

  /** Connects at once, so that this process is known to live. */
  async open(): Promise<void> {
    await this.#taken([]);
  }

  /** What throws SL-DB-AWAY once the work that asks for it now has lost the locks it runs under. */
  guard(): () => void {
    const client = this.#under.getStore();
    return () => {
      if (client && client !== this.#alive) throw new CodedFault('SL-DB-AWAY', 'the database: the lock was lost');
    };
  }

  /** Gives up all locks. */
  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#client?.catch(() => undefined);
    await client?.end().catch(() => undefined);
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
  async #taken(numbers: readonly string[]): Promise<pg.Client> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const taken: string[] = [];
      let client: pg.Client | undefined;
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
        if (!isWorthAgain(error) || performance.now() > until) throw error;
        this.hosts.next();
        await sleep(PAUSE_MAX_MS * 4);
      }
    }
  }

  async #giveBack(client: pg.Client, numbers: readonly string[]): Promise<void> {
    if (numbers.length === 0 || client !== this.#alive) return;
    // What cannot be given back is lost with its connection.
    await client
      .query('select pg_advisory_unlock(n) from unnest($1::bigint[]) n', [numbers])
      .catch(() => this.#drop(client));
  }

  async #take(client: pg.Client, number: string): Promise<void> {
    const until = performance.now() + WAIT_MS;
    for (let pause = PAUSE_MS; ; pause = Math.min(pause * 2, PAUSE_MAX_MS)) {
      const { rows } = await client
        .query('select pg_try_advisory_lock($1::bigint) as taken', [number])
        .catch((error: unknown) => {
          this.#drop(client);
          throw dbFault(error);
        });
      if (rows[0]?.taken === true) return;
      if (performance.now() > until) throw new CodedFault('SL-DB-BUSY', 'the database: a lock is held for too long');
      await sleep(pause * (0.5 + Math.random()));
    }
  }

  #drop(client: pg.Client): void {
    if (this.#alive !== client) return;
    this.#alive = undefined;
    this.#client = undefined;
    void client.end().catch(() => undefined);
  }

  #connected(): Promise<pg.Client> {
    if (this.#closed) return Promise.reject(new Error('the store is closed'));
    this.#client ??= this.#connect().catch((error: unknown) => {
      this.#client = undefined;
      throw dbFault(error);
    });
    return this.#client;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client(this.hosts.config());
    client.on('error', () => this.#drop(client));
    client.on('end', () => this.#drop(client));
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1::bigint)', [this.process]);
    this.#alive = client;
    return client;
  }
}
