import assert from 'node:assert/strict';
import { readNewTimes } from '../../src/groups/new-times.js';
import { at, meetingOn } from '../helpers/meetings.js';
import { asOf, frame, on, read, tuesdays } from '../helpers/rest-of-series.js';

const said = (phrase: string) => {
  const got = readNewTimes(phrase, tuesdays, frame);
  return 'why' in got ? got.why : got.said;
};

const SAME_TIME = 'Du skrev ingen tid, så den är som förut.';
const SAME_LENGTH = 'Du skrev inget slut, så mötena är lika långa som förut.';

describe('a weekday or a time for the rest of a series', () => {
  it('keeps each meeting’s week, day, time, length and place that were not said', () => {
    const cases: [phrase: string, ...lines: string[]][] = [
      ['måndagar 14-15', '2026-11-09 840-900 Sal 0', '2026-11-16 840-900 Sal 1', '2026-11-23 840-900 Sal 2'],
      ['söndagar 14-15', '2026-11-15 840-900 Sal 0', '2026-11-22 840-900 Sal 1', '2026-11-29 840-900 Sal 2'],
      ['fredagar', '2026-11-13 540-600 Sal 0', '2026-11-20 540-600 Sal 1', '2026-11-27 540-600 Sal 2'],
      ['kl 15', '2026-11-10 900-960 Sal 0', '2026-11-17 900-960 Sal 1', '2026-11-24 900-960 Sal 2'],
      ['-11', '2026-11-10 540-660 Sal 0', '2026-11-17 540-660 Sal 1', '2026-11-24 540-660 Sal 2'],
      ['45 min', '2026-11-10 540-585 Sal 0', '2026-11-17 540-585 Sal 1', '2026-11-24 540-585 Sal 2'],
      ['i Sal 4', '2026-11-10 540-600 i Sal 4', '2026-11-17 540-600 i Sal 4', '2026-11-24 540-600 i Sal 4'],
      [
        'måndagar 14-15 i Hallen',
        '2026-11-09 840-900 i Hallen',
        '2026-11-16 840-900 i Hallen',
        '2026-11-23 840-900 i Hallen',
      ],
    ];
    for (const [phrase, ...lines] of cases)
      assert.deepEqual(
        read(phrase),
        lines.map((one, number) => `m${number}: ${one}`),
        phrase,
      );
  });

  it('is held where the box for the place says, before what the words say', () =>
    assert.deepEqual(read('fredagar i Hallen', tuesdays.slice(0, 1), { place: 'Sal 9' }), [
      'm0: 2026-11-13 540-600 Sal 9',
    ]));

  it('has an instant for each, on both sides of a change of the clock', () => {
    const got = readNewTimes('måndagar 14-15', on('2026-10-20', '2026-11-10'), { ...frame, ...asOf('2026-10-01') });
    assert.ok(!('why' in got));
    assert.deepEqual(
      got.lines.map(({ to }) => [to?.start, to?.end]),
      ['2026-10-19', '2026-11-09'].map(day => [at(day, 840), at(day, 900)]),
    );
  });

  it('says what was taken from before', () => {
    for (const [phrase, ...words] of [
      ['fredagar', SAME_TIME],
      ['i Sal 4', SAME_TIME],
      ['kl 15', SAME_LENGTH],
      ['fredagar kl 15', SAME_LENGTH],
      ['fredagar 13-14'],
      ['45 min'],
      ['måndag och onsdag', SAME_TIME],
      ['jämna måndagar', SAME_TIME],
      ['jämna måndagar kl 15', SAME_LENGTH],
      ['måndag och onsdag 9-10'],
      ['måndagar till 20 november', SAME_TIME],
      ['måndagar kl 15 till 20 november', SAME_LENGTH],
      ['måndagar 9-10 och torsdagar kl 15', SAME_LENGTH],
      ['måndagar 14-15 och torsdagar utan klockslag', SAME_TIME],
      ['-11'],
    ] as const)
      assert.deepEqual(said(phrase), words, phrase);
  });

  it('leaves what has been and what is as before, and says of each why', () => {
    const thursday = asOf('2026-11-12');
    assert.deepEqual(read('onsdagar 14-15', on('2026-11-13', '2026-11-17'), thursday), [
      'm0: stays (den dagen har redan varit)',
      'm1: 2026-11-18 840-900 Sal 1',
    ]);
    assert.deepEqual(read('tisdagar 9-10', on('2026-11-13', '2026-11-17'), asOf('2026-11-10', 539)), [
      'm0: 2026-11-10 540-600 Sal 0',
      'm1: stays (som förut)',
    ]);
    assert.deepEqual(read('tisdagar 9-10', on('2026-11-13', '2026-11-18'), asOf('2026-11-10', 540)), [
      'm0: stays (den dagen har redan varit)',
      'm1: 2026-11-17 540-600 Sal 1',
    ]);
  });

  it('is as before only where start, end and place are', () => {
    const one = tuesdays.slice(0, 1);
    assert.equal(read('tisdagar 9-10', one), 'Mötena ligger redan då.');
    assert.deepEqual(read('tisdagar 9-11', one), ['m0: 2026-11-10 540-660 Sal 0']);
    assert.deepEqual(read('tisdagar 8-10', one), ['m0: 2026-11-10 480-600 Sal 0']);
    assert.deepEqual(read('tisdagar 9-10 i Hallen', one), ['m0: 2026-11-10 540-600 i Hallen']);
  });

  it('goes by the group’s policy on a closed day', () => {
    const last = on('2026-12-17', '2026-12-22');
    assert.deepEqual(read('onsdagar 14-15', last), [
      'm0: 2026-12-16 840-900 Sal 0',
      'm1: goes (ons 23 dec: jullov, inget möte)',
    ]);
    assert.deepEqual(
      read('onsdagar 14-15', last, { policy: 'keep' })[1],
      'm1: 2026-12-23 840-900 Sal 1 (jullov, mötet ligger kvar)',
    );
    assert.deepEqual(
      read('onsdagar 14-15', last, { policy: 'previous-workday' })[1],
      'm1: 2026-12-18 840-900 Sal 1 (flyttat från 23 december 2026, jullov)',
    );
  });

  it('puts no two at one time', () =>
    assert.deepEqual(read('fredagar 13-14', on('2026-11-10', '2026-11-12', '2026-11-17')), [
      'm0: 2026-11-13 780-840 Sal 0',
      'm1: goes (fre 13 nov: krockar med nästa möte)',
      'm2: 2026-11-20 780-840 Sal 2',
    ]));
});

