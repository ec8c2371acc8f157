import type { Seen } from '../../shared/ports.js';
import type { Database } from './database.js';
import type { Locks } from './locks.js';
import type { Marks } from './marks.js';

/**
 * The activities that came to any process of the last hour, by marks that say nothing of whom they were from. One that came
 * to a process that has died since is new: nobody knows how much of it was done. Rejects where the database does not answer.
 */
export const seenTogether = (db: Database, locks: Locks, marks: Marks): Seen => ({
  async again(key) {
    const fresh = await db.once(
      `insert into lotsen.seen as s (key, by) values ($1, $2)
       on conflict (key) do update set by = excluded.by, at = now()
       where s.by <> excluded.by and not exists (select from pg_locks where locktype = 'advisory'
         and database = (select oid from pg_database where datname = current_database())
         and objsubid = 1 and (classid::bigint << 32 | objid::bigint) = s.by)
       returning 1`,
      [marks.of('seen', key), locks.process],
    );
    return fresh.length === 0;
  },
});
