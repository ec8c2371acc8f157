import assert from 'node:assert/strict';
import { cutAtWord } from '../src/text.js';

describe('a text that is too long', () => {
  for (const [text, most, expected] of [
    ['Ring nu.', 8, 'Ring nu.'],
    ['Ring 112 genast', 14, 'Ring 112…'],
    ['Ring 112 genast', 9, 'Ring 112…'],
    ['Ring 112, och sedan', 10, 'Ring 112…'],
    ['Ring mottagningen', 6, 'Ring…'],
    ['Orosanmälan', 5, 'Oros…'],
    ['abc😀def', 5, 'abc…'],
    ['', 5, ''],
  ] as const) {
    it(`"${text}" in ${most} characters is "${expected}"`, () => assert.equal(cutAtWord(text, most), expected));
  }
});
