import assert from 'node:assert/strict';
import { type Editable, editGroup } from '../../src/groups/edit-acts.js';
import type { GroupData } from '../../src/groups/group.js';
import type { GroupLetter, Matter } from '../../src/groups/group-letter.js';
import { letterNow } from '../../src/groups/letters.js';
import { addMeetings, changeMeetings, moveMeeting, withoutDecided } from '../../src/groups/plan-acts.js';
import { DAY, dataOf, HOUR, ids, meetingAt, NOON } from '../helpers/small-group.js';

const [a, b] = [meetingAt('a', NOON + 2 * DAY), meetingAt('b', NOON + 3 * DAY)];
const slot = (start: number) => ({
  day: '2026-12-08',
  time: { start: 0, end: 60 },
  start,
  end: start + HOUR,
  place: '',
});
const move = (meeting: string, start: number) => ({ meeting, to: slot(start) });
const none = { gone: [], moved: [], added: [] };
const news = (data: GroupData) => data.letters.flatMap(({ about }) => (about.is === 'change' ? [about] : []));
const letter = (id: string, about: Matter, change: Partial<GroupLetter> = {}): GroupLetter => ({
  ...letterNow(id, 'channel', about, NOON),
  ...change,
});

describe('meetings that are added or changed', () => {
  it('stand in order of their starts, and may begin together where they end apart', () => {
    const { data } = addMeetings(
      dataOf([b]),
      [a, { ...b, id: 'long', end: b.end + 1 }, { ...b, id: 'same' }],
      ids(),
      NOON,
    );
    assert.deepEqual(
      data.meetings.map(({ id }) => id),
      ['a', 'b', 'long'],
    );
  });

  it('come where others go, at instants that are ahead', () => {
    const fresh = [NOON, NOON + 1].map(start => meetingAt(`at ${start - NOON}`, start));
    const { result } = changeMeetings(dataOf([a, b]), { ...none, gone: ['a'], added: fresh }, ids(), NOON);
    assert.deepEqual(
      result.added.map(({ id }) => id),
      ['at 1'],
    );
  });

  it('are told as one move only where one alone moves', () => {
    const told = (wish: object) => {
      const [only] = news(changeMeetings(dataOf([a, b]), { ...none, ...wish }, ids(), NOON).data);
      return [only?.what, only?.meetings.map(({ id }) => id), only?.next?.id];
    };
    const fresh = meetingAt('new', NOON + 9 * DAY);
    assert.deepEqual(told({ moved: [move('a', NOON + 5 * DAY)] }), ['moved', ['a'], 'a']);
    assert.deepEqual(told({ moved: [move('a', NOON + 5 * DAY)], gone: ['b'] }), ['replaced', ['a', 'b'], 'a']);
    assert.deepEqual(told({ moved: [move('a', NOON + 5 * DAY)], added: [fresh] }), ['replaced', ['a'], 'a']);
    assert.deepEqual(told({ gone: ['a'], added: [fresh] }), ['replaced', ['a'], 'new']);
    assert.deepEqual(told({ gone: ['a', 'b'] }), ['cancelled', ['a', 'b'], undefined]);
  });

  it('ask again nobody where nobody had answered, and each once who had', () => {
    const again = (change: object) =>
      changeMeetings(dataOf([{ ...a, ...change }]), { ...none, moved: [move('a', NOON + 5 * DAY)] }, ids(), NOON).data
        .meetings[0]!;
    assert.ok(!('again' in again({})));
    const [x, y] = [
      { who: 'x', name: 'X' },
      { who: 'y', name: 'Y' },
    ];
    assert.deepEqual(again({ coming: [x], again: [x, y] }).again, [x, y]);
  });

  it('end what was to be said of themselves, and of no other', () => {
    const letters = [
      letter('a’s', { is: 'reminder', meeting: 'a', before: 60 }),
      letter('b’s', { is: 'reminder', meeting: 'b', before: 60 }),
      letter('tried', { is: 'reminder', meeting: 'a', before: 60 }, { attempts: 1 }),
      letter('a’s move', { is: 'change', what: 'moved', meetings: [a], next: a }),
      letter('b’s move', { is: 'change', what: 'moved', meetings: [b], next: b }),
    ];
    const data = { ...dataOf([a, b, meetingAt('c', NOON + 8 * DAY)]), letters };
    const over = (gone: string[]) =>
      changeMeetings(data, { ...none, gone }, ids(), NOON).data.letters.flatMap(({ id, ended }) => (ended ? [id] : []));
    assert.deepEqual(over(['a']), ['a’s', 'a’s move']);
    assert.deepEqual(over(['a', 'c']), ['a’s', 'a’s move']);
    assert.deepEqual(over(['b']), ['b’s', 'b’s move']);
  });

  it('are no longer among changes that wait, and those that are left wait on', () => {
    const waiting = [
      { id: '1', at: NOON, gone: ['a', 'b'], moved: [move('a', 1), move('c', 1)], added: [] },
      { id: '2', at: NOON, gone: ['a'], moved: [], added: [b] },
      { id: '3', at: NOON, gone: [], moved: [move('c', 1)], added: [] },
      { id: '4', at: NOON, gone: ['d'], moved: [move('c', 1)], added: [] },
    ];
    assert.deepEqual(
      withoutDecided({ ...dataOf(), waiting }, ['a']).waiting?.map(({ id, gone, moved }) => [id, gone, moved.length]),
      [
        ['1', ['b'], 1],
        ['3', [], 1],
        ['4', ['d'], 1],
      ],
    );
    const data = dataOf();
    assert.equal(withoutDecided(data, ['a']), data);
  });

  it('are not moved into another one unless their convener knows', () => {
    const data = dataOf([a, b]);
    const into = (start: number, how = {}) => moveMeeting(data, 'a', slot(start), ids(), NOON, how);
    const clash = into(b.start + 1);
    assert.deepEqual([clash.result, clash.data], [{ clashes: [b] }, data]);
    assert.equal(clash.data, data);
    const anyway = into(b.start + 1, { anyway: true }).result;
    assert.ok(anyway && 'meeting' in anyway && anyway.meeting.start === b.start + 1);
    const itself = into(a.start + 1).result;
    assert.ok(itself && 'meeting' in itself, 'its own time is not in its way');
    assert.equal(moveMeeting(data, 'x', slot(NOON + 9 * DAY), ids(), NOON).result, undefined);
  });
});

