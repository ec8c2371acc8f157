import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { createAnswering } from '../../src/answering/answering.js';
import { mustBeApproved } from '../../src/answering/approval.js';
import type { Asked } from '../../src/answering/asked.js';
import { checkRules } from '../../src/answering/check.js';
import { FALLBACK_WORDS } from '../../src/answering/danger/urgent.js';
import { dutyFaults } from '../../src/answering/duty.js';
import { bearsOnReports } from '../../src/answering/of-reports.js';
import type { Rule } from '../../src/answering/rule.js';
import { withSettings } from '../../src/answering/settings.js';
import { isNational, isShipped, shippedMark } from '../../src/answering/shipped.js';
import { previewOf } from '../../src/answering/short-answer.js';
import { unfinished, withheld } from '../../src/answering/unfinished.js';
import { wordsAgain, wordsOfAsked } from '../../src/answering/words-of-answers.js';
import { wordsOfRule } from '../../src/door/words.js';
import { type Block, plainText, type Reply } from '../../src/shared/reply.js';
import { type Knowledge, loadKnowledge, packsIn } from '../../src/stores/knowledge.js';
import { run } from '../cli/run.js';
import { recall } from '../helpers/learned.js';
import { asShipped, parsed, ruleFiles } from '../helpers/rules.js';

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));
const NOW = new Date('2026-11-29T08:00:00Z');
const ON = '2026-11-29';
const DUTY =
  'Anmäl genast, så snart du misstänker att ett barn far illa. Vänta inte på rektors ja, elevhälsoteamet eller ett möte. Plikten är din egen (socialtjänstlagen 19 kap. 1 §).';

const ruleOf = (fields: Record<string, string>, body?: string): Rule => {
  const read = parsed(ruleFiles({ pack: 'exempelkommun', ...fields }, body));
  return 'rule' in read
    ? { ...read.rule, file: `exempelkommun/${read.rule.id}.md` }
    : assert.fail(JSON.stringify(read.faults));
};

/** A rule of a municipality on rooms and telephones, and of nobody. */
const plain = ruleOf(
  {
    id: 'samverkan-tolk',
    area: 'samverkan',
    title: 'Hur bokar jag tolk?',
    legal: '[]',
    asks: '[boka tolk, tolk hur, finns tolk, tolk till möte, tolkens nummer]',
  },
  'Boka tolk i tid.\n\n## Mer\nRing växeln.',
);
/** What a stranger wrote: it tells staff to wait, in words that no list of wordings has, and its author signed for another. */
const waits = ruleOf(
  {
    id: 'samverkan-mandagar',
    area: 'samverkan',
    title: 'I vilken ordning gör vi saker?',
    legal: '[]',
    readBy: '[{ role: rektor, on: 2026-11-24 }]',
    asks: '[i vilken ordning, vad kommer först, när tar vi det, vart vänder jag mig, vem går jag till]',
  },
  'Först måndagens möte med ledningen för EHT, sedan kontakten utåt.',
);
const approved = (...whos: string[]) => whos.map(who => ({ who, on: '2026-11-25' }));

describe('what bears on a report', () => {
  it('is nothing of rooms and telephones', () => assert.equal(bearsOnReports(plain), false));

  for (const [what, changed] of [
    ...(['anmalan', 'process', 'aterkoppling', 'samtycke', 'sekretess', 'konsultation'] as const).map(
      area => [`the area ${area}`, { area }] as const,
    ),
    ['the law', { legal: [{ act: 'SoL', sfs: '2025:400', section: '19 kap. 1 §', from: '2026-01-15' }] }],
    ['a role', { roles: ['gentle'] }],
    ['what leads with 112', { urgent: true }],
    ['what is unsafe if wrong', { unsafeIfWrong: true }],
    ['a rule beside it', { related: ['anmalan-genast'] }],
    ...['Anmäl sedan.', 'Ta det med rektor.', 'Först EHT.', 'Ring soc på måndag.', 'När en unge ser ledsen ut.'].map(
      details => [`the text "${details}"`, { details }] as const,
    ),
    ['what is asked', { asks: ['vad gör jag med barnet'] }],
    ['its title', { title: 'Eleven mår dåligt?' }],
    ['what changes', { changes: 'Vårdnadshavaren frågas.' }],
  ] as const)
    it(`is seen by ${what}`, () => assert.equal(bearsOnReports({ ...plain, ...(changed as Partial<Rule>) }), true));

  it('is not seen by law of other things, nor by rules of other things beside it', () => {
    const legal = [{ act: 'OSL', sfs: '2009:400', section: '19 kap. 1 §', from: '2009-06-30' }];
    assert.equal(bearsOnReports({ ...plain, legal, related: ['samverkan-sip'] }), false);
  });
});

