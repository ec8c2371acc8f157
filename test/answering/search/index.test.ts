import assert from 'node:assert/strict';
import { buildIndex, type Index, type Topic } from '../../../src/answering/search/index.js';

const topic = (id: string, ...asks: string[]): Topic => ({
  id,
  texts: asks.map(text => ({ text, weight: 1 })),
  prior: 0,
});

describe('the search', () => {
  let index: Index;
  before(() => {
    index = buildIndex(
      [
        topic(
          'anmalan',
          'Måste jag anmäla?',
          'När ska jag anmäla oro för ett barn?',
          'Vem anmäler om ett barn far illa?',
        ),
        topic('samtycke', 'Behövs samtycke?', 'Vem ger samtycke för ett barn?', 'Kan ett barn samtycka själv?'),
        topic('moten', 'När är nästa möte?', 'Var hålls mötet?'),
      ],
      undefined,
    );
  });

  it('says how near the nearest phrasings of a topic are: the same one is nearest, and words of none are far', () => {
    const [first] = index.search('Vem ger samtycke för ett barn?').hits;
    assert.equal(first?.id, 'samtycke');
    // The nearest, the second and the third count 0.5, 0.3 and 0.2: one of the three is the same.
    assert.ok(first.near > 0.5 && first.near < 1, String(first.near));
    const none = index.search('Var hålls mötet?').hits.find(({ id }) => id === 'samtycke');
    assert.equal(none?.near, 0);
  });

  it('searches for what has the same words once at one message, and finds the same', () => {
    const atMessage = index.remembering();
    const found = atMessage.search('Måste jag anmäla?');
    assert.deepEqual(found, index.search('Måste jag anmäla?'));
    assert.equal(atMessage.search('måste jag anmala'), found);
    assert.notEqual(atMessage.search('Måste jag inte anmäla?'), found);
    assert.notEqual(index.remembering().search('Måste jag anmäla?'), found);
  });
});
