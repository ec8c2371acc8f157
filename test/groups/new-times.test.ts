import assert from 'node:assert/strict';
import { changesOf, readNewTimes } from '../../src/groups/new-times.js';
import type { Policy } from '../../src/groups/plan.js';
import { AUTUMN, at, meetingOn } from '../helpers/meetings.js';
import { ids } from '../helpers/small-group.js';

const frame = {
  today: '2026-11-01',
  now: at('2026-11-01', 480),
  calendar: AUTUMN,
  policy: 'skip' as Policy,
  place: '',
};
const on = (...days: string[]) => days.map((day, number) => meetingOn(`m${number}`, day));
const tuesdays = on('2026-11-10', '2026-11-17', '2026-11-24', '2026-12-01');

/** Each new day and time in order, "-" for a meeting without one, "=" for one that stays. */
function read(phrase: string, rest = tuesdays, change: Partial<typeof frame> = {}) {
  const got = readNewTimes(phrase, rest, { ...frame, ...change });
  return 'why' in got
    ? undefined
    : got.lines.map(({ to, stays }) => (to ? `${to.day} ${to.time.start}-${to.time.end}` : stays ? '=' : '-'));
}

describe('new times of the rest of a series', () => {
  it('keep each meeting in its own week, also where the new weekday comes before the old one', () =>
    assert.deepEqual(read('måndagar 14-15'), [
      '2026-11-09 840-900',
      '2026-11-16 840-900',
      '2026-11-23 840-900',
      '2026-11-30 840-900',
    ]));

  it('keep the day, the time or the length of each meeting that were not said', () => {
    const mixed = [meetingOn('a', '2026-11-10', [540, 600]), meetingOn('b', '2026-11-19', [600, 690])];
    assert.deepEqual(read('fredagar', mixed), ['2026-11-13 540-600', '2026-11-20 600-690']);
    assert.deepEqual(read('kl 15', mixed), ['2026-11-10 900-960', '2026-11-19 900-990']);
    assert.deepEqual(read('45 min', mixed), ['2026-11-10 540-585', '2026-11-19 600-645']);
  });

  it('lose what falls on a closed day, and keep the rest', () =>
    assert.deepEqual(read('onsdagar 14-15', on('2026-12-10', '2026-12-17', '2026-12-24')), [
      '2026-12-09 840-900',
      '2026-12-16 840-900',
      '-',
    ]));

  it('are refused where all fall on closed days, which are named', () => {
    const got = readNewTimes('onsdagar 14-15', on('2026-12-24'), frame);
    assert.ok('why' in got);
    assert.match(got.why, /ons 23 dec: jullov/);
  });

  it('follow the group’s policy for closed days', () =>
    assert.deepEqual(read('fredagar', on('2026-12-22'), { policy: 'next-workday' }), ['2027-01-11 540-600']));

  it('leave a meeting whose new day has been', () =>
    assert.deepEqual(
      read('måndagar 14-15', tuesdays.slice(0, 2), { today: '2026-11-10', now: at('2026-11-10', 480) }),
      ['=', '2026-11-16 840-900'],
    ));

  it('lay another pattern over the weeks: what has no week is cancelled, what is new is added', () => {
    assert.deepEqual(read('24 november 10-11'), ['-', '-', '2026-11-24 600-660', '-']);
    assert.deepEqual(read('jämna måndagar 14-15'), ['2026-11-09 840-900', '-', '2026-11-23 840-900', '-']);
    const twice = readNewTimes('måndag och onsdag 9-10', tuesdays.slice(0, 1), frame);
    assert.ok(!('why' in twice));
    const { gone, moved, added } = changesOf(twice, 's', ids());
    assert.deepEqual(
      [gone, moved.map(one => [one.meeting, one.to.day]), added.map(one => [one.id, one.series, one.day])],
      [[], [['m0', '2026-11-09']], [['n0', 's', '2026-11-11']]],
    );
  });

  it('are refused where nothing would change, and where the words name no days', () => {
    for (const phrase of ['tisdagar 9-10', 'två gånger per termin', 'torsdagar em', 'blä', ''])
      assert.equal(read(phrase), undefined, phrase);
  });
});
