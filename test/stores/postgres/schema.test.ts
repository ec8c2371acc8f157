import assert from 'node:assert/strict';
import { CodedFault } from '../../../src/faults.js';
import { openAggregates } from '../../../src/stores/postgres/aggregates.js';
import { Database } from '../../../src/stores/postgres/database.js';
import { prepareSchema } from '../../../src/stores/postgres/schema.js';
import { type Server, serverFor } from '../../helpers/postgres.js';
import type { Box } from '../contract.js';
import { BOXES, type Process, processOn } from './places.js';

const codeIs = (code: string) => (error: unknown) => error instanceof CodedFault && error.code === code;

describe('the schema', () => {
  let server: Server;
  let name: string;
  const opened: Process[] = [];
  before(async function () {
    server = await serverFor(this);
  });
  beforeEach(async () => {
    name = await server.database();
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });
  const process = async () => {
    const one = await processOn(server, name);
    opened.push(one);
    return one;
  };

  it('is made once by many that start at once, and left as it is by those that come later', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, process));
    const steps = await all[0]!.db.query('select version from lotsen.step where version > 0');
    assert.deepEqual(steps, [{ version: '1' }]);
    await process();
  });

  it('of a later program is used where that says so, and else refused and left as it is', async () => {
    const { db } = await process();
    await db.query("insert into lotsen.step (version, name, md5, run_at) values (7, 'later', 'x', now())");
    await prepareSchema(db);
    await db.query('update lotsen.beside set since = 7');
    await assert.rejects(prepareSchema(db), codeIs('SL-NEWER'));
    const [row] = await db.query<{ step: number }>('select max(version)::int as step from lotsen.step');
    assert.equal(row?.step, 7);
  });

  it('is not made in a database that cannot hold every text', async () => {
    const { db } = await process();
    await db.query(`create database ${name}_latin encoding 'LATIN1' locale 'C' template template0`);
    const latin = new Database(server.options(`${name}_latin`));
    await assert.rejects(prepareSchema(latin), codeIs('SL-CONFIG'));
    await latin.close();
  });

  it('leaves out a row that cannot be used, says so once, and refuses to write over it', async () => {
    const { db, locks } = await process();
    const told: string[] = [];
    const store = openAggregates<Box>(db, 'box', BOXES, { locks, onDamaged: ({ code }) => told.push(code) });
    const box = (id: string) => store.change(id, data => ({ data: { ...data, things: ['hat'] }, result: undefined }));
    for (const id of ['a', 'b', 'c', 'd']) await box(id);
    await db.query(
      `update lotsen.aggregate set version = version + 100, data = '{"name":"a","things":"x"}' where id = 'a'`,
    );
    await db.query("update lotsen.aggregate set version = version + 100, form = 2 where id = 'b'");
    await db.query(
      `update lotsen.aggregate set version = version + 100, data = replace(data::text, '"c"', '"d"')::json where id = 'c'`,
    );
    for (const id of ['a', 'b', 'c', 'a', 'b', 'c']) assert.equal(await store.read(id), undefined);
    assert.deepEqual(told, ['SL-DATA', 'SL-NEWER', 'SL-DATA']);
    for (const [id, code] of [
      ['a', 'SL-DATA'],
      ['b', 'SL-NEWER'],
      ['c', 'SL-DATA'],
    ] as const) {
      await assert.rejects(box(id), codeIs(code));
      await assert.rejects(store.erase(id), codeIs(code));
    }
    assert.deepEqual((await store.read('d'))?.things, ['hat']);
    assert.deepEqual(await store.ids(), ['d']);
  });

  it('holds every character, and keys of any length', async () => {
    const { db, locks } = await process();
    const store = openAggregates<Box>(db, 'box', BOXES, { locks });
    const odd = ['\0', '\uD800', 'å\u0301', '"\\\'', 'x'.repeat(9_000), '👩‍👧'];
    await store.change('odd', data => ({ data: { ...data, things: odd }, result: undefined }));
    const again = openAggregates<Box>(db, 'box', BOXES, { locks });
    assert.deepEqual((await again.read('odd'))?.things, odd);
    for (const one of odd.filter(text => text !== '\uD800'))
      assert.deepEqual(await again.find(one), ['odd'], one.slice(0, 9));
    assert.deepEqual(await again.find('x'.repeat(8_999)), []);
  });
});