describe('another pattern for the rest of a series', () => {
  it('gives each meeting the date of its week, in order; the others go, and what has no meeting is new', () => {
    const cases: [phrase: string, ...lines: string[]][] = [
      [
        '24 november 10-11',
        'm0: goes (inget nytt möte den veckan)',
        'm1: goes (inget nytt möte den veckan)',
        'm2: 2026-11-24 600-660 Sal 2',
      ],
      [
        'jämna måndagar 14-15',
        'm0: 2026-11-09 840-900 Sal 0',
        'm1: goes (inget nytt möte den veckan)',
        'm2: 2026-11-23 840-900 Sal 2',
      ],
      [
        'måndagar 14-15 till 20 november',
        'm0: 2026-11-09 840-900 Sal 0',
        'm1: 2026-11-16 840-900 Sal 1',
        'm2: goes (inget nytt möte den veckan)',
      ],
      [
        'tisdagar 9-10 och torsdagar 14-15 till 20 november',
        'm0: stays (som förut)',
        'new: 2026-11-12 840-900 Sal 0',
        'm1: stays (som förut)',
        'new: 2026-11-19 840-900 Sal 0',
        'm2: goes (inget nytt möte den veckan)',
      ],
    ];
    for (const [phrase, ...lines] of cases) assert.deepEqual(read(phrase), lines, phrase);
  });

  it('is laid from the first week to the last, and what has begun of it is none', () => {
    const two = tuesdays.slice(0, 2);
    const lines = [
      'm0: 2026-11-09 540-600 Sal 0',
      'new: 2026-11-15 540-600 Sal 0',
      'm1: 2026-11-16 540-600 Sal 1',
      'new: 2026-11-22 540-600 Sal 0',
    ];
    assert.deepEqual(read('måndag och söndag', two), lines);
    assert.deepEqual(read('måndag och söndag', two, asOf('2026-11-09', 539)), lines);
    assert.deepEqual(read('måndag och söndag', two, asOf('2026-11-09', 540)), [
      'm0: 2026-11-15 540-600 Sal 0',
      ...lines.slice(2),
    ]);
    assert.deepEqual(read('måndag och söndag', two, asOf('2026-11-10')), [
      'm0: 2026-11-15 540-600 Sal 0',
      ...lines.slice(2),
    ]);
  });

  it('takes the times that were not said from the first meeting, and the place from the box, the words, or the meeting', () => {
    const two = [
      meetingOn('m0', '2026-11-10', [540, 630], { place: 'A' }),
      meetingOn('m1', '2026-11-17', [600, 660], { place: 'B' }),
    ];
    assert.deepEqual(read('måndag och onsdag', two), [
      'm0: 2026-11-09 540-630 A',
      'new: 2026-11-11 540-630 A',
      'm1: 2026-11-16 540-630 B',
      'new: 2026-11-18 540-630 A',
    ]);
    const bare = [two[0]!, { ...two[1]!, place: '' }];
    assert.deepEqual(read('måndag och onsdag', bare)[2], 'm1: 2026-11-16 540-630 ', 'one of no place has none');
    assert.deepEqual(read('jämna måndagar kl 14 i Hallen', two)[0], 'm0: 2026-11-09 840-930 i Hallen');
    assert.deepEqual(read('jämna måndagar kl 14 i Hallen', two, { place: 'C' })[0], 'm0: 2026-11-09 840-930 C');
  });

  it('gives a week’s one date to the first of its meetings', () =>
    assert.deepEqual(read('jämna måndagar 14-15', on('2026-11-10', '2026-11-12')), [
      'm0: 2026-11-09 840-900 Sal 0',
      'm1: goes (inget nytt möte den veckan)',
    ]));

  it('says of a week without a meeting which day is closed', () => {
    assert.deepEqual(
      read('måndag och onsdag 14-15', on('2026-12-17', '2026-12-24')).at(-1),
      'm1: goes (ons 23 dec: jullov, inget möte)',
    );
    assert.deepEqual(read('jämna fredagar', on('2026-12-22'), { policy: 'keep' }), [
      'm0: 2026-12-25 540-600 Sal 0 (juldagen, mötet ligger kvar)',
    ]);
  });
});
