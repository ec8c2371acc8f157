import assert from 'node:assert/strict';
import { CodedFault } from '../../../src/faults.js';
import { openAggregates } from '../../../src/stores/postgres/aggregates.js';
import { Database, type Run } from '../../../src/stores/postgres/database.js';
import { Locks } from '../../../src/stores/postgres/locks.js';
import { type Cut, cuttingProxy } from '../../helpers/cutting-proxy.js';
import { type Server, serverFor, startServer } from '../../helpers/postgres.js';
import type { Box } from '../contract.js';
import { settled } from '../races.js';
import { BOXES, processOn } from './places.js';

const put = (thing: string) => (box: Box) => ({
  data: { ...box, things: [...box.things, thing] },
  result: box.things.length + 1,
});
const codeIs = (code: string) => (error: unknown) => error instanceof CodedFault && error.code === code;

describe('a database that fails', () => {
  let server: Server;
  let name: string;
  const opened: { close(): Promise<void> }[] = [];
  before(async function () {
    server = await serverFor(this);
    name = await server.database();
    opened.push(await processOn(server, name));
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });

  function boxesOn(options: ReturnType<Server['options']>, before?: (run: Run) => Promise<void>, patience?: number) {
    const db = new Database(options, patience);
    const locks = new Locks(db.hosts);
    opened.push({
      async close() {
        await locks.close();
        await db.close();
      },
    });
    return { db, store: openAggregates(db, 'box', BOXES, { locks, tenant: 'loss', before }) };
  }

  for (const how of ['before', 'after'] as const satisfies Cut[])
    it(`does once what was cut off ${how} it was done`, async () => {
      const options = server.options(name);
      const proxy = await cuttingProxy(options.hosts[0]!.port);
      opened.push(proxy);
      const { store } = boxesOn({ ...options, hosts: [{ host: '127.0.0.1', port: proxy.port }] });
      const id = `cut-${how}`;
      assert.equal(await store.change(id, put('first')), 1);
      proxy.cutNext(how);
      assert.equal(await settled(store.change(id, put('second'))), 2);
      assert.equal(proxy.cuts, 1);
      assert.deepEqual((await store.read(id))?.things, ['first', 'second']);
      proxy.cutNext(how);
      await settled(store.erase(id));
      assert.equal(proxy.cuts, 2);
      assert.deepEqual((await store.read(id))?.things, []);
    });

  it('begins a transaction anew that lost against another one', async () => {
    let fails = 2;
    const { store } = boxesOn(server.options(name), async run => {
      if (fails-- > 0) await run("do $$ begin raise exception 'x' using errcode = '40001'; end $$");
    });
    assert.equal(await store.change('serial', put('hat')), 1);
    assert.equal(fails, -1);
  });

  const refusals: [what: string, word: string, code: string][] = [
    ['a full disk', '53100', 'SL-DB-FULL'],
    ['a time limit', '57014', 'SL-DB-BUSY'],
    ['what nobody foresaw', 'XX000', 'SL-DB-ERROR'],
  ];
  for (const [what, word, code] of refusals)
    it(`says ${code} of ${what}, and nothing is done`, async () => {
      let fails = true;
      const { store, db } = boxesOn(server.options(name), async run => {
        if (fails) await run(`do $$ begin raise exception 'secret words' using errcode = '${word}'; end $$`);
      });
      await assert.rejects(
        store.change(`refused-${word.toLowerCase()}`, put('hat')),
        error => codeIs(code)(error) && !/secret/.test(String(error)),
      );
      assert.equal(db.fault(), code === 'SL-DB-ERROR' ? undefined : code);
      fails = false;
      assert.equal(await store.change(`refused-${word.toLowerCase()}`, put('hat')), 1);
      assert.equal(db.fault(), undefined);
    });

  it('says SL-DB-DENIED where it is not let in, or has no such database', async () => {
    const options = server.options(name);
    for (const wrong of [{ password: 'wrong' }, { user: 'nobody' }, { database: 'not_there' }, { tls: true }])
      await assert.rejects(
        boxesOn({ ...options, ...wrong }).store.ids(),
        codeIs('SL-DB-DENIED'),
        JSON.stringify(wrong),
      );
  });

  it('waits for a server that takes no writes, and says so where it stays that way', async () => {
    const readonly = await server.database();
    opened.push(await processOn(server, readonly));
    const { db } = boxesOn(server.options(readonly));
    await db.query(`alter database ${readonly} set default_transaction_read_only = on`);
    const { store } = boxesOn(server.options(readonly), undefined, 100);
    await assert.rejects(store.change('a', put('hat')), codeIs('SL-DB-READONLY'));
    const patient = boxesOn(server.options(readonly));
    const change = patient.store.change('a', put('hat'));
    await db.query(
      `begin; set transaction read write; alter database ${readonly} set default_transaction_read_only = off; commit`,
    );
    // Connections keep what they began with: the next one is another.
    await db.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
      [readonly],
    );
    assert.equal(await settled(change), 1);
  });

  it('goes on to the next of several servers', async () => {
    const { hosts, ...options } = server.options(name);
    const { store } = boxesOn({ ...options, hosts: [{ host: '127.0.0.1', port: 1 }, ...hosts] });
    assert.equal(await store.change('hosts', put('hat')), 1);
    assert.equal(await store.together('k', async () => 'taken'), 'taken');
  });

  it('gives up on a row that somebody holds for too long, and not on others', async () => {
    const slow = { ...server.options(name), seconds: 1 };
    const { store, db } = boxesOn(slow);
    await store.change('held', put('hat'));
    await db.transaction(async ({ run }) => {
      await run("select from lotsen.aggregate where tenant = 'loss' and id = 'held' for update");
      await assert.rejects(store.change('held', put('cap')), codeIs('SL-DB-BUSY'));
      assert.equal(await store.change('free', put('hat')), 1);
    });
    assert.equal(await store.change('held', put('cap')), 2);
  });
});

