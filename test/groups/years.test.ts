import assert from 'node:assert/strict';
import { type Evaluation, type Questions, resultsOf, type Service } from '../../src/groups/evaluation.js';
import type { GroupData } from '../../src/groups/group.js';
import { keepRemarks, remarksOf, showRemarks } from '../../src/groups/remarks.js';
import { resultWords } from '../../src/groups/words-of-evaluation.js';
import { agree, closeWords, shownOf, showYear, yearsWith } from '../../src/groups/years.js';
import { dataOf } from '../helpers/small-group.js';

const questions: Questions = {
  source: 's',
  questions: [{ id: 'a', text: 'A' }],
  open: [
    { id: 'bra', text: 'Bra?' },
    { id: 'annat', text: 'Annat?' },
  ],
};
const answers = (year: string, count: number, value = 50): Evaluation[] =>
  Array.from({ length: count }, (_, at) => ({ by: `${year} ${at}`, year, service: 'skola', values: { a: value } }));
const withAnswers = (...of: readonly (readonly [year: string, count: number, value?: number])[]): GroupData => ({
  ...dataOf(),
  evaluations: of.flatMap(one => answers(...one)),
});
const shown = (data: GroupData, year = '2027/28') => {
  const one = shownOf(data, questions, year);
  return one.is === 'few' ? `few, ${one.ask ? 'asked' : 'not asked'}` : `${one.why}: ${one.years.join(' ')}`;
};

describe('a service of which few have answered', () => {
  it('is told by no count: neither alone, nor as what is left when those that are shown are taken from all', () => {
    const kinds: Service[] = ['skola', 'socialtjanst', 'forskola', 'ej'];
    const every = (left: number, at = 0): number[][] =>
      at === kinds.length - 1
        ? [[left]]
        : Array.from({ length: left + 1 }, (_, n) => every(left - n, at + 1).map(rest => [n, ...rest])).flat();
    let checked = 0;
    for (let all = 5; all <= 9; all++) {
      for (const counts of every(all)) {
        const evaluations = counts.flatMap((count, at) =>
          Array.from({ length: count }, () => ({ year: '2026/27', service: kinds[at]!, values: { a: 50 } })),
        );
        const marks = resultsOf({ ...dataOf(), evaluations }, questions, '2026/27')![0]!.marks;
        const told = new Map<Service, number>();
        for (const { service } of marks) told.set(service, (told.get(service) ?? 0) + 1);
        assert.equal(marks.length, all);
        for (const [service, count] of told) assert.ok(count >= 3, `${counts}: ${count} of ${service}`);
        checked++;
      }
    }
    assert.ok(checked > 500);
  });
});

