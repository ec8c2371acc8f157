import assert from 'node:assert/strict';
import { type CadenceStatus, statusOf } from '../../src/groups/cadence.js';
import type { SchoolCalendar } from '../../src/groups/calendar.js';
import type { Meeting } from '../../src/groups/group.js';
import { planOf } from '../../src/groups/plan.js';
import { isAmbiguous, isRefused, readSeries } from '../../src/groups/series/read.js';
import { isUnknown, type Per, stretchAt } from '../../src/groups/stretch.js';
import { suggest } from '../../src/groups/suggest.js';
import { barOf, nudgeWords, statusLine, statusWords } from '../../src/groups/words-of-status.js';
import { plainText } from '../../src/shared/reply.js';
import { instantOf, plusDays } from '../../src/shared/wall-time.js';
import { GROUP, meetingAt } from '../helpers/small-group.js';

const AUTUMN = { name: 'höstterminen 2026', from: '2026-08-18', to: '2026-12-18' };
const SPRING = { name: 'vårterminen 2027', from: '2027-01-11', to: '2027-06-11' };
const NEXT_AUTUMN = { name: 'höstterminen 2027', from: '2027-08-17', to: '2027-12-17' };
const calendar = (...terms: SchoolCalendar['terms']): SchoolCalendar => ({ closed: [], terms });
const YEAR = calendar(AUTUMN, SPRING);
const at = (day: string, change: Partial<Meeting> = {}) =>
  meetingAt(day, instantOf(day, 13 * 60).getTime(), { day, time: { start: 780, end: 840 }, ...change });
const noon = (day: string) => instantOf(day, 12 * 60).getTime();

/** What is counted over on a day: a stretch's name, or what the directory lacks. */
const over = (per: Per, on: string, of: SchoolCalendar) => {
  const stretch = stretchAt(per, on, of);
  return isUnknown(stretch) ? `? ${stretch.unknown}` : stretch.name;
};
const known = (on: string, meetings: readonly Meeting[] = [], atLeast = 3, per: Per = 'term', of = YEAR) => {
  const status = statusOf({ atLeast, per }, meetings, on, noon(on), of);
  assert.ok(!isUnknown(status));
  return status;
};

describe('the stretch that meetings are counted over', () => {
  const cases: [per: Per, on: string, of: SchoolCalendar, name: string][] = [
    ['term', '2026-08-18', YEAR, 'höstterminen 2026'],
    ['term', '2026-12-18', YEAR, 'höstterminen 2026'],
    // Between two terms it is the one that can still be planned.
    ['term', '2026-12-19', YEAR, 'vårterminen 2027'],
    ['term', '2027-01-04', YEAR, 'vårterminen 2027'],
    ['term', '2026-07-02', YEAR, 'höstterminen 2026'],
    // The directory's last term is over.
    ['term', '2027-06-12', YEAR, '? höstterminen 2027'],
    ['term', '2027-08-20', YEAR, '? höstterminen 2027'],
    ['term', '2027-11-01', YEAR, '? höstterminen 2027'],
    ['term', '2026-12-19', calendar(AUTUMN), '? vårterminen 2027'],
    // A term that is missing in the middle is not jumped over.
    ['term', '2027-03-01', calendar(AUTUMN, NEXT_AUTUMN), '? vårterminen 2027'],
    ['term', '2026-12-20', calendar(AUTUMN, NEXT_AUTUMN), '? vårterminen 2027'],
    ['term', '2026-05-01', YEAR, '? vårterminen 2026'],
    ['term', '2026-10-01', calendar(), '? höstterminen 2026'],
    ['year', '2026-10-01', YEAR, 'läsåret 2026/27'],
    ['year', '2027-06-30', YEAR, 'läsåret 2026/27'],
    ['year', '2027-07-01', YEAR, '? läsåret 2027/28'],
    ['year', '2027-11-01', calendar(AUTUMN, SPRING, NEXT_AUTUMN), '? vårterminen 2028'],
    ['year', '2026-10-01', calendar(), '? läsåret 2026/27'],
    ['year', '2026-10-01', calendar({ name: 'läsåret', from: '2026-08-18', to: '2027-06-11' }), 'läsåret 2026/27'],
    ['month', '2026-11-30', YEAR, 'november 2026'],
    ['month', '2026-12-31', YEAR, 'december 2026'],
    ['month', '2026-07-15', YEAR, 'augusti 2026'],
    ['month', '2027-07-15', YEAR, '? höstterminen 2027'],
  ];
  for (const [per, on, of, name] of cases)
    it(`is ${name} on ${on}, by the ${per}, of ${of.terms.length} terms`, () => assert.equal(over(per, on, of), name));
});

describe('the count of a stretch', () => {
  it('is of what is held or planned in it', () => {
    const meetings = [
      at('2026-09-03'),
      at('2026-10-01', { state: 'held' }),
      at('2026-10-08', { state: 'not-held' }),
      at('2026-11-05', { state: 'cancelled' }),
      at('2026-12-03'),
      at('2027-02-04'),
    ];
    const { held, planned, missing } = known('2026-11-10', meetings, 4);
    assert.deepEqual([held, planned, missing], [2, 1, 1]);
  });

  const nudges: [on: string, meetings: number, nudge: boolean, part: number][] = [
    ['2026-08-17', 0, false, 1],
    ['2026-08-24', 0, false, 1],
    // A week after it began, where nothing is planned.
    ['2026-08-25', 0, true, 1],
    ['2026-08-25', 1, false, 1],
    ['2026-10-17', 1, false, 1],
    // Half-way.
    ['2026-10-18', 1, true, 2],
    ['2026-10-18', 3, false, 2],
    ['2026-11-19', 1, true, 2],
    // Four weeks before the end.
    ['2026-11-20', 1, true, 3],
    ['2026-11-20', 3, false, 3],
  ];
  for (const [on, count, nudge, part] of nudges)
    it(`${nudge ? 'is too small' : 'is let be'} on ${on} with ${count} of 3 planned, in part ${part}`, () => {
      const meetings = ['2026-12-01', '2026-12-02', '2026-12-03'].slice(0, count).map(day => at(day));
      const status = known(on, meetings);
      assert.deepEqual([status.nudge, status.part], [nudge, part]);
    });

  it('has no last part in a month', () => {
    const part = (on: string) => known(on, [], 1, 'month').part;
    assert.deepEqual([part('2026-11-01'), part('2026-11-14'), part('2026-11-15'), part('2026-11-30')], [1, 1, 2, 2]);
  });
});

