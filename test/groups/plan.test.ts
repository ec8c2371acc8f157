import assert from 'node:assert/strict';
import type { SchoolCalendar } from '../../src/groups/calendar.js';
import { type Policy, planOf } from '../../src/groups/plan.js';
import { isAmbiguous, isRefused, readSeries } from '../../src/groups/series/read.js';
import { instantOf, localIso } from '../../src/shared/wall-time.js';

const OPEN: SchoolCalendar = { closed: [], terms: [] };

function plan(text: string, from: string, to: string, calendar = OPEN, policy: Policy = 'skip') {
  const phrase = readSeries(text, from, calendar);
  assert.ok(!isRefused(phrase) && !isAmbiguous(phrase), JSON.stringify(phrase));
  return planOf(phrase, from, to, calendar, policy);
}
const starts = (...args: Parameters<typeof plan>) => plan(...args).map(({ start }) => start.toISOString());

describe('so many times', () => {
  const closed = { closed: [{ name: 'höstlov', from: '2026-10-26', to: '2026-10-30' }], terms: [] };
  const five = (policy: Policy, to = '2026-12-31') =>
    plan('5 gånger tisdagar 9-10', '2026-10-13', to, closed, policy).map(
      ({ day, skipped, note }) => `${day.slice(5)}${skipped ? ' -' : ''}${note ? ` ${note}` : ''}`,
    );
  it('are as many meetings that are held: one more is added for a day that falls away, and says for which', () => {
    assert.deepEqual(five('skip'), [
      '10-13',
      '10-20',
      '10-27 - höstlov, inget möte',
      '11-03',
      '11-10',
      '11-17 i stället för 27 oktober 2026',
    ]);
  });
  it('are the first days where each is held, as it was or moved', () => {
    assert.deepEqual(five('keep').length, 5);
    assert.deepEqual(
      five('week-later').map(one => one.slice(0, 5)),
      ['10-13', '10-20', '11-03', '11-10', '11-17'],
    );
  });
  it('are fewer where the last day comes before', () => assert.equal(five('skip', '2026-11-10').length, 5));
});

