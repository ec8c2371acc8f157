import assert from 'node:assert/strict';
import { keepsIt } from '../../src/door/keeps-it.js';

const OWN = new Set(['avboka']);

describe('that all is to stay as it is', () => {
  const KEEPS = [
    ...[
      'jag vill inte avboka',
      'avboka den inte',
      'nej, avboka den inte',
      'jag vill inte',
      'gör inte det',
      'vi ska inte avboka den',
    ],
    ...[
      'nej låt den vara',
      'låt den stå kvar',
      'behåll den',
      'nej jag vill ha den kvar',
      'låt tiden vara',
      'jag behåller tiden',
    ],
  ];
  for (const text of KEEPS) it(`is said by ${JSON.stringify(text)}`, () => assert.equal(keepsIt(text, OWN), true));
  const OTHERS = [
    ...[
      'avboka',
      'ja',
      'inte den',
      'inte nu',
      'nej avboka inte',
      'jag vill inte behålla den',
      'avboka inte fredagens',
      'flytta den inte',
    ],
    ...[
      'jag vill inte ha kvar den',
      'avboka den och behåll den andra',
      'låt den andra vara',
      'vara',
      'behåll den men flytta',
      '',
    ],
    'han vill inte att jag avbokar för då blir han arg igen',
  ];
  for (const text of OTHERS)
    it(`is not said by ${JSON.stringify(text)}`, () => assert.equal(keepsIt(text, OWN), false));
});
