import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { checkRules } from '../../src/answering/check.js';
import { type Law, parseLaw } from '../../src/answering/law.js';
import { type ForbiddenWording, parseWording } from '../../src/answering/wording.js';
import type { Fault } from '../../src/shared/file-fault.js';
import { parsed as parsedRule, type RuleFiles, ruleFiles } from '../helpers/rules.js';

const ON = '2026-11-24';
const knowledge = new URL('../../knowledge/', import.meta.url);

describe('the check of the knowledge base', () => {
  let law: Law;
  let forbidden: ForbiddenWording[];

  before(async () => {
    const readLaw = parseLaw('law.yaml', await readFile(new URL('law.yaml', knowledge), 'utf8'));
    const readWording = parseWording('wording.yaml', await readFile(new URL('wording.yaml', knowledge), 'utf8'));
    assert.ok('law' in readLaw && 'forbidden' in readWording);
    law = readLaw.law;
    forbidden = readWording.forbidden;
  });

  /** Every fault of these files, those of their own and those between them. */
  function faultsOf(...files: RuleFiles[]): Fault[] {
    const parsed = files.map(parsedRule);
    const rules = parsed.flatMap(one => ('rule' in one ? [one.rule] : []));
    return [
      ...parsed.flatMap(one => ('faults' in one ? one.faults : [])),
      ...checkRules(rules, law, forbidden, ON).faults,
    ];
  }

  function onlyFault(...files: RuleFiles[]): Fault {
    const faults = faultsOf(...files);
    assert.equal(faults.length, 1, JSON.stringify(faults, null, 1));
    return faults[0]!;
  }

  it('finds nothing wrong with a rule that is right', () => assert.deepEqual(faultsOf(ruleFiles()), []));

  const planted: [name: string, fields: Record<string, string | undefined>, fault: Partial<Fault>, body?: string][] = [
    [
      'a missing field',
      { owner: undefined },
      { field: 'owner', expected: 'Lägg till fältet, med en text.', received: 'inget' },
    ],
    [
      'an unknown field',
      { ower: 'x' },
      {
        field: 'ower',
        expected: 'Rätta fältets namn, också stora och små bokstäver, eller ta bort det.',
        received: 'ett okänt fält',
      },
    ],
    ['a day that does not exist', { validFrom: '2026-02-30' }, { field: 'validFrom', received: '"2026-02-30"' }],
    ['an unknown area', { area: 'annat' }, { field: 'area', received: '"annat"' }],
    [
      'a local fact in a title',
      { title: 'Ringer jag {{mottagning}}?' },
      { field: 'title', received: '"Ringer jag {{mottagning}}?"' },
    ],
    ['an unknown related id', { related: '[finns-inte]' }, { field: 'related', received: 'finns-inte' }],
    [
      'a repealed act',
      { legal: '[{ act: SoL, sfs: "2001:453", section: 14 kap. 1 §, from: 2002-01-01 }]' },
      {
        field: 'legal.0.sfs',
        expected: 'Skriv en lag som gäller: SoL.',
        received: '2001:453, upphävd (gamla socialtjänstlagen)',
      },
    ],
    [
      'a section outside the safe list',
      { legal: '[{ act: SoL, sfs: "2025:400", section: 14 kap. 1 §, from: 2025-07-01 }]' },
      {
        field: 'legal.0.section',
        expected: 'Skriv en paragraf i SoL som står i law.yaml, till exempel 3 kap. 1 §, eller lägg till den där.',
        received: '14 kap. 1 §',
      },
    ],
    [
      'a rule older than its law',
      { legal: '[{ act: OSL, sfs: "2009:400", section: 40 kap. 7 g §, from: 2026-01-15 }]' },
      { field: 'validFrom', received: '2025-07-01' },
    ],
    [
      'a wording that has ended',
      { legal: '[{ act: SoL, sfs: "2025:400", section: 19 kap. 1 §, from: 2025-07-01 }]' },
      {
        field: 'legal.0.from',
        expected:
          'Skriv validTo: 2026-01-14 eller tidigare, den sista dagen för den lydelsen av SoL 19 kap. 1 §, och en ny version av regeln efter den.',
        received: 'inget validTo',
      },
    ],
    [
      'a second reader from before the text was written',
      { readBy: '[{ role: redaktör, on: 2026-11-23 }]' },
      {
        field: 'readBy',
        expected: 'Låt någon läsa regeln en gång till: den granskades 2026-11-24, efter läsningen.',
        received: '2026-11-23',
      },
    ],
    ['a rule that rests on nothing', { legal: '[]', sources: '[]' }, { field: 'sources', received: 'ingetdera' }],
    ['an unknown role', { roles: '[farlig]' }, { field: 'roles.0', received: '"farlig"' }],
    ['an expired rule', { validTo: '2026-10-31' }, { field: 'validTo', received: 'slutade gälla 2026-10-31' }],
    [
      'a folder that is not the pack',
      { pack: 'orust', approvedBy: '[{ who: Kim Ek, on: 2026-11-24 }, { who: Bo Al, on: 2026-11-24 }]' },
      { field: 'pack', received: 'orust' },
    ],
    ['a review before it was made', { reviewBy: '2026-01-01' }, { field: 'reviewBy' }],
    ['open points that the reader is not told of', { open: '{ jurist: [Är det sant?] }' }, { field: 'body' }],
    ['a short answer that is too long', {}, { field: 'body', received: '899 tecken' }, 'Anmäl nu. '.repeat(90)],
    ['an unknown placeholder', {}, { field: 'body', received: '{{nummer}}' }, 'Ring {{nummer}}.'],
    ['a table', {}, { field: 'body' }, 'Anmäl genast.\n\n| a | b |'],
    ['a section in the text that is not in the safe list', {}, { field: 'body' }, 'Det står i SoL 14 kap. 1 §.'],
    ['another gloss of one term', {}, { field: 'body' }, 'Det får du göra om barnet inte lider tydlig skada.'],
    [
      'the exception without a part',
      {},
      { field: 'body' },
      'Misstänker du våld eller sexuella övergrepp eller heder: ring.',
    ],
    ['a section without its act', {}, { field: 'body' }, 'Det står i 19 kap. 1 §.'],
    ['a repealed act in the text', {}, { field: 'body' }, 'Det står i sekretesslagen.'],
    [
      'a text on reporting that nobody else has read',
      { readBy: '[]', id: 'anmalan-prov', area: 'samverkan' },
      { field: 'readBy', received: 'inget' },
      'Samla underlag och ta sedan upp anmälan på mötet.',
    ],
    ['a rule on reports that nobody else has read', { readBy: '[]' }, { field: 'readBy' }, 'Skriv i pärmen.'],
    [
      'a text on a child that is harmed, which nobody else has read',
      { readBy: '[]', area: 'samverkan' },
      { field: 'readBy' },
      'Fråga barnet vad det heter när någon har slagit det.',
    ],
    ['the answer of a draft', {}, { field: 'body', received: '"Skriv svaret här."' }, 'Skriv svaret här.'],
    ['the answer of a draft further down', {}, { field: 'body' }, 'Anmäl genast.\n\n- skriv svaret här'],
    ['the owner of a draft', { owner: 'Fyll i vem som sköter regeln' }, { field: 'owner' }],
    ['the title of a draft', { title: 'Skriv frågan här' }, { field: 'title', received: '"Skriv frågan här"' }],
    ['a wording that discourages', {}, { field: 'body' }, 'Du behöver inte anmäla det.'],
    ['a wording that delays', {}, { field: 'body' }, 'Avvakta till nästa möte med elevhälsan.'],
    ['a wording that asks for leave', {}, { field: 'body' }, 'Prata med rektor först.'],
  ];
  for (const [name, fields, expected, body] of planted) {
    it(`names file, field, expected and received for ${name}`, () => {
      const fault = onlyFault(ruleFiles(fields, body));
      assert.equal(fault.file, 'nationell/anmalan-prov.md');
      for (const [key, value] of Object.entries(expected)) assert.equal(fault[key as keyof Fault], value);
      assert.ok(fault.expected !== '' && fault.received !== '');
    });
  }

  it('names both rules that have the same ask, whatever its capitals and dots', () => {
    const asks = '[Fraga ETT om prov?, annan ett, annan två, annan tre, annan fyra]';
    const fault = onlyFault(ruleFiles(), ruleFiles({ id: 'anmalan-annan', title: 'En annan?', asks }));
    assert.equal(fault.file, 'nationell/asks/anmalan-annan.yaml');
    assert.equal(fault.field, 'asks');
    assert.match(fault.expected, /nationell\/asks\/anmalan-prov\.yaml/);
  });

  it('names two versions of a rule that both apply on one day', () => {
    const as = (file: RuleFiles, path: string) => ({ ...file, rule: { ...file.rule, path } });
    const version = (fields: Record<string, string>) =>
      as(ruleFiles(fields), `nationell/anmalan-prov.${fields.validFrom ?? '2025-07-01'}.md`);
    const newer = version({ validFrom: '2026-01-15', changes: 'Nu gäller något annat.' });
    assert.equal(onlyFault(ruleFiles(), newer).field, 'validFrom');
    assert.deepEqual(faultsOf(version({ validTo: '2026-01-14' }), newer), []);
    const silent = onlyFault(version({ validTo: '2026-01-14' }), version({ validFrom: '2026-01-15' }));
    assert.equal(silent.field, 'changes');
    const changes = { validFrom: '2026-01-15', changes: 'Nu gäller något annat.', legal: '[]' };
    assert.equal(onlyFault(version({ validTo: '2026-01-14' }), version(changes)).field, 'legal');
    // A local routine cites no law, and need not for its second version; nor once the version before cites none.
    const routine = version({ validTo: '2026-01-14', legal: '[]' });
    assert.deepEqual(faultsOf(routine, version(changes)), []);
    assert.equal(onlyFault(routine, version({ ...changes, sources: '[]' })).field, 'sources');
  });

  it('names what is wrong with the file of phrasings, and a phrasing file that is not there', () => {
    const { rule, asks } = ruleFiles({ asks: '[bara en]' });
    const few = onlyFault({ rule, asks });
    assert.deepEqual([few.file, few.field, few.expected], [asks.path, 'asks', 'Skriv minst fem sätt att fråga.']);
    assert.equal(onlyFault({ rule, asks: { path: asks.path, text: 'asks: [' } }).field, 'yaml');
  });

  it('warns ahead of a wording that will end before its rule does, until its last day has passed', () => {
    const legal = '[{ act: SkolL, sfs: "2010:800", section: 29 kap. 14 §, from: 2011-07-01 }]';
    const parsed = parsedRule(ruleFiles({ legal }));
    assert.ok('rule' in parsed);
    const [today, lastDay, after] = ['2026-11-28', '2026-12-31', '2027-01-01'].map(on =>
      checkRules([parsed.rule], law, forbidden, on),
    );
    for (const report of [today, lastDay]) {
      assert.deepEqual(report?.faults, []);
      assert.equal(report?.warnings[0]?.field, 'legal.0.from');
    }
    assert.equal(after?.faults[0]?.field, 'legal.0.from');
  });

  it('knows the last day of an act whose successor is not confirmed', () => {
    const legal = '[{ act: LVU, sfs: "1990:52", section: 6 §, from: 1990-07-01 }]';
    assert.deepEqual(faultsOf(ruleFiles({ legal, validTo: '2026-12-31' })), []);
    const parsed = parsedRule(ruleFiles({ legal }));
    assert.ok('rule' in parsed);
    assert.match(checkRules([parsed.rule], law, forbidden, '2027-01-01').faults[0]?.expected ?? '', /2026-12-31/);
  });

  it('reads sections with letters from one to another', () => {
    const body = (last: string) => `Anmäl genast.\n\nDet står i LVU 31 a–31 ${last} §.`;
    assert.deepEqual(faultsOf(ruleFiles({}, body('d'))), []);
    assert.match(onlyFault(ruleFiles({}, body('e'))).expected, /31 e §/);
  });

  it('reads old numbers in a sentence that says they are history', () => {
    const body = 'Anmäl genast.\n\nGamla papper säger SoL (2001:453) 14 kap. 1 §; regeln finns nu i SoL 19 kap. 1 §.';
    assert.deepEqual(faultsOf(ruleFiles({}, body)), []);
  });

  it('warns of an overdue review and lists open points without calling them faults', () => {
    const fields = {
      reviewedOn: '2026-01-01',
      reviewBy: '2026-11-23',
      open: '{ jurist: [Är det sant?], municipality: [Vem ringer ni?] }',
    };
    const parsed = parsedRule(ruleFiles(fields, 'Anmäl genast.\n\n## Kontrollera lokalt\nFråga.'));
    assert.ok('rule' in parsed);
    const report = checkRules([parsed.rule], law, forbidden, ON);
    assert.deepEqual(report.faults, []);
    assert.equal(report.warnings[0]?.field, 'reviewBy');
    assert.deepEqual(
      report.open.map(({ for: whom, question }) => [whom, question]),
      [
        ['jurist', 'Är det sant?'],
        ['municipality', 'Vem ringer ni?'],
      ],
    );
    assert.deepEqual(report.readOnce, []);
  });

  it('lets a curator alone make a rule that bears on no report', () => {
    const { rule, asks } = ruleFiles({ id: 'samverkan-prov', area: 'samverkan', readBy: '[]' }, 'Ni möts i sal 4.');
    const read = parsedRule({ rule, asks });
    assert.ok('rule' in read);
    const report = checkRules([read.rule], law, forbidden, ON);
    assert.deepEqual(report.faults, []);
    assert.deepEqual(report.readOnce, [read.rule.file]);
    const asking = { ...read.rule, asks: [...read.rule.asks, 'ska jag anmäla mobbning'] };
    assert.deepEqual(
      checkRules([asking], law, forbidden, ON).faults.map(({ field }) => field),
      ['readBy'],
    );
  });

  it('warns of days between two versions on which no version is shown', () => {
    const version = (fields: Record<string, string>) => {
      const read = parsedRule(ruleFiles({ changes: 'Annat.', legal: '[]', ...fields }));
      return 'rule' in read ? { ...read.rule, file: `nationell/anmalan-prov.${fields.validFrom}.md` } : assert.fail();
    };
    const warned = (validTo: string) => {
      const rules = [
        version({ validFrom: '2025-07-01', validTo: '2025-12-31' }),
        version({ validFrom: '2026-01-01', validTo }),
        version({ validFrom: '2027-01-01' }),
      ];
      return checkRules(rules, law, forbidden, ON).warnings.map(({ file, field, received }) => [file, field, received]);
    };
    assert.deepEqual(warned('2026-12-20'), [
      ['nationell/anmalan-prov.2027-01-01.md', 'validFrom', '2027-01-01, och versionen före slutar 2026-12-20'],
    ]);
    assert.deepEqual(warned('2026-12-31'), []);
  });

  it('says where the YAML breaks', () => {
    const fault = onlyFault({ ...ruleFiles(), rule: { path: 'nationell/x.md', text: '---\nid: [\n---\nText\n' } });
    assert.equal(fault.field, 'yaml');
  });
});
