import assert from 'node:assert/strict';
import { bareTime, later, mergedTime, plainRule, readingsOf, weekdayIn } from '../../src/groups/new-time.js';
import type { Meaning, Pattern, Rule } from '../../src/groups/series/meaning.js';
import { AUTUMN } from '../helpers/meetings.js';

const rule = (change: Partial<Rule> = {}): Rule => ({
  pattern: { is: 'weekly', days: [5], every: 1 },
  time: { start: 780, end: 840 },
  timeSaid: true,
  lengthSaid: true,
  ...change,
});
const meaning = (change: Partial<Meaning> = {}): Meaning => ({
  on: '2026-09-01',
  rules: [rule()],
  except: [],
  ...change,
});

describe('what was typed in a box for a new time', () => {
  it('is read without the words that only say that it is one', () => {
    for (const [typed, bare] of [
      ['till fredag kl 13', 'fredag kl 13'],
      ['flytta till fredag', 'fredag'],
      ['vi flyttar mötet till fredag', 'fredag'],
      ['fredag samma tid', 'fredag'],
      ['fredag på samma plats som förut', 'fredag'],
      ['vid samma klockslag fredag', 'fredag'],
      [' fredag ', 'fredag'],
      ['samma tid', ''],
      ['fredag från vecka 40 till jul', 'fredag från vecka 40 till jul'],
    ] as const)
      assert.equal(bareTime(typed), bare, typed);
  });
});

describe('the readings of a phrase', () => {
  const words = (phrase: string) => {
    const got = readingsOf(phrase, '2026-09-01', AUTUMN);
    return 'why' in got ? got : got.map(({ rules }) => rules.map(({ pattern, time }) => [pattern, time.start]));
  };
  it('are one, several or none, and then it is said why', () => {
    const friday = { is: 'weekly', days: [5], every: 1 };
    assert.deepEqual(words('fredag 13-14'), [[[friday, 780]]]);
    assert.deepEqual(words('fredag 6-7'), [[[friday, 360]], [[friday, 1080]]]);
    assert.deepEqual(words('blä'), {
      why: 'Jag förstår inte ”blä”.',
      instead: ['torsdagar 13.00-14.30', 'jämna torsdagar 13.00-14.30', 'första torsdagen i månaden 13.00-14.30'],
    });
  });
});

describe('readings that are too long to be written out', () => {
  it('are refused: there is none to choose', () => {
    const dates = Array.from({ length: 14 }, (_, at) => `${at + 1}/9`).join(', ');
    const got = readingsOf(`${dates} 6-7`, '2026-08-01', AUTUMN);
    assert.ok('why' in got);
    assert.match(got.why, /^Menar du ”.* kl\. 06\.00-07\.00” eller ”.* kl\. 18\.00-19\.00”\?$/);
    assert.deepEqual(got.instead, []);
  });
});

describe('a rule that is plain', () => {
  it('stands alone, and nothing is said of a stretch of time', () => {
    assert.deepEqual(plainRule(meaning()), rule());
    const wish = {
      time: rule().time,
      timeSaid: true,
      lengthSaid: true,
      wish: { times: 2, per: 'term', days: [] },
    } as const;
    const bounded: Partial<Meaning>[] = [
      { from: '2026-09-10' },
      { to: '2026-12-10' },
      { months: ['2026-10'] },
      { count: 5 },
      { except: [{ is: 'holidays' }] },
      { rules: [rule(), rule()] },
      { rules: [], wish },
      { wish },
    ];
    for (const change of bounded) assert.equal(plainRule(meaning(change)), undefined, JSON.stringify(change));
  });

  it('names a weekday where it is held every week', () => {
    const weekly = { is: 'weekly', days: [5], every: 1 } as const;
    const cases: [Pattern, number | undefined][] = [
      [weekly, 5],
      [{ ...weekly, days: [1] }, 1],
      [{ ...weekly, days: [1, 5] }, undefined],
      [{ ...weekly, every: 2 }, undefined],
      [{ ...weekly, parity: 'even' }, undefined],
      [{ ...weekly, weeks: ['2026-09-28'] }, undefined],
      [{ is: 'dates', days: ['2026-09-25'] }, undefined],
      [{ is: 'nth', days: [5], nths: [1], every: 1, per: 'month' }, undefined],
    ];
    for (const [pattern, weekday] of cases)
      assert.equal(weekdayIn(rule({ pattern })), weekday, JSON.stringify(pattern));
  });
});

describe('a time that is said in part', () => {
  const old = { start: 540, end: 630 };
  const merged = (change: Partial<Rule>, partOfDay = false) => {
    const got = mergedTime(rule(change), old, partOfDay);
    return 'why' in got ? got.why : [got.start, got.end];
  };
  it('is filled in from the time that was', () => {
    assert.deepEqual(merged({}), [780, 840]);
    assert.deepEqual(merged({ lengthSaid: false }), [780, 870]);
    assert.deepEqual(merged({ timeSaid: false }), [540, 600]);
    assert.deepEqual(merged({ timeSaid: false, lengthSaid: false }), [540, 630]);
  });

  it('is asked for where only a part of the day was said', () => {
    assert.equal(merged({ timeSaid: false }, true), 'Skriv vilken tid på dagen, till exempel 13-14.');
    assert.deepEqual(merged({}, true), [780, 840]);
  });

  it('ends before midnight', () => {
    const until = (start: number) => merged({ time: { start, end: start + 1 }, lengthSaid: false });
    assert.deepEqual(until(1_440 - 91), [1_349, 1_439]);
    assert.equal(until(1_440 - 90), 'Mötet slutar efter midnatt. Skriv när det slutar.');
  });
});

describe('the later of two days', () => {
  it('is the same from either side', () => {
    assert.equal(later('2026-09-01', '2026-10-01'), '2026-10-01');
    assert.equal(later('2026-10-01', '2026-09-01'), '2026-10-01');
  });
});
