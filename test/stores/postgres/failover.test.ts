import assert from 'node:assert/strict';
import { CodedFault } from '../../../src/faults.js';
import type { Aggregates } from '../../../src/shared/aggregates.js';
import { openAggregates } from '../../../src/stores/postgres/aggregates.js';
import type { DatabaseOptions } from '../../../src/stores/postgres/connecting.js';
import { Database } from '../../../src/stores/postgres/database.js';
import { Locks } from '../../../src/stores/postgres/locks.js';
import { createMarks } from '../../../src/stores/postgres/marks.js';
import { Told } from '../../../src/stores/postgres/told.js';
import { cuttingProxy } from '../../helpers/cutting-proxy.js';
import { type Server, serverFor, startServer } from '../../helpers/postgres.js';
import type { Box } from '../contract.js';
import { settled } from '../races.js';
import { BOXES, processOn } from './places.js';

const put = (thing: string) => (box: Box) => ({
  data: { ...box, things: [...box.things, thing] },
  result: box.things.length + 1,
});
const codeIs = (code: string) => (error: unknown) => error instanceof CodedFault && error.code === code;

describe('a database whose server is taken over from', function () {
  // Three servers start one after the other, on a machine that may be busy.
  this.timeout(120_000);
  let leader: Server;
  let follower: Server;
  let name: string;
  const opened: { close(): Promise<void> }[] = [];
  before(async function () {
    await serverFor(this);
    leader = (await startServer())!;
    name = await leader.database();
    await (await processOn(leader, name)).close();
    follower = await leader.follower();
  });
  after(() => {
    for (const server of [leader, follower]) server?.stop('immediate');
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });

  const hostOf = (server: Server) => server.options(name).hosts[0]!;
  /** A process that is told of several hosts, in an order of its own. */
  function processOf(hosts: DatabaseOptions['hosts'], seconds = 10) {
    const db = new Database({ ...leader.options(name), hosts, seconds });
    const locks = new Locks(db.hosts);
    const told = new Told<string>(db.hosts, createMarks(Buffer.alloc(32, 5)));
    const store: Aggregates<Box> = openAggregates(db, 'box', BOXES, { locks });
    opened.push({
      async close() {
        await told.close();
        await locks.close();
        await db.close();
      },
    });
    return { db, locks, told, store };
  }
  const thingsOf = async (store: Aggregates<Box>, id: string) => (await store.read(id))?.things;
  const untilIt = async (is: () => Promise<boolean>) => {
    while (!(await is())) await new Promise(resolve => setTimeout(resolve, 20));
  };

  const promote = (server: Server) => server.run('select pg_promote()');

  it('is locked where it is written, and told of there, whichever host is named first', async () => {
    const hosts = [hostOf(leader), hostOf(follower)];
    const all = [processOf(hosts), processOf(hosts.toReversed())] as const;
    const add = async ({ store }: (typeof all)[number]) => {
      const found = (await thingsOf(store, 'count'))!.length;
      await store.change('count', box => ({ data: { ...box, things: Array(found + 1).fill('x') }, result: undefined }));
    };
    const works = Array.from({ length: 24 }, (_, at) => {
      const one = all[at % 2]!;
      return one.store.together('k', () => add(one));
    });
    await settled(Promise.all(works));
    assert.equal((await thingsOf(all[0].store, 'count'))?.length, 24);
    await all[0].told.set('k', 'known', 1, 9);
    assert.equal(await all[1].told.get('k', 2), 'known');
  });

  it('is left for another one when it falls silent, with what was remembered of it and locked there', async () => {
    const proxy = await cuttingProxy(hostOf(leader).port);
    opened.push(proxy);
    const hosts = [{ host: '127.0.0.1', port: proxy.port }, hostOf(follower)];
    const { store, locks, db: mine } = processOf(hosts, 1);
    await store.change('a', put('hat'));
    const { db } = processOf([hostOf(leader)]);
    await untilIt(async () => {
      const caughtUp = 'select from pg_stat_replication where replay_lsn = pg_current_wal_lsn()';
      return (await db.query(caughtUp)).length > 0;
    });
    await promote(follower);
    await store.change('a', put('lost'));
    // The one that took over has written on by itself, under a number that the other one had given too.
    const there = processOf([hostOf(follower)]);
    await there.store.change('a', put('cap'));
    const [known] = await db.query<{ version: string }>("select version from lotsen.aggregate where id = 'a'");
    await there.db.query("update lotsen.aggregate set version = $1 where id = 'a'", [known!.version]);
    await store.together('k', async () => {
      assert.deepEqual(await thingsOf(store, 'a'), ['hat', 'lost']);
      await Promise.all([1, 2, 3].map(() => mine.query('select pg_sleep(0.1)')));
      proxy.fallSilent();
      // Whoever waits for an answer is told at last; after that nobody waits for it again.
      await assert.rejects(settled(store.change('a', put('unheard'))), codeIs('SL-DB-BUSY'));
      const began = performance.now();
      await assert.rejects(store.change('a', put('late')), codeIs('SL-DB-AWAY'), 'its lock is elsewhere');
      assert.ok(performance.now() - began < 2_900, 'it did not wait for an answer again');
      assert.deepEqual(await thingsOf(store, 'a'), ['hat', 'cap']);
      await there.store.together('k', () => there.store.change('a', put('shoe')));
    });
    assert.deepEqual(await thingsOf(store, 'a'), ['hat', 'cap', 'shoe']);
    assert.equal(await store.together('k', () => store.change('a', put('sock'))), 4);
    assert.equal(await locks.others(), 1);
  });

  it('is left when it takes no writes any more, though it keeps its connections', async () => {
    const { store } = processOf([hostOf(leader), hostOf(follower)]);
    await store.change('b', put('hat'));
    // Where one connection goes all others follow.
    const moving = processOf([hostOf(leader), hostOf(follower)]);
    assert.equal(await moving.store.change('b', put('sock')), 2);
    moving.db.hosts.next(0);
    await moving.told.open();
    assert.deepEqual(await thingsOf(moving.store, 'b'), []);
    await store.together('k', async () => undefined);
    await leader.run('alter system set default_transaction_read_only = on');
    await leader.run('select pg_reload_conf()');
    await untilIt(() =>
      leader.run('create temporary table x ()').then(
        () => false,
        () => true,
      ),
    );
    assert.equal(await settled(store.change('b', put('cap'))), 1, 'what the other one never heard of is lost');
    assert.equal(await store.together('k', () => store.change('b', put('shoe'))), 2);
  });

  it('is found where it is, with all that was acknowledged and nothing twice, where a commit waits for the other one', async () => {
    const [old, heir] = [follower, await follower.follower()];
    try {
      await old.run("alter system set synchronous_standby_names = '*'");
      await old.run('select pg_reload_conf()');
      const hosts = [hostOf(old), hostOf(heir)];
      const all = [processOf(hosts), processOf(hosts.toReversed())];
      await untilIt(async () => {
        const [row] = await all[0]!.db.query("select from pg_stat_replication where sync_state = 'sync'");
        return row !== undefined;
      });
      const told: string[] = [];
      let ending = false;
      const clients = Array.from({ length: 6 }, async (_, number) => {
        const { store } = all[number % 2]!;
        for (let at = 0; !ending; at++) {
          const thing = `${number}-${at}`;
          const done = store.together(`k${number % 3}`, () => store.change(`heir-${number % 3}`, put(thing)));
          await done.then(
            () => told.push(thing),
            () => undefined,
          );
        }
      });
      const more = async (count: number) => {
        const before = told.length;
        await untilIt(async () => told.length >= before + count);
      };
      await more(30);
      old.stop('immediate');
      await promote(heir);
      await more(30);
      ending = true;
      await settled(Promise.all(clients));
      for (const { store, db } of all) {
        const kept = (await Promise.all([0, 1, 2].map(at => thingsOf(store, `heir-${at}`)))).flatMap(one => one!);
        assert.equal(new Set(kept).size, kept.length, 'nothing twice');
        assert.deepEqual(
          told.filter(thing => !kept.includes(thing)),
          [],
        );
        assert.equal(db.fault(), undefined);
      }
    } finally {
      heir.stop('immediate');
    }
  });
});
