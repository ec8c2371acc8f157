import assert from 'node:assert/strict';
import type { Base, Group } from '../../../src/groups/series/groups.js';
import { joinDays } from '../../../src/groups/series/join-days.js';
import type { Part } from '../../../src/groups/series/parts.js';

type Of<Is extends Part['is']> = Extract<Part, { is: Is }>;
const many = (...days: Of<'days'>['days']): Of<'days'> => ({ is: 'days', days, how: 'many' });
const bare = (...days: Of<'days'>['days']): Of<'days'> => ({ is: 'days', days, how: 'bare' });
const coming = (...days: Of<'days'>['days']): Of<'days'> => ({ is: 'days', days, how: 'coming' });
const nth = (nths: number[], ...days: Of<'nth'>['days']): Of<'nth'> => ({ is: 'nth', days, nths });
const dates = (...some: number[]): Of<'dates'> => ({ is: 'dates', dates: some.map(date => ({ date, month: 9 })) });
const monthday = (...some: number[]): Of<'monthday'> => ({ is: 'monthday', dates: some });
const tomorrow: Of<'ahead'> = { is: 'ahead', days: 1 };
const daily: Of<'days'> = { is: 'days', days: [1, 2, 3, 4, 5, 6, 7], how: 'many', loose: true };

type Joined = Pick<Group, 'base' | 'also'> & { readonly begins: Base | undefined };
/** The days of a group after others came, and those that begin a group of their own. */
function join(
  group: Partial<Group>,
  part: Exclude<Base, Of<'ahead'>>,
  closed = false,
  more = false,
  beside = false,
): Joined {
  const of: Group = { times: [], ahead: false, ...group };
  const begins = joinDays(of, part, closed, more, beside);
  return { base: of.base!, ...(of.also ? { also: of.also } : {}), begins };
}
const joined = (base: Base, also?: Of<'days'>): Joined => ({ base, ...(also ? { also } : {}), begins: undefined });
const apart = (base: Base, begins: Base): Joined => ({ base, begins });

