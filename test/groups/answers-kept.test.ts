import assert from 'node:assert/strict';
import { type CaseRound, caseResults, closeRounds, openRound, ROUND_OPEN } from '../../src/groups/case-evaluation.js';
import {
  closeYears,
  type Evaluation,
  mixed,
  type Questions,
  resultsOf,
  SHOWN_FROM,
  schoolYearOf,
  yearBefore,
} from '../../src/groups/evaluation.js';
import type { GroupData } from '../../src/groups/group.js';
import { keepRemarks, remarksOf } from '../../src/groups/remarks.js';
import { agree, closeWords, shownOf, yearsWith } from '../../src/groups/years.js';
import { dataOf, NOON } from '../helpers/small-group.js';

const YEAR = '2026/27';
const questions: Questions = {
  source: 's',
  questions: [
    { id: 'a', text: 'A' },
    { id: 'b', text: 'B' },
  ],
};
const answers = (year: string, ...values: (number | undefined)[]): Evaluation[] =>
  values.map((value, at) => ({
    by: `${year} ${at}`,
    year,
    service: 'skola',
    values: value === undefined ? { b: 1 } : { a: value },
  }));
const having = (...evaluations: Evaluation[]): GroupData => ({ ...dataOf(), evaluations });

describe('the school year of an answer', () => {
  it('runs from July to June, and has one before it', () => {
    assert.deepEqual(['2027-06-30', '2027-07-01', '2026-12-31'].map(schoolYearOf), [YEAR, '2027/28', YEAR]);
    assert.deepEqual([YEAR, '2000/01', '2010/11'].map(yearBefore), ['2025/26', '1999/00', '2009/10']);
  });
});

describe('the year before', () => {
  const now = answers(YEAR, 0, 0, 0, 0, 0);
  const beforeOf = (...old: (number | undefined)[]) =>
    resultsOf(having(...now, ...answers('2025/26', ...old)), questions, YEAR)?.[0]?.before;

  it('is told as the mean of its answers to the question, where five gave one', () => {
    assert.equal(beforeOf(0, 25, 50, 75, 100), 50);
    assert.equal(beforeOf(100, 100, 100, 100, 50, 0), 75);
    assert.equal(beforeOf(0, 25, 50, 75), undefined, 'four');
    assert.equal(beforeOf(0, 25, 50, 75, undefined), undefined, 'five answered, four of them this');
  });

  it('is the one before alone', () => {
    const older = having(...now, ...answers('2024/25', 0, 25, 50, 75, 100));
    assert.ok(!('before' in resultsOf(older, questions, YEAR)![0]!));
  });

  it('is nothing without answers', () => {
    assert.equal(resultsOf(dataOf(), questions, YEAR), undefined);
    assert.equal(resultsOf(having(...now.slice(1)), questions, YEAR), undefined);
    assert.equal(resultsOf(having(...now.slice(1)), questions, YEAR, 4)?.[0]?.marks.length, 4);
  });
});

describe('who answered', () => {
  it('is in no order that tells who was first, also among those of closed years', () => {
    const of = (by: string | undefined) => ({ by });
    assert.deepEqual(mixed([of('c'), of('a'), of(undefined), of('b')]), [of(undefined), of('a'), of('b'), of('c')]);
  });

  it('is forgotten of closed years', () => {
    const closed = closeYears(having(...answers('2025/26', 1), ...answers(YEAR, 2)), YEAR);
    assert.equal(closed.result, true);
    assert.deepEqual(
      closed.data.evaluations?.map(({ by, year, values }) => [by, year, values]),
      [
        [undefined, '2025/26', { a: 1 }],
        [`${YEAR} 0`, YEAR, { a: 2 }],
      ],
    );
    for (const none of [dataOf(), having(...answers(YEAR, 1))])
      assert.deepEqual(closeYears(none, YEAR), { data: none, result: false });
  });
});

