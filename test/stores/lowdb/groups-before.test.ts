import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedFault } from '../../../src/faults.js';
import type { Group, GroupData, Meeting } from '../../../src/groups/group.js';
import { changeGroup } from '../../../src/groups/group-acts.js';
import { type GroupsParts, openGroups } from '../../../src/stores/lowdb/groups.js';
import { FILES } from '../../../src/stores/lowdb/syncing.js';
import { errno, failingFiles, STEPS } from './failing-files.js';

const NOW = Date.parse('2026-12-01T08:00:00Z');
const HOUR = 3_600_000;
/** When the meeting's one reminder is due. */
const DUE = NOW + HOUR;

const group = (id: string): Group => ({
  id,
  name: id,
  channel: `19:${id}`,
  address: '{}',
  convener: 'kim',
  purpose: '',
  before: [60],
  policy: 'skip',
  paused: false,
  refusals: 0,
  nobody: [],
});
const meeting: Meeting = {
  id: 'm',
  day: '2026-12-01',
  time: { start: 600, end: 660 },
  start: NOW + 2 * HOUR,
  end: NOW + 3 * HOUR,
  place: '',
  state: 'planned',
  agenda: [],
  coming: [],
  notComing: [],
};
const about = { is: 'reminder', meeting: 'm' } as const;
const ended = { is: 'unknown', at: NOW } as const;
const life = { id: 'hour', due: DUE, attempts: 1 };
/** A group as version 1 kept it: reminders in place of letters. */
const first = (id: string) => ({
  version: 1,
  group: group(id),
  meetings: [meeting],
  reminders: [
    { id: 'day', meeting: 'm', due: DUE - 24 * HOUR, before: 1_500, attempts: 1, ended },
    { ...life, meeting: 'm', before: 60 },
  ],
  colour: 'blue',
});
/** One of version 2, whose letter a process that is gone had claimed. */
const second = (id: string) => ({
  version: 2,
  group: group(id),
  meetings: [meeting],
  letters: [
    {
      ...life,
      to: 'channel',
      about: { ...about, before: 60 },
      until: meeting.start,
      twice: true,
      claim: { by: 'x', until: DUE },
    },
  ],
});

