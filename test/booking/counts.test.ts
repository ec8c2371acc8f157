import assert from 'node:assert/strict';
import { CountsInMemory } from '../../src/booking/limits.js';

const MINUTE = 60_000;
const held = (id: string, end: number) => ({ id, worker: 'sara', end });

describe('what is counted by person', () => {
  it('holds what has not ended, and what was noted last', async () => {
    const counts = new CountsInMemory();
    await counts.note('eva', [held('a', 10), held('b', 20)], 0);
    assert.deepEqual(
      (await counts.heldBy('eva', 10)).map(({ id }) => id),
      ['b'],
    );
    assert.deepEqual(await counts.heldBy('ben', 0), []);
    await counts.note('eva', [], 0);
    assert.deepEqual(await counts.heldBy('eva', 0), []);
  });

  it('forgets those of whom everything is past, before they are a crowd', async () => {
    const counts = new CountsInMemory();
    for (let n = 0; n <= 1_001; n++) await counts.note(`p${n}`, [held('a', n < 1_000 ? 10 : 99)], 0);
    await counts.note('eva', [held('e', 99)], 50);
    // A clock that was set back would find them.
    assert.deepEqual(await counts.heldBy('p3', 0), []);
    assert.equal((await counts.heldBy('p1000', 0)).length, 1);
  });

  it('takes five wrong codes in a quarter of an hour, and gives back the right one', async () => {
    const counts = new CountsInMemory();
    for (let n = 0; n < 5; n++) assert.equal(await counts.mayTry('eva', n), true);
    assert.equal(await counts.mayTry('eva', 5), false);
    assert.equal(await counts.mayTry('ben', 5), true);
    await counts.right('eva', 3);
    assert.equal(await counts.mayTry('eva', 6), true);
    assert.equal(await counts.mayTry('eva', 15 * MINUTE - 1), false);
    assert.equal(await counts.mayTry('eva', 15 * MINUTE), true, 'the first is a quarter of an hour ago');
  });
});
