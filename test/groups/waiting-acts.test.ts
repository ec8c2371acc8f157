import assert from 'node:assert/strict';
import type { GroupData } from '../../src/groups/group.js';
import { claimDue, hasDue } from '../../src/groups/letter-acts.js';
import { addMeetings, cancelMeetings, moveMeeting } from '../../src/groups/plan-acts.js';
import { doNow, doRipe, hasRipe, holdChanges, UNDO_WITHIN, undoChanges } from '../../src/groups/waiting-acts.js';
import { DAY, dataOf, HOUR, ids, meetingAt, NOON } from '../helpers/small-group.js';

const MINUTE = 60_000;
const answers = { coming: [{ who: 'a', name: 'A' }], agenda: [{ id: 'p', text: 'Frånvaro' }] };
const a = meetingAt('a', NOON + 2 * DAY, { ...answers, card: 'c1' });
const b = meetingAt('b', NOON + 9 * DAY);
const planned = addMeetings(dataOf(), [a, b], ids('r'), NOON - DAY).data;
const slot = (start: number) => ({
  day: '2026-12-04',
  time: { start: 0, end: 60 },
  start,
  end: start + HOUR,
  place: '',
});
const both = { gone: ['a', 'b'], moved: [], added: [] };
const held = (data: GroupData, changes = both, now = NOON) => holdChanges(data, changes, ids('w'), now);
const owed = ({ letters }: GroupData) => letters.filter(one => !one.ended).map(({ about }) => about.is);

describe('changes of several meetings', () => {
  it('wait for ten minutes, in which every meeting, answer and point stays and nobody is told', () => {
    const { data, result } = held(planned);
    assert.deepEqual(result, { waiting: { id: 'w0', at: NOON + UNDO_WITHIN, ...both } });
    assert.equal(UNDO_WITHIN, 10 * MINUTE);
    assert.deepEqual(data.meetings, planned.meetings);
    assert.deepEqual(owed(data), owed(planned));
  });

  it('are undone without a trace', () => {
    const { data } = held(planned);
    const { data: back, result } = undoChanges(data, 'w0', NOON + UNDO_WITHIN - 1);
    assert.equal(result?.id, 'w0');
    assert.deepEqual(JSON.parse(JSON.stringify(back)), JSON.parse(JSON.stringify(planned)));
  });

  it('are done and told when their time has come, and cannot be undone then', () => {
    const { data } = held(planned);
    const ripe = NOON + UNDO_WITHIN;
    assert.deepEqual([hasRipe(data, ripe - 1), hasRipe(data, ripe)], [false, true]);
    assert.deepEqual(doRipe(data, ids('x'), ripe - 1).data, data);
    assert.equal(undoChanges(data, 'w0', ripe).result, undefined);
    const done = doRipe(data, ids('x'), ripe).data;
    assert.deepEqual(
      done.meetings.map(({ state }) => state),
      ['cancelled', 'cancelled'],
    );
    assert.deepEqual(owed(done), ['card', 'change']);
    assert.equal(done.waiting, undefined);
    assert.equal(done.letters.at(-1)!.due, ripe);
  });

  it('are done at once when their convener says so', () => {
    const { data, result } = doNow(held(planned).data, 'w0', ids('x'), NOON + MINUTE);
    assert.equal(result?.gone.length, 2);
    assert.deepEqual(owed(data), ['card', 'change']);
    assert.equal(doNow(data, 'w0', ids('x'), NOON + MINUTE).result, undefined);
  });

  it('hold back the reminders that fall due meanwhile, which come at once when all is undone', () => {
    const near = meetingAt('n', NOON + DAY + 5 * MINUTE);
    const before = addMeetings(dataOf(), [near, b], ids('r'), NOON - DAY).data;
    const data = held(before, { gone: ['n', 'b'], moved: [], added: [] }).data;
    const later = NOON + 6 * MINUTE;
    assert.equal(hasDue(before, later), true);
    assert.deepEqual(claimDue(data, 'me', later, 9, new Set()).result, []);
    const back = undoChanges(data, 'w0', later).data;
    assert.deepEqual(
      claimDue(back, 'me', later, 9, new Set()).result.map(({ about }) => about),
      [{ is: 'reminder', meeting: 'n', before: 1_440 }],
    );
  });

  it('wait shorter where the first meeting is near, and not at all where the group must know now', () => {
    const atOf = (start: number) => {
      const { result } = held(addMeetings(dataOf(), [meetingAt('a', start), b], ids('r'), NOON).data);
      return result && 'waiting' in result ? result.waiting.at - NOON : result;
    };
    assert.equal(atOf(NOON + 36 * MINUTE), 6 * MINUTE);
    const now = held(addMeetings(dataOf(), [meetingAt('a', NOON + 20 * MINUTE), b], ids('r'), NOON).data);
    assert.ok(now.result && 'changed' in now.result);
    assert.equal(now.data.letters.at(-1)!.about.is, 'change');
  });

  it('are done at once where one meeting is left, and are none where all have begun', () => {
    const one = held(planned, { gone: ['b', 'x'], moved: [], added: [] });
    assert.ok(one.result && 'changed' in one.result);
    assert.deepEqual(held(planned, both, NOON + 10 * DAY), { data: planned, result: undefined });
  });

  it('give way to what is decided later of a meeting', () => {
    const data = held(planned).data;
    const moved = moveMeeting(data, 'a', slot(NOON + 3 * DAY), ids('x'), NOON + MINUTE).data;
    assert.deepEqual(moved.waiting?.[0]?.gone, ['b']);
    const done = doRipe(moved, ids('y'), NOON + UNDO_WITHIN).data;
    assert.deepEqual(
      done.meetings.map(({ id, state }) => [id, state]),
      [
        ['a', 'planned'],
        ['b', 'cancelled'],
      ],
    );
    assert.equal(
      cancelMeetings(cancelMeetings(data, ['a'], ids('x'), NOON).data, ['b'], ids('y'), NOON).data.waiting,
      undefined,
    );
  });

  it('move each meeting with its agenda, and ask again whoever had answered', () => {
    const changes = {
      gone: [],
      moved: [
        { meeting: 'a', to: slot(NOON + 3 * DAY) },
        { meeting: 'b', to: slot(NOON + 10 * DAY) },
      ],
      added: [],
    };
    const { data } = holdChanges(planned, changes, ids('w'), NOON);
    const done = doRipe(data, ids('x'), NOON + UNDO_WITHIN).data;
    const moved = done.meetings.find(({ id }) => id === 'a')!;
    assert.deepEqual([moved.agenda, moved.coming, moved.again], [a.agenda, [], a.coming]);
    const news = done.letters.at(-1)!.about;
    assert.ok(news.is === 'change' && news.what === 'replaced');
    assert.deepEqual([news.meetings.length, news.next?.start], [2, NOON + 3 * DAY]);
  });

  it('tell the convener of meetings that began before their time came: the program stood still', () => {
    const data = held(planned).data;
    const late = doRipe(data, ids('x'), a.start + 1).data;
    const told = late.letters.filter(({ about }) => about.is === 'undelivered');
    assert.deepEqual(
      told.map(({ to, about }) => [
        to,
        about.is === 'undelivered' && about.what.is === 'change' && about.what.meetings[0]!.id,
      ]),
      [['convener', 'a']],
    );
    assert.equal(late.meetings.find(({ id }) => id === 'a')!.state, 'planned');
  });
});