describe('groups of earlier versions', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-groups-before-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = (id: string, data: object | string) =>
    writeFile(join(folder, `${id}.json`), typeof data === 'string' ? data : JSON.stringify(data));
  const json = async (...path: string[]) => JSON.parse(await readFile(join(folder, ...path), 'utf8'));
  const names = async () => [await readdir(folder), await readdir(join(folder, 'default'))];
  async function open(parts: GroupsParts = {}) {
    const told: string[] = [];
    const store = await openGroups(folder, {
      asOf: new Date(NOW),
      onDamaged: fault => told.push(fault.message),
      ...parts,
    });
    return { store, told };
  }
  const ids = (all: readonly GroupData[]) => all.map(one => one.group.id);

  it('are taken over once, version 1 with its reminders as far on their way as they were, and a copy of each is kept', async () => {
    await put('a', first('a'));
    await put('b', second('b'));
    const { store, told } = await open();
    assert.deepEqual([told, ids(await store.groups())], [[], ['a', 'b']]);
    const letter = { to: 'channel', until: meeting.start, attempts: 1 };
    assert.deepEqual((await store.group('a'))!.letters, [
      { ...letter, id: 'day', due: DUE - 24 * HOUR, ended, about: { ...about, before: 1_500 }, twice: false },
      { ...letter, id: 'hour', due: DUE, about: { ...about, before: 60 }, twice: true },
    ]);
    assert.deepEqual(await names(), [
      ['a.json.taken-over', 'b.json.taken-over', 'default'],
      ['a.json', 'b.json'],
    ]);
    assert.deepEqual(await json('a.json.taken-over'), first('a'));
    assert.deepEqual(await json('b.json.taken-over'), second('b'));
    const kept = await json('default', 'a.json');
    assert.deepEqual([kept.version, kept.colour, 'reminders' in kept], [2, 'blue', false]);
    await store.change('a', data => changeGroup(data, { name: 'new' }));
    await store.close();
    const again = await open();
    assert.equal((await again.store.groupOf('19:a'))?.group.name, 'new');
  });

  it('have copies whose age is counted from the take-over', async () => {
    await put('a', second('a'));
    await open();
    assert.equal((await stat(join(folder, 'a.json.taken-over'))).mtimeMs, NOW);
  });

  it('have no claims of a process that is gone', async () => {
    await put('a', second('a'));
    const { store } = await open();
    const claimed = await store.claimDue(DUE, 9, { of: new Set(), to: new Set() }, () => assert.fail());
    assert.equal(claimed.length, 1);
  });

  for (const step of STEPS)
    it(`go on where the start was broken off at its ${step}, and lose nothing`, async () => {
      for (const id of ['a', 'b', 'c']) await put(id, second(id));
      let good = 2;
      const files = failingFiles(() => (good-- > 0 ? undefined : [step, 'ENOSPC']));
      await assert.rejects(
        openGroups(folder, { files, onDamaged: () => assert.fail() }),
        error => error instanceof CodedFault && error.code === 'SL-DISK-FULL',
      );
      const { store, told } = await open();
      assert.deepEqual([told, ids(await store.groups())], [[], ['a', 'b', 'c']]);
      assert.equal((await names())[0]!.filter(name => name.endsWith('.json')).length, 0);
    });

  it('go on where the start was broken off between the new file and the copy', async () => {
    for (const id of ['a', 'b']) await put(id, second(id));
    const rename: typeof FILES.rename = async (from, to) => {
      if (String(to).endsWith('.taken-over')) throw errno('EIO');
      await FILES.rename(from, to);
    };
    await assert.rejects(open({ files: { ...FILES, rename } }), /SL-DISK-DENIED/);
    assert.deepEqual(await names(), [
      ['a.json', 'b.json', 'default'],
      ['a.json', 'b.json'],
    ]);
    const { store, told } = await open();
    assert.deepEqual([told, ids(await store.groups())], [[], ['a', 'b']]);
    assert.deepEqual((await names())[0], ['a.json.taken-over', 'b.json.taken-over', 'default']);
  });

  it('that are damaged, of a later version or misnamed are left as they are and told, and delay nobody else', async () => {
    const bad = { a: '{"version":1,', b: { ...second('b'), version: 3 }, c: second('another'), Å: second('Å') };
    for (const [id, data] of Object.entries(bad)) await put(id, data);
    await put('d', second('d'));
    const { store, told } = await open();
    assert.deepEqual(ids(await store.groups()), ['d']);
    const said = [
      /^SL-DATA: .*a\.json cannot be read \(not JSON/,
      /^SL-NEWER: .*b\.json was written by a later version \(3/,
      /^SL-DATA: .*c\.json holds a group of another file/,
      /^SL-DATA: .*Å\.json has no name of ours/,
    ];
    for (const [at, one] of said.entries()) assert.match(told.toSorted()[[0, 3, 1, 2][at]!]!, one);
    assert.equal(await readFile(join(folder, 'a.json'), 'utf8'), bad.a);
    assert.deepEqual(await readdir(join(folder, 'default')), ['d.json']);
    await assert.rejects(store.link(group('a')), /SL-DATA: there is a file of group a already/);
    assert.equal(await store.change('a', () => assert.fail()), undefined);
    await store.close();
    await put('a', second('a'));
    assert.deepEqual(ids(await (await open()).store.groups()), ['a', 'd'], 'a backup that was put back is taken over');
  });

  it('are not taken over what is newer: the operator is told of both', async () => {
    await put('a', second('a'));
    const { store } = await open();
    await store.change('a', data => changeGroup(data, { name: 'new' }));
    await store.close();
    await put('a', second('a'));
    const { store: again, told } = await open();
    assert.match(told.join(), /a\.json is not what the newer file of this group holds/);
    assert.equal((await again.group('a'))?.group.name, 'new');
    assert.equal((await json('a.json')).group.name, 'a');
  });

  it('are taken over when one is there, and need nobody to tell of the others', async () => {
    await mkdir(join(folder, 'default'));
    await put('a', '{');
    await assert.rejects(openGroups(folder), /SL-DATA/);
  });
});
