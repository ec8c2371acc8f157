import assert from 'node:assert/strict';
import { aboutBooking, tellsOwnName } from '../../../src/door/wishes/about-booking.js';
import type { Meant } from '../../../src/door/wishes/fulfil.js';
import { calendarOf } from '../../../src/shared/school-year.js';

const around = { today: '2026-12-01', calendar: calendarOf(undefined) };
const BEGIN: Meant = {
  action: 'book',
  does: {
    do: 'booking',
    step: { is: 'begin', wanted: { days: [{ from: '2026-12-04' }] } },
    inputs: {},
  } as unknown as Meant['does'],
};

/** What it is read as: what is told, or that somebody wants to be told, also of one day. */
function read(text: string): string | undefined {
  const meant = aboutBooking(text, around, () => BEGIN);
  if (!meant) return undefined;
  if (meant.does.do === 'tell') return meant.does.what;
  const [beside] = meant.beside ?? [];
  assert.ok(meant.does.do === 'booking' && meant.does.step.is === 'begin' && meant.does.step.wanted === undefined);
  return beside?.is === 'waits' ? `waits${beside.day ? ' day' : ''}` : 'other';
}

const ROWS: readonly (readonly [expected: string | undefined, texts: readonly string[]])[] = [
  [
    'waits',
    [
      ...[
        'säg till om något blir ledigt',
        'säg till om det blir ledigt på tallskolan',
        'kan du säga till mig när en tid blir ledig?',
      ],
      ...[
        'kan ni meddela mig om en tidigare tid dyker upp',
        'sätt upp mig på väntelistan',
        'jag vill stå på väntelistan',
      ],
      ...['finns det någon väntelista?', 'jag vill veta om det blir ledigt', 'säg till om någon avbokar'],
    ],
  ],
  ['waits day', ['säg till om det blir ledigt på fredag']],
  [
    'waiting',
    [
      'ta bort mig från väntelistan',
      'står jag på väntelistan?',
      'säg inte till längre',
      'vilken plats har jag på väntelistan',
    ],
  ],
  ['toAnonymous', ['kan jag vara anonym i stället', 'ändra min tid till anonym', 'gör om bokningen till anonym']],
  ['toLength', ['ändra till 60 minuter', 'kan tiden vara längre', 'förläng min tid', 'kan du ändra till 60 minuter']],
  ['toSubject', ['byt ämne på min tid', 'kan jag ändra ämnet på bokningen?']],
  ['toForm', ['kan vi ta den på Teams i stället', 'byt min tid till telefon', 'kan vi ta det via video istället']],
  ['late', ['jag kommer tio minuter sent', 'jag blir lite sen', 'vi blir försenade', 'jag kommer 10 min för sent']],
  [
    undefined,
    [
      // Somebody else's list, and somebody else who is told or late.
      ...[
        'eleven står på väntelistan till BUP',
        'säg till rektorn om jag avbokar',
        'eleven kommer ofta för sent',
        'han kommer tio minuter sent',
      ],
      // Words that only sound like those.
      ...[
        'jag är ledsen för att min bästa kollega slutar',
        'jag kommer sent till lektionen',
        'jag blir sen, hur meddelar jag henne',
      ],
      ...[
        'jag vill inte ha tiden längre',
        'förläng min frånvaro med en vecka',
        'mina konsultationstider ska bli 30 minuter',
      ],
      ...['var mötet bra? kan du fråga de andra anonymt', 'skriv upp mig på kölistan till dagis'],
      // What has its rule, or is done.
      ...[
        'kan jag vara anonym när jag anmäler i stället?',
        'kan jag vara anonym?',
        'boka anonymt',
        'säg till när det finns svar',
      ],
      ...[
        'flytta min tid 30 minuter senare',
        'flytta min tid till fredag',
        'kan tiden vara längre fram',
        'kan vi ta mötet på Teams i stället',
      ],
      ...['boka en tid på telefon', 'ska vi säga till hemmet när vi anmäler?', 'boka', ''],
    ],
  ],
];

describe('what is asked of the waiting list, and of what is booked', () => {
  for (const [expected, texts] of ROWS)
    for (const text of texts)
      it(`${JSON.stringify(text)}: ${expected ?? 'none of that'}`, () => assert.equal(read(text), expected));
  it('is not read out of a longer message', () =>
    assert.equal(
      read('säg till om något blir ledigt för det är så här att jag har sett något som oroar mig'),
      undefined,
    ));
  it('has a name beside it where somebody tells their own', () => {
    for (const text of ['mitt namn är olle och jag behöver boka en tid', 'boka en tid, jag heter [namn]'])
      assert.equal(tellsOwnName(text), true, text);
    for (const text of ['boka i mitt namn', 'boka en tid']) assert.equal(tellsOwnName(text), false, text);
  });
});
