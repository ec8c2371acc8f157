import assert from 'node:assert/strict';
import { phraseOf } from '../../../src/groups/series/in-words.js';
import type { Meaning } from '../../../src/groups/series/meaning.js';
import { isAmbiguous, isRefused, readSeries } from '../../../src/groups/series/read.js';
import { SCHOOL_YEAR } from './school-year.js';

// A Thursday of week 34.
const ON = '2026-08-20';

function read(phrase: string, on = ON): Meaning {
  const reading = readSeries(phrase, on, SCHOOL_YEAR);
  assert.ok(!isRefused(reading) && !isAmbiguous(reading), `${phrase}: ${JSON.stringify(reading)}`);
  return reading;
}

describe('a phrase is read as', () => {
  for (const [phrase, said] of [
    // Numbers beside weeks are times where the two together are the time of a meeting.
    ['torsdagar jämna veckor 13-14.30', 'Varje jämn vecka på torsdag kl. 13.00-14.30'],
    ['torsdagar jämna veckor 13-14', 'Varje jämn vecka på torsdag kl. 13.00-14.00'],
    ['torsdagar jämna veckor 08-09', 'Varje jämn vecka på torsdag kl. 08.00-09.00'],
    ['varje vecka 13-14 på torsdagar', 'Varje torsdag kl. 13.00-14.00'],
    ['tisdagar varannan vecka 10-11', 'Varannan tisdag kl. 10.00-11.00'],
    ['var tredje vecka 13-14 torsdag', 'Var tredje torsdag kl. 13.00-14.00'],
    ['ons udda v 8-9.30', 'Varje udda vecka på onsdag kl. 08.00-09.30'],
    ['onsdag nästa vecka 10-11', 'Den 26 augusti kl. 10.00-11.00'],
    ['jämna veckor 36-50 torsdag kl 13', 'Varje jämn vecka på torsdag vecka 36-50 kl. 13.00'],
    ['onsdagar v 36, 9-10', 'Onsdag vecka 36 kl. 09.00-10.00'],
    ['v 36, 40 och 44 onsdag 10', 'Onsdag vecka 36, 40 och 44 kl. 10.00'],
    ['tisdagar 9 v. 3 t.o.m. v. 9', 'Tisdag vecka 3-9 kl. 09.00'],
    // What is left out is left out.
    ['torsdagar 13-14 ej 15 oktober', 'Varje torsdag kl. 13.00-14.00, utom 15 oktober'],
    [
      'tisdagar 13-14 utom v 44, 15 december och lov',
      'Varje tisdag kl. 13.00-14.00, utom vecka 44, 15 december och lov',
    ],
    ['tisdagar 13-14, ställ in v 44', 'Varje tisdag kl. 13.00-14.00, utom vecka 44'],
    ['torsdagar 9-10 men inte jämna veckor', 'Varje torsdag kl. 09.00-10.00, utom jämna veckor'],
    ['torsdagar 9-10 ej första torsdagen i månaden', 'Varje torsdag kl. 09.00-10.00, utom första torsdagen i månaden'],
    ['första onsdagen varje månad utom januari 14-15', 'Första onsdagen i varje månad kl. 14.00-15.00, utom januari'],
    ['torsdagar kl 9 utom höstlovet', 'Varje torsdag kl. 09.00, utom höstlovet'],
    ['tisdagar utom v 44, 13-14', 'Varje tisdag kl. 13.00-14.00, utom vecka 44'],
    ['helgfria vardagar 8', 'Varje vardag kl. 08.00, utom röda dagar'],
    ['skoldagar kl 8', 'Varje vardag kl. 08.00, utom lov'],
    // Lists, ranges and ordinals.
    ['mån-fre 8.00-8.15', 'Varje vardag kl. 08.00-08.15'],
    ['tisdagar till torsdagar 9-10', 'Varje tisdag, onsdag och torsdag kl. 09.00-10.00'],
    ['1:a o 3:e onsd i mån 13-15', 'Första och tredje onsdagen i varje månad kl. 13.00-15.00'],
    ['näst sista torsdagen i månaden kl 9', 'Näst sista torsdagen i varje månad kl. 09.00'],
    ['sista vardagen i varje månad kl 15', 'Sista vardagen i varje månad kl. 15.00'],
    ['sista torsdagen i varje kvartal kl 9', 'Sista torsdagen i varje kvartal kl. 09.00'],
    ['tredje onsdagen i varannan månad 14-15', 'Tredje onsdagen varannan månad kl. 14.00-15.00'],
    ['15, 22 och 29 september 13-14', 'Den 15 september, 22 september och 29 september kl. 13.00-14.00'],
    ['3/11, 17/11 och 1 december kl 9-11', 'Den 3 november, 17 november och 1 december kl. 09.00-11.00'],
    ['14-16 oktober kl 9', 'Den 14 oktober, 15 oktober och 16 oktober kl. 09.00'],
    ['torsdagar 9-10 from 15.1 tom 11.6', 'Varje torsdag kl. 09.00-10.00, från 15 januari till 11 juni'],
    // Two times for two days, and what is said of all of them.
    ['tisdagar 9-10 och torsdagar 13-14', 'Varje tisdag kl. 09.00-10.00 och varje torsdag kl. 13.00-14.00'],
    [
      'jämna veckor tisdagar 9-10 och torsdagar 13-14',
      'Varje jämn vecka på tisdag kl. 09.00-10.00 och varje jämn vecka på torsdag kl. 13.00-14.00',
    ],
    ['v 37 torsdag 13-14 och v 41 fredag 9-10', 'Torsdag vecka 37 kl. 13.00-14.00 och fredag vecka 41 kl. 09.00-10.00'],
    ['måndagar 15.15-16 i sal A3', 'Varje måndag kl. 15.15-16.00, i sal A3'],
    [
      'tisdagar och torsdagar, tisdagar 9-10, torsdagar 13-14',
      'Varje tisdag kl. 09.00-10.00 och varje torsdag kl. 13.00-14.00',
    ],
    ['mellan v 36 och v 50 torsdagar 13-14', 'Torsdag vecka 36-50 kl. 13.00-14.00'],
    ['helgfria måndagar kl 8', 'Varje måndag kl. 08.00, utom röda dagar'],
    ['tisdagar 9-10 i sex veckor', 'Varje tisdag kl. 09.00-10.00, till 30 september'],
    ['tisdagar 9-10 men inte på lov eller studiedagar', 'Varje tisdag kl. 09.00-10.00, utom lov och studiedagar'],
    ['tisdagar 9-11 och 13-15', 'Varje tisdag kl. 09.00-11.00 och varje tisdag kl. 13.00-15.00'],
    // Where it begins and ends.
    ['varannan onsdag med start v 37 kl 13-14', 'Varannan onsdag kl. 13.00-14.00, från 7 september'],
    ['torsdagar kl 13 vi börjar efter 30 november', 'Varje torsdag kl. 13.00, från 1 december'],
    ['tisdagar 9-10 fram till jul', 'Varje tisdag kl. 09.00-10.00, till 23 december'],
    ['tisdagar 9-10 till sportlovet', 'Varje tisdag kl. 09.00-10.00, till 21 februari'],
    ['tisdagar 9-10 under vårterminen', 'Varje tisdag kl. 09.00-10.00, från 11 januari till 11 juni'],
    ['tisdagar 9-10 okt-mars', 'Varje tisdag kl. 09.00-10.00, i oktober-mars'],
    ['tisdagar kl 9, 6 gånger', 'Varje tisdag kl. 09.00, 6 gånger'],
    ['torsdagar kl 13 i 6 veckor från v 36', 'Varje torsdag kl. 13.00, från 31 augusti till 11 oktober'],
    // Times as they are spoken; a place is given back.
    ['tisdagar halv 9', 'Varje tisdag kl. 08.30'],
    ['tisdagar fem i halv tio', 'Varje tisdag kl. 09.25'],
    ['tisdagar kvart i ett', 'Varje tisdag kl. 12.45'],
    ['torsdagar kl 3 på eftermiddagen', 'Varje torsdag kl. 15.00'],
    ['tisdagar 1-2', 'Varje tisdag kl. 13.00-14.00'],
    ['tisdagar 11-1', 'Varje tisdag kl. 11.00-13.00'],
    ['tisdagar 8 på kvällen', 'Varje tisdag kl. 20.00'],
    ['tisdagar kl 9, 45 min', 'Varje tisdag kl. 09.00-09.45'],
    ['tisdagar 9 i 1,5 h', 'Varje tisdag kl. 09.00-10.30'],
    ['tisdagar 14 i personalrummet', 'Varje tisdag kl. 14.00, i personalrummet'],
    ['tisdagar 9-10 i rum 214 på Tallskolan', 'Varje tisdag kl. 09.00-10.00, i rum 214 på Tallskolan'],
    ['torsdagar 13‑14.30', 'Varje torsdag kl. 13.00-14.30'],
    ['från 14 januari varannan torsdag kl 13'.normalize('NFD'), 'Varannan torsdag kl. 13.00, från 14 januari'],
    // One wrong letter, dialect, English.
    ['tosdan 13', 'Varje torsdag kl. 13.00'],
    ['onsadgar kl 8', 'Varje onsdag kl. 08.00'],
    ['every other Tuesday 10-11', 'Varannan tisdag kl. 10.00-11.00'],
    ['last Friday of every month 9-10 am', 'Sista fredagen i varje månad kl. 09.00-10.00'],
    ['Tuesdays at 2pm until December 17', 'Varje tisdag kl. 14.00, till 17 december'],
    // What was not said is not said.
    ['vi ses på måndagar', 'Varje måndag utan klockslag'],
    ['torsdag em', 'Varje torsdag utan klockslag'],
    ['tisdagar på kvällen', 'Varje tisdag utan klockslag på kvällen'],
    ['två ggr/termin', '2 gånger per termin utan klockslag'],
    ['en torsdag i månaden kl 13', '1 gång per månad på torsdag kl. 13.00'],
  ] as const) {
    it(`"${phrase}": ${said}`, () => assert.equal(phraseOf(read(phrase)), said));
  }

  it('marks a time and a length that were not said', () => {
    const marks = (phrase: string) => {
      const { timeSaid, lengthSaid, time } = read(phrase).rules[0]!;
      return [timeSaid, lengthSaid, time.start, time.end];
    };
    assert.deepEqual(marks('torsdagar'), [false, false, 780, 840]);
    assert.deepEqual(marks('torsdagar kl 9'), [true, false, 540, 600]);
    assert.deepEqual(marks('torsdagar 9-10'), [true, true, 540, 600]);
    assert.deepEqual(marks('torsdagar 90 minuter'), [false, true, 780, 870]);
    assert.deepEqual(marks('torsdagar fm'), [false, false, 540, 600]);
  });

  it('takes a week for the coming one, and the one that runs for itself', () => {
    assert.deepEqual(read('onsdag v 36 kl 9', '2026-05-11').rules[0]?.pattern, {
      is: 'weekly',
      days: [3],
      every: 1,
      weeks: ['2026-08-31'],
    });
    assert.match(phraseOf(read('onsdagar v 36-50 kl 9', '2026-10-01')), /vecka 36-50/);
    assert.deepEqual(read('onsdag v 53 kl 9').rules[0]?.pattern, {
      is: 'weekly',
      days: [3],
      every: 1,
      weeks: ['2026-12-28'],
    });
  });
});

