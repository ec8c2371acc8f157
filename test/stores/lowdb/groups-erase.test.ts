import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedFault } from '../../../src/faults.js';
import type { Group } from '../../../src/groups/group.js';
import { changeGroup } from '../../../src/groups/group-acts.js';
import { letterNow } from '../../../src/groups/letters.js';
import { openGroups } from '../../../src/stores/lowdb/groups.js';
import { FILES } from '../../../src/stores/lowdb/syncing.js';
import { GROUP, NOON } from '../../helpers/small-group.js';

describe('erasing a group from the store', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-erase-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const other: Group = { ...GROUP, id: 'o', channel: '19:other' };

  it('leaves nothing of it: no file, no copy of it, and nothing to be found', async () => {
    const store = await openGroups(folder);
    await store.link(GROUP, [letterNow('a', 'convener', { is: 'welcome' }, NOON)]);
    await store.link(other);
    for (const name of ['g.json.version-1', 'g.json.damaged-1234', 'go.json.version-1'])
      await writeFile(join(folder, name), '{}');
    await store.erase('g');
    assert.deepEqual((await readdir(folder)).toSorted(), ['default', 'go.json.version-1']);
    assert.deepEqual(await readdir(join(folder, 'default')), ['o.json']);
    assert.deepEqual(
      [await store.group('g'), await store.groupOf(GROUP.channel), (await store.convenedBy('kim')).length],
      [undefined, undefined, 1],
    );
    assert.deepEqual(await store.claimDue(NOON, 9, { of: new Set(), to: new Set() }, () => {}), []);
    assert.equal(await store.change('g', data => changeGroup(data, { name: 'x' })), undefined);
    await store.erase('g');
    assert.equal((await store.link({ ...GROUP, id: 'new' })).id, 'new', 'its channel is free');
    await store.close();
  });

  it('lets no act that runs meanwhile write it again', async () => {
    const store = await openGroups(folder);
    await store.link(GROUP);
    const before = store.change('g', data => changeGroup(data, { name: 'before' }));
    const erased = store.erase('g');
    const after = store.change('g', data => changeGroup(data, { name: 'after' }));
    // One that came before the erasing began may be done; it is erased with the rest.
    await Promise.all([before, erased, after]);
    assert.equal(await store.change('g', data => changeGroup(data, { name: 'later' })), undefined);
    assert.deepEqual(await readdir(join(folder, 'default')), []);
    await store.close();
  });

  it('keeps it, and says why, where its file could not be erased; it can be tried again', async () => {
    let full = true;
    const files = {
      ...FILES,
      rename: async (...call: Parameters<typeof FILES.rename>) => {
        if (full && String(call[0]).endsWith('g.json')) throw Object.assign(new Error('no'), { code: 'EROFS' });
        return FILES.rename(...call);
      },
    };
    const store = await openGroups(folder, { files });
    await store.link(GROUP);
    await assert.rejects(store.erase('g'), CodedFault);
    assert.equal((await store.groupOf(GROUP.channel))?.group.id, 'g');
    full = false;
    await store.erase('g');
    assert.equal(await store.group('g'), undefined);
    await store.close();
  });

  it('reads again what only a group with several conveners has, and every new kind of letter', async () => {
    const store = await openGroups(folder);
    const keeper = { who: 'lena', address: 'l', refusals: 1 };
    const group: Group = {
      ...GROUP,
      others: [keeper],
      standIn: { who: 'siv' },
      offers: [{ id: 'o', as: 'successor', teams: '29:bo', address: 'b', by: 'kim', until: NOON }],
      orphaned: NOON,
      quiet: NOON,
      leaving: NOON,
      place: 'Sal 3',
      services: ['skola', 'bup'],
      convenerRefusals: 2,
    };
    const letters = [
      letterNow('a', 'asked', { is: 'offer', offer: 'o' }, NOON),
      { ...letterNow('b', 'convener', { is: 'declined', as: 'substitute', how: 'late' }, NOON), passed: 1 },
      letterNow('c', 'channel', { is: 'keeper', as: 'convener' }, NOON),
      letterNow('d', 'channel', { is: 'orphaned' }, NOON),
      letterNow('e', 'channel', { is: 'unlinked' }, NOON),
      letterNow(
        'f',
        'convener',
        { is: 'undelivered', what: { is: 'offer', offer: 'o' }, end: { is: 'unknown' } },
        NOON,
      ),
    ];
    await store.link(group, letters);
    await store.close();
    const again = await openGroups(folder);
    assert.deepEqual((await again.group('g'))?.letters, letters);
    assert.deepEqual({ ...(await again.group('g'))?.group, nobody: undefined }, { ...group, nobody: undefined });
    await again.close();
  });
});
