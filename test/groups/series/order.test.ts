import assert from 'node:assert/strict';
import { orderProblem } from '../../../src/groups/series/order.js';
import type { Part } from '../../../src/groups/series/parts.js';
import { mannerOf } from '../../../src/groups/series/said.js';

type Of<Is extends Part['is']> = Extract<Part, { is: Is }>;
const days = (how: Of<'days'>['how'], ...some: Of<'days'>['days']): Part => ({ is: 'days', days: some, how });
const nth = (...some: Of<'nth'>['days']): Part => ({ is: 'nth', days: some, nths: [1] });
const dates = (...some: number[]): Part => ({ is: 'dates', dates: some.map(date => ({ date, month: 9 })) });
const every = (n: number, unit: Of<'every'>['unit'] = 'week'): Part => ({ is: 'every', n, unit });
const target = { is: 'week', week: 40 } as const;
const FROM: Part = { is: 'from', target };
const TO: Part = { is: 'to', target };
const AND: Part = { is: 'joint' };
const THEN: Part = { is: 'joint', later: true };
const FILLER: Part = { is: 'filler' };
const EVEN: Part = { is: 'parity', parity: 'even' };
const TIME: Part = { is: 'time', start: { hour: 9, minute: 0, exact: true } };
const TUESDAYS = days('many', 2);
const THURSDAYS = days('many', 4);

const FOR_ALL = 'Gäller det för alla dagarna eller bara för några? Skriv det sist, eller dagarna var för sig.';
const FIRST = 'Skriv det som gäller först och det som gäller sedan var för sig.';
const problem = (...parts: Part[]) => orderProblem(parts.map((part, at) => ({ part, at, next: at + 1 })))?.why;

describe('the order of what is said', () => {
  const BOUNDS: readonly Part[] = [
    FROM,
    TO,
    { is: 'span', from: target, to: target },
    { is: 'within', target },
    { is: 'months', months: [{ month: 9 }] },
    { is: 'except', items: [] },
    { is: 'lasting', weeks: 6 },
    { is: 'count', times: 6 },
  ];
  for (const bound of BOUNDS) {
    it(`leaves open what ${bound.is} between two days is of, and nothing where it stands before or after them`, () => {
      assert.equal(problem(TUESDAYS, bound, AND, THURSDAYS), FOR_ALL);
      assert.equal(problem(TUESDAYS, AND, THURSDAYS, bound), undefined);
      assert.equal(problem(bound, TUESDAYS, AND, THURSDAYS), undefined);
      assert.equal(problem(bound), undefined);
    });
  }

  it('leaves it open between days of every kind', () => {
    for (const some of [nth(3), dates(3), { is: 'monthday', dates: [3] }, { is: 'ahead', days: 1 }] as Part[]) {
      assert.equal(problem(some, TO, THURSDAYS), FOR_ALL, some.is);
      assert.equal(problem(THURSDAYS, TO, some), FOR_ALL, some.is);
    }
    // A week from now is no day.
    assert.equal(problem({ is: 'ahead', weeks: 1 }, TO, THURSDAYS), undefined);
    assert.equal(problem(THURSDAYS, TO, { is: 'ahead', weeks: 1 }), undefined);
  });

  it('leaves nothing open where the same days are said again, a rate is said, or time and weeks stand between', () => {
    assert.equal(problem(days('many', 2, 4), TO, TUESDAYS, THURSDAYS), undefined);
    assert.equal(problem(nth(2, 4), TO, TUESDAYS), undefined);
    assert.equal(problem(days('many', 2, 4), TO, TUESDAYS, days('many', 5)), FOR_ALL);
    assert.equal(problem(days('many', 2, 4), TO, days('many', 2, 5)), FOR_ALL);
    assert.equal(problem(TUESDAYS, TO, nth(2)), FOR_ALL);
    assert.equal(problem(TUESDAYS, { is: 'count', times: 2, per: 'month' }, THURSDAYS), undefined);
    for (const part of [TIME, EVEN, every(2)]) assert.equal(problem(TUESDAYS, part, THURSDAYS), undefined, part.is);
  });

  it('goes on with the same after "sedan": dates after dates, ordinals after ordinals, weeks counted from one date', () => {
    assert.equal(problem(dates(3), THEN, dates(10)), undefined);
    assert.equal(problem(dates(3), dates(4), FILLER, THEN, AND, dates(10)), undefined);
    assert.equal(problem(dates(3), THURSDAYS, THEN, dates(10)), FIRST);
    assert.equal(problem(nth(4), THEN, nth(4)), undefined);
    assert.equal(problem(nth(4), dates(3), THEN, nth(4)), FIRST);
    for (const next of [every(2), EVEN, THURSDAYS]) {
      assert.equal(problem(dates(3), THEN, next), undefined, next.is);
      assert.equal(problem(dates(3), THEN, AND, next), undefined, next.is);
      assert.equal(problem(dates(3, 10), THEN, next), FIRST, next.is);
      assert.equal(problem(dates(3), dates(10), THEN, next), FIRST, next.is);
    }
    assert.equal(problem(dates(3), THEN, TIME), FIRST);
    assert.equal(problem(dates(3), THEN), FIRST);
  });

  it('goes on with weeks after one day that comes, and with nothing else', () => {
    const monday = days('coming', 1);
    assert.equal(problem(monday, THEN, every(2)), undefined);
    assert.equal(problem(monday, THEN, EVEN), undefined);
    assert.equal(problem(monday, THEN, every(1, 'month')), FIRST);
    assert.equal(problem(monday, THEN, TUESDAYS), FIRST);
    assert.equal(problem(days('coming', 1, 2), THEN, every(2)), FIRST);
    assert.equal(problem(TUESDAYS, THEN, every(2)), FIRST);
    assert.equal(problem(nth(1), THEN, every(2)), FIRST);
    assert.equal(problem(TUESDAYS, THEN, THURSDAYS), FIRST);
  });

  it('has nothing before "sedan" where it stands first or before all days', () => {
    assert.equal(problem(THEN, TUESDAYS), undefined);
    assert.equal(problem(FILLER, THEN, TUESDAYS), undefined);
    assert.equal(problem(TIME, THEN, TUESDAYS), undefined);
  });
});

describe('how a phrase speaks of days', () => {
  const ROWS: readonly [phrase: string, fromToday: boolean, partOfDay: boolean][] = [
    ['imorgon kl 9', true, false],
    ['om två veckor på tisdag kl 9', true, false],
    ['nästa fredag kl 9', true, false],
    ['fredagar kl 9', false, false],
    ['på fredag kl 9', false, false],
    ['fredagar kl 3 på eftermiddagen', false, true],
    ['imorgon eftermiddag kl 3', true, true],
    ['', false, false],
    ['gurka', false, false],
  ];
  for (const [phrase, fromToday, partOfDay] of ROWS)
    it(`"${phrase}"`, () => assert.deepEqual(mannerOf(phrase), { fromToday, partOfDay }));
});
