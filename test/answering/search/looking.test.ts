import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Dictionary, UNKNOWN } from '../../../src/answering/search/dictionary.js';
import { createLook, learnPairs } from '../../../src/answering/search/looking.js';
import { learnSpelling, Spelling } from '../../../src/answering/search/spelling.js';
import { stem, termsOf } from '../../../src/answering/search/terms.js';
import type { WordList } from '../../../src/answering/word-list.js';
import { words } from '../../../src/shared/text.js';

const LIST: WordList = {
  single: new Map([['soc', ['socialtjansten']]]),
  several: [{ from: ['soc', 'tjansten'], to: ['socialtjansten'] }],
};
const TEXTS = ['ring socialtjänsten om barnet', 'ring skolan om barnet', 'barnet om'];

/** The dictionary of these texts, with the pairs after all else and in the order of their stems. */
function made(list: WordList | undefined) {
  const all = new Set(TEXTS.flatMap(text => [...termsOf(text, list).keys()]));
  const dictionary = new Dictionary([...all].filter(term => !term.startsWith('p:')));
  const from = dictionary.size;
  const pairs = [...all]
    .filter(term => term.startsWith('p:'))
    .map(term => ({
      term,
      stems: term
        .slice(2)
        .split(' ')
        .map(one => dictionary.find(`w:${one}`)!),
    }))
    .toSorted((one, other) => one.stems[0]! - other.stems[0]! || one.stems[1]! - other.stems[1]!);
  const learned = learnPairs(
    pairs.map(({ stems }) => [stems[0]!, stems[1]!] as const),
    from,
  );
  const spelling = new Spelling(learnSpelling(TEXTS));
  const look = createLook(dictionary, learned, list, spelling);
  const number = (term: string) => {
    const pair = pairs.findIndex(pair => pair.term === term);
    return pair < 0 ? (dictionary.find(term) ?? UNKNOWN) : from + pair;
  };
  return { look: (text: string) => look(words(text)), number };
}

describe('looking up the terms of a question', () => {
  for (const text of [...TEXTS, 'ring barnet', 'om barnet om barnet', 'ring rektorn om barnet rektorn', '', 'xyzzy'])
    it(`finds the terms of "${text}", each once, stems first`, () => {
      const { look, number } = made(undefined);
      const terms = [...termsOf(text, undefined)];
      const { ids, times, stems } = look(text);
      assert.deepEqual(
        ids,
        terms.map(([term]) => number(term)),
      );
      assert.deepEqual(
        times,
        terms.map(([, weight]) => weight),
      );
      assert.equal(stems, terms.filter(([term]) => term.startsWith('w:')).length);
    });

  it('looks for what stands for a word or for several, at half', () => {
    const { look, number } = made(LIST);
    const wanted = number(`w:${stem('socialtjansten')}`);
    const weightIn = (text: string) => {
      const { ids, times } = look(text);
      return times[ids.indexOf(wanted)];
    };
    assert.equal(weightIn('soc ringer'), 0.5);
    assert.equal(weightIn('ring soc tjänsten'), 0.5);
    assert.equal(weightIn('soc socialtjänsten'), 1);
    assert.equal(weightIn('ring tjänsten'), undefined);
  });

  it('looks for what a slip of the finger was meant to be, at less', () => {
    const { look, number } = made(undefined);
    const { ids, times } = look('ring socialtjnsten');
    assert.equal(times[ids.indexOf(number(`w:${stem('socialtjansten')}`))], 0.7);
  });

  it('has no pair of what was never met, nor of two that never stood together', () => {
    const { look, number } = made(undefined);
    assert.equal(number('p:barnet ring'), UNKNOWN);
    const { ids } = look('barnet ring');
    assert.equal(ids.filter(id => id === UNKNOWN).length, 1);
  });

  it('reads no more than 120 words', () => {
    const { look } = made(undefined);
    assert.deepEqual(look('om '.repeat(500)), look('om '.repeat(120)));
    const one = (count: number) => `${'om '.repeat(count)}barnet`;
    assert.notDeepEqual(look(one(119)), look('om '.repeat(120)));
    assert.deepEqual(look(one(120)), look('om '.repeat(120)));
  });
});
