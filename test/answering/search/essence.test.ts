import assert from 'node:assert/strict';
import { essenceOf, WORDS_MAX } from '../../../src/answering/search/essence.js';

const told: string[] = [];
/** "a1" to "a9" tell so much, "x.." nothing. */
const tells = (word: string) => {
  told.push(word);
  return /^a\d$/.test(word) ? Number(word[1]) : 0;
};
const idle = (count: number) => Array.from({ length: count }, (_, at) => `x${at}`).join(' ');

describe('what of a message is searched for', () => {
  it('is all of it where it is short, whatever it tells', () => {
    const all = idle(WORDS_MAX);
    told.length = 0;
    assert.deepEqual(essenceOf(all, tells), all.split(' '));
    assert.deepEqual(told, []);
  });

  it('of a long one is the sentences that tell most, in their order, until the words are too many', () => {
    const message = `${idle(30)} a1. Kort a9 a8. ${idle(56)} a5! a3 sist`;
    // The second tells 17 and the third 5: they fill it, with nothing left for 3 and 1.
    assert.deepEqual(essenceOf(message, tells), ['kort', 'a9', 'a8', ...idle(56).split(' '), 'a5']);
    const full = `a1 ${idle(29)}. a2 ${idle(29)}. a3 ${idle(29)}.`;
    assert.deepEqual(
      essenceOf(full, tells).filter(word => word.startsWith('a')),
      ['a2', 'a3'],
    );
  });

  it('counts a sentence that asks for more, if it tells anything, and no more than three words of each', () => {
    const kept = (one: string, other: string, mark: '.' | '?') =>
      essenceOf(`${one} ${idle(60)}. ${other} ${idle(60)}${mark}`, tells).filter(word => word.startsWith('a'));
    assert.deepEqual(kept('a3', 'a2', '?'), ['a2']);
    assert.deepEqual(kept('a3', 'a2', '.'), ['a3']);
    assert.deepEqual(kept('a5', 'a2', '?'), ['a5']);
    assert.deepEqual(kept('a1', 'b', '?'), ['a1']);
    assert.deepEqual(kept('a1 a1 a1 a1 a1', 'a4', '.'), ['a4']);
    assert.deepEqual(kept('a1 a2 a2', 'a4', '.'), ['a1', 'a2', 'a2']);
  });

  it('ends a sentence with its mark and a space, or with a line', () => {
    const message = `a1 a1.a1 ${idle(60)}\n\na9 nu`;
    assert.deepEqual(essenceOf(message, tells).slice(-2), ['a9', 'nu']);
    const lines = `a9 nu\n${idle(61)} a1`;
    assert.deepEqual(essenceOf(lines, tells).slice(0, 2), ['a9', 'nu']);
  });
});
