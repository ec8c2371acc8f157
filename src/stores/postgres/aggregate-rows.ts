import { createHash } from 'node:crypto';
import { CodedFault } from '../../faults.js';
import type { Kind, Stretch } from '../kind.js';
import type { Run, Transaction } from './database.js';

/** An aggregate as it was read, and the version of it that this was. */
export interface Kept<Data> {
  readonly version: number;
  readonly data: Data;
}

/** Whose aggregates, and of which kind: the first two parts of every key. */
export type Place = readonly [kind: string, tenant: string];

interface AggregateRow extends Record<string, unknown> {
  readonly id: string;
  readonly version: string;
  readonly form: number;
  /** Null where the version is the one that is known already. */
  readonly data: string | null;
}

const COLUMNS = 'a.id, a.version, a.form, case when a.version = w.version then null else a.data::text end as data';

/** Somebody else has written meanwhile: it is to be begun anew. */
const changedMeanwhile = () =>
  new CodedFault('SL-DB-BUSY', 'the database: somebody else was at work on it', { errno: '40001' });

/** How a kind of aggregates of one municipality lies in rows. */
export class AggregateRows<Data extends object> {
  constructor(
    readonly place: Place,
    readonly kind: Kind<Data>,
  ) {}

  /** Those of some ids that are there, `known` being what is known of them already; a fault in place of one that cannot be used. */
  async read(
    run: Run,
    ids: readonly string[],
    known: (id: string) => Kept<Data> | undefined,
  ): Promise<Map<string, Kept<Data> | CodedFault>> {
    const before = ids.map(known);
    const rows = await run<AggregateRow>(
      `select ${COLUMNS} from unnest($3::text[], $4::bigint[]) w(id, version)
       join lotsen.aggregate a on a.kind = $1 and a.tenant = $2 and a.id = w.id`,
      [...this.place, ids, before.map(one => one?.version ?? -1)],
    );
    const kept = new Map(ids.map((id, at) => [id, before[at]]));
    return new Map(rows.map(row => [row.id, this.#keptOf(row, kept.get(row.id))]));
  }

  /** One that nobody else changes until the transaction ends; undefined where there is none, or with `free` where somebody does. */
  async lock(run: Run, id: string, known: Kept<Data> | undefined, free: boolean): Promise<Kept<Data> | undefined> {
    const [row] = await run<AggregateRow>(
      `select ${COLUMNS} from lotsen.aggregate a, (select $4::bigint as version) w
       where a.kind = $1 and a.tenant = $2 and a.id = $3 for no key update of a ${free ? 'skip locked' : ''}`,
      [...this.place, id, known?.version ?? -1],
    );
    if (!row) return undefined;
    const kept = this.#keptOf(row, known);
    if (kept instanceof CodedFault) throw kept;
    return kept;
  }

  /** Writes an aggregate in place of what was locked, with all that it is found by; its new version. */
  async write(transaction: Transaction, id: string, before: Kept<Data> | undefined, data: Data): Promise<number> {
    const { run } = transaction;
    const text = JSON.stringify(data);
    const [written] = before
      ? await run<{ version: string }>(
          `with done as (insert into lotsen.done (token) values ($7)) update lotsen.aggregate set data = $4::json, form = $5, version = nextval('lotsen.version')
           where kind = $1 and tenant = $2 and id = $3 and version = $6
           returning version`,
          [...this.place, id, text, this.kind.version, before.version, transaction.token],
        )
      : await run<{ version: string }>(
          `with done as (insert into lotsen.done (token) values ($6)) insert into lotsen.aggregate (kind, tenant, id, data, form, version)
           values ($1, $2, $3, $4::json, $5, nextval('lotsen.version')) on conflict do nothing
           returning version`,
          [...this.place, id, text, this.kind.version, transaction.token],
        );
    if (!written) throw changedMeanwhile();
    await this.#index(run, id, before?.data, data);
    return Number(written.version);
  }

  /** Erases what was locked, and all that it is found by. */
  async erase({ run, token }: Transaction, id: string, before: Kept<Data>): Promise<void> {
    const [erased] = await run(
      `with done as (insert into lotsen.done (token) values ($5)) delete from lotsen.aggregate where kind = $1 and tenant = $2 and id = $3 and version = $4
       returning 1`,
      [...this.place, id, before.version, token],
    );
    if (!erased) throw changedMeanwhile();
  }

  async #index(run: Run, id: string, before: Data | undefined, data: Data): Promise<void> {
    const [was, is] = [before && this.kind.findable(before), this.kind.findable(data)];
    const [oldKeys, newKeys] = [new Set(mapped(was?.keys)), new Set(mapped(is.keys))];
    const [goneKeys, moreKeys] = [
      [...oldKeys].filter(one => !newKeys.has(one)),
      [...newKeys].filter(one => !oldKeys.has(one)),
    ];
    if (goneKeys.length > 0)
      await run('delete from lotsen.key where kind = $1 and tenant = $2 and id = $3 and key = any($4::text[])', [
        ...this.place,
        id,
        goneKeys,
      ]);
    if (moreKeys.length > 0)
      await run(
        `insert into lotsen.key (kind, tenant, id, key) select $1, $2, $3, unnest($4::text[]) on conflict do nothing`,
        [...this.place, id, moreKeys],
      );
    const moved = Object.entries(is.instants).filter(([name, at]) => !was || was.instants[name] !== at);
    if (moved.length > 0)
      await run(
        `insert into lotsen.instant (kind, tenant, id, name, at)
         select $1, $2, $3, * from unnest($4::text[], $5::double precision[])
         on conflict (kind, tenant, id, name) do update set at = excluded.at`,
        [...this.place, id, moved.map(([name]) => name), moved.map(([, at]) => String(at))],
      );
    await this.#hold(run, id, before, data);
  }

  async #hold(run: Run, id: string, before: Data | undefined, data: Data): Promise<void> {
    const { stretches } = this.kind;
    if (!stretches) return;
    const was = new Map([...(before ? stretches(before) : [])].map(one => [one.id, one]));
    const same = (one: Stretch, other: Stretch | undefined) => one.start === other?.start && one.end === other.end;
    const is = new Map([...stretches(data)].map(one => [one.id, one]));
    const gone = [...was.values()].filter(one => !same(one, is.get(one.id)));
    const more = [...is.values()].filter(one => !same(one, was.get(one.id)));
    if (gone.length > 0)
      await run('delete from lotsen.stretch where kind = $1 and tenant = $2 and of = $3 and id = any($4::text[])', [
        ...this.place,
        id,
        gone.map(one => one.id),
      ]);
    if (more.length > 0)
      await run(
        `insert into lotsen.stretch (kind, tenant, of, id, during)
         select $1, $2, $3, w.id, int8range(w.from_, w.until_)
         from unnest($4::text[], $5::bigint[], $6::bigint[]) w(id, from_, until_)`,
        [...this.place, id, more.map(one => one.id), more.map(one => one.start), more.map(one => one.end)],
      );
  }

  #keptOf({ id, version, form, data }: AggregateRow, known: Kept<Data> | undefined): Kept<Data> | CodedFault {
    if (data === null && known) return known;
    const { kind } = this;
    if (form > kind.version)
      return new CodedFault(
        'SL-NEWER',
        `${this.place[0]} ${id} was written by a later version (${form}, this one knows ${kind.version})`,
      );
    const parsed = kind.shape.safeParse({ ...parsedOf(data), version: form });
    const wrong = parsed.success
      ? undefined
      : parsed.error.issues[0]?.path.filter(part => /^[a-zA-Z]+$/.test(String(part)));
    if (!parsed.success || kind.idOf(parsed.data) !== id)
      return new CodedFault('SL-DATA', `${this.place[0]} ${id} cannot be read (${wrong?.join('.') || 'data'})`);
    const { version: _, ...rest } = parsed.data;
    return { version: Number(version), data: rest as unknown as Data };
  }
}

/** The longest key that is kept as it is, in characters: an index takes no text of any length. */
const KEY_MAX = 500;

/** A key as it is kept: one that a row cannot hold by its hash. */
export const keptKey = (key: string): string =>
  key.length <= KEY_MAX && !key.includes('\0') ? key : `sha256 ${createHash('sha256').update(key).digest('hex')}`;

const mapped = (keys: Iterable<string> = []) => [...keys].map(keptKey);

function parsedOf(text: string | null): object {
  const data: unknown = JSON.parse(text ?? 'null');
  return typeof data === 'object' && data !== null ? data : {};
}
