import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { book } from '../../../src/booking/booking-acts.js';
import { CodedFault } from '../../../src/faults.js';
import { sumStore } from '../../../src/stores/move.js';
import type { DatabaseOptions } from '../../../src/stores/postgres/connecting.js';
import { Database } from '../../../src/stores/postgres/database.js';
import { openDatabase } from '../../../src/stores/postgres/open.js';
import { NO_LIMIT, NOW, SEASON, wishFor, workerId } from '../../bench/booking/made-up.js';
import { type Server, serverFor } from '../../helpers/postgres.js';
import { fillMunicipality } from '../municipality.js';

/** The major version that a program of PostgreSQL says it is of. */
const versionOf = (program: string) =>
  Number(/\) (\d+)/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.[1]);

const PERSON = 'aaaaaaaa-0000-4000-8000-00000000000f';
const PASSWORD = 'hemligt';

describe('a backup by PostgreSQL’s own tools', function () {
  this.timeout(120_000);
  let server: Server;
  let folder: string;
  let number = 0;
  const opened: { close(): Promise<void> }[] = [];
  before(async function () {
    server = await serverFor(this);
    const place = [server.programs, ...(process.env.PATH ?? '').split(delimiter)].find(one =>
      ['pg_dump', 'pg_restore', 'psql'].every(name => existsSync(join(one, name))),
    );
    if (place === undefined) {
      console.log('    skipped: no pg_dump here; the server of the tests has none');
      this.skip();
    }
    // pg_dump refuses a server that is newer than itself.
    if (versionOf(join(place, 'pg_dump')) < versionOf(join(server.programs, 'postgres'))) {
      console.log('    skipped: the pg_dump here is older than the server of the tests');
      this.skip();
    }
    tools = place;
    folder = await mkdtemp(join(tmpdir(), 'lotsen-dump-'));
    await server.run(`create role plain login password '${PASSWORD}'`);
  });
  after(() => folder && rm(folder, { recursive: true, force: true }));
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });
  let tools: string;

  /** A database that somebody without any other rights owns. */
  async function owned(): Promise<DatabaseOptions> {
    const name = `dump_${number++}`;
    await server.run(`create database ${name} owner plain`);
    return { ...server.options(name), user: 'plain', password: PASSWORD };
  }
  async function open(options: DatabaseOptions) {
    const secret = Buffer.alloc(32, 9);
    const one = await openDatabase({ ...options, secret, onDamaged: fault => assert.fail(fault) });
    opened.push(one);
    return one;
  }
  function run(tool: string, { hosts, user, database }: DatabaseOptions, ...args: string[]): void {
    const at = ['-h', hosts[0]!.host, '-p', String(hosts[0]!.port), '-U', user];
    const env = { ...process.env, PGPASSWORD: PASSWORD };
    const to = tool === 'pg_dump' ? [database] : ['-d', database];
    execFileSync(join(tools, tool), [...at, ...args, ...to], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }

  for (const [how, dump, restore] of [
    ['as SQL', [], ['psql', '-q', '-v', 'ON_ERROR_STOP=1', '-f']],
    ['as an archive', ['-Fc'], ['pg_restore', '--exit-on-error']],
  ] as const)
    it(`has ${how} all that is kept, made while the bot runs, and nothing of the last minutes`, async () => {
      const from = await owned();
      const one = await open(from);
      await fillMunicipality(one);
      await one.seen.again(`chat\n${PERSON}\n1`);
      await one.counts.mayTry(PERSON, NOW.getTime());
      await one.pace([{ key: PERSON, limits: [{ most: 1, span: 1 }] }]);
      // As it is read, not as it is remembered.
      const before = await sumStore(await open(from));
      const file = join(folder, 'dump');
      run('pg_dump', from, '--no-unlogged-table-data', ...dump, '-f', file);
      if (how === 'as SQL') assert.doesNotMatch(await readFile(file, 'utf8'), /^COPY lotsen\.(seen|try|pace|points) /m);

      const to = await owned();
      const [tool, ...args] = restore;
      run(tool, to, ...args, file);
      const db = new Database(to);
      opened.push(db);
      for (const table of ['seen', 'try', 'pace', 'points'])
        assert.deepEqual(await db.query(`select from lotsen.${table}`), [], table);
      const again = await open(to);
      assert.deepEqual(await sumStore(again), before);
      // It goes on where the other one was: versions, what it is found by, and the lock on a time.
      const booked = await again.bookings.change(workerId(0), data => book(data, wishFor(9), NO_LIMIT, SEASON, NOW));
      assert.equal(booked.is, 'booked');
      assert.equal((await again.bookings.due('letters', NOW.getTime(), 9)).length, 5);
      const [newest] = await db.query<{ id: string }>('select id from lotsen.aggregate order by version desc limit 1');
      assert.equal(newest?.id, workerId(0));
      const twice = `insert into lotsen.stretch select kind, tenant, of, 'other', during from lotsen.stretch limit 1`;
      await assert.rejects(db.query(twice), error => error instanceof CodedFault && error.code === 'SL-DB-CLASH');
    });
});
