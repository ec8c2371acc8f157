import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CodedFault } from '../../faults.js';
import { ROOT } from '../../root.js';
import type { Database, Row, Run } from './database.js';
import { LOCKS_NAME } from './locks.js';

const STEPS = fileURLToPath(new URL('src/stores/postgres/schema/', ROOT));
/** One number for all programs that take the steps of this schema: they do so one after the other. */
const LOCK = '7310583421907763';

/** The last step that this program knows. */
export async function lastStep(steps: string = STEPS): Promise<number> {
  const numbers = (await readdir(steps)).map(name => Number.parseInt(name, 10)).filter(Number.isInteger);
  return Math.max(0, ...numbers);
}

/** The last step that was taken, and the step from which on a program may know the schema; 0 for an empty database. */
export async function stepTaken(run: Run): Promise<{ readonly step: number; readonly since: number }> {
  const [there] = await run<{ found: boolean }>("select to_regclass('lotsen.step') is not null as found");
  if (!there?.found) return { step: 0, since: 0 };
  const [row] = await run<{ step: number; since: number | null }>(
    'select coalesce(max(s.version), 0)::int as step, (select min(since) from lotsen.beside) as since from lotsen.step s',
  );
  return { step: row?.step ?? 0, since: row?.since ?? 0 };
}

/** Refuses a step that leaves no room for the programs that run on the schema as it was: they would go on as if it still were. */
async function refuseBeside(run: Run, before: number): Promise<void> {
  const { step, since } = await stepTaken(run);
  if (before === 0 || since <= before) return;
  const [row] = await run<{ others: number }>(
    'select count(*)::int as others from pg_stat_activity where datname = current_database() and application_name = $1',
    [LOCKS_NAME],
  );
  if (!row?.others) return;
  const says = `step ${step} of the schema is for programs that know step ${since}, and ${row.others} may run that do not`;
  const next =
    'Stop the processes of the older version that use this database (all hosts), and start this one again; they are kept out afterwards.';
  throw new CodedFault('SL-LOCKED', says, { next });
}

/**
 * Takes the steps of the schema that were not taken yet, all of them or none, while other programs that start wait. One
 * that a later program has taken stays: where it says that this one may run beside it, all is well, else SL-NEWER. Throws
 * SL-LOCKED where programs run that may not be beside a step, SL-CONFIG for a database that cannot hold every text.
 * `steps` is the folder of the steps, with a slash.
 */
export async function prepareSchema(db: Database, steps: string = STEPS): Promise<void> {
  const last = await lastStep(steps);
  await db.transaction(async ({ run }) => {
    const [encoding] = await run<{ server_encoding: string }>('show server_encoding');
    if (encoding?.server_encoding !== 'UTF8')
      throw new CodedFault('SL-CONFIG', `the database is in ${encoding?.server_encoding}: make one in UTF8`);
    await run('select pg_advisory_xact_lock($1::bigint)', [LOCK]);
    const { step, since } = await stepTaken(run);
    if (step > last && since > last)
      throw new CodedFault(
        'SL-NEWER',
        `the database has step ${step} of the schema, which programs may use that know step ${since}; this one knows ${last}`,
      );
    if (step >= last) return;
    await run('create schema if not exists lotsen');
    // Only here: it is loaded for nothing where there is a folder.
    const { default: Postgrator } = await import('postgrator');
    const postgrator = new Postgrator({
      driver: 'pg',
      migrationPattern: `${steps}*.sql`,
      schemaTable: 'lotsen.step',
      execQuery: async text => ({ rows: (await run<Row>(text)) as Row[] }),
      execSqlScript: async text => {
        await run(text);
      },
    });
    await postgrator.migrate();
    await refuseBeside(run, step);
  });
}
