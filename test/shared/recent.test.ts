import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { spy } from 'sinon';
import { recent } from '../../src/shared/recent.js';

describe('what was made of the last texts', () => {
  it('is made once for each of them, also where they are asked for in turns', () => {
    const make = spy((text: string) => ({ text }));
    const of = recent(2, make);
    for (const text of ['a', 'b', 'a', 'b']) assert.deepEqual(of(text), { text });
    assert.equal(make.callCount, 2);
    assert.equal(of('b'), of('b'));
  });

  it('gives way to the next texts, the one made first first', () => {
    const make = spy((text: string) => text.toUpperCase());
    const of = recent(2, make);
    for (const text of ['a', 'b', 'c']) of(text);
    assert.deepEqual([of('b'), of('c')], ['B', 'C']);
    assert.equal(make.callCount, 3);
    assert.equal(of('a'), 'A');
    assert.equal(make.callCount, 4);
  });
});
