import assert from 'node:assert/strict';
import { oldApprovals, unapprovedFaults } from '../../src/answering/approval.js';
import { draftFiles, proposeId } from '../../src/answering/draft.js';
import { parseRule } from '../../src/answering/rule-file.js';
import { unfinished } from '../../src/answering/unfinished.js';
import { whatChanges } from '../../src/answering/what-changes.js';
import { ruleBlocks } from '../../src/answering/words-of-rule.js';
import { parsed, ruleFiles } from '../helpers/rules.js';

const ruleOf = (fields: Record<string, string>) => {
  const read = parsed(ruleFiles(fields));
  return 'rule' in read ? read.rule : assert.fail(JSON.stringify(read.faults));
};

describe('a rule that is unsafe if wrong', () => {
  const approved = (...whos: string[]) => `[${whos.map(who => `{ who: "${who}", on: 2026-11-25 }`).join(', ')}]`;
  const faultsOf = (fields: Record<string, string>) =>
    [oldApprovals, unapprovedFaults].flatMap(faults => faults(ruleOf(fields))).map(({ received }) => received);
  for (const [what, fields, faults] of [
    ['is approved by nobody', { unsafeIfWrong: 'true' }, ['0 som har godkänt']],
    ['is approved by one', { unsafeIfWrong: 'true', approvedBy: approved('A. Ek') }, ['1 som har godkänt']],
    [
      'is approved twice by one',
      { unsafeIfWrong: 'true', approvedBy: approved('A. Ek', 'a. ek') },
      ['1 som har godkänt'],
    ],
    ['is approved by two', { unsafeIfWrong: 'true', approvedBy: approved('A. Ek', 'B. Al') }, []],
    ...[
      'Kim  Kurator',
      'K. Kurator',
      'K Kurator',
      'Kim Kurator, skolkurator',
      'Kurator, Kim',
      'KK',
      'Kim A. Kurator',
    ].map(
      again =>
        [
          `is approved by one as "Kim Kurator" and "${again}"`,
          { unsafeIfWrong: 'true', approvedBy: approved('Kim Kurator', again) },
          ['1 som har godkänt'],
        ] as const,
    ),
    [
      'is approved by two of one surname and first letter, without roles',
      { unsafeIfWrong: 'true', approvedBy: approved('Kim Ek', 'Karin Ek') },
      ['1 som har godkänt'],
    ],
    [
      'is approved by two of one surname and first letter, with names and roles',
      { unsafeIfWrong: 'true', approvedBy: approved('Kim Ek, kurator', 'Karin Ek, rektor') },
      [],
    ],
    ['is approved by two of one surname', { unsafeIfWrong: 'true', approvedBy: approved('Kim Ek', 'Anna Ek') }, []],
    ['is approved by two with initials', { unsafeIfWrong: 'true', approvedBy: approved('A B', 'C D') }, []],
    ['was approved before it was reviewed', { approvedBy: '[{ who: A, on: 2026-11-23 }]' }, ['2026-11-23']],
    [
      'was approved by one of two before it was reviewed',
      {
        unsafeIfWrong: 'true',
        approvedBy: '[{ who: Kim Ek, on: 2026-11-23 }, { who: Bo Al, on: 2026-11-24 }]',
      },
      ['2026-11-23', '1 som har godkänt'],
    ],
    ...['rektor', 'Rektor', 'EHT', 'Anna', 'biträdande rektor', 'elevhälsan på Ek'].map(
      nobody =>
        [
          `is approved by one and by "${nobody}", which is nobody's whole name`,
          { unsafeIfWrong: 'true', approvedBy: approved('Kim Kurator', nobody) },
          ['1 som har godkänt'],
        ] as const,
    ),
    ['is another one', {}, []],
  ] as const)
    it(`${what}: ${faults.join() || 'no fault'}`, () => assert.deepEqual(faultsOf({ ...fields }), [...faults]));

  it('asks for another person, or for names and roles where one name was counted once', () => {
    const [fault] = unapprovedFaults(ruleOf({ unsafeIfWrong: 'true', approvedBy: approved('Kim Ek', 'K. Ek') }));
    assert.match(fault?.expected ?? '', /^Låt två olika personer .* skriv hela namnen med roll/);
    const [one] = unapprovedFaults(ruleOf({ unsafeIfWrong: 'true', approvedBy: approved('Kim Ek') }));
    assert.doesNotMatch(one?.expected ?? '', /hela namnen/);
    const [role] = unapprovedFaults(ruleOf({ unsafeIfWrong: 'true', approvedBy: approved('Kim Ek', 'rektor') }));
    assert.match(role?.expected ?? '', / Skriv för- och efternamn i stället för "rektor"\.$/);
  });
});

