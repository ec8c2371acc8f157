import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { type Asked, createAnswering } from '../../../src/answering/answering.js';
import { wordsOfAsked } from '../../../src/answering/words-of-answers.js';
import { DEFAULT_PACKS } from '../../../src/config.js';
import { plainText } from '../../../src/shared/reply.js';
import { loadKnowledge } from '../../../src/stores/knowledge.js';
import { recall } from '../../helpers/learned.js';

const knowledge = await loadKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url)), DEFAULT_PACKS);
const { all, data } = createAnswering(knowledge, recall);
const NOW = new Date('2026-11-28T12:00:00Z');
const choices = all(NOW).slice(0, 2);

const choose = (fields: Partial<Asked> & { worry?: boolean }): Asked =>
  ({
    identity: [],
    elsewhere: false,
    confidence: 0.2,
    on: '2026-11-28',
    outcome: 'choose',
    choices,
    forums: [],
    worry: false,
    ...fields,
  }) as Asked;
const words = (asked: Asked) => plainText(wordsOfAsked(asked, data)).split('\n');

const LINE = 'Fara nu? Ring 112.';
const { said, notice } = knowledge;

describe('the words of danger above a reply', () => {
  it('are one line where danger may be, and it comes first', () => {
    assert.equal(words(choose({ caution: true }))[0], LINE);
    assert.ok(!words(choose({})).includes(LINE));
  });
  it('are the notice alone where danger is told now', () => {
    assert.ok(notice);
    const both = words(choose({ caution: true, urgent: notice }));
    assert.ok(both[0]?.toLowerCase().includes('ring 112'));
    assert.ok(!both.includes(LINE));
  });
  it('say what to do above titles where harm may be told, once', () => {
    assert.ok(said && notice);
    const text = words(choose({ worry: true })).join('\n');
    assert.ok(text.indexOf(said.worry) >= 0 && text.indexOf(said.worry) < text.indexOf('Jag är inte säker'), text);
    assert.ok(!words(choose({})).join('\n').includes(said.worry));
    assert.ok(
      !words(choose({ worry: true, urgent: notice }))
        .join('\n')
        .includes(said.worry),
    );
  });
  it('tell a child who writes whom to ring', () => {
    const text = words(choose({ child: true })).join('\n');
    assert.match(text, /Bris: 116 111/);
    assert.match(text, /112/);
    assert.doesNotMatch(words(choose({})).join('\n'), /Bris/);
  });
  it('never tell anybody to wait or to ask first', () => {
    assert.match(said?.worry ?? '', /genast/);
    assert.doesNotMatch(JSON.stringify(said), /vänta|avvakta|samtycke/i);
  });
});
