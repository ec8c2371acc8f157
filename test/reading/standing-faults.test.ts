import assert from 'node:assert/strict';
import { standingFaults } from '../../src/reading/standing-faults.js';
import type { Fault } from '../../src/shared/file-fault.js';

const at = (file: string): Fault => ({ file, field: 'x', expected: 'y', received: 'z' });

describe('faults of the knowledge that stand', () => {
  it('are told for as long as they do, from the first refusal on, and what is left out from the start on', () => {
    let now = 1_000;
    let served: Fault[] = [];
    const standing = standingFaults(
      () => served,
      () => new Date(now),
    );
    assert.deepEqual(standing.now(), []);
    served = [at('x/a.md'), at('x/a.md'), at('x/directory.yaml')];
    now = 5_000;
    const left = { code: 'SL-KNOWLEDGE', faults: 3, files: 2, since: 1_000 };
    assert.deepEqual(standing.now(), [left]);
    standing.refuse([at('x/b.md')]);
    now = 9_000;
    // Another faulty change, before the first was mended.
    standing.refuse([at('x/b.md'), at('x/c.md')]);
    assert.deepEqual(standing.now(), [left, { code: 'SL-RELOAD', faults: 2, files: 2, since: 5_000 }]);
    assert.equal(standing.refused().length, 2);
    served = [];
    standing.refuse([]);
    assert.deepEqual(standing.now(), []);
    now = 12_000;
    standing.refuse([at('x/b.md')]);
    assert.equal(standing.now()[0]?.since, 12_000);
  });
});