describe('what changes until a day', () => {
  const rules = [
    ruleOf({ id: 'a-stays', validFrom: '2025-07-01' }),
    ruleOf({ id: 'b-ends', validFrom: '2025-07-01', validTo: '2026-12-31' }),
    ruleOf({ id: 'c-begins', validFrom: '2027-01-01' }),
    ruleOf({ id: 'd-changes', validFrom: '2025-07-01', validTo: '2026-12-31' }),
    ruleOf({ id: 'd-changes', validFrom: '2027-01-01', changes: 'Ny lag.' }),
  ];
  const said = (from: string, to: string) =>
    whatChanges(rules, from, to).map(change => `${change.is} ${('after' in change ? change.after : change.before).id}`);
  it('is what ends, begins and changes, and nothing else', () => {
    assert.deepEqual(said('2026-12-31', '2027-01-01'), ['ends b-ends', 'begins c-begins', 'changes d-changes']);
    assert.deepEqual(said('2026-12-30', '2026-12-31'), []);
    assert.deepEqual(said('2027-01-01', '2027-06-01'), []);
  });
});

describe('a draft', () => {
  it('has an id of its area and its title, that no rule has', () => {
    const title = 'När ska jag anmäla en ökad frånvaro?';
    assert.equal(proposeId('process', title, new Set()), 'process-anmala-okad-franvaro');
    const taken = new Set(['process-anmala-okad-franvaro', 'process-anmala-okad-franvaro-2']);
    assert.equal(proposeId('process', title, taken), 'process-anmala-okad-franvaro-3');
  });

  const WISH = {
    title: 'Vad gäller: "prov"?',
    pack: 'nationell',
    area: 'process',
    owner: 'Redaktionen',
    short: 'Anmäl genast.',
    asks: ['en', 'två: ja', 'tre #', 'fyra', '- fem'],
    sources: [{ document: 'Rapporten: del 1', year: 2025 }],
  };
  const read = (wish = WISH) => {
    const { rule, asks } = draftFiles('process-prov', wish, '2026-11-28');
    return parseRule({ path: 'nationell/process-prov.md', text: rule }, { path: 'nationell/asks/x.yaml', text: asks });
  };
  it('is read as it was said, whatever stands in it', () => {
    const draft = read();
    assert.ok('rule' in draft, JSON.stringify(draft));
    const { title, asks, sources, short, reviewBy } = draft.rule;
    assert.deepEqual(
      { title, asks, sources, short, reviewBy },
      {
        title: WISH.title,
        asks: WISH.asks,
        sources: WISH.sources,
        short: WISH.short,
        reviewBy: '2027-05-27',
      },
    );
  });

  it('with too few phrasings is told so', () => {
    for (const asks of [[], ['en']]) {
      const of = read({ ...WISH, asks });
      const faults = 'rule' in of ? unfinished(of.rule) : assert.fail(JSON.stringify(of.faults));
      assert.match(JSON.stringify(faults), /asks\/.*\.yaml.*Skriv minst fem sätt att fråga/);
    }
  });
});

describe('the card of a rule', () => {
  const read = (fields: Record<string, string>) => {
    const [facts] = ruleBlocks(ruleOf(fields), { rules: [] }, '2026-11-29').flatMap(block =>
      block.is === 'facts' && block.facts.some(([name]) => name === 'Gäller från') ? [block.facts] : [],
    );
    return facts?.at(-1);
  };
  it('says who has read it, and where nobody but its writer has', () => {
    assert.deepEqual(read({}), ['Läst av redaktionen', '24 november 2026']);
    assert.deepEqual(read({ readBy: '[]' }), ['Skriven', '24 november 2026. Ingen annan har läst den.']);
    assert.deepEqual(read({ readBy: '[]', reviewedBy: 'A. Ek, jurist' }), [
      'Granskad',
      '24 november 2026 av A. Ek, jurist',
    ]);
    const both = '[{ who: Kim Ek, on: 2026-11-26 }, { who: Bo Al, on: 2026-11-25 }]';
    assert.deepEqual(read({ approvedBy: both }), ['Godkänd', '26 november 2026, av två personer']);
  });
});
