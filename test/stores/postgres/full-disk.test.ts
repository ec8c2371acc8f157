import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedFault } from '../../../src/faults.js';
import { openAggregates } from '../../../src/stores/postgres/aggregates.js';
import { type Server, serverFor } from '../../helpers/postgres.js';
import type { Box } from '../contract.js';
import { BOXES, type Process, processOn } from './places.js';

const run = (...[command = '', ...args]: string[]) => spawnSync(command, args, { encoding: 'utf8' });
const put = (thing: string) => (box: Box) => ({
  data: { ...box, things: [...box.things, thing] },
  result: box.things.length + 1,
});
/** What cannot be written any smaller. */
const large = () => randomBytes(24_000).toString('base64');

describe('a disk of the database that is really full', () => {
  let server: Server;
  let disk: string;
  let one: Process;
  before(async function () {
    server = await serverFor(this);
    disk = await mkdtemp(join(tmpdir(), 'lotsen-disk-'));
    const mounted = run('mount', '-t', 'tmpfs', '-o', 'size=512k', 'none', disk);
    if (mounted.status !== 0) {
      console.log(
        `    skipped: no disk of its own can be made here (${mounted.error?.message ?? mounted.stderr.trim()})`,
      );
      await rm(disk, { recursive: true });
      this.skip();
    }
    const { uid, gid } = await stat(server.folder);
    run('chown', `${uid}:${gid}`, disk);
    await chmod(disk, 0o700);
    await server.run(`create tablespace small location '${disk}'`);
    one = await processOn(server, await server.database());
  });
  after(async () => {
    if (!one) return;
    await one.db.query('drop schema lotsen cascade');
    await one.close();
    await server.run('drop tablespace small');
    run('umount', '-l', disk);
    await rm(disk, { recursive: true, force: true });
  });

  it('is told as such, harms nothing that was there, leaves nothing by half, and is gone on from when there is room', async () => {
    await one.db.query('alter table lotsen.aggregate set tablespace small');
    const store = openAggregates(one.db, 'box', BOXES, { locks: one.locks });
    const told: string[] = [];
    const refused = await (async () => {
      for (;;) {
        const thing = large();
        try {
          await store.change('a', put(thing));
          told.push(thing);
        } catch (error) {
          return { thing, error };
        }
      }
    })();
    assert.ok(refused.error instanceof CodedFault);
    assert.deepEqual([refused.error.code, one.db.fault()], ['SL-DB-FULL', 'SL-DB-FULL']);
    assert.ok(told.length > 1);
    const again = openAggregates(one.db, 'box', BOXES, { locks: one.locks });
    assert.deepEqual((await again.read('a'))?.things, told);
    for (const thing of told) assert.deepEqual(await again.find(thing), ['a']);
    assert.deepEqual(await again.find(refused.thing), []);
    await assert.rejects(store.change('b', put(large())), { code: 'SL-DB-FULL' });
    assert.equal(run('mount', '-o', 'remount,size=32m', disk).status, 0);
    assert.equal(await store.change('a', put(refused.thing)), told.length + 1);
    assert.equal(await store.change('b', put('hat')), 1);
    assert.equal(one.db.fault(), undefined);
  });
});
