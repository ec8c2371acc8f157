import { strict as assert } from 'node:assert';
import { learnSpelling, Spelling } from '../../../src/answering/search/spelling.js';

describe('spelling bound to the knowledge base', () => {
  let spelling: Spelling;
  before(() => {
    spelling = new Spelling(
      learnSpelling([
        'Vad är återkoppling efter en anmälan?',
        'När ska jag anmäla en misstanke, och när räcker en misstänkt oro?',
        'anmäla anmäla anmälan',
      ]),
    );
  });

  for (const [slip, word] of [
    ['atterkoppling', 'aterkoppling'],
    ['ateroppling', 'aterkoppling'],
    ['aterkopplimg', 'aterkoppling'],
    ['aterkopplnig', 'aterkoppling'],
    ['nmalan', 'anmalan'],
    ['misstamke', 'misstanke'],
  ] as const)
    it(`reads ${slip} as ${word}`, () => assert.equal(spelling.meant(slip), word));

  it('leaves a known word as it is, also when another is a letter away', () => {
    assert.equal(spelling.meant('anmala'), undefined);
    assert.equal(spelling.meant('anmalan'), undefined);
  });

  it('takes the word that is used most when two are as near', () => {
    assert.equal(spelling.meant('anmalax'), 'anmala');
  });

  it('changes no word that is two slips away, short, or holds a figure', () => {
    for (const word of ['aterkopplmig2', 'atrekopplnig', 'nar', 'narr', 'or0s', 'handboll'])
      assert.equal(spelling.meant(word), undefined, word);
  });

  it('is quick with a word that never ends', () => {
    assert.equal(spelling.meant('anmalan'.repeat(4_000)), undefined);
  });
});
