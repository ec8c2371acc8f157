import assert from 'node:assert/strict';
import { type Editable, editGroup } from '../../src/groups/edit-acts.js';
import type { Group, GroupData } from '../../src/groups/group.js';
import { addMeetings } from '../../src/groups/plan-acts.js';
import { DAY, dataOf, GROUP, HOUR, ids, meetingAt, NOON } from '../helpers/small-group.js';

const as = ({ name, purpose, school, forum, policy, before, place, services }: Group): Editable => ({
  name,
  purpose,
  school,
  forum,
  policy,
  before,
  place,
  services,
});
/** A group with a meeting that has been and two ahead, the first of which has a card. */
function planned(change: Partial<Group> = {}): GroupData {
  const meetings = [
    meetingAt('held', NOON - DAY),
    meetingAt('a', NOON + 2 * DAY, { card: 'c', place: 'Sal 3' }),
    meetingAt('b', NOON + 9 * DAY, { place: 'Biblioteket' }),
  ];
  return addMeetings(dataOf([], change), meetings, ids('r'), NOON).data;
}
const edit = (data: GroupData, change: Partial<Editable>) =>
  editGroup(data, { ...as(data.group), ...change }, ids('x'), NOON);
const reminders = ({ letters }: GroupData) =>
  letters.flatMap(({ about, ended }) =>
    about.is === 'reminder' && !ended ? [`${about.meeting} ${about.before}`] : [],
  );

describe('an edit of a group', () => {
  const one: [name: keyof Editable, value: unknown][] = [
    ['name', 'Granguppen'],
    ['purpose', 'Konsultation'],
    ['school', 'tallskolan'],
    ['forum', 'p/f'],
    ['policy', 'week-later'],
    ['before', [60]],
    ['place', 'Sal 4'],
    ['services', ['skola', 'polis']],
  ];
  for (const [name, value] of one) {
    it(`changes ${name} and nothing else`, () => {
      const data = planned();
      const { data: now, result } = edit(data, { [name]: value });
      assert.deepEqual(result.changed, [name]);
      assert.deepEqual(now.group, { ...data.group, [name]: value });
    });
  }

  it('changes nothing where all is as it was: a list in another order, and nothing said, are the same', () => {
    const data = planned({ services: ['skola', 'polis'] });
    const { data: now, result } = edit(data, { services: ['polis', 'skola'], before: [60, 24 * 60], place: '' });
    assert.deepEqual([now, result], [data, { group: data.group, changed: [], moved: 0 }]);
    const none = planned();
    assert.equal(edit(none, { services: [] }).data, none);
  });

  it('reminds planned meetings at the new times, and of what was reminded already not again', () => {
    const data = planned();
    const [day] = data.letters;
    const sent: GroupData = {
      ...data,
      letters: data.letters.map(one =>
        one === day ? { ...one, ended: { is: 'posted', activity: 'c', at: NOON } } : one,
      ),
    };
    assert.deepEqual(reminders(data), ['a 1440', 'a 60', 'b 1440', 'b 60']);
    assert.deepEqual(reminders(edit(data, { before: [60] }).data), ['a 60', 'b 60']);
    assert.deepEqual(reminders(edit(sent, { before: [10080, 1440, 60] }).data), ['a 60', 'b 1440', 'b 60', 'b 10080']);
    const kept = edit(data, { before: [60] }).data.letters.filter(({ id }) => id === 'r1');
    assert.deepEqual(kept, [data.letters[1]], 'one that is still wanted stays as it is');
    const [back] = [edit(edit(data, { before: [60] }).data, { before: [1440, 60] }).data];
    assert.deepEqual(reminders(back), ['a 60', 'b 60', 'a 1440', 'b 1440']);
  });

  it('lets only the last reminder come twice, whichever that is now', () => {
    const twice = ({ letters }: GroupData) =>
      letters.flatMap(({ about, ended, twice }) => (about.is === 'reminder' && !ended && twice ? [about.before] : []));
    const data = planned();
    assert.deepEqual(twice(data), [60, 60]);
    const daily = edit(data, { before: [1440] }).data;
    assert.deepEqual(twice(daily), [1440, 1440]);
    assert.deepEqual(twice(edit(daily, { before: [1440, 60] }).data), [60, 60]);
  });

  it('leaves a reminder that may be on its way to whoever posts it', () => {
    const data = planned();
    const trying = { ...data, letters: data.letters.map(one => ({ ...one, attempts: 1 })) };
    assert.deepEqual(reminders(edit(trying, { before: [60] }).data), ['a 1440', 'a 60', 'b 1440', 'b 60']);
  });

  it('takes along the meetings ahead that are held where the group met, and puts their cards right', () => {
    const data = planned({ place: 'Sal 3' });
    const { data: now, result } = edit(data, { place: 'Sal 4' });
    assert.deepEqual([now.meetings.map(({ place }) => place), result.moved], [['', 'Sal 4', 'Biblioteket'], 1]);
    assert.deepEqual(
      now.letters.flatMap(({ about }) => (about.is === 'card' ? [about.meeting] : [])),
      ['a'],
    );
  });

  it('puts right the cards that show what is different, and only those', () => {
    const cards = (change: Partial<Editable>) =>
      edit(planned(), change).data.letters.filter(({ about }) => about.is === 'card').length;
    assert.deepEqual(
      [cards({ name: 'N' }), cards({ purpose: 'P' }), cards({ forum: 'p/f' }), cards({ policy: 'keep' })],
      [1, 1, 1, 0],
    );
  });

  it('says nothing of a meeting that has begun', () => {
    const begun = { ...dataOf([meetingAt('m', NOON - HOUR / 2, { card: 'c' })]) };
    const { data, result } = edit(begun, { place: 'Sal 4', name: 'N', before: [60] });
    assert.deepEqual([data.meetings, data.letters, result.moved], [begun.meetings, [], 0]);
    assert.equal(data.group.address, GROUP.address);
  });
});
