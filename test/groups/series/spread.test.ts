import assert from 'node:assert/strict';
import type { TimePart } from '../../../src/groups/series/clock-times.js';
import { limitsOf, wishOf } from '../../../src/groups/series/counts.js';
import type { Group } from '../../../src/groups/series/groups.js';
import type { Part } from '../../../src/groups/series/parts.js';
import { spread } from '../../../src/groups/series/spread.js';

type Of<Is extends Part['is']> = Extract<Part, { is: Is }>;
const clock = (hour: number) => ({ hour, minute: 0, exact: true });
const at = (hour: number, end?: number): TimePart => ({
  is: 'time',
  start: clock(hour),
  ...(end === undefined ? {} : { end: clock(end) }),
});
const days = (...some: Of<'days'>['days']): Of<'days'> => ({ is: 'days', days: some, how: 'many' });
const nth = (...nths: number[]): Of<'nth'> => ({ is: 'nth', days: [4], nths });
const date = (date: number): Of<'dates'> => ({ is: 'dates', dates: [{ date, month: 9 }] });
const monthday = (...dates: number[]): Of<'monthday'> => ({ is: 'monthday', dates });
const every = (n: number, unit: Of<'every'>['unit']): Of<'every'> => ({ is: 'every', n, unit });
const EVEN: Of<'parity'> = { is: 'parity', parity: 'even' };
const WEEKS: Of<'weeks'> = { is: 'weeks', ranges: [{ first: 36, last: 38 }] };
const group = (more: Partial<Group> = {}): Group => ({ times: [], ahead: false, ...more });
/** Which days at which hours, as text. */
const said = (groups: readonly Group[]) =>
  groups.map(({ base, times, length, part, scope, also, parity }) =>
    [
      base?.is === 'days' ? base.days.join('') : base?.is === 'nth' ? `nth${base.nths.join('')}` : (base?.is ?? '-'),
      times.map(({ start, end }) => `${start.hour}${end ? `-${end.hour}` : ''}`).join('+') || '?',
      ...(length === undefined ? [] : [`${length}m`]),
      ...(part === undefined ? [] : [part]),
      ...(scope === undefined ? [] : [`${scope.n}${scope.unit}`]),
      ...(also === undefined ? [] : [`also${also.days.join('')}`]),
      ...(parity === undefined ? [] : [parity.parity]),
    ].join(' '),
  );

