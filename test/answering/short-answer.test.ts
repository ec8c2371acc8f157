import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { createAnswering } from '../../src/answering/answering.js';
import { everyWay, walk } from '../../src/answering/guide/walk.js';
import { withSettings } from '../../src/answering/settings.js';
import { previewOf, shortAnswer } from '../../src/answering/short-answer.js';
import { wordsOf, wordsOfRule } from '../../src/door/words.js';
import { plainText } from '../../src/shared/reply.js';
import { type Knowledge, loadKnowledge, packsIn } from '../../src/stores/knowledge.js';
import { recall } from '../helpers/learned.js';
import { asShipped } from '../helpers/rules.js';

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));
const ON = '2026-11-24';
const NOW = new Date('2026-11-24T08:00:00Z');
const BRACES = /\{\{|\}\}/;

describe('a rule’s short answer', () => {
  let knowledge: Knowledge;
  before(async () => {
    const read = await loadKnowledge(folder, await packsIn(folder));
    knowledge = { ...read, rules: withSettings(read.rules, { unansweredDays: 30, retentionDays: 90 }) };
  });

  it('has the municipality’s own facts in it, or says that they are missing', () => {
    const rule = { short: 'Ring {{mottagning}}, kvällar {{socialjour}}.' };
    const known = {
      municipality: 'X',
      mottagning: '0980-31 92 20',
      schools: [],
      workers: [],
      terms: [],
      closed: [],
      curators: [],
    };
    assert.match(shortAnswer(rule, known), /^Ring 0980-31 92 20, kvällar socialjouren\.$/);
  });

  it('is cut for a preview after its facts are in, at a word', () => {
    const short = `${'Anmäl genast. '.repeat(7)}Ring {{mottagning}} nu.`;
    const national = asShipped({ ...knowledge.rules.find(({ pack }) => pack === 'nationell')!, short });
    const cut = previewOf(national, { rules: [] }, ON);
    assert.ok(cut.length <= 120);
    assert.match(cut, /Ring socialtjänstens…$/);
    assert.equal(previewOf(asShipped({ ...national, short: 'Ring 112.' }), { rules: [] }, ON), 'Ring 112.');
  });

  it('is never shown with its placeholders, in a preview, a card or the guide', () => {
    const answering = createAnswering(knowledge, recall);
    assert.ok(knowledge.rules.some(rule => BRACES.test(rule.short.slice(0, 120))));
    for (const rule of knowledge.rules) {
      assert.doesNotMatch(rule.title, BRACES);
      assert.doesNotMatch(previewOf(rule, knowledge, ON), BRACES, rule.id);
      assert.doesNotMatch(plainText(wordsOfRule(rule, answering, NOW)), BRACES, rule.id);
    }
  });

  it('nor any line of the guide, wherever a placeholder stands', () => {
    const { guide } = knowledge;
    const told = (text: string) => `${text} {{mottagning}}`;
    const filled = {
      ...guide!,
      intro: told(guide!.intro),
      questions: guide!.questions.map(one => ({ ...one, hint: told(one.hint ?? '') })),
      checklist: { ...guide!.checklist, lines: guide!.checklist.lines.map(told) },
      next: { ...guide!.next, lines: guide!.next.lines.map(one => ({ ...one, text: told(one.text) })) },
    };
    const answering = createAnswering({ ...knowledge, guide: filled });
    for (const way of everyWay(filled))
      for (let length = 0; length <= way.picks.length; length++) {
        const step = answering.guideStep(walk(filled, way.picks.slice(0, length))!.picks, undefined, NOW)!;
        assert.doesNotMatch(plainText(wordsOf({ is: 'guide', ...step }, answering.data, 'private')), BRACES);
      }
  });
});
