import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedFault } from '../../../src/faults.js';
import type { Group, Meeting } from '../../../src/groups/group.js';
import { keepNobody, NOBODY_MAX } from '../../../src/groups/group-acts.js';
import type { GroupStore } from '../../../src/groups/group-store.js';
import { finish, noteAttempt } from '../../../src/groups/letter-acts.js';
import { groupLetters } from '../../../src/groups/letter-box.js';
import { addMeetings } from '../../../src/groups/plan-acts.js';
import { type Busy, postDue } from '../../../src/outbox/run.js';
import type { Post, Posted } from '../../../src/shared/ports.js';
import { plainText, type Reply } from '../../../src/shared/reply.js';
import { openGroups } from '../../../src/stores/lowdb/groups.js';
import { groupParts } from '../../helpers/large-municipality.js';
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
  start: NOW + 2 * HOUR,
  end: NOW + 3 * HOUR,
  place: '',
  state: 'planned',
  agenda: [],
  coming: [],
  notComing: [],
};
/** When the meeting's one reminder is due. */
const DUE = NOW + HOUR;
const NOBODY: Busy = { of: new Set(), to: new Set() };
const fails = (_of: string, error: unknown) => {
  throw error;
};
const claim = (store: GroupStore, now: number) => store.claimDue(now, 10, NOBODY, fails);
const plan = (store: GroupStore, one: Meeting, id: string) =>
  store.change('a', data => addMeetings(data, [one], () => id, NOW));

/** One run of the outbox over a store: what was posted, in words. */
async function run(store: GroupStore, now: number, answer: Posted = { is: 'posted', id: '1' }) {
  const said: string[] = [];
  const post: Post<Reply> = {
    post: async (_address, reply) => {
      said.push(plainText(reply));
      return answer;
    },
    update: async () => answer,
  };
  const boxes = [groupLetters({ ...groupParts([]), store })];
  return { tally: await postDue({ boxes, post, clock: () => now, onFault: fails }), said };
}

