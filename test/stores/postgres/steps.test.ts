import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodedFault } from '../../../src/faults.js';
import { openAggregates } from '../../../src/stores/postgres/aggregates.js';
import { prepareSchema } from '../../../src/stores/postgres/schema.js';
import { type Server, serverFor } from '../../helpers/postgres.js';
import type { Box } from '../contract.js';
import { settled } from '../races.js';
import { BOXES, type Process, processOn } from './places.js';

const OURS = fileURLToPath(new URL('../../../src/stores/postgres/schema/', import.meta.url));
/** What a later version may add without harm to this one. */
const BESIDE = `alter table lotsen.aggregate add column seen_at timestamptz not null default now();
create table lotsen.more (id text primary key);
create index aggregate_seen on lotsen.aggregate (seen_at);`;
const ALONE = `drop table lotsen.more;
update lotsen.beside set since = 3;`;
const codeIs = (code: string) => (error: unknown) => error instanceof CodedFault && error.code === code;
const put = (thing: string) => (box: Box) => ({
  data: { ...box, things: [...box.things, thing], due: 1 },
  result: box.things.length + 1,
});

describe('steps that a later program takes', () => {
  let server: Server;
  let name: string;
  let folder: string;
  const opened: Process[] = [];
  before(async function () {
    server = await serverFor(this);
  });
  beforeEach(async () => {
    name = await server.database();
    folder = (await mkdtemp(join(tmpdir(), 'lotsen-steps-'))) + sep;
    await cp(OURS, folder, { recursive: true });
    await writeFile(`${folder}002.do.beside.sql`, BESIDE);
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
    await rm(folder, { recursive: true, force: true });
  });
  const process = async () => {
    const one = await processOn(server, name);
    opened.push(one);
    return one;
  };
  const stepsOf = async ({ db }: Process) => {
    const rows = await db.query<{ version: string }>(
      'select version from lotsen.step where version > 0 order by version',
    );
    return rows.map(({ version }) => Number(version));
  };

  it('leave an older one at work, that runs already or starts later, where they say so', async () => {
    const older = await process();
    const store = openAggregates(older.db, 'box', BOXES, { locks: older.locks });
    let ending = false;
    let done = 0;
    const clients = [0, 1, 2].map(async at => {
      for (; !ending; done++) await store.together(`k${at}`, () => store.change(`box-${at}`, put(`${done}`)));
    });
    const more = async () => {
      for (const before = done; done < before + 20; ) await new Promise(resolve => setTimeout(resolve, 5));
    };
    await more();
    await prepareSchema((await process()).db, folder);
    await more();
    ending = true;
    await settled(Promise.all(clients));
    const late = await process();
    assert.deepEqual(await stepsOf(late), [1, 2]);
    const again = openAggregates(late.db, 'box', BOXES, { locks: late.locks });
    assert.equal(await again.change('new', put('hat')), 1);
    assert.deepEqual(await again.due('due', 1, 9), ['box-0', 'box-1', 'box-2', 'new']);
    await again.erase('new');
    assert.deepEqual(await again.find('hat'), []);
  });

  it('are not taken while an older one runs that may not be beside them, and keep it out afterwards', async () => {
    const older = await process();
    const store = openAggregates(older.db, 'box', BOXES, { locks: older.locks });
    await older.locks.open();
    await writeFile(`${folder}003.do.alone.sql`, ALONE);
    const later = await process();
    await assert.rejects(prepareSchema(later.db, folder), (error: unknown) => {
      assert.ok(codeIs('SL-LOCKED')(error));
      const { message, next } = error as CodedFault;
      assert.doesNotMatch(`${message} ${next}`, /folder|DATA_DIR|file/, 'there is none where a database keeps it');
      assert.match(next, /older version/);
      return true;
    });
    assert.deepEqual(await stepsOf(later), [1], 'all of them or none');
    assert.equal(await store.change('a', put('hat')), 1);
    await older.locks.close();
    // The database learns of its end a moment later.
    const taken = () =>
      prepareSchema(later.db, folder).then(
        () => true,
        () => false,
      );
    for (let time = 0; time < 200 && !(await taken()); time++);
    assert.deepEqual(await stepsOf(later), [1, 2, 3]);
    await assert.rejects(process(), codeIs('SL-NEWER'));
    await prepareSchema(later.db, folder);
  });
});
