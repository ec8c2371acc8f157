import assert from 'node:assert/strict';
import { asksAbout } from '../../../src/door/wishes/asks-about.js';

describe('who asks about something, and who asks for it', () => {
  for (const [text, action, about] of [
    ['måste vi ha möte varje månad', 'addMeeting', true],
    ['måste mötet bli av', 'cancelMeeting', true],
    ['måste avboka i morgon', 'cancel', false],
    ['måste tyvärr flytta min tid', 'reschedule', false],
    ['måste lämna återbud', 'cancel', false],
    ['behöver vi boka', 'book', true],
    ['behöver en tid', 'book', false],
    ['vem ska vara sammankallande', 'handOverConvener', true],
    ['varför ska vi utvärdera', 'evaluate', true],
    ['hur länge är en konsultation', 'book', true],
    ['hur avbokar jag', 'cancel', false],
    ['vem har bokat mig', 'workerTimes', false],
    ['jag är inte ledig på fredag', 'workerAway', true],
    // What changes nothing is answered by being done.
    ['vem är vår kontakt', 'contact', false],
    ['va e en kontaktsocialsekreterare', 'contact', true],
    ['vad gör en sammankallande', 'status', true],
    ['vad är numret', 'numbers', false],
    ['hur ofta ska vi ha möten', 'status', false],
    ['kan jag rådfråga soc utan att säga namnet?', 'bookAnonymous', true],
    ['får vi prata med soc utan namn', 'bookAnonymous', true],
    ['kan jag boka utan namn', 'bookAnonymous', false],
    ['kan jag prata med soc utan namn på torsdag', 'bookAnonymous', false],
    ['jag vill rådfråga soc utan namn', 'bookAnonymous', false],
  ] as const) {
    it(`"${text}" ${about ? 'asks about' : 'may ask for'} ${action}`, () =>
      assert.equal(asksAbout(text, action), about));
  }
});
