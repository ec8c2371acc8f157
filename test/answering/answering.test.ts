import assert from 'node:assert/strict';
import { type AnsweringData, createAnswering } from '../../src/answering/answering.js';
import { FALLBACK_NOTICE, parseUrgent } from '../../src/answering/danger/urgent.js';
import { createDays } from '../../src/answering/day-index.js';
import type { Rule } from '../../src/answering/rule.js';
import { takeTurn } from '../../src/door/turn.js';
import { wordsOf } from '../../src/door/words.js';
import { plainText } from '../../src/shared/reply.js';
import { parsed as parsedRule, ruleFiles } from '../helpers/rules.js';

const BEFORE = new Date('2026-01-14T22:59:59Z');
const MIDNIGHT = new Date('2026-01-14T23:00:00Z');

function rule(fields: Record<string, string | undefined>, body: string): Rule {
  const parsed = parsedRule(ruleFiles(fields, body));
  assert.ok('rule' in parsed, JSON.stringify(parsed));
  return parsed.rule;
}

const ASKS = '[hur snabbt får jag återkoppling, när svarar soc, får jag besked, hör de av sig, svarar socialtjänsten]';
const OLD = rule(
  { id: 'svar', title: 'Får jag svar?', asks: ASKS, validTo: '2026-01-14' },
  'Det finns ingen tidsgräns.',
);
const NEW = rule({ id: 'svar', title: 'Får jag svar?', asks: ASKS, validFrom: '2026-01-15' }, 'Inom en vecka.');
const OTHER = rule({ id: 'mat', title: 'Vad är barnkonventionen?' }, 'En lag.');

const SIGNALS = `notice: { title: Ring 112, lines: ['Socialjouren: {{socialjour}}'] }
signals: [{ id: kniv, why: vapen, when: [[kniv*]] }]`;

const QUESTION = 'hur snabbt får jag återkoppling';

function ask(data: Partial<AnsweringData>, question: string, now: Date) {
  return createAnswering({ rules: [], urgent: [], ...data }).ask(question, [], now);
}

