import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { spy } from 'sinon';
import { remembered } from '../../src/shared/remembered.js';

describe('what is remembered', () => {
  it('is made once for each text, as long as it is among so many', () => {
    const make = spy((text: string) => ({ text }));
    const of = remembered(2, make);
    assert.equal(of('a'), of('a'));
    of('b');
    assert.equal(make.callCount, 2);
    of('c');
    assert.deepEqual(of('b'), { text: 'b' });
    assert.equal(make.callCount, 3);
    of('a');
    assert.equal(make.callCount, 4);
  });

  it('may be nothing at all', () => {
    const make = spy(() => 0);
    const of = remembered(5, make);
    assert.equal(of(''), 0);
    assert.equal(of(''), 0);
    assert.equal(make.callCount, 1);
  });
});