describe('an edit of the reminders', () => {
  const edit = (letters: GroupLetter[], before: number[]) => {
    const data = { ...dataOf([a, meetingAt('begun', NOON)]), letters };
    const { name, purpose, policy } = data.group;
    const wish: Editable = {
      name,
      purpose,
      policy,
      before,
      school: undefined,
      forum: undefined,
      place: undefined,
      services: undefined,
    };
    return editGroup(data, wish, ids(), NOON).data.letters;
  };
  const reminder = (id: string, before: number, change: Partial<GroupLetter> = {}, meeting = 'a') =>
    letter(id, { is: 'reminder', meeting, before }, { twice: before === 60, ...change });
  const inShort = (letters: readonly GroupLetter[]) =>
    letters.map(({ id, about, ended, twice }) =>
      [/^n\d/.test(id) ? 'new' : id, about.is === 'reminder' ? about.before : about.is, ended?.is, twice].join(' '),
    );

  it('ends those that are not wanted, marks which may come twice, and adds what is missing', () => {
    const ended = { is: 'posted', activity: 'x', at: NOON } as const;
    const missed = { is: 'missed', why: 'cancelled', at: NOON } as const;
    const letters = [
      reminder('wanted', 60),
      reminder('not wanted', 1440),
      reminder('came', 120, { ended }),
      reminder('did not come', 180, { ended: missed }),
      reminder('of one that begins', 1440, {}, 'begun'),
      letter('news', { is: 'held', meeting: 'a' }),
    ];
    const after = edit(letters, [180, 120, 30]);
    assert.deepEqual(inShort(after), [
      'wanted 60 missed true',
      'not wanted 1440 missed false',
      'came 120 posted false',
      'did not come 180 missed false',
      'of one that begins 1440  false',
      'news held  true',
      'new 180  false',
      'new 30  true',
    ]);
    assert.deepEqual(after[0]!.ended, missed);
    assert.deepEqual(inShort(edit(letters.slice(0, 2), [1440])), ['wanted 60 missed true', 'not wanted 1440  true']);
  });
});

describe('an edit of the place', () => {
  it('takes along what is held nowhere, and forgets a place that is emptied', () => {
    const held = (place: string, id: string, start = NOON + DAY) => meetingAt(id, start, { place });
    const data = dataOf(
      [held('', 'bare'), held('Sal 3', 'there'), held('Annan', 'other'), held('Sal 3', 'now', NOON)],
      {
        place: 'Sal 3',
      },
    );
    const { name, purpose, policy, before } = data.group;
    const wish: Editable = {
      name,
      purpose,
      policy,
      before,
      school: undefined,
      forum: undefined,
      services: undefined,
      place: undefined,
    };
    const { data: edited, result } = editGroup(data, wish, ids(), NOON);
    assert.deepEqual([result.moved, edited.meetings.map(({ place }) => place)], [2, ['', '', 'Annan', 'Sal 3']]);
    const from = editGroup(
      { ...data, group: { ...data.group, place: undefined } },
      { ...wish, place: 'Sal 5' },
      ids(),
      NOON,
    );
    assert.deepEqual(
      from.data.meetings.map(({ place }) => place),
      ['Sal 5', 'Sal 3', 'Annan', 'Sal 3'],
    );
  });
});
