import assert from 'node:assert/strict';
import type { Forum } from '../../src/answering/forum.js';
import { createGuard } from '../../src/door/guard/guard.js';
import { parseNames } from '../../src/door/guard/listed-names.js';
import { knownOf, nameDataOf } from '../../src/guard-of.js';
import { identityInRules, type RuleTexts } from '../../src/reading/identity-in-rules.js';
import type { Knowledge } from '../../src/stores/knowledge.js';
import { knowledge } from '../helpers/guard.js';
import { asShipped, parsed, ruleFiles } from '../helpers/rules.js';

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

  describe('by lists', () => {
    // Few names, no rules, and the words that stand around them.
    const everyday = 'ring rutin gäller svarar pojken eleven heter slås läs mamma genast fråga grupp det om i'.split(
      ' ',
    );
    const lists: Knowledge = {
      ...knowledge,
      rules: [],
      forums: [],
      people: {
        first: ['Fatima', 'Åsne', 'Nora', 'Edet', 'Vera', 'Lo'],
        last: ['Okafor'],
        wordlike: ['Vera'],
        lastEndings: [],
      },
      names: parseNames(['tuva ku leo saga tindra'], { words: ['saga'], namesOnly: ['tindra'] }),
      notPersons: { ...knowledge.notPersons!, words: everyday },
      places: { packs: new Map(), titles: new Map(), others: new Set(['nora', 'lilla edet']) },
    };
    const without = (...fields: (keyof Knowledge)[]): Knowledge => ({
      ...lists,
      ...Object.fromEntries(fields.map(field => [field, undefined])),
    });
    const EMPTY: Knowledge = { rules: [], forums: [], forbidden: [], faults: [] };
    /** Of each text, that it has the kinds which it stands under. */
    const are = (of: Knowledge, rows: Readonly<Record<string, readonly string[]>>, more: Partial<RuleTexts> = {}) => {
      const identityIn = identityInRules(of);
      for (const [kinds, texts] of Object.entries(rows))
        for (const short of texts) {
          const received = identityIn({ ...RULE, ...more, short }, 'r', 'a').map(fault => fault.received);
          assert.equal(received.join() || 'none', kinds, short);
        }
    };

    it('is a name of either list, also in the genitive, and not what only ends like one', () =>
      are(lists, {
        namn: ['ring fatima', 'ring okafor', 'ring fatimas mamma', 'ring los mamma', 'ring tuva', 'ring leo', 'ring ku']
          .concat('ring leos mamma', 'ring tuvas mamma')
          .concat('ring åsne'.normalize('NFD'), 'Fatima Kowalczik svarar.'),
        none: ['ring kus mamma', 'ring kowalczik'],
      }));

    it('is known where a list could not be read', () => {
      are(without('names'), {
        namn: ['ring fatima', 'Ring Vera om det'],
        none: ['ring tuva', 'ring vera', 'ring tindra'],
      });
      are(without('places'), { namn: ['Rutin i Nora gäller'] });
      are(EMPTY, { telefonnummer: ['Ring 08-123 45 67.'], none: ['Ring genast.'] });
      const identityIn = identityInRules(without('names'));
      assert.equal(identityIn({ ...RULE, pack: 'nationell', asks: ['ring fatima'] }, 'r', 'a').length, 1);
    });

    it('is not a place, where it stands alone', () =>
      are(lists, {
        none: ['Rutin i Nora gäller', 'Rutin i Edet gäller'],
        namn: ['Ring Nora Zbyszek', 'Nora Zbyszek svarar.'],
      }));

    it('is a name that is a word too where it is written and stands as a name', () =>
      are(lists, {
        namn: ['Ring Vera om det'],
        none: ['ring vera', 'ring veras mamma', 'ring saga', 'Ring Saga om det'],
      }));

    it('is no listed example of a name in a phrasing of the project, and is elsewhere', () => {
      const identityIn = identityInRules(lists);
      const fields = (pack: string, text: string) =>
        identityIn({ ...RULE, pack, short: text, asks: [text] }, 'r', 'a').map(({ field }) => field);
      assert.deepEqual(fields('nationell', 'ring tindra'), ['body']);
      assert.deepEqual(fields('nationell', 'ring tuva'), ['body', 'asks.0']);
      assert.deepEqual(fields('storby', 'ring tindra'), ['body', 'asks.0']);
    });

    it('is two words with capitals inside a sentence, whichever way the sentence before ends', () =>
      are(lists, {
        namn: ['Ring Zbyszek Kowalczik om det', 'Eleven heter Zbyszek.'],
        none: ['Zbyszek Kowalczik svarar.', 'Ring Zbyszek om det', 'Eleven heter zbyszek.']
          .concat('Ring genast. Zbyszek Kowalczik svarar.', 'Ring genast!  Zbyszek Kowalczik svarar.')
          .concat('Ring genast\nZbyszek Kowalczik svarar.', 'Ring genast\n\nZbyszek Kowalczik svarar.'),
      }));

    it('is initials with stops', () =>
      are(lists, { initialer: ['pojken E. slås', 'E.B. svarar'], none: ['Pojken EB slås.', 'Pojken E slås.'] }));

    it('is not what a forum of the pack is called by', () => {
      const forum = (pack: string, name: string, ...also: string[]) => ({ pack, name, also }) as unknown as Forum;
      const forums = [forum(RULE.pack, 'Gruppen Fatima', 'Kowalczik', '3'), forum('storby', 'Åsne', 'Tuva')];
      const texts = ['ring fatima', 'ring fatimas grupp', 'Ring Zbyszek Kowalczik om det'];
      are({ ...lists, forums }, { none: texts, namn: ['ring åsne', 'ring tuva'] });
      are({ ...lists, forums }, { namn: texts, none: ['ring åsne', 'ring tuva'] }, { pack: 'storby' });
    });

    it('is a word that the project’s own rules use, and not one that only the municipality’s do', () => {
      const text = 'Ring Zbyszek Kowalczik om det';
      const used = (pack: string) => ({ ...knowledge.rules[0]!, pack, short: 'en zbyszek är en kowalczik' });
      are({ ...lists, rules: [asShipped(used('nationell'))] }, { none: [text] });
      are({ ...lists, rules: [used('nationell')] }, { namn: [text] });
      are({ ...lists, rules: [used(RULE.pack)] }, { namn: [text] });
    });
  });

  it('is looked for in each line and part by itself', () => {
    assert.deepEqual(found({ short: 'Ring Fatima', details: 'och vänta' }), [['r.md', 'body', 'namn']]);
    assert.deepEqual(found({ sources: [{ document: 'Brev till Fatima', section: 'kap. 1' }] }).length, 1);
    assert.deepEqual(found({ sources: [{ document: 'Brev' }, { document: 'Brev', section: 'om Fatima Ali' }] }), [
      ['r.md', 'sources.1.document', 'namn'],
    ]);
    assert.deepEqual(found({ open: { jurist: ['Får vi?', 'Får Fatima Ali?'], municipality: [] } }), [
      ['r.md', 'open.jurist.1', 'namn'],
    ]);
  });

  it('is told with the municipality’s own numbers where there are numbers alone', () => {
    const expected = (short: string) => identityIn({ ...RULE, short }, 'r', 'a').map(fault => fault.expected);
    const [plainly] = expected('Ring Fatima Ali.');
    assert.match(plainly!, /^Skriv utan personen: [^.]+\.$/);
    for (const text of ['Ring 08-123 45 67.', 'Hon bor på Kyrkogatan 4.', 'Mejla kim.larsson@skolan.se'])
      assert.match(expected(text).join(), /\{\{mottagning\}\}.*\{\{socialjour\}\}/);
  });
});
