import assert from 'node:assert/strict';
import { grams, stemsOfPair, stemTerm, termsOf, WORDS_MAX } from '../../../src/answering/search/terms.js';
import type { WordList } from '../../../src/answering/word-list.js';

const LIST: WordList = {
  single: new Map([['soc', ['socialtjansten']]]),
  several: [{ from: ['elevens', 'halsa'], to: ['elevhalsan', 'eht'] }],
};

describe('the terms of a text', () => {
  it('are its stems, pairs, 4-grams and synonyms, each at its greatest weight', () => {
    assert.deepEqual(
      [...termsOf('Soc, soc hör', LIST)],
      [
        ['w:soc', 1],
        ['w:hor', 1],
        ['w:socialtjanst', 0.5],
        ['p:soc soc', 0.5],
        ['p:soc hor', 0.5],
        ['g:<soc', 0.4],
        ['g:soc>', 0.4],
        ['g:<hor', 0.4],
        ['g:hor>', 0.4],
      ],
    );
  });

  it('have the synonyms of several words only where all of them stand in a row', () => {
    const has = (text: string) => ['w:elevhalsan', 'w:eht'].map(term => termsOf(text, LIST).get(term));
    assert.deepEqual(has('om elevens hälsa'), [0.5, 0.5]);
    assert.deepEqual(has('elevens hälsa'), [0.5, 0.5]);
    for (const text of ['elevens goda hälsa', 'hälsa elevens', 'elevens', 'hälsa'])
      assert.deepEqual(has(text), [undefined, undefined], text);
    assert.equal(termsOf('elevens hälsa', undefined).get('w:eht'), undefined);
  });

  it('of a long text are those of its first words', () => {
    const text = Array.from({ length: WORDS_MAX + 1 }, (_, at) => `x${at}`).join(' ');
    const terms = termsOf(text, undefined);
    assert.ok(terms.has(stemTerm(`x${WORDS_MAX - 1}`)));
    assert.ok(!terms.has(stemTerm(`x${WORDS_MAX}`)));
  });

  it('are pairs by their two stems, and nothing else is one', () => {
    assert.deepEqual(stemsOfPair('p:soc hor'), ['soc', 'hor']);
    for (const term of ['w:soc hor', 'g:soc>', 'p:soc', 'w:soc']) assert.equal(stemsOfPair(term), undefined, term);
  });

  it('has 4-grams with its ends marked', () => {
    assert.deepEqual(grams('ab'), ['<ab>']);
    assert.deepEqual(grams('a'), ['<a>']);
    assert.deepEqual(grams('abc'), ['<abc', 'abc>']);
    assert.deepEqual(grams('abcd'), ['<abc', 'abcd', 'bcd>']);
  });
});