describe('an answer by the rules of the day', () => {
  it('switches to a new version at midnight in Sweden', () => {
    const answering = createAnswering({ rules: [OLD, NEW, OTHER], urgent: [] });
    for (const [now, short] of [
      [BEFORE, 'Det finns ingen tidsgräns.'],
      [MIDNIGHT, 'Inom en vecka.'],
      [BEFORE, 'Det finns ingen tidsgräns.'],
    ] as const) {
      const asked = answering.ask(QUESTION, [], now);
      assert.ok(asked.outcome === 'answer');
      assert.equal(asked.rule.short, short);
    }
  });

  it('reads the rules into the search once between two changes, not once a day', () => {
    const days = createDays({ rules: [OLD, NEW, OTHER] });
    const [eve, change, after] = [
      days('2026-01-14').search(),
      days('2026-01-15').search(),
      days('2026-01-16').search(),
    ];
    assert.notEqual(eve, change);
    assert.equal(change, after);
    assert.equal(days('2026-01-16').search(), after);
  });

  it('says that it has no valid rule, and hands over, before a rule begins and after it ended', () => {
    for (const [rules, now] of [
      [[NEW, OTHER], BEFORE],
      [[OLD, OTHER], MIDNIGHT],
    ] as const) {
      const asked = ask({ rules: [...rules] }, QUESTION, now);
      assert.ok(asked.outcome === 'none' && asked.why === 'notValid');
      const text = plainText(wordsOf({ is: 'asked', file: false, text: '', kept: 0, ...asked }, { rules }, 'private'));
      assert.doesNotMatch(text, /vecka|tidsgräns/);
      assert.match(text, /ingen giltig regel/);
      assert.match(text, /Fråga en människa/);
      assert.match(text, /Anmäl till socialtjänsten genast/);
    }
  });

  it('says first that it has not reported and cannot, to who asks it to; after the notice in danger, and to nobody else', () => {
    const text = (question: string, urgent: { title: string; lines: string[] } | undefined = undefined) => {
      const data = { rules: [NEW, OTHER], urgent: [] };
      const asked = { ...ask(data, question, MIDNIGHT), ...(urgent ? { urgent } : {}) };
      return plainText(wordsOf({ is: 'asked', file: false, text: '', kept: 0, ...asked }, data, 'private'));
    };
    assert.match(
      text('Kan du anmäla åt mig?'),
      /^Jag kan inte anmäla åt dig, och jag har inte anmält något\. Gör det själv/,
    );
    const inDanger = text('Kan du anmäla åt mig?', { title: 'RING 112', lines: ['Nu.'] });
    assert.match(inDanger, /^RING 112\nNu\.\n+Jag kan inte anmäla åt dig, och jag har inte anmält något\.\n/);
    assert.doesNotMatch(text(QUESTION), /inte anmäla åt dig/);
  });

  it('does not open a rule that ended through an old button', () => {
    const answering = createAnswering({ rules: [OLD], urgent: [] });
    assert.equal(answering.show('svar', BEFORE).outcome, 'answer');
    assert.equal(answering.show('svar', MIDNIGHT).outcome, 'none');
    assert.equal(answering.show('finns-inte', BEFORE).outcome, 'none');
  });

  it('shows a rule past its review with the word that the review is late', async () => {
    const late = rule(
      { id: 'svar', title: 'Får jag svar?', asks: ASKS, reviewedOn: '2025-07-01', reviewBy: '2025-12-31' },
      'Ja.',
    );
    const data = { rules: [late, OTHER], urgent: [] };
    const outcome = await takeTurn({ do: 'show', rule: 'svar' }, { answering: createAnswering(data) }, MIDNIGHT);
    assert.match(plainText(wordsOf(outcome, data, 'private')), /Regeln skulle ha lästs om senast 31 december 2025/);
  });

  it('says that no lawyer has looked at it until one has', async () => {
    const seen = rule({ id: 'svar', title: 'Får jag svar?', asks: ASKS, reviewedBy: 'kommunjuristen' }, 'Ja.');
    const text = async (one: Rule) => {
      const data = { rules: [one], urgent: [] };
      return plainText(
        wordsOf(
          await takeTurn({ do: 'show', rule: one.id }, { answering: createAnswering(data) }, MIDNIGHT),
          data,
          'private',
        ),
      );
    };
    assert.match(await text(NEW), /Ingen jurist har granskat/);
    assert.match(await text(seen), /Granskad: 24 november 2026 av kommunjuristen/);
    assert.doesNotMatch(await text(seen), /Ingen jurist/);
  });
});

describe('when parts of the knowledge could not be read', () => {
  it('leads every reply with the emergency notice when the signals are missing', () => {
    const asked = createAnswering({ rules: [NEW, OTHER] }).ask('vad är barnkonventionen', [], MIDNIGHT);
    assert.equal(asked.urgent, FALLBACK_NOTICE);
  });

  it('still sees danger, says so first and hands over when there are no rules', () => {
    const read = parseUrgent('urgent.yaml', SIGNALS);
    assert.ok('urgent' in read);
    const asked = ask({ urgent: read.urgent, notice: read.notice }, 'han har en kniv', MIDNIGHT);
    assert.ok(asked.outcome === 'none' && asked.why === 'notLoaded' && asked.urgent);
    const text = plainText(
      wordsOf({ is: 'asked', file: false, text: '', kept: 0, ...asked }, { rules: [] }, 'private'),
    );
    assert.ok(text.indexOf('112') < text.indexOf('Jag kan inte läsa mina regler'));
    assert.match(text, /inte ifyllda/);
  });
});

describe('in a channel', () => {
  it('answers with the rule and offers to go on in private', async () => {
    const data = { rules: [NEW], urgent: [] };
    const text = plainText(
      wordsOf(
        await takeTurn({ do: 'show', rule: 'svar' }, { answering: createAnswering(data) }, MIDNIGHT),
        data,
        'shared',
      ),
    );
    assert.match(text, /Inom en vecka/);
    assert.match(text, /privat chatt/);
  });
});
