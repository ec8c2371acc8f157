import assert from 'node:assert/strict';
import { parseWishCounts, WARY } from '../../../src/answering/wishes/counts.js';
import { ACTIONS } from '../../../src/answering/wishes/examples.js';
import { chancesOf, type WishEvidence } from '../../../src/answering/wishes/reading.js';

const NONE = ACTIONS.length;
const nought = (more: Record<number, number> = {}) => Array.from({ length: NONE + 1 }, (_, at) => more[at] ?? 0);
const evidence = (more: Partial<WishEvidence> = {}): WishEvidence => ({
  whole: nought(),
  piece: nought(),
  score: nought(),
  elsewhere: nought(),
  ...more,
});
const COUNTS = { whole: 1, piece: 1, score: 1, elsewhere: -2, none: 3 };

describe('the evidence of a wish is weighed', () => {
  it('each piece by what it counts, the best piece beside the whole', () => {
    for (const key of ['whole', 'piece', 'score'] as const) {
      const chances = chancesOf(evidence({ [key]: nought({ 2: 5 }) }), COUNTS);
      assert.ok(chances[2]! > chances[NONE]!, key);
      const without = chancesOf(evidence({ [key]: nought({ 2: 5 }) }), { ...COUNTS, [key]: 0 });
      assert.ok(without[2]! < without[NONE]!, key);
    }
  });
  it('with what is asked for elsewhere behind', () => {
    const [here, there] = chancesOf(evidence({ elsewhere: nought({ 1: 1 }) }), COUNTS);
    assert.ok(Math.abs(Math.log(here! / there!) - 2) < 1e-9);
  });
  it('as chances, one in all', () => {
    const sum = chancesOf(evidence(), COUNTS).reduce((all, one) => all + one, 0);
    assert.ok(Math.abs(sum - 1) < 1e-9);
  });
});

describe('what the evidence counts is read from a file', () => {
  it('that says all of it, and no chance above 1', () => {
    assert.deepEqual(parseWishCounts('x', JSON.stringify(WARY)), { wishCounts: WARY });
    assert.ok('faults' in parseWishCounts('x', JSON.stringify({ ...WARY, take: 1.2 })));
    const { none: _, ...rest } = WARY.counts;
    assert.ok('faults' in parseWishCounts('x', JSON.stringify({ ...WARY, counts: rest })));
  });
  it('also one that was fitted before, in which the search of the piece counts for nothing', () => {
    const older = (pieceScore: number) => JSON.stringify({ ...WARY, counts: { ...WARY.counts, pieceScore } });
    assert.ok('wishCounts' in parseWishCounts('x', older(0)));
    assert.ok('faults' in parseWishCounts('x', older(0.1)));
  });
  it('and without it nothing is done unasked', () => assert.equal(WARY.take, 1));
});