describe('what is suggested for what is missing', () => {
  const none = { is: 'nothing' } as const;
  const given = (on: string, meetings: readonly Meeting[], atLeast = 3, per: Per = 'term', of = YEAR) =>
    suggest(known(on, meetings, atLeast, per, of), meetings, on, of) ?? none;

  it('is a phrase that means just the dates, at the time at which the group meets', () => {
    for (let missing = 1; missing <= 4; missing++) {
      const meetings = [at('2026-09-03', { time: { start: 510, end: 585 } })];
      const got = given('2026-10-20', meetings, missing + 1);
      assert.ok('phrase' in got);
      const read = readSeries(got.phrase, '2026-10-20', YEAR);
      assert.ok(!isRefused(read) && !isAmbiguous(read), got.phrase);
      const planned = planOf(read, got.from, got.to, YEAR, 'skip');
      assert.deepEqual(
        planned.map(({ start, end }) => [start, end]),
        got.dates.map(({ start, end }) => [start, end]),
      );
      assert.equal(planned.length, missing);
      assert.match(got.phrase, / 08?\.?:?30-0?9/);
    }
  });

  it('is never a day of which nobody knows whether school is open, nor one that is taken', () => {
    for (let on = '2026-08-01'; on < '2027-06-05'; on = plusDays(on, 9)) {
      for (const per of ['term', 'year', 'month'] as const) {
        const taken = at(plusDays(on, 3));
        const status = statusOf({ atLeast: 9, per }, [taken], on, noon(on), YEAR);
        if (isUnknown(status)) continue;
        for (const { day } of suggest(status, [taken], on, YEAR)?.dates ?? []) {
          assert.ok(day > on && day !== taken.day, `${on}: ${day}`);
          assert.ok(
            YEAR.terms.some(term => term.from <= day && day <= term.to),
            `${on}: ${day} is in no term`,
          );
        }
      }
    }
  });

  it('is nothing after the last day of the stretch, or where nothing is missing', () => {
    assert.equal(given('2026-12-18', [], 1), none);
    assert.equal(given('2026-11-18', [at('2026-12-01')], 1), none);
    // The school year goes on, the term does not.
    assert.equal(given('2027-06-20', [], 1, 'year'), none);
  });
});

describe('how a group stands, in words', () => {
  const status = (change: Partial<CadenceStatus>): CadenceStatus => ({ ...known('2026-10-01'), ...change });

  it('has every number, singular and plural', () => {
    assert.equal(
      statusLine(status({ held: 1, planned: 1, missing: 1 })),
      '2 av minst 3 möten den här terminen (höstterminen 2026): 1 hållet, 1 planerat, 1 saknas.',
    );
    assert.equal(
      statusLine(status({ atLeast: 1, held: 0, planned: 0, missing: 1, per: 'month', stretch: 'november 2026' })),
      '0 av minst 1 möte den här månaden (november 2026): 0 hållna, 0 planerade, 1 saknas.',
    );
    assert.equal(
      statusLine(status({ held: 3, planned: 2, missing: 0, begun: false, stretch: 'vårterminen 2027' })),
      '5 möten vårterminen 2027, minst 3 ska hållas: 3 hållna, 2 planerade, inget saknas.',
    );
  });

  it('has a bar of words alone, so that it can be read out', () => {
    assert.equal(barOf(status({ held: 1, planned: 1, missing: 2 })), 'hållet | planerat | saknas | saknas');
    assert.equal(barOf(status({ held: 12, planned: 1, missing: 0 })), undefined);
  });

  it('says that a term is missing in the directory, and no number', () => {
    const words = plainText(
      statusWords({
        is: 'status',
        rows: [
          {
            group: GROUP,
            forum: undefined,
            status: { unknown: 'höstterminen 2027' },
            suggestion: undefined,
            next: undefined,
          },
        ],
      }),
    );
    assert.match(words, /Jag vet inte när höstterminen 2027 börjar och slutar, så jag räknar inga möten där/);
    assert.doesNotMatch(words, /av minst|saknas/);
    assert.match(words, /Inget möte är planerat\./);
  });

  it('offers a form that is filled in with what is suggested', () => {
    const one = known('2026-11-20', [at('2026-09-03'), at('2026-12-03')]);
    const suggestion = suggest(one, [], '2026-11-20', YEAR);
    assert.ok(suggestion);
    const { blocks, buttons } = nudgeWords(GROUP, one, suggestion);
    assert.match(
      plainText({ blocks, buttons: [] }),
      /höstterminen 2026 saknas 1 av minst 3 möten\. Passar den här tiden/,
    );
    const [button] = buttons;
    assert.ok(button && 'action' in button && button.action.do === 'group' && button.action.step.is === 'addForm');
    assert.deepEqual([button.action.step.group, button.action.step.phrase], [GROUP.id, suggestion.phrase]);
  });
});
