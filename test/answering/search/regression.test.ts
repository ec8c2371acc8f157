import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Dictionary, type Looked } from '../../../src/answering/search/dictionary.js';
import { createLook, learnPairs } from '../../../src/answering/search/looking.js';
import { learnRegression, Regression } from '../../../src/answering/search/regression.js';
import { learnSpelling, Spelling } from '../../../src/answering/search/spelling.js';
import { termsOf } from '../../../src/answering/search/terms.js';
import { words } from '../../../src/shared/text.js';

const read = (texts: readonly string[]) => texts.map(text => termsOf(text, undefined));

/** A regression that has learned these topics: a question -> the chance (0..1) of each. */
function learned(topics: readonly (readonly string[])[]): (question: string) => number[] {
  const dictionary = new Dictionary();
  const regression = new Regression(learnRegression(dictionary, topics.map(read)));
  const look = createLook(dictionary, learnPairs([], dictionary.size), undefined, new Spelling(learnSpelling([])));
  return question => chances(regression, look(words(question)));
}

function chances(regression: Regression, question: Looked): number[] {
  const { logits, total } = regression.chances(question);
  return [...logits].map(logit => Math.exp(logit) / total);
}

const TOPICS = [
  ['vem ska anmäla oro för ett barn', 'är det läraren som ska anmäla oro', 'vilka på skolan ska anmäla oro'],
  ['hur snabbt ska man anmäla oro för ett barn', 'när ska läraren anmäla oro', 'hur fort på skolan ska man anmäla oro'],
  ['boka ett rum', 'ledigt rum på torsdag', 'vilket rum kan jag boka'],
] as const;

describe('the second opinion on which topic is meant', () => {
  const chancesOf = (question: string) => learned(TOPICS)(question);

  for (const [question, topic] of [
    ['vilka lärare ska anmäla', 0],
    ['hur fort ska läraren anmäla', 1],
    ['rum ledigt?', 2],
  ] as const) {
    it(`holds topic ${topic} for "${question}"`, () => {
      const chances = chancesOf(question);
      assert.equal(chances.indexOf(Math.max(...chances)), topic);
      assert.ok(Math.abs(chances.reduce((sum, chance) => sum + chance, 0) - 1) < 1e-9);
    });
  }

  it('knows nothing of a question without a known word: every topic is as likely', () => {
    for (const chance of chancesOf('xyzzy')) assert.ok(Math.abs(chance - 1 / TOPICS.length) < 1e-9);
  });

  it('learns the same from the same phrasings', () => {
    const question = 'ska läraren anmäla';
    assert.deepEqual(learned(TOPICS)(question), chancesOf(question));
  });

  it('says the same of the others when one of them has one phrasing more', () => {
    const said = ['barnet', 'eleven', 'flickan', 'pojken', 'hon', 'han', 'vi', 'läraren', 'skolan', 'mamman'];
    const does = ['kommer', 'berättar', 'ringer', 'skriver', 'undrar', 'säger'];
    const about = ['om oron hemma', 'om mötet med soc', 'om rummet vi lånar', 'om provet i dag'];
    const topics = about.map((rest, at) =>
      said.flatMap(who => does.map(what => `${who} ${what} ${rest} ${who.slice(at)}`)),
    );
    const more = topics.map((texts, at) => (at === 2 ? [...texts, 'nyckeln till salen'] : texts));
    const [before, after] = [learned(topics), learned(more)];
    for (const question of ['hon undrar om oron', 'vi ringer om mötet', 'han skriver om provet', 'mamman säger']) {
      const changes = after(question).map((chance, at) => Math.abs(chance - before(question)[at]!));
      assert.ok(Math.max(...changes) < 0.002, `${question}: ${Math.max(...changes)}`);
    }
  });

  it('is made of no phrasings at all, as of a topic without any', () => {
    assert.deepEqual(learned([])('rum'), []);
    assert.equal(learned([[], ['boka rum']])('rum').length, 2);
  });
});
