import assert from 'node:assert/strict';
import { daysOfMeaning } from '../../../src/groups/series/dates.js';
import { inWords, phraseOf } from '../../../src/groups/series/in-words.js';
import type { Except, Meaning, Pattern, Rule } from '../../../src/groups/series/meaning.js';
import { isAmbiguous, isRefused, readSeries } from '../../../src/groups/series/read.js';
import { PHRASE_MAX } from '../../../src/groups/series/tokens.js';
import { plusDays, type Weekday, weekdayOf } from '../../../src/shared/wall-time.js';
import { below, oneOf, type Random } from '../../bench/door/luck.js';
import { chance } from '../../bench/labelled.js';
import { SCHOOL_YEAR } from './school-year.js';

const MEANINGS = 80;

const some = <T>(random: Random, items: readonly T[], most: number): T[] => {
  const kept = items.filter(() => below(random, items.length) < most);
  return kept.length > 0 ? kept : [oneOf(random, items)];
};
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies Weekday[];

/** The Monday of a week ahead that a number alone names. */
const mondayAhead = (random: Random, on: string) => plusDays(on, 8 - weekdayOf(on) + 7 * below(random, 40));

function patternOf(random: Random, on: string): Pattern {
  switch (below(random, 5)) {
    case 0:
      return { is: 'weekly', days: some(random, DAYS, 2), every: 1 + below(random, 8) };
    case 1:
      return { is: 'weekly', days: some(random, DAYS, 2), every: 1, parity: oneOf(random, ['even', 'odd'] as const) };
    case 2: {
      const weeks = [...new Set([mondayAhead(random, on), mondayAhead(random, on), mondayAhead(random, on)])].sort();
      return { is: 'weekly', days: some(random, DAYS, 2), every: 1, weeks };
    }
    case 3:
      return {
        is: 'nth',
        days: below(random, 5) === 0 ? [1, 2, 3, 4, 5] : [oneOf(random, DAYS)],
        nths: some(random, [1, 2, 3, 4, 5, -2, -1], 2),
        every: 1 + below(random, 4),
        per: oneOf(random, ['month', 'month', 'quarter'] as const),
      };
    default:
      return {
        is: 'monthday',
        dates: below(random, 6) === 0 ? [-1] : some(random, [1, 2, 15, 21, 28, 31], 2),
        every: 1 + below(random, 4),
      };
  }
}

function exceptOf(random: Random, on: string): Except {
  const monday = mondayAhead(random, on);
  return oneOf<Except>(random, [
    { is: 'days', from: monday, to: plusDays(monday, 6) },
    { is: 'days', from: plusDays(monday, 2), to: plusDays(monday, 2) },
    { is: 'days', from: plusDays(monday, 1), to: plusDays(monday, 10) },
    { is: 'weekdays', days: [oneOf(random, DAYS)] },
    { is: 'parity', parity: oneOf(random, ['even', 'odd'] as const) },
    { is: 'nth', days: [oneOf(random, DAYS)], nths: [oneOf(random, [1, 2, -1])] },
    { is: 'weekends' },
    { is: 'holidays' },
    { is: 'closed' },
    { is: 'closed', name: 'höstlov' },
  ]);
}

/** Weekdays that are left out are one list. */
const exceptsOf = (random: Random, on: string): Except[] =>
  Array.from({ length: below(random, 3) }, () => exceptOf(random, on)).filter(
    (one, at, all) => one.is !== 'weekdays' || all.findIndex(({ is }) => is === 'weekdays') === at,
  );

