import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { PARTS, packed, partsIn, placeIn } from '../../../src/answering/search/packed.js';

describe('a place and a share in one number', () => {
  for (const place of [0, 1, 347, 0x7fff, 0x8000, 0xffff])
    for (const share of [-1, -0.5, 0, 1 / PARTS, 0.5, 1])
      it(`gives back ${place} and ${share}`, () => {
        const both = packed(place, share);
        assert.equal(placeIn(both), place);
        assert.ok(Math.abs(partsIn(both) - share * PARTS) <= 0.5, String(partsIn(both)));
        assert.equal(Uint32Array.of(both)[0], both);
      });

  for (const [place, share] of [
    [-1, 0],
    [0x10000, 0],
    [Number.NaN, 0],
    [0, 1.01],
    [0, -1.01],
    [0, Number.NaN],
  ] as const)
    it(`refuses ${place} and ${share}`, () => assert.throws(() => packed(place, share), RangeError));
});
