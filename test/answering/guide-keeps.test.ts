import assert from 'node:assert/strict';
import { FALLBACK_NOTICE } from '../../src/answering/danger/urgent.js';
import { walk } from '../../src/answering/guide/walk.js';
import { wordsOfStep } from '../../src/answering/guide/words.js';
import { plainText } from '../../src/shared/reply.js';
import { knowledge } from '../helpers/guard.js';

describe('what the guide says of keeping', () => {
  const guide = knowledge.guide!;
  const find = (id: string) => knowledge.rules.find(rule => rule.id === id);
  const context = { guide, on: '2026-11-28', notice: FALLBACK_NOTICE, directory: knowledge.directory, find };
  const said = (...picks: number[]) => plainText(wordsOfStep(walk(guide, picks)!, context));

  it('is the same first and last: the bot keeps nothing, and its text may be copied', () => {
    const [first, end] = [said(), said(0)];
    for (const words of [first, end]) assert.match(words, /Jag sparar (?:inte dina svar|inget av det du har svarat)/);
    assert.doesNotMatch(first, /spara inte/i);
    assert.match(end, /Kopiera den/);
  });
});