function meaningOf(random: Random): Meaning {
  const on = plusDays('2026-06-01', below(random, 120));
  // A length beside no time, in one of two rules, would be said of both.
  const alone = below(random, 4) > 0;
  const timed = (start: number): Omit<Rule, 'pattern'> => {
    const [timeSaid, lengthSaid] = [!alone || below(random, 4) > 0, below(random, 2) === 0];
    const from = timeSaid ? start : 780;
    return { time: { start: from, end: from + (lengthSaid ? 75 : 60) }, timeSaid, lengthSaid };
  };
  if (below(random, 12) === 0) {
    const per = oneOf(random, ['term', 'year', 'month', 'quarter', 'half-year'] as const);
    return {
      on,
      rules: [],
      except: [],
      wish: { wish: { times: 1 + below(random, 6), per, days: below(random, 2) === 0 ? [] : [2, 4] }, ...timed(600) },
    };
  }
  const dates = below(random, 6) === 0;
  if (dates) {
    const days = [...new Set([1, 2, 3].map(() => plusDays(on, below(random, 500))))].sort();
    return { on, rules: [{ pattern: { is: 'dates', days }, ...timed(495) }], except: [] };
  }
  const rules = [{ pattern: patternOf(random, on), ...timed(480 + 15 * below(random, 20)) }];
  if (!alone) rules.push({ pattern: patternOf(random, on), ...timed(1080) });
  const from = below(random, 3) === 0 ? plusDays(on, below(random, 200)) : undefined;
  const to = below(random, 3) === 0 ? plusDays(from ?? on, 30 + below(random, 360)) : undefined;
  const months =
    below(random, 6) === 0 && !from && !to ? some(random, ['2026-11', '2026-12', '2027-01', '2027-03'], 3) : undefined;
  return {
    on,
    rules,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(months ? { months } : {}),
    ...(below(random, 6) === 0 ? { count: 2 + below(random, 8) } : {}),
    except: exceptsOf(random, on),
    ...(below(random, 5) === 0 ? { place: 'i personalrummet' } : {}),
  };
}

describe('a meaning in words', () => {
  const seed = Number(process.env.SEED ?? 1 + Math.floor(Date.now() / 86_400_000));
  it(`is read again as the same meaning (SEED=${seed})`, () => {
    const random = chance(seed);
    for (let at = 0; at < MEANINGS; at++) {
      const meaning = meaningOf(random);
      const { on } = meaning;
      const [sentence, phrase] = [inWords(meaning), phraseOf(meaning)];
      const again = readSeries(phrase, on, SCHOOL_YEAR);
      if (Math.max(sentence.length, phrase.length) > PHRASE_MAX) continue;
      // Two rules may come to meet, or no day may be left, which no phrase says.
      if (isRefused(again) && /krockar|Det blir inga dagar kvar/.test(again.why)) continue;
      assert.deepEqual(again, meaning, `${phrase} (as of ${on})`);
      const said = readSeries(sentence, on, SCHOOL_YEAR);
      assert.ok(!isRefused(said) && !isAmbiguous(said), `${sentence} (as of ${on}): ${JSON.stringify(said)}`);
      const days = (of: Meaning) =>
        daysOfMeaning(of, on, plusDays(on, 200), SCHOOL_YEAR).map(({ day, rule }) => [day, rule.time]);
      assert.deepEqual(days(said), days(meaning), `${sentence} (as of ${on})`);
    }
  }).timeout(60_000);

  it('is one Swedish sentence', () => {
    const reading = readSeries('torsdagar jämna veckor 13-14.30 utom lov start v 36', '2026-08-20', SCHOOL_YEAR);
    assert.ok(!isRefused(reading) && !isAmbiguous(reading));
    assert.equal(
      inWords({ ...reading, from: '2026-09-03', to: '2027-06-11' }),
      'Varje jämn vecka på torsdag 13.00-14.30, från 3 september till 11 juni, utom lov',
    );
  });

  it('says the year of a beginning that is far ahead in another one, and of no other', () => {
    const said = (on: string) => {
      const reading = readSeries('onsdagar 13-14 start v 36', on, SCHOOL_YEAR);
      return isRefused(reading) || isAmbiguous(reading) ? assert.fail() : inWords(reading);
    };
    assert.match(said('2026-11-29'), /, från 6 september 2027/);
    assert.match(said('2027-02-01'), /, från 6 september(?! 2027)/);
    const near = readSeries('onsdagar 13-14 från 14 januari', '2026-11-29', SCHOOL_YEAR);
    assert.ok(!isRefused(near) && !isAmbiguous(near));
    assert.match(inWords(near), /, från 14 januari(?! 2027)/);
  });
});
