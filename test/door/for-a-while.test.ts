import assert from 'node:assert/strict';
import sinon from 'sinon';
import { forAWhile } from '../../src/door/for-a-while.js';

describe('what is kept for a while', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers();
  });
  afterEach(() => clock.restore());

  it('is erased by itself when its time is over, also where nobody comes', () => {
    const kept = forAWhile<string>(1_000, 10);
    kept.set('a', 'one');
    clock.tick(999);
    assert.equal(kept.get('a'), 'one');
    clock.tick(1);
    assert.equal(kept.get('a'), undefined);
    assert.equal(clock.countTimers(), 0);
  });

  it('has its time anew when it is set anew, and is the newer one alone', () => {
    const kept = forAWhile<string>(1_000, 10);
    kept.set('a', 'one');
    clock.tick(600);
    kept.set('a', 'two');
    assert.equal(clock.countTimers(), 1);
    clock.tick(600);
    assert.equal(kept.get('a'), 'two');
    clock.tick(400);
    assert.equal(kept.get('a'), undefined);
  });

  it('is gone when it is deleted, with its timer', () => {
    const kept = forAWhile<string>(1_000, 10);
    kept.set('a', 'one');
    kept.delete('a');
    assert.equal(kept.get('a'), undefined);
    assert.equal(clock.countTimers(), 0);
  });

  it('is the newest of many, and no timer is left of the others', () => {
    const kept = forAWhile<number>(1_000, 2);
    for (const [at, key] of ['a', 'b', 'a', 'c'].entries()) kept.set(key, at);
    assert.deepEqual(
      ['a', 'b', 'c'].map(key => kept.get(key)),
      [2, undefined, 3],
    );
    assert.equal(clock.countTimers(), 2);
  });

  it('keeps no process alive', () => {
    clock.restore();
    const before = process.getActiveResourcesInfo().length;
    forAWhile<number>(60_000, 1).set('a', 1);
    assert.equal(process.getActiveResourcesInfo().length, before);
  });
});
