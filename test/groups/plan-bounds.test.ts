import assert from 'node:assert/strict';
import type { SchoolCalendar } from '../../src/groups/calendar.js';
import {
  byPolicy,
  missingTime,
  PLAN_MAX,
  type PlannedMeeting,
  type Policy,
  planOf,
  proposeDates,
  wallTimeOf,
} from '../../src/groups/plan.js';
import type { Except, Meaning, Pattern, Wish } from '../../src/groups/series/meaning.js';
import { instantOf, localIso, type Weekday } from '../../src/shared/wall-time.js';

const OPEN: SchoolCalendar = { closed: [], terms: [] };
const NINE = { start: 540, end: 600 };
const closedFrom = (from: string, to: string, name = 'lov'): SchoolCalendar => ({
  closed: [{ name, from, to }],
  terms: [],
});

const meaningOf = (pattern: Pattern, more: Partial<Meaning> = {}): Meaning => ({
  on: '2026-08-20',
  rules: [{ pattern, time: NINE, timeSaid: true, lengthSaid: true }],
  except: [],
  ...more,
});
const weekly = (...days: Weekday[]): Pattern => ({ is: 'weekly', days, every: 1 });
const wishOf = (wish: Wish, more: Partial<Meaning> = {}): Meaning => ({
  on: '2026-08-20',
  rules: [],
  wish: { wish, time: NINE, timeSaid: true, lengthSaid: true },
  except: [],
  ...more,
});
const lines = (dates: readonly PlannedMeeting[]) =>
  dates.map(({ day, skipped, note, near }) =>
    [day, skipped ? '-' : '', note ?? '', near ?? ''].filter(Boolean).join(' '),
  );
const daysOf = (dates: readonly PlannedMeeting[]) => dates.filter(({ skipped }) => !skipped).map(({ day }) => day);

describe('a planned meeting', () => {
  it('is told by the wall: from when till when in minutes, also over the change of the clock', () => {
    assert.deepEqual(wallTimeOf(instantOf('2026-10-15', 780), instantOf('2026-10-15', 870)), { start: 780, end: 870 });
    assert.deepEqual(wallTimeOf(instantOf('2026-08-20', 545), instantOf('2026-08-20', 546)), { start: 545, end: 546 });
  });

  it('cannot be at a time that the clock skips, and is told which', () => {
    assert.equal(missingTime('2026-03-29', NINE), undefined);
    assert.equal(
      missingTime('2026-03-29', { start: 150, end: 600 }),
      'klockan 02.30 finns inte då, för klockan ställs fram',
    );
    assert.equal(
      missingTime('2026-03-29', { start: 60, end: 165 }),
      'klockan 02.45 finns inte då, för klockan ställs fram',
    );
  });

  it('holds its instants, its week and whether it is held', () => {
    assert.deepEqual(byPolicy('2026-09-03', NINE, OPEN, 'skip'), {
      day: '2026-09-03',
      start: new Date('2026-09-03T07:00:00.000Z'),
      end: new Date('2026-09-03T08:00:00.000Z'),
      isoWeek: 36,
      skipped: false,
    });
  });

  it('goes to the nearest workday after or before, over the weekend, and says from where', () => {
    const week = closedFrom('2026-10-26', '2026-10-30', 'höstlov');
    const of = (policy: Policy, calendar = week) => {
      const { day, note, movedFrom, skipped } = byPolicy('2026-10-28', NINE, calendar, policy);
      return [day, note, movedFrom, skipped];
    };
    assert.deepEqual(of('next-workday'), ['2026-11-02', 'flyttat från 28 oktober 2026, höstlov', '2026-10-28', false]);
    assert.deepEqual(of('previous-workday'), [
      '2026-10-23',
      'flyttat från 28 oktober 2026, höstlov',
      '2026-10-28',
      false,
    ]);
    assert.deepEqual(of('week-later'), ['2026-11-04', 'flyttat från 28 oktober 2026, höstlov', '2026-10-28', false]);
    assert.deepEqual(of('keep'), ['2026-10-28', 'höstlov, mötet ligger kvar', undefined, false]);
    assert.deepEqual(of('skip'), ['2026-10-28', 'höstlov, inget möte', undefined, true]);
    const none = ['2026-10-28', 'sommarlov, ingen annan dag passade', undefined, true];
    const long = closedFrom('2026-09-01', '2026-12-31', 'sommarlov');
    for (const policy of ['next-workday', 'previous-workday', 'week-later'] as const)
      assert.deepEqual(of(policy, long), none);
    assert.deepEqual(of('week-later', closedFrom('2026-10-28', '2026-11-04', 'sommarlov')), none);
  });
});