describe('the store of groups', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-groups-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function filled() {
    const store = await openGroups(folder);
    await store.link(group('a'));
    await plan(store, meeting, 'r');
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
    const claims = await Promise.all(Array.from({ length: 20 }, () => claim(store, DUE)));
    assert.equal(claims.flat().length, 1);
    assert.deepEqual(await claim(store, DUE + 119_000), []);
    assert.equal((await claim(store, DUE + 120_000)).length, 1, 'a claim lapses after two minutes');
  });

  it('refuses a holder whose claim went to somebody else', async () => {
    const store = await filled();
    await claim(store, DUE);
    const end = { is: 'posted', activity: '1' } as const;
    const late = await store.change('a', data => finish(data, 'r', 'another', end, () => 'n', DUE));
    assert.equal(late, false);
    assert.equal(await store.change('a', data => noteAttempt(data, 'r', 'another')), false);
  });

  it('takes up at once, after a restart, what a killed process had claimed', async () => {
    await claim(await filled(), DUE);
    const { tally, said } = await run(await openGroups(folder), DUE + 1_000);
    assert.equal(tally.posted, 1);
    assert.match(said[0]!, /^a: möte/);
  });

  it('does not post again what a killed process may have posted, and says so', async () => {
    const killed = await filled();
    await killed.change('a', data => ({
      data: { ...data, letters: data.letters.map(one => ({ ...one, twice: false })) },
      result: 0,
    }));
    const [claimed] = await claim(killed, DUE);
    await killed.change('a', data => noteAttempt(data, 'r', claimed!.by));
    const { tally, said } = await run(await openGroups(folder), DUE + 1_000);
    assert.deepEqual([tally.unknown, tally.posted], [1, 1]);
    assert.match(said.join(), /^Påminnelsen om a .* kan ha kommit fram eller inte/);
  });

  it('is not held up by a claim or a wait from a clock that was set back', async () => {
    const store = await filled();
    await claim(store, DUE + HOUR);
    assert.equal((await claim(store, DUE)).length, 1);
    const other = await openGroups(folder);
    assert.equal((await run(other, DUE + HOUR - 20_000, { is: 'wait', seconds: 3_600 })).tally.putOff, 1);
    assert.equal((await claim(other, DUE)).length, 1);
  });

  it('passes by what is busy, and takes one letter a conversation', async () => {
    const store = await filled();
    await plan(store, { ...meeting, id: 'n', start: meeting.start + 1 }, 's');
    assert.deepEqual(await store.claimDue(DUE + 1, 10, { of: new Set(), to: new Set(['19:a']) }, fails), []);
    assert.deepEqual(await store.claimDue(DUE + 1, 10, { of: new Set(['a']), to: new Set() }, fails), []);
    assert.deepEqual(
      (await claim(store, DUE + 1)).map(({ letter }) => letter.id),
      ['r'],
    );
  });

  it('claims for others when one group cannot be written', async () => {
    let fault: [Step, string] | undefined;
    const store = await openGroups(folder, { files: failingFiles(() => fault) });
    for (const id of ['a', 'b']) {
      await store.link({ ...group(id), address: id });
      await store.change(id, data => addMeetings(data, [{ ...meeting, id }], () => `r-${id}`, NOW));
    }
    const told: string[] = [];
    fault = ['rename', 'EIO'];
    const claimed = await store.claimDue(DUE, 10, NOBODY, of => {
      told.push(of);
      fault = undefined;
    });
    assert.deepEqual([told, claimed.map(({ of }) => of)], [['a'], ['b']]);
  });

  it('has what it acknowledged after it is opened again, and refuses a damaged file', async () => {
    await filled();
    const again = await openGroups(folder);
    assert.equal(again.groupOf('19:a')?.meetings[0]?.id, 'm');
    await writeFile(join(folder, 'a.json'), '{"version":1');
    await assert.rejects(openGroups(folder), error => error instanceof CodedFault && error.code === 'SL-DATA');
    assert.equal((await readdir(folder)).filter(name => name.includes('damaged')).length, 1);
  });

  describe('with a file of before', () => {
    const old = () => ({
      version: 1,
      group: group('a'),
      meetings: [meeting],
      reminders: [
        {
          id: 'day',
          meeting: 'm',
          due: DUE - 24 * HOUR,
          before: 1_500,
          attempts: 1,
          ended: { is: 'unknown', at: NOW },
        },
        { id: 'hour', meeting: 'm', due: DUE, before: 60, attempts: 1 },
      ],
    });
    beforeEach(() => writeFile(join(folder, 'a.json'), JSON.stringify(old())));

    it('takes its reminders over as letters, as far on their way as they were, and keeps a copy', async () => {
      const store = await openGroups(folder);
      const about = { is: 'reminder', meeting: 'm' };
      assert.deepEqual(store.group('a')!.letters, [
        {
          id: 'day',
          due: DUE - 24 * HOUR,
          attempts: 1,
          ended: { is: 'unknown', at: NOW },
          to: 'channel',
          about: { ...about, before: 1_500 },
          until: meeting.start,
          twice: false,
        },
        {
          id: 'hour',
          due: DUE,
          attempts: 1,
          to: 'channel',
          about: { ...about, before: 60 },
          until: meeting.start,
          twice: true,
        },
      ]);
      assert.deepEqual(JSON.parse(await readFile(join(folder, 'a.json.version-1'), 'utf8')), old());
      assert.equal(
        JSON.parse(await readFile(join(folder, 'a.json'), 'utf8')).version,
        1,
        'nothing is written for reading',
      );
      const { tally, said } = await run(store, DUE);
      assert.deepEqual([tally.posted, /kan ha skickats tidigare/.test(said[0]!)], [1, true]);
      assert.equal(JSON.parse(await readFile(join(folder, 'a.json'), 'utf8')).version, 2);
    });

    it('keeps what a later version has added, and tells one of a later version from a damaged one', async () => {
      const now = { ...old(), version: 2, reminders: undefined, letters: [], colour: 'blue' };
      const later = { ...now, group: { ...now.group, substitute: 'bo' } };
      await writeFile(join(folder, 'a.json'), JSON.stringify(later));
      await run(await openGroups(folder), DUE);
      await plan(await openGroups(folder), { ...meeting, id: 'n', start: meeting.start + 1 }, 's');
      const kept = JSON.parse(await readFile(join(folder, 'a.json'), 'utf8'));
      assert.deepEqual([kept.colour, kept.group.substitute, kept.letters.length], ['blue', 'bo', 1]);
      await writeFile(join(folder, 'a.json'), JSON.stringify({ ...later, version: 3, letters: {} }));
      await assert.rejects(
        openGroups(folder),
        /a\.json was written by a later version \(3, this one knows 2\); it is not damaged/,
      );
      assert.deepEqual(
        (await readdir(folder)).filter(name => name.includes('damaged')),
        [],
      );
    });
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
      assert.equal((await claim(store, DUE)).length, 1);
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
      await plan(store, { ...meeting, id: 'n', start: meeting.start + 1 }, 's');
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
        assert.deepEqual(await claim(store, DUE), []);
        assert.deepEqual(await readdir(folder), []);
        fault = undefined;
        assert.equal((await store.link({ ...group('b'), channel: '19:a' })).id, 'b');
        assert.deepEqual(await readdir(folder), ['b.json']);
      });
    }
  });
});
