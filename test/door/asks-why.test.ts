import assert from 'node:assert/strict';
import { createAnswering } from '../../src/answering/answering.js';
import { asksWhy, whyOfLast } from '../../src/door/asks-why.js';
import { lastRulesInMemory } from '../../src/door/last-rules.js';
import { type Jobs, takeTurn } from '../../src/door/turn.js';
import { wordsOf } from '../../src/door/words.js';
import { plainText, type Reply } from '../../src/shared/reply.js';
import { knowledge } from '../helpers/guard.js';
import { recall } from '../helpers/learned.js';

const NOON = new Date('2026-12-01T11:00:00Z');
const who = { objectId: '00000000-0000-4000-8000-000000000001', address: 'a' };

describe('whoever asks why something is so', () => {
  for (const text of [
    'varför?',
    'Varför',
    'men varför då?',
    'varför det?',
    'varför måste jag det?',
    'hur så?',
    'hurså',
    'hur kommer det sig?',
    'vad är skälet?',
    'vilken lag?',
    'enligt vilken lag då',
    'vad bygger det på?',
    'vad grundar du det på?',
    'var står det?',
    'vem säger det?',
    'källa?',
    'why?',
  ])
    it(`"${text}" does`, () => assert.ok(asksWhy(text)));
  // What is named is asked about.
  for (const text of [
    'varför är återkoppling så viktig?',
    'varför får vi inte veta något?',
    'varför slår han honom?',
    'varför ska jag inte ringa hem?',
    'vilken lag gäller för samtycke?',
    'vem säger till föräldrarna?',
    'vad är skälet till att hon inte får gå hem?',
    'och då?',
    '',
  ])
    it(`"${text}" asks something else`, () => assert.ok(!asksWhy(text)));

  describe('of the answer that they were shown last', () => {
    let jobs: Jobs;
    before(function () {
      this.timeout(60_000);
      jobs = { answering: createAnswering(knowledge, recall), lastRules: lastRulesInMemory() } as Jobs;
    });
    const said = async (text: string, as: object = who): Promise<Reply> =>
      wordsOf(
        await takeTurn({ do: 'ask', text, identity: [], file: false }, jobs, NOON, as),
        jobs.answering.data,
        'private',
      );
    const shown = ({ buttons }: Reply) =>
      buttons.flatMap(one => ('action' in one && one.action.do === 'show' ? one.action.rule : []));

    it('is shown what the law says of it, its sections and its sources, and all of it is a press away', async () => {
      jobs.lastRules?.note(who.objectId, 'anmalan-nar', NOON);
      const outcome = await takeTurn({ do: 'ask', text: 'varför?', identity: [], file: false }, jobs, NOON, who);
      assert.ok(outcome.is === 'asked' && outcome.outcome === 'answer' && outcome.reason === true);
      assert.equal(outcome.rule.id, 'anmalan-nar');
      assert.equal(outcome.kept, 0);
      const reply = wordsOf(outcome, jobs.answering.data, 'private');
      const words = plainText(reply);
      assert.match(words, /Du ska genast anmäla om du i ditt arbete får veta/);
      assert.match(words, /Socialtjänstlagen, 19 kap\. 1 §/);
      assert.match(words, /JO:s beslut/);
      // What to do stands in the answer itself.
      assert.doesNotMatch(words, /Gör så här/);
      assert.equal(shown(reply)[0], 'anmalan-nar');
    });

    it('is led by 112 where the answer was', async () => {
      const [urgent] = jobs.answering.all(NOON).filter(rule => rule.urgent);
      jobs.lastRules?.note(who.objectId, urgent?.id ?? '-', NOON);
      const [first] = (await said('varför?')).blocks;
      assert.ok(first?.is === 'notice' && first.tone === 'emergency');
    });

    it('is told what can be asked where none is remembered, or where others read', async () => {
      for (const as of [{ ...who, objectId: '00000000-0000-4000-8000-000000000009' }, { ...who, channel: '19:x' }, {}])
        assert.match(plainText(await said('varför?', as)), /Jag vet inte vilket svar du menar/);
      assert.equal(whyOfLast('varför?', jobs, {}, NOON), 'unknown');
      assert.equal(whyOfLast('och då?', jobs, who, NOON), undefined);
    });

    it('is never told so of a rule that does not apply on the day', async () => {
      jobs.lastRules?.note(who.objectId, 'no-such-rule', NOON);
      assert.match(plainText(await said('varför?')), /Jag vet inte vilket svar du menar/);
    });

    it('is shown its reason for every rule, in the words of the rule', () => {
      for (const rule of jobs.answering.all(NOON)) {
        jobs.lastRules?.note(who.objectId, rule.id, NOON);
        const why = whyOfLast('varför?', jobs, who, NOON);
        assert.ok(why !== undefined && why !== 'unknown' && why.rule.id === rule.id, rule.id);
      }
    });
  });
});
