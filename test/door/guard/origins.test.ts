import assert from 'node:assert/strict';
import { makeOriginOf, originOf } from '../../../src/door/guard/origins.js';

describe('a word of where somebody comes from', () => {
  const rows: Readonly<Record<string, readonly string[]>> = {
    language: ['somaliska', 'somalisk', 'somaliskt', 'arabiskans', 'tigrinja', 'urdu', 'polskan', 'zulus', 'iriskas'],
    country: ['somalia', 'syrien', 'ukrainas', 'eritrea', 'albanien', 'rysslands', 'zambia', 'usa'],
    none: [
      'svenska',
      'svensk',
      'sverige',
      'sveriges',
      'ska',
      'skolan',
      'samtycke',
      'tisdag',
      'man',
      'koma',
      'jordan',
      'ö',
      '',
      'afarisk',
      'so',
      'zz',
    ],
  };
  for (const [is, words] of Object.entries(rows))
    it(`is ${is} for ${words.join(', ')}`, () => {
      const made = makeOriginOf();
      for (const word of words) assert.deepEqual([made(word) ?? 'none', originOf(word) ?? 'none'], [is, is], word);
    });
});
