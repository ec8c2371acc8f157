import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedFault } from '../../src/faults.js';
import { finish, noteAttempt } from '../../src/reminding/due-acts.js';
import type { Group, Meeting, Reminder } from '../../src/reminding/group.js';
import { addMeetings, keepNobody, NOBODY_MAX } from '../../src/reminding/group-acts.js';
import { remindDue } from '../../src/reminding/tick.js';
import { openGroups } from '../../src/storage/groups.js';
import { failingFiles, STEPS, type Step } from './failing-files.js';

const NOW = Date.parse('2026-12-01T08:00:00Z');
const HOUR = 3_600_000;

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
});
const meeting: Meeting = {
  id: 'm',
  day: '2026-12-01',
  time: { start: 600, end: 660 },
  start: NOW + HOUR,
  end: NOW + 2 * HOUR,
  place: '',
  state: 'planned',
  agenda: [],
  coming: [],
  notComing: [],
};
const due: Reminder = { id: 'r', meeting: 'm', due: NOW, before: 60, attempts: 0 };

describe('the store of groups', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-groups-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function filled() {
    const store = await openGroups(folder);
    await store.link(group('a'));
    await store.change('a', data => addMeetings(data, [meeting], [due]));
    return store;
  }

  it('gives a channel one group, also when two are linked at once', async () => {
    const store = await openGroups(folder);
    const [one, other] = await Promise.all([store.link(group('a')), store.link({ ...group('b'), channel: '19:a' })]);
    assert.deepEqual([one.id, other.id], ['a', 'a']);
    assert.deepEqual(await readdir(folder), ['a.json']);
  });

  it('keeps the words that are nobody’s, each once and so many at most; a file of before has none', async () => {
    await filled();
    const before = await openGroups(folder);
    assert.deepEqual(before.group('a')?.group.nobody, []);
    await before.change('a', data => keepNobody(data, ['kvistan', 'ek']));
    await before.change('a', data => keepNobody(data, ['kvistan', 'storgatan 12']));
    assert.deepEqual((await openGroups(folder)).group('a')?.group.nobody, ['kvistan', 'ek', 'storgatan 12']);
    const many = Array.from({ length: NOBODY_MAX }, (_, at) => `ord ${at}`);
    await before.change('a', data => keepNobody(data, many));
    assert.deepEqual(before.group('a')?.group.nobody, many);
    const data = before.group('a')!;
    assert.equal(keepNobody(data, ['ord 3']).data, data, 'nothing is written for what is there');
  });

  it('lets one of many claim a reminder', async () => {
    const store = await filled();
    const claims = await Promise.all(Array.from({ length: 20 }, () => store.claimDue(NOW, 10)));
    assert.equal(claims.flat().length, 1);
    assert.deepEqual(await store.claimDue(NOW + 119_000, 10), []);
    assert.equal((await store.claimDue(NOW + 120_000, 10)).length, 1, 'a claim lapses after two minutes');
  });

  it('refuses a holder whose claim went to somebody else', async () => {
    const store = await filled();
    await store.claimDue(NOW, 10);
    const late = await store.change('a', data => finish(data, 'r', 'another', { is: 'posted', activity: '1' }, NOW));
    assert.equal(late, false);
    assert.equal(await store.change('a', data => noteAttempt(data, 'r', 'another')), false);
  });

  it('takes up at once, after a restart, what a killed process had claimed', async () => {
    const killed = await filled();
    await killed.claimDue(NOW, 10);
    const again = await openGroups(folder);
    const posted: string[] = [];
    const ends = await remindDue(
      again,
      {
        remind: async card => {
          posted.push(card.meeting.id);
          return { is: 'posted', id: '1' };
        },
        tellConvener: async () => {},
      },
      () => new Date(NOW + 1_000),
    );
    assert.deepEqual([ends.posted, posted], [1, ['m']]);
  });

  it('does not post again what a killed process may have posted, and says so', async () => {
    const killed = await filled();
    const early: Reminder = { ...due, id: 'early', due: NOW - 2 * HOUR, before: 180 };
    await killed.change('a', data => ({
      data: { ...data, reminders: [early, { ...due, due: NOW + HOUR / 2 }] },
      result: 0,
    }));
    const [claim] = await killed.claimDue(NOW, 1);
    await killed.change('a', data => noteAttempt(data, 'early', claim!.claim));
    const again = await openGroups(folder);
    const told: string[] = [];
    const channel = {
      remind: async () => assert.fail('posted twice'),
      tellConvener: async (_data: unknown, _reminder: unknown, end: { is: string }) => void told.push(end.is),
    };
    const ends = await remindDue(again, channel, () => new Date(NOW + 1_000));
    assert.equal(ends.unknown, 1);
    assert.deepEqual(told, ['unknown']);
  });

  it('is not held up by a claim from a clock that was set back', async () => {
    const store = await filled();
    await store.claimDue(NOW + 2 * HOUR, 10);
    assert.equal((await store.claimDue(NOW, 10)).length, 1);
  });

  it('has what it acknowledged after it is opened again, and refuses a damaged file', async () => {
    await filled();
    const again = await openGroups(folder);
    assert.equal(again.groupOf('19:a')?.meetings[0]?.id, 'm');
    await writeFile(join(folder, 'a.json'), '{"version":1');
    await assert.rejects(openGroups(folder), error => error instanceof CodedFault && error.code === 'SL-DATA');
    assert.equal((await readdir(folder)).filter(name => name.includes('damaged')).length, 1);
  });

  describe('with a damaged file', () => {
    const damaged = '{"version":1,';
    const opened = async () => {
      const told: CodedFault[] = [];
      return { told, store: await openGroups(folder, { onDamaged: fault => told.push(fault) }) };
    };
    beforeEach(async () => {
      await filled();
      await writeFile(join(folder, 'b.json'), damaged);
    });

    it('serves the other groups, and tells which file it is', async () => {
      const { told, store } = await opened();
      assert.deepEqual(
        store.groups().map(one => one.group.id),
        ['a'],
      );
      assert.deepEqual(
        told.map(({ code }) => code),
        ['SL-DATA'],
      );
      assert.match(told[0]!.message, /b\.json cannot be read \(not JSON: /);
      assert.equal((await store.claimDue(NOW, 10)).length, 1);
    });

    it('writes nothing over it, and gives its name to no other group', async () => {
      const { store } = await opened();
      await assert.rejects(store.link(group('b')), error => error instanceof CodedFault && error.code === 'SL-DATA');
      assert.equal(await store.change('b', data => ({ data, result: 0 })), undefined);
      assert.equal(await readFile(join(folder, 'b.json'), 'utf8'), damaged);
      assert.equal(store.groupOf('19:b'), undefined);
    });

    it('makes one copy of it in ten starts', async () => {
      for (let start = 0; start < 10; start++) await opened();
      const copies = (await readdir(folder)).filter(name => name.includes('damaged'));
      assert.equal(copies.length, 1);
      assert.equal(await readFile(join(folder, copies[0]!), 'utf8'), damaged);
    });

    it('leaves out a copy of a group beside it, which would take its place', async () => {
      await copyFile(join(folder, 'a.json'), join(folder, 'old a.json'));
      const { told, store } = await opened();
      await store.change('a', data =>
        addMeetings(data, [{ ...meeting, id: 'n', start: meeting.start + 1, end: meeting.end + 1 }], []),
      );
      assert.equal(told.length, 2);
      assert.equal(store.group('a')?.meetings.length, 2);
    });
  });

  describe('when a link cannot be written', () => {
    for (const step of STEPS) {
      it(`keeps nothing of it (at its ${step}), and links at the next try`, async () => {
        let fault: [Step, string] | undefined = [step, 'ENOSPC'];
        const files = failingFiles(() => fault);
        const store = await openGroups(folder, { files });
        const full = (error: unknown) => error instanceof CodedFault && error.code === 'SL-DISK-FULL';
        const tries = await Promise.allSettled([
          store.link(group('a')),
          store.link({ ...group('b'), channel: '19:a' }),
        ]);
        assert.ok(tries.every(one => one.status === 'rejected' && full(one.reason)));
        assert.deepEqual([store.groups(), store.groupOf('19:a'), store.group('a')], [[], undefined, undefined]);
        assert.deepEqual(await store.claimDue(NOW, 10), []);
        assert.deepEqual(await readdir(folder), []);
        fault = undefined;
        assert.equal((await store.link({ ...group('b'), channel: '19:a' })).id, 'b');
        assert.deepEqual(await readdir(folder), ['b.json']);
      });
    }
  });
});
