import assert from 'node:assert/strict';
import { saysWhen } from '../../../src/groups/series/tokens.js';

describe('whether a text says anything of when', () => {
  const yes = [
    'kl 9',
    'torsdag',
    'torsdagar',
    'vardagar',
    'i oktober',
    'jämna veckor',
    'varannan vecka',
    'första',
    'fem gånger',
    '2026-09-03',
    '3/9',
    '15.30',
    'den 3:e',
    'boka möte torsdag i sal',
    'möten',
  ];
  for (const text of yes) it(`"${text}": yes`, () => assert.equal(saysWhen(text), true));

  const no = ['', '   ', 'sal', 'i aulan', 'vi ses.', 'vecka', 'timme', 'https://teams.example/9', '- , !'];
  for (const text of no) it(`"${text}": no`, () => assert.equal(saysWhen(text), false));

  it('is asked of the first 200 characters alone', () => {
    assert.equal(saysWhen(`${'a '.repeat(96)}torsdag`), true);
    assert.equal(saysWhen(`${'a '.repeat(110)}torsdag`), false);
  });
});
