import assert from 'node:assert/strict';
import type { GroupData } from '../../src/groups/group.js';
import { addMeetings, cancelMeetings, changeMeetings, moveMeeting } from '../../src/groups/plan-acts.js';
import { DAY, dataOf, HOUR, ids, meetingAt, NOON } from '../helpers/small-group.js';

const WEEK = 7 * DAY;
const m = meetingAt('m', NOON + 2 * DAY);
const at = ({ id, start, end }: { id: string; start: number; end: number }) => ({ id, start, end });
const owed = ({ letters }: GroupData) => letters.filter(one => !one.ended).map(({ about }) => about);
const ended = ({ letters }: GroupData) => letters.flatMap(({ id, ended: end }) => (end ? [[id, end]] : []));
const planned = (...meetings: (typeof m)[]) => addMeetings(dataOf(), meetings, ids('r'), NOON).data;
const to = (start: number) => ({
  day: '2026-12-04',
  time: { start: 0, end: 60 },
  start,
  end: start + HOUR,
  place: 'Sal 3',
});

describe('planning meetings', () => {
  it('owes the reminders that are ahead, the last of which may come twice, until the start', () => {
    const { data, result } = addMeetings(dataOf(), [m], ids('r'), NOON);
    assert.deepEqual(result, [m]);
    const letter = { to: 'channel', until: m.start, attempts: 0 };
    assert.deepEqual(data.letters, [
      { id: 'r0', ...letter, about: { is: 'reminder', meeting: 'm', before: 1_440 }, due: m.start - DAY, twice: false },
      { id: 'r1', ...letter, about: { is: 'reminder', meeting: 'm', before: 60 }, due: m.start - HOUR, twice: true },
    ]);
  });

  it('owes no reminder whose instant has passed', () => {
    const soon = meetingAt('m', NOON + DAY);
    const { letters } = addMeetings(dataOf(), [soon], ids(), NOON).data;
    assert.deepEqual(
      letters.map(({ due }) => due),
      [soon.start - HOUR],
    );
  });

  it('leaves out what begins with one that is planned, not with one that is cancelled', () => {
    const data = planned(m);
    assert.equal(addMeetings(data, [meetingAt('n', m.start)], ids(), NOON).data, data);
    const free = cancelMeetings(data, ['m'], ids(), NOON).data;
    assert.equal(addMeetings(free, [meetingAt('n', m.start)], ids(), NOON).result.length, 1);
  });
});

describe('cancelling meetings', () => {
  it('ends the reminders and owes the channel the news, in the same data', () => {
    const { data, result } = cancelMeetings(planned(m), ['m'], ids(), NOON);
    assert.deepEqual(result, [m]);
    assert.equal(data.meetings[0]!.state, 'cancelled');
    assert.deepEqual(ended(data), [
      ['r0', { is: 'missed', why: 'cancelled', at: NOON }],
      ['r1', { is: 'missed', why: 'cancelled', at: NOON }],
    ]);
    assert.deepEqual(data.letters.at(-1), {
      id: 'n0',
      to: 'channel',
      about: { is: 'change', what: 'cancelled', meetings: [at(m)] },
      due: NOON,
      until: m.start,
      twice: true,
      attempts: 0,
    });
  });

  it('puts right the card that is out', () => {
    const data = planned({ ...m, card: 'c1' });
    assert.deepEqual(owed(cancelMeetings(data, ['m'], ids(), NOON).data)[0], { is: 'card', meeting: 'm' });
  });

  it('leaves a reminder that is on its way to whoever posts it', () => {
    const data = planned(m);
    const onItsWay = { ...data, letters: data.letters.map(one => ({ ...one, attempts: 1 })) };
    assert.deepEqual(ended(cancelMeetings(onItsWay, ['m'], ids(), NOON).data), []);
  });

  it('changes nothing for one that has begun, is gone or is cancelled already', () => {
    for (const one of [meetingAt('m', NOON), { ...m, state: 'cancelled' as const }, meetingAt('x', m.start)]) {
      const data = dataOf([one]);
      assert.equal(cancelMeetings(data, ['m'], ids(), NOON).data, data);
    }
  });

  it('tells of several for an hour at least, and of any for a week at most', () => {
    const soon = [meetingAt('a', NOON + 60_000), meetingAt('b', NOON + WEEK)];
    const untilOf = (data: GroupData, ...gone: string[]) =>
      cancelMeetings(data, gone, ids(), NOON).data.letters.at(-1)!.until - NOON;
    assert.equal(untilOf(planned(...soon), 'a', 'b'), HOUR);
    assert.equal(untilOf(planned(...soon), 'a'), 60_000);
    assert.equal(untilOf(planned(meetingAt('a', NOON + 2 * WEEK)), 'a'), WEEK);
  });
});

