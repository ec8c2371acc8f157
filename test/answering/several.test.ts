import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createAnswering } from '../../src/answering/answering.js';
import { partsIn, questionsIn } from '../../src/answering/several.js';
import { wordsOfAsked } from '../../src/answering/words-of-answers.js';
import { plainText } from '../../src/shared/reply.js';
import { knowledge } from '../helpers/guard.js';
import { recall } from '../helpers/learned.js';

const NOW = new Date('2026-11-28T11:00:00Z');

describe('a message that asks more than one thing', function () {
  this.timeout(240_000);
  const { ask } = createAnswering(knowledge, recall);

  it('asks of each thing that it compares by name', () => {
    const asked = (question: string) => {
      const { several, unread } = ask(question, [], NOW);
      return [several === true, unread === true];
    };
    assert.deepEqual(questionsIn('vad är skillnaden mellan sip, sspf och eht?'), [
      'vad är sip',
      'vad är sspf',
      'vad är eht',
    ]);
    assert.deepEqual(questionsIn('skillnaden mellan vad rektor säger nu och vad lagen säger'), []);
    assert.deepEqual(asked('vad är skillnaden mellan sip och sspf'), [true, false]);
    assert.deepEqual(asked('vad är skillnaden mellan sip och ssfp'), [false, true]);
    assert.deepEqual(asked('vad är skillnaden mellan sip, sspf och eht'), [true, true]);
    assert.deepEqual(asked('vad är skillnaden mellan konsultation och anmälan'), [false, false]);
  });

  it('is read as its questions', () => {
    assert.deepEqual(questionsIn('Måste jag fråga hemmet först? Kan jag vara anonym?'), [
      'Måste jag fråga hemmet först',
      'Kan jag vara anonym',
    ]);
    assert.deepEqual(questionsIn('får jag vara anonym och måste jag säga till rektorn'), [
      'får jag vara anonym',
      'måste jag säga till rektorn',
    ]);
    assert.deepEqual(questionsIn('måste jag säga till föräldrar först + hur snabbt ska det in'), [
      'måste jag säga till föräldrar först',
      'hur snabbt ska det in',
    ]);
    assert.deepEqual(questionsIn('Must I report it? Also can the principal stop me'), [
      'Must I report it',
      'can the principal stop me',
    ]);
    assert.deepEqual(questionsIn('måste rektor skriva under, och tala om för mig vem som läser den'), [
      'måste rektor skriva under',
      'tala om för mig vem som läser den',
    ]);
    assert.deepEqual(
      questionsIn('ska jag anmäla och berätta för föräldrarna?'),
      [],
      'what is to be told to others is no question',
    );
    assert.deepEqual(questionsIn('Pojken har blåmärken. Vad gör jag?'), [], 'one question');
    assert.deepEqual(questionsIn('vad är skillnaden mellan vad vi får säga'), [], 'no question begins inside one');
    assert.deepEqual(questionsIn(Array(5).fill('vad gör jag nu?').join(' ')), [], 'a letter');
  });

  it('is read in its parts, of which some ask', () => {
    const parts = (message: string) => partsIn(message).map(({ text, asks }) => `${asks ? '?' : ''}${text}`);
    assert.deepEqual(parts('avboka onsdagen är du snäll, och sen undrar jag om rektorn måste skriva under'), [
      'avboka onsdagen är du snäll',
      '?undrar jag om rektorn måste skriva under',
    ]);
    assert.deepEqual(parts('jag behöver en tid men först vill jag veta om jag får ta upp fallet utan namn'), [
      'jag behöver en tid',
      '?först vill jag veta om jag får ta upp fallet utan namn',
    ]);
    assert.deepEqual(parts('please cancel my slot and tell me if I have to report'), [
      'please cancel my slot',
      '?tell me if I have to report',
    ]);
    assert.deepEqual(parts('flytta min tid och säg till socionomen att jag kommer'), [
      'flytta min tid och säg till socionomen att jag kommer',
    ]);
  });

  it('has the rules for the rest on its buttons, and says so', () => {
    const asked = ask('Måste jag prata med föräldrarna innan jag anmäler? Kan jag vara anonym?', [], NOW);
    assert.equal(asked.outcome, 'answer');
    assert.equal(asked.outcome === 'answer' && asked.related.some(({ id }) => id === 'anmalan-anonym'), true);
    assert.equal(asked.several, true);
    const reply = wordsOfAsked(asked, knowledge);
    assert.match(plainText(reply), /Du frågade om mer än en sak/);
  });

  it('has a rule for each question to choose from, where nothing answers it as a whole', () => {
    const asked = ask('får jag vara anonym och måste jag säga till rektorn', [], NOW);
    assert.deepEqual(asked.outcome === 'choose' && asked.choices.map(({ id }) => id), [
      'anmalan-anonym',
      'anmalan-chefens-roll',
    ]);
    assert.equal('why' in asked, false);
  });

  it('is told that something of it was not understood, where neither the answer nor a button is for that', () => {
    const says = (question: string) => plainText(wordsOfAsked(ask(question, [], NOW), knowledge));
    assert.match(
      says('Gäller plikten att anmäla vikarier? Och hur gammalt är rådhuset i kommunen?'),
      /Du frågade om mer än en sak, och jag förstod inte allt\. Ställ en fråga i taget\./,
    );
    assert.match(
      says('får jag vara anonym? måste jag säga till rektorn? hur gammalt är rådhuset i kommunen?'),
      /svaret på resten\. Något förstod jag inte: ställ den frågan för sig\.|Vilket svar vill du se först\?.*Något förstod jag inte/s,
    );
    for (const whole of [
      'Måste jag prata med föräldrarna innan jag anmäler? Kan jag vara anonym?',
      'Kuratorn vill inte berätta för mig. Är det så? Vad får elevhälsan säga till lärarna?',
      'Måste jag anmäla?',
    ])
      assert.doesNotMatch(says(whole), /förstod (?:jag )?inte/, whole);
  });

  it('is answered as one where danger is told, or nothing else is asked', () => {
    const told = ask('Pappa står här full nu. Vad gör jag? Kan jag vara anonym?', [], NOW);
    assert.equal(told.several, undefined);
    assert.notEqual(told.urgent, undefined);
    assert.equal(ask('Kan jag vara anonym? Får jag vara anonym när jag anmäler?', [], NOW).several, undefined);
  });
});