describe('a phrase with two readings', () => {
  for (const [phrase, words] of [
    ['torsdagar v 13-14', ['Torsdag vecka 13-14', 'Varje torsdag kl. 13.00-14.00']],
    [
      'torsdagar jämna veckor 10-16',
      ['Varje jämn vecka på torsdag vecka 10-16', 'Varje jämn vecka på torsdag kl. 10.00-16.00'],
    ],
    ['onsdag v 36, 10', ['Onsdag vecka 36 och 10', 'Onsdag vecka 36 kl. 10.00']],
    ['tisdagar kl 6', ['Varje tisdag kl. 06.00', 'Varje tisdag kl. 18.00']],
    [
      'tisdagar 9-10 till april',
      ['Varje tisdag kl. 09.00-10.00, till 31 mars', 'Varje tisdag kl. 09.00-10.00, till 30 april'],
    ],
    ['på torsdag 13-14', ['Den 20 augusti kl. 13.00-14.00', 'Den 27 augusti kl. 13.00-14.00']],
    ['nästa fredag kl 9', ['Den 21 augusti kl. 09.00', 'Den 28 augusti kl. 09.00']],
    ['tirsdag 9-10', ['Varje tisdag kl. 09.00-10.00', 'Varje torsdag kl. 09.00-10.00']],
    [
      'varannan tisdag 9-10 och torsdag 13-14',
      [
        'Varannan tisdag kl. 09.00-10.00 och varannan torsdag kl. 13.00-14.00',
        'Varannan tisdag kl. 09.00-10.00 och varje torsdag kl. 13.00-14.00',
      ],
    ],
  ] as const) {
    it(`"${phrase}" is asked about, and each answer is read in one way`, () => {
      const reading = readSeries(phrase, ON, SCHOOL_YEAR);
      assert.ok(isAmbiguous(reading), JSON.stringify(reading));
      assert.deepEqual(reading.ambiguous.map(one => one.words).toSorted(), words.toSorted());
      for (const one of reading.ambiguous) assert.equal(phraseOf(read(one.phrase)), one.phrase);
    });
  }
});

