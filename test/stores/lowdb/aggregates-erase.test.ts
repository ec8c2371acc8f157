import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AggregatesParts, openAggregates } from '../../../src/stores/lowdb/aggregates.js';
import { DiskHealth } from '../../../src/stores/lowdb/health.js';
import { TIMING } from '../../../src/stores/lowdb/lease.js';
import { takeLease } from '../../../src/stores/lowdb/lease-taking.js';
import { thisProcess } from '../../../src/stores/lowdb/process-identity.js';
import { FILES, type Files } from '../../../src/stores/lowdb/syncing.js';
import { BOX, type Box } from '../contract.js';
import { gate } from '../races.js';
import { ERASE_STEPS, errno, failingFiles, type Step } from './failing-files.js';

const put = (thing: string) => (box: Box) => ({
  data: { ...box, things: [...box.things, thing], due: 1 },
  result: box.things.length + 1,
});
const look = (box: Box) => ({ data: box, result: box.things });

describe('erasing an aggregate from its folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-erase-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const open = (parts: AggregatesParts = {}) => openAggregates(join(folder, 'boxes'), BOX, parts);
  const pathOf = (name: string) => join(folder, 'boxes', 'default', name);
  const names = async () => (await readdir(pathOf('.'))).toSorted();

  it('leaves no file of it, and no copy of one, and what is another’s', async () => {
    const store = await open();
    for (const id of ['a', 'ba']) await store.change(id, put('hat'));
    for (const name of ['a.json.damaged-12345678', 'a.json.new', 'ba.json.damaged-12345678', 'a-1.json.new'])
      await writeFile(pathOf(name), 'hat');
    await store.erase('a');
    assert.deepEqual(await names(), ['a-1.json.new', 'ba.json', 'ba.json.damaged-12345678']);
  });

  for (const held of [9, 0])
    for (const step of ERASE_STEPS)
      it(`leaves memory and disk as they were where it fails at its ${step}, and can be tried again (${held} in memory)`, async () => {
        let fault: [Step, string] | undefined;
        const health = new DiskHealth();
        const store = await open({ held, health, files: failingFiles(() => fault) });
        await store.change('a', put('hat'));
        const text = await readFile(pathOf('a.json'), 'utf8');
        fault = [step, 'EROFS'];
        for (let time = 0; time < 2; time++) {
          await assert.rejects(store.erase('a'), /SL-DISK-READONLY/);
          assert.equal(health.fault(), 'SL-DISK-READONLY');
          assert.deepEqual([await names(), await readFile(pathOf('a.json'), 'utf8')], [['a.json'], text]);
          assert.deepEqual(
            [await store.ids(), await store.find('hat'), await store.due('due', 1, 9)],
            [['a'], ['a'], ['a']],
          );
          assert.deepEqual(await store.change('a', look), ['hat'], 'it is still told of');
        }
        fault = undefined;
        await store.erase('a');
        assert.deepEqual([health.fault(), await names(), await store.ids()], [undefined, [], []]);
        fault = ['rename', 'EROFS'];
        await assert.rejects(store.change('a', put('cap')), /SL-DISK-READONLY/);
        assert.deepEqual(await store.change('a', look), [], 'it is as one that was never there');
      });

  it('has nothing to do with the disk for what is not there', async () => {
    const health = new DiskHealth();
    const store = await open({ health, files: failingFiles(() => ['folder sync', 'EIO']) });
    await Promise.all([store.erase('a'), store.erase('a')]);
    await assert.rejects(store.change('a', put('hat')), /SL-DISK-DENIED/);
    await store.erase('a');
    assert.deepEqual(await names(), []);
  });

  it('takes the copies away first: where it ended halfway, it is there to be erased again', async () => {
    const halfway = gate();
    const rename: Files['rename'] = (from, to) => {
      if (!String(from).endsWith('.damaged-1')) return FILES.rename(from, to);
      halfway.open(true);
      return new Promise(() => {});
    };
    const store = await open({ files: { ...FILES, rename } });
    await store.change('a', put('hat'));
    await writeFile(pathOf('a.json.damaged-1'), 'hat');
    void store.erase('a');
    await halfway.pause();
    const again = await open();
    assert.deepEqual(await again.ids(), ['a']);
    await again.erase('a');
    assert.deepEqual(await names(), []);
  });

  it('is refused, and nothing is lost, where a file of another kind cannot be erased', async () => {
    const store = await open({ fileFor: () => ({ read: async () => null, write: async () => {} }) });
    await store.change('a', put('hat'));
    await assert.rejects(store.erase('a'), /cannot be erased/);
    assert.deepEqual([await store.ids(), await store.change('a', look)], [['a'], ['hat']]);
  });

  for (const step of ['folder', 'folder sync'] as const)
    it(`needs no ${step} where the system has none`, async () => {
      const store = await open({ files: failingFiles(() => [step, 'EPERM']) });
      await store.change('a', put('hat'));
      await store.erase('a');
      assert.deepEqual(await names(), []);
    });

  for (const held of [9, 0])
    for (const next of ['look', 'erase'] as const)
      it(`says nothing more where what was erased cannot be put back either, until it can: ${next} (${held} in memory)`, async () => {
        let failing = false;
        const files = failingFiles(() => (failing ? ['folder sync', 'EIO'] : undefined));
        const noMore: Files['open'] = async (path, flags, mode) => {
          if (failing && flags === 'w') throw errno('EIO');
          return files.open(path, flags, mode);
        };
        const store = await open({ held, files: { ...files, open: noMore } });
        await store.change('a', put('hat'));
        failing = true;
        await assert.rejects(store.erase('a'), /SL-DISK-DENIED/);
        assert.deepEqual(await names(), [], 'the disk has lost it');
        await assert.rejects(store.change('a', look), /SL-DISK-DENIED/);
        await assert.rejects(store.erase('a'), /SL-DISK-DENIED/);
        assert.deepEqual([await store.ids(), (await store.read('a'))?.things], [['a'], ['hat']]);
        failing = false;
        if (next === 'look') assert.deepEqual(await store.change('a', look), ['hat']);
        else await store.erase('a');
        assert.deepEqual(await names(), next === 'look' ? ['a.json'] : []);
        assert.deepEqual(await (await open()).ids(), await store.ids(), 'they agree before anything is said');
      });

  it('takes a first write back that failed, also where that fails halfway', async () => {
    let failing: Step[] = ['folder sync', 'remove'];
    const disks = (['folder sync', 'remove'] as const).map(step =>
      failingFiles(() => (failing.includes(step) ? [step, 'EIO'] : undefined)),
    );
    let back = true;
    const rename: Files['rename'] = async (from, to) => {
      if (!back && String(from).endsWith('.new')) throw errno('EIO');
      await FILES.rename(from, to);
      // From here on nothing gets its name back.
      back = false;
    };
    const store = await open({ files: { ...disks[0]!, rm: disks[1]!.rm, rename } });
    await assert.rejects(store.change('a', put('hat')), /SL-DISK-DENIED/);
    [failing, back] = [[], true];
    assert.deepEqual(await store.change('a', look), []);
    assert.equal(await store.change('a', put('cap')), 1);
    assert.deepEqual(await names(), ['a.json']);
  });

  it('does not touch what was damaged: the operator decides', async () => {
    await (await open()).change('a', put('hat'));
    const text = await readFile(pathOf('a.json'), 'utf8');
    await writeFile(pathOf('a.json'), '{"na');
    const store = await open({ onDamaged: () => {} });
    const before = await names();
    await assert.rejects(store.erase('a'), /SL-DATA/);
    assert.deepEqual([await names(), await readFile(pathOf('a.json'), 'utf8')], [before, '{"na']);
    await writeFile(pathOf('a.json'), text);
    await assert.rejects(store.erase('a'), /SL-DATA/, 'nor what was mended before the next start');
  });

  for (const id of ['', '../a', 'A', 'a.json'])
    it(`takes no id that is no safe name of a file: "${id}"`, async () => {
      await assert.rejects((await open()).erase(id));
    });

  it('takes an act that is written with it as the one after it, or before it', async () => {
    const store = await open();
    await store.change('a', put('hat'));
    assert.deepEqual(
      await Promise.all([store.change('a', put('cap')), store.erase('a'), store.change('a', put('shoe'))]),
      [2, undefined, 1],
    );
    assert.deepEqual((await (await open()).read('a'))?.things, ['shoe']);
    assert.deepEqual(await Promise.all([store.change('b', put('cap')), store.erase('b'), store.change('b', look)]), [
      1,
      undefined,
      [],
    ]);
    assert.deepEqual(await names(), ['a.json']);
  });

  describe('under the lease', () => {
    const elsewhere = (number: number) => ({ space: `container ${number}`, pid: 1, began: '7', host: `c${number}` });
    const copiesInRoom = async () =>
      (await readdir(join(folder, 'lotsen.lease'), { recursive: true })).filter(name => name.includes('copy'));
    const STILL = { ...TIMING, beat: 1_000_000, fresh: 1_000_000, look: 1, looks: 10 };

    it('takes nothing from the next holder, however long it stood still before', async () => {
      const lease = await takeLease(folder, { timing: STILL, holder: elsewhere(1) });
      let still = false;
      const rename: Files['rename'] = async (from, to) => {
        if (still) {
          still = false;
          const next = await open({ lease: await takeLease(folder, { timing: STILL, holder: elsewhere(2) }) });
          await next.change('a', put('cap'));
        }
        await FILES.rename(from, to);
      };
      const store = await open({ lease, files: { ...FILES, rename } });
      await store.change('a', put('hat'));
      still = true;
      await assert.rejects(store.erase('a'), /SL-LOCKED/);
      assert.deepEqual((await (await open()).read('a'))?.things, ['hat', 'cap']);
      await assert.rejects(store.erase('a'), /SL-LOCKED/);
    });

    it('leaves nothing in the room of an attempt that failed before it', async () => {
      const lease = await takeLease(folder, { timing: STILL });
      let fault: [Step, string] | undefined;
      const store = await open({ lease, files: failingFiles(() => fault) });
      await store.change('a', put('hat'));
      await writeFile(pathOf('a.json.damaged-1'), 'hat');
      for (const name of ['a copy', 'the file']) {
        fault = ['remove', 'EIO'];
        await assert.rejects(store.erase('a'), /SL-DISK-DENIED/, name);
        await rm(pathOf('a.json.damaged-1'), { force: true });
      }
      fault = undefined;
      await store.erase('a');
      assert.deepEqual([await names(), await copiesInRoom()], [[], []]);
      await lease.release();
    });

    it('is gone, with all that is left of it, where the process ended halfway', async () => {
      const ended = { ...thisProcess(), pid: 4_194_305 };
      const lease = await takeLease(folder, { timing: STILL, holder: ended });
      const halfway = gate();
      const never: Files['rm'] = () => {
        halfway.open(true);
        return new Promise(() => {});
      };
      const store = await open({ lease, files: { ...FILES, rm: never } });
      await store.change('a', put('hat'));
      void store.erase('a');
      await halfway.pause();
      const next = await takeLease(folder, { timing: STILL });
      const again = await open({ lease: next });
      assert.deepEqual([await again.ids(), await names()], [[], []]);
      assert.deepEqual(await copiesInRoom(), []);
      await next.release();
    });
  });
});
