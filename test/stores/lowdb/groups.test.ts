import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedFault } from '../../../src/faults.js';
import type { Group, GroupData, Meeting } from '../../../src/groups/group.js';
import { keepNobody, NOBODY_MAX } from '../../../src/groups/group-acts.js';
import type { GroupStore } from '../../../src/groups/group-store.js';
import { finish, noteAttempt } from '../../../src/groups/letter-acts.js';
import { groupLetters } from '../../../src/groups/letter-box.js';
import { addMeetings } from '../../../src/groups/plan-acts.js';
import { type Busy, postDue } from '../../../src/outbox/run.js';
import type { Post, Posted } from '../../../src/shared/ports.js';
import { plainText, type Reply } from '../../../src/shared/reply.js';
import { openGroups } from '../../../src/stores/lowdb/groups.js';
import { FILES } from '../../../src/stores/lowdb/syncing.js';
import { groupParts } from '../../helpers/large-municipality.js';
import { errno, failingFiles, STEPS, type Step } from './failing-files.js';

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
  /** Where the groups of the one municipality lie. */
  const place = () => join(folder, 'default');

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
    assert.deepEqual(await readdir(place()), ['a.json']);
  });

  it('keeps the words that are nobody’s, each once and so many at most; a file of before has none', async () => {
    await filled();
    const before = await openGroups(folder);
    assert.deepEqual((await before.group('a'))?.group.nobody, []);
    await before.change('a', data => keepNobody(data, ['kvistan', 'ek']));
    await before.change('a', data => keepNobody(data, ['kvistan', 'storgatan 12']));
    assert.deepEqual((await (await openGroups(folder)).group('a'))?.group.nobody, ['kvistan', 'ek', 'storgatan 12']);
    const many = Array.from({ length: NOBODY_MAX }, (_, at) => `ord ${at}`);
    await before.change('a', data => keepNobody(data, many));
    assert.deepEqual((await before.group('a'))?.group.nobody, many);
    const data = (await before.group('a'))!;
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

  it('lists, finds and claims the others when one group cannot be read, and says which', async () => {
    const seeding = await openGroups(folder);
    for (const id of ['a', 'b']) {
      await seeding.link({ ...group(id), address: id });
      await seeding.change(id, data => addMeetings(data, [{ ...meeting, id }], () => `r-${id}`, NOW));
    }
    let fails = false;
    const readFile = ((path: string) =>
      fails && path.endsWith('a.json') ? Promise.reject(errno('EIO')) : FILES.readFile(path)) as typeof FILES.readFile;
    const told: string[] = [];
    const store = await openGroups(folder, {
      held: 0,
      files: { ...FILES, readFile },
      onDamaged: fault => told.push(fault.code),
    });
    fails = true;
    const ids = (all: readonly GroupData[]) => all.map(one => one.group.id);
    assert.deepEqual([ids(await store.groups()), ids(await store.convenedBy('kim'))], [['b'], ['b']]);
    assert.deepEqual(told, ['SL-DISK-DENIED', 'SL-DISK-DENIED']);
    const faulty: string[] = [];
    const claimed = await store.claimDue(DUE, 10, NOBODY, of => faulty.push(of));
    assert.deepEqual([faulty, claimed.map(({ of }) => of)], [['a'], ['b']]);
    await assert.rejects(store.group('a'), error => error instanceof CodedFault && error.code === 'SL-DISK-DENIED');
    fails = false;
    assert.deepEqual(ids(await store.groups()), ['a', 'b'], 'what could not be read may be read the next time');
    assert.equal((await claim(store, DUE)).length, 1);
  });

  it('keeps its own claims where a group is read again, and no others', async () => {
    await filled();
    const store = await openGroups(folder, { held: 0 });
    assert.equal((await claim(store, DUE)).length, 1);
    assert.deepEqual(await claim(store, DUE + 1_000), []);
    assert.equal((await claim(await openGroups(folder, { held: 0 }), DUE + 1_000)).length, 1);
  });

  it('has what it acknowledged after it is opened again, and refuses a damaged file', async () => {
    await filled();
    const again = await openGroups(folder);
    assert.equal((await again.groupOf('19:a'))?.meetings[0]?.id, 'm');
    await writeFile(join(place(), 'a.json'), '{"version":1');
    await assert.rejects(openGroups(folder), error => error instanceof CodedFault && error.code === 'SL-DATA');
    assert.equal((await readdir(place())).filter(name => name.includes('damaged')).length, 1);
  });

  it('keeps what a later version has added, and tells one of a later version from a damaged one', async () => {
    await filled();
    const path = join(place(), 'a.json');
    const now = JSON.parse(await readFile(path, 'utf8'));
    const later = {
      ...now,
      colour: 'blue',
      group: { ...now.group, substitute: 'bo' },
      meetings: [{ ...now.meetings[0], room: 'B2' }],
      letters: [{ ...now.letters[0], urgent: true }],
    };
    await writeFile(path, `\uFEFF${JSON.stringify(later)}`);
    await plan(await openGroups(folder), { ...meeting, id: 'n', start: meeting.start + 1 }, 's');
    await run(await openGroups(folder), DUE);
    const kept = JSON.parse(await readFile(path, 'utf8'));
    assert.deepEqual(
      [kept.colour, kept.group.substitute, kept.meetings[0].room, kept.letters[0].urgent, kept.letters[0].ended.is],
      ['blue', 'bo', 'B2', true, 'posted'],
    );
    await writeFile(path, JSON.stringify({ ...later, version: 3, letters: {} }));
    await assert.rejects(
      openGroups(folder),
      (error: unknown) =>
        error instanceof CodedFault &&
        error.code === 'SL-NEWER' &&
        /a\.json was written by a later version \(3, this one knows 2\); it is not damaged/.test(error.message),
    );
    assert.deepEqual(await readdir(place()), ['a.json'], 'no copy is made of what is whole');
  });

  it('finds the group of a channel, and those of a convener by name, also after a start', async () => {
    const store = await openGroups(folder);
    for (const id of ['b', 'a', 'c'])
      await store.link({ ...group(id), name: `grupp ${id}`, convener: id === 'c' ? 'bo' : 'kim' });
    await store.change('b', data => ({ data: { ...data, group: { ...data.group, convener: 'bo' } }, result: 0 }));
    for (const one of [store, await openGroups(folder)]) {
      const names = async (who: string) => (await one.convenedBy(who)).map(({ group: { id } }) => id);
      assert.deepEqual([await names('kim'), await names('bo'), await names('eva')], [['a'], ['b', 'c'], []]);
      assert.equal((await one.groupOf('19:c'))?.group.id, 'c');
      assert.equal(await one.groupOf('19:d'), undefined);
      assert.deepEqual(
        (await one.groups()).map(({ group: { id } }) => id),
        ['a', 'b', 'c'],
      );
    }
  });

  for (const id of ['gone', '', '../a', 'A', '__proto__'])
    it(`knows no group "${id}", and does nothing with it`, async () => {
      const store = await filled();
      assert.equal(await store.group(id), undefined);
      assert.equal(await store.change(id, () => assert.fail()), undefined);
      assert.deepEqual(await readdir(folder), ['default']);
      assert.deepEqual(await readdir(place()), ['a.json']);
    });

  describe('with a damaged file', () => {
    const damaged = '{"version":1,';
    const opened = async () => {
      const told: CodedFault[] = [];
      return { told, store: await openGroups(folder, { onDamaged: fault => told.push(fault) }) };
    };
    beforeEach(async () => {
      await filled();
      await writeFile(join(place(), 'b.json'), damaged);
    });

    it('serves the other groups, and tells which file it is', async () => {
      const { told, store } = await opened();
      assert.deepEqual(
        (await store.groups()).map(one => one.group.id),
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
      assert.equal(await readFile(join(place(), 'b.json'), 'utf8'), damaged);
      assert.equal(await store.groupOf('19:b'), undefined);
    });

    it('makes one copy of it in ten starts', async () => {
      for (let start = 0; start < 10; start++) await opened();
      const copies = (await readdir(place())).filter(name => name.includes('damaged'));
      assert.equal(copies.length, 1);
      assert.equal(await readFile(join(place(), copies[0]!), 'utf8'), damaged);
    });

    it('leaves out a copy of a group beside it, which would take its place', async () => {
      await copyFile(join(place(), 'a.json'), join(place(), 'old a.json'));
      const { told, store } = await opened();
      await plan(store, { ...meeting, id: 'n', start: meeting.start + 1 }, 's');
      assert.equal(told.length, 2);
      assert.equal((await store.group('a'))?.meetings.length, 2);
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
        assert.deepEqual(
          [await store.groups(), await store.groupOf('19:a'), await store.group('a')],
          [[], undefined, undefined],
        );
        assert.deepEqual(await claim(store, DUE), []);
        assert.deepEqual(await readdir(place()), []);
        fault = undefined;
        assert.equal((await store.link({ ...group('b'), channel: '19:a' })).id, 'b');
        assert.deepEqual(await readdir(place()), ['b.json']);
      });
    }
  });
});
