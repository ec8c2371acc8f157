import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { UNKNOWN } from '../../../src/answering/search/dictionary.js';
import { isCommon, learnPostings, Postings, usersOf } from '../../../src/answering/search/postings.js';

/** Six common terms (the rows are added four at a time), one that two of four topics use, and one of one topic. */
const TERMS = ['a', 'b', 'c', 'd', 'e', 'f', 'halften', 'ett'];
const COUNTS = [
  { a: 3, b: 1, c: 1, d: 2, e: 1, f: 1, halften: 2, ett: 5 },
  { a: 1, b: 2, c: 1, d: 1, e: 1, f: 4, halften: 1 },
  { a: 1, b: 1, c: 3, d: 1, f: 1 },
  { a: 2, b: 1, c: 1, d: 1, e: 2 },
].map(count => new Map(Object.entries(count)));

/** The log-odds that the method gives, worked out without rows or packing: Zhai and Lafferty's Dirichlet smoothing. */
function oddsOf(term: string, topic: number): number {
  const sizes = COUNTS.map(count => [...count.values()].reduce((sum, one) => sum + one, 0));
  const even = (at: number) => ((COUNTS[at]!.get(term) ?? 0) * 1200) / sizes[at]!;
  const share = [0, 1, 2, 3].reduce((sum, at) => sum + even(at), 0) / 4800;
  return Math.max(-4, Math.min(4, Math.log((even(topic) / share + 300) / 1500)));
}

describe('what terms say of topics', () => {
  // Made anew in each test: what is made before it meets no planted fault.
  const made = () => new Postings(learnPostings(COUNTS, TERMS));

  it('is the mean of the log-odds of the terms by their weight, common or not', () => {
    const said = [
      ['a', 1],
      ['b', 0.5],
      ['c', 0.4],
      ['d', 0.4],
      ['e', 0.4],
      ['f', 1],
      ['halften', 1],
      ['ett', 0.7],
    ] as const;
    const { scores, weight } = made().scores({
      ids: [...said.map(([term]) => TERMS.indexOf(term)), UNKNOWN],
      times: [...said.map(([, times]) => times), 9],
      stems: 0,
    });
    assert.ok(Math.abs(weight - 5.4) < 1e-9);
    for (const topic of [0, 1, 2, 3]) {
      const wanted = said.reduce((sum, [term, times]) => sum + times * oddsOf(term, topic), 0) / 5.4;
      assert.ok(Math.abs(scores[topic]! - wanted) < 1e-3, `${topic}: ${scores[topic]} and not ${wanted}`);
    }
  });

  it('is nothing where no term is known', () => {
    const { scores, weight } = made().scores({ ids: [UNKNOWN], times: [1], stems: 1 });
    assert.equal(weight, 0);
    assert.deepEqual([...scores], [0, 0, 0, 0]);
  });

  it('counts who uses a term, and calls it common from more than half', () => {
    assert.deepEqual(
      TERMS.map((_, id) => made().usersOf(id)),
      [4, 4, 4, 4, 3, 3, 2, 1],
    );
    assert.deepEqual(
      TERMS.map(term => usersOf(COUNTS).get(term)),
      [4, 4, 4, 4, 3, 3, 2, 1],
    );
    assert.ok(isCommon(3, 4));
    assert.ok(!isCommon(2, 4));
  });

  it('may be of common terms alone, and of no topic', () => {
    const common = new Postings(learnPostings([new Map([['a', 1]])], ['a']));
    assert.equal(common.scores({ ids: [0], times: [1], stems: 1 }).scores.length, 1);
    assert.equal(new Postings(learnPostings([], [])).scores({ ids: [], times: [], stems: 0 }).scores.length, 0);
  });
});
