import assert from 'node:assert/strict';
import { originOf } from '../../../src/door/guard/origins.js';

describe('a word of where somebody comes from', () => {
  const rows: Readonly<Record<string, readonly string[]>> = {
    language: ['somaliska', 'somalisk', 'somaliskt', 'arabiskans', 'tigrinja', 'urdu', 'polskan'],
    country: ['somalia', 'syrien', 'ukrainas', 'eritrea'],
    none: ['svenska', 'svensk', 'sverige', 'sveriges', 'ska', 'skolan', 'samtycke', 'tisdag', 'man', 'jordan', 'ö', ''],
  };
  for (const [is, words] of Object.entries(rows))
    it(`is ${is} for ${words.join(', ')}`, () => {
      for (const word of words) assert.equal(originOf(word) ?? 'none', is, word);
    });
});
