import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Postgrator from 'postgrator';
import { CodedFault } from '../../faults.js';
import { ROOT } from '../../root.js';
import type { Database, Row, Run } from './database.js';

const STEPS = fileURLToPath(new URL('src/stores/postgres/schema/', ROOT));
/** One number for all programs that take the steps of this schema: they do so one after the other. */
const LOCK = '7310583421907763';

/** The last step that this program knows. */
async function lastStep(): Promise<number> {
  const numbers = (await readdir(STEPS)).map(name => Number.parseInt(name, 10)).filter(Number.isInteger);
  return Math.max(0, ...numbers);
}

/** The last step that was taken, and the step from which on a program may know the schema; 0 for an empty database. */
async function taken(run: Run): Promise<{ readonly step: number; readonly since: number }> {
  const [there] = await run<{ found: boolean }>("select to_regclass('lotsen.step') is not null as found");
  if (!there?.found) return { step: 0, since: 0 };
  const [row] = await run<{ step: number; since: number | null }>(
    'select coalesce(max(s.version), 0)::int as step, (select min(since) from lotsen.beside) as since from lotsen.step s',
  );
  return { step: row?.step ?? 0, since: row?.since ?? 0 };
}

/**
 * Takes the steps of the schema that were not taken yet, all of them or none, while other programs that start wait. One
 * that a later program has taken stays: where it says that this one may run beside it, all is well, else SL-NEWER. Throws
 * SL-CONFIG for a database that cannot hold every text.
 */
export async function prepareSchema(db: Database): Promise<void> {
  const last = await lastStep();
  await db.transaction(async ({ run }) => {
    const [encoding] = await run<{ server_encoding: string }>('show server_encoding');
    if (encoding?.server_encoding !== 'UTF8')
      throw new CodedFault('SL-CONFIG', `the database is in ${encoding?.server_encoding}: make one in UTF8`);
    await run('select pg_advisory_xact_lock($1::bigint)', [LOCK]);
    const { step, since } = await taken(run);
    if (step > last && since > last)
      throw new CodedFault(
        'SL-NEWER',
        `the database has step ${step} of the schema, which programs may use that know step ${since}; this one knows ${last}`,
      );
    if (step >= last) return;
    await run('create schema if not exists lotsen');
    const postgrator = new Postgrator({
      driver: 'pg',
      migrationPattern: `${STEPS}*.sql`,
      schemaTable: 'lotsen.step',
      execQuery: async text => ({ rows: (await run<Row>(text)) as Row[] }),
      execSqlScript: async text => {
        await run(text);
      },
    });
    await postgrator.migrate();
  });
}
