import assert from 'node:assert/strict';
import { remindsWhen } from '../../../src/door/wishes/reminders.js';

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
});