describe('the dates of a series, by exact instants', () => {
  const LAST_SUNDAYS = [
    ['2026-03-29', '2026-10-25'],
    ['2027-03-28', '2027-10-31'],
    ['2028-03-26', '2028-10-29'],
    ['2029-03-25', '2029-10-28'],
    ['2030-03-31', '2030-10-27'],
    ['2031-03-30', '2031-10-26'],
    ['2032-03-28', '2032-10-31'],
    ['2033-03-27', '2033-10-30'],
  ] as const;
  const plus = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
  for (const [spring, autumn] of LAST_SUNDAYS) {
    it(`keeps 08.15 on the wall through ${spring} and ${autumn}`, () => {
      const around = (day: string) => starts('onsdagar 8.15-9.15', plus(day, -4), plus(day, 3), OPEN, 'keep');
      assert.deepEqual(around(spring), [`${plus(spring, -4)}T07:15:00.000Z`, `${plus(spring, 3)}T06:15:00.000Z`]);
      assert.deepEqual(around(autumn), [`${plus(autumn, -4)}T06:15:00.000Z`, `${plus(autumn, 3)}T07:15:00.000Z`]);
    });
  }

  it('skips nothing and doubles nothing where the clock has a gap or an hour twice', () => {
    assert.equal(localIso(instantOf('2027-03-28', 150)), '2027-03-28T03:30:00+02:00');
    assert.equal(localIso(instantOf('2026-10-25', 150)).slice(0, 19), '2026-10-25T02:30:00');
  });

  it('knows even and odd weeks through week 53 of 2026 and the turn of 2032', () => {
    assert.deepEqual(starts('jämna torsdagar 13-14.30', '2026-12-21', '2027-01-15', OPEN, 'keep'), [
      '2026-12-24T12:00:00.000Z',
      '2027-01-14T12:00:00.000Z',
    ]);
    assert.deepEqual(starts('udda torsdagar 13-14.30', '2026-12-21', '2027-01-15', OPEN, 'keep'), [
      '2026-12-31T12:00:00.000Z',
      '2027-01-07T12:00:00.000Z',
    ]);
    assert.deepEqual(starts('jämna fredagar 9', '2032-12-20', '2033-01-15', OPEN, 'keep'), [
      '2032-12-24T08:00:00.000Z',
      '2033-01-14T08:00:00.000Z',
    ]);
    assert.deepEqual(starts('udda fredagar 9', '2032-12-20', '2033-01-15', OPEN, 'keep'), [
      '2032-12-31T08:00:00.000Z',
      '2033-01-07T08:00:00.000Z',
    ]);
  });

  it('finds the first and last of a month at its ends', () => {
    assert.deepEqual(
      plan('första måndagen i månaden kl 9', '2027-02-01', '2027-03-31').map(({ day }) => day),
      ['2027-02-01', '2027-03-01'],
    );
    assert.deepEqual(
      plan('sista måndagen i månaden kl 9', '2027-02-01', '2027-05-31').map(({ day }) => day),
      ['2027-02-22', '2027-03-29', '2027-04-26', '2027-05-31'],
    );
    assert.deepEqual(
      plan('den 31:a varje månad kl 9', '2027-01-01', '2027-05-31').map(({ day }) => day),
      ['2027-01-31', '2027-03-31', '2027-05-31'],
    );
  });

  it('marks julafton and Kristi himmelsfärdsdag, and has no 7 January 2027', () => {
    const dates = plan('jämna torsdagar 13-14.30', '2026-08-20', '2027-06-11');
    const note = (day: string) => dates.find(date => date.day === day)?.note;
    assert.equal(note('2026-12-24'), 'julafton, inget möte');
    assert.equal(note('2027-05-06'), 'Kristi himmelsfärdsdag, inget möte');
    assert.ok(!dates.some(date => date.day === '2027-01-07'));
    assert.ok(dates.some(date => date.day === '2027-01-14' && !date.skipped));
    assert.equal(dates.length, 21);
  });

  const BREAK: SchoolCalendar = { closed: [{ name: 'sportlov', from: '2027-02-22', to: '2027-02-26' }], terms: [] };
  for (const [policy, days, note] of [
    ['skip', '2027-02-18', 'sportlov, inget möte'],
    ['keep', '2027-02-18 2027-02-25', 'sportlov, mötet ligger kvar'],
    ['next-workday', '2027-02-18 2027-03-01', 'flyttat från 25 februari 2027, sportlov'],
    ['previous-workday', '2027-02-18 2027-02-19', 'flyttat från 25 februari 2027, sportlov'],
    ['week-later', '2027-02-18 2027-03-04', 'flyttat från 25 februari 2027, sportlov'],
  ] as const) {
    it(`treats a closed day by "${policy}"`, () => {
      const dates = plan('torsdagar 10', '2027-02-15', '2027-02-28', BREAK, policy);
      assert.equal(
        dates
          .filter(date => !date.skipped)
          .map(date => date.day)
          .join(' '),
        days,
      );
      assert.equal(dates.find(date => date.note)?.note, note);
    });
  }

  it('holds one meeting where a moved one meets the next', () => {
    const dates = plan('torsdagar 10', '2027-02-15', '2027-03-05', BREAK, 'week-later');
    assert.deepEqual(
      dates.map(date => date.day),
      ['2027-02-18', '2027-03-04'],
    );
  });

  it('proposes workdays inside the terms for a wish', () => {
    const year: SchoolCalendar = {
      closed: BREAK.closed,
      terms: [
        { name: 'höst', from: '2026-08-18', to: '2026-12-18' },
        { name: 'vår', from: '2027-01-11', to: '2027-06-11' },
      ],
    };
    const dates = plan('två gånger per termin, onsdag 14', '2026-08-20', '2027-06-11', year);
    assert.equal(dates.length, 4);
    for (const { start } of dates) assert.match(localIso(start), /T14:00:00/);
    assert.ok(dates.every(({ start }) => start.getUTCDay() === 3));
  });

  const YEAR: SchoolCalendar = { closed: BREAK.closed, terms: [{ name: 'vår', from: '2027-01-11', to: '2027-06-11' }] };

  it('marks the days after the last term that is known', () => {
    const dates = plan('onsdagar 9-10', '2027-06-01', '2027-06-20', YEAR);
    assert.deepEqual(
      dates.map(({ day, unknownSchoolDay = false }) => [day, unknownSchoolDay]),
      [
        ['2027-06-02', false],
        ['2027-06-09', false],
        ['2027-06-16', true],
      ],
    );
    assert.ok(plan('onsdagar 9-10', '2027-06-14', '2027-06-20').every(date => !date.unknownSchoolDay));
  });

  it('takes what lies between two terms for a break: left out with the others, marked where it is not', () => {
    const terms = [
      { name: 'vår', from: '2027-01-11', to: '2027-06-11' },
      { name: 'höst', from: '2027-08-17', to: '2027-12-17' },
    ];
    const year: SchoolCalendar = { closed: [], terms };
    const summer = ['2027-06-16', '2027-08-11'] as const;
    const free = plan('onsdagar 9-10', '2027-06-09', '2027-08-18', year);
    assert.deepEqual(
      free
        .filter(({ betweenTerms }) => betweenTerms)
        .map(({ day }) => day)
        .filter((_, at, all) => at % (all.length - 1) === 0),
      summer,
    );
    const left = plan('onsdagar 9-10 utom lov', '2027-06-09', '2027-08-18', year);
    assert.deepEqual(
      left.map(({ day }) => day),
      ['2027-06-09', '2027-08-18'],
    );
    // A term that nobody has filled in is no break.
    const lacking: SchoolCalendar = {
      closed: [],
      terms: [terms[0]!, { ...terms[1]!, from: '2028-01-10', to: '2028-06-09' }],
    };
    const unknown = plan('onsdagar 9-10 utom lov', '2027-10-06', '2027-10-06', lacking);
    assert.deepEqual(
      unknown.map(({ day, unknownSchoolDay }) => [day, unknownSchoolDay]),
      [['2027-10-06', true]],
    );
  });

  it('leaves out by name what the policy would keep, and moves nothing onto it', () => {
    const days = (text: string, policy: Policy) =>
      plan(text, '2027-02-15', '2027-03-05', YEAR, policy)
        .filter(date => !date.skipped)
        .map(({ day }) => day);
    assert.deepEqual(days('torsdagar 10 utom lov', 'keep'), ['2027-02-18', '2027-03-04']);
    assert.deepEqual(days('torsdagar 10 utom 1 mars', 'next-workday'), ['2027-02-18', '2027-03-04']);
  });

  it('holds no meeting at a time that the clock skips, nor one that would end then, and says so', () => {
    const night = (text: string) =>
      plan(text, '2026-03-15', '2026-04-04').map(({ day, skipped, note }) => [day, skipped, note?.slice(0, 20)]);
    assert.deepEqual(night('söndagar 02.30-03.30')[2], ['2026-03-29', true, 'klockan 02.30 finns ']);
    assert.deepEqual(night('söndagar 01.30-02.30')[2], ['2026-03-29', true, 'klockan 02.30 finns ']);
    for (const text of ['söndagar 03.00-04.00', 'söndagar 01.00-01.59'])
      assert.ok(
        night(text).every(([, skipped, note]) => !skipped || String(note).includes('dagen')),
        text,
      );
    assert.deepEqual(
      night('söndagar 02.30-03.30').map(([, skipped]) => skipped),
      [false, false, true],
    );
  });

  it('says how near a moved meeting has come to the next one, where nobody would have chosen it', () => {
    const year = { closed: [{ name: 'jullov', from: '2026-12-21', to: '2027-01-08' }], terms: [] };
    const near = (text: string, policy: Policy) =>
      plan(text, '2026-12-10', '2027-01-31', year, policy).map(({ day, near: said }) => [
        day,
        said?.split(' mötet')[0],
      ]);
    assert.deepEqual(near('jämna torsdagar 8.15-9.15', 'next-workday'), [
      ['2026-12-10', undefined],
      ['2027-01-11', '3 dagar före'],
      ['2027-01-14', undefined],
      ['2027-01-28', undefined],
    ]);
    // A day later in the same week is no nearer than people expect.
    const day = { closed: [{ name: 'studiedag', from: '2026-12-10', to: '2026-12-10' }], terms: [] };
    assert.ok(plan('torsdagar 9-10', '2026-12-01', '2026-12-20', day, 'next-workday').every(one => !one.near));
  });

  it('marks a date on a weekend that was not chosen as a weekday', () => {
    const noteOf = (text: string) => plan(text, '2026-11-28', '2026-12-20').map(({ note }) => note ?? '');
    assert.deepEqual(noteOf('imorgon 13-14'), ['söndag, mötet ligger kvar']);
    assert.deepEqual(noteOf('5 december 9-10'), ['lördag, mötet ligger kvar']);
    assert.deepEqual(noteOf('lördagar 9-10'), ['', '', '', '']);
  });

  it('holds two meetings on a day at two times', () => {
    assert.equal(plan('tisdagar 9-10 och 13-14', '2027-01-11', '2027-01-17').length, 2);
  });
});
