import assert from 'node:assert/strict';
import { wishedIn } from '../../../src/door/wishes/left-out.js';
import { calendarOf } from '../../../src/shared/school-year.js';
import { wantedLine } from './wanted-line.js';

/** A Tuesday. */
const TODAY = '2026-12-01';
const calendar = calendarOf(undefined);

/** What is wanted, behind a stroke what of it was not taken into account, and in brackets what is left of the text. */
function line(text: string): string | undefined {
  const said = wishedIn(text, TODAY, calendar);
  if (!said) return undefined;
  const named = said.leftOut.length > 0 ? ` | ${said.leftOut.join(', ')}` : '';
  return `${wantedLine(said.wanted)}${named} (${said.rest})`.trim();
}

const ROWS: readonly (readonly [expected: string | undefined, texts: readonly string[]])[] = [
  ['12-08 10.00-24.00 (boka)', ['boka på tisdag nästa vecka, inte morgon', 'boka 8 december men inte tidigare än 10']],
  ['12-08 12.00-24.00 (boka)', ['boka nästa tisdag, inte på förmiddagen', 'boka nästa tisdag inte på förmiddagen']],
  [
    '12-10 10.00-24.00 (boka)',
    ['boka torsdag nästa vecka men inte före 10', 'boka torsdag nästa vecka, dock ej innan kl 10'],
  ],
  ['12-10 10.00-11.00 (boka)', ['boka torsdag nästa vecka inte före 10 och inte efter 11']],
  ['12-10 00.00-14.00 (boka)', ['boka torsdag nästa vecka men inte senare än 14']],
  // A weekday is that of the week that is wanted.
  [
    '12-07..12-10 (boka)',
    [
      'boka nästa vecka men inte på fredag',
      'boka nästa vecka utom fredag',
      'boka nästa vecka, helst inte fredag',
      'boka nästa vecka men inte fredag eftersom jag är ledig då',
      'boka nästa vecka, inte fredag för då har jag lektion',
    ],
  ],
  ['12-07..12-08 12-10..12-11 (boka)', ['boka nästa vecka, inte onsdag']],
  [
    '12-08..12-10 (boka)',
    ['boka nästa vecka, inte måndag eller fredag', 'boka nästa vecka varken måndag eller fredag'],
  ],
  ['12-03 (boka)', ['boka på torsdag men inte i morgon', 'boka torsdag, inte fredag']],
  ['12-01..12-03 12-05.. (boka en tid)', ['boka en tid, inte på fredag']],
  ['12-07..12-10 (boka pa granskolan)', ['boka på Granskolan nästa vecka men inte fredag']],
  ['12-04 (kan du boka)', ['kan du inte boka på fredag']],
  // What cannot be left out is named.
  ['12-07..12-11 | vid lunch (boka)', ['boka nästa vecka, inte vid lunch']],
  ['12-07..12-11 | kl 10 (boka)', ['boka nästa vecka, inte kl 10']],
  ['12-07..12-11 | fredag eftermiddag (boka)', ['boka nästa vecka, inte fredag eftermiddag']],
  ['12-04 | hos [namn] (boka)', ['boka fredag men inte hos [namn]']],
  ['12-04 | per telefon (boka)', ['boka fredag men inte per telefon']],
  ['12-01..12-31 | måndag (boka)', ['boka i december men inte måndag']],
  ['| på fredagar (boka en tid)', ['boka en tid, inte på fredagar']],
  // Of all days none is told that could be left out.
  ['? (jag kan utom mandag)', ['jag kan alla dagar utom måndag']],
  // Said of the whole, it is no part of a wish that is left out.
  ['? (boka inte)', ['boka inte på fredag']],
  ['? (jag vill inte boka)', ['jag vill inte boka på fredag']],
  ['? (jag kan inte)', ['jag kan inte på fredag']],
  // How somebody books is another matter.
  [undefined, ['boka en tid, inte anonymt', 'boka en tid men berätta inte för rektorn', 'boka en tid']],
];

describe('what is not wanted of a time that is', () => {
  for (const [expected, texts] of ROWS)
    for (const text of texts)
      it(`${JSON.stringify(text)}: ${expected ?? 'nothing of when'}`, () => assert.equal(line(text), expected));
});
