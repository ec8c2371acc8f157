import assert from 'node:assert/strict';
import { meantBy, whenSaid } from '../../src/door/typed-when.js';
import { clockOf, instantOf } from '../../src/shared/wall-time.js';

const TODAY = '2026-11-23';
const time = (day: string, minutes: number) => ({
  start: instantOf(day, minutes).getTime(),
  title: `kl ${clockOf(minutes).replace('.', ' ')} ${clockOf(minutes + 30).replace('.', ' ')}`,
  name: `${day.slice(8)} ${clockOf(minutes)}`,
});
/** Monday and Wednesday. */
const TIMES = [
  ...[780, 820, 860].map(minutes => time('2026-11-23', minutes)),
  ...[780, 820].map(minutes => time('2026-11-25', minutes)),
];
const names = (those: readonly { readonly name: string }[]) => those.map(({ name }) => name).join(', ');

/** Which of the times a text means, with "?" where it may mean more than it says; undefined where it says no time at all. */
function meant(text: string): string | undefined {
  const said = whenSaid(text, TODAY);
  if (!said) return undefined;
  const { those, exact } = meantBy(said, TIMES);
  return `${names(those)}${exact ? '' : '?'}`;
}

const BOTH = '23 13.40, 25 13.40';
const WEDNESDAY = '25 13.00, 25 13.40';
const ROWS: readonly (readonly [expected: string | undefined, texts: readonly string[]])[] = [
  [
    BOTH,
    [
      ...['13.40', 'kl 13.40', 'kl. 13.40.', '13:40 tack', 'jag tar 13.40', '1340', '13,40', '13 40', 'kl 13 40'],
      ...['13.40-14.10', '13.40–14.10', 'tjugo i två', '"13.40"', '13.40 tack!', 'at 13.40 please'],
    ],
  ],
  [
    '25 13.40',
    [
      ...['onsdag 13.40', 'onsdag, 13.40', 'ons 13:40', 'på onsdag kl 13.40 tack', '13.40 på onsdag', '25/11 13.40'],
      ...[
        '25 nov 13.40',
        'onsdagen den 25 november kl 13.40',
        'wednesday at 13.40',
        '2026-11-25 13.40',
        'onsdga 13.40',
      ],
      ...['i övermorgon 13.40', '25 nov 2026 13.40', 'den sista på onsdag'],
    ],
  ],
  ['23 13.40', ['i dag 13.40', 'idag 13.40', 'mån 13.40', 'den 23 13.40']],
  [
    WEDNESDAY,
    ['onsdag', 'på onsdag', 'onsdagen', 'den 25:e', 'den 25', '25/11', 'onsdag eftermiddag', 'ta den på onsdag'],
  ],
  ['25 13.00', ['den första på onsdag', 'första tiden onsdag', 'onsdag 13.00']],
  ['23 14.20', ['14.20', 'tjugo över två']],
  // An hour alone is not all that begins in it, and "the second Wednesday" is no second time.
  ['23 13.00, 23 13.40, 25 13.00, 25 13.40?', ['kl 13', 'kl ett', 'klockan 13 tack']],
  [`${WEDNESDAY}?`, ['onsdag 13', 'den andra onsdagen']],
  ['23 14.20?', ['kl 14', 'kl 2']],
  // Said, and not there: never the nearest.
  [
    '',
    [
      ...['15.45', 'kl 15', 'halv två', 'torsdag 13.40', 'på fredag', 'i morgon', '13.41', '13.40-14.20', 'förmiddag'],
      ...['25 nov 2027', 'onsdag 14.20', '13.4.', '8 dec', '13.40 i morgon'],
    ],
  ],
  [
    undefined,
    [
      ...[
        '13',
        '2',
        'fem',
        'den andra',
        'den sista',
        'ändra',
        'tack',
        'ja',
        'inte 13.40',
        'inte på onsdag',
        '13.40, 14.20',
      ],
      ...[
        '13.40 eller 14.20',
        'mamman slår på onsdag',
        'han blev slagen 13.40',
        'möte 13.40',
        'nästa onsdag',
        'man',
        'var',
      ],
      ...['ta bort onsdag', 'avboka onsdag 13.40', '', '...', '13.40 och sen', '14.10-13.40', 'före 13.40'],
    ],
  ],
];

describe('when a typed text says', () => {
  for (const [expected, texts] of ROWS)
    for (const text of texts)
      it(`${JSON.stringify(text)} means ${expected === undefined ? 'no time' : expected || 'none of them'}`, () =>
        assert.equal(meant(text), expected));
});
