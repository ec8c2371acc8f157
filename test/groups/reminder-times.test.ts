import assert from 'node:assert/strict';
import { remindedWhen, remindersFor, TOO_SOON } from '../../src/groups/letters.js';
import { NO_SCHOOL, reminderDue } from '../../src/groups/reminder-times.js';
import { AUTUMN, at, meetingOn } from '../helpers/meetings.js';
import { ids } from '../helpers/small-group.js';

const DAY = 24 * 60;
const due = (day: string, minutes: number, before: number, calendar = AUTUMN) =>
  new Date(reminderDue(at(day, minutes), before, calendar)).toISOString();
const iso = (day: string, minutes: number) => new Date(at(day, minutes)).toISOString();

describe('when a meeting is reminded of', () => {
  const cases: [what: string, day: string, before: number, on: string][] = [
    ['a Tuesday’s on Monday', '2026-11-24', DAY, '2026-11-23'],
    ['a Monday’s on Friday', '2026-11-23', DAY, '2026-11-20'],
    ['a Sunday’s on Friday', '2026-11-22', DAY, '2026-11-20'],
    ['that of the day after a holiday on the last workday before it', '2027-01-07', DAY, '2027-01-05'],
    [
      'that of a Monday after a break on a workday in it, for school closed long before',
      '2026-11-02',
      DAY,
      '2026-10-30',
    ],
    ['a week before, on the same weekday', '2026-11-24', 7 * DAY, '2026-11-17'],
    ['a week before, on the last day before a holiday', '2027-01-13', 7 * DAY, '2027-01-05'],
  ];
  for (const [what, day, before, on] of cases)
    it(`is the day before: ${what}`, () => assert.equal(due(day, 780, before), iso(on, 780)));

  it('is at the same time of day on both sides of a change of the clock', () => {
    assert.equal(due('2027-04-01', 780, 7 * DAY, NO_SCHOOL), iso('2027-03-25', 780));
    assert.equal(due('2026-10-26', 780, DAY, NO_SCHOOL), iso('2026-10-23', 780));
    assert.equal(due('2026-10-25', 240, 60, NO_SCHOOL), '2026-10-25T02:00:00.000Z');
  });

  const meeting = meetingOn('m', '2026-11-24', [780, 840]);
  const reminded = (now: number, before = [7 * DAY, DAY, 60], calendar = AUTUMN) =>
    remindersFor(meeting, before, ids(), now, calendar).map(one => [
      one.about.is === 'reminder' && one.about.before,
      one.due,
      one.until === meeting.start,
      one.twice,
    ]);

  it('is at once for one that is planned after its last reminder', () => {
    const now = meeting.start - 40 * 60_000;
    assert.deepEqual(reminded(now), [[60, now, true, true]]);
    assert.equal(remindedWhen(meeting, [DAY, 60], now, AUTUMN), 'now');
    assert.equal(remindedWhen(meeting, [DAY, 60], meeting.start - 2 * 3_600_000, AUTUMN), 'usual');
  });

  it('is never for one that is about to begin', () => {
    assert.deepEqual(reminded(meeting.start - TOO_SOON + 1), []);
    assert.equal(remindedWhen(meeting, [DAY, 60], meeting.start - 60_000, AUTUMN), 'never');
  });

  it('is once where two come to be at one instant, as the later one', () => {
    const week = { closed: [{ name: 'x', from: '2026-11-23', to: '2026-11-23' }], terms: [] };
    assert.deepEqual(
      reminded(at('2026-11-01', 0), [4 * DAY, DAY, 60], week).map(([before]) => before),
      [DAY, 60],
    );
  });
});
