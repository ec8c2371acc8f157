import assert from 'node:assert/strict';
import { sortParts } from '../../../src/groups/series/groups.js';
import type { Part } from '../../../src/groups/series/parts.js';

type Of<Is extends Part['is']> = Extract<Part, { is: Is }>;
const days = (...some: Of<'days'>['days']): Part => ({ is: 'days', days: some, how: 'many' });
const time = (hour: number): Part => ({ is: 'time', start: { hour, minute: 0, exact: true } });
const EVEN: Part = { is: 'parity', parity: 'even' };
const ODD: Part = { is: 'parity', parity: 'odd' };
const weeks = (week: number): Part => ({ is: 'weeks', ranges: [{ first: week, last: week }] });
const every = (n: number, unit: Of<'every'>['unit'] = 'week', own?: true): Part => ({
  is: 'every',
  n,
  unit,
  ...(own ? { own } : {}),
});
const AND: Part = { is: 'joint' };
const COLON: Part = { is: 'joint', colon: true };
const EACH: Part = { is: 'joint', each: true };
const month = (number: number): Part => ({ is: 'months', months: [{ month: number }] });
const nth = (...nths: number[]): Part => ({ is: 'nth', days: [4], nths });
const length = (minutes: number): Part => ({ is: 'length', minutes });
const partOf = (part: Of<'partOfDay'>['part']): Part => ({ is: 'partOfDay', part });
const monthday: Part = { is: 'monthday', dates: [13] };
const date: Part = { is: 'dates', dates: [{ date: 3, month: 9 }] };
const NO_TIME: Part = { is: 'noTime' };
const FILLER: Part = { is: 'filler' };
const tomorrow: Part = { is: 'ahead', days: 1 };
const nextWeek: Part = { is: 'ahead', weeks: 1 };

/** What comes of parts in a row, as text: a line a group, and what is said of the whole. */
function sorted(...parts: Part[]): string | string[] {
  const got = sortParts(parts.map((part, at) => ({ part, at, next: at + 1 })));
  if ('why' in got) return got.why;
  const lines = got.groups.map(group =>
    [
      group.base?.is === 'days' ? group.base.days.join('') : (group.base?.is ?? '-'),
      ...group.times.map(({ start }) => `kl${start.hour}`),
      ...(group.also ? [`also${group.also.days.join('')}`] : []),
      ...(group.week ? [`week+${group.week.weeks}`] : []),
      ...(group.parity ? [group.parity.parity] : []),
      ...(group.every ? [`every${group.every.n}`] : []),
      ...(group.weeks ? [`v${group.weeks.ranges.map(({ first }) => first).join('+')}`] : []),
      ...(group.scope ? [`${group.scope.n}${group.scope.unit}`] : []),
      ...(group.length === undefined ? [] : [`${group.length}m`]),
      ...(group.part ? [group.part] : []),
      ...(group.timeless ? ['timeless'] : []),
      ...(group.ahead ? ['ahead'] : []),
    ].join(' '),
  );
  return got.said.length > 0 ? [...lines, `said ${got.said.map(({ is }) => is).join(' ')}`] : lines;
}

const TWO_TIMES = 'Du skrev två klockslag. Skriv ett, eller sätt ”och” emellan.';
const PERIODS = 'Du skrev olika perioder för olika dagar. Skriv dem var för sig.';
const WHICH_MONTH = 'Vilken månad? Skriv till exempel: fredag 13 november';

