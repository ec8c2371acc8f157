import assert from 'node:assert/strict';
import { partOf, stretchOf } from '../../src/shared/paging.js';

const at = (...starts: number[]) => starts.map((start, place) => ({ start, place }));

describe('a part of a list', () => {
  for (const [what, all, after, most, shown, next] of [
    ['the first two', at(1, 2, 3), undefined, 2, [1, 2], 2],
    ['the rest', at(1, 2, 3), 2, 2, [3], undefined],
    ['all of them', at(1, 2), undefined, 2, [1, 2], undefined],
    ['what starts together', at(1, 2, 2, 2, 3), undefined, 2, [1, 2, 2, 2], 2],
    ['the first ones again, where nothing is left', at(1, 2), 9, 2, [1, 2], undefined],
    ['nothing of nothing', at(), undefined, 2, [], undefined],
  ] as const) {
    it(`shows ${what}`, () => {
      const part = partOf(all, after, most);
      assert.deepEqual([part.shown.map(one => one.start), part.next], [shown, next]);
    });
  }

  it('reaches every entry once, also where many start together', () => {
    const all = at(...Array.from({ length: 50 }, (_, place) => Math.floor(place / 3)));
    const seen: number[] = [];
    for (let after: number | undefined, part = partOf(all, after, 4); ; part = partOf(all, after, 4)) {
      seen.push(...part.shown.map(one => one.place));
      if (part.next === undefined) break;
      after = part.next;
    }
    assert.deepEqual(seen, [...all.keys()]);
  });

  for (const [from, rows, first, next] of [
    [0, ['a', 'b'], 0, 2],
    [2, ['c'], 2, undefined],
    [3, ['a', 'b'], 0, 2],
    [99, ['a', 'b'], 0, 2],
  ] as const) {
    it(`shows two from ${from} on`, () => assert.deepEqual(stretchOf(['a', 'b', 'c'], from, 2), { rows, first, next }));
  }
});
