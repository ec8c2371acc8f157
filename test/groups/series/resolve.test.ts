import assert from 'node:assert/strict';
import type { SchoolCalendar } from '../../../src/groups/calendar.js';
import type { Feast, Target } from '../../../src/groups/series/parts.js';
import {
  breakOf,
  dayOfWritten,
  endOfMonth,
  firstDay,
  isOverSummer,
  lastDay,
  mondayOf,
  mondaysOf,
  monthOf,
  stretchOf,
} from '../../../src/groups/series/resolve.js';
import { SCHOOL_YEAR } from './school-year.js';

const OPEN: SchoolCalendar = { closed: [], terms: [] };
const stretch = (target: Target, on: string, calendar = SCHOOL_YEAR, ref = on) => {
  const found = stretchOf(target, { on, calendar }, ref);
  return 'why' in found ? found.why : `${found.from} ${found.to}${found.outside ? ' outside' : ''}`;
};
const term = (name: 'autumn' | 'spring' | 'year' | 'current', year?: number): Target => ({
  is: 'term',
  term: name,
  ...(year === undefined ? {} : { year }),
});

describe('the days of what was named', () => {
  it('are the next date on or after a day, in its year where one was said', () => {
    const day = (date: number, month: number, more = {}) => dayOfWritten({ date, month, ...more }, '2026-08-20');
    assert.equal(day(20, 8), '2026-08-20');
    assert.equal(day(19, 8), '2027-08-19');
    assert.equal(day(19, 8, { year: 2026 }), '2026-08-19');
    assert.deepEqual(day(29, 2), { why: 'Dagen ”29 februari 2027” finns inte.' }, 'nobody means 2028');
    assert.equal(dayOfWritten({ date: 29, month: 2 }, '2027-11-30'), '2028-02-29');
    assert.deepEqual(day(29, 2, { year: 2027 }), { why: 'Dagen ”29 februari 2027” finns inte.' });
    assert.deepEqual(day(30, 2), { why: 'Dagen ”30 februari” finns inte.' });
    assert.equal(day(3, 9, { weekday: 4 }), '2026-09-03');
    assert.deepEqual(day(3, 9, { weekday: 1 }), { why: '3 september 2026 är en torsdag, inte en måndag.' });
  });

  it('are whole months, the next that is not over', () => {
    assert.equal(monthOf({ month: 8 }, '2026-08-31'), '2026-08');
    assert.equal(monthOf({ month: 7 }, '2026-08-01'), '2027-07');
    assert.equal(monthOf({ month: 7, year: 2026 }, '2026-08-01'), '2026-07');
    assert.deepEqual(['2026-12', '2027-02', '2028-02', '2026-04'].map(endOfMonth), [
      '2026-12-31',
      '2027-02-28',
      '2028-02-29',
      '2026-04-30',
    ]);
    assert.equal(stretch({ is: 'month', month: 10 }, '2026-08-20'), '2026-10-01 2026-10-31');
  });

  it('are whole weeks, the next of that number that is not over', () => {
    assert.equal(mondayOf('2026-08-23'), '2026-08-17');
    const weeks = (first: number, last: number, ref = '2026-08-20') => mondaysOf([{ first, last }], ref);
    assert.deepEqual(weeks(36, 38), ['2026-08-31', '2026-09-07', '2026-09-14']);
    assert.deepEqual(weeks(34, 34), ['2026-08-17']);
    assert.deepEqual(weeks(33, 33), ['2027-08-16']);
    // One that the day lies in has begun before it; one that begins or ends in its week is seen as well.
    assert.deepEqual(weeks(32, 35), ['2026-08-03', '2026-08-10', '2026-08-17', '2026-08-24']);
    assert.deepEqual(weeks(34, 35), ['2026-08-17', '2026-08-24']);
    assert.deepEqual(weeks(33, 34), ['2026-08-10', '2026-08-17']);
    assert.deepEqual(weeks(51, 1), ['2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04']);
    assert.deepEqual(weeks(53, 53), ['2026-12-28']);
    assert.deepEqual(weeks(53, 53, '2027-01-05'), { why: 'Vecka 53 finns inte de närmaste åren.' });
    assert.deepEqual(weeks(50, 53, '2027-01-05'), { why: 'Vecka 53 finns inte de närmaste åren.' });
    assert.deepEqual(weeks(40, 36), { why: 'Vecka 36 kommer före vecka 40. Vilka veckor menar du?' });
    assert.deepEqual(
      mondaysOf(
        [
          { first: 38, last: 38 },
          { first: 36, last: 36 },
          { first: 38, last: 38 },
        ],
        '2026-08-20',
      ),
      ['2026-08-31', '2026-09-14'],
    );
    assert.equal(stretch({ is: 'week', week: 36 }, '2026-08-20'), '2026-08-31 2026-09-06');
    assert.equal(stretch({ is: 'week', week: 53 }, '2027-01-05'), 'Vecka 53 finns inte de närmaste åren.');
  });

  it('lie over the summer where the end is in the next school year, but for a whole year', () => {
    assert.equal(isOverSummer('2026-10-01', '2027-09-15'), true);
    assert.equal(isOverSummer('2027-03-10', '2028-02-03'), true);
    assert.equal(isOverSummer('2026-10-01', '2027-03-15'), false);
    assert.equal(isOverSummer('2026-03-10', '2026-09-15'), false);
    assert.equal(isOverSummer('2026-08-20', '2027-07-31'), false);
    assert.equal(isOverSummer('2026-08-20', '2027-08-01'), true);
    assert.equal(isOverSummer('2026-07-01', '2027-02-01'), false);
    assert.equal(isOverSummer('2026-06-30', '2027-02-01'), true);
    assert.equal(isOverSummer('2026-10-01', '2027-09-28'), true);
    assert.equal(isOverSummer('2026-10-01', '2027-09-29'), false);
  });

  it('are counted from the day of reading', () => {
    assert.equal(stretch({ is: 'ahead', days: 2 }, '2026-08-20'), '2026-08-22 2026-08-22');
    assert.equal(stretch({ is: 'ahead', days: 0 }, '2026-08-20', OPEN, '2026-12-01'), '2026-08-20 2026-08-20');
    assert.equal(stretch({ is: 'ahead', weeks: 0 }, '2026-08-20'), '2026-08-17 2026-08-23');
    assert.equal(stretch({ is: 'ahead', weeks: 2 }, '2026-08-20'), '2026-08-31 2026-09-06');
  });

  it('are terms as the directory knows them, the next that is not over', () => {
    assert.equal(stretch(term('autumn'), '2026-08-20'), '2026-08-18 2026-12-18');
    assert.equal(stretch(term('spring'), '2026-08-20'), '2027-01-11 2027-06-11');
    assert.equal(stretch(term('current'), '2026-12-18'), '2026-08-18 2026-12-18');
    assert.equal(stretch(term('current'), '2026-12-19'), '2027-01-11 2027-06-11');
    assert.equal(stretch(term('spring'), '2027-06-11'), '2027-01-11 2027-06-11');
    assert.equal(stretch(term('year'), '2026-08-20'), '2026-08-18 2027-06-11');
    // In spring the year is the one that began in autumn, as far as it is known.
    assert.equal(stretch(term('year'), '2027-02-01'), '2027-02-01 2027-06-11');
    assert.equal(stretch(term('autumn', 2026), '2027-02-01'), '2026-08-18 2026-12-18');
    assert.equal(stretch(term('spring', 2027), '2026-08-20'), '2027-01-11 2027-06-11');
    assert.equal(stretch(term('year', 2026), '2026-08-20'), '2026-08-18 2027-06-11');
  });

  it('are usual terms where the directory has none, each by itself', () => {
    assert.equal(stretch(term('autumn'), '2026-08-20', OPEN), '2026-08-15 2026-12-20');
    assert.equal(stretch(term('spring'), '2026-08-20', OPEN), '2027-01-08 2027-06-15');
    assert.equal(stretch(term('autumn', 2028), '2026-08-20'), '2028-08-15 2028-12-20');
    assert.equal(stretch(term('year', 2027), '2026-08-20'), '2027-08-15 2028-06-15');
    assert.equal(stretch(term('year', 2026), '2026-08-20', OPEN), '2026-08-15 2027-06-15');
    const autumn = { closed: [], terms: SCHOOL_YEAR.terms.slice(0, 1) };
    assert.equal(stretch(term('spring'), '2026-08-20', autumn), '2027-01-08 2027-06-15');
    assert.equal(stretch(term('autumn'), '2026-08-20', autumn), '2026-08-18 2026-12-18');
    const late = { closed: [], terms: [...SCHOOL_YEAR.terms].reverse() };
    assert.equal(stretch(term('current'), '2026-08-20', late), '2026-08-18 2026-12-18');
    // A term that begins in July is an autumn term.
    const july = { closed: [], terms: [{ name: 'tidig', from: '2026-07-30', to: '2026-12-18' }] };
    assert.equal(stretch(term('autumn'), '2026-08-20', july), '2026-07-30 2026-12-18');
  });

  it('are breaks by their names, the next that is not over', () => {
    const frame = (on: string) => ({ on, calendar: SCHOOL_YEAR });
    assert.deepEqual(breakOf('höstlov', frame('2026-10-30')), {
      name: 'höstlov',
      from: '2026-10-26',
      to: '2026-10-30',
    });
    assert.deepEqual(breakOf('höstlov', frame('2026-10-31')), {
      why: 'Jag vet inte när höstlovet är. Skriv veckan eller dagarna i stället.',
    });
    const twice: SchoolCalendar = {
      terms: [],
      closed: [
        { name: 'Sportlov', from: '2028-02-21', to: '2028-02-25' },
        { name: 'sportlov', from: '2027-02-22', to: '2027-02-26' },
        { name: 'höstlov', from: '2026-10-26', to: '2026-10-30' },
      ],
    };
    assert.equal(stretch({ is: 'closed', name: 'sportlov' }, '2026-08-20', twice), '2027-02-22 2027-02-26 outside');
    assert.equal(stretch({ is: 'closed', name: 'sommarlov' }, '2026-08-20'), '2027-06-12 2027-08-14 outside');
    assert.equal(stretch({ is: 'closed', name: 'sommarlov' }, '2026-08-20', OPEN), '2027-06-16 2027-08-14 outside');
  });

  it('are feasts: Christmas with its break, New Year, Easter, the summer', () => {
    const feast = (name: 'christmas' | 'newyear' | 'easter' | 'summer', on = '2026-08-20', calendar = SCHOOL_YEAR) =>
      stretch({ is: 'feast', feast: name }, on, calendar);
    assert.equal(feast('christmas'), '2026-12-24 2027-01-10 outside');
    assert.equal(feast('christmas', '2026-08-20', OPEN), '2026-12-24 2027-01-06 outside');
    assert.equal(feast('newyear'), '2027-01-01 2026-12-31 outside');
    assert.equal(feast('easter'), '2027-03-26 2027-03-29 outside');
    assert.equal(feast('easter', '2027-03-26'), '2027-03-26 2027-03-29 outside');
    assert.equal(feast('easter', '2027-03-27'), '2028-04-14 2028-04-17 outside');
    assert.equal(feast('summer'), '2027-06-12 2027-08-14 outside');
  });

  it('are feasts of one day, which is still in: by date, by the calendar of red days, and Advent by its Sunday', () => {
    const feast = (feast: Feast, on = '2026-08-20') => stretch({ is: 'feast', feast }, on);
    assert.equal(feast('lucia'), '2026-12-13 2026-12-13');
    assert.equal(feast('lucia', '2026-12-13'), '2026-12-13 2026-12-13');
    assert.equal(feast('lucia', '2026-12-14'), '2027-12-13 2027-12-13');
    assert.equal(feast('walpurgis'), '2027-04-30 2027-04-30');
    assert.equal(feast('allsaints'), '2026-10-31 2026-10-31');
    assert.equal(feast('ascension'), '2027-05-06 2027-05-06');
    assert.equal(feast('whitsun'), '2027-05-16 2027-05-16');
    assert.equal(feast('midsummer'), '2027-06-25 2027-06-25');
    // The first Sunday from 27 November to 3 December.
    assert.equal(feast('advent'), '2026-11-29 2026-11-29');
    assert.equal(feast('advent', '2026-11-29'), '2026-11-29 2026-11-29');
    assert.equal(feast('advent', '2026-11-30'), '2027-11-28 2027-11-28');
    assert.equal(feast('advent', '2022-01-01'), '2022-11-27 2022-11-27');
    assert.equal(feast('advent', '2023-01-01'), '2023-12-03 2023-12-03');
  });

  it('begin and end a series: what is a pause ends it before, and begins it as it is said', () => {
    const frame = { on: '2026-08-20', calendar: SCHOOL_YEAR };
    const first = (target: Target, after: boolean) => firstDay(target, after, frame, frame.on);
    const last = (target: Target, before: boolean) => lastDay(target, before, frame, frame.on);
    const october: Target = { is: 'month', month: 10 };
    const autumnBreak: Target = { is: 'closed', name: 'höstlov' };
    assert.deepEqual([first(october, false), first(october, true)], ['2026-10-01', '2026-11-01']);
    assert.deepEqual([last(october, false), last(october, true)], ['2026-10-31', '2026-09-30']);
    assert.deepEqual([first(autumnBreak, false), first(autumnBreak, true)], ['2026-10-26', '2026-10-31']);
    assert.deepEqual([last(autumnBreak, false), last(autumnBreak, true)], ['2026-10-25', '2026-10-25']);
    const unknown = { why: 'Jag vet inte när kristilovet är. Skriv veckan eller dagarna i stället.' };
    assert.deepEqual(
      [first({ is: 'closed', name: 'kristilov' }, true), last({ is: 'closed', name: 'kristilov' }, false)],
      [unknown, unknown],
    );
  });
});
