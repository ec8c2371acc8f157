import assert from 'node:assert/strict';
import { fileNotice, withFileNotice } from '../../src/door/words-of-files.js';
import type { Block, Reply } from '../../src/shared/reply.js';

const ALARM: Block = { is: 'notice', tone: 'emergency', title: 'Ring 112 nu', lines: [] };
const TEXT: Block = { is: 'text', text: 'Är det något av det här?' };
const reply = (...blocks: Block[]): Reply => ({ blocks, buttons: [{ title: 'Nej', open: 'https://x.example' }] });

describe('what is said of a picture', () => {
  it('stands after an answer', () =>
    assert.deepEqual(withFileNotice(reply(ALARM, TEXT), true), reply(ALARM, TEXT, fileNotice())));

  it('stands before a question to the reader, whose buttons are last, and after what to do in danger', () => {
    assert.deepEqual(withFileNotice(reply(ALARM, TEXT), false), reply(ALARM, fileNotice(), TEXT));
    assert.deepEqual(withFileNotice(reply(TEXT), false), reply(fileNotice(), TEXT));
    assert.deepEqual(withFileNotice(reply(ALARM), false), reply(ALARM, fileNotice()));
  });
});