describe('the parts of a phrase are sorted', () => {
  const ROWS: readonly [parts: Part[], becomes: string | string[]][] = [
    [[], ['-']],
    [[FILLER, days(2), FILLER, time(9)], ['2 kl9']],
    // Weeks before the first days are of all, behind them of those.
    [
      [EVEN, days(2), time(9), AND, days(4), time(13)],
      ['2 kl9 even ahead', '4 kl13'],
    ],
    [
      [days(2), EVEN, time(9), AND, days(4), time(13)],
      ['2 kl9 even', '4 kl13'],
    ],
    [
      [every(2), days(2), time(9), days(4), time(13)],
      ['2 kl9 every2 ahead', '4 kl13'],
    ],
    [
      [every(2, 'week', true), days(2), time(9), days(4), time(13)],
      ['2 kl9 every2', '4 kl13'],
    ],
    [
      [days(2), every(2), time(9), days(4), time(13)],
      ['2 kl9 every2', '4 kl13'],
    ],
    [
      [weeks(36), days(2), time(9), days(4), time(13)],
      ['2 kl9 v36 ahead', '4 kl13'],
    ],
    [
      [days(2), weeks(36), time(9), days(4), time(13)],
      ['2 kl9 v36', '4 kl13'],
    ],
    // Weeks after "och" and before other days are of those.
    [
      [days(2), time(9), AND, ODD, days(4), time(13)],
      ['2 kl9', '4 kl13 odd'],
    ],
    [
      [days(2), time(9), AND, weeks(36), days(4), time(13)],
      ['2 kl9', '4 kl13 v36'],
    ],
    [
      [days(2), time(9), AND, every(2), days(4), time(13)],
      ['2 kl9', '4 kl13 every2'],
    ],
    [
      [days(2), time(9), AND, ODD, COLON, days(4), time(13)],
      ['2 kl9', '4 kl13 odd'],
    ],
    [
      [days(2), time(9), ODD, days(4), time(13)],
      ['2 kl9 odd', '4 kl13'],
    ],
    [
      [days(2), time(9), AND, ODD, AND, days(4), time(13)],
      ['2 kl9 odd', '4 kl13'],
    ],
    [[AND, EVEN, days(4), time(13)], ['4 kl13 even ahead']],
    [
      [days(2), time(9), AND, every(1, 'month'), days(4), time(13)],
      ['2 kl9 1month', '4 kl13'],
    ],
    // Days join days until something was said of those.
    [[days(2), AND, days(4), time(9)], ['24 kl9']],
    [
      [days(2), EVEN, AND, days(4), time(9)],
      ['2 kl9 even', '4 kl9'],
    ],
    [
      [days(2), weeks(36), AND, days(4), time(9)],
      ['2 kl9 v36', '4 kl9'],
    ],
    [
      [days(2), every(3), AND, days(4), time(9)],
      ['2 kl9 every3', '4 kl9'],
    ],
    [
      [days(2), NO_TIME, AND, days(4), time(9)],
      ['2 timeless', '4 kl9'],
    ],
    [[EVEN, weeks(36), every(1), time(9), days(2), days(4)], ['24 kl9 even every1 v36 ahead']],
    // Two kinds of weeks stand against each other, or are of other weeks of the same days.
    [[EVEN, ODD, days(2), time(9)], 'Du skrev både jämna och udda veckor. Välj det ena.'],
    [[EVEN, EVEN, days(2), time(9)], ['2 kl9 even ahead']],
    [
      [days(2), EVEN, time(9), ODD, time(13)],
      ['2 kl9 even', '2 kl13 odd'],
    ],
    [
      [days(2), EVEN, time(9), time(13), ODD],
      ['2 kl9 even', '2 kl13 odd'],
    ],
    [[days(2), EVEN, time(9), EVEN, time(13)], TWO_TIMES],
    [[days(2), time(9), ODD, time(13)], TWO_TIMES],
    [
      [days(2), weeks(36), time(9), weeks(38), time(10)],
      ['2 kl9 v36', '2 kl10 v38'],
    ],
    [
      [days(2), weeks(36), time(9), AND, time(10), weeks(38)],
      ['2 kl9 v36', '2 kl10 v38'],
    ],
    [[days(2), weeks(36), weeks(38), time(9)], ['2 kl9 v36+38']],
    [[days(2), weeks(36), time(9), weeks(38)], ['2 kl9 v36+38']],
    [
      [days(2), every(2), time(9), every(3), time(10)],
      ['2 kl9 every2', '2 kl10 every3'],
    ],
    [
      [days(2), every(2), every(1), time(9)],
      ['2 kl9 every2', '2 kl9 every1'],
    ],
    [[every(2), every(1), days(2), time(9)], ['2 kl9 every2 ahead']],
    [[every(1), every(2), days(2), time(9)], ['2 kl9 every2 ahead']],
    [[days(2), every(1), every(1), time(9)], ['2 kl9 every1']],
    [
      [days(2), time(9), every(1, 'week', true), days(4), time(10)],
      ['2 kl9', '4 kl10 every1'],
    ],
    [[nth(1), every(2, 'month'), time(9)], ['nth kl9 2month']],
    // Times of the same days are joined by "och", or are one each.
    [[days(2), time(9), AND, time(13)], ['2 kl9 kl13']],
    [[days(2), time(9), time(13)], TWO_TIMES],
    [[days(2), time(9), length(60), AND, time(13)], ['2 kl9 kl13 60m']],
    [[days(2), time(9), partOf('morning'), AND, time(13)], ['2 kl9 kl13 morning']],
    [
      [days(2), time(9), AND, days(2), time(13)],
      ['2 kl9', '2 kl13'],
    ],
    [[days(2), time(9), AND, EVEN, AND, time(13)], TWO_TIMES],
    [
      [days(2, 4), time(9), EACH, time(13)],
      ['2 kl9', '4 kl13'],
    ],
    [
      [days(2), time(9), time(13), days(4)],
      ['2 kl9', '4 kl13'],
    ],
    [
      [time(9), days(2), time(13), days(4)],
      ['2 kl9', '4 kl13'],
    ],
    [[time(9), AND, time(13), days(2)], ['2 kl9 kl13']],
    // What cannot be both.
    [[days(2), time(9), length(60), length(90)], 'Du skrev två olika längder. Välj en.'],
    [[days(2), time(9), length(60), length(60)], ['2 kl9 60m']],
    [[days(2), time(9), partOf('morning'), partOf('evening')], 'Du skrev två olika delar av dagen. Välj en.'],
    [[days(2), time(9), partOf('morning'), partOf('morning')], ['2 kl9 morning']],
    [[days(2), time(9), NO_TIME], 'Skriv en tid, eller ingen.'],
    [[days(2), NO_TIME, AND, days(4), time(9), NO_TIME], 'Skriv en tid, eller ingen.'],
    [[days(5), monthday, time(9)], WHICH_MONTH],
    [[monthday, days(5), time(9)], WHICH_MONTH],
    [
      [monthday, AND, days(5), time(9)],
      ['monthday kl9', '5 kl9'],
    ],
    [
      [nth(1), AND, monthday, time(9)],
      ['nth kl9', 'monthday kl9'],
    ],
    // Days from today are one day, a week is of the days beside it.
    [[tomorrow, time(9)], ['ahead kl9']],
    [[tomorrow, AND, tomorrow, time(9)], 'Du skrev två olika dagar. Ta en i taget.'],
    [[nextWeek, days(2), time(9)], ['2 kl9 week+1']],
    [
      [time(9), tomorrow, AND, time(10), date],
      ['ahead kl9', 'dates kl10'],
    ],
    [[days(2), time(9), AND, time(10), nextWeek], ['2 kl9 kl10 week+1']],
    // A stretch is of all days, and there is one of each kind.
    [
      [days(2), time(9), month(9)],
      ['2 kl9', 'said months'],
    ],
    [
      [days(2), time(9), month(9), AND, month(10)],
      ['2 kl9', 'said months months'],
    ],
    [[days(2), month(9), time(9), AND, days(4), month(10), time(13)], PERIODS],
    [[days(2), month(9), time(9), AND, days(2), month(10), time(13)], PERIODS],
    [[days(2), time(9), AND, month(9), days(4), month(10), time(13)], PERIODS],
    [[month(9), days(2), time(9), AND, month(10), days(4), time(13)], PERIODS],
    [[month(9), days(2), time(9), month(10)], PERIODS],
    [[nth(1), month(9), time(9), AND, date, month(10)], PERIODS],
    [
      [days(2), { is: 'from', target: { is: 'week', week: 36 } }, time(9), { is: 'place', words: 'sal 4' }],
      ['2 kl9', 'said from place'],
    ],
  ];
  for (const [parts, becomes] of ROWS) {
    const name = parts.map(({ is }) => is).join(' ');
    it(`${name}: ${Array.isArray(becomes) ? becomes.join(', ') : becomes}`, () =>
      assert.deepEqual(sorted(...structuredClone(parts)), becomes));
  }
});
