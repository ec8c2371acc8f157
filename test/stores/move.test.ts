import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorker } from '../../src/booking/booking.js';
import { book } from '../../src/booking/booking-acts.js';
import { openData } from '../../src/stores/lowdb/data-folder.js';
import { compared, isSame, type Movable, moveStore, type Sums, sumStore } from '../../src/stores/move.js';
import { openDatabase } from '../../src/stores/postgres/open.js';
import { NO_LIMIT, NOW, SEASON, wishFor, workerId } from '../bench/booking/made-up.js';
import { groupAt } from '../bench/groups/made-up.js';
import { type Server, serverFor } from '../helpers/postgres.js';
import { fillMunicipality } from './municipality.js';

type Opened = Movable & { close(): Promise<void> };

describe('moving from one store to another', () => {
  let server: Server;
  let name: string;
  let folder: string;
  before(async function () {
    server = await serverFor(this);
  });
  beforeEach(async () => {
    name = await server.database();
    folder = await mkdtemp(join(tmpdir(), 'lotsen-move-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const fail = (fault: unknown) => assert.fail(String(fault));
  const files = (place = folder): Promise<Opened> => openData(place, { onDamaged: fail });
  const database = (): Promise<Opened> =>
    openDatabase({ ...server.options(name), secret: Buffer.alloc(32, 9), onDamaged: fail });

  const withStore = async <Result>(open: () => Promise<Opened>, use: (store: Opened) => Promise<Result>) => {
    const store = await open();
    try {
      return await use(store);
    } finally {
      await store.close();
    }
  };
  const move = (from: () => Promise<Opened>, to: () => Promise<Opened>, over = false) =>
    withStore(from, source => withStore(to, target => moveStore(source, target, over)));
  const sums = (open: () => Promise<Opened>) => withStore(open, sumStore);

  it('brings all of it there and back, alike, also when it is done twice or was broken off', async () => {
    await withStore(files, fillMunicipality);
    const before = await sums(files);
    assert.deepEqual([before.workers.count, before.groups.count, before.questions.count], [5, 5, 5]);
    assert.equal(before.promises.count, 5);
    const moved = (await move(files, database)) as Sums;
    assert.ok(isSame(moved, before));
    assert.deepEqual(await sums(database), before);
    // Broken off: some of it is not there yet.
    await withStore(database, async ({ bookings, groups, promises }) => {
      await promises.erase('p2');
      await bookings.erase(workerId(3));
      await groups.erase('g2');
    });
    await move(files, database);
    assert.deepEqual(await sums(database), before);
    const back = join(folder, 'back');
    await move(database, () => files(back));
    assert.deepEqual(await sums(() => files(back)), before);
    await withStore(database, async ({ bookings, groups, promises }) => {
      assert.deepEqual(await promises.find('claimed'), [], 'nor one that was promised');
      assert.equal((await promises.due('letters', NOW.getTime(), 9)).length, 5);
      assert.deepEqual((await bookings.find('claimed')).length, 0, 'nobody holds a letter there');
      assert.equal((await bookings.due('letters', NOW.getTime(), 9)).length, 5);
      assert.equal((await groups.convenedBy('convener 3'))[0]?.group.id, 'g3');
    });
  });

  it('is compared kind by kind: how many were read, how many stand, and whether they are the same', () => {
    const sums = (count: number, hash: string): Sums => {
      const one = { count: 5, hash: 'a' };
      return { workers: one, groups: { count, hash }, questions: one, promises: one };
    };
    const of = (other: Sums) => compared(sums(5, 'a'), other).find(({ kind }) => kind === 'groups');
    assert.deepEqual(of(sums(5, 'a')), { kind: 'groups', read: 5, stands: 5, alike: true });
    assert.deepEqual(of(sums(4, 'b')), { kind: 'groups', read: 5, stands: 4, alike: false });
    assert.deepEqual(of(sums(5, 'b')), { kind: 'groups', read: 5, stands: 5, alike: false });
    assert.equal(of(sums(4, 'a'))?.alike, false);
    assert.ok(!isSame(sums(5, 'a'), sums(5, 'b')) && isSame(sums(5, 'a'), sums(5, 'a')));
  });

  it('writes over nothing unless it is told to, and then leaves nothing else', async () => {
    await withStore(files, fillMunicipality);
    await move(files, database);
    await withStore(database, async ({ bookings, groups, store }) => {
      await bookings.change(workerId(0), data => book(data, wishFor(40), NO_LIMIT, SEASON, NOW));
      await bookings.change(workerId(9), () => ({ data: { ...newWorker(workerId(9)), owed: 1 }, result: undefined }));
      await groups.link(groupAt('g9', 9));
      await store.addUnanswered({ text: 'mer', why: 'none', day: '2026-11-25' });
    });
    const now = await sums(database);
    const found = await move(files, database);
    assert.deepEqual(found, [
      { kind: 'workers', different: 1, more: 1 },
      { kind: 'groups', different: 0, more: 1 },
      { kind: 'questions', different: 0, more: 1 },
    ]);
    assert.deepEqual(await sums(database), now);
    await move(files, database, true);
    assert.deepEqual(await sums(database), await sums(files));
  });
});