describe('days that come after others', () => {
  it('are the first ones where there were none', () => {
    for (const part of [many(2), nth([1], 4), dates(3), monthday(15)])
      assert.deepEqual(join({}, part, true, true), joined(part));
  });

  it('join weekdays until something was said of those', () => {
    assert.deepEqual(join({ base: bare(2) }, many(4)), joined(many(2, 4)));
    assert.deepEqual(join({ base: many(2) }, bare(4)), joined(many(2, 4)));
    assert.deepEqual(join({ base: bare(2) }, bare(4)), joined(bare(2, 4)));
    assert.deepEqual(join({ base: bare(2) }, coming(4)), joined(bare(2, 4)));
    assert.deepEqual(join({ base: many(2, 4) }, many(4, 5)), joined(many(2, 4, 5)));
    assert.deepEqual(join({ base: many(2) }, many(4), true), apart(many(2), many(4)));
    assert.deepEqual(join({ base: many(2) }, many(4), false, true), joined(many(2, 4)));
  });

  it('are the same once more, or one of them told by itself', () => {
    assert.deepEqual(join({ base: many(2, 4) }, many(2), false, true), apart(many(2, 4), many(2)));
    assert.deepEqual(join({ base: many(2, 4) }, many(2), true, true), apart(many(2, 4), many(2)));
    assert.deepEqual(join({ base: many(2) }, many(2), true, true), apart(many(2), many(2)));
    assert.deepEqual(join({ base: many(2) }, many(2), true), joined(many(2)));
    assert.deepEqual(join({ base: coming(2) }, bare(2)), joined(coming(2)));
    assert.deepEqual(join({ base: coming(2) }, many(2)), joined(many(2)));
  });

  it('say which days "varje dag" are', () => {
    const told = { is: 'days', days: [1, 2, 3], how: 'many', each: true } as const;
    assert.deepEqual(join({ base: daily }, bare(1, 2, 3)), joined(told));
    assert.deepEqual(join({ base: bare(1, 2, 3) }, daily, true), joined(told));
  });

  it('are the weekdays of the dates right after them', () => {
    assert.deepEqual(join({ base: many(4) }, dates(3, 10), false, false, true), joined(dates(3, 10), many(4)));
    assert.deepEqual(join({ base: many(4) }, dates(3)), apart(many(4), dates(3)));
    assert.deepEqual(join({ base: many(4) }, dates(3), true, false, true), apart(many(4), dates(3)));
    assert.deepEqual(join({ base: { ...many(4), each: true } }, dates(3), false, false, true).also, undefined);
  });

  it('beside dates must agree with them, but for more of them after something was said', () => {
    assert.deepEqual(join({ base: dates(3) }, bare(4)), joined(dates(3), bare(4)));
    assert.deepEqual(join({ base: dates(3) }, many(4)), joined(dates(3), many(4)));
    assert.deepEqual(join({ base: dates(3) }, bare(4), true), joined(dates(3), bare(4)));
    assert.deepEqual(join({ base: dates(3) }, many(4), true), apart(dates(3), many(4)));
    assert.deepEqual(join({ base: dates(3, 4), also: many(4) }, bare(5, 4)), joined(dates(3, 4), bare(4, 5)));
    assert.deepEqual(join({ base: tomorrow }, bare(5)), joined(tomorrow, bare(5)));
    assert.deepEqual(join({ base: tomorrow }, many(5)), apart(tomorrow, many(5)));
    assert.deepEqual(join({ base: tomorrow }, coming(5)), apart(tomorrow, coming(5)));
  });

  it('after an ordinal are counted by it, where one is meant', () => {
    assert.deepEqual(join({ base: nth([1], 1) }, bare(3)), apart(nth([1], 1), nth([1], 3)));
    assert.deepEqual(join({ base: nth([1], 1) }, coming(3)), apart(nth([1], 1), nth([1], 3)));
    assert.deepEqual(join({ base: nth([1], 1) }, many(3)), apart(nth([1], 1), many(3)));
    assert.deepEqual(join({ base: nth([1], 1) }, bare(3), true), apart(nth([1], 1), bare(3)));
    assert.deepEqual(join({ base: nth([1], 1) }, many(1)), joined(nth([1], 1)));
    assert.deepEqual(join({ base: nth([1], 1) }, many(1), true), apart(nth([1], 1), many(1)));
    assert.deepEqual(join({ base: monthday(15) }, many(1)), apart(monthday(15), many(1)));
  });

  it('may be ordinals of the weekdays before them', () => {
    assert.deepEqual(join({ base: many(2, 4) }, nth([1], 4)), joined(nth([1], 4)));
    assert.deepEqual(join({ base: many(2) }, nth([1], 4)), apart(many(2), nth([1], 4)));
    assert.deepEqual(join({ base: many(4) }, nth([1], 4), true), apart(many(4), nth([1], 4)));
    assert.deepEqual(join({ base: nth([1], 4) }, nth([3], 4)), apart(nth([1], 4), nth([3], 4)));
  });

  it('may be dates, of the weekdays before them or more of them', () => {
    assert.deepEqual(join({ base: dates(3) }, dates(10)), joined(dates(3, 10)));
    assert.deepEqual(join({ base: dates(3) }, dates(10), true), apart(dates(3), dates(10)));
    assert.deepEqual(join({ base: bare(4) }, dates(3)), joined(dates(3), bare(4)));
    assert.deepEqual(join({ base: coming(4) }, dates(3), true), joined(dates(3), coming(4)));
    assert.deepEqual(join({ base: many(4) }, dates(3)), apart(many(4), dates(3)));
    const each = { ...bare(4), each: true } as const;
    assert.deepEqual(join({ base: each }, dates(3)), apart(each, dates(3)));
    const every = { is: 'every', n: 2, unit: 'week' } as const;
    assert.deepEqual(join({ base: bare(4), every }, dates(3)), apart(bare(4), dates(3)));
    const parity = { is: 'parity', parity: 'even' } as const;
    assert.deepEqual(join({ base: bare(4), parity }, dates(3)), apart(bare(4), dates(3)));
    assert.deepEqual(join({ base: monthday(15) }, dates(3)), apart(monthday(15), dates(3)));
  });

  it('may be dates of the month', () => {
    assert.deepEqual(join({ base: monthday(1) }, monthday(15)), joined(monthday(1, 15)));
    assert.deepEqual(join({ base: monthday(1) }, monthday(15), true), apart(monthday(1), monthday(15)));
    assert.deepEqual(join({ base: many(2) }, monthday(15)), apart(many(2), monthday(15)));
  });
});
