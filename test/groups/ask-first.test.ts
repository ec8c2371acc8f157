import assert from 'node:assert/strict';
import { groupInputs } from '../../src/groups/actions.js';
import { nextMeeting, whichMeeting } from '../../src/groups/ask-first.js';
import { DAY, dataOf, HOUR, meetingAt, NOON } from '../helpers/small-group.js';

const now = new Date(NOON);
const data = dataOf([
  meetingAt('running', NOON - HOUR / 2),
  meetingAt('soon', NOON + DAY),
  meetingAt('later', NOON + 8 * DAY),
]);
const inputs = groupInputs.parse({ phrase: 'fredag kl 10' });
const which = (day?: string) => {
  const outcome = whichMeeting({ is: 'which', to: 'move', day }, inputs, data, now);
  assert.ok(outcome.is === 'which');
  return outcome;
};

describe('a meeting that is asked for in words', () => {
  it('is the next one where no day was said, never one that has begun', () => {
    const { meetings, noneThatDay, phrase } = which();
    assert.deepEqual(
      meetings.map(one => one.id),
      ['soon'],
    );
    assert.deepEqual([noneThatDay, phrase], [undefined, 'fredag kl 10']);
  });
  it('is the one of the day that was said', () =>
    assert.deepEqual(
      which('2026-12-09').meetings.map(one => one.id),
      ['later'],
    ));
  it('is asked for among all, where none is planned that day', () => {
    const { meetings, noneThatDay } = which('2026-12-10');
    assert.deepEqual(
      meetings.map(one => one.id),
      ['soon', 'later'],
    );
    assert.equal(noneThatDay, '2026-12-10');
  });
  it('is shown as the next one while it lasts', () => {
    const outcome = nextMeeting(data, now);
    assert.equal(outcome.is === 'next' && outcome.meeting?.id, 'running');
  });
});
