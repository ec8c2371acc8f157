import { CodedFault } from '../../faults.js';
import type { Aggregates, Done } from '../../shared/aggregates.js';
import { isKey, type Kind } from '../kind.js';
import { AggregateRows, keptKey } from './aggregate-rows.js';
import type { Database, Run } from './database.js';
import { type Job, Line } from './line.js';
import type { Locks } from './locks.js';
import { Reader } from './reader.js';

/** How many aggregates of a kind are remembered, so that they are not sent again. */
const HELD = 10_000;

/** How aggregates are opened. */
export interface AggregatesParts {
  readonly locks: Locks;
  readonly tenant?: string | undefined;
  /** Told of one that cannot be used, each time it is met anew; without it, reading it rejects. */
  readonly onDamaged?: ((fault: CodedFault) => void) | undefined;
  readonly held?: number | undefined;
  /** Awaited inside a transaction that writes, before it ends, and when it has ended: tests make races wide by it. */
  readonly before?: ((run: Run) => Promise<void>) | undefined;
  readonly after?: (() => Promise<void>) | undefined;
}

/** Aggregates of a kind in a database that several processes share: one row each, changed under its lock. */
export function openAggregates<Data extends object>(
  db: Database,
  name: string,
  kind: Kind<Data>,
  { locks, tenant = 'default', onDamaged, held = HELD, before, after }: AggregatesParts,
): Aggregates<Data> {
  const place = [name, tenant] as const;
  const rows = new AggregateRows(place, kind);
  const reader: Reader<Data> = new Reader(ids => rows.read(db.query, ids, id => reader.known(id)), held);
  db.onBack(() => reader.forget());
  const lines = new Map<string, Line<Data>>();
  const changing = new Set<Promise<unknown>>();
  const told = new Set<string>();
  let closed = false;

  const safe = (text: string) => {
    if (!isKey(text)) throw new Error('this cannot be the key of an aggregate');
    return text;
  };
  safe(tenant);

  /** Does jobs on one aggregate in one transaction, whatever they make of it being written once. */
  async function doAll(id: string, jobs: readonly Job<Data>[], free: boolean): Promise<void> {
    const now = await db.transaction(async transaction => {
      const kept = await rows.lock(transaction.run, id, reader.known(id), free);
      if (free && !kept) return undefined;
      let data = kept?.data;
      for (const job of jobs) data = job(data);
      if (data === kept?.data) return kept;
      if (data) {
        const version = await rows.write(transaction, id, kept, data);
        await before?.(transaction.run);
        return { version, data };
      }
      if (kept) await rows.erase(transaction, id, kept);
      await before?.(transaction.run);
      return undefined;
    });
    if (now) reader.note(id, now);
    else reader.forget(id);
    await after?.();
  }

  async function changed(id: string, job: Job<Data>, free = false): Promise<void> {
    if (closed) throw new Error('the store is closed');
    const line = lines.get(safe(id)) ?? new Line<Data>((jobs, isFree) => doAll(id, jobs, isFree));
    lines.set(id, line);
    const guard = locks.guard();
    const guarded: Job<Data> = kept => {
      guard();
      return job(kept);
    };
    const change = line.run(guarded, free).finally(() => {
      // The last one leaves nothing behind, when its line has come to rest.
      setImmediate(() => line.idle && lines.get(id) === line && lines.delete(id));
    });
    changing.add(change);
    return change.finally(() => changing.delete(change));
  }

  function act<Result>(
    id: string,
    decide: (data: Data) => Done<Data, Result>,
    use: (result: Result) => void,
  ): Job<Data> {
    return kept => {
      const given = kept ?? kind.fresh(id);
      const { data, result } = decide(given);
      use(result);
      return data === given ? kept : data;
    };
  }

  return {
    async ids() {
      const found = await db.query<{ id: string }>(
        'select id from lotsen.aggregate where kind = $1 and tenant = $2 order by id',
        place,
      );
      return found.map(({ id }) => id).filter(id => !told.has(id));
    },
    async read(id) {
      const found = await reader.read(safe(id));
      if (!(found instanceof CodedFault)) {
        told.delete(id);
        return found ? found.data : kind.fresh(id);
      }
      if (!onDamaged) throw found;
      if (!told.has(id)) onDamaged(found);
      told.add(id);
      return undefined;
    },
    async change<Result>(id: string, decide: (data: Data) => Done<Data, Result>) {
      let result: { readonly is: Result } | undefined;
      await changed(
        id,
        act(id, decide, is => {
          result = { is };
        }),
      );
      return result!.is;
    },
    async changeIfFree<Result>(id: string, decide: (data: Data) => Done<Data, Result>) {
      let result: Result | undefined;
      const job = act(id, decide, is => {
        result = is;
      });
      await changed(id, job, true);
      return result;
    },
    erase: id => changed(id, () => undefined),
    async find(key) {
      const found = await db.query<{ id: string }>(
        'select id from lotsen.key where kind = $1 and tenant = $2 and key = $3',
        [...place, keptKey(key)],
      );
      return found.map(({ id }) => id);
    },
    async due(instant, until, most) {
      const found = await db.query<{ id: string }>(
        'select id from lotsen.instant where kind = $1 and tenant = $2 and name = $3 and at <= $4 order by at, id limit $5',
        [...place, instant, String(until), Number.isSafeInteger(most) ? most : null],
      );
      return found.map(({ id }) => id);
    },
    together: (keys, work) => locks.run(place.join(' '), typeof keys === 'string' ? [keys] : keys, work),
    async close() {
      closed = true;
      await Promise.allSettled(changing);
    },
  };
}
