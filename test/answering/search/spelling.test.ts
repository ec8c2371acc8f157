import { strict as assert } from 'node:assert';
import { learnSpelling, Spelling } from '../../../src/answering/search/spelling.js';

describe('spelling bound to the knowledge base', () => {
  const made = () =>
    new Spelling(
      learnSpelling([
        'Vad är återkoppling efter en anmälan?',
        'När ska jag anmäla en misstanke, och när räcker en misstänkt oro?',
        'anmäla anmäla anmälan',
      ]),
    );

  for (const [slip, word] of [
    ['atterkoppling', 'aterkoppling'],
    ['ateroppling', 'aterkoppling'],
    ['aterkopplimg', 'aterkoppling'],
    ['aterkopplnig', 'aterkoppling'],
    ['nmalan', 'anmalan'],
    ['misstamke', 'misstanke'],
  ] as const)
    it(`reads ${slip} as ${word}`, () => assert.equal(made().meant(slip), word));

  it('leaves a known word as it is, also when another is a letter away', () => {
    assert.equal(made().meant('anmala'), undefined);
    assert.equal(made().meant('anmalan'), undefined);
  });

  it('takes the word that is used most when two are as near', () => {
    assert.equal(made().meant('anmalax'), 'anmala');
  });

  it('changes no word that is two slips away, short, or holds a figure', () => {
    for (const word of ['aterkopplmig2', 'atrekopplnig', 'nar', 'narr', 'or0s', 'handboll'])
      assert.equal(made().meant(word), undefined, word);
  });

  it('is quick with a word that never ends', () => {
    assert.equal(made().meant('anmalan'.repeat(4_000)), undefined);
  });
});
