import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from './database.js';
import type { Marks } from './marks.js';

interface PointsRow extends Record<string, unknown> {
  readonly points: number;
  /** Milliseconds until they are forgotten, by the database's clock. */
  readonly left: string;
}

/**
 * Points that all processes count together, by marks; where the database does not answer each process counts by itself.
 * The library's own statements would keep the keys in clear, and count by each process's clock.
 */
export class SharedLimiter extends RateLimiterPostgres {
  readonly #db: Database;
  readonly #marks: Marks;

  constructor(db: Database, marks: Marks, keyPrefix: string, points: number, seconds: number) {
    const insuranceLimiter = new RateLimiterMemory({ keyPrefix, points, duration: seconds });
    super({
      storeClient: {},
      storeType: 'client',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration: seconds,
      insuranceLimiter,
    });
    this.#db = db;
    this.#marks = marks;
  }

  /** Asked by the library: adds points to a key, or begins anew where its time is over. */
  async _upsert(key: string, points: number, ms: number, anew = false): Promise<PointsRow | undefined> {
    const [row] = await this.#db.once<PointsRow>(
      `insert into lotsen.points as p (key, points, ends) values ($1, $2, now() + $3 * interval '1 millisecond')
       on conflict (key) do update set
         points = case when p.ends <= now() or $4 then excluded.points else p.points + excluded.points end,
         ends = case when p.ends <= now() or $4 then excluded.ends else p.ends end
       returning points, extract(epoch from ends - now()) * 1000 as left`,
      [this.#marks.of('points', key), points, ms, anew],
    );
    return row;
  }

  /** Asked by the library: the points of a key, null where there are none. */
  async _get(key: string): Promise<PointsRow | null> {
    const [row] = await this.#db.once<PointsRow>(
      'select points, extract(epoch from ends - now()) * 1000 as left from lotsen.points where key = $1 and ends > now()',
      [this.#marks.of('points', key)],
    );
    return row ?? null;
  }

  /** Asked by the library: forgets a key; whether it was there. */
  async _delete(key: string): Promise<boolean> {
    const gone = await this.#db.once('delete from lotsen.points where key = $1 returning 1', [
      this.#marks.of('points', key),
    ]);
    return gone.length > 0;
  }

  /** Asked by the library: what a row means. */
  _getRateLimiterRes(_key: string, changed: number, { points, left }: PointsRow): RateLimiterRes {
    const remaining = Math.max(this.points - points, 0);
    return new RateLimiterRes(remaining, Math.max(Number(left), 0), points, points === changed);
  }
}
