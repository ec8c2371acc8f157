import assert from 'node:assert/strict';
import { asOf, on, read } from '../helpers/rest-of-series.js';

const ONE_MEANING = 'Jag vet inte vilka dagar du menar. Skriv till exempel: måndagar 13-14, eller 15 oktober 13-14.';

describe('what is refused for the rest of a series', () => {
  it('is what cannot be read as one thing, and it is said why', () => {
    for (const [phrase, why] of [
      ['', 'Skriv den nya tiden i rutan, till exempel: måndagar 13-14.'],
      ['samma tid', 'Skriv den nya tiden i rutan, till exempel: måndagar 13-14.'],
      ['blä', 'Jag förstår inte ”blä”.'],
      ['v 47', 'Vilken veckodag?'],
      ['em', 'Skriv vilken tid på dagen, till exempel 13-14.'],
      ['torsdagar em', 'Skriv vilken tid på dagen, till exempel 13-14.'],
      ['jämna torsdagar em', 'Skriv vilken tid på dagen, till exempel 13-14.'],
      ['två gånger per termin', ONE_MEANING],
      ['nästa fredag', ONE_MEANING],
      ['måndagar 6-7', ONE_MEANING],
    ] as const)
      assert.equal(read(phrase), why, phrase);
  });

  it('is what leaves no meeting, with every reason once', () => {
    assert.equal(
      read('onsdagar', on('2026-12-22', '2026-12-29')),
      'Det blir inga nya möten: ons 23 dec: jullov, inget möte; ons 30 dec: jullov, inget möte.',
    );
    assert.equal(read('1 december 9-10'), 'Det blir inga nya möten: inget nytt möte den veckan.');
  });

  it('is what changes no meeting, and it is said why: not all of it need be where it is said to be', () => {
    const been = 'Det blir inga nya möten: den dagen har redan varit.';
    assert.equal(read('tisdagar 9-10'), 'Mötena ligger redan då.');
    assert.equal(read('onsdagar 14-15', on('2026-11-13'), asOf('2026-11-12')), been);
    assert.equal(read('onsdagar 9-10', on('2026-11-13', '2026-11-18'), asOf('2026-11-12')), been);
    assert.equal(
      read('tisdagar och torsdagar 9-10'),
      'Mötena ligger kvar som förut. Fler möten lägger du till med ”Lägg till möten”.',
    );
  });
});

describe('fewer meetings at the same time', () => {
  it('are those that the words name; the others go', () => {
    const gone = 'goes (inget nytt möte den veckan)';
    assert.deepEqual(read('udda tisdagar 9-10'), [`m0: ${gone}`, 'm1: stays (som förut)', `m2: ${gone}`]);
    assert.deepEqual(read('24 november 9-10'), [`m0: ${gone}`, `m1: ${gone}`, 'm2: stays (som förut)']);
  });
});
