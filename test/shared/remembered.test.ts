import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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

  it('keeps a word, also a long one, without the message that it stood in', () => {
    setFlagsFromString('--expose-gc');
    const gc = runInNewContext('gc') as () => void;
    const of = remembered(1_000, word => word.slice(1));
    const heapMB = () => {
      gc();
      return process.memoryUsage().heapUsed / 2 ** 20;
    };
    const before = heapMB();
    for (let at = 0; at < 200; at++)
      of(`${'ett ord som ingen ska ha kvar '.repeat(5_000)}${at}langtordsomstarsist`.split(' ').at(-1) ?? '');
    assert.ok(heapMB() - before < 10, `${heapMB() - before} MB`);
    assert.equal(of('7langtordsomstarsist'), 'langtordsomstarsist');
  });

  it('may be nothing at all', () => {
    const make = spy(() => 0);
    const of = remembered(5, make);
    assert.equal(of(''), 0);
    assert.equal(of(''), 0);
    assert.equal(make.callCount, 1);
  });
});
