import assert from 'node:assert/strict';
import { Dictionary } from '../../../src/answering/search/dictionary.js';
import { buildIndex, learnIndex, type Topic } from '../../../src/answering/search/index.js';
import { createLook } from '../../../src/answering/search/looking.js';
import { Nearest } from '../../../src/answering/search/nearest.js';
import { Postings } from '../../../src/answering/search/postings.js';
import { Regression } from '../../../src/answering/search/regression.js';
import { Spelling } from '../../../src/answering/search/spelling.js';
import { atOnce } from '../../../src/shared/steps.js';
import { words } from '../../../src/shared/text.js';

const topic = (id: string, ...asks: string[]): Topic => ({
  id,
  texts: asks.map(text => ({ text, weight: 1 })),
  prior: 0,
});

const TOPICS: readonly Topic[] = [
  topic('anmalan', 'Måste jag anmäla?', 'När ska jag anmäla oro för ett barn?', 'Vem anmäler om ett barn far illa?'),
  topic('samtycke', 'Behövs samtycke?', 'Vem ger samtycke för ett barn?', 'Kan ett barn samtycka själv?'),
  topic('moten', 'När är nästa möte?', 'Var hålls mötet?'),
];

describe('the search', () => {
  // Made anew in each test: what is made before it meets no planted fault.
  const made = () => buildIndex(TOPICS, undefined);

  it('says how near the nearest phrasings of a topic are: the same one is nearest, and words of none are far', () => {
    const index = made();
    const [first] = index.search('Vem ger samtycke för ett barn?').hits;
    assert.equal(first?.id, 'samtycke');
    // The nearest, the second and the third count 0.5, 0.3 and 0.2: one of the three is the same.
    assert.ok(first.near > 0.5 && first.near < 1, String(first.near));
    const none = index.search('Var hålls mötet?').hits.find(({ id }) => id === 'samtycke');
    assert.equal(none?.near, 0);
  });

  it('adds up what its parts say: the terms, the prior, a twentieth of the regression, and one and a half of the nearest', () => {
    const topics = TOPICS.map((one, at) => ({ ...one, prior: [0.2, -0.3, 0][at]! }));
    const learned = learnIndex(topics, undefined);
    const dictionary = atOnce(Dictionary.read(learned.terms));
    const look = createLook(dictionary, learned.pairs, undefined, new Spelling(learned.spelling));
    const question = 'Vem ska anmäla ett barn, och när zxcvb?';
    const terms = look(words(question));
    const { scores, weight } = new Postings(learned.postings).scores(terms);
    const nears = new Nearest(learned.nearest).to(terms, [0, 1, 2]);
    const { logits, total } = new Regression(learned.regression!).chances(terms);
    const found = buildIndex(topics, undefined).search(question);
    assert.equal(found.weight, weight);
    assert.ok(Math.abs(found.known - weight / terms.times.reduce((sum, one) => sum + one, 0)) < 1e-9);
    assert.ok(found.known > 0.3 && found.known < 1);
    assert.equal(found.hits.length, 3);
    for (const { id, score, near, chance } of found.hits) {
      const at = topics.findIndex(one => one.id === id);
      const wanted = scores[at]! + topics[at]!.prior + 0.05 * logits[at]! + 1.5 * nears[at]!;
      assert.ok(Math.abs(score - wanted) < 1e-9, `${id}: ${score} and not ${wanted}`);
      assert.equal(near, nears[at]);
      assert.ok(Math.abs(chance! - Math.exp(logits[at]!) / total) < 1e-9);
    }
    const inOrder = found.hits.map(({ score }) => score);
    assert.deepEqual(
      inOrder,
      inOrder.toSorted((one, other) => other - one),
    );
  });

  it('counts what stands in a detail by its weight, and learns no phrasing of it', () => {
    const detail = { text: 'blanketten finns hos kuratorn', weight: 0.3 };
    const [first, ...rest] = TOPICS;
    const withDetail = [{ ...first!, texts: [...first!.texts, detail] }, ...rest];
    const learned = learnIndex(withDetail, undefined);
    const found = buildIndex(withDetail, undefined).search('var finns blanketten');
    assert.equal(found.hits[0]?.id, 'anmalan');
    const heavier = [{ ...first!, texts: [...first!.texts, { ...detail, weight: 0.9 }] }, ...rest];
    assert.ok(buildIndex(heavier, undefined).search('var finns blanketten').hits[0]!.score > found.hits[0]!.score);
    // The second opinion knows phrasings alone, so the words of a detail tell it nothing.
    assert.deepEqual(learned.regression, learnIndex(heavier, undefined).regression);
  });

  it('gives the fifteen best of many, the best first, and of two that are the same the first', () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      ...topic(`t${at}`, 'vem gör vad'),
      prior: at % 2 ? 0.5 : 0,
    }));
    const ids = buildIndex(many, undefined)
      .search('vem gör vad')
      .hits.map(({ id }) => id);
    assert.deepEqual(
      ids,
      [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 0, 2, 4, 6, 8].map(at => `t${at}`),
    );
  });

  it('finds nothing where no word is known', () =>
    assert.deepEqual(buildIndex(TOPICS, undefined).search('zxcvb qwrt'), { hits: [], weight: 0, known: 0 }));

  it('searches for what has the same words once at one message, and finds the same', () => {
    const index = made();
    const atMessage = index.remembering();
    const found = atMessage.search('Måste jag anmäla?');
    assert.deepEqual(found, index.search('Måste jag anmäla?'));
    assert.equal(atMessage.search('måste jag anmala'), found);
    assert.notEqual(atMessage.search('Måste jag inte anmäla?'), found);
    assert.notEqual(index.remembering().search('Måste jag anmäla?'), found);
  });

  it('of a long message looks for the sentences whose words tell topics apart', () => {
    const idle = Array.from({ length: 61 }, (_, at) => `qz${at}`).join(' ');
    const found = made().search(`${idle}. Behövs samtycke? ${idle}`);
    assert.equal(found.hits[0]?.id, 'samtycke');
  });
});
