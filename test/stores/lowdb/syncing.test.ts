import assert from 'node:assert/strict';
import { type Files, syncTogether } from '../../../src/stores/lowdb/syncing.js';

/** A disk whose syncs of folders end when they are told to; `begun` are the folders in the order of their syncs. */
function slowDisk() {
  const begun: string[] = [];
  const ends: { well(): void; badly(): void }[] = [];
  const open = async (folder: string) => ({
    sync: () =>
      new Promise<void>((resolve, reject) => {
        begun.push(folder);
        ends.push({ well: resolve, badly: () => reject(new Error('a bad disk')) });
      }),
    close: async () => {},
  });
  return { files: { open } as unknown as Files, begun, ends };
}

/** Lets everything happen that nothing holds up. */
const settle = () => new Promise(resolve => setImmediate(resolve));

describe('syncs of one folder', () => {
  it('are shared by all who come while one is under way, which may have been too early for their names', async () => {
    const { files, begun, ends } = slowDisk();
    const done: string[] = [];
    const sync = (who: string) => syncTogether('/a', files).then(() => done.push(who));
    const all = [sync('first')];
    await settle();
    all.push(sync('second'), sync('third'));
    await settle();
    assert.deepEqual(begun, ['/a']);
    ends[0]!.well();
    await settle();
    assert.deepEqual([begun.length, done], [2, ['first']]);
    // The second sync has begun: whoever comes now waits for one more.
    all.push(sync('fourth'));
    ends[1]!.well();
    await settle();
    assert.deepEqual([begun.length, done], [3, ['first', 'second', 'third']]);
    ends[2]!.well();
    await Promise.all(all);
    assert.equal(done.at(-1), 'fourth');
    const alone = syncTogether('/a', files);
    await settle();
    assert.equal(begun.length, 4);
    ends[3]!.well();
    await alone;
  });

  it('fail for those who shared one, and not for those who come after', async () => {
    const { files, begun, ends } = slowDisk();
    const first = syncTogether('/a', files);
    await settle();
    const shared = [syncTogether('/a', files), syncTogether('/a', files)].map(one => assert.rejects(one, /a bad disk/));
    ends[0]!.badly();
    await assert.rejects(first, /a bad disk/);
    await settle();
    const later = syncTogether('/a', files);
    ends[1]!.badly();
    await Promise.all(shared);
    await settle();
    ends[2]!.well();
    await later;
    assert.equal(begun.length, 3);
  });

  it('of another folder, or another disk, wait for nothing', async () => {
    const [one, other] = [slowDisk(), slowDisk()];
    const all = [syncTogether('/a', one.files), syncTogether('/b', one.files), syncTogether('/a', other.files)];
    await settle();
    assert.deepEqual([one.begun, other.begun], [['/a', '/b'], ['/a']]);
    for (const { well } of [...one.ends, ...other.ends]) well();
    await Promise.all(all);
  });
});