describe('a server that is restarted', () => {
  let server: Server | undefined;
  before(async function () {
    await serverFor(this);
    server = await startServer();
  });
  after(() => server?.stop('immediate'));

  it('loses nothing that was acknowledged and does nothing twice, however it ends, and the bot goes on by itself', async () => {
    const name = await server!.database();
    const one = await processOn(server!, name);
    const store = openAggregates(one.db, 'box', BOXES, { locks: one.locks });
    const told: string[] = [];
    let ending = false;
    const client = async (number: number) => {
      for (let at = 0; !ending; at++) {
        const thing = `${number}-${at}`;
        await store
          .together(`k${number}`, () => store.change(`box-${number % 3}`, put(thing)))
          .then(
            () => told.push(thing),
            () => undefined,
          );
      }
    };
    const clients = Array.from({ length: 6 }, (_, number) => client(number));
    for (const how of ['fast', 'immediate'] as const) {
      const before = told.length;
      while (told.length < before + 30) await new Promise(resolve => setTimeout(resolve, 5));
      server!.stop(how);
      await server!.start();
    }
    const before = told.length;
    while (told.length < before + 30) await new Promise(resolve => setTimeout(resolve, 5));
    ending = true;
    await settled(Promise.all(clients));
    const kept = (await Promise.all(['box-0', 'box-1', 'box-2'].map(id => store.read(id)))).flatMap(box => box!.things);
    assert.equal(new Set(kept).size, kept.length, 'nothing twice');
    const all = new Set(kept);
    assert.deepEqual(
      told.filter(thing => !all.has(thing)),
      [],
    );
    assert.equal(one.db.fault(), undefined);
    server!.stop();
    const away = new Database(server!.options(name), 50);
    await assert.rejects(away.query('select 1'), codeIs('SL-DB-AWAY'));
    assert.equal(away.fault(), 'SL-DB-AWAY');
    await server!.start();
    await away.query('select 1');
    assert.equal(away.fault(), undefined);
    await away.close();
    await one.close();
  });
});