describe('a plan', () => {
  it('is in time, whatever the order of what was said', () => {
    const dates = planOf(
      {
        ...meaningOf(weekly(4)),
        rules: [
          { pattern: weekly(4), time: { start: 840, end: 900 }, timeSaid: true, lengthSaid: true },
          { pattern: weekly(2), time: NINE, timeSaid: true, lengthSaid: true },
        ],
      },
      '2026-09-01',
      '2026-09-08',
      closedFrom('2026-09-01', '2026-09-01'),
      'week-later',
    );
    assert.deepEqual(lines(dates), ['2026-09-03', '2026-09-08 flyttat från 1 september 2026, lov']);
  });

  it('puts those that were moved among the others, by time', () => {
    const dates = planOf(
      meaningOf(weekly(1, 2)),
      '2026-09-07',
      '2026-09-15',
      closedFrom('2026-09-07', '2026-09-07'),
      'week-later',
    );
    assert.deepEqual(daysOf(dates), ['2026-09-08', '2026-09-14', '2026-09-15']);
  });

  it('holds at most so many dates, and the last says so beside what it says already', () => {
    const weekdays = meaningOf(weekly(1, 2, 3, 4, 5));
    const all = planOf(weekdays, '2026-08-20', '2027-06-30', OPEN, 'keep');
    assert.equal(all.length, PLAN_MAX);
    const full = 'högst 120 datum åt gången, lägg till resten sedan';
    assert.deepEqual(
      all.filter(({ note }) => note?.includes('högst')).map(({ day, note }) => [day, note]),
      [['2027-02-03', full]],
    );
    const closed = planOf(weekdays, '2026-08-20', '2027-06-30', closedFrom('2027-02-03', '2027-02-03'), 'keep');
    assert.equal(closed.at(-1)?.note, `lov, mötet ligger kvar, ${full}`);
    const fits = planOf(weekdays, '2026-08-20', '2027-02-03', OPEN, 'keep');
    assert.deepEqual([fits.length, fits.at(-1)?.note], [PLAN_MAX, undefined]);
    assert.equal(planOf(weekdays, '2026-08-20', '2027-02-04', OPEN, 'keep').at(-1)?.note, full);
  });

  it('knows no school day after the last term, whichever stands last', () => {
    const terms = [
      { name: 'vår', from: '2027-01-11', to: '2027-06-11' },
      { name: 'höst', from: '2026-08-18', to: '2026-12-18' },
    ];
    const dates = planOf(meaningOf(weekly(5)), '2027-06-11', '2027-06-18', { closed: [], terms }, 'keep');
    assert.deepEqual(
      dates.map(({ day, unknownSchoolDay }) => [day, unknownSchoolDay]),
      [
        ['2027-06-11', undefined],
        ['2027-06-18', true],
      ],
    );
    assert.ok(
      planOf(meaningOf(weekly(5)), '2027-06-11', '2027-06-18', OPEN, 'keep').every(one => !('unknownSchoolDay' in one)),
    );
  });

  it('moves nothing onto a day that was left out by name', () => {
    const except: Except[] = [{ is: 'days', from: '2026-10-08', to: '2026-10-08' }];
    const dates = planOf(
      meaningOf(weekly(4), { except }),
      '2026-10-01',
      '2026-10-15',
      closedFrom('2026-10-01', '2026-10-01'),
      'week-later',
    );
    assert.deepEqual(lines(dates), ['2026-10-01 - lov, ingen annan dag passade', '2026-10-15']);
  });

  it('says of a date that it is on a weekend, of a weekday that was chosen not', () => {
    const noteOf = (pattern: Pattern, calendar = OPEN) =>
      planOf(meaningOf(pattern), '2026-09-01', '2026-09-30', calendar, 'keep').map(({ note }) => note);
    const date = (...days: string[]): Pattern => ({ is: 'dates', days });
    assert.deepEqual(noteOf(date('2026-09-04', '2026-09-05', '2026-09-06')), [
      undefined,
      'lördag, mötet ligger kvar',
      'söndag, mötet ligger kvar',
    ]);
    assert.deepEqual(noteOf({ is: 'nth', days: [6], nths: [1], every: 1, per: 'month' }), [undefined]);
    assert.deepEqual(noteOf({ is: 'monthday', dates: [5], every: 1 }), ['lördag, mötet ligger kvar']);
    assert.deepEqual(noteOf(date('2026-09-05'), closedFrom('2026-09-05', '2026-09-05')), ['lov, mötet ligger kvar']);
  });

  it('says for which day one more is held, in order, beside what it says already', () => {
    const dates = planOf(
      meaningOf(weekly(2), { count: 3 }),
      '2026-09-01',
      '2026-12-31',
      {
        closed: [
          { name: 'lov', from: '2026-09-08', to: '2026-09-08' },
          { name: 'studiedag', from: '2026-09-15', to: '2026-09-15' },
        ],
        terms: [],
      },
      'skip',
    );
    assert.deepEqual(lines(dates), [
      '2026-09-01',
      '2026-09-08 - lov, inget möte',
      '2026-09-15 - studiedag, inget möte',
      '2026-09-22 i stället för 8 september 2026',
      '2026-09-29 i stället för 15 september 2026',
    ]);
  });
});

