import assert from 'node:assert/strict';
import { type Bounds, boundsOf } from '../../../src/groups/series/bounds.js';
import type { Excepted, Part, Target } from '../../../src/groups/series/parts.js';
import { SCHOOL_YEAR } from './school-year.js';

const ON = '2026-08-20';
const week = (number: number): Target => ({ is: 'week', week: number });
const month = (number: number): Target => ({ is: 'month', month: number });
const day = (date: number, of: number, year?: number): Target => ({
  is: 'written',
  written: { date, month: of, ...(year === undefined ? {} : { year }) },
});
const term = (name: 'autumn' | 'spring' | 'current'): Target => ({ is: 'term', term: name });
const from = (target: Target, more = {}): Part => ({ is: 'from', target, ...more });
const to = (target: Target, more = {}): Part => ({ is: 'to', target, ...more });
const span = (first: Target, last: Target): Part => ({ is: 'span', from: first, to: last });
const within = (target: Target): Part => ({ is: 'within', target });
const except = (...items: Excepted[]): Part => ({ is: 'except', items });

const read = (parts: readonly Part[], on = ON) => boundsOf(parts, { on, calendar: SCHOOL_YEAR });
const shown = ({ from: first = '', to: last = '' }: Bounds) => `${first}..${last}`;
const ends = (parts: readonly Part[], on = ON) => {
  const found = read(parts, on);
  return 'why' in found ? found.why : found.map(shown).join(' or ');
};

const TWO_STARTS = 'Du skrev två olika början. Välj en.';
const TWO_ENDS = 'Du skrev två olika slut. Välj ett.';
const BACKWARDS = 'Sista dagen ligger före den första.';
const BEFORE_IT = `${BACKWARDS} Skriv årtalet om det är nästa år.`;
const NO_DAY = 'Dagen ”30 februari” finns inte.';

describe('where a series begins and ends', () => {
  const CASES: readonly (readonly [string, readonly Part[], string])[] = [
    ['nothing said', [], '..'],
    ['from a week', [from(week(36))], '2026-08-31..'],
    ['after a week', [from(week(36), { after: true })], '2026-09-07..'],
    ['to a week', [to(week(40))], '..2026-10-04'],
    ['before a week', [to(week(40), { before: true })], '..2026-09-27'],
    ['between two weeks', [span(week(36), week(40))], '2026-08-31..2026-10-04'],
    [
      'after a break that a stretch begins with',
      [span({ is: 'closed', name: 'höstlov' }, week(50))],
      '2026-10-31..2026-12-13',
    ],
    ['an end is counted from the start', [from(day(1, 3)), to(week(20))], '2027-03-01..2027-05-23'],
    ['a stretch’s end too', [span(day(1, 3), week(20))], '2027-03-01..2027-05-23'],
    ['one day alone', [from(day(1, 9)), to(day(1, 9))], '2026-09-01..2026-09-01'],
    ['two starts', [from(week(36)), from(week(37))], TWO_STARTS],
    ['a start and a stretch', [from(week(36)), span(week(37), week(38))], TWO_STARTS],
    ['two stretches', [span(week(36), week(37)), span(week(40), week(41))], TWO_STARTS],
    ['two ends', [to(week(36)), to(week(37))], TWO_ENDS],
    ['an end and a stretch', [span(week(36), week(40)), to(week(41))], TWO_ENDS],
    ['a start that no year has', [from(day(30, 2))], NO_DAY],
    ['an end that no year has', [to(day(30, 2))], NO_DAY],
    ['an end just before the start', [from(day(1, 10)), to(day(15, 9))], BEFORE_IT],
    ['a week before the first', [from(week(40)), to(week(35))], BEFORE_IT],
    ['nearly a year, which may be meant', [from(week(40)), to(week(38))], '2026-09-28..2027-09-26'],
    ['an end in an earlier year', [from(day(1, 10)), to(day(15, 9, 2026))], BACKWARDS],
    ['the year said', [from(day(1, 10)), to(day(15, 9, 2027))], '2026-10-01..2027-09-15'],
  ];
  for (const [name, parts, expected] of CASES) it(`${name}: ${expected}`, () => assert.equal(ends(parts), expected));

  it('is inside what was named, which narrows and never widens', () => {
    const spring = within(term('spring'));
    assert.equal(ends([spring]), '2027-01-11..2027-06-11');
    assert.equal(ends([within(term('autumn')), spring]), '..2027-06-11');
    assert.equal(ends([spring, from(day(1, 2))]), '2027-02-01..2027-06-11');
    assert.equal(ends([spring, from(day(1, 9))]), '2027-01-11..2027-06-11');
    assert.equal(ends([spring, to(day(1, 5))]), '2027-01-11..2027-05-01');
    assert.equal(ends([spring, to(day(1, 7))]), '2027-01-11..2027-06-11');
    assert.equal(ends([spring, to(day(1, 12))]), BACKWARDS);
    assert.equal(
      ends([within({ is: 'closed', name: 'kottlov' })]),
      'Jag vet inte när kottlovet är. Skriv veckan eller dagarna i stället.',
    );
  });

  it('is the first and the last of several, in whatever order they were named', () => {
    const [march, october] = [within(month(3)), within(month(10))];
    assert.equal(ends([march, october]), '2026-10-01..2027-03-31');
    assert.equal(ends([october, march]), '2026-10-01..2027-03-31');
  });

  it('begins today where what was named has begun, or begins today', () => {
    assert.equal(ends([within(term('current'))]), '..2026-12-18');
    assert.equal(ends([within(term('current'))], '2026-08-18'), '..2026-12-18');
    assert.equal(ends([within(term('current'))], '2026-08-17'), '2026-08-18..2026-12-18');
    assert.equal(ends([within(term('current')), from(week(40))]), '2026-09-28..2026-12-18');
  });

  it('lasts so many weeks or months from its start, or from today', () => {
    assert.equal(ends([{ is: 'lasting', weeks: 6 }]), '..2026-09-30');
    assert.equal(ends([from(week(36)), { is: 'lasting', weeks: 6 }]), '2026-08-31..2026-10-11');
    assert.equal(ends([{ is: 'lasting', months: 3 }]), '..2026-11-19');
    assert.equal(ends([from(day(31, 12)), { is: 'lasting', months: 2 }]), '2026-12-31..2027-02-27');
    assert.equal(ends([from(day(28, 12)), { is: 'lasting', months: 2 }]), '2026-12-28..2027-02-27');
    assert.equal(ends([from(day(31, 10)), { is: 'lasting', months: 2 }]), '2026-10-31..2026-12-30');
    assert.equal(ends([to(week(40)), { is: 'lasting', weeks: 6 }]), TWO_ENDS);
  });

  it('is asked about where "till april" may take April in or not', () => {
    const vague = (number: number) => to(month(number), { vague: true });
    assert.equal(ends([vague(4)]), '..2027-03-31 or ..2027-04-30');
    assert.equal(ends([from(week(36)), vague(10)]), '2026-08-31..2026-09-30 or 2026-08-31..2026-10-31');
    assert.equal(ends([from(month(10)), vague(12)]), '2026-10-01..2026-12-31');
    assert.equal(ends([from(day(2, 10)), vague(10)]), '2026-10-02..2026-10-31');
    assert.equal(ends([from(day(30, 9)), vague(10)]), '2026-09-30..2026-09-30 or 2026-09-30..2026-10-31');
    assert.equal(ends([vague(8)]), '..2026-08-31');
    assert.equal(ends([vague(9)], '2026-08-31'), '..2026-08-31 or ..2026-09-30');
  });

  it('is in months as they come, each once', () => {
    const found = read([
      { is: 'months', months: [{ month: 3 }, { month: 10 }] },
      { is: 'months', months: [{ month: 10 }, { month: 5, year: 2028 }] },
    ]);
    assert.deepEqual(found, [{ months: ['2026-10', '2027-03', '2028-05'], except: [] }]);
  });
});

