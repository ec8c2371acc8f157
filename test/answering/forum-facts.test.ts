import assert from 'node:assert/strict';
import { createAnswering } from '../../src/answering/answering.js';
import type { Forum } from '../../src/answering/forum.js';
import { forumFacts, forumMeant } from '../../src/answering/forum-facts.js';
import { otherPlace, parsePlaces } from '../../src/answering/place.js';
import { wordsOf } from '../../src/door/words.js';
import { plainText } from '../../src/shared/reply.js';
import { parsed, ruleFiles } from '../helpers/rules.js';

const read = parsePlaces(
  'places.yaml',
  'packs: { ostermalm: [Östermalm, Östermalms], vasby: [Upplands Väsby] }\nothers: [Solna]',
);
assert.ok('places' in read);
const { places } = read;

const forum = (id: string, name: string, fields: Partial<Forum> = {}): Forum => ({
  id,
  name,
  also: [],
  rule: 'mote',
  purpose: `Syftet med ${id}.`,
  convener: `${id} kallade.`,
  participants: ['rektor'],
  cadence: { text: 'En gång.', approximate: false },
  cases: 'unclear',
  ended: false,
  year: 2007,
  source: 'Rapporten',
  pack: 'ostermalm',
  file: 'ostermalm/forums.yaml',
  ...fields,
});
const EARLY = forum('tidigt', 'Tidigt möte med föräldrar och socialtjänst på Östermalm');
const REPORT = forum('anmalning', 'Anmälningsmöte på Östermalm');
const TOGETHER = forum('slut', 'Slutmöte och uppföljning på Östermalm');
const ALL = [EARLY, REPORT, TOGETHER];

describe('the forum that a question is about', () => {
  for (const [question, id] of [
    ['vad är anmälningsmöte på Östermalm och vem bjuder in', 'anmalning'],
    ['vem kallar till anmälningsmötet', 'anmalning'],
    ['vem kallade till slutmötet på Östermalm', 'slut'],
    ['vem bjöd in till det tidiga mötet med föräldrarna', 'tidigt'],
    ['vem kallar och hur ofta på Östermalm', undefined],
    ['vem kallar till anmälningsmöte och slutmöte', undefined],
  ] as const)
    it(`is ${id ?? 'none for sure'} in "${question}"`, () => {
      assert.equal(forumMeant(question, 'mote', ALL, places)?.id, id);
    });

  it('is the only one of its rule, whatever is said', () => {
    assert.equal(forumMeant('vem kallar', 'mote', [REPORT], places), REPORT);
    assert.equal(forumMeant('vem kallar', 'annat', ALL, places), undefined);
  });

  it('is not told by the name of the place', () => {
    const two = [forum('falt', 'Fältgruppen på Östermalm'), forum('skol', 'Skolgruppen')];
    assert.equal(forumMeant('vem kallar på Östermalm', 'mote', two, places), undefined);
    assert.equal(forumMeant('vem kallar till skolgruppen på Östermalm', 'mote', two, places)?.id, 'skol');
  });

  it('is not told by a word that many forums share', () => {
    const many = ['a', 'b', 'c', 'd'].map(id => forum(id, `Skolgruppen ${id}`, { rule: 'annan' }));
    const shared = [...many, forum('skol', 'Skolgruppen'), forum('fält', 'Fältgruppen')];
    assert.equal(forumMeant('vem kallar till skolgruppen', 'mote', shared, places), undefined);
    assert.equal(forumMeant('vem kallar till fältgruppen', 'mote', shared, places)?.id, 'fält');
  });
});

describe('the facts of a forum', () => {
  const OLD = { id: 'mote', status: 'historic' } as const;

  it('are told in the past tense where the agreement is old, and in the present where it holds', () => {
    assert.deepEqual(forumFacts('vem kallar', OLD, [REPORT]), [
      'Vem kallade: anmalning kallade.',
      'Uppgifterna gällde Anmälningsmöte på Östermalm enligt Rapporten (2007).',
    ]);
    assert.match(forumFacts('vilka deltar', { ...OLD, status: 'current' }, [REPORT])[0] ?? '', /^Vilka är med: rektor/);
  });

  it('are said to be another municipality’s where its own directory is loaded', () => {
    const facts = (ownPack: string | undefined) => forumFacts('vem kallar', OLD, [REPORT], { places, ownPack }).at(-1);
    assert.match(facts('vasby') ?? '', /Inte din kommun\.$/);
    assert.doesNotMatch(facts('ostermalm') ?? '', /din kommun/);
    assert.doesNotMatch(facts(undefined) ?? '', /din kommun/);
  });

  it('of another place name it', () => {
    const about = { places, ownPack: 'exempelkommun' };
    assert.equal(otherPlace('ostermalm', '2007', about), 'Det här gällde Östermalm (2007), inte din kommun.');
    assert.equal(otherPlace('exempelkommun', '2026', about), undefined);
    assert.equal(otherPlace('nationell', '2026', about), undefined);
    assert.equal(otherPlace('ostermalm', '2007', { places }), undefined);
  });
});

describe('a local answer', () => {
  const made = parsed(
    ruleFiles(
      {
        id: 'mote',
        title: 'Vad var anmälningsmötet?',
        pack: 'ostermalm',
        status: 'historic',
        asks: '[vad är anmälningsmötet, a b c, d e f, g h i, j k l]',
      },
      'Anmäl genast vid misstanke. På Östermalm fanns ett möte.',
    ),
  );
  assert.ok('rule' in made);
  const { rule } = made;
  const told = (ownPack: string | undefined, question: string) => {
    const data = { rules: [rule], urgent: [], forums: [REPORT], places, ...(ownPack ? { ownPack } : {}) };
    const asked = createAnswering(data).ask(question, [], new Date('2026-11-28T12:00:00Z'));
    return plainText(wordsOf({ is: 'asked', file: false, text: '', kept: 0, ...asked }, data, 'private'));
  };

  it('has today’s law before the facts of the old forum', () => {
    const text = told('ostermalm', 'vad är anmälningsmötet');
    assert.ok(text.indexOf('Äldre lokal rutin') < text.indexOf('Anmäl genast'));
    assert.ok(text.indexOf('Anmäl genast') < text.indexOf('Syfte: Syftet med anmalning'));
    assert.doesNotMatch(text, /inte din kommun/);
  });

  it('of another municipality says so before anything else of it', () => {
    const text = told('exempelkommun', 'Vad var anmälningsmötet?');
    const said = text.indexOf('Det här gällde Östermalm (2025), inte din kommun.');
    assert.ok(said > 0 && said < text.indexOf('Anmäl genast'), text);
  });

  it('lists the forums of another municipality apart, and says that none of its own is known', () => {
    const text = told('exempelkommun', 'vilka forum finns hos oss');
    assert.match(text, /Jag känner inte till några forum i din kommun/);
    assert.match(text, /Det här gällde Östermalm \(2007\), inte din kommun\.\n\n- Anmälningsmöte/);
    assert.match(told('ostermalm', 'vilka forum finns hos oss'), /De här forumen känner jag till/);
  });
});
