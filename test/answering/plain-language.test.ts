import assert from 'node:assert/strict';
import { lix, parsePlainLanguage, readingOf, sentencesOf } from '../../src/answering/plain-language.js';
import { parsed, ruleFiles } from '../helpers/rules.js';

const read = parsePlainLanguage(
  'plain-language.yaml',
  'abbreviations: { EHT: elevhälsoteam }\njargon: [{ word: erhålla, say: få }]',
);
assert.ok('plain' in read);

function reading(body: string) {
  const rule = parsed(ruleFiles({}, body));
  assert.ok('rule' in rule && 'plain' in read);
  return readingOf(rule.rule, read.plain);
}

describe('how a text reads', () => {
  it('has the LIX of its words a sentence and its long words', () => {
    // Six words in two sentences, one of them longer than six letters: 3 + 100/6.
    assert.ok(Math.abs(lix('Ring nu. Berätta vad du såg.') - (3 + 100 / 6)) < 1e-9);
    assert.equal(lix(''), 0);
    assert.equal(lix('Sju bokstä'), 2);
  });

  it('knows where a sentence ends', () => {
    assert.deepEqual(sentencesOf('Det står i 19 kap. 1 §. Ring.\n- En rad\n## Rubrik'), [
      'Det står i 19 kap. 1 §.',
      'Ring.',
      'En rad',
      'Rubrik',
    ]);
  });

  it('counts a local fact as one word', () => assert.equal(reading('Ring {{socialjour}} nu.').words, 3));

  const fields = (body: string) => reading(body).faults.map(({ field, received }) => `${field} ${received}`);
  it('says what to mend, and nothing of what reads well', () => {
    assert.deepEqual(fields('Ring nu.'), []);
    assert.deepEqual(fields(`${'Ring nu. '.repeat(31)}`), ['short answer 62 ord']);
    assert.deepEqual(fields('Orosanmälan dokumenteras skyndsamt.'), ['short answer LIX 103']);
    assert.match(fields(`Ring.\n\n${'och '.repeat(26)}slut.`)[0] ?? '', /^sentence 27/);
    assert.deepEqual(fields('Ring.\n\nDu kan erhålla hjälp.'), ['jargon "erhålla"']);
  });

  it('wants an abbreviation introduced before it, or right after it', () => {
    assert.deepEqual(fields('Ring.\n\nFråga EHT.'), ['abbreviation bara förkortningen']);
    assert.deepEqual(fields('Ring.\n\nFråga skolans elevhälsoteam, EHT.'), []);
    assert.deepEqual(fields('Ring.\n\nFråga EHT (elevhälsoteamet). EHT vet.'), []);
    assert.deepEqual(fields('Ring.\n\nFråga EHT. Det är elevhälsoteamet.'), ['abbreviation bara förkortningen']);
  });
});
