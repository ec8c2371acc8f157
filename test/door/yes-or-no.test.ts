import assert from 'node:assert/strict';
import { type Said, yesOrNo } from '../../src/door/yes-or-no.js';

const ROWS: readonly (readonly [Said | undefined, readonly string[]])[] = [
  [
    'yes',
    [
      ...[
        'ja',
        '[ja]',
        '»ja«',
        '"ja"',
        'ja!!',
        'JA',
        'jaa',
        'jaaaa',
        'japp',
        'Jepp.',
        'jo',
        'yes',
        'yes please',
        'ja tack',
      ],
      ...[
        'absolut',
        'visst',
        'jajamän',
        'ja absolut',
        'ja gör det',
        'ja det är det',
        'ja ok',
        'ja 👍',
        'jo tack',
        'ja ja',
      ],
    ],
  ],
  ['fine', ['ok', 'OK!', 'okej då', 'okej', '👍', '👍🏽', '👍👍', 'gör det', 'det är ok', 'kör', 'gärna']],
  [
    'no',
    [
      ...['nej', 'nä', 'nää', 'nej tack', 'nej då', 'nix', 'nope', 'no', 'no thanks', '👎', '❌', 'nej nej'],
      ...['absolut inte', 'nej det är det inte'],
    ],
  ],
  [
    'unsure',
    [
      ...['vet inte', 'vet ej', 'jag vet inte', 'jag vet inte riktigt', 'osäker', 'jag är osäker', 'jag är inte säker'],
      ...['kanske', 'oklart', 'ingen aning', 'kan inte säga', "I don't know", 'not sure', 'maybe'],
    ],
  ],
  [
    'neither',
    [
      // Both, or one turned round, or later: nothing of it is a yes or a no.
      ...[
        'ja men inte nu',
        'nej ja',
        'ja ❌',
        'nej men vet inte',
        'gör det inte',
        'ja inte',
        'kanske inte',
        'inte osäker',
      ],
      ...[
        'sen',
        'senare',
        'inte nu',
        'vänta',
        'nja',
        'tja',
        'hmm',
        'jag får tänka på saken',
        'jag vet',
        'tack',
        'ok nej',
      ],
    ],
  ],
  [
    undefined,
    [
      // One word that says more, and it is read as a message.
      ...['ja han slår henne nu', 'ja hjälp', 'nej hon är rädd', 'jag är rädd', 'jag vill inte', 'jag vill inte mer'],
      ...[
        'jag orkar inte',
        'ja?ha',
        'jaha',
        'ok?hur',
        '',
        '😢',
        '...',
        'ja ja ja ja ja ja ja ja ja',
        'nej avboka inte',
      ],
    ],
  ],
];

describe('a yes or a no', () => {
  for (const [said, texts] of ROWS)
    for (const text of texts)
      it(`${JSON.stringify(text)} says ${said ?? 'something else'}`, () => assert.equal(yesOrNo(text), said));
});
