import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { CodedFault, type FaultCode } from '../../faults.js';
import { type DatabaseOptions, GREETING, Hosts } from './connecting.js';
import { dbFault, isSilence, isWorthAgain, wordOf } from './db-fault.js';

/** One row of an answer. */
export type Row = Record<string, unknown>;

/** Runs one statement; what the database refuses is thrown as its fault. */
export type Run = <One extends Row>(text: string, values?: readonly unknown[]) => Promise<readonly One[]>;

/** A transaction: whatever it runs is done together when it ends, or not at all. */
export interface Transaction {
  readonly run: Run;
  /** Whoever writes it into `lotsen.done` is told how the transaction ended, though the answer to that is lost; without it such a one is begun anew. */
  readonly token: string;
}

/** How long what failed for want of a connection is begun anew, in milliseconds: a restart of the server is over by then. */
const PATIENCE = 6_000;
const PAUSE_MS = 20;
const PAUSE_MAX_MS = 400;
/** How often the database is asked for its time, and so whether it answers, in milliseconds. */
const LOOK_MS = 10_000;

const STATE: ReadonlySet<FaultCode> = new Set([
  'SL-DB-AWAY',
  'SL-DB-DENIED',
  'SL-DB-READONLY',
  'SL-DB-FULL',
  'SL-DB-BUSY',
]);