describe('an own rule that bears on a report', () => {
  const fieldsOf = (rule: Rule) => unfinished(rule).map(({ field, received }) => `${field}: ${received}`);

  it('is served when two people have approved it, by name, and not for a signature that another has read it', () => {
    assert.deepEqual(fieldsOf(waits), ['approvedBy: 0 som har godkänt']);
    assert.deepEqual(fieldsOf({ ...waits, approvedBy: approved('Kim Ek') }), ['approvedBy: 1 som har godkänt']);
    assert.deepEqual(fieldsOf({ ...waits, approvedBy: approved('Kim Ek', 'rektor') }), [
      'approvedBy: 1 som har godkänt',
    ]);
    assert.deepEqual(fieldsOf({ ...waits, approvedBy: approved('Kim Ek', 'Bo Al') }), []);
    // Those who stand for it have read it.
    assert.deepEqual(fieldsOf({ ...waits, readBy: [], approvedBy: approved('Kim Ek', 'Bo Al') }), []);
  });

  it('is a fault of the check, once, that says why, and how it is written', () => {
    const law = { acts: [], repealed: [] };
    const { faults, readOnce } = checkRules([waits], law, [], ON);
    assert.deepEqual(faults, [
      {
        file: 'exempelkommun/samverkan-mandagar.md',
        field: 'approvedBy',
        expected:
          'Låt två olika personer godkänna regeln: den är kommunens egen och rör anmälan eller ett barn, så den visas inte förrän två står för den. Skriv dem så: approvedBy: [{ who: "Kim Ek, kurator", on: 2026-11-24 }, { who: "Bo Al, rektor", on: 2026-11-24 }].',
        received: '0 som har godkänt',
      },
    ]);
    assert.deepEqual(readOnce, []);
    const two = { ...waits, readBy: [], approvedBy: approved('Kim Ek', 'Bo Al') };
    assert.deepEqual(checkRules([two], law, [], ON).readOnce, []);
    assert.deepEqual(checkRules([{ ...two, approvedBy: [] }], law, [], ON).readOnce, [two.file]);
  });

  it('is none of rooms and telephones, and none of all of Sweden', () => {
    assert.deepEqual(fieldsOf(plain), []);
    assert.deepEqual(fieldsOf(asShipped({ ...waits, pack: 'nationell' })), []);
    assert.deepEqual(
      [waits, asShipped(waits), { ...waits, pack: 'nationell' }, asShipped({ ...waits, pack: 'nationell' })].map(
        isNational,
      ),
      [false, false, false, true],
    );
  });

  it('is one of all of Sweden too, where its text is not what its mark says, or it has none', () => {
    const national = asShipped({ ...waits, pack: 'nationell' });
    const edited = { ...national, short: 'Prata först med rektor.' };
    assert.deepEqual(fieldsOf(edited), ['approvedBy: 0 som har godkänt']);
    assert.deepEqual(fieldsOf({ ...edited, approvedBy: approved('Kim Ek') }), ['approvedBy: 1 som har godkänt']);
    assert.deepEqual(fieldsOf({ ...edited, approvedBy: approved('Kim Ek', 'Bo Al') }), []);
    const { shipped: _, ...unmarked } = national;
    assert.deepEqual(fieldsOf(unmarked), ['approvedBy: 0 som har godkänt']);
    // The mark of another rule is none.
    assert.deepEqual(fieldsOf({ ...unmarked, shipped: shippedMark({ ...national, id: 'samverkan-tolk' }) }), [
      'approvedBy: 0 som har godkänt',
    ]);
    const why = (rule: Rule) => unfinished(rule)[0]?.expected ?? '';
    const back =
      /lägg tillbaka filen från programmets egen mapp knowledge, och skriv ert eget i en regel i ert paket\./;
    assert.match(why(edited), back);
    assert.match(why(edited), / Den är inte ordagrant regeln som följde med\. Vill ni ha den igen: /);
    assert.match(why(unmarked), back);
    assert.match(
      why(unmarked),
      / En nationell regel som följde med har sitt märke i fältet shipped, och det saknas\. /,
    );
    assert.doesNotMatch(why(waits), /följde med/);
  });

  it('may have no wording that delays a report, in whichever pack, and what is shipped is looked at by the check alone', () => {
    const forbidden = [{ pattern: /först med rektor/i, why: 'fördröjer', unless: [] }];
    const says = { short: 'Prata först med rektor.', approvedBy: approved('Kim Ek', 'Bo Al') };
    for (const pack of ['exempelkommun', 'nationell'])
      assert.deepEqual(
        withheld({ ...waits, pack, ...says }, forbidden).map(({ field, received }) => `${field} ${received}`),
        ['body "Prata först med rektor."'],
      );
    assert.deepEqual(withheld(asShipped({ ...waits, pack: 'nationell', ...says }), forbidden), []);
    assert.deepEqual(
      withheld({ ...plain, short: 'Tala först med rektor.' }, forbidden).map(({ field }) => field),
      ['approvedBy', 'body'],
    );
  });

  it('is the municipality’s own where it is a shipped one that was changed or copied', () => {
    const shipped = asShipped(waits);
    assert.deepEqual(fieldsOf(shipped), []);
    for (const changed of [
      { pack: 'storby' },
      { id: 'samverkan-tisdagar' },
      { title: 'I vilken ordning?' },
      { short: 'Först rektorns möte.' },
      { details: 'Och sedan kontakten utåt.' },
      { changes: 'Först mötet.' },
      { duty: 'Först måndagens möte.' },
      { status: 'historic' as const },
      { urgent: true },
      { roles: ['at-once' as const] },
      { legal: [{ act: 'SoL', sfs: '2025:400', section: '19 kap. 1 §', from: '2026-01-15' }] },
      { sources: [{ document: 'Exempelrapporten', section: '2', year: 2025 }] },
      { sources: [{ document: 'Exempelrapporten', year: 2026 }] },
    ])
      assert.deepEqual(
        fieldsOf({ ...shipped, ...changed }),
        ['approvedBy: 0 som har godkänt'],
        JSON.stringify(changed),
      );
    const [fault] = unfinished({ ...shipped, short: 'Först rektorns möte.' });
    assert.match(fault?.expected ?? '', / Den är inte ordagrant regeln som följde med\. /);
    // What is not told may be looked after: who has read it, until when that holds, and how it is asked for.
    for (const filled of [
      { reviewedOn: '2027-02-01', reviewBy: '2027-08-01' },
      { reviewedBy: 'kommunjuristen', owner: 'Kansliet' },
      { validTo: '2027-12-31', firstQuestion: 2 },
      { asks: [...shipped.asks, 'får jag vänta till måndag'] },
    ])
      assert.deepEqual(fieldsOf({ ...shipped, ...filled }), [], JSON.stringify(filled));
  });

  it('is no other one as another system writes it, or with blanks that nobody sees', () => {
    const files = ruleFiles({ id: 'anmalan-blank' }, 'Anmäl genast.\nVänta inte.\n\n## Mer\nRing  soc.\n- ja');
    const of = (text: string) => {
      const read = parsed({ ...files, rule: { ...files.rule, text } });
      return 'rule' in read ? isShipped(read.rule) : assert.fail(JSON.stringify(read.faults));
    };
    const { text } = files.rule;
    assert.ok(of(text));
    for (const [what, same] of [
      ['line endings', text.replaceAll('\n', '\r\n')],
      ['blanks at the ends of lines', text.replaceAll('\n', ' \t\n').replaceAll('--- \t', '---')],
      ['lines at the end', `${text}\n\n`],
      ['letters and dots apart', text.normalize('NFD')],
    ] as const)
      assert.ok(of(same), what);
    for (const other of [
      text.replace('  soc', ' soc'),
      text.replace('## Mer\n', '## Mer\n\n'),
      text.replace('- ja', '- Ja'),
    ])
      assert.ok(!of(other), other);
  });

  it('is the same one with the settings’ numbers in it, and those make nobody else’s words shipped ones', () => {
    const one = asShipped({ ...waits, pack: 'nationell', short: 'Jag sparar den {{fragor_dagar}}.' });
    const [filled, edited] = withSettings([one, { ...one, title: 'Annat?' }], {
      unansweredDays: 30,
      retentionDays: 90,
    });
    assert.equal(filled?.short, 'Jag sparar den i högst 30 dagar.');
    assert.deepEqual(
      [filled, edited].map(rule => isNational(rule!)),
      [true, false],
    );
  });
});

