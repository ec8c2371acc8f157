import assert from 'node:assert/strict';
import { createAnswering } from '../../../src/answering/answering.js';
import { FALLBACK_NOTICE } from '../../../src/answering/danger/urgent.js';
import { commandFromAction } from '../../../src/door/commands.js';
import { forAllOf, repliesOf } from '../../../src/door/for-one.js';
import type { Outcome } from '../../../src/door/outcome.js';
import { dangerInForm } from '../../../src/door/told-in-forms.js';
import { wordsOf } from '../../../src/door/words.js';
import { plainText } from '../../../src/shared/reply.js';
import { guard, knowledge } from '../../helpers/guard.js';
import { recall } from '../../helpers/learned.js';

const NOW = new Date('2026-11-29T09:00:00Z');
const answering = createAnswering(knowledge, recall);
const ID = '00000000-0000-4000-8000-000000000009';
const booked = (note: string) =>
  commandFromAction(
    {
      v: 1,
      do: 'booking',
      step: {
        is: 'confirm',
        school: 'tallskolan',
        worker: ID,
        start: 1,
        press: ID,
        named: true,
      },
      note,
    },
    guard,
  );
const pointed = (point: string) =>
  commandFromAction({ v: 1, do: 'group', step: { is: 'point', group: ID, meeting: ID }, point }, guard);
const danger = (command: ReturnType<typeof booked>) => dangerInForm(command, { answering, guard }, NOW);

describe('danger that is told in a form', () => {
  it('is seen in a note that is refused and in one that would be kept, and in a point', () => {
    assert.equal(booked('pappan slår henne nu, hon vågar inte gå hem i dag').do, 'reword');
    for (const command of [
      booked('pappan slår henne nu, hon vågar inte gå hem i dag'),
      booked('barn i fara nu, ring mig'),
      pointed('pappan slår barnet i kväll, hon vågar inte gå hem'),
    ])
      assert.ok(danger(command), JSON.stringify(command));
  });
  it('is none of what a note or a point is for, nor of a message', () => {
    for (const command of [booked('frågor om samtycke'), booked(''), pointed('frånvaro i åk 7')])
      assert.equal(danger(command), undefined, JSON.stringify(command));
    assert.equal(danger({ do: 'ask', text: 'barn i fara nu', identity: [], file: false }), undefined);
  });
  it('is not on the card that all in the channel read', () => {
    const danger = FALLBACK_NOTICE;
    const card = { is: 'group', group: { is: 'card' }, danger } as unknown as Outcome;
    assert.deepEqual(forAllOf(card), { is: 'group', group: { is: 'card' }, danger: undefined });
    assert.equal(forAllOf({ is: 'group', group: { is: 'pointRefused' }, danger } as unknown as Outcome), undefined);
    assert.equal(forAllOf({ is: 'thanks', danger }), undefined);
  });
  it('leads the reply, and in a channel is for whoever wrote alone', () => {
    const notice = danger(booked('barn i fara nu, ring mig'));
    const outcome = { is: 'thanks', danger: notice } as const;
    assert.match(plainText(wordsOf(outcome, answering.data, 'private')), /^RING 112 NU/);
    const { all, one } = repliesOf(outcome, answering.data, 'shared');
    assert.ok(all && one);
    assert.doesNotMatch(plainText(all), /RING 112 NU/);
    assert.match(plainText(one), /^RING 112 NU/);
  });
});
