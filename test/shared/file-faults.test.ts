import assert from 'node:assert/strict';
import { parseUrgent } from '../../src/answering/danger/urgent.js';
import { parseForums } from '../../src/answering/forum.js';
import { parseLaw } from '../../src/answering/law.js';
import { parseActions } from '../../src/answering/wishes/examples.js';
import { parseDirectory } from '../../src/shared/directory.js';
import { directoryFaults } from '../../src/shared/directory-check.js';
import { lineOf } from '../../src/shared/fault-line.js';
import { type Fault, faultLine, meant } from '../../src/shared/file-fault.js';
import { parsed, ruleFiles } from '../helpers/rules.js';

const told = (faults: readonly Fault[], text: string) =>
  faults.map(fault => faultLine({ ...fault, line: lineOf(text, fault)! }));

describe('what a curator reads of a rule that is wrong', () => {
  const rows: readonly [what: string, fields: Record<string, string | undefined>, said: string, body?: string][] = [
    [
      'a day as people write it',
      { validFrom: '1/7 2025' },
      'rad 8: validFrom: Skriv en dag som finns, som ÅÅÅÅ-MM-DD, till exempel 2026-11-29. Nu: "1/7 2025"',
    ],
    [
      'a day without hyphens, which YAML reads as a number',
      { reviewedOn: '20261124' },
      'rad 9: reviewedOn: Skriv en dag som finns, som ÅÅÅÅ-MM-DD, till exempel 2026-11-29. Nu: 20261124',
    ],
    ['a field without a value', { owner: '' }, 'rad 11: owner: Skriv en text efter kolonet. Nu: inget'],
    [
      'a field in capitals',
      { owner: undefined, Owner: 'Redaktionen' },
      'rad 13: Owner: Rätta fältets namn till owner. Nu: ett okänt fält',
    ],
    [
      'a field in capitals that need not be there',
      { Related: '[anmalan-hur]' },
      'rad 14: Related: Rätta fältets namn, också stora och små bokstäver, eller ta bort det. Nu: ett okänt fält',
    ],
    [
      'an id with capitals and dots',
      { id: 'Anmälan-Prov' },
      'rad 2: id: Skriv ett id: bara små bokstäver a–z, siffror och bindestreck, till exempel anmalan-hur. Nu: "Anmälan-Prov"',
    ],
    [
      'an area with a slip',
      { area: 'anmälan' },
      'rad 5: area: Skriv något av: anmalan, process, aterkoppling, samtycke, sekretess, konsultation, samverkan, forum. Menade du anmalan? Nu: "anmälan"',
    ],
    [
      'a text in curly quotation marks',
      { title: '”När ska jag prova?”' },
      'rad 3: title: Ta bort citattecknen runt texten: med böjda citattecken (”) visas de för den som läser. Nu: "”När ska jag prova?”"',
    ],
    [
      'a year that is a word',
      { sources: '[{ document: Boken, year: i fjol }]' },
      'rad 7: sources, nr 1, year: Skriv ett årtal, till exempel 2020. Saknas det: odaterad, omkring 2020 eller dnr 2012. Nu: "i fjol"',
    ],
    ['yes in place of true', { urgent: 'ja' }, 'rad 14: urgent: Skriv true (ja) eller false (nej). Nu: "ja"'],
    [
      'a colon in a title',
      { title: 'Hur gör jag: steg för steg?' },
      'rad 3: skrivsättet (YAML): Sätt raka citattecken (") runt texten: kolonet i den delar den annars i två. Nu: "title: Hur gör jag: steg för steg?"',
    ],
    [
      'a field twice',
      { firstQuestion: '1\nowner: Någon' },
      'rad 15: skrivsättet (YAML): Ta bort det ena: samma fält står två gånger. Nu: "owner: Någon"',
    ],
    [
      'a list within a list of brackets that is not closed',
      { related: '[anmalan-hur' },
      'rad 14: skrivsättet (YAML): Ge raden samma indrag som raderna intill. Nu: "related: [anmalan-hur"',
    ],
    [
      'a tab before a line',
      { sources: '\n\t- document: Boken' },
      'rad 8: skrivsättet (YAML): Byt tabb mot mellanslag i början av raden. Nu: "<tabb>- document: Boken"',
    ],
    [
      'a text that begins with a heading',
      {},
      'rad 15: texten: Börja texten med ett stycke som svarar på frågan, före rubriker och listor. Nu: "## Så gör du"',
      '## Så gör du\n\nAnmäl.',
    ],
  ];
  for (const [what, fields, said, body] of rows)
    it(what, () => {
      const files = ruleFiles(fields, body);
      const read = parsed(files);
      assert.deepEqual('faults' in read ? told(read.faults, files.rule.text) : [], [`${files.rule.path}, ${said}`]);
    });

  it('a phrasing with a colon, in the file of the phrasings', () => {
    const files = ruleFiles({ asks: '[a, b, c, d, "e", fråga: hur gör jag]' });
    const read = parsed(files);
    assert.deepEqual('faults' in read ? told(read.faults, files.asks.text) : [], [
      `${files.asks.path}, rad 1: asks, nr 6: Sätt raka citattecken (") runt texten: kolonet i den delar den annars i två. Nu: {"fråga":"hur gör jag"}`,
    ]);
  });
});

