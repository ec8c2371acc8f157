import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COPIES_KEPT_DAYS, eraseCopies, setAside } from '../../../src/stores/lowdb/copies.js';
import { openData } from '../../../src/stores/lowdb/data-folder.js';
import { FILES } from '../../../src/stores/lowdb/syncing.js';
import { errno } from './failing-files.js';

const NOW = Date.parse('2026-12-01T08:00:00Z');
const DAY = 86_400_000;

describe('the copies of what was taken over', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-copies-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** A file that last changed an instant ago. */
  async function file(name: string, at: number): Promise<void> {
    await writeFile(join(folder, name), '{}');
    await utimes(join(folder, name), new Date(at), new Date(at));
  }

  it('are kept for thirty days from the take-over on, and then erased', async () => {
    await file('old.json', NOW - 400 * DAY);
    await setAside(join(folder, 'old.json'), {}, new Date(NOW));
    const erased = (at: number) => eraseCopies([folder], {}, at - COPIES_KEPT_DAYS * DAY);
    assert.equal(await erased(NOW + 30 * DAY), 0);
    assert.deepEqual(await readdir(folder), ['old.json.taken-over']);
    assert.equal(await erased(NOW + 30 * DAY + 1_000), 1);
    assert.deepEqual(await readdir(folder), []);
  });

  it('are those alone: data, and copies of damaged files, stay', async () => {
    const stay = ['a.json', 'b.json.damaged-12345678', 'c.json.version-1x', 'd.taken-over', 'e.json.new'];
    for (const name of [...stay, 'a.json.version-1', 'bookings.json.taken-over']) await file(name, NOW);
    assert.equal(await eraseCopies([folder], {}, NOW + 1), 2);
    assert.deepEqual(await readdir(folder), stay);
  });

  it('are erased also beside one that cannot be, which is told', async () => {
    for (const name of ['a', 'b', 'c']) await file(`${name}.json.taken-over`, NOW);
    const rm: typeof FILES.rm = async (path, options) => {
      if (String(path).includes('a.json')) throw errno('EACCES');
      await FILES.rm(path, options);
    };
    await assert.rejects(
      eraseCopies([folder], { files: { ...FILES, rm } }, NOW + 1),
      /SL-DISK-DENIED: cannot write a\.json\.taken-over \(EACCES\)/,
    );
    assert.deepEqual(await readdir(folder), ['a.json.taken-over']);
  });

  it('are found with the bookings and with the groups of a data folder', async () => {
    await mkdir(join(folder, 'groups'));
    for (const name of ['bookings.json.taken-over', 'groups/a.json.version-1', 'groups/b.json.taken-over'])
      await file(name, NOW);
    const data = await openData(folder, { onDamaged: () => assert.fail() });
    assert.equal(await data.eraseCopies(new Date(NOW + 30 * DAY)), 0);
    assert.equal(await data.eraseCopies(new Date(NOW + 30 * DAY + 1_000)), 3);
    await data.close();
    assert.deepEqual(await readdir(join(folder, 'groups')), ['default']);
    await file('bookings.json.taken-over', NOW);
    const short = await openData(folder, { onDamaged: () => assert.fail(), keepDays: 7 });
    assert.equal(await short.eraseCopies(new Date(NOW + 7 * DAY)), 0);
    assert.equal(await short.eraseCopies(new Date(NOW + 7 * DAY + 1_000)), 1, 'no longer than what they are copies of');
    await short.close();
  });
});
