import assert from 'node:assert/strict';
import type { GroupData, Meeting } from '../../src/groups/group.js';
import type { ForumFacts, GroupParts } from '../../src/groups/group-job.js';
import {
  ANSWERS_SHOWN,
  answersFor,
  groupStatus,
  MEETINGS_SHOWN,
  meetingsOf,
  STATUS_SHOWN,
} from '../../src/groups/show-meetings.js';
import { autumnOf } from '../helpers/meeting-steps.js';
import { at, meetingOn } from '../helpers/meetings.js';
import { dataOf } from '../helpers/small-group.js';

/** Noon of Thursday 1 October 2026. */
const NOW = new Date(at('2026-10-01', 720));
const KIM = { objectId: 'kim', name: 'Kim', channel: undefined, address: '{}' };
const days = (count: number): Meeting[] =>
  Array.from({ length: count }, (_, number) => ({
    ...meetingOn(`m${number}`, '2026-10-05'),
    start: at('2026-10-05', number),
    end: at('2026-10-05', number + 1),
  }));
const groupOf = (id: string, meetings: readonly Meeting[], forum?: string) => dataOf(meetings, { id, forum });
/** Parts whose convener has some groups. */
const partsOf = (groups: readonly GroupData[], forums: readonly ForumFacts[] = []): GroupParts => {
  const { parts } = autumnOf(dataOf());
  return { ...parts, forums, store: { ...parts.store, convenedBy: async () => groups } };
};

describe('the meetings of a group, for who may change them', () => {
  it('are those that have not ended, as many as a card shows, and where the later ones begin', () => {
    const past = meetingOn('past', '2026-09-24');
    const gone = meetingOn('gone', '2026-10-02', [540, 600], { state: 'cancelled' });
    const data = dataOf([past, gone, ...days(MEETINGS_SHOWN + 1)]);
    const last = data.meetings.at(-2)!.start;
    assert.deepEqual(meetingsOf(data, NOW), {
      is: 'meetings',
      data,
      ahead: data.meetings.slice(2, -1),
      next: last,
      later: false,
      changes: true,
      wrong: undefined,
      now: NOW.getTime(),
    });
    const { ahead, next, later, wrong } = meetingsOf(data, NOW, last, 'noneChosen');
    assert.deepEqual([ahead, next, later, wrong], [data.meetings.slice(-1), undefined, true, 'noneChosen']);
  });
});

describe('the next meeting of each group of a convener', () => {
  it('is the one that has not ended, the earliest group first, with what waits to become of it', async () => {
    const change = { id: 'w', at: NOW.getTime() + 1, gone: ['b'], moved: [], added: [] };
    const [a, b] = [meetingOn('a', '2026-10-08'), meetingOn('b', '2026-10-06')];
    const groups = [
      groupOf('later', [a, meetingOn('after', '2026-10-15')]),
      groupOf('none', [meetingOn('past', '2026-09-24')]),
      { ...groupOf('earlier', [b]), waiting: [change] },
    ];
    assert.deepEqual(await answersFor(partsOf(groups), KIM, NOW), {
      is: 'answers',
      rows: [
        { group: groups[2]!.group, meeting: b, waits: { at: change.at, to: undefined } },
        { group: groups[0]!.group, meeting: a, waits: undefined },
      ],
      first: 0,
      next: undefined,
    });
  });

  it('is shown of some groups at a time', async () => {
    const groups = days(ANSWERS_SHOWN + 1).map(one => groupOf(one.id, [one]));
    const shown = async (from?: number) => {
      const got = await answersFor(partsOf(groups.toReversed()), KIM, NOW, from);
      return got.is === 'answers' && [got.rows.map(({ group }) => group.id), got.next];
    };
    assert.deepEqual(await shown(), [['m0', 'm1', 'm2', 'm3'], 4]);
    assert.deepEqual(await shown(4), [['m4'], undefined]);
  });
});

describe('how a group stands against its forum', () => {
  const forum = (id: string, cadence: Omit<ForumFacts['cadence'], 'text'>): ForumFacts => ({
    pack: 'p',
    id,
    name: id,
    purpose: '',
    cases: 'general',
    cadence: { text: 'ibland', ...cadence },
    ended: false,
  });
  const forums = [
    forum('four', { atLeast: 4, per: 'term' }),
    forum('one', { atLeast: 1, per: 'term' }),
    forum('text', {}),
    forum('often', { atLeast: 4 }),
    forum('term', { per: 'term' }),
  ];
  const held = [meetingOn('held', '2026-09-24')];
  const next = meetingOn('next', '2026-10-08');
  const row = async (data: GroupData, now = NOW) => {
    const got = await groupStatus(partsOf([], forums), KIM, data, now);
    assert.ok(got.is === 'status' && got.rows.length === 1);
    return got.rows[0]!;
  };

  it('is counted where the forum says how often it meets, and only then', async () => {
    const { group, forum: of, status, next: coming, waits } = await row(groupOf('g', [...held, next], 'p/four'));
    assert.ok(status && 'held' in status);
    assert.deepEqual([status.held, status.planned, status.missing], [1, 1, 2]);
    assert.deepEqual([group.id, of?.id, coming, waits], ['g', 'four', next, undefined]);
    for (const name of ['text', 'often', 'term', 'unknown']) {
      const { status: none, suggestion } = await row(groupOf('g', [], `p/${name}`));
      assert.deepEqual([none, suggestion], [undefined, undefined], name);
    }
  });

  it('comes with dates for what is missing where it is time to say so', async () => {
    const dates = async (name: string, meetings: readonly Meeting[], today: string) =>
      (await row(groupOf('g', meetings, `p/${name}`), new Date(at(today, 480)))).suggestion?.dates.length;
    assert.equal(await dates('four', [], '2026-10-01'), 4);
    assert.equal(await dates('four', held, '2026-11-01'), 3);
    assert.equal(await dates('four', [], '2026-08-20'), undefined, 'the term has just begun');
    assert.equal(await dates('one', held, '2026-11-01'), undefined, 'none is missing');
    const { status, suggestion } = await row(groupOf('g', [], 'p/four'), new Date('2028-10-01T10:00:00Z'));
    assert.deepEqual([status, suggestion], [{ unknown: 'höstterminen 2028' }, undefined]);
  });

  it('says what waits to become of the next meeting', async () => {
    const change = { id: 'w', at: NOW.getTime() + 1, gone: ['next'], moved: [], added: [] };
    const { waits } = await row({ ...groupOf('g', [next]), waiting: [change] });
    assert.deepEqual(waits, { at: change.at, to: undefined });
  });

  it('is shown of the group of a channel alone, in private of all of a convener’s, some at a time', async () => {
    const groups = Array.from({ length: STATUS_SHOWN + 1 }, (_, number) => groupOf(`g${number}`, []));
    const shown = async (here?: GroupData, from?: number) => {
      const got = await groupStatus(partsOf(groups), KIM, here, NOW, from);
      return got.is === 'status' && [got.rows.map(({ group }) => group.id), got.next];
    };
    assert.deepEqual(await shown(groups[7]), [['g7'], undefined]);
    assert.deepEqual(await shown(), [groups.slice(0, -1).map(({ group }) => group.id), STATUS_SHOWN]);
    assert.deepEqual(await shown(undefined, STATUS_SHOWN), [[`g${STATUS_SHOWN}`], undefined]);
  });
});
