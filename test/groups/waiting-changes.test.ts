import assert from 'node:assert/strict';
import type { Changes, GroupData, Waiting } from '../../src/groups/group.js';
import type { GroupLetter } from '../../src/groups/group-letter.js';
import {
  concernedBy,
  doNow,
  doRipe,
  hasRipe,
  heldBack,
  holdChanges,
  TOLD_BEFORE,
  UNDO_WITHIN,
  undoChanges,
  waitingFor,
} from '../../src/groups/waiting-acts.js';
import { DAY, dataOf, HOUR, ids, meetingAt, NOON } from '../helpers/small-group.js';

const [a, b, c] = ['a', 'b', 'c'].map((id, at) => meetingAt(id, NOON + (at + 2) * DAY));
const meetings = [a!, b!, c!];
const slot = (start: number) => ({
  day: '2026-12-04',
  time: { start: 0, end: 60 },
  start,
  end: start + HOUR,
  place: '',
});
const changes = (change: Partial<Changes> = {}): Changes => ({ gone: [], moved: [], added: [], ...change });
const waits = (id: string, change: Partial<Waiting> = {}): Waiting => ({ id, at: NOON + 100, ...changes(), ...change });
const move = (meeting: string, start = NOON + 9 * DAY) => ({ meeting, to: slot(start) });
const reminder = (meeting: string, change: Partial<GroupLetter> = {}): GroupLetter => ({
  id: meeting,
  to: 'channel',
  about: { is: 'reminder', meeting, before: 60 },
  due: NOON,
  until: NOON + DAY,
  twice: false,
  attempts: 0,
  ...change,
});
const hold = (data: GroupData, wish: Partial<Changes>, now = NOON) => holdChanges(data, changes(wish), ids('w'), now);

describe('the meetings that changes concern', () => {
  it('are those that go and those that move, in order', () => {
    const some = changes({ gone: ['c'], moved: [move('x'), move('a')], added: [b!] });
    assert.deepEqual(concernedBy({ meetings }, some), [a, c]);
  });

  it('wait for the first changes that touch them', () => {
    const waiting = [waits('1', { gone: ['a'] }), waits('2', { moved: [move('x'), move('b')] })];
    assert.deepEqual(
      ['a', 'b', 'c'].map(id => waitingFor({ waiting }, id)?.id),
      ['1', '2', undefined],
    );
    assert.equal(waitingFor({}, 'a'), undefined);
  });
});

describe('reminders of what waits', () => {
  const held = (letter: GroupLetter, change: Partial<Waiting> = { gone: ['a'] }) =>
    heldBack([letter], [waits('1', change)])[0]!.notBefore;

  it('are held back until it is done, where they are due before', () => {
    const until = NOON + 100;
    assert.equal(held(reminder('a')), until);
    assert.equal(held(reminder('a'), { moved: [move('a')] }), until);
    assert.equal(held(reminder('a', { due: until - 1 })), until);
    assert.equal(held(reminder('a', { due: until })), undefined);
    assert.equal(held(reminder('a', { notBefore: until + 5 })), until + 5, 'what waits longer goes on waiting');
    assert.equal(held(reminder('a', { notBefore: until - 5 })), until);
  });

  it('are those of its meetings that have not ended, and no other letters', () => {
    assert.equal(held(reminder('b')), undefined);
    assert.equal(held(reminder('a', { ended: { is: 'unknown', at: NOON } })), undefined);
    assert.equal(held(reminder('a', { about: { is: 'held', meeting: 'a' } })), undefined);
    const letters = [reminder('a')];
    assert.equal(heldBack(letters), letters);
  });
});

describe('keeping changes until they are done', () => {
  it('keeps of them what is still ahead', () => {
    const begun = meetingAt('begun', NOON);
    const over = meetingAt('over', NOON + DAY, { state: 'cancelled' });
    const ahead = [{ ...a!, id: 'new' }, meetingAt('late', NOON)];
    const data = dataOf([begun, over, ...meetings]);
    const { result } = hold(data, {
      gone: ['begun', 'over', 'none', 'a'],
      moved: [move('begun'), move('over'), move('b'), move('c', NOON)],
      added: ahead,
    });
    assert.ok(result && 'waiting' in result);
    const { gone, moved, added, id } = result.waiting;
    assert.deepEqual([id, gone], ['w0', ['a']]);
    assert.deepEqual(moved, [move('b')]);
    assert.deepEqual(
      added.map(one => one.id),
      ['new'],
    );
  });

  it('waits where several meetings are touched, or several come in the place of one', () => {
    const waited = (wish: Partial<Changes>) => {
      const { result } = hold(dataOf(meetings), wish);
      return result === undefined ? 'nothing' : Object.keys(result)[0];
    };
    assert.equal(waited({ gone: ['a'] }), 'changed');
    assert.equal(waited({ moved: [move('a')] }), 'changed');
    assert.equal(waited({ gone: ['a'], moved: [move('b')] }), 'waiting');
    assert.equal(waited({ moved: [move('a'), move('b')] }), 'waiting');
    const fresh = (id: string, day: number) => meetingAt(id, NOON + day * DAY);
    assert.equal(waited({ gone: ['a'], added: [fresh('x', 7)] }), 'changed');
    assert.equal(waited({ gone: ['a'], added: [fresh('x', 7), fresh('y', 8)] }), 'waiting');
    assert.equal(waited({ added: [fresh('x', 7), fresh('y', 8)] }), 'nothing');
  });

  it('waits ten minutes, or until the group must know of the first', () => {
    const at = (start: number, wish: (ids: string[]) => Partial<Changes>) => {
      const { result } = hold(dataOf([meetingAt('a', start), b!]), wish(['a', 'b']));
      return result && 'waiting' in result ? result.waiting.at - NOON : result && 'changed';
    };
    const both = (gone: string[]) => ({ gone });
    assert.equal(at(NOON + TOLD_BEFORE + UNDO_WITHIN, both), UNDO_WITHIN);
    assert.equal(at(NOON + TOLD_BEFORE + 1, both), 1);
    assert.equal(at(NOON + TOLD_BEFORE, both), 'changed');
  });

  it('decides anew of what waits already, and holds its reminders back', () => {
    const first = hold(dataOf(meetings), { gone: ['a', 'b'] }).data;
    const data = { ...first, letters: [reminder('b', { due: NOON + 2 }), reminder('c', { due: NOON + 2 })] };
    const then = holdChanges(data, changes({ gone: ['b', 'c'] }), ids('v'), NOON + 1);
    assert.deepEqual(
      then.data.waiting?.map(({ id, gone }) => [id, gone]),
      [
        ['w0', ['a']],
        ['v0', ['b', 'c']],
      ],
    );
    assert.deepEqual(
      then.data.letters.map(({ notBefore }) => notBefore),
      [NOON + 1 + UNDO_WITHIN, NOON + 1 + UNDO_WITHIN],
    );
  });
});

