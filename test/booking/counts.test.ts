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

  it('remembers everybody while they are no crowd, and of a crowd those who hold something still', async () => {
    const few = new CountsInMemory();
    for (let n = 0; n < 1_000; n++) await few.note(`p${n}`, [held('a', 10)], 0);
    await few.note('eva', [held('e', 99)], 50);
    assert.equal((await few.heldBy('p3', 0)).length, 1, 'a thousand');
    await few.note('ben', [held('b', 99)], 9);
    assert.equal((await few.heldBy('p3', 0)).length, 1, 'nothing is past');
    await few.note('both', [held('a', 10), held('b', 99)], 9);
    await few.note('ben', [held('b', 99)], 10);
    assert.deepEqual(await few.heldBy('p3', 0), [], 'what ends now is past');
    assert.equal((await few.heldBy('both', 0)).length, 2, 'one of the two is not');
  });

  it('forgets tries that are long ago when many try, of everybody', async () => {
    const hour = 60 * MINUTE;
    for (const [others, forgotten] of [
      [999, false],
      [1_000, true],
    ] as const) {
      const counts = new CountsInMemory(1);
      await counts.mayTry('eva', 0);
      for (let n = 0; n < others; n++) await counts.mayTry(`p${n}`, hour);
      await counts.mayTry('ben', hour);
      // A clock that was set back would find them.
      assert.equal(await counts.mayTry('eva', 1), forgotten, `${others} others`);
    }
  });

  it('gives back the try that was right alone, and nothing where there was none', async () => {
    const counts = new CountsInMemory(2);
    await counts.mayTry('eva', 1);
    await counts.mayTry('eva', 2);
    await counts.right('eva', 3);
    await counts.right('ben', 1);
    assert.equal(await counts.mayTry('eva', 4), false, 'nobody tried at that instant');
    await counts.right('eva', 1);
    assert.deepEqual(
      [await counts.mayTry('eva', 15 * MINUTE + 1), await counts.mayTry('eva', 15 * MINUTE + 1)],
      [true, false],
    );
  });
});
