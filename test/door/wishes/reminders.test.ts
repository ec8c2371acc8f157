import assert from 'node:assert/strict';
import { reminderAsked, remindsNow, remindsWhen } from '../../../src/door/wishes/reminders.js';

describe('when a group is to be reminded', () => {
  for (const [minutes, texts] of [
    [2_880, ['påminn mig två dagar före', 'ändra påminnelsen till två dagar före', 'säg till 2 dagar innan mötet']],
    [20_160, ['påminn två veckor innan']],
    [1_440, ['påminn oss en dag innan mötet', 'påminn dagen innan', 'skicka påminnelse 24 timmar i förväg']],
    [120, ['påminn mig 2 timmar före']],
    // It is asked of, or not told which.
    [
      undefined,
      [
        'när påminner du?',
        'påminn inte dagen innan',
        'påminn några dagar före',
        'påminn oss på torsdag',
        'påminn samma dag',
      ],
    ],
  ] as const)
    for (const text of texts)
      it(`is ${minutes ?? 'not said'} in "${text}"`, () =>
        assert.deepEqual(remindsWhen(text), minutes ? { minutes } : {}));

  for (const text of [
    'pausa påminnelserna',
    'påminn om mötet på torsdag',
    'flytta mötet två dagar',
    'påminn mig två veckor före återkopplingen',
    'vi ses två dagar före lovet',
    // Whoever asks whether to wait is answered with the rule.
    'ska vi vänta två dagar innan vi säger till soc',
    'vi tänkte säga till mamman dagen innan',
    'rektor vill att vi säger till om två dagar',
    'ska vi avvakta en vecka och påminna rektor innan vi går vidare',
  ])
    it(`is nothing that "${text}" speaks of`, () => assert.equal(remindsWhen(text), undefined));

  for (const [minutes, texts] of [
    [60, ['bara en timme före', 'nej, hellre en timme innan', 'en timme före räcker']],
    [1_440, ['räcker med en dag före', 'bara dagen innan tack']],
    [undefined, ['jag vill inte ha några påminnelser', 'för många påminnelser', 'påminn oss oftare']],
  ] as const)
    for (const text of texts)
      it(`is ${minutes ?? 'not said'}, and changed by nothing, in "${text}"`, () =>
        assert.deepEqual(reminderAsked(text), { ...(minutes ? { minutes } : {}), unchanged: true }));

  it('is asked, and nothing was to be changed', () => {
    for (const text of ['när påminner du?', 'hur långt innan påminner du oss'])
      assert.equal(reminderAsked(text)?.unchanged, undefined, text);
  });

  for (const text of [
    'skicka påminnelse nu',
    'kan du påminna alla nu?',
    'påminn gruppen',
    'skicka ut en påminnelse till alla',
    'påminn alla om mötet',
    'påminn [namn] nu',
  ])
    it(`is at once in "${text}"`, () => assert.deepEqual(reminderAsked(text), { now: true }));

  for (const text of [
    // A day or a clock is another matter, and so is whoever is no group.
    'påminn gruppen om mötet på tisdag',
    'påminn gruppen om mötet 10 december kl 9',
    'påminn oss dagen före',
    'ska vi påminna föräldrarna nu?',
    'skicka en påminnelse till soc',
    'påminn alla om att anmäla',
    'påminn mamman nu',
    'pausa påminnelserna',
  ])
    it(`is not at once in "${text}"`, () => assert.equal(remindsNow(text), false));

  for (const text of [
    'ska jag vänta till en dag före?',
    'bara en timme innan slog han henne',
    'två dagar innan vi anmäler',
    'räcker det en dag före?',
    'en timme tidigare',
  ])
    it(`is not alone in "${text}"`, () => assert.equal(reminderAsked(text), undefined));
});
