import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { CodedFault, type FaultCode } from '../../faults.js';
import { type DatabaseOptions, Hosts } from './connecting.js';
import { dbFault, isWorthAgain, wordOf } from './db-fault.js';

/** One row of an answer. */
export type Row = Record<string, unknown>;

/** Runs one statement; what the database refuses is thrown as its fault. */
export type Run = <One extends Row>(text: string, values?: readonly unknown[]) => Promise<readonly One[]>;

/** A transaction: whatever it runs is done together when it ends, or not at all. */
export interface Transaction {
  readonly run: Run;
  /** Notes the transaction's own number, so that its end can be asked for where the answer is lost. */
  known(xid: string): void;
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
  readonly #timelines = new WeakMap<pg.PoolClient, string>();
  readonly #listeners: (() => void)[] = [];
  #fault: FaultCode | undefined;
  #base = Date.now() - performance.now();
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
    await this.#look();
    this.#timer = setInterval(() => void this.#look().catch(() => undefined), LOOK_MS);
    this.#timer.unref();
  }

  /** Calls when the database answers again after it did not: what is known of it may be out of date. */
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

  async #look(): Promise<void> {
    const began = performance.now();
    const [row] = await this.query<{ now: string }>('select extract(epoch from clock_timestamp()) * 1000 as now');
    const ended = performance.now();
    // What took long says little of when it was read.
    if (row && ended - began < 500) this.#base = Number(row.now) - (began + ended) / 2;
  }

  async #noting<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work();
      const wasAway = this.#fault !== undefined;
      this.#fault = undefined;
      if (wasAway) for (const listener of this.#listeners) listener();
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

  /** A connection that is known to write, and the timeline of its server. */
  async #connect(): Promise<pg.PoolClient> {
    try {
      const client = await this.#pool.connect();
      if (!this.#timelines.has(client)) await this.#greet(client);
      return client;
    } catch (error) {
      const fault = dbFault(error);
      if (fault instanceof CodedFault && fault.code !== 'SL-DB-BUSY') this.hosts.next();
      throw fault;
    }
  }

  async #greet(client: pg.PoolClient): Promise<void> {
    try {
      const { rows } = await client.query(
        'select case when pg_is_in_recovery() then null else left(pg_walfile_name(pg_current_wal_lsn()), 8) end as timeline',
      );
      const timeline: unknown = rows[0]?.timeline;
      if (typeof timeline !== 'string') throw new CodedFault('SL-DB-READONLY', 'the database: a standby');
      this.#timelines.set(client, timeline);
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
        state.broken ||= !isRefusal(error);
        throw dbFault(error);
      }
    };
    try {
      return await work(run, client, state);
    } finally {
      client.release(state.broken);
    }
  }

  async #attempt<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    let xid: string | undefined;
    let timeline = '';
    let [result, lost]: [Result | undefined, unknown] = [undefined, undefined];
    await this.#with(async (run, client, state) => {
      timeline = this.#timelines.get(client) ?? '';
      await run('begin');
      try {
        result = await work({ run, known: own => (xid = own) });
      } catch (error) {
        if (!state.broken) await run('rollback').catch(() => undefined);
        throw error;
      }
      try {
        await client.query('commit');
      } catch (error) {
        state.broken ||= !isRefusal(error);
        if (!state.broken || xid === undefined) throw dbFault(error);
        lost = error;
      }
    });
    if (lost !== undefined && xid !== undefined) await this.#settle(xid, timeline, lost);
    return result as Result;
  }

  /** Finds out how a transaction ended whose end was not heard: rejects where it is not done, or nobody can know. */
  async #settle(xid: string, timeline: string, lost: unknown): Promise<void> {
    const unsure = new CodedFault('SL-DB-UNSURE', 'the connection was lost at the end of a transaction', {
      errno: wordOf(lost),
    });
    const until = performance.now() + this.patience;
    do {
      const [found] = await this.query<{ status: string | null; timeline: string }>(
        'select pg_xact_status($1::xid8) as status, left(pg_walfile_name(pg_current_wal_lsn()), 8) as timeline',
        [xid],
      ).catch(error => {
        // The number lies ahead of this server: it has taken over without it.
        if (error instanceof CodedFault && error.errno === '22023') return [{ status: 'aborted', timeline }];
        throw unsure;
      });
      if (found?.status === 'aborted') throw new CodedFault('SL-DB-AWAY', 'the database: the connection was lost');
      // On another timeline the number may be somebody else's.
      if (found?.status === 'committed' && found.timeline === timeline) return;
      if (found?.status !== 'in progress') throw unsure;
      await sleep(PAUSE_MS);
    } while (performance.now() < until);
    throw unsure;
  }
}
