import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { createAnswering } from '../../../src/answering/answering.js';
import { DEFAULT_PACKS } from '../../../src/config.js';
import { loadKnowledge } from '../../../src/stores/knowledge.js';
import { recall } from '../../helpers/learned.js';

const NOW = new Date('2026-11-28T12:00:00Z');
const folder = fileURLToPath(new URL('../../../knowledge', import.meta.url));
const answering = createAnswering(await loadKnowledge(folder, DEFAULT_PACKS), recall);

/** How much is said of danger above the reply: 2 the notice, 1 the line, 0 nothing. */
function seriousness(message: string): number {
  const { urgent, caution } = answering.ask(message, [], NOW);
  return urgent ? 2 : caution ? 1 : 0;
}

describe('a name, as the identity guard leaves it', () => {
  for (const told of [
    'blir slagen hemma',
    'har blåmärken på halsen',
    'har blåmärken på halsen vad gör jag',
    'vågar inte gå hem',
    'är inlåst hemma',
    'har inte fått mat på flera dagar',
    'säger att hon ska ta tabletter ikväll',
  ])
    it(`takes no danger away: "${told}"`, () => {
      const least = seriousness(`barnet ${told}`);
      assert.ok(least > 0, 'this is a sentence of danger');
      for (const name of ['[namn]', '[initialer]'])
        assert.ok(seriousness(`${name} ${told}`) >= least, `${name} is no less than a child`);
    });

  it('may stand in the genitive', () => {
    assert.ok(seriousness('[namn]s pappa slår henne nu') >= seriousness('barnets pappa slår henne nu'));
    assert.equal(seriousness('[namn]s pappa slår henne nu'), 2);
  });

  it('brings no danger of its own', () => {
    for (const calm of ['[namn] behöver extra stöd', '[namn] är ofta frånvarande', '[namn] vill byta grupp', '[namn]'])
      assert.equal(seriousness(calm), 0, calm);
  });
});
