import assert from 'node:assert/strict';
import { groupInputs } from '../../src/groups/actions.js';
import { nextMeeting, whichMeeting } from '../../src/groups/ask-first.js';
import { readNewTime } from '../../src/groups/new-time.js';
import { inWords } from '../../src/shared/day.js';
import { clockOf, plusDays } from '../../src/shared/wall-time.js';
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

describe('a meeting that is to be moved by so much', () => {
  const phraseOf = (by: { days: number; minutes: number }, day?: string) => {
    const step = { is: 'which', to: 'move', day, by } as const;
    const outcome = whichMeeting(step, groupInputs.parse({}), data, now);
    return outcome.is === 'which' ? outcome.phrase : undefined;
  };
  const [, soon] = data.meetings;
  it('is proposed so many days later at the same time, or at another time of its day', () => {
    const clock = `${clockOf(soon!.time.start)}-${clockOf(soon!.time.end)}`;
    assert.equal(phraseOf({ days: 7, minutes: 0 }), `${inWords(plusDays(soon!.day, 7))} ${clock}`);
    const later = `${clockOf(soon!.time.start + 60)}-${clockOf(soon!.time.end + 60)}`;
    assert.equal(phraseOf({ days: 0, minutes: 60 }), `${inWords(soon!.day)} ${later}`);
  });
  it('is a time that the box understands', () => {
    const read = readNewTime(phraseOf({ days: 7, minutes: 0 })!, soon!, {
      today: '2026-12-01',
      now: NOON,
      calendar: { closed: [], terms: [] },
    });
    assert.equal('to' in read && read.to.day, plusDays(soon!.day, 7));
  });
  it('is proposed no time on another day', () => assert.equal(phraseOf({ days: 0, minutes: 1_400 }), ''));
  it('is proposed none where several may be meant', () =>
    assert.equal(phraseOf({ days: 7, minutes: 0 }, '2026-12-10'), ''));
});
