import assert from 'node:assert/strict';
import { type Phrase, readPhrase } from '../../src/reminding/phrase.js';
import { daysOf } from '../../src/reminding/recurrence.js';

const ON = '2026-08-20';
const TO = '2027-06-11';

function read(text: string): Phrase {
  const phrase = readPhrase(text, ON);
  assert.ok(!('why' in phrase), `${text}: ${'why' in phrase ? phrase.why : ''}`);
  return phrase;
}

const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

describe('when a group meets, in words', () => {
  for (const [text, time, first] of [
    ['jämna torsdagar 13-14.30', '13:00-14:30', '2026-08-20 2026-09-03 2026-09-17'],
    ['Torsdagar jämna veckor kl. 13.00–14.30', '13:00-14:30', '2026-08-20 2026-09-03 2026-09-17'],
    ['jamna torsdagar 13-14:30', '13:00-14:30', '2026-08-20 2026-09-03 2026-09-17'],
    ['udda onsdagar 8.15', '8:15-9:15', '2026-08-26 2026-09-09 2026-09-23'],
    ['ojämna onsdagar kl 0815', '8:15-9:15', '2026-08-26 2026-09-09 2026-09-23'],
    ['första måndagen i månaden kl 9', '9:00-10:00', '2026-09-07 2026-10-05 2026-11-02'],
    ['sista fredagen i månaden 10-11', '10:00-11:00', '2026-08-28 2026-09-25 2026-10-30'],
    ['andra och fjärde tisdagen i månaden 08:15-09:00', '8:15-9:00', '2026-08-25 2026-09-08 2026-09-22'],
    ['första måndagen varannan månad kl 9', '9:00-10:00', '2026-09-07 2026-11-02 2027-01-04'],
    ['var tredje tisdag 15-16 från 9 september', '15:00-16:00', '2026-09-15 2026-10-06 2026-10-27'],
    ['var 3:e tisdag 15', '15:00-16:00', '2026-08-25 2026-09-15 2026-10-06'],
    ['var fjärde vecka på tisdagar 15-16', '15:00-16:00', '2026-08-25 2026-09-22 2026-10-20'],
    ['varannan fredag kl 13', '13:00-14:00', '2026-08-21 2026-09-04 2026-09-18'],
    ['var 14:e dag, torsdag 13', '13:00-14:00', '2026-08-20 2026-09-03 2026-09-17'],
    ['tisdagar och torsdagar 10', '10:00-11:00', '2026-08-20 2026-08-25 2026-08-27'],
    ['torsdagar v 36-50 kl 13', '13:00-14:00', '2026-09-03 2026-09-10 2026-09-17'],
    ['varje måndag halv nio', '8:30-9:30', '2026-08-24 2026-08-31 2026-09-07'],
    ['torsdagar halv två', '13:30-14:30', '2026-08-20 2026-08-27 2026-09-03'],
    ['den 15:e varje månad kl 10', '10:00-11:00', '2026-09-15 2026-10-15 2026-11-15'],
    ['torsdag 15 oktober kl 13', '13:00-14:00', '2026-10-15'],
    ['15/10 13-14', '13:00-14:00', '2026-10-15'],
    ['2026-10-15 13:00-14:00', '13:00-14:00', '2026-10-15'],
    ['i morgon kl 9', '9:00-10:00', '2026-08-21'],
    [
      'onsdagar 14 till 15.30 från och med 2 september till och med 16 september',
      '14:00-15:30',
      '2026-09-02 2026-09-09 2026-09-16',
    ],
  ] as const) {
    it(`reads "${text}"`, () => {
      const { when, time: wall, from, to } = read(text);
      assert.ok(when.is !== 'wish');
      assert.equal(wall && `${clock(wall.start)}-${clock(wall.end)}`, time);
      assert.equal(
        daysOf(when, from ?? ON, to ?? TO)
          .slice(0, 3)
          .join(' '),
        first,
      );
    });
  }

  for (const [text, times, per] of [
    ['två gånger per termin', 2, 'term'],
    ['minst tre gånger per år', 3, 'year'],
    ['minst åtta gånger om året', 8, 'year'],
    ['en gång i månaden', 1, 'month'],
    ['en gång per termin, onsdag kl 14', 1, 'term'],
  ] as const) {
    it(`takes "${text}" as a wish`, () => {
      const { when } = read(text);
      assert.ok(when.is === 'wish');
      assert.deepEqual([when.wish.times, when.wish.per], [times, per]);
    });
  }

  for (const [text, why] of [
    ['asdf', /förstår inte/],
    ['', /förstår inte/],
    ['jämna', /Vilken veckodag/],
    ['jämna och udda torsdagar 13', /Välj det ena/],
    ['onsdagar 25.00', /finns inte/],
    ['onsdagar 13-12', /slutar innan/],
    ['31 februari kl 9', /finns inte/],
    ['var 10:e dag, torsdag 13', /hela veckor/],
    ['torsdagar 13 från 9 juni 2027 till 1 juni 2027', /före den första/],
  ] as const) {
    it(`says why it does not understand "${text}"`, () => {
      const phrase = readPhrase(text, ON);
      assert.ok('why' in phrase);
      assert.match(phrase.why, why);
    });
  }

  it('is not held up by a very long text', () => {
    assert.ok(!('why' in readPhrase('torsdag '.repeat(20_000), ON)));
    assert.ok('why' in readPhrase('9'.repeat(100_000), ON));
  });
});
