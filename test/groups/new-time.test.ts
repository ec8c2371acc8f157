import assert from 'node:assert/strict';
import { readNewTime } from '../../src/groups/new-time.js';
import { AUTUMN, at, meetingOn } from '../helpers/meetings.js';

const frame = { today: '2026-09-01', now: at('2026-09-01', 480), calendar: AUTUMN };
/** Thursday 24 September, nine to ten. */
const thursday = meetingOn('m', '2026-09-24', [540, 600], { place: 'Sal 1' });

const read = (phrase: string, meeting = thursday, of = frame) => {
  const got = readNewTime(phrase, meeting, of);
  return 'why' in got ? undefined : [got.to.day, got.to.time.start, got.to.time.end, got.to.place];
};

describe('a new time of a meeting', () => {
  const cases: [phrase: string, day: string, start: number, end: number, place?: string][] = [
    ['11 september', '2026-09-11', 540, 600],
    ['den 15:e', '2026-09-15', 540, 600],
    ['kl 15-16', '2026-09-24', 900, 960],
    ['15-16', '2026-09-24', 900, 960],
    ['kl 15', '2026-09-24', 900, 960],
    ['90 min', '2026-09-24', 540, 630],
    ['fredag 10-11', '2026-09-25', 600, 660],
    ['på fredag 10-11', '2026-09-25', 600, 660],
    ['fredag', '2026-09-25', 540, 600],
    ['till fredag kl 13', '2026-09-25', 780, 840],
    ['fredag samma tid', '2026-09-25', 540, 600],
    ['måndagar 10-11', '2026-09-21', 600, 660],
    ['fredag v 40', '2026-10-02', 540, 600],
    ['v 40', '2026-10-01', 540, 600],
    ['imorgon', '2026-09-02', 540, 600],
    ['torsdag om två veckor', '2026-09-17', 540, 600],
    ['fredag 10-11 i Sal 3', '2026-09-25', 600, 660, 'i Sal 3'],
    ['i Sal 4', '2026-09-24', 540, 600, 'i Sal 4'],
    ['2026-09-25 10:00', '2026-09-25', 600, 660],
    ['-11', '2026-09-24', 540, 660],
  ];
  for (const [phrase, day, start, end, place = 'Sal 1'] of cases)
    it(`reads "${phrase}", and keeps what it leaves out`, () =>
      assert.deepEqual(read(phrase), [day, start, end, place]));

  it('keeps a length that is not an hour', () => {
    const long = meetingOn('m', '2026-09-24', [540, 630]);
    assert.deepEqual(read('fredag kl 13', long), ['2026-09-25', 780, 870, '']);
    assert.deepEqual(read('11 september', long), ['2026-09-11', 540, 630, '']);
  });

  it('takes a date without a year as the one nearest to the meeting', () => {
    const next = meetingOn('m', '2027-09-10');
    assert.deepEqual(read('11 september', next)?.[0], '2027-09-11');
    assert.deepEqual(read('8 januari', meetingOn('m', '2026-12-17'))?.[0], '2027-01-08');
    assert.deepEqual(read('30 augusti', meetingOn('m', '2027-09-02'))?.[0], '2027-08-30');
    assert.deepEqual(read('13 augusti', next)?.[0], '2027-08-13');
    assert.deepEqual(read('den 15:e', meetingOn('m', '2027-03-24'))?.[0], '2027-03-15');
  });

  it('takes a weekday with its date, and no month, as the one nearest to the meeting', () => {
    const december = { ...frame, today: '2026-12-01', now: at('2026-12-01', 480) };
    const [tenth, last] = [meetingOn('m', '2026-12-10'), meetingOn('m', '2026-12-29')];
    const dayOf = (phrase: string, meeting = tenth) => read(phrase, meeting, december)?.[0];
    assert.deepEqual(read('fredag den 11', tenth, december), ['2026-12-11', 540, 600, '']);
    assert.deepEqual(read('fre den 11:e kl 15', tenth, december), ['2026-12-11', 900, 960, '']);
    // The month after, and the month before.
    assert.equal(dayOf('tisdag den 5', last), '2027-01-05');
    assert.equal(dayOf('tisdag den 29', meetingOn('m', '2027-01-05')), '2026-12-29');
    // The first of December is no Friday, and none that has been is meant.
    assert.equal(dayOf('fredag den 1'), '2027-01-01');
    assert.equal(dayOf('måndag den 30', meetingOn('m', '2026-12-02')), undefined);
    // No such day is near, and its month is said.
    assert.equal(dayOf('torsdag den 11'), undefined);
    assert.equal(dayOf('fredag den 11 december'), '2026-12-11');
    assert.equal(dayOf('fredag den 32'), undefined);
  });

  it('takes the week after where the weekday of the meeting’s week has been', () => {
    const late = { ...frame, today: '2026-09-23', now: at('2026-09-23', 480) };
    assert.deepEqual(read('måndag 10-11', thursday, late), ['2026-09-28', 600, 660, 'Sal 1']);
  });

  for (const phrase of [
    'nästa fredag',
    'torsdag och fredag',
    'jämna fredagar 9-10',
    'fredag em',
    'kl 6-7',
    'blä',
    '24 september',
    '1 september 7-8',
    'två gånger per termin',
    '',
  ])
    it(`guesses nothing of "${phrase}"`, () => assert.equal(read(phrase), undefined));

  it('refuses a time that no clock shows, and takes those beside it', () => {
    const spring = { ...frame, today: '2027-03-01', now: at('2027-03-01', 480) };
    const sunday = meetingOn('m', '2027-03-21', [540, 600]);
    assert.equal(read('28 mars 02.30-03.30', sunday, spring), undefined);
    assert.equal(read('28 mars 01.30-02.30', sunday, spring), undefined);
    assert.deepEqual(read('28 mars 03.30-04.30', sunday, spring)?.slice(0, 3), ['2027-03-28', 210, 270]);
  });

  it('holds the wall time over a change of the clock', () => {
    const got = readNewTime('2 november', meetingOn('m', '2026-10-22', [780, 840]), frame);
    assert.ok(!('why' in got));
    assert.equal(new Date(got.to.start).toISOString(), '2026-11-02T12:00:00.000Z');
    assert.deepEqual(got.to.time, { start: 780, end: 840 });
  });
});