describe('few answers', () => {
  it('are shown as one sum with the years before that were too few, and no year is in two sums', () => {
    assert.equal(shown(withAnswers(['2027/28', 5])), 'year: 2027/28');
    assert.equal(shown(withAnswers(['2027/28', 4])), 'few, asked');
    assert.equal(shown(withAnswers(['2026/27', 3], ['2027/28', 2])), 'years: 2026/27 2027/28');
    assert.equal(shown(withAnswers(['2026/27', 5], ['2027/28', 2])), 'few, not asked');
    assert.equal(shown(withAnswers(['2025/26', 3], ['2026/27', 2], ['2027/28', 1])), 'few, not asked');
    assert.equal(shown(withAnswers(['2025/26', 3], ['2026/27', 2], ['2027/28', 5])), 'year: 2027/28');
    // Taken from the sum that was shown before, a year of its own would tell the few of the year before.
    assert.equal(shown(withAnswers(['2026/27', 3], ['2027/28', 6])), 'years: 2026/27 2027/28');
    assert.equal(shown(withAnswers(['2026/27', 5])), 'few, not asked');
    const years = ['2023/24', '2024/25', '2025/26', '2026/27', '2027/28'];
    for (let seed = 0; seed < 3_125; seed++) {
      const counts = years.map((_, at) => Math.floor(seed / 5 ** at) % 5);
      const data = withAnswers(...years.map((year, at) => [year, counts[at]!] as const));
      const sums = years.flatMap(year => {
        const one = shownOf(data, questions, year);
        return one.is === 'shown' ? [one.years] : [];
      });
      const all = sums.flat();
      assert.equal(new Set(all).size, all.length, `${counts}`);
    }
  });

  it('of several years tell no service apart: one person may be in each of them', () => {
    const one = shownOf(withAnswers(['2026/27', 3, 0], ['2027/28', 3, 100]), questions, '2027/28');
    assert.ok(one.is === 'shown');
    assert.deepEqual([...new Set(one.results[0]!.marks.map(({ service }) => service))], ['ej']);
    assert.equal(one.results[0]!.marks.length, 6);
  });

  it('are shown when everybody who answered has said yes, and not after one no', () => {
    const data = withAnswers(['2027/28', 3]);
    const say = (of: GroupData, who: number, yes: boolean) => agree(of, '2027/28', `2027/28 ${who}`, yes).data;
    const two = say(say(data, 0, true), 1, true);
    assert.equal(shown(two), 'few, asked');
    const all = say(two, 2, true);
    assert.equal(shown(all), 'agreed: 2027/28');
    const results = shownOf(all, questions, '2027/28');
    assert.ok(results.is === 'shown' && results.results[0]!.marks.every(({ service }) => service === 'ej'));
    const no = say(all, 1, false);
    assert.equal(shown(no), 'few, not asked');
    assert.equal(shown(say(say(say(no, 0, true), 1, true), 2, true)), 'few, not asked');
    // Who said no is not kept.
    assert.deepEqual(no.agreements, [{ year: '2027/28', yes: [], no: true }]);
    // Somebody who answers later has not said yes.
    assert.equal(shown({ ...all, evaluations: answers('2027/28', 4) }), 'few, asked');
  });

  it('are not asked about where they are two, and the word of one who has not answered does not count', () => {
    assert.equal(shown(withAnswers(['2027/28', 2])), 'few, not asked');
    const data = withAnswers(['2027/28', 3]);
    for (const yes of [true, false]) assert.equal(agree(data, '2027/28', 'stranger', yes).data, data);
  });

  it('that were shown with everybody’s yes are in no sum of a later year', () => {
    let data = withAnswers(['2026/27', 3], ['2027/28', 2]);
    for (const who of [0, 1, 2]) data = agree(data, '2026/27', `2026/27 ${who}`, true).data;
    const closed = closeWords(data, '2027/28');
    assert.deepEqual(closed.data.agreements, [{ year: '2026/27', yes: [], no: false, all: true }]);
    assert.deepEqual(yearsWith(closed.data, '2027/28'), ['2027/28']);
    assert.equal(closeWords(closed.data, '2027/28').data, closed.data);
  });
});