describe('moving a meeting', () => {
  it('owes new reminders and the news, asks again whoever had answered, and ends the old reminders', () => {
    const answered = { ...m, coming: [{ who: 'a', name: 'A' }], notComing: [{ who: 'b', name: 'B' }] };
    const { data, result } = moveMeeting(planned(answered), 'm', to(NOON + 3 * DAY), ids(), NOON);
    const again = [...answered.coming, ...answered.notComing];
    assert.deepEqual(result, { meeting: { ...m, ...to(NOON + 3 * DAY), again } });
    assert.equal(ended(data).length, 2);
    const reminder = { is: 'reminder', meeting: 'm' };
    const next = { id: 'm', start: NOON + 3 * DAY, end: NOON + 3 * DAY + HOUR };
    assert.deepEqual(owed(data), [
      { ...reminder, before: 1_440 },
      { ...reminder, before: 60 },
      { is: 'change', what: 'moved', meetings: [at(m)], next },
    ]);
  });

  it('says the time that the group knows when the move before has not been read', () => {
    const once = moveMeeting(planned(m), 'm', to(NOON + 3 * DAY), ids('a'), NOON).data;
    const known = (data: GroupData) => owed(data).filter(({ is }) => is === 'change');
    const next = { id: 'm', start: NOON + 4 * DAY, end: NOON + 4 * DAY + HOUR };
    assert.deepEqual(known(moveMeeting(once, 'm', to(NOON + 4 * DAY), ids('b'), NOON).data), [
      { is: 'change', what: 'moved', meetings: [at(m)], next },
    ]);
    assert.deepEqual(known(cancelMeetings(once, ['m'], ids('b'), NOON).data), [
      { is: 'change', what: 'cancelled', meetings: [at(m)] },
    ]);
  });

  it('changes nothing for one that has begun or is not planned, nor to an instant that has passed', () => {
    for (const [one, start] of [
      [meetingAt('m', NOON), NOON + DAY],
      [m, NOON],
      [{ ...m, state: 'held' as const }, NOON + DAY],
    ] as const) {
      const data = dataOf([one]);
      assert.deepEqual(moveMeeting(data, 'm', to(start), ids(), NOON), { data, result: undefined });
    }
  });
});

describe('replacing meetings', () => {
  it('owes the news and the reminders of what came', () => {
    const n = meetingAt('n', NOON + 3 * DAY);
    const { data, result } = changeMeetings(planned(m), { gone: ['m'], moved: [], added: [n] }, ids(), NOON);
    assert.deepEqual([result.gone.length, result.added], [1, [n]]);
    assert.deepEqual(owed(data).at(-1), { is: 'change', what: 'replaced', meetings: [at(m)], next: at(n) });
    assert.equal(owed(data).length, 3);
  });

  it('changes nothing where nothing would go: what came would stand in nothing’s place', () => {
    const data = planned(m);
    const added = [meetingAt('n', NOON + 3 * DAY)];
    assert.equal(changeMeetings(data, { gone: ['x'], moved: [], added }, ids(), NOON).data, data);
  });
});