describe('what is left out of a series', () => {
  const left = (...items: Excepted[]) => {
    const found = read([except(...items)]);
    return 'why' in found ? found.why : found[0]?.except;
  };

  it('is days, from the first of what was named to the last', () => {
    assert.deepEqual(left({ is: 'target', from: week(40) }), [{ is: 'days', from: '2026-09-28', to: '2026-10-04' }]);
    assert.deepEqual(left({ is: 'target', from: day(20, 12), to: day(6, 1) }), [
      { is: 'days', from: '2026-12-20', to: '2027-01-06' },
    ]);
    assert.equal(left({ is: 'target', from: day(30, 2) }), NO_DAY);
    assert.equal(left({ is: 'target', from: week(40), to: day(30, 2) }), NO_DAY);
  });

  it('is the school’s own closed days, all or those of a name that its calendar has', () => {
    assert.deepEqual(left({ is: 'closed' }), [{ is: 'closed' }]);
    assert.deepEqual(left({ is: 'closed', name: 'studiedag' }), [{ is: 'closed', name: 'studiedag' }]);
    assert.deepEqual(left({ is: 'closed', name: 'höstlov' }), [{ is: 'closed', name: 'höstlov' }]);
    assert.deepEqual(left({ is: 'closed', name: 'sommarlov' }), [{ is: 'days', from: '2027-06-12', to: '2027-08-14' }]);
    assert.equal(
      left({ is: 'closed', name: 'kottlov' }),
      'Jag vet inte när kottlovet är. Skriv veckan eller dagarna i stället.',
    );
  });

  it('is kept as it is for what needs no calendar, in its order', () => {
    const items: Excepted[] = [{ is: 'weekends' }, { is: 'parity', parity: 'odd' }, { is: 'weekdays', days: [1] }];
    assert.deepEqual(left(...items), items);
  });
});
