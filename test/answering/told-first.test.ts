import assert from 'node:assert/strict';
import { createAnswering } from '../../src/answering/answering.js';
import { createWishes } from '../../src/door/wishes/wishes.js';
import { guard, knowledge } from '../helpers/guard.js';
import { recall } from '../helpers/learned.js';

/** A Sunday. */
const NOW = new Date('2026-11-29T09:00:00Z');
const answering = createAnswering(knowledge, recall);
const wishes = createWishes(answering, guard);
const ask = (message: string) => answering.ask(guard.look(message).text, [], NOW);

describe('what is told or asked in few words has the rule that a colleague would name', () => {
  for (const [message, rule, urgent] of [
    ['hon har tagit 25 alvedon', 'anmalan-sjalvskada-suicid', true],
    ['eleven säger att hon har tagit 20 alvedon', 'anmalan-sjalvskada-suicid', true],
    ['treåring med gonorre', 'anmalan-nar', false],
    ['hon får smisk', 'anmalan-nar', false],
    ['är det olagligt att inte anmäla', 'anmalan-foljder-for-mig', false],
    ['bryter jag mot lagen om jag låter bli?', 'anmalan-foljder-for-mig', false],
    ['det brinner', 'anmalan-akut', true],
    ['barnet är inte väckbart', 'anmalan-akut', true],
    ['mamman har skyddad adress och pappan står utanför förskolan nu', 'anmalan-akut', true],
    ['var hittar jag blanketten', 'anmalan-hur', false],
  ] as const)
    it(`"${message}": ${rule}${urgent ? ', and 112' : ''}`, () => {
      const asked = ask(message);
      assert.ok(asked.outcome === 'answer', asked.outcome);
      assert.deepEqual([asked.rule.id, asked.urgent !== undefined], [rule, urgent]);
    });

  for (const message of ['barnet har skyddad adress, vad gäller', 'rutin när en elev har skyddad identitet'])
    it(`brings no notice to a calm question: "${message}"`, () => assert.equal(ask(message).urgent, undefined));

  it('is not the writer’s despair where others have nothing', () =>
    assert.equal(ask('de har ingen el o ingen mat').self, undefined));
  it('still is where "de" is "det"', () =>
    assert.equal(ask('de e lika bra att jag inte finns längre, orkar inte leva').self, true));
});

describe('who is away tells of no child', () => {
  for (const [message, action] of [
    ['borta på torsdag 13-15', 'workerAway'],
    ['jag är borta på torsdag 13-14', 'workerAway'],
    ['nej vänta, ta onsdagen istället', 'reschedule'],
  ] as const)
    it(`"${message}": ${action}, with no rule to report at once`, () => {
      const asked = ask(message);
      assert.notEqual(asked.outcome, 'answer');
      assert.equal(wishes.read(message, asked, {}, NOW).sure?.action, action);
    });
  it('but a meeting that a worry is put off to has its no', () => {
    const asked = ask('vi har möte på onsdag, tar vi upp oron där i stället');
    assert.ok(asked.outcome === 'answer');
    assert.equal(asked.rule.id, 'anmalan-genast');
  });
});

describe('a yes or a no before a telling', () => {
  for (const told of ['han blir slagen hemma', 'hon är försvunnen', 'pappa slår mamma', 'vi är i fara'])
    for (const before of ['ja ', 'ja, ', 'nej, ', 'nej men ', 'jo men '])
      it(`takes nothing from it: "${before}${told}"`, () => {
        const grave = ({ urgent, caution }: ReturnType<typeof ask>) => (urgent ? 2 : caution ? 1 : 0);
        assert.ok(grave(ask(told)) > 0, 'it is told');
        assert.ok(grave(ask(before + told)) >= grave(ask(told)));
      });
  it('is itself no telling', () => assert.equal(ask('ja, nej').urgent, undefined));
});

describe('a number alone', () => {
  for (const text of ['13.40', '1', '14.20!', '2026-12-03'])
    it(`tells and asks nothing: "${text}"`, () => {
      const asked = ask(text);
      assert.deepEqual([asked.outcome, asked.urgent, asked.caution], ['none', undefined, undefined]);
    });
  it('but the emergency number is answered', () => assert.notEqual(ask('112').outcome, 'none'));
});