describe('a meeting that was moved', () => {
  const near = (closed: string, policy: Policy, ...days: Weekday[]) =>
    planOf(meaningOf(weekly(...days)), '2026-09-07', '2026-09-25', closedFrom(closed, closed), policy)
      .filter(one => one.near)
      .map(one => `${one.day} ${one.near}`);
  it('says which other one it has come near to: on its day, a day from it, or some', () => {
    assert.deepEqual(near('2026-09-08', 'week-later', 2, 3), [
      '2026-09-15 1 dag före mötet ons 16 sep kl. 09.00–10.00',
    ]);
    const twice = planOf(
      {
        ...meaningOf(weekly(2)),
        rules: [
          { pattern: { is: 'dates', days: ['2026-09-08'] }, time: NINE, timeSaid: true, lengthSaid: true },
          {
            pattern: { is: 'dates', days: ['2026-09-15'] },
            time: { start: 780, end: 840 },
            timeSaid: true,
            lengthSaid: true,
          },
        ],
      },
      '2026-09-01',
      '2026-09-30',
      closedFrom('2026-09-08', '2026-09-08'),
      'week-later',
    );
    assert.deepEqual(
      twice.map(one => one.near),
      ['samma dag som mötet tis 15 sep kl. 13.00–14.00', undefined],
    );
    const apart = (moved: string, other: string, policy: Policy) =>
      planOf(
        meaningOf({ is: 'dates', days: [moved, other] }),
        '2026-09-01',
        '2026-09-30',
        closedFrom(moved, moved),
        policy,
      ).flatMap(one => one.near ?? []);
    assert.deepEqual(apart('2026-09-07', '2026-09-15', 'week-later'), ['1 dag före mötet tis 15 sep kl. 09.00–10.00']);
    assert.deepEqual(apart('2026-09-08', '2026-09-14', 'week-later'), ['1 dag efter mötet mån 14 sep kl. 09.00–10.00']);
    assert.deepEqual(apart('2026-09-07', '2026-09-17', 'week-later'), [
      '3 dagar före mötet tors 17 sep kl. 09.00–10.00',
    ]);
    // Half of what it was is near enough to be expected, and so is a week.
    assert.deepEqual(apart('2026-09-07', '2026-09-21', 'week-later'), []);
    assert.deepEqual(apart('2026-09-08', '2026-09-10', 'next-workday'), []);
  });
});

