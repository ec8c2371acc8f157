import assert from 'node:assert/strict';
import type { Cover } from '../../../src/groups/series/cover.js';
import { idleParts } from '../../../src/groups/series/idle.js';
import type { Meaning, Pattern, Rule } from '../../../src/groups/series/meaning.js';
import type { Part } from '../../../src/groups/series/parts.js';

const TEN = { start: 600, end: 690 };
const ruleOf = (pattern: Pattern, time = TEN): Rule => ({ pattern, time, timeSaid: true, lengthSaid: true });
const meaningOf = (...rules: Rule[]): Meaning => ({ on: '2026-08-20', rules, except: [] });
const weekly = (more: Partial<Extract<Pattern, { is: 'weekly' }>> = {}): Rule =>
  ruleOf({ is: 'weekly', days: [2, 4], every: 1, ...more });
const nth = ruleOf({ is: 'nth', days: [4], nths: [1], every: 2, per: 'quarter' });
const monthday = ruleOf({ is: 'monthday', dates: [15], every: 3 });
// A Thursday and a Friday.
const dates = ruleOf({ is: 'dates', days: ['2026-09-03', '2026-09-11'] });
const wish = (times: number, days: readonly (1 | 2 | 3 | 4 | 5)[] = []): Meaning => ({
  on: '2026-08-20',
  rules: [],
  wish: { wish: { times, per: 'term', days }, time: TEN, timeSaid: true, lengthSaid: true },
  except: [],
});

/** Whether a part is without effect in a meaning that would be the same without it. */
const isIdle = (part: Part, meaning: Meaning): boolean => {
  const placed = { part, at: 0, next: 1 };
  return idleParts({ parts: [placed], strain: 0, unknown: 0 }, meaning, () => [meaning]).includes(placed);
};
const days = (...some: (1 | 2 | 3 | 4 | 5 | 6 | 7)[]): Part => ({ is: 'days', days: some, how: 'many' });
const every = (n: number, unit: 'week' | 'month' | 'quarter'): Part => ({ is: 'every', n, unit });
const at = (hour: number, minute = 0): Part => ({ is: 'time', start: { hour, minute, exact: true } });
const target = { is: 'week', week: 40 } as const;

