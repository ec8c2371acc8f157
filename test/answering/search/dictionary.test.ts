import assert from 'node:assert/strict';
import { Dictionary } from '../../../src/answering/search/dictionary.js';
import { atOnce } from '../../../src/shared/steps.js';

describe('the dictionary of the search', () => {
  it('is the same when its text is read again, some terms at a time', () => {
    const terms = Array.from({ length: 20_001 }, (_, at) => `w:ord ${at}`);
    const steps = Dictionary.read(new Dictionary(terms).text());
    let count = 0;
    let last = steps.next();
    for (; !last.done; last = steps.next()) count++;
    assert.equal(count, 2);
    const read = last.value as Dictionary;
    assert.equal(read.size, terms.length);
    for (const at of [0, 7_999, 8_000, 20_000]) assert.equal(read.find(`w:ord ${at}`), at);
    assert.equal(read.find('w:ord'), undefined);
    assert.equal(read.add('nytt'), 20_001);
  });

  it('may be empty', () => assert.equal(atOnce(Dictionary.read(new Dictionary().text())).size, 0));
});
