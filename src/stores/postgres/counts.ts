import type { Held, PersonCounts } from '../../shared/ports.js';
import type { Database } from './database.js';
import type { Marks } from './marks.js';
import type { Told } from './told.js';

/** How many wrong codes a person may try, and within how many milliseconds. */
const TRIES = 5;
const WITHIN_MS = 15 * 60_000;

/**
 * The counts of all processes together. What a person holds anonymously lies in the memory of each process and is told from
 * one to the other (told.ts), on no disk; wrong codes are counted in the database, by marks, for a quarter of an hour.
 */
export const countsTogether = (db: Database, marks: Marks, told: Told<unknown>): PersonCounts => ({
  async heldBy(person, now) {
    const held = ((await told.get(person, now)) ?? []) as readonly Held[];
    return held.filter(({ end }) => end > now);
  },

  async note(person, held, now) {
    const ends = held.map(({ end }) => end);
    await told.set(person, held, now, ends.length === 0 ? now + WITHIN_MS : Math.max(...ends));
  },

  mayTry: (person, now) =>
    db.transaction(async ({ run }) => {
      const key = marks.of('try', person);
      await run('select pg_advisory_xact_lock($1::bigint)', [key.readBigInt64BE(0).toString()]);
      const [row] = await run<{ count: string }>(
        'select count(*) from lotsen.try where key = $1 and at > $2 and at <= $3',
        [key, now - WITHIN_MS, now],
      );
      if (Number(row?.count) >= TRIES) return false;
      await run("insert into lotsen.try (key, at, ends) values ($1, $2, now() + $3 * interval '1 millisecond')", [
        key,
        now,
        WITHIN_MS,
      ]);
      return true;
    }),

  async right(person, now) {
    await db.query(
      'delete from lotsen.try where ctid = (select ctid from lotsen.try where key = $1 and at = $2 limit 1)',
      [marks.of('try', person), now],
    );
  },
});
