import assert from 'node:assert/strict';
import type { Asked } from '../../src/answering/answering.js';
import { FALLBACK_NOTICE } from '../../src/answering/danger/urgent.js';
import { wordsAgain } from '../../src/answering/words-of-answers.js';
import { noteShown } from '../../src/door/beside.js';
import { commandFromText } from '../../src/door/commands.js';
import { lastRulesInMemory, REMEMBERED_MS } from '../../src/door/last-rules.js';
import { plainText } from '../../src/shared/reply.js';
import { guard, knowledge } from '../helpers/guard.js';

const NOW = new Date('2026-11-28T11:00:00Z');
const [rule, other] = knowledge.rules.filter(({ status, validTo }) => status === 'current' && validTo === undefined);
const answer = (of = rule!, more: object = {}) =>
  ({
    outcome: 'answer',
    rule: of,
    related: [other!],
    facts: [],
    identity: [],
    elsewhere: false,
    confidence: 0.9,
    on: '2026-11-28',
    text: 'en fråga',
    ...more,
  }) as Asked & { readonly text: string };
const LENA = { objectId: 'lena' };

describe('the same answer twice', () => {
  const shown = (...answers: ReturnType<typeof answer>[]) => {
    const last = lastRulesInMemory();
    return answers.map(one => noteShown(one, last, LENA, NOW).again === true);
  };
  it('is said once', () => {
    assert.deepEqual(shown(answer(), answer()), [false, true]);
    assert.deepEqual(shown(answer(), answer(other), answer()), [false, false, false]);
  });
  it('is given whole to a press, and where it says more than its rule', () => {
    assert.deepEqual(shown(answer(), answer(rule, { text: '' })), [false, false]);
    for (const more of [
      { urgent: FALLBACK_NOTICE },
      { caution: true },
      { facts: ['En gång i månaden.'] },
      { elsewhere: true },
    ])
      assert.deepEqual(shown(answer(), answer(rule, more)), [false, false], JSON.stringify(more));
  });
  it('is forgotten after half an hour, kept of nobody else, and of no channel', () => {
    const last = lastRulesInMemory();
    noteShown(answer(), last, LENA, NOW);
    const later = new Date(NOW.getTime() + REMEMBERED_MS);
    assert.equal(noteShown(answer(), last, { objectId: 'sara' }, NOW).again, undefined);
    assert.equal(noteShown(answer(), last, { ...LENA, channel: '19:x' }, NOW).again, undefined);
    assert.equal(noteShown(answer(), last, LENA, later).again, undefined);
  });
  it('names the rule, its short answer, what else may have been meant, and the way to all of it', () => {
    const { blocks, buttons } = wordsAgain(answer(), knowledge);
    const words = plainText({ blocks, buttons: [] });
    assert.ok(words.startsWith(`Samma svar som nyss: ”${rule!.title}”`));
    assert.equal(blocks.length, 3);
    assert.deepEqual(
      buttons.map(({ title }) => title),
      [other!.title, 'Visa hela svaret'],
    );
  });
});

describe('the list of unanswered questions', () => {
  it('is asked for in more words than one', () => {
    for (const text of ['obesvarade', 'visa obesvarade frågor', 'Obesvarade frågorna', 'visa alla obesvarade'])
      assert.deepEqual(commandFromText(text, guard), { do: 'showUnanswered' }, text);
    assert.equal(commandFromText('varför är min fråga obesvarad', guard).do, 'ask');
  });
});