describe('proposed dates', () => {
  const workdays = closedFrom('2026-10-26', '2026-10-30');
  it('are in the middle of as many equal parts, on workdays, at a usual hour', () => {
    const dates = proposeDates(2, '2026-09-01', '2026-12-18', workdays);
    assert.deepEqual(lines(dates), ['2026-09-28 förslag', '2026-11-20 förslag']);
    assert.deepEqual(
      dates.map(({ start, end }) => [localIso(start).slice(11, 16), localIso(end).slice(11, 16)]),
      [
        ['13:00', '14:00'],
        ['13:00', '14:00'],
      ],
    );
    assert.deepEqual(lines(proposeDates(1, '2026-10-26', '2026-10-31', workdays)), []);
    assert.deepEqual(lines(proposeDates(1, '2026-10-24', '2026-10-31', OPEN)), ['2026-10-27 förslag']);
    assert.deepEqual(lines(proposeDates(1, '2026-10-23', '2026-10-26', OPEN)), ['2026-10-23 förslag']);
    assert.deepEqual(lines(proposeDates(3, '2026-10-27', '2026-10-27', OPEN)), ['2026-10-27 förslag']);
  });

  const terms = [
    { name: 'höst', from: '2026-08-18', to: '2026-12-18' },
    { name: 'vår', from: '2027-01-11', to: '2027-06-11' },
  ];
  const of = (wish: Wish, from: string, to: string, more: Partial<Meaning> = {}) =>
    lines(planOf(wishOf(wish, more), from, to, { closed: [], terms }, 'skip')).map(one => one.replace(' förslag', ''));

  it('are so many a term, half-year, year, quarter or month, where school is', () => {
    assert.deepEqual(of({ times: 1, per: 'term', days: [] }, '2026-08-18', '2027-06-11'), ['2026-10-19', '2027-03-25']);
    assert.deepEqual(
      of({ times: 1, per: 'half-year', days: [] }, '2026-08-18', '2027-06-11'),
      of({ times: 1, per: 'term', days: [] }, '2026-08-18', '2027-06-11'),
    );
    assert.deepEqual(of({ times: 1, per: 'year', days: [] }, '2026-08-18', '2027-06-11'), ['2027-01-13']);
    assert.deepEqual(of({ times: 1, per: 'month', days: [3] }, '2026-09-01', '2026-11-30'), [
      '2026-09-16',
      '2026-10-14',
      '2026-11-18',
    ]);
    assert.deepEqual(of({ times: 1, per: 'quarter', days: [] }, '2026-07-01', '2027-03-31'), [
      '2026-08-14',
      '2026-11-16',
      '2027-02-15',
    ]);
    // A month that begins after the last term and before the next has none.
    assert.deepEqual(of({ times: 1, per: 'month', days: [] }, '2027-06-01', '2027-08-31'), ['2027-06-16']);
  });

  it('are within the borders that were said, and on none of the days that were left out', () => {
    const wish: Wish = { times: 2, per: 'year', days: [2] };
    assert.deepEqual(of(wish, '2026-08-18', '2027-06-11', { from: '2026-09-01', to: '2026-10-31' }), [
      '2026-09-15',
      '2026-10-13',
    ]);
    assert.deepEqual(
      of(wish, '2026-09-01', '2026-10-31', { from: '2026-08-01', to: '2027-10-31' }),
      of(wish, '2026-09-01', '2026-10-31'),
    );
    assert.deepEqual(
      of(wish, '2026-09-01', '2026-10-31', { except: [{ is: 'days', from: '2026-09-15', to: '2026-09-15' }] }),
      ['2026-09-22', '2026-10-13'],
    );
  });
});