describe('what is said of some days', () => {
  const ROWS: readonly [says: string, groups: Group[], becomes: string[]][] = [
    ['stays as it is', [group({ base: days(2), times: [at(9)] })], ['2 9']],
    [
      'is of the same days in other weeks where only a time and weeks follow',
      [group({ base: days(2), parity: EVEN, times: [at(9)] }), group({ parity: EVEN, times: [at(13)] })],
      ['2 9 even', '2 13 even'],
    ],
    [
      'is a second time of them where only a time follows',
      [group({ base: days(2), times: [at(9)] }), group({ times: [at(13)] })],
      ['2 9+13'],
    ],
    [
      'is of no days where none were said before',
      [group({ times: [at(13)] }), group({ base: days(2) })],
      ['- 13', '2 13'],
    ],
    [
      'is of no time where weeks alone follow',
      [group({ base: days(2), times: [at(9)] }), group({ parity: EVEN })],
      ['2 9', '- 9 even'],
    ],
    ['is nothing more where nothing follows', [group({ base: days(2), times: [at(9)] }), group()], ['2 9', '- 9']],
    [
      'has the time of what comes next',
      [
        group({ base: days(1) }),
        group({ base: days(2), times: [at(9)] }),
        group({ base: days(3), times: [at(10)] }),
        group({ base: days(4) }),
      ],
      ['1 9', '2 9', '3 10', '4 10'],
    ],
    [
      'has the time of what came last before, where none comes',
      [group({ base: days(2), times: [at(9)] }), group({ base: days(3), times: [at(10)] }), group({ base: days(4) })],
      ['2 9', '3 10', '4 10'],
    ],
    ['has none where none is said', [group({ base: days(2) }), group({ base: days(3) })], ['2 ?', '3 ?']],
    [
      'has none where it is said that there is none',
      [group({ base: days(2), timeless: true }), group({ base: days(3), times: [at(9)] })],
      ['2 ?', '3 9'],
    ],
    [
      'takes the part of the day with the time, and keeps its own',
      [
        group({ base: days(2) }),
        group({ base: days(3), times: [at(9)], part: 'evening' }),
        group({ base: days(4), part: 'morning' }),
      ],
      ['2 9 evening', '3 9 evening', '4 9 morning'],
    ],
    [
      'takes a length that was said of others, where no end was',
      [
        group({ base: days(2), times: [at(9)], length: 90 }),
        group({ base: days(3), times: [at(10)] }),
        group({ base: days(4), times: [at(10, 11)] }),
        group({ base: days(5), times: [at(10), at(12, 13)] }),
      ],
      ['2 9 90m', '3 10 90m', '4 10-11', '5 10+12-13'],
    ],
    [
      'keeps its own length',
      [
        group({ base: days(2), times: [at(9)] }),
        group({ base: days(3), times: [at(10)], length: 30 }),
        group({ base: days(4), times: [at(11)], length: 45 }),
      ],
      ['2 9 30m', '3 10 30m', '4 11 45m'],
    ],
    [
      'counts ordinals in the month of the others',
      [
        group({ base: nth(1), times: [at(9)] }),
        group({ base: nth(3), times: [at(10)], scope: every(2, 'month') }),
        group({ base: nth(2), times: [at(11)], scope: every(1, 'quarter') }),
        group({ base: days(4), times: [at(11)] }),
      ],
      ['nth1 9 2month', 'nth3 10 2month', 'nth2 11 1quarter', '4 11'],
    ],
    [
      'is told day by day after the days were listed',
      [
        group({ base: days(2, 4) }),
        group({ base: days(2), times: [at(9)] }),
        group({ base: days(4), times: [at(13)] }),
      ],
      ['2 9', '4 13'],
    ],
    [
      'is more than a list where one of its days is not told again',
      [
        group({ base: days(2, 4) }),
        group({ base: days(2), times: [at(9)] }),
        group({ base: days(5), times: [at(13)] }),
      ],
      ['24 9', '2 9', '5 13'],
    ],
    [
      'is more than a list where it has a time, weeks, or one day alone',
      [group({ base: days(2, 4), times: [at(8)] }), group({ base: days(2, 4), times: [at(9)] })],
      ['24 8', '24 9'],
    ],
    [
      'is more than a list in even weeks',
      [group({ base: days(2, 4), parity: EVEN }), group({ base: days(2, 4), times: [at(9)] })],
      ['24 9 even', '24 9'],
    ],
    [
      'is more than a list in some weeks',
      [group({ base: days(2, 4), weeks: WEEKS }), group({ base: days(2, 4), times: [at(9)] })],
      ['24 9', '24 9'],
    ],
    [
      'is more than a list in every third week',
      [group({ base: days(2, 4), every: every(3, 'week') }), group({ base: days(2, 4), times: [at(9)] })],
      ['24 9', '24 9'],
    ],
    [
      'is more than a list where it is one day',
      [group({ base: days(2) }), group({ base: days(2), times: [at(9)] })],
      ['2 9', '2 9'],
    ],
    [
      'is of the dates that follow it',
      [group({ base: days(4), times: [at(13)] }), group({ base: date(3) })],
      ['dates 13 also4'],
    ],
    ['is of them without a time, too', [group({ base: days(4) }), group({ base: date(3) })], ['dates ? also4']],
    [
      'is not of dates that have a time of their own',
      [group({ base: days(4), times: [at(13)] }), group({ base: date(3), times: [at(9)] })],
      ['4 13', 'dates 9'],
    ],
    [
      'is not of dates in even weeks',
      [group({ base: days(4), parity: EVEN, times: [at(13)] }), group({ base: date(3) })],
      ['4 13 even', 'dates 13'],
    ],
    [
      'is not of dates in every third week',
      [group({ base: days(4), every: every(3, 'week'), times: [at(13)] }), group({ base: date(3) })],
      ['4 13', 'dates 13'],
    ],
    [
      'is not of dates in some weeks',
      [group({ base: days(4), weeks: WEEKS, times: [at(13)] }), group({ base: date(3) })],
      ['4 13', 'dates 13'],
    ],
    [
      'is not of dates beside "varje torsdag"',
      [group({ base: { ...days(4), each: true }, times: [at(13)] }), group({ base: date(3) })],
      ['4 13', 'dates 13'],
    ],
    [
      'is not of the second of two dates',
      [group({ base: date(1), times: [at(13)] }), group({ base: date(3) })],
      ['dates 13', 'dates 13'],
    ],
    [
      'is not of dates among others',
      [group({ base: days(4), times: [at(13)] }), group({ base: date(3) }), group({ base: date(4) })],
      ['4 13', 'dates 13', 'dates 13'],
    ],
    [
      'is not of weekdays that follow',
      [group({ base: days(4), times: [at(13)] }), group({ base: days(3) })],
      ['4 13', '3 13'],
    ],
  ];
  for (const [says, groups, becomes] of ROWS)
    it(says, () => assert.deepEqual(said(spread(structuredClone(groups))), becomes));
});

