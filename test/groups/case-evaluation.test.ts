import assert from 'node:assert/strict';
import {
  answerRound,
  caseResults,
  closeRounds,
  openRound,
  ROUND_OPEN,
  showCases,
} from '../../src/groups/case-evaluation.js';
import type { GroupData } from '../../src/groups/group.js';
import { DAY, dataOf, NOON } from '../helpers/small-group.js';

const questions = { source: 's', questions: [{ id: 'a', text: 'A' }] };
const opened = (data: GroupData, id: string, at = NOON, anew = true) => openRound(data, id, at, anew).data;
const answered = (data: GroupData, round: string, count: number, at = NOON, value = 50) => {
  let next = data;
  for (let who = 0; who < count; who++)
    next = answerRound(next, round, { by: `${round} ${who}`, values: { a: value } }, at).data;
  return next;
};

describe('the evaluation after a case', () => {
  it('goes on in the same round for four weeks, unless another case is meant', () => {
    const first = opened(dataOf(), 'r1');
    assert.equal(openRound(first, 'r2', NOON, true).result.id, 'r1', 'nobody has answered');
    const used = answered(first, 'r1', 1);
    assert.equal(openRound(used, 'r2', NOON + ROUND_OPEN - 1, false).result.id, 'r1');
    assert.equal(openRound(used, 'r2', NOON + ROUND_OPEN, false).result.id, 'r2');
    assert.equal(openRound(used, 'r2', NOON, true).result.id, 'r2');
  });

  it('takes one answer a person and round, until the round is over', () => {
    const one = answered(opened(dataOf(), 'r1'), 'r1', 1, NOON, 0);
    const again = answerRound(one, 'r1', { by: 'r1 0', values: { a: 100 } }, NOON);
    assert.deepEqual(again.data.cases?.[0]?.answers, [{ by: 'r1 0', values: { a: 100 } }]);
    assert.equal(answerRound(one, 'r1', { by: 'x', values: { a: 0 } }, NOON + ROUND_OPEN).data, one);
    assert.equal(answerRound(one, 'gone', { by: 'x', values: { a: 0 } }, NOON).data, one);
  });

  it('is shown when five have answered, summed over the rounds that it takes, none in two sums', () => {
    const four = answered(opened(dataOf(), 'r1'), 'r1', 4);
    assert.deepEqual(caseResults(four, questions), { rounds: 0, waiting: 4 });
    const six = answered(opened(four, 'r2'), 'r2', 2, NOON, 100);
    const shown = caseResults(six, questions);
    assert.deepEqual([shown.rounds, shown.waiting, shown.results?.[0]?.marks.length], [2, 0, 6]);
    assert.ok(shown.results?.[0]?.marks.every(({ service }) => service === 'ej'));
    // What comes after waits for five of its own, or it could be told by taking the sum before from the new one.
    const more = caseResults(answered(opened(six, 'r3'), 'r3', 1), questions);
    assert.deepEqual([more.results?.[0]?.marks.length, more.waiting], [6, 1]);
  });

  it('shows what was read until five more have come, and keeps those rounds together', () => {
    const five = answered(opened(answered(opened(dataOf(), 'r1'), 'r1', 4), 'r2'), 'r2', 1);
    const read = showCases(five, questions).data;
    assert.equal(showCases(read, questions).data, read);
    assert.doesNotMatch(JSON.stringify(read.casesShown), /by/);
    const marks = (data: GroupData) => caseResults(data, questions).results?.[0]?.marks.length;
    const late = answerRound(read, 'r1', { by: 'r1 late', values: { a: 0 } }, NOON).data;
    assert.deepEqual([marks(late), caseResults(late, questions).waiting], [5, 1]);
    const more = answered(opened(late, 'r3'), 'r3', 2);
    assert.deepEqual([marks(more), caseResults(more, questions).waiting], [5, 3]);
    const ten = answered(late, 'r2', 5, NOON, 25);
    assert.deepEqual([marks(ten), showCases(ten, questions).data.casesShown?.length], [10, 1]);
  });

  it('shows no question that fewer than five have answered', () => {
    const two = { source: 's', questions: [...questions.questions, { id: 'b', text: 'B' }] };
    const five = answered(opened(dataOf(), 'r1'), 'r1', 5);
    assert.deepEqual(
      caseResults(five, two).results?.map(({ marks }) => marks.length),
      [5, 0],
    );
  });

  it('forgets who answered when the round is over, and is erased by whole sums', () => {
    const first = answered(opened(dataOf(), 'r1'), 'r1', 3);
    const both = answered(opened(first, 'r2', NOON + DAY), 'r2', 3, NOON + DAY);
    assert.equal(closeRounds(both, NOON + DAY, 0).data, both);
    const over = closeRounds(both, NOON + ROUND_OPEN, 0);
    assert.deepEqual(
      over.data.cases?.map(({ answers }) => answers.some(({ by }) => by !== undefined)),
      [false, true],
    );
    const rounds = (kept: number) => closeRounds(over.data, NOON + ROUND_OPEN, kept).data.cases?.length;
    assert.deepEqual([rounds(NOON + DAY), rounds(NOON + DAY + 1)], [2, 0]);
  });
});
