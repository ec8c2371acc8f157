import assert from 'node:assert/strict';
import { changedIn } from '../../src/shared/changed-in.js';

const [a, b, c, d] = [{ is: 'a' }, { is: 'b' }, { is: 'c' }, { is: 'd' }];

describe('what changed in a list', () => {
  for (const [what, before, now, from, gone, come] of [
    ['nothing', [a, b], [a, b], 2, [], []],
    ['what was added', [a], [a, b, c], 1, [], [b, c]],
    ['what was taken out', [a, b, c], [a, c], 1, [b], []],
    ['what was replaced, with all between', [a, b, c, d], [a, d, c, b, d], 1, [b, c], [d, c, b]],
    ['all of it', [a, b], [c], 0, [a, b], [c]],
    ['an equal one that is another', [a], [{ ...a }], 0, [a], [a]],
    ['one of several that are the same', [a, a, a], [a, a], 2, [a], []],
    ['what there was none of', [], [a], 0, [], [a]],
  ] as const)
    it(`is ${what}`, () => assert.deepEqual(changedIn<object>(before, now), { from, gone, come }));
});