describe('a number of times', () => {
  const count = (times: number, per?: Of<'count'>['per']): Of<'count'> => ({
    is: 'count',
    times,
    ...(per === undefined ? {} : { per }),
  });

  it('limits a series, where it says no more than how often', () => {
    const of = (groups: Group[], said?: Of<'count'>) => limitsOf(groups, said);
    const [tuesday, even] = [group({ base: days(2) }), group({ base: days(2, 4), parity: EVEN })];
    assert.deepEqual(of([tuesday]), [{}]);
    assert.deepEqual(of([tuesday], count(2, 'month')), [{}]);
    assert.deepEqual(of([tuesday], count(1)), [{ count: 1 }]);
    assert.deepEqual(of([tuesday], count(5)), [{ count: 5 }]);
    assert.deepEqual(of([tuesday, even], count(1)), [{}]);
    assert.deepEqual(of([group({ base: days(2), every: every(2, 'week') })], count(1)), [{}]);
    assert.deepEqual(of([group({ base: nth(1), scope: every(1, 'month') })], count(1)), [{}]);
    assert.deepEqual(of([even], count(2)), [{}, { count: 2 }]);
    assert.deepEqual(of([even], count(3)), [{ count: 3 }]);
    assert.deepEqual(of([tuesday, even], count(3)), [{}, { count: 3 }]);
    assert.deepEqual(of([group({ base: nth(1), scope: every(1, 'month') })], count(2)), [{ count: 2 }]);
    assert.deepEqual(of([group({ base: days(2, 4) })], count(2)), [{ count: 2 }]);
  });

  it('in a stretch is a wish', () => {
    assert.equal(wishOf([], count(2, 'term')), undefined);
    assert.equal(wishOf([group({ base: days(2) })], undefined), undefined);
    assert.equal(wishOf([group({ base: days(2) })], count(2)), undefined);
    for (const per of ['term', 'year', 'month', 'quarter', 'half-year'] as const)
      assert.deepEqual(wishOf([group({ base: days(4, 2) })], count(2, per)), { times: 2, per, days: [2, 4] });
    for (const unit of ['term', 'year', 'month', 'quarter', 'half-year'] as const)
      assert.deepEqual(wishOf([group({ scope: every(1, unit) })], undefined), { times: 1, per: unit, days: [] });
    assert.deepEqual(wishOf([group({ scope: every(1, 'month') })], count(3)), { times: 3, per: 'month', days: [] });
    assert.equal(wishOf([group({ scope: every(2, 'month') })], undefined), undefined);
    assert.equal(wishOf([group({ scope: every(1, 'week') })], undefined), undefined);
    for (const base of [nth(1), monthday(15), date(3)])
      assert.equal(wishOf([group({ base, scope: every(1, 'month') })], undefined), undefined);
    assert.deepEqual(wishOf([group({ scope: every(1, 'week') })], count(2, 'term')), {
      times: 2,
      per: 'term',
      days: [],
    });
    assert.deepEqual(wishOf([group({ every: every(1, 'week') })], count(2, 'term')), {
      times: 2,
      per: 'term',
      days: [],
    });
  });

  const why = (groups: Group[], said: Of<'count'>) => {
    const got = wishOf(groups, said);
    return got && 'why' in got ? got.why : got;
  };

  it('in a week is as many days', () => {
    assert.equal(why([group()], count(2, 'week')), 'Vilken veckodag? Skriv till exempel: torsdagar 13-14.30');
    assert.equal(
      why([group({ base: nth(1) })], count(2, 'week')),
      'Vilken veckodag? Skriv till exempel: torsdagar 13-14.30',
    );
    assert.equal(why([group({ base: days(2, 4) })], count(2, 'week')), undefined);
    assert.equal(why([group({ base: days(2) }), group({ base: days(4) })], count(2, 'week')), undefined);
    assert.equal(why([group({ base: days(2) }), group({ base: nth(1) }), group()], count(1, 'week')), undefined);
    assert.equal(
      why([group({ base: days(2, 4) })], count(1, 'week')),
      'Du skrev en gång i veckan, men 2 veckodagar. Vilka dagar menar du?',
    );
    assert.equal(
      why([group({ base: days(2) })], count(3, 'week')),
      'Du skrev 3 gånger i veckan, men en veckodag. Vilka dagar menar du?',
    );
  });

  it('beside days that say when is as many in each month', () => {
    const OR = 'Skriv antingen hur många gånger ni ses eller vilka dagar.';
    assert.equal(why([group({ base: nth(1, 3) })], count(2, 'month')), undefined);
    assert.equal(why([group({ base: { ...nth(1, 3), days: [2, 4] } })], count(4, 'month')), undefined);
    assert.equal(why([group({ base: nth(1, 3) })], count(1, 'month')), OR);
    assert.equal(why([group({ base: nth(1) })], count(1, 'term')), OR);
    assert.equal(why([group({ base: monthday(1, 15) })], count(2, 'month')), undefined);
    assert.equal(why([group({ base: monthday(15) })], count(2, 'month')), OR);
    assert.equal(why([group({ base: date(3) })], count(1, 'month')), OR);
    assert.equal(why([group({ base: date(3) })], count(0, 'month')), undefined);
    assert.equal(why([group({ base: nth(1) }), group({ base: nth(3) })], count(1, 'month')), OR);
    assert.equal(why([group(), group({ base: nth(3) })], count(1, 'month')), OR);
  });

  it('in a stretch says no weeks and no other stretch', () => {
    const OR = 'Skriv antingen hur många gånger ni ses eller vilka veckor.';
    const tuesday = group({ base: days(2) });
    assert.equal(why([tuesday, group({ base: days(4) })], count(2, 'term')), OR);
    assert.equal(why([group({ base: days(2), parity: EVEN })], count(2, 'term')), OR);
    assert.equal(why([group({ base: days(2), weeks: WEEKS })], count(2, 'term')), OR);
    assert.equal(why([group({ base: days(2), week: { is: 'ahead', weeks: 1 } })], count(2, 'term')), OR);
    assert.equal(why([group({ base: days(2), every: every(2, 'week') })], count(2, 'term')), OR);
    assert.equal(
      why([group({ base: days(2), scope: every(1, 'month') })], count(2, 'term')),
      'Du skrev två olika perioder. Välj en.',
    );
    assert.deepEqual(wishOf([group({ base: days(2), scope: every(1, 'term') })], count(2, 'term')), {
      times: 2,
      per: 'term',
      days: [2],
    });
  });
});