describe('what is said of the other files', () => {
  const ID = '00000000-0000-4000-8000-00000000000a';
  const school = (id: string) => `  - { id: ${id}, name: Skolan, workers: [${ID}] }`;
  const directory = (...lines: string[]) => ['municipality: Exempel', ...lines].join('\n');
  const rows: readonly [what: string, text: string, faults: (text: string) => unknown, said: string][] = [
    [
      'a first name in place of a person',
      directory('curators: [lena]'),
      text => parseDirectory('d', text),
      'd, rad 2: curators, nr 1: Skriv personens e-postadress, eller personens objekt-id i Entra (36 tecken). Nu: "lena"',
    ],
    [
      'a clock without minutes',
      directory('oppet:', '  - { days: [1], from: 8, to: "16.00" }'),
      text => parseDirectory('d', text),
      'd, rad 3: oppet, nr 1, from: Skriv klockslaget med två siffror före och efter punkten, som 08.00. Nu: 8',
    ],
    [
      'a weekday that is none',
      directory('oppet:', '  - { days: [8], from: "08.00", to: "16.00" }'),
      text => parseDirectory('d', text),
      'd, rad 3: oppet, nr 1, days, nr 1: Skriv ett tal som är högst 7. Nu: 8',
    ],
    [
      'a social worker who is not there',
      directory('schools:', school('ek')),
      text => {
        const read = parseDirectory('d', text);
        return 'directory' in read && { faults: directoryFaults('d', read.directory) };
      },
      `d, rad 3: schools, ek, workers: Skriv ett id som står under workers, eller lägg till personen där. Nu: ${ID}`,
    ],
    [
      'a sign of danger that names a list which is not there',
      'notice: { title: Ring, lines: [Ring 112.] }\nsignals:\n  - { id: a, why: våld, when: [[<finns inte>, <slag>]] }',
      text => parseUrgent('u', text),
      'u, rad 3: signals, nr 1, when, nr 1, nr 2: Skriv ord, eller <namnet> på en lista som står högre upp i filen. Nu: "<slag>"',
    ],
    [
      'an action with a slip',
      `actions:\n  - id: bok\n    place: private\n    asks: [${'a, '.repeat(20)}]\nquestions: [${'b, '.repeat(20)}]`,
      text => parseActions('a', text),
      'a, rad 2: actions, nr 1, id: Skriv något av:',
    ],
    [
      'a forum without a year',
      'forums:\n  - { id: a, name: A, rule: b, purpose: c, cadence: { text: d }, cases: named, source: e }',
      text => parseForums('p', 'f', text),
      'f, rad 2: forums, nr 1, year: Lägg till fältet. Skriv ett årtal, till exempel 2020. Saknas det: odaterad, eller omkring 2020. Nu: inget',
    ],
    [
      'a law table without its acts',
      'repealed: []',
      text => parseLaw('l', text),
      'l: acts: Lägg till fältet. Skriv en lista: varje sak på en egen rad, med bindestreck och mellanslag först. Nu: inget',
    ],
  ];
  for (const [what, text, read, said] of rows)
    it(what, () => {
      const { faults } = read(text) as { faults: Fault[] };
      assert.equal(told(faults, text)[0]?.slice(0, said.length), said);
    });
});

describe('"menade du"', () => {
  for (const [written, said] of [
    ['anmalan-hurr', ' Menade du anmalan-hur?'],
    ['Anmalan_Hur', ' Menade du anmalan-hur?'],
    ['samtycke-nar', ''],
    ['vem', ''],
  ] as const)
    it(`${written}:${said}`, () => assert.equal(meant(written, ['anmalan-hur', 'ven']), said));
});