/** Whether the database itself refused a statement, and the connection is as good as before. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'severity' in error && (error as { severity?: unknown }).severity === 'ERROR';

/** A database that several processes share: its connections, its transactions and its time. */
export class Database {
  readonly hosts: Hosts;
  readonly #pool: pg.Pool;
  /** The era of each connection. */
  readonly #eras = new WeakMap<pg.PoolClient, number>();
  readonly #listeners: (() => void)[] = [];
  #fault: FaultCode | undefined;
  #base = Date.now() - performance.now();
  #isTimed = false;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(
    options: DatabaseOptions,
    readonly patience = PATIENCE,
  ) {
    this.hosts = new Hosts(options);
    this.#pool = this.hosts.pool();
    // A connection that nobody uses just now: the next one is made anew.
    this.#pool.on('error', () => undefined);
    // One that is in use: whoever uses it hears of it by the next statement.
    this.#pool.on('connect', client => client.on('error', () => undefined));
    this.hosts.onMoved(() => this.#tellBack());
  }

  /** The code of what kept the last work from being done, where it is one of the database's state. */
  fault(): FaultCode | undefined {
    return this.#fault;
  }

  /** The database's time, alike in all processes whatever their own clocks say. */
  now(): Date {
    return new Date(this.#base + performance.now());
  }

  /** Asks for the time at once, and then again and again. */
  async watch(): Promise<void> {
    await this.look();
    this.#timer = setInterval(() => void this.look().catch(() => undefined), LOOK_MS);
    this.#timer.unref();
  }

  /** Calls when the database answers again after it did not, or is another server: what is known of it may be out of date. */
  onBack(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Runs one statement by itself; where the connection was lost it is run anew, so that doing it twice must be as good as once. */
  query: Run = (text, values) => this.#again(() => this.#with(async run => run(text, values)));

  /** Runs one statement once: where the connection is lost nobody knows whether it was done. */
  once: Run = (text, values) => this.#noting(() => this.#with(async run => run(text, values)));

  /**
   * Runs a work as one transaction, and anew from its beginning where nothing of it is done and it may come through; it
   * must be such that this does no harm. Rejects with an SL-DB fault, with nothing done, or SL-DB-UNSURE.
   */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#again(() => this.#attempt(work));
  }

  /** Ends all connections when they are done with. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#timer);
    await this.#pool.end();
  }

  /** Asks for the time. */
  async look(): Promise<void> {
    const began = performance.now();
    const [row] = await this.query<{ now: string }>('select extract(epoch from clock_timestamp()) * 1000 as now');
    const ended = performance.now();
    // What took long says little of when it was read, but more than a clock of another host.
    if (!row || (this.#isTimed && ended - began >= 500)) return;
    this.#base = Number(row.now) - (began + ended) / 2;
    this.#isTimed = true;
  }

  async #noting<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work();
      const wasAway = this.#fault !== undefined;
      this.#fault = undefined;
      if (wasAway) this.#tellBack();
      return result;
    } catch (error) {
      const fault = dbFault(error);
      if (fault instanceof CodedFault && STATE.has(fault.code)) this.#fault = fault.code;
      throw fault;
    }
  }

  async #again<Result>(work: () => Promise<Result>): Promise<Result> {
    const until = performance.now() + this.patience;
    for (let pause = PAUSE_MS; ; pause = Math.min(pause * 2, PAUSE_MAX_MS)) {
      try {
        return await this.#noting(work);
      } catch (error) {
        if (!isWorthAgain(error) || this.#closed || performance.now() + pause > until) throw error;
        await sleep(pause * (0.5 + Math.random()));
      }
    }
  }

  #tellBack(): void {
    for (const listener of this.#listeners) listener();
  }

  /** A connection to the server that is written to now. */
  async #connect(): Promise<pg.PoolClient> {
    const { at } = this.hosts;
    try {
      for (;;) {
        const client = await this.#pool.connect();
        if (await this.#isCurrent(client)) return client;
        client.release(true);
      }
    } catch (error) {
      const fault = dbFault(error);
      if (fault instanceof CodedFault && fault.code !== 'SL-DB-BUSY') this.hosts.next(at);
      throw fault;
    }
  }

  async #isCurrent(client: pg.PoolClient): Promise<boolean> {
    const known = this.#eras.get(client);
    if (known !== undefined) return known === this.hosts.era;
    try {
      const { rows } = await client.query(GREETING);
      this.#eras.set(client, this.hosts.met(rows[0]));
      return true;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async #with<Result>(work: (run: Run, client: pg.PoolClient, state: { broken: boolean }) => Promise<Result>) {
    const client = await this.#connect();
    const state = { broken: false };
    const run: Run = async (text, values = []) => {
      try {
        return (await client.query(text, values as unknown[])).rows;
      } catch (error) {
        const fault = dbFault(error);
        // A server that takes no writes any more may keep its connections for ever.
        const isLeft = fault instanceof CodedFault && fault.code === 'SL-DB-READONLY';
        state.broken ||= isLeft || !isRefusal(error);
        if (isSilence(error)) this.hosts.doubt();
        throw fault;
      }
    };
    try {
      return await work(run, client, state);
    } finally {
      client.release(state.broken);
    }
  }

  async #attempt<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const token = randomUUID();
    return this.#with(async (run, client, state) => {
      await run('begin');
      let result: Result;
      try {
        result = await work({ run, token });
      } catch (error) {
        if (!state.broken) await run('rollback').catch(() => undefined);
        throw error;
      }
      try {
        await client.query('commit');
        return { result, lost: undefined };
      } catch (error) {
        state.broken ||= !isRefusal(error);
        if (!state.broken) throw dbFault(error);
        return { result, lost: error };
      }
    }).then(async ({ result, lost }) => {
      if (lost !== undefined) await this.#settle(token, lost);
      return result;
    });
  }

  /**
   * Finds out how a transaction ended whose end was not heard: rejects where it is not done, and never will be. The row of
   * its token is waited for where it is still on its way.
   */
  async #settle(token: string, lost: unknown): Promise<void> {
    const [found] = await this.query<{ undone: boolean }>(
      `insert into lotsen.done (token, undone) values ($1, true)
       on conflict (token) do update set token = excluded.token returning undone`,
      [token],
    ).catch(() => {
      throw new CodedFault('SL-DB-UNSURE', 'the connection was lost at the end of a transaction', {
        errno: wordOf(lost),
      });
    });
    if (found?.undone !== false) throw new CodedFault('SL-DB-AWAY', 'the database: the connection was lost');
  }
}