describe('a phrase that is not understood', () => {
  for (const [phrase, left, why] of [
    ['tisdagar 13 vid behov', ['vid behov'], /vid behov/],
    ['tisdagar eller torsdagar 13', ['eller'], /eller/],
    ['heldag tisdagar', ['heldag'], /heldag/],
    ['varje torsdag kl 13 men första torsdagen kl 14', ['men'], /men/],
    ['torsdagar 13-14, 15/10 14-15', undefined, /krockar/],
    ['första måndagen efter lovet kl 9', ['efter lovet'], /efter lovet/],
    ['tisdagar 9-10 i sommar', ['i sommar'], /i sommar/],
    ['TISDAGAR 13-14 VID BEHOV', ['VID BEHOV'], /VID BEHOV/],
    ['onsdagar 25.00', ['25.00'], /25\.00/],
    ['asdf', ['asdf'], /asdf/],
    ['onsdagar 13-12', ['onsdagar 13-12'], /slutar innan/],
    ['31 februari kl 9', ['31 februari kl 9'], /finns inte/],
    ['tisdag 4/11 kl 9', ['tisdag 4/11 kl 9'], /är en onsdag, inte en tisdag/],
    ['jämna och udda torsdagar 13', ['jämna och udda torsdagar 13'], /Välj det ena/],
    ['torsdagar 13 från 9 juni 2027 till 1 juni 2027', undefined, /före den första/],
    ['två gånger i veckan tisdag kl 8', undefined, /2 gånger i veckan, men en veckodag/],
    ['tisdagar 13-14 utom februarilovet', undefined, /när februarilovet är/],
    ['inte torsdagar utan fredagar 9', undefined, /Vilken dag/],
    ['9-10', undefined, /Vilken dag/],
  ] as const) {
    it(`"${phrase}" names its words`, () => {
      const reading = readSeries(phrase, ON, SCHOOL_YEAR);
      assert.ok(isRefused(reading), JSON.stringify(reading));
      if (left) assert.deepEqual(reading.notUnderstood, left);
      assert.match(reading.why, why);
    });
  }

  it("offers what would be understood, with the writer's own day and time", () => {
    const instead = (phrase: string) => {
      const reading = readSeries(phrase, ON, SCHOOL_YEAR);
      return isRefused(reading) ? reading.instead : undefined;
    };
    assert.deepEqual(instead('tisdagar 13 vid behov'), ['Varje tisdag kl. 13.00']);
    // To offer the rest of these would add the meeting that is to be taken away.
    assert.deepEqual(instead('avboka torsdag och lägg till fredag kl 9'), []);
    assert.deepEqual(instead('måndagar kl 8 och avboka onsdagen'), []);
    assert.deepEqual(instead('flytta torsdagens möte till fredag kl 9'), []);
    assert.deepEqual(instead('andra veckan i månaden, onsdag 9-10')?.at(-1), 'första onsdagen i månaden 09.00-10.00');
  });

  it('is not held up by a very long text', () => {
    assert.ok(isRefused(readSeries('9'.repeat(100_000), ON)));
    assert.ok(!isRefused(readSeries('torsdag '.repeat(20_000).slice(0, 200), ON)));
  });
});