describe('taking changes back', () => {
  const two = [waits('1', { gone: ['a'] }), waits('2', { gone: ['b'] })];
  const letters = [
    reminder('a', { notBefore: NOON + 100 }),
    reminder('b', { notBefore: NOON + 100 }),
    reminder('a', { notBefore: NOON + 200 }),
    reminder('a', { notBefore: NOON + 100, about: { is: 'held', meeting: 'a' } }),
  ];
  const data: GroupData = { ...dataOf(meetings), waiting: two, letters };

  it('lets go of their own reminders alone', () => {
    const { data: back, result } = undoChanges(data, '1', NOON + 99);
    assert.deepEqual([result, back.waiting], [two[0], [two[1]]]);
    assert.deepEqual(back.letters, [{ ...letters[0], notBefore: undefined }, ...letters.slice(1)]);
    assert.ok(!('waiting' in undoChanges({ ...data, waiting: [two[0]!] }, '1', NOON).data));
  });

  it('lets go of no reminder that other changes hold back', () => {
    const again = { ...data, waiting: [two[0]!, waits('3', { gone: ['a'] })] };
    assert.deepEqual(undoChanges(again, '1', NOON).data.letters, letters);
  });

  it('is too late when their time has come, and nothing where there are none', () => {
    for (const [of, id, now] of [
      [data, '1', NOON + 100],
      [data, 'x', NOON],
      [dataOf(meetings), '1', NOON],
    ] as const) {
      const done = undoChanges(of, id, now);
      assert.deepEqual([done.result, done.data], [undefined, of]);
      assert.equal(done.data, of);
    }
  });
});

describe('doing what has waited', () => {
  const data: GroupData = {
    ...dataOf(meetings),
    waiting: [waits('1', { gone: ['a'] }), waits('2', { at: NOON + 200, gone: ['b'] })],
  };
  const states = ({ meetings: all }: GroupData) => all.map(({ state }) => state);

  it('does all that is ripe, and no other', () => {
    assert.deepEqual(
      [NOON + 99, NOON + 100].map(now => hasRipe(data, now)),
      [false, true],
    );
    assert.equal(hasRipe(dataOf(), NOON), false);
    assert.equal(doRipe(dataOf(), ids(), NOON).data.letters.length, 0);
    const first = doRipe(data, ids(), NOON + 100).data;
    assert.deepEqual([states(first), first.waiting?.map(({ id }) => id)], [['cancelled', 'planned', 'planned'], ['2']]);
    assert.deepEqual(states(doRipe(data, ids(), NOON + 200).data), ['cancelled', 'cancelled', 'planned']);
  });

  it('does some before their time, once', () => {
    const done = doNow(data, '2', ids(), NOON);
    assert.deepEqual(
      [done.result?.gone.map(({ id }) => id), done.data.waiting?.map(({ id }) => id), done.data.letters.length],
      [['b'], ['1'], 1],
    );
    for (const [of, id] of [
      [done.data, '2'],
      [dataOf(), '1'],
    ] as const)
      assert.deepEqual(doNow(of, id, ids(), NOON), { data: of, result: undefined });
  });

  it('tells the convener, in one letter, of the planned ones that have begun meanwhile', () => {
    const late = { ...data, waiting: [waits('1', { gone: ['a', 'b', 'c'] })] };
    const told = (of: GroupData, now: number) =>
      doNow(of, '1', ids(), now).data.letters.flatMap(({ about, to }) =>
        about.is === 'undelivered' ? [{ to, ...about }] : [],
      );
    const times = ({ id, start, end }: typeof a & {}) => ({ id, start, end });
    assert.deepEqual(told(late, a!.start - 1), []);
    assert.deepEqual(told(late, b!.start), [
      {
        to: 'convener',
        is: 'undelivered',
        what: { is: 'change', what: 'cancelled', meetings: [times(a!), times(b!)] },
        end: { is: 'missed', why: 'started' },
      },
    ]);
    const gone = { ...late, meetings: meetings.map(one => ({ ...one, state: 'cancelled' as const })) };
    assert.deepEqual(told(gone, b!.start), [], 'what was cancelled needs no word');
  });
});