describe('answers that come after the results were read', () => {
  const YEAR = '2027/28';
  const read = (data: GroupData) => {
    const { data: after, result } = showYear(data, questions, YEAR);
    const marks = result.is === 'shown' ? result.results[0]!.marks.map(({ value }) => value).toSorted() : [];
    return { after, result, marks };
  };
  const plus = (data: GroupData, values: readonly number[], from = 100) => ({
    ...data,
    evaluations: [
      ...(data.evaluations ?? []),
      ...values.map((value, at) => ({ ...answers(YEAR, 1, value)[0]!, by: `later ${from + at}` })),
    ],
  });

  it('wait until they are five, so that none can be told from those before it', () => {
    const five = read(withAnswers([YEAR, 5]));
    assert.deepEqual(five.marks, [50, 50, 50, 50, 50]);
    let data = five.after;
    for (const [at, value] of [0, 25, 75, 100].entries()) {
      data = plus(data, [value], at);
      const { after, result, marks } = read(data);
      assert.deepEqual(marks, five.marks);
      assert.ok(result.is === 'shown' && result.waiting === at + 1 && result.count === 6 + at);
      assert.equal(after, data);
    }
    const ten = read(plus(data, [0], 50));
    assert.deepEqual(ten.marks.length, 10);
    assert.deepEqual(read(plus(ten.after, [0], 60)).marks.length, 10);
  });

  it('are never shown where they are fewer when the year is closed, and the card says so', () => {
    const late = read(plus(read(withAnswers([YEAR, 5])).after, [0, 25, 75, 100]));
    assert.ok(late.result.is === 'shown');
    const { after } = read(closeWords(late.after, '2028/29').data);
    assert.deepEqual(after.shown, late.after.shown);
    const { group } = late.after;
    const said = JSON.stringify(resultWords({ is: 'results', group, year: YEAR, results: [], count: 9, waiting: 4 }));
    assert.match(said, /visas först när de är minst 5.*Är de färre när läsåret är slut visas de aldrig\./);
  });

  it('are counted as new where somebody has changed an answer', () => {
    const { after, marks } = read(withAnswers([YEAR, 5]));
    const changed = {
      ...after,
      evaluations: after.evaluations!.with(0, { ...after.evaluations![0]!, values: { a: 0 } }),
    };
    const again = read(changed);
    assert.deepEqual([again.marks, again.result.is === 'shown' && again.result.waiting], [marks, 1]);
  });

  it('are shown at once where nobody has read any, and keep no hash of who gave them', () => {
    const { after, marks } = read(withAnswers([YEAR, 8]));
    assert.equal(marks.length, 8);
    assert.doesNotMatch(JSON.stringify(after.shown), /by/);
  });

  it('wait too after few were shown with everybody’s yes, unless all say yes again', () => {
    let data = withAnswers([YEAR, 3]);
    for (const who of [0, 1, 2]) data = agree(data, YEAR, `${YEAR} ${who}`, true).data;
    const agreed = read(data);
    assert.equal(agreed.marks.length, 3);
    const four = plus(agreed.after, [0], 0);
    const { result } = read(four);
    assert.deepEqual(result, { is: 'few', count: 4, ask: true, from: 8 });
    assert.equal(read(agree(four, YEAR, 'later 0', true).data).marks.length, 4);
    // Five are there now, but the two that nobody agreed to could be told from the three.
    assert.equal(read(plus(four, [0], 1)).result.is, 'few');
    assert.equal(read(plus(four, [0, 0, 0, 0], 1)).marks.length, 8);
  });

  it('count in no mean of a later year before they were shown', () => {
    const last = read({ ...withAnswers([YEAR, 5, 100]) }).after;
    const year = '2028/29';
    const next = { ...plus(last, [0]), evaluations: [...plus(last, [0]).evaluations!, ...answers(year, 5)] };
    const one = shownOf(next, questions, year);
    assert.ok(one.is === 'shown' && one.results[0]!.before === 100);
  });

  it('of several years wait as well', () => {
    const { after } = read(withAnswers(['2026/27', 3], [YEAR, 2]));
    const more = read(plus(after, [0]));
    assert.deepEqual([more.marks.length, more.result.is === 'shown' && more.result.why], [5, 'years']);
  });
});

describe('what was written to an open question', () => {
  const write = (data: GroupData, who: string, text: string, question = 'bra') =>
    keepRemarks(data, '2026/27', [{ by: `${who} ${question}`, question, text }]).data;
  const five = ['e', 'c', 'a', 'd', 'b'].reduce((data, who) => write(data, who, `ord ${who}`), dataOf());

  it('is shown when five have written to it, in an order that says nothing of who wrote first', () => {
    const four = ['a', 'b', 'c', 'd'].reduce((data, who) => write(data, who, 'x'), dataOf());
    assert.deepEqual(remarksOf(write(four, 'e', 'x', 'annat'), questions, '2026/27'), []);
    assert.deepEqual(remarksOf(five, questions, '2026/27'), [
      { text: 'Bra?', remarks: ['ord a', 'ord b', 'ord c', 'ord d', 'ord e'] },
    ]);
    assert.deepEqual(remarksOf(five, questions, '2027/28'), []);
  });

  it('waits for five others once it has been read, and is gone when it is taken back', () => {
    const read = showRemarks(five, questions, '2026/27').data;
    const texts = (data: GroupData) => remarksOf(data, questions, '2026/27')[0]?.remarks.length;
    const six = write(read, 'f', 'ord f');
    assert.deepEqual([texts(five), texts(read), texts(six)], [5, 5, 5]);
    assert.equal(showRemarks(six, questions, '2026/27').data, six);
    assert.equal(texts(['g', 'h', 'i', 'j'].reduce((data, who) => write(data, who, 'ny'), six)), 10);
    assert.equal(texts(write(six, 'a', '')), 4);
    assert.equal(texts(write(six, 'a', 'annan text')), 4);
  });

  it('is one text a person: the new one in place of the old, and none where it is emptied', () => {
    assert.equal(write(five, 'a', 'nytt').remarks?.length, 5);
    assert.equal(write(five, 'a', '  ').remarks?.length, 4);
  });

  it('loses who wrote it when its year is closed, and keeps its order', () => {
    const closed = closeWords(five, '2027/28').data;
    assert.deepEqual(
      closed.remarks?.map(({ by, text }) => [by, text]),
      five.remarks?.map(({ text }) => [undefined, text]),
    );
    assert.equal(write(closed, 'f', 'ny').remarks?.length, 6);
  });
});