describe('the duty above an own rule', function () {
  this.timeout(60_000);
  let knowledge: Knowledge;
  before(async () => {
    knowledge = await loadKnowledge(folder, await packsIn(folder));
  });
  const own = () => knowledge.rules.filter(rule => !isNational(rule));
  const firstText = ({ blocks }: Reply): string | undefined =>
    blocks.flatMap(one => ('text' in one ? one.text : []))[0];
  const asked = (rule: Rule, more: Partial<Asked> = {}): Asked => ({
    outcome: 'answer',
    rule,
    related: [],
    identity: [],
    on: ON,
    elsewhere: false,
    facts: [],
    confidence: 1,
    ...(more as object),
  });

  it('stands above every card of the shipped ones, its title too, and above no national rule', () => {
    const answering = createAnswering({ ...knowledge, rules: [...knowledge.rules, waits] }, recall);
    assert.ok(own().length > 60);
    for (const rule of [...own(), waits]) {
      assert.deepEqual(wordsOfRule(rule, answering, NOW).blocks.slice(0, 2), [
        { is: 'text', text: DUTY },
        { is: 'title', text: rule.title },
      ]);
      assert.ok(plainText(wordsOfAsked(asked(rule), knowledge)).startsWith(DUTY), rule.id);
    }
    for (const rule of knowledge.rules.filter(isNational))
      assert.doesNotMatch(plainText(wordsOfRule(rule, answering, NOW)), /Plikten är din egen \(socialtjänstlagen/);
    assert.equal(firstText(wordsOfRule(plain, answering, NOW)), plain.title);
  });

  it('stands above the same answer said once, and in the list of what was searched for', () => {
    const texts = wordsAgain(asked(waits), knowledge).blocks.flatMap(one => (one.is === 'text' ? one.text : []));
    assert.equal(texts.indexOf(DUTY) + 1, texts.indexOf(waits.short));
    assert.ok(texts.includes(waits.short));
    assert.match(
      previewOf(waits, knowledge, ON),
      /^Anmäl genast, så snart du misstänker att ett barn far illa\. Vänta/,
    );
    assert.equal(previewOf(plain, knowledge, ON), 'Boka tolk i tid.');
  });

  it('stands first of what is folded where the emergency notice leads', () => {
    const { blocks } = wordsOfAsked(asked(waits, { urgent: knowledge.notice! } as Partial<Asked>), knowledge);
    const [notice, title, more] = blocks;
    assert.deepEqual([notice?.is, title?.is, more?.is], ['notice', 'title', 'more']);
    const [first] = (more as Extract<Block, { is: 'more' }>).blocks;
    assert.deepEqual(first, { is: 'text', text: DUTY });
  });

  it('stands above what is said of the place that was asked about', () => {
    const { blocks } = wordsOfAsked(asked(waits, { elsewhere: true } as Partial<Asked>), knowledge);
    assert.deepEqual(
      blocks.slice(0, 3).map(({ is }) => is),
      ['text', 'title', 'small'],
    );
  });

  it('is the line for a worry where no national rule has it that day, or none is there', () => {
    const storby = knowledge.rules.map(rule => ({ ...rule, pack: 'storby' }));
    for (const [rules, on] of [
      [[waits], ON],
      [knowledge.rules, '2025-08-01'],
      [storby, ON],
    ] as const) {
      const { blocks } = wordsOfAsked({ ...asked(waits), on }, { rules });
      assert.deepEqual(blocks[0], { is: 'text', text: FALLBACK_WORDS.worry });
    }
    assert.equal(previewOf(waits, { rules: [waits] }, ON), FALLBACK_WORDS.worry);
  });

  it('is in the words of one national rule, on every day from the first one of the law that it cites', () => {
    const having = knowledge.rules.filter(({ duty }) => duty !== undefined);
    assert.deepEqual(
      having.map(({ id, pack, validFrom, validTo }) => [id, pack, validFrom, validTo]),
      [['anmalan-genast', 'nationell', '2026-01-15', undefined]],
    );
    assert.ok(having.every(({ roles }) => roles.includes('at-once')));
    assert.deepEqual(having.flatMap(dutyFaults), []);
  });

  it('is a fault where it is no text of the rule, rests on no duty, or is a municipality’s', () => {
    const [rule] = knowledge.rules.filter(({ duty }) => duty !== undefined);
    const fieldsOf = (changed: Partial<Rule>) =>
      dutyFaults({ ...rule!, ...changed }).map(({ expected, received }) => `${expected} ${received}`);
    assert.deepEqual(fieldsOf({ duty: 'Anmäl genast, så snart du misstänker att ett barn far illa. Eller sen.' }), [
      'Skriv meningen som den står i regelns egen text. "Eller sen."',
    ]);
    assert.deepEqual(fieldsOf({ legal: [] }), ['Skriv under legal att regeln vilar på SoL 19 kap. 1 §. inget']);
    assert.match(fieldsOf({ pack: 'storby' }).join(), /^Ta bort fältet: bara en nationell regel har det\. /);
    assert.deepEqual(dutyFaults(waits), []);
  });

  it('stands above a national rule in words of a municipality’s own, and is not taken from such words', () => {
    const edit = (id: string, fields: Partial<Rule>) => ({
      ...knowledge,
      rules: knowledge.rules.map(rule => (rule.id === id ? { ...rule, ...fields } : rule)),
    });
    const firstOf = (of: Knowledge, id: string) =>
      firstText(wordsOfAsked(asked(of.rules.findLast(rule => rule.id === id)!), of));
    assert.equal(firstOf(edit('anmalan-hur', { short: 'Ta det med rektor.' }), 'anmalan-hur'), DUTY);
    assert.equal(firstOf(edit('anmalan-hur', {}), 'anmalan-hur') === DUTY, false);
    const worry = FALLBACK_WORDS.worry;
    for (const fields of [{ details: 'Ta det med rektor.' }, { duty: 'Vänta inte på rektors ja.' }] as const) {
      const edited = { ...edit('anmalan-genast', fields), said: FALLBACK_WORDS };
      assert.equal(firstOf(edited, 'anmalan-genast'), worry);
      assert.equal(firstOf({ ...edited, rules: [...edited.rules, waits] }, waits.id), worry);
    }
  });

  it('is needed by every rule of a place, and by no national one: all are, word for word, what was shipped', () => {
    assert.deepEqual(
      own()
        .filter(rule => !bearsOnReports(rule) || mustBeApproved(rule))
        .map(({ file }) => file),
      [],
    );
    assert.deepEqual(
      knowledge.rules.filter(rule => !isShipped(rule)).map(({ file }) => file),
      [],
    );
    assert.equal(knowledge.rules.filter(isNational).length, 136);
    assert.deepEqual(run('test/bench/fit-shipped.ts', ['--check']), { status: 0, stdout: '', stderr: '' });
    // A mark belongs to one rule.
    assert.equal(new Set(knowledge.rules.map(({ shipped }) => shipped)).size, knowledge.rules.length);
  });
});
