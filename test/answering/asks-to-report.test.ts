import assert from 'node:assert/strict';
import { asksToReport } from '../../src/answering/asks-to-report.js';

describe('a message to a bot that reports', () => {
  for (const message of [
    'Har du anmält Alva åt mig nu?',
    'har du skickat anmälan?',
    'har du gjort en orosanmälan',
    'anmälde du det?',
    'skickade du in anmälan',
    'Kan du anmäla åt mig?',
    'skulle du kunna anmäla det här',
    'kan du skicka in en anmälan till soc',
    'anmäl det här åt mig',
    'Anmäl barnet nu',
    'Snälla anmäl',
    'anmäl [namn] åt oss',
    'skicka en orosanmälan',
    'gör anmälan',
    'Kan jag ge dig adressen så fyller du i orosanmälan åt mig?',
    'då anmäler du väl?',
    'har boten anmält',
    'du anmäler nu va',
    'Have you reported it?',
    'can you please report this for me',
  ])
    it(`is "${message}"`, () => assert.ok(asksToReport(message)));

  for (const message of [
    'Ska jag anmäla?',
    'kan kuratorn skicka in anmälan åt mig, hon är ju van',
    'ska handledaren anmäla åt mig',
    'Hon frågar: varför har ni anmält?',
    'jag har anmält',
    'har rektorn anmält',
    'hur anmäler jag',
    'när du anmäler måste föräldrarna få veta det',
    'Hur skickar jag anmälan?',
    'anmälan åt mig',
    'kan man anmäla åt en kollega',
    'Boka en tid åt mig',
    'how do I report',
  ])
    it(`is not "${message}"`, () => assert.ok(!asksToReport(message)));
});
