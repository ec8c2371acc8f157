import assert from 'node:assert/strict';
import { createAnswering } from '../../src/answering/answering.js';
import { namesAsChild, namesAsChildren } from '../../src/answering/danger/one-child.js';
import { orOfNamed } from '../../src/answering/named.js';
import type { Decision } from '../../src/answering/search/decide.js';
import { knowledge } from '../helpers/guard.js';
import { recall } from '../helpers/learned.js';

const NOTHING: Decision = { level: 'none', ids: [], confidence: 0.1, harm: 0.2, leave: 0.3, empty: false };
const OF_CHILDREN: Decision = {
  level: 'answer',
  ids: ['jamnariga', 'nar'],
  confidence: 0.9,
  harm: 0.7,
  leave: 0.6,
  empty: false,
};
const MESSAGE = '[namn] slog [namn]s bror';
const areaOf = (id: string) => (id === 'boka' ? 'konsultation' : 'anmalan');

describe('who is named, read as a child', () => {
  it('reads each name as the one child, or a second as another child', () => {
    assert.equal(namesAsChild(MESSAGE), 'barnet slog barnets bror');
    assert.equal(namesAsChildren(MESSAGE), 'barnet slog ett annat barns bror');
    assert.equal(namesAsChildren('[initialer] grät och [initialer] log'), 'barnet grät och ett annat barn log');
    assert.equal(namesAsChildren('ingen är nämnd'), 'ingen är nämnd');
  });

  it('offers what the message of children is nearest to, and answers with none of it', () => {
    const asked: string[] = [];
    const decide = (text: string) => {
      asked.push(text);
      return OF_CHILDREN;
    };
    assert.deepEqual(orOfNamed(NOTHING, MESSAGE, decide, areaOf), {
      level: 'choose',
      ids: ['jamnariga', 'nar'],
      confidence: 0.9,
      harm: 0.2,
      leave: 0.3,
      empty: false,
    });
    assert.deepEqual(asked, ['barnet slog ett annat barns bror']);
  });

  it('leaves everything else as it was decided', () => {
    const as = (of: Partial<Decision>) => () => ({ ...OF_CHILDREN, ...of });
    const never = () => assert.fail('nothing is searched for again');
    const chosen = { ...NOTHING, level: 'choose' } as const;
    assert.equal(orOfNamed(chosen, MESSAGE, never, areaOf), chosen, 'a rule was found');
    assert.equal(orOfNamed(NOTHING, 'ingen är nämnd', never, areaOf), NOTHING);
    for (const message of ['[namn] i 4C', '[namn] [personnummer] [namn] och jag', '[namn] 13.40'])
      assert.equal(orOfNamed(NOTHING, message, never, areaOf), NOTHING, message);
    const empty = { ...NOTHING, empty: true };
    assert.equal(orOfNamed(empty, '[namn]', never, areaOf), empty);
    assert.equal(orOfNamed(NOTHING, MESSAGE, as({ level: 'none' }), areaOf), NOTHING);
    assert.equal(orOfNamed(NOTHING, MESSAGE, as({ confidence: 0.29 }), areaOf), NOTHING);
    assert.equal(orOfNamed(NOTHING, MESSAGE, as({ confidence: 0.3 }), areaOf).level, 'choose');
    assert.equal(orOfNamed(NOTHING, MESSAGE, as({ ids: ['boka', 'nar'] }), areaOf), NOTHING, 'not of reports');
    assert.equal(orOfNamed(NOTHING, MESSAGE, as({ ids: [] }), areaOf), NOTHING);
  });
});

describe('what is offered of one who is named', () => {
  const answering = createAnswering(knowledge, recall);
  const ask = (message: string) => answering.ask(message, [], new Date('2026-11-29T09:00:00Z'));
  it('is the rule of children who hurt one another, with the line to report above', () => {
    const asked = ask('[namn] slog [namn] på rasten');
    assert.ok(asked.outcome === 'choose');
    assert.equal(asked.choices[0]?.id, 'anmalan-jamnariga');
    assert.equal(asked.worry, true);
  });
  it('is the same rule below what to do in danger where it may happen now', () => {
    const asked = ask('[namn] slår [namn]');
    assert.ok(asked.outcome === 'choose' && asked.urgent);
    assert.deepEqual(
      asked.choices.slice(0, 2).map(({ id }) => id),
      ['anmalan-akut', 'anmalan-jamnariga'],
    );
  });
  it('is what to do in danger where it happens now', () => {
    const asked = ask('[namn] slår [namn] just nu');
    assert.ok(asked.outcome === 'answer' && asked.urgent);
    assert.equal(asked.rule.id, 'anmalan-akut');
  });
  it('is nothing where nothing of reports is near', () => assert.equal(ask('[namn] kan finska').outcome, 'none'));
});