describe('years that are shown together', () => {
  it('are counted and their answers summed, without those of others', () => {
    const data = having(...answers('2024/25', 9, 9, 9, 9, 9), ...answers('2025/26', 1, 2, 3), ...answers(YEAR, 4, 5));
    const shown = shownOf(data, questions, YEAR);
    assert.ok(shown.is === 'shown');
    assert.deepEqual([shown.why, shown.years, shown.count], ['years', ['2025/26', YEAR], 2]);
    assert.deepEqual(
      shown.results[0]!.marks.map(({ value }) => value),
      [1, 2, 3, 4, 5],
    );
  });

  it('are of one year where it has enough, with its own services', () => {
    const shown = shownOf(having(...answers(YEAR, 1, 2, 3, 4, 5)), questions, YEAR);
    assert.ok(shown.is === 'shown' && shown.why === 'year');
    assert.deepEqual([shown.count, shown.results[0]!.marks[0]], [5, { value: 1, service: 'skola' }]);
  });

  it('are none where nobody has answered in this one, though those before were enough', () => {
    const data = having(...answers('2024/25', 1, 2), ...answers('2025/26', 1, 2));
    assert.deepEqual(
      shownOf({ ...data, evaluations: [...data.evaluations!, ...answers('2023/24', 1)] }, questions, YEAR),
      {
        is: 'few',
        count: 0,
        ask: false,
        from: SHOWN_FROM,
      },
    );
    assert.deepEqual(yearsWith(dataOf(), YEAR), [YEAR]);
    assert.deepEqual(yearsWith(having(...answers('2027/28', 1)), YEAR), [YEAR], 'none that comes after');
  });
});

describe('a yes or no to showing few answers', () => {
  const three = having(...answers(YEAR, 1, 2, 3), ...answers('2025/26', 1, 2, 3));
  const say = (data: GroupData, year: string, who: number, yes: boolean) =>
    agree(data, year, `${year} ${who}`, yes).data;
  const all = (data: GroupData, year: string) => [0, 1, 2].reduce((then, who) => say(then, year, who, true), data);

  it('is kept by year, each person once', () => {
    const both = say(say(say(three, '2025/26', 0, true), YEAR, 1, true), YEAR, 1, true);
    assert.deepEqual(both.agreements, [
      { year: '2025/26', yes: ['2025/26 0'], no: false },
      { year: YEAR, yes: [`${YEAR} 1`], no: false },
    ]);
    const no = say(both, YEAR, 2, false);
    assert.deepEqual(no.agreements, [both.agreements![0], { year: YEAR, yes: [], no: true }]);
    assert.equal(say(no, YEAR, 0, true), no, 'a no is not taken back');
  });

  it('of one year says nothing of another', () => {
    const other = say(all(three, '2025/26'), '2025/26', 0, false);
    const one = { ...other, evaluations: answers(YEAR, 1, 2, 3) };
    assert.deepEqual(shownOf(one, questions, YEAR), { is: 'few', count: 3, ask: true, from: SHOWN_FROM });
    assert.equal(shownOf(all(one, YEAR), questions, YEAR).is, 'shown');
  });

  it('is forgotten when the year is closed, but for whether all said yes', () => {
    const data = say(
      all({ ...three, evaluations: [...three.evaluations!, ...answers('2024/25', 1, 2, 3)] }, '2025/26'),
      '2024/25',
      0,
      true,
    );
    const open = say(data, YEAR, 0, true);
    const closed = closeWords(open, YEAR);
    assert.deepEqual(
      [closed.result, closed.data.agreements],
      [
        true,
        [
          { year: '2025/26', yes: [], no: false, all: true },
          { year: '2024/25', yes: [], no: false, all: false },
          { year: YEAR, yes: [`${YEAR} 0`], no: false },
        ],
      ],
    );
    // Nobody can be asked whether it still is so: their names are gone.
    const later = closeYears(closed.data, YEAR).data;
    assert.deepEqual(closeWords(later, YEAR), { data: later, result: false });
    assert.deepEqual(yearsWith(later, YEAR), [YEAR], 'shown by itself once, in no sum');
    assert.deepEqual(closeWords(dataOf(), YEAR).result, false);
  });
});

