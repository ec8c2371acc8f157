import assert from 'node:assert/strict';
import { createGuard } from '../../src/door/guard/guard.js';
import { knownOf, nameDataOf } from '../../src/guard-of.js';
import { identityInRules, type RuleTexts } from '../../src/reading/identity-in-rules.js';
import { knowledge } from '../helpers/guard.js';
import { parsed, ruleFiles } from '../helpers/rules.js';

describe('the identity in rules', () => {
  const identityIn = identityInRules(knowledge);
  const RULE: RuleTexts = {
    id: 'samverkan-prov',
    pack: 'exempelkommun',
    title: 'Hur gör vi?',
    short: 'Anmäl genast.',
    asks: ['hur gör vi'],
    sources: [],
  };
  const found = (of: Partial<RuleTexts>) =>
    identityIn({ ...RULE, ...of }, 'r.md', 'asks/r.yaml').map(({ file, field, received }) => [file, field, received]);

  it('is in none of the rules that the project has', () => {
    const faults = knowledge.rules.flatMap(rule => identityIn(rule, rule.file, 'asks'));
    assert.deepEqual(faults, []);
  }).timeout(30_000);

  const WHO = 'vem ett barn är, med klass';
  for (const [text, kinds] of [
    ['Ring Fatima Ali på 070-123 45 67, pojken Ibrahim i 3B på Storgatan 14.', `namn, telefonnummer, adress, ${WHO}`],
    ['ring fatima ali', 'namn'],
    ['Mohameds pappa hotar.', 'namn'],
    ['Det gäller Moa och hennes bror.', 'namn'],
    ['Eleven heter Zbyszek.', 'namn'],
    ['Det gäller familjen Kowalczik.', 'namn'],
    ['Mejla kim.larsson@skolan.se', 'e-postadress'],
    ['Hon bor på Kyrkogatan 4.', 'adress'],
    ['Det gäller 20150312-1234.', 'personnummer'],
    ['Ring 08-123 45 67.', 'telefonnummer'],
    ['E.B. mår dåligt.', 'initialer'],
    ['Pojken i 3B med diabetes slås.', WHO],
  ] as const)
    it(`is ${kinds} of "${text}"`, () => assert.deepEqual(found({ short: text }), [['r.md', 'body', kinds]]));

  for (const text of [
    'Ring Bris på 116 111.',
    'Vid fara: ring 112, annars 114 14.',
    'Lex Sarah gäller för socialtjänsten.',
    'Ring {{mottagning}}.',
    'Kontakta Barnahus i Örebro.',
    'BUS och EST möts på Rådhuset.',
    'Rektor på Björkskolan kallar.',
    'Vi använder Prorenata och Unikum.',
  ])
    it(`is not in "${text}"`, () => assert.deepEqual(found({ short: text, asks: [text] }), []));

  it('is told by file and field, whichever text has it', () => {
    const name = 'Fatima Ali';
    const faults = found({
      id: 'samverkan-fatima-ali',
      title: `Hur stöttar vi ${name}?`,
      details: `## Mer\n\n- Ring ${name}.`,
      changes: `${name} är ny.`,
      sources: [{ document: `Brev om ${name}` }],
      open: { jurist: [], municipality: [`Fråga ${name}.`] },
      asks: ['hur gör vi', 'ring leo'],
      notAsks: [name],
    });
    assert.deepEqual(faults, [
      ['r.md', 'id', 'namn'],
      ['r.md', 'title', 'namn'],
      ['r.md', 'body', 'namn'],
      ['r.md', 'changes', 'namn'],
      ['r.md', 'sources.0.document', 'namn'],
      ['r.md', 'open.municipality.0', 'namn'],
      ['asks/r.yaml', 'asks.1', 'namn'],
      ['asks/r.yaml', 'notAsks.0', 'namn'],
    ]);
  });

  it('is said without the words, and with what stands for the municipality itself', () => {
    const [fault] = identityIn({ ...RULE, short: 'Ring Fatima på 070-123 45 67.' }, 'r.md', 'a');
    assert.match(fault?.expected ?? '', /^Skriv utan personen: .* \{\{mottagning\}\}, /);
    assert.doesNotMatch(JSON.stringify(fault), /fatima|070/i);
  });

  describe('that is planted in a rule', () => {
    // Written small it would count as a word, and a word is let through.
    const asks = '[fatima blir slagen, fatima är rädd, mamma slår fatima, hjälp fatima, oro för fatima]';
    const planted = ['anmalan-prov', 'anmalan-prov-2', 'anmalan-prov-3'].flatMap(id => {
      const read = parsed(ruleFiles({ id, asks }, 'Anmäl om fatima är rädd. Ring fatima.'));
      return 'rule' in read ? [read.rule] : assert.fail();
    });
    const more = { ...knowledge, rules: [...knowledge.rules, ...planted] };

    it('is seen there, in a national rule as in another', () => {
      const faults = identityInRules(more)(planted[0]!, 'r.md', 'a');
      assert.deepEqual(
        faults.map(({ field }) => field),
        ['body', 'asks.0', 'asks.1', 'asks.2', 'asks.3', 'asks.4'],
      );
    });

    it('teaches the guard of messages no word', () => {
      const words = knownOf(more);
      assert.equal(words.words.has('fatima'), false);
      const guard = createGuard(nameDataOf(more), words, more.directory, more.names?.all);
      assert.equal(guard.look('jag är orolig för fatima').text, 'jag är orolig för [namn]');
      assert.equal(words.words.has('hos'), true);
    });
  });
});
