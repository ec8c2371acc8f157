import assert from 'node:assert/strict';
import { recalled } from '../../src/shared/recall.js';
import { atOnce, gradually, inOne, oneStep, type Steps } from '../../src/shared/steps.js';

describe('work in steps', () => {
  let did: string[];
  beforeEach(() => {
    did = [];
  });
  function* three(): Steps<string> {
    for (const name of ['a', 'b']) {
      did.push(name);
      yield;
    }
    did.push('c');
    return did.join('');
  }

  it('is done at once by whoever waits for it', () => assert.equal(atOnce(three()), 'abc'));

  it('is begun when it is first asked for, and is done once', () => {
    const made = gradually(three);
    assert.deepEqual(did, []);
    assert.equal(made.get(), 'abc');
    assert.equal(made.get(), 'abc');
    assert.equal(made.step(), false);
    assert.equal(did.length, 3);
  });

  it('is done a little at each step, and says when there is no more', () => {
    const made = gradually(three);
    assert.deepEqual([made.step(), [...did]], [true, ['a']]);
    assert.deepEqual([made.step(), made.step(), made.step()], [true, false, false]);
    assert.equal(made.get(), 'abc');
  });

  it('is done to its end from where it is by whoever asks for it meanwhile', () => {
    const made = gradually(three);
    made.step();
    assert.equal(made.get(), 'abc');
    assert.equal(made.step(), false);
  });

  it('is begun anew where it failed', () => {
    let fails = true;
    const made = gradually(function* (): Steps<string> {
      yield;
      if (fails) throw new Error('no');
      return 'made';
    });
    made.step();
    assert.throws(() => made.step(), /no/);
    fails = false;
    assert.equal(made.get(), 'made');
  });

  it('may be of one', () => {
    assert.equal(atOnce(oneStep(() => 7)), 7);
    assert.equal(inOne(() => did.push('x'))(), false);
    assert.deepEqual(did, ['x']);
  });

  it('is the recalling of what was kept, where that has steps', () => {
    const recall = <T extends object>(_name: string, _from: unknown, make: () => T): T => make();
    assert.deepEqual(atOnce(recalled(recall, 'n', 1, () => [1])), [1]);
    const stepped = Object.assign(recall, { inSteps: () => three() as unknown as Steps<never> });
    assert.equal(atOnce(recalled(stepped, 'n', 1, () => [1])), 'abc');
  });
});