describe('what was said and has no effect', () => {
  it('is what the meaning would be the same without, and only that', () => {
    const meaning = meaningOf(weekly());
    const placed = { part: days(1), at: 3, next: 4 };
    const cover = { parts: [{ part: days(2), at: 0, next: 3 }, placed], strain: 1, unknown: 0 };
    const asked: unknown[] = [];
    const without = (of: Cover) => {
      asked.push(of);
      return [meaningOf(), meaning];
    };
    assert.deepEqual(idleParts(cover, meaning, without), [placed]);
    assert.deepEqual(asked, [{ ...cover, parts: [cover.parts[0]] }]);
    assert.deepEqual(
      idleParts(cover, meaning, () => [meaningOf()]),
      [],
    );
    assert.deepEqual(
      idleParts(cover, meaning, () => []),
      [],
    );
  });

  it('is never what only joins or greets, or is given back as it was written', () => {
    const silent: Part[] = [
      { is: 'filler' },
      { is: 'joint' },
      { is: 'noTime' },
      { is: 'unknown' },
      { is: 'except', items: [] },
      { is: 'place', words: 'i biblioteket' },
      { is: 'others', words: 'med kuratorn' },
    ];
    for (const part of silent) assert.equal(isIdle(part, meaningOf(weekly())), false, part.is);
  });

  const ROWS: readonly [says: string, part: Part, meaning: Meaning, idle: boolean][] = [
    ['days of the series', days(2, 4), meaningOf(weekly()), false],
    ['a day beside them', days(2, 5), meaningOf(weekly()), true],
    ['a day of one of the rules', days(4), meaningOf(weekly({ days: [2] }), nth), false],
    ['the weekday of a date', days(5, 4), meaningOf(dates), false],
    ['another weekday than the dates have', days(3), meaningOf(dates), true],
    ['a weekday beside a date of each month', days(2), meaningOf(monthday), true],
    ['a weekday beside an ordinal of it', days(4), meaningOf(nth), false],
    ['another beside an ordinal', days(3), meaningOf(nth), true],
    ['a weekday that is wished', days(3), wish(2, [3]), false],
    ['one that is not wished', days(3, 4), wish(2, [3]), true],
    [
      '"varje dag" beside days',
      { is: 'days', days: [1], how: 'many', loose: true } as Part,
      meaningOf(weekly({ days: [2] })),
      false,
    ],
    ['"varje dag" beside none', { is: 'days', days: [1], how: 'many', loose: true } as Part, wish(2), true],
    ['every week', every(1, 'week'), meaningOf(weekly()), false],
    ['every second week beside every week', every(2, 'week'), meaningOf(weekly()), true],
    ['every month beside every week', every(1, 'month'), meaningOf(weekly()), true],
    ['every third week', every(3, 'week'), meaningOf(weekly({ every: 3 })), false],
    ['every second week beside even weeks', every(2, 'week'), meaningOf(weekly({ parity: 'even' })), false],
    ['every week beside even weeks', every(1, 'week'), meaningOf(weekly({ parity: 'even' })), true],
    ['every second quarter', every(2, 'quarter'), meaningOf(nth), false],
    ['every second month beside quarters', every(2, 'month'), meaningOf(nth), true],
    ['every quarter beside every second', every(1, 'quarter'), meaningOf(nth), true],
    ['every third month', every(3, 'month'), meaningOf(monthday), false],
    ['every month beside every third', every(1, 'month'), meaningOf(monthday), true],
    ['every third week beside a date of the month', every(3, 'week'), meaningOf(monthday), true],
    ['every week beside dates', every(1, 'week'), meaningOf(dates), true],
    ['every of one of the rules', every(3, 'month'), meaningOf(weekly(), monthday), false],
    ['every term beside a wish', { is: 'every', n: 1, unit: 'term' }, wish(2), false],
    ['every second beside a wish', { is: 'every', n: 2, unit: 'term' }, wish(2), true],
    ['even weeks', { is: 'parity', parity: 'even' }, meaningOf(weekly({ parity: 'even' })), false],
    ['odd beside even weeks', { is: 'parity', parity: 'odd' }, meaningOf(weekly({ parity: 'even' })), true],
    [
      'even weeks of one rule',
      { is: 'parity', parity: 'even' },
      meaningOf(weekly({ parity: 'even' }), weekly({ parity: 'odd' })),
      true,
    ],
    ['even weeks beside an ordinal', { is: 'parity', parity: 'even' }, meaningOf(nth), true],
    ['weeks of all rules', { is: 'weeks', ranges: [] }, meaningOf(weekly({ weeks: ['2026-08-31'] })), false],
    [
      'weeks of one rule',
      { is: 'weeks', ranges: [] },
      meaningOf(weekly({ weeks: ['2026-08-31'] }), weekly({ weeks: ['2026-09-07'] })),
      true,
    ],
    [
      'weeks beside dates',
      { is: 'weeks', ranges: [] },
      meaningOf(weekly({ weeks: ['2026-08-31', '2026-09-07'] }), dates),
      true,
    ],
    [
      'the same weeks of both',
      { is: 'weeks', ranges: [] },
      meaningOf(weekly({ weeks: ['2026-08-31'] }), weekly({ weeks: ['2026-08-31'], every: 2 })),
      false,
    ],
    ['dates among others', { is: 'dates', dates: [] }, meaningOf(weekly(), dates), false],
    ['dates of none', { is: 'dates', dates: [] }, meaningOf(weekly()), true],
    ['dates that are a start', { is: 'dates', dates: [] }, { ...meaningOf(weekly()), from: '2026-09-03' }, false],
    ['an end beside dates', { is: 'to', target }, meaningOf(dates), false],
    ['an end beside weeks', { is: 'to', target }, meaningOf(weekly(), dates), true],
    ['an end beside a wish', { is: 'to', target }, wish(2), true],
    ['a start that has been', { is: 'from', target }, { ...meaningOf(weekly()), from: '2026-08-10' }, false],
    ['a start that is today', { is: 'from', target }, { ...meaningOf(weekly()), from: '2026-08-20' }, false],
    ['a start beside another', { is: 'from', target }, { ...meaningOf(weekly()), from: '2026-08-21' }, true],
    ['a start that is no border', { is: 'from', target }, meaningOf(weekly()), false],
    ['a term around the borders', { is: 'within', target }, meaningOf(weekly()), false],
    ['so many a week', { is: 'count', times: 2, per: 'week' }, wish(2), false],
    ['once', { is: 'count', times: 1 }, meaningOf(weekly()), false],
    ['so many', { is: 'count', times: 3 }, meaningOf(weekly()), true],
    ['so many a month beside ordinals', { is: 'count', times: 2, per: 'month' }, meaningOf(nth), false],
    ['so many a term beside a wish', { is: 'count', times: 2, per: 'term' }, wish(2), true],
    ['so many dates', { is: 'count', times: 2 }, meaningOf(dates), false],
    ['so many dates and weeks', { is: 'count', times: 2 }, meaningOf(dates, weekly()), true],
    ['so many beside a wish', { is: 'count', times: 2 }, wish(2), true],
    ['the hour', at(10), meaningOf(weekly()), false],
    ['the hour of the evening', at(22), meaningOf(weekly()), false],
    ['another hour', at(11), meaningOf(weekly()), true],
    ['another minute', at(10, 30), meaningOf(weekly()), true],
    [
      'half past',
      at(10, 30),
      meaningOf(ruleOf({ is: 'weekly', days: [2], every: 1 }, { start: 630, end: 690 })),
      false,
    ],
    [
      'the hour of one rule',
      at(10),
      meaningOf(ruleOf({ is: 'weekly', days: [2], every: 1 }, { start: 480, end: 540 }), weekly()),
      false,
    ],
    ['the hour of a wish', at(10), wish(2), false],
    ['another than that of a wish', at(9), wish(2), true],
    ['the length', { is: 'length', minutes: 90 }, meaningOf(weekly()), false],
    ['another length', { is: 'length', minutes: 60 }, meaningOf(weekly()), true],
    [
      'the length of one rule',
      { is: 'length', minutes: 60 },
      meaningOf(weekly(), ruleOf({ is: 'weekly', days: [2], every: 1 }, { start: 480, end: 540 })),
      false,
    ],
    ['a part of the day', { is: 'partOfDay', part: 'morning' }, meaningOf(weekly()), false],
    ['months', { is: 'months', months: [{ month: 9 }] }, meaningOf(weekly()), true],
    ['an ordinal', { is: 'nth', days: [4], nths: [1] }, meaningOf(weekly()), true],
  ];
  for (const [says, part, meaning, idle] of ROWS)
    it(`${idle ? 'is' : 'is not'} ${says}`, () => assert.equal(isIdle(part, meaning), idle));
});
