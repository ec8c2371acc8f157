import { randomUUID } from 'node:crypto';
import { QUEUE_MAX } from '../../answering/queue/unanswered.js';
import type { Store, Unanswered, WhyUnanswered } from '../../shared/ports.js';
import { OneByOne } from '../lowdb/one-by-one.js';
import type { Database } from './database.js';

interface QuestionRow extends Record<string, unknown> {
  readonly id: string;
  readonly text: string;
  readonly why: WhyUnanswered;
  readonly shown: string | null;
  readonly day: string;
  readonly closed_with: string | null;
}

const questionOf = ({ id, text, why, shown, day, closed_with }: QuestionRow): Unanswered => ({
  id,
  text,
  why,
  ...(shown === null ? {} : { shown }),
  day,
  ...(closed_with === null ? {} : { closedWith: closed_with }),
});

/** No text of PostgreSQL holds this character. */
const storable = (text: string) => text.replaceAll('\0', '');

/** The queue in a database that several processes share; closing it leaves the database open. */
export function openQueue(db: Database, tenant = 'default'): Store {
  const oneByOne = new OneByOne();
  const add = ({ text, why, shown, day }: Parameters<Store['addUnanswered']>[0]) =>
    db.transaction(async ({ run }) => {
      // One after the other, in all processes: "once", and the cap, are decided over all questions.
      await run("select pg_advisory_xact_lock(hashtextextended('queue ' || $1, 0))", [tenant]);
      const added = await run(
        `insert into lotsen.question (tenant, id, text, why, shown, day)
           select $1, $2, $3, $4, $5, $6 where not exists
           (select from lotsen.question where tenant = $1 and text = $3 and why = $4 and day = $6) returning id`,
        [tenant, randomUUID(), storable(text), why, shown ?? null, day],
      );
      if (added.length === 0) return 0;
      const dropped = await run(
        `delete from lotsen.question where tenant = $1
             and (select count(*) from lotsen.question where tenant = $1) > $2 and id in
           (select id from lotsen.question where tenant = $1
            order by closed_with is not null, number desc offset $2) returning id`,
        [tenant, QUEUE_MAX],
      );
      return dropped.length;
    });
  return {
    // In this process one after the other, so that those that wait take no connection.
    addUnanswered: question => oneByOne.run('add', () => add(question)),

    async unanswered() {
      const rows = await db.query<QuestionRow>(
        `select id::text, text, why, shown, day, closed_with from lotsen.question
         where tenant = $1 order by closed_with is not null, day, number`,
        [tenant],
      );
      return rows.map(questionOf);
    },

    closeUnanswered: (ids, rule) =>
      db.transaction(async ({ run }) => {
        const closed = await run(
          `update lotsen.question set closed_with = $3
           where tenant = $1 and id::text = any($2::text[]) and closed_with is null returning id`,
          [tenant, ids, rule],
        );
        return closed.length;
      }),

    async purgeUnanswered(before) {
      const erased = await db.query('delete from lotsen.question where tenant = $1 and day < $2 returning id', [
        tenant,
        before,
      ]);
      return erased.length;
    },

    close: async () => {},
  };
}