describe('what was written', () => {
  const open = { ...questions, open: [{ id: 'bra', text: 'Bra?' }] };
  const write = (data: GroupData, year: string, by: string, text: string) =>
    keepRemarks(data, year, [{ by, question: 'bra', text }]).data;

  it('stands trimmed, with its year and question', () => {
    assert.deepEqual(write(dataOf(), YEAR, 'x', ' Lugnt. ').remarks, [
      { by: 'x', year: YEAR, question: 'bra', text: 'Lugnt.' },
    ]);
    const closed = { year: '2025/26', question: 'bra', text: 'Förut.' };
    const data = { ...dataOf(), remarks: [closed] };
    assert.deepEqual(write(data, YEAR, 'x', 'Nu.').remarks?.length, 2, 'what was written by nobody knows whom stays');
    assert.deepEqual([remarksOf(dataOf(), open, YEAR), remarksOf(dataOf(), questions, YEAR)], [[], []]);
  });

  it('loses who wrote it with the other words of a closed year alone', () => {
    const data = write(write(dataOf(), '2025/26', 'x', 'Förut.'), YEAR, 'y', 'Nu.');
    const closed = closeWords(data, YEAR);
    assert.deepEqual(closed.data.remarks?.map(({ by }) => by).toSorted(), ['y', undefined]);
    assert.deepEqual(closeWords(closed.data, YEAR), { data: closed.data, result: false });
    const present = write(dataOf(), YEAR, 'y', 'Nu.');
    assert.equal(closeWords(present, YEAR).data, present);
  });
});

describe('rounds after cases', () => {
  const round = (id: string, count: number, opened = NOON, by: string | undefined = 'x'): CaseRound => ({
    id,
    opened,
    answers: Array.from({ length: count }, (_, at) => ({ ...(by ? { by: `${by}${at}` } : {}), values: { a: at } })),
  });
  const having = (...cases: CaseRound[]): GroupData => ({ ...dataOf(), cases });

  it('begin where there is none', () => {
    assert.deepEqual(openRound(dataOf(), 'r', NOON, false), {
      data: having({ id: 'r', opened: NOON, answers: [] }),
      result: { id: 'r', opened: NOON, answers: [] },
    });
  });

  it('are counted where somebody answered, and only question by question', () => {
    const { results, rounds, waiting } = caseResults(having(round('1', 3), round('2', 0), round('3', 2)), questions);
    assert.deepEqual([rounds, waiting], [2, 0]);
    assert.deepEqual(results, [
      { text: 'A', marks: [0, 1, 2, 0, 1].map(value => ({ value, service: 'ej' })) },
      { text: 'B', marks: [] },
    ]);
    assert.deepEqual(caseResults(dataOf(), questions), { rounds: 0, waiting: 0 });
    assert.equal(caseResults(having(round('1', 5), round('2', 5)), questions).results![0]!.marks.length, 5);
  });

  it('forget who answered once they are over, and leave the others as they are', () => {
    const open = round('2', 5);
    const over = round('1', 5, NOON - ROUND_OPEN);
    const closed = closeRounds(having(over, open), NOON, 0);
    assert.deepEqual(closed, {
      data: having({ ...over, answers: over.answers.map(({ values }) => ({ values })) }, open),
      result: true,
    });
    assert.deepEqual(closeRounds(closed.data, NOON, 0), { data: closed.data, result: false });
    const mixedRound = { ...over, answers: [...over.answers, { values: { a: 1 } }] };
    assert.equal(closeRounds(having(mixedRound), NOON, 0).result, true, 'where one is known still');
    assert.deepEqual(closeRounds(dataOf(), NOON, 0), { data: dataOf(), result: false });
  });
});
