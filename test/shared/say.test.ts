import assert from 'node:assert/strict';
import { inTongue, say, type Tongue, tongueNow } from '../../src/shared/say.js';

const ENGLISH: Tongue = {
  code: 'en',
  texts: new Map([['Tiden {1} hos {2} är avbokad.', 'With {2}: {1} is cancelled.']]),
};
const cancelled = (when: string, who: string) => say`Tiden ${when} hos ${who} är avbokad.`;

describe('the language of the bot’s own words', () => {
  it('is Swedish, as written, where no other is spoken', () => {
    assert.equal(cancelled('kl. 9', 'Sara {1}'), 'Tiden kl. 9 hos Sara {1} är avbokad.');
    assert.equal(tongueNow(), 'sv');
  });

  it('is the one that is spoken, with its own order of words', () => {
    assert.equal(
      inTongue(ENGLISH, () => cancelled('9.00', 'Sara {1}')),
      'With Sara {1}: 9.00 is cancelled.',
    );
    assert.equal(inTongue(ENGLISH, tongueNow), 'en');
  });

  it('is Swedish for what the other lacks, and again when all is said, also after a fault', () => {
    assert.equal(
      inTongue(ENGLISH, () => say`Inget är ändrat än.`),
      'Inget är ändrat än.',
    );
    assert.throws(() => inTongue(ENGLISH, () => assert.fail()));
    assert.equal(tongueNow(), 'sv');
  });

  it('waits for nothing: what is said later would be in another’s language', () => {
    assert.throws(() => inTongue(ENGLISH, async () => cancelled('9.00', 'Sara')), /without waiting/);
  });
});
