import assert from 'node:assert/strict';
import { createSafeRules, idsWith } from '../../src/answering/safe-rules.js';

const RULES = [
  { id: 'anmalan-akut', roles: ['danger', 'near-danger'] },
  { id: 'anmalan-nar', roles: ['worry', 'told-harm'] },
  { id: 'anmalan-genast', roles: ['at-once'] },
  { id: 'anmalan-ny-oro', roles: ['at-once', 'told-harm'] },
  { id: 'anmalan-trepartsmote', roles: ['gentle'] },
  { id: 'rad-och-stod', roles: ['gentle'] },
  { id: 'anmalan-elev-over-18', roles: ['of-age'] },
  { id: 'b', roles: [] },
] as const;
const rules = RULES.map(({ id, roles }) => ({ id, roles: [...roles] }));
const { ordered: withSafeRules, isDanger, isSureEnough, forHarm, forLeave } = createSafeRules(rules);

describe('what is offered when the search is not sure', () => {
  it('begins with the rule for danger where a sign of danger was seen', () => {
    assert.deepEqual(withSafeRules(['a', 'b', 'c'], 'han kräks blod', true).slice(0, 3), ['anmalan-akut', 'a', 'b']);
    assert.deepEqual(withSafeRules(['a', 'anmalan-akut'], 'han kräks blod', true), ['anmalan-akut', 'a']);
    assert.deepEqual(withSafeRules([], 'han kräks blod', true), ['anmalan-akut']);
  });

  it('holds when to report where somebody tells of a child and asks nothing', () => {
    const ids = ['a', 'b', 'c', 'd', 'anmalan-nar'];
    const told = 'en kille i tvåan stoppar bröd i fickorna varje dag';
    assert.deepEqual(withSafeRules(ids, told, false), ['a', 'b', 'anmalan-nar', 'c', 'd']);
    assert.deepEqual(withSafeRules(ids, `${told}?`, false), ids);
    assert.deepEqual(withSafeRules(ids, 'bröd i fickorna', false), ids);
    assert.deepEqual(withSafeRules(['a', 'b'], told, false), ['a', 'b'], 'nothing is offered that is not near at all');
  });

  it('shows no rule alone to a follow-up that says nothing, but for a curator’s own phrasing', () => {
    const calm = { danger: false, beyond: false };
    const rule = { id: 'b', urgent: false };
    assert.equal(isSureEnough(0.99, rule, 'varför?', calm), false);
    assert.equal(isSureEnough(0.99, rule, 'och om hon inte vill', calm), false);
    assert.equal(isSureEnough(1, rule, 'varför?', calm), true);
    assert.equal(isSureEnough(0.99, rule, 'varför anmäla?', calm), true);
  });

  it('shows a rule that is not about danger alone only when it is nearly certain', () => {
    const danger = { danger: true, beyond: false };
    assert.equal(isSureEnough(0.9, { id: 'a', urgent: false }, 'fråga', danger), false);
    assert.equal(isSureEnough(0.98, { id: 'a', urgent: false }, 'fråga', danger), true);
    assert.equal(isSureEnough(0.85, { id: 'a', urgent: true }, 'fråga', danger), true);
    assert.equal(isSureEnough(0.85, { id: 'a', urgent: false }, 'fråga', { danger: false, beyond: false }), true);
  });

  it('shows one rule alone only when nearly certain, beyond the places and the language of the rules', () => {
    assert.equal(isSureEnough(0.9, { id: 'a', urgent: false }, 'fråga', { danger: false, beyond: true }), false);
    assert.equal(isSureEnough(0.98, { id: 'a', urgent: false }, 'fråga', { danger: false, beyond: true }), true);
  });

  it('answers with the rule for danger where both the signs and the search see it', () => {
    assert.equal(isDanger(['a', 'b', 'anmalan-akut']), true);
    assert.equal(isDanger(['a', 'b', 'c', 'anmalan-akut']), false, 'too far down');
  });

  it('does not begin with a rule that speaks with the family where somebody tells of violence', () => {
    const told = 'pappan har slagit henne, ska vi ha ett möte med dem?';
    assert.deepEqual(withSafeRules(['anmalan-trepartsmote', 'rad-och-stod', 'b'], told, false), [
      'b',
      'anmalan-trepartsmote',
      'rad-och-stod',
    ]);
    assert.deepEqual(withSafeRules(['anmalan-trepartsmote', 'b'], 'ska vi ha ett möte med dem?', false), [
      'anmalan-trepartsmote',
      'b',
    ]);
    const calm = { danger: false, beyond: false };
    assert.equal(isSureEnough(0.9, { id: 'anmalan-trepartsmote', urgent: false }, told, calm), false);
    assert.equal(isSureEnough(0.98, { id: 'anmalan-trepartsmote', urgent: false }, told, calm), true);
    assert.equal(isSureEnough(0.9, { id: 'anmalan-nar', urgent: false }, told, calm), true);
  });

  it('holds when to report also where a sign of danger was seen and nothing is asked', () => {
    const told = 'hon är ensam med lillebror varje kväll till midnatt';
    assert.deepEqual(withSafeRules(['a', 'b', 'anmalan-nar'], told, true), ['anmalan-akut', 'a', 'anmalan-nar', 'b']);
  });

  it('does not begin with the rule for pupils who are of age where no age is said', () => {
    const ids = ['anmalan-elev-over-18', 'b'];
    const calm = { danger: false, beyond: false };
    const rule = { id: 'anmalan-elev-over-18', urgent: false };
    assert.deepEqual(withSafeRules(ids, 'eleven vill inte att jag berättar?', false), ['b', 'anmalan-elev-over-18']);
    assert.deepEqual(withSafeRules(ids, 'en myndig elev vill inte att jag berättar?', false), ids);
    assert.equal(isSureEnough(0.9, rule, 'eleven vill inte att jag berättar', calm), false);
    assert.equal(isSureEnough(0.9, rule, 'hon har fyllt 18', calm), true);
  });

  const told = (harm: number, leave = 0.5) => ({ harm, leave });

  it('answers told harm with the nearest of the rules for it, and nothing else', () => {
    assert.equal(forHarm(['anmalan-nar', 'b'], told(0.7), 'pappan slår henne hemma'), 'anmalan-nar');
    assert.equal(forHarm(['anmalan-nar', 'b'], told(0.5), 'pappan slår henne hemma'), undefined, 'not plainly harm');
    assert.equal(
      forHarm(['b', 'anmalan-nar'], told(0.7), 'pappan slår henne hemma'),
      undefined,
      'nearest to something else',
    );
    assert.equal(forHarm(['anmalan-nar'], told(0.7), 'pappan slår henne'), undefined, 'too few words');
    assert.equal(forHarm(['anmalan-nar'], told(0.9), 'och om hon inte vill det då'), undefined, 'tells of nothing');
  });

  it('answers no telling of harm with a rule to report at once where what is to be done is nearer', () => {
    const q = 'borta på torsdag 13-15';
    assert.equal(forHarm(['anmalan-ny-oro'], told(0.7, 0.14), q), undefined);
    assert.equal(forHarm(['anmalan-ny-oro'], told(0.7, 0.15), q), 'anmalan-ny-oro');
    assert.equal(forHarm(['anmalan-nar'], told(0.7, 0), q), 'anmalan-nar', 'a rule that tells of harm alone');
  });

  it('answers who asks for leave with the nearest of the rules that say to report at once', () => {
    const sure = { leave: 0.5, confidence: 0.5 };
    assert.equal(forLeave(['anmalan-genast', 'b'], sure, 'kan vi avvakta'), 'anmalan-genast');
    assert.equal(forLeave(['anmalan-genast', 'b'], { ...sure, leave: 0.4 }, 'kan vi avvakta'), undefined);
    assert.equal(forLeave(['anmalan-genast', 'b'], { ...sure, confidence: 0.3 }, 'kan vi avvakta'), undefined);
    assert.equal(forLeave(['b', 'anmalan-genast'], sure, 'kan vi avvakta'), undefined, 'nearest to something else');
    assert.equal(forLeave(['anmalan-genast'], sure, 'kan vi'), undefined, 'too few words');
  });

  it('answers who plainly puts a report off with the nearest that was found, but for a sure rule of told harm', () => {
    const sure = { leave: 0, confidence: 0.9 };
    const q = 'kan vi avvakta';
    assert.equal(forLeave(['b', 'anmalan-genast'], sure, q, true), 'anmalan-genast');
    assert.equal(forLeave(['anmalan-nar', 'anmalan-genast'], { ...sure, level: 'choose' }, q, true), 'anmalan-genast');
    assert.equal(forLeave(['anmalan-nar', 'anmalan-genast'], { ...sure, level: 'answer' }, q, true), undefined);
    const far = ['b', 'c', 'd', 'anmalan-genast'];
    assert.equal(forLeave(far, { ...sure, confidence: 0.75 }, q, true), undefined, 'nearly sure of others');
    assert.equal(forLeave(far, { ...sure, confidence: 0.74 }, q, true), 'anmalan-genast');
    assert.equal(
      forLeave(far.slice(1), { ...sure, confidence: 0.75 }, q, true),
      'anmalan-genast',
      'it would be offered',
    );
    assert.equal(forLeave(['b', 'anmalan-genast'], { ...sure, level: 'answer' }, q, true), 'anmalan-genast');
    assert.equal(forLeave(['anmalan-ny-oro'], { ...sure, level: 'answer' }, q, true), 'anmalan-ny-oro');
  });

  it('knows the roles from the rules, and none where no rule has it', () => {
    assert.deepEqual([...idsWith('gentle', rules)], ['anmalan-trepartsmote', 'rad-och-stod']);
    const none = createSafeRules([]);
    assert.equal(none.danger, undefined);
    assert.deepEqual(none.ordered(['a', 'b'], 'han kräks blod', true), ['a', 'b']);
    assert.equal(none.isDanger(['a']), false);
  });
});
