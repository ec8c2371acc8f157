import assert from 'node:assert/strict';
import { createAnswering } from '../../../src/answering/answering.js';
import { wordsOfAsked } from '../../../src/answering/words-of-answers.js';
import { plainText } from '../../../src/shared/reply.js';
import { guard, knowledge } from '../../helpers/guard.js';
import { recall } from '../../helpers/learned.js';

const NOW = new Date('2026-11-30T11:00:00Z');
const { ask } = createAnswering(knowledge, recall);
const asked = (message: string) => {
  const { text, kinds } = guard.look(message);
  return ask(text, kinds, NOW);
};

describe('danger that nothing says is a child’s', () => {
  for (const message of [
    'kvinnan i köket får inte ha sitt eget pass o bankkort, maken låser om henne på kvällarna',
    'vaktmästarn sitter i bilen o gråter, säger att det e kört, han har ett rep i baksätet',
  ])
    it(`has under the notice whom a grown-up turns to: "${message}"`, () => {
      const found = asked(message);
      assert.notEqual(found.urgent, undefined);
      assert.equal(found.perhapsAdult, true);
      const said = plainText(wordsOfAsked(found, knowledge));
      assert.match(said, /112.*Gäller det en vuxen\?.*020-50 50 50.*90101/is);
      assert.ok(said.indexOf('Socialtjänsten') < 0 || said.indexOf('112') < said.indexOf('Gäller det en vuxen'));
    });

  for (const message of [
    'en elev i nian sitter på toan med ett rakblad nu',
    'pojken vågar inte gå hem, pappa väntar med bältet',
    'Elsa i min klass skriver att hon ska dö ikväll',
    'jag blir slagen hemma, jag går i sexan',
  ])
    it(`says nothing of grown-ups where a child is told of, or writes: "${message}"`, () => {
      const found = asked(message);
      assert.notEqual(found.urgent, undefined);
      assert.equal(found.perhapsAdult, undefined);
      assert.doesNotMatch(plainText(wordsOfAsked(found, knowledge)), /Gäller det en vuxen/);
    });
});
