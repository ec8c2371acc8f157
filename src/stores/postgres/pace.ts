import { longestOf, ofLate, type PaceLimit, waitFor } from '../../shared/pace.js';
import type { Database } from './database.js';
import type { Marks } from './marks.js';

/** Something that has limits: a conversation, a tenant. */
export interface Paced {
  readonly key: string;
  readonly limits: readonly PaceLimit[];
}

interface PaceRow extends Record<string, unknown> {
  readonly key: Buffer;
  readonly times: readonly number[];
}

/**
 * Takes one of each if all of them have room, over all processes: 0, or the milliseconds to wait. as of the
 * database's own time when it is this one's turn, or of an instant (epoch milliseconds). Rejects where the database does not answer.
 */
export async function takePace(db: Database, marks: Marks, of: readonly Paced[], asOf?: number): Promise<number> {
  const all = of
    .map(one => ({ ...one, mark: marks.of('pace', one.key) }))
    .toSorted((one, other) => Buffer.compare(one.mark, other.mark));
  return db.transaction(async ({ run }) => {
    // One that is lost with the server's power is of no use after it.
    await run('set local synchronous_commit = off');
    await run(
      `insert into lotsen.pace (key, times, ends) select k, '{}', now() + interval '1 hour' from unnest($1::bytea[]) k
       on conflict do nothing`,
      [all.map(({ mark }) => mark)],
    );
    const rows = await run<PaceRow>(
      'select key, times from lotsen.pace where key = any($1::bytea[]) order by key for update',
      [all.map(({ mark }) => mark)],
    );
    // Asked for when the rows are held: a process that is a little behind would not count what others have just posted.
    const [time] = await run<{ now: string }>('select extract(epoch from clock_timestamp()) * 1000 as now');
    const now = asOf ?? Number(time?.now);
    const timesOf = ({ mark, limits }: (typeof all)[number]) =>
      ofLate(rows.find(({ key }) => key.equals(mark))?.times ?? [], limits, now);
    const wait = Math.max(...all.map(one => waitFor(timesOf(one), one.limits, now)));
    if (wait > 0) return wait;
    for (const one of all)
      await run(
        `update lotsen.pace set times = $2::double precision[], ends = now() + $3 * interval '1 millisecond' where key = $1`,
        [one.mark, [...timesOf(one), now].toSorted((a, b) => a - b), longestOf(one.limits)],
      );
    return 0;
  });
}
