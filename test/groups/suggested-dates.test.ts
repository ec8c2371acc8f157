import assert from 'node:assert/strict';
import type { CadenceStatus } from '../../src/groups/cadence.js';
import type { SchoolCalendar } from '../../src/groups/calendar.js';
import { withClashes } from '../../src/groups/clashes.js';
import type { Meeting } from '../../src/groups/group.js';
import { isSuggested, suggest } from '../../src/groups/suggest.js';
import { AUTUMN, at, meetingOn } from '../helpers/meetings.js';
import { dataOf } from '../helpers/small-group.js';

const OPEN: SchoolCalendar = { closed: [], terms: AUTUMN.terms };
const status = (from: string, to: string, missing = 1): CadenceStatus => ({
  stretch: 'höstterminen 2026',
  per: 'term',
  held: 0,
  planned: 0,
  atLeast: missing,
  missing,
  nudge: true,
  part: 1,
  begun: true,
  from,
  to,
});
const days = (of: CadenceStatus, today: string, terms = AUTUMN.terms, meetings: Meeting[] = []) =>
  suggest(of, meetings, today, { closed: [], terms })?.dates.map(({ day }) => day);

describe('the days that are suggested', () => {
  it('begin tomorrow where the stretch begins today or has begun, else with it', () => {
    const from = (today: string) => suggest(status('2026-11-02', '2026-12-18'), [], today, OPEN)?.from;
    assert.deepEqual(['2026-11-01', '2026-11-02', '2026-11-03'].map(from), ['2026-11-02', '2026-11-03', '2026-11-04']);
  });

  it('lie in a term, in whatever order the terms are told', () => {
    const terms = [
      { name: 'vår', from: '2027-01-11', to: '2027-06-11' },
      { name: 'höst', from: '2026-08-18', to: '2026-12-18' },
    ];
    const over = status('2026-12-17', '2027-01-12', 4);
    const near = ['2026-12-18', '2027-01-11'];
    assert.deepEqual(days(over, '2026-12-16', terms), near);
    assert.deepEqual(days(over, '2026-12-16', terms.toReversed()), near);
    assert.equal(days(status('2026-12-19', '2027-01-10'), '2026-12-16', terms), undefined, 'none');
    const monday = { ...terms[0]!, from: '2026-12-22' };
    const gap = [{ ...terms[1]!, to: '2026-12-20' }, monday];
    assert.equal(days(status('2026-12-21', '2026-12-21'), '2026-12-16', gap), undefined, 'a day between terms');
    const adjacent = [{ ...terms[1]!, to: '2026-12-21' }, monday];
    for (const day of ['2026-12-21', '2026-12-22'])
      assert.deepEqual(days(status(day, day), '2026-12-16', adjacent), [day], 'no day between');
  });

  it('are none where nothing is missing, or no day is left', () => {
    assert.equal(suggest(status('2026-11-02', '2026-12-18', 0), [], '2026-11-02', OPEN), undefined);
    assert.equal(suggest(status('2026-11-02', '2026-11-03'), [], '2026-11-03', OPEN), undefined);
    const met = [meetingOn('m', '2026-11-03')];
    assert.equal(suggest(status('2026-11-02', '2026-11-03'), met, '2026-11-02', OPEN), undefined);
  });
});

describe('the phrase of dates that are suggested', () => {
  it('lists them as they are said', () => {
    const phrase = (missing: number) =>
      suggest(status('2026-11-25', '2026-12-11', missing), [], '2026-11-04', OPEN)?.phrase;
    assert.equal(phrase(1), '3 december 2026 13.00-14.00');
    assert.equal(phrase(2), '30 november 2026 och 7 december 2026 13.00-14.00');
    assert.equal(phrase(3), '27 november 2026, 3 december 2026 och 8 december 2026 13.00-14.00');
  });

  it('has the time of the last meeting that was not cancelled', () => {
    const all = [
      meetingOn('c', '2026-10-01', [600, 690]),
      meetingOn('a', '2026-09-01', [480, 510]),
      meetingOn('b', '2026-09-10', [490, 520]),
      meetingOn('gone', '2026-10-08', [700, 710], { state: 'cancelled' }),
    ];
    assert.match(suggest(status('2026-11-30', '2026-12-02'), all, '2026-11-04', OPEN)!.phrase, / 10\.00-11\.30$/);
  });

  it('is told from one that says with whom, or that can be read in two ways', () => {
    const told = (phrase: string) => isSuggested(phrase, '2026-11-02', OPEN);
    assert.equal(told('5 november 2026 13-14'), true);
    assert.equal(told('5 november 2026 13-14 med rektor'), false);
    assert.equal(told('torsdagar 6-7'), false);
  });
});

describe('a date of a plan beside a meeting of the group', () => {
  it('is there already only where it begins and ends with it', () => {
    const data = dataOf([meetingOn('m', '2026-10-15', [540, 600])]);
    const mark = (start: number, end: number) => {
      const [day, zero] = ['2026-10-15', at('2026-10-15', 0)];
      const span = { start: new Date(zero + start * 60_000), end: new Date(zero + end * 60_000) };
      const [date] = withClashes([{ day, ...span, isoWeek: 42, skipped: false }], data);
      return date!.skipped ? 'there' : date!.clash ? 'clash' : 'free';
    };
    assert.deepEqual(
      [mark(540, 600), mark(480, 600), mark(540, 660), mark(600, 660)],
      ['there', 'clash', 'clash', 'free'],
    );
  });
});
