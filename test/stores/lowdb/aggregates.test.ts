import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/v4';
import type { Aggregates } from '../../../src/shared/aggregates.js';
import type { Kind } from '../../../src/stores/kind.js';
import { type AggregatesParts, openAggregates } from '../../../src/stores/lowdb/aggregates.js';
import { rememberingWriter } from '../../../src/stores/lowdb/written.js';
import { errno, failingFiles, STEPS, type Step } from './failing-files.js';

interface Box {
  readonly name: string;
  readonly things: readonly string[];
  readonly due: number | null;
}
const KIND: Kind<Box> = {
  shape: z.looseObject({
    version: z.literal(1),
    name: z.string(),
    things: z.array(z.string()),
    due: z.number().nullable(),
  }),
  version: 1,
  idOf: ({ name }) => name,
  fresh: name => ({ name, things: [], due: null }),
  findable: ({ things, due }) => ({ keys: things, instants: { due: due ?? Number.POSITIVE_INFINITY } }),
};
const put =
  (thing: string, due: number | null = null) =>
  (box: Box) => ({
    data: { ...box, things: [...box.things, thing], due },
    result: box.things.length + 1,
  });

describe('the store of aggregates', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-aggregates-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const open = (parts: AggregatesParts = {}): Promise<Aggregates<Box>> => openAggregates(folder, KIND, parts);
  const things = async (store: Aggregates<Box>, id: string) => (await store.read(id))?.things;

  it('keeps one file each, under its tenant, and reads as new what was never written', async () => {
    const store = await open();
    assert.deepEqual(await store.read('a'), { name: 'a', things: [], due: null });
    assert.equal(await store.change('a', put('hat')), 1);
    await store.change('b', put('cap'));
    assert.deepEqual(await store.ids(), ['a', 'b']);
    assert.deepEqual(await readdir(join(folder, 'default')), ['a.json', 'b.json']);
    await store.close();
    assert.deepEqual(await things(await open(), 'b'), ['cap']);
    assert.deepEqual(await things(await open({ tenant: 'another' }), 'b'), [], 'the other municipality has its own');
  });

  it('lists nothing that was only looked at, and writes nothing for an act that changes nothing', async () => {
    const store = await open();
    await store.read('a');
    await store.change('a', box => ({ data: box, result: undefined }));
    assert.deepEqual(await store.ids(), []);
    assert.deepEqual(await readdir(join(folder, 'default')), []);
  });

  it('runs acts on one aggregate one after the other, however they race', async () => {
    const store = await open();
    const counts = await Promise.all(Array.from({ length: 50 }, (_, at) => store.change('a', put(String(at)))));
    assert.deepEqual(
      counts.toSorted((a, b) => a - b),
      Array.from({ length: 50 }, (_, at) => at + 1),
    );
    await store.close();
    assert.equal((await things(await open(), 'a'))?.length, 50);
  });

  it('finds by key and by instant, as of the last good write and after a start', async () => {
    const store = await open();
    await store.change('a', put('hat', 5));
    await store.change('b', put('hat', 3));
    await store.change('c', put('cap'));
    for (const one of [store, await open()]) {
      assert.deepEqual((await one.find('hat')).toSorted(), ['a', 'b']);
      assert.deepEqual(await one.find('shoe'), []);
      assert.deepEqual(await one.due('due', 5, 10), ['b', 'a']);
      assert.deepEqual(await one.due('due', 5, 1), ['b']);
      assert.deepEqual(await one.due('due', 2, 10), []);
    }
    await store.change('b', () => ({ data: KIND.fresh('b'), result: undefined }));
    assert.deepEqual(await store.find('hat'), ['a']);
    assert.deepEqual(await store.due('due', 9, 10), ['a']);
  });

  it('keeps few in memory, one writer a file, and loses nothing by it', async () => {
    const store = await open({ held: 2 });
    const ids = Array.from({ length: 10 }, (_, at) => `box-${at}`);
    await Promise.all(
      Array.from({ length: 20 }, (_, round) => Promise.all(ids.map(id => store.change(id, put(String(round)))))),
    );
    for (const id of ids) assert.equal((await things(store, id))?.length, 20);
    await store.close();
    const again = await open({ held: 2 });
    for (const id of ids) assert.equal((await things(again, id))?.length, 20);
  });

  for (const step of STEPS)
    it(`leaves memory and disk as they were where a write fails at its ${step}, and can be tried again`, async () => {
      let fault: [Step, string] | undefined;
      const store = await open({ files: failingFiles(() => fault) });
      await store.change('a', put('hat', 1));
      fault = [step, 'ENOSPC'];
      for (const id of ['a', 'new']) await assert.rejects(store.change(id, put('cap', 0)), /SL-DISK-FULL/);
      assert.deepEqual(await things(store, 'a'), ['hat']);
      assert.deepEqual([await store.ids(), await store.find('cap'), await store.due('due', 0, 9)], [['a'], [], []]);
      // The disk too: a start in between finds what memory has, and nothing of what was refused.
      assert.deepEqual(await readdir(join(folder, 'default')), ['a.json']);
      assert.deepEqual(await things(await open(), 'a'), ['hat']);
      fault = undefined;
      for (const id of ['a', 'new']) await store.change(id, put('cap', 0));
      assert.deepEqual(await things(store, 'a'), ['hat', 'cap']);
      assert.deepEqual(await things(await open(), 'new'), ['cap']);
    });

  for (const held of [9, 0])
    it(`says nothing more, where what was refused cannot be taken from the disk either, until it can (${held} in memory)`, async () => {
      let [failing, renames] = [false, 0];
      const files = failingFiles(() => (failing ? ['folder sync', 'EIO'] : undefined));
      const rename: typeof files.rename = async (from, to) => {
        if (failing && renames++ > 0) throw errno('EIO');
        await files.rename(from, to);
      };
      const store = await open({ held, files: { ...files, rename } });
      const look = () => store.change('a', box => ({ data: box, result: box.things }));
      await store.change('a', put('hat'));
      // The new text gets its name, the folder cannot be synced, and the old text does not get its name back.
      failing = true;
      await assert.rejects(store.change('a', put('cap')), /SL-DISK-DENIED/);
      assert.deepEqual(await things(await open(), 'a'), ['hat', 'cap'], 'the disk has what was refused');
      await assert.rejects(look(), /SL-DISK-DENIED/);
      assert.deepEqual(await things(store, 'a'), ['hat']);
      failing = false;
      assert.deepEqual(await look(), ['hat']);
      assert.deepEqual(await things(await open(), 'a'), ['hat'], 'they agree before anything is said');
    });

  it('undoes what came while a write was under way that then failed, and tells all of them', async () => {
    let fail: (() => void) | undefined;
    const store = await open({
      fileFor: () => ({
        read: async () => null,
        write: () =>
          new Promise((_, reject) => {
            fail = () => reject(new Error('full'));
          }),
      }),
    });
    const first = store.change('a', put('hat'));
    while (!fail) await new Promise(resolve => setImmediate(resolve));
    const meanwhile = store.change('a', put('cap'));
    await new Promise(resolve => setImmediate(resolve));
    fail();
    const all = await Promise.race([
      Promise.allSettled([first, meanwhile]),
      new Promise<never>((_, reject) => setImmediate(() => setImmediate(() => reject(new Error('one is never told'))))),
    ]);
    assert.deepEqual(
      all.map(one => one.status),
      ['rejected', 'rejected'],
    );
    assert.deepEqual(await things(store, 'a'), []);
  });

  it('leaves out what is damaged, tells of it, and never writes over it', async () => {
    const store = await open();
    await store.change('a', put('hat'));
    await store.change('b', put('cap'));
    await store.close();
    const path = join(folder, 'default', 'a.json');
    await writeFile(path, '{"version":1,"na');
    await copyFile(join(folder, 'default', 'b.json'), join(folder, 'default', 'c.json'));
    const told: string[] = [];
    const again = await open({ onDamaged: fault => told.push(fault.message) });
    assert.equal(told.length, 2);
    assert.match(told[1]!, /holds what belongs in another file/);
    assert.deepEqual(await again.ids(), ['b']);
    assert.equal(await again.read('a'), undefined);
    await assert.rejects(again.change('a', put('hat')), /SL-DATA/);
    assert.equal(await readFile(path, 'utf8'), '{"version":1,"na');
    await assert.rejects(open(), /SL-DATA/, 'without somebody to tell it refuses');
  });

  for (const id of ['', '../a', 'A', 'a/b', 'å', 'x'.repeat(101), '.a', 'a.json'])
    it(`takes no id that is no safe name of a file: "${id.slice(0, 10)}"`, async () => {
      const store = await open();
      await assert.rejects(store.change(id, put('hat')));
      await assert.rejects(store.read(id));
      await assert.rejects(open({ tenant: id }));
    });

  it('runs works of one key one after the other, also after one that failed, and others side by side', async () => {
    const store = await open();
    const order: string[] = [];
    const work = (name: string, turns: number) => async () => {
      order.push(`${name} begins`);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      order.push(`${name} ends`);
      if (name === 'a') throw new Error('a');
    };
    const all = await Promise.allSettled([
      store.together('k', work('a', 20)),
      store.together('k', work('b', 1)),
      store.together('other', work('c', 1)),
    ]);
    assert.deepEqual(
      all.map(one => one.status),
      ['rejected', 'fulfilled', 'fulfilled'],
    );
    assert.ok(order.indexOf('a ends') < order.indexOf('b begins'));
    assert.ok(order.indexOf('c ends') < order.indexOf('a ends'));
  });
});

describe('the writer that remembers', () => {
  it('writes what JSON writes, also of what changed since', () => {
    const write = rememberingWriter();
    const one = { id: 'å"', left: undefined, deep: { list: [1, null, undefined, 'x'] } };
    let data: Record<string, unknown> = {
      version: 1,
      list: [one, 'text', 3, null, undefined],
      none: undefined,
      no: null,
    };
    for (const change of [{}, { list: [one, { ...one, id: 'b' }] }, { 'odd "name"': { one }, empty: [] }]) {
      data = { ...data, ...change };
      for (let time = 0; time < 2; time++) assert.equal(write(data), JSON.stringify(data));
    }
  });
});
