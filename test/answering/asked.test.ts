import assert from 'node:assert/strict';
import { createAnswering } from '../../src/answering/answering.js';
import { knowledge } from '../helpers/guard.js';
import { recall } from '../helpers/learned.js';

const NOW = new Date('2026-11-29T10:00:00Z');
const answering = createAnswering(knowledge, recall);

describe('a question leads to its rule', () => {
  const RULES: readonly (readonly [string, string])[] = [
    ['elev 17 gravid', 'anmalan-nar'],
    ['rektorn säger att jag inte ska anmäla utan vänta tills elevhälsoteamet möts på torsdag', 'anmalan-chefens-roll'],
    ['chefen vill att vi väntar med anmälan till nästa EHT', 'anmalan-genast'],
    ['kan pappan kräva att få vara med på mötet', 'anmalan-trepartsmote'],
    ['får jag maila anmälan', 'anmalan-hur'],
    ['kan man skicka anmälan med e-post', 'anmalan-hur'],
    ['mamma ringde o skrek o sa att hon ska anmäla mig för att jag anmälde henne', 'anmalan-foljder-for-mig'],
    ['umgänge', 'process-uppgiftsskyldighet'],
    ['dokumentera', 'anmalan-dokumentera'],
    ['barnkonventionen', 'lagrum-oversikt'],
    ['anmälan', 'anmalan-nar'],
    ['soc ska hämta uppgifter i föräldrarnas närvaro', 'process-uppgiftsskyldighet'],
  ];
  for (const [question, id] of RULES)
    it(`${question} -> ${id}`, () => {
      const asked = answering.ask(question, [], NOW);
      assert.equal(asked.outcome, 'answer');
      assert.equal(asked.outcome === 'answer' && asked.rule.id, id);
    });

  it('or to none, where it is not the bot’s', () => {
    for (const question of [
      'hur mycket är klockan',
      'Vilket telefonnummer har kommunens växel?',
      'vem är rektor på tallskolan',
    ])
      assert.equal(answering.ask(question, [], NOW).outcome, 'none', question);
  });
});

describe('a question that goes on from a rule may mean, first of all', () => {
  const BESIDE: readonly (readonly [last: string, question: string, first: string])[] = [
    ['anmalan-nar', 'och om mamman inte vill?', 'anmalan-utan-samtycke'],
    ['anmalan-akut', 'och om mamman inte vill?', 'anmalan-utan-samtycke'],
    ['samtycke-nar', 'och om mamman inte vill?', 'samtycke-saknas'],
    ['samtycke-nar', 'om bara ena vill', 'samtycke-tva-vardnadshavare'],
    ['anmalan-nar', 'och om pappan blir arg', 'anmalan-foljder-for-mig'],
    ['anmalan-nar', 'om hon är 18 då', 'anmalan-elev-over-18'],
    ['anmalan-nar', 'gäller det på förskolan också?', 'anmalan-alder'],
    ['konsultation-boka', 'men får de veta vem jag är', 'konsultation-anonym'],
  ];
  for (const [last, question, first] of BESIDE)
    it(`after ${last}: ${question} -> ${first}`, () => {
      const rule = answering.find(last, NOW);
      assert.ok(rule);
      assert.equal(answering.beside(question, rule, NOW)[0]?.id, first);
    });
});
