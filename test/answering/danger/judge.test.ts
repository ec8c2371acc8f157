import assert from 'node:assert/strict';
import { learn } from '../../../src/answering/danger/classifier.js';
import { createJudge, lessonsOf, marginOf } from '../../../src/answering/danger/judge.js';
import { piecesOf } from '../../../src/answering/danger/pieces.js';
import { Reading } from '../../../src/answering/danger/reading.js';
import { parseUrgent } from '../../../src/answering/danger/urgent.js';
import type { Found } from '../../../src/answering/search/index.js';

const found = (...hits: [id: string, score: number][]): Found => ({
  hits: hits.map(([id, score]) => ({ id, score, near: 0 })),
  weight: 1,
  known: 1,
});
const NOTHING = () => found();

const EXAMPLES = {
  danger: ['pappan slår barnet just nu', 'en elev har svalt tabletter nyss', 'hon vågar inte gå hem i kväll'],
  calm: ['vi slår ihop klasserna just nu', 'en elev har glömt sina böcker', 'hon vill inte gå hem, så roligt'],
  pairs: [{ danger: 'flickan är borta, ingen hittar henne', calm: 'mössan är borta, ingen hittar den' }],
};

describe('the margin of danger in a search', () => {
  const margin = (hits: Found) => marginOf(hits, new Set(['anmalan-akut']));
  it('is how far danger leads what is not about danger, cut at two', () => {
    assert.equal(margin(found(['fara:', 1.5], ['rad-och-stod', 1])), 0.5);
    assert.equal(margin(found(['rad-och-stod', 1], ['fara:', 0])), -1);
    assert.equal(margin(found(['fara:', 5], ['rad-och-stod', 1])), 2);
    assert.equal(margin(found(['rad-och-stod', 3])), -2);
  });
  it('does not hold the rules for the same dangers against it', () =>
    assert.equal(margin(found(['anmalan-akut', 3], ['fara:', 1.5], ['rad-och-stod', 1])), 0.5));
  it('is nothing for danger where most of the words are unknown, and counts against it all the same', () => {
    assert.equal(margin({ ...found(['fara:', 5], ['rad-och-stod', 1]), known: 0.4 }), 0);
    assert.equal(margin({ ...found(['rad-och-stod', 1], ['fara:', 0]), known: 0.4 }), -1);
    assert.equal(margin({ ...found(['fara:', 5], ['rad-och-stod', 1]), known: 0.5 }), 2);
  });
});

describe('the classifier', () => {
  const odds = (text: string) => {
    const reading = new Reading(text);
    return learn(lessonsOf(EXAMPLES, ['hur bokar jag ett möte'])).odds(reading)({ from: 0, to: reading.words.length });
  };
  it('tells the examples of danger from the calm ones', () => {
    for (const text of EXAMPLES.danger) assert.ok(odds(text) > 0, text);
    for (const text of [...EXAMPLES.calm, 'hur bokar jag ett möte']) assert.ok(odds(text) < 0, text);
  });
  it('learns from both halves of a pair', () => {
    assert.ok(odds('flickan är borta, ingen hittar henne') > odds('mössan är borta, ingen hittar den'));
  });
  it('gives the same weights for the same examples', () =>
    assert.equal(odds('barnet är borta just nu'), odds('barnet är borta just nu')));
  it('gives a part of a message the odds that it has alone', () => {
    const reading = new Reading('Vi har möte. Pappan slår barnet just nu!');
    const whole = learn(lessonsOf(EXAMPLES, []));
    const alone = new Reading('Pappan slår barnet just nu!');
    const inside = whole.odds(reading)({ from: 3, to: 8 });
    assert.ok(Math.abs(inside - whole.odds(alone)({ from: 0, to: 5 })) < 1e-6);
  });
});

describe('the parts that a message is judged by', () => {
  const parts = (text: string) => {
    const reading = new Reading(text);
    return piecesOf(reading).map(({ from, to }) => reading.words.slice(from, to).join(' '));
  };
  it('are the whole of a short one', () => assert.deepEqual(parts('Han har kniv. Nu.'), ['han har kniv nu']));
  it('are the sentences from four words, neighbours, and the whole while it is short', () =>
    assert.deepEqual(parts('Vi hade möte i går. Hon är borta nu. Ja.'), [
      'vi hade mote i gar hon ar borta nu ja',
      'vi hade mote i gar',
      'vi hade mote i gar hon ar borta nu',
      'hon ar borta nu',
      'hon ar borta nu ja',
    ]));
  it('are windows that together hold every word where no full stop stands', () => {
    const said = Array.from({ length: 50 }, (_, at) => `ord${at}`);
    const windows = parts(said.join(' '));
    assert.ok(windows.every(text => text.split(' ').length <= 13));
    for (const word of said)
      assert.ok(
        windows.some(text => text.split(' ').includes(word)),
        word,
      );
  });
});

describe('the judge', () => {
  const read = parseUrgent(
    'urgent.yaml',
    `notice: { title: Ring 112, lines: ['x'] }
signals: [{ id: red, why: because, red: true, when: [[apa]] }, { id: plain, why: because, when: [[björn]] }]`,
  );
  assert.ok('urgent' in read);
  const judge = (red: number, line: number) => createJudge(read.urgent, EXAMPLES, [], new Set(), { red, line });
  const score = (text: string, search = NOTHING) => judge(0, 0).score(text, search);

  it('adds four times the margin to the odds, and one and a half for a signal', () => {
    const calm = score('det blir en lugn dag', () => found(['rad-och-stod', 1], ['fara:', 1]));
    assert.ok(
      Math.abs(score('det blir en lugn dag', () => found(['rad-och-stod', 1], ['fara:', 1.5])) - calm - 2) < 1e-6,
    );
    const reading = new Reading('det blir en björn dag');
    const odds = learn(lessonsOf(EXAMPLES, [])).odds(reading)({ from: 0, to: 5 });
    assert.ok(Math.abs(score('det blir en björn dag') - (odds + 1.5)) < 1e-6);
  });
  it('is red and draws its line from their thresholds on', () => {
    const message = 'det blir en lugn dag';
    const at = score(message);
    assert.equal(judge(at, at - 1).alarm(message, NOTHING), 'red');
    assert.equal(judge(at + 0.1, at).alarm(message, NOTHING), 'line');
    assert.equal(judge(at + 0.2, at + 0.1).alarm(message, NOTHING), 'none');
  });
  it('is red at a red signal whatever the score', () => {
    assert.equal(judge(99, 98).alarm('en apa', NOTHING), 'red');
    assert.equal(judge(99, 98).alarm('en björn', NOTHING), 'none');
  });
  it('counts the most dangerous part of a long message', () => {
    const danger = 'Pappan slår barnet just nu.';
    const calm = 'En elev har glömt sina böcker. Vi slår ihop klasserna.';
    assert.ok(score(`${calm} ${danger} ${calm}`) >= score(danger) - 1e-6);
    const bare = `${calm} ${danger} ${calm}`.replaceAll('.', '');
    assert.ok(score(bare) > score(`${calm} ${calm}`));
  });
  it('says nothing of a message without words', () => {
    assert.equal(judge(-99, -99).alarm('???', NOTHING), 'none');
    assert.equal(score(''), Number.NEGATIVE_INFINITY);
  });
  it('takes any signal for red without examples', () => {
    const blind = createJudge(read.urgent, undefined, [], new Set(), { red: 99, line: 98 });
    assert.equal(blind.alarm('en björn', NOTHING), 'red');
    assert.equal(blind.alarm('en hund', NOTHING), 'none');
  });
});
