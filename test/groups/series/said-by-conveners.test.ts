import assert from 'node:assert/strict';
import { daysOfMeaning } from '../../../src/groups/series/dates.js';
import { phraseOf } from '../../../src/groups/series/in-words.js';
import { isAmbiguous, isRefused, readSeries } from '../../../src/groups/series/read.js';
import { clockOf } from '../../../src/shared/wall-time.js';
import { SCHOOL_YEAR } from './school-year.js';

const [FROM, TO] = ['2026-08-20', '2027-06-11'];
const startsOf = (phrase: string) => {
  const read = readSeries(phrase, FROM, SCHOOL_YEAR);
  assert.ok(!isRefused(read) && !isAmbiguous(read), `${phrase}: ${JSON.stringify(read)}`);
  const days = daysOfMeaning(read, FROM, TO, SCHOOL_YEAR);
  // What its words say, read again, is the same.
  const again = readSeries(phraseOf(read), FROM, SCHOOL_YEAR);
  assert.ok(!isRefused(again) && !isAmbiguous(again), phraseOf(read));
  assert.deepEqual(
    daysOfMeaning(again, FROM, TO, SCHOOL_YEAR).map(({ day }) => day),
    days.map(({ day }) => day),
  );
  return days.map(({ day, rule }) => `${day.slice(5)} ${clockOf(rule.time.start)}-${clockOf(rule.time.end)}`);
};

/** Phrases, the first of their days, and how many there are; reckoned by hand. */
const ROWS: readonly (readonly [phrase: string, count: number, ...first: string[]])[] = [
  ['första torsdagen efter höstlovet kl 13-14', 1, '11-05 13.00-14.00'],
  ['andra tisdagen efter sportlovet kl 9-10', 1, '03-09 09.00-10.00'],
  ['sista onsdagen före jullovet kl 14-16', 1, '12-16 14.00-16.00'],
  ['näst sista fredagen före 1 december 8-9', 1, '11-20 08.00-09.00'],
  ['första torsdagen i månaden efter höstlovet 9-10', 8, '11-05 09.00-10.00', '12-03 09.00-10.00'],
  ['v. 38: tis 13-14, v. 41: ons 9-10', 2, '09-15 13.00-14.00', '10-07 09.00-10.00'],
  ['v 37: ons 9-10 och v 39: ons 13-14', 2, '09-09 09.00-10.00', '09-23 13.00-14.00'],
  ['tors 13-1430 j.v.', 21, '08-20 13.00-14.30', '09-03 13.00-14.30'],
  ['tisdagar uv 10-11', 22, '08-25 10.00-11.00', '09-08 10.00-11.00'],
  ['ons 14-15, vv 36-38', 3, '09-02 14.00-15.00', '09-09 14.00-15.00', '09-16 14.00-15.00'],
  ['tisdagar 9-10 v 36-40, uppehåll v 38', 4, '09-01 09.00-10.00', '09-08 09.00-10.00', '09-22 09.00-10.00'],
  ['7 oktober och 11 november, alla gånger kl 8.15-9', 2, '10-07 08.15-09.00', '11-11 08.15-09.00'],
  ['i morgon bitti halv åtta', 1, '08-21 07.30-08.30'],
  ['i eftermiddag klockan två', 1, '08-20 14.00-15.00'],
  ['torsdagar femton och trettio till 24 september', 6, '08-20 15.30-16.30'],
  ['varje dag måndag till fredag kl 9.30 v 36', 5, '08-31 09.30-10.30', '09-01 09.30-10.30'],
  [
    'med två veckors mellanrum, torsdagar 13-14, från den 3 september till 1 oktober',
    3,
    '09-03 13.00-14.00',
    '09-17 13.00-14.00',
  ],
  ['Barnteamet träffas onsdagar 13.00-14.30 v 36 i konferensrummet', 1, '09-02 13.00-14.30'],
  ['Hej! Vi brukar ses tisdagar v 36 kl 10, kan du lägga in det?', 1, '09-01 10.00-11.00'],
  ['Lägg in oss på torsdagar kl 14 v 36 tack', 1, '09-03 14.00-15.00'],
  ['inga möten i december, annars torsdagar 9-10 från v 48 till v 2', 3, '11-26 09.00-10.00', '01-07 09.00-10.00'],
  ['måndar å torsdar 8-9 v 36', 2, '08-31 08.00-09.00', '09-03 08.00-09.00'],
  ['fyra torsdagar i rad kl 13 med start 3 september', 4, '09-03 13.00-14.00', '09-10 13.00-14.00'],
  ['tisdagar kl 10 november till februari', 17, '11-03 10.00-11.00', '11-10 10.00-11.00'],
  ['varannan tisdag kl 13 från terminsstart i januari', 11, '01-12 13.00-14.00', '01-26 13.00-14.00'],
  ['tisdagar kl 14 från 10 november till sista november', 3, '11-10 14.00-15.00', '11-17 14.00-15.00'],
  ['OBS TISDAGAR V 36 KL 9', 1, '09-01 09.00-10.00'],
  ['Hej alla! Tisdagar 9-10 v 36 i personalrummet, tack på förhand', 1, '09-01 09.00-10.00'],
  ['endast ett möte: 24 november kl 13.15', 1, '11-24 13.15-14.15'],
  ['på torsdamorgnar klockan åtta v 36-37', 2, '09-03 08.00-09.00', '09-10 08.00-09.00'],
  ['torsdagmorgnar kl 8 v 36-37', 2, '09-03 08.00-09.00', '09-10 08.00-09.00'],
  ['måndagar klockan ett på dagen v 36', 1, '08-31 13.00-14.00'],
  ['varannan vecka på onsdagar 13-14 räknat från v 36 till 1 oktober', 3, '09-02 13.00-14.00', '09-16 13.00-14.00'],
  ['varannan onsdag 13-14 med v 36 som första, till 1 oktober', 3, '09-02 13.00-14.00', '09-16 13.00-14.00'],
  ['var femte vecka, måndag 31/8 först, kl 13', 9, '08-31 13.00-14.00', '10-05 13.00-14.00'],
  ['varannan tisdag kl 8 fyra ggr, först 15/9', 4, '09-15 08.00-09.00', '09-29 08.00-09.00'],
  ['3:e fre varje mån 9.15', 10, '08-21 09.15-10.15', '09-18 09.15-10.15'],
  ['första tis o tredje tors varje mån 9 till 1 oktober', 3, '08-20 09.00-10.00', '09-01 09.00-10.00'],
  ['onsdag den tredje februari och onsdag den tredje mars klockan tio', 2, '02-03 10.00-11.00', '03-03 10.00-11.00'],
  ['den tjugofemte november kl 9', 1, '11-25 09.00-10.00'],
  ['fredagar 8-9 utom den sista i månaden, till 1 oktober', 4, '08-21 08.00-09.00', '09-04 08.00-09.00'],
  [
    'tisdagar 13.30, inga möten 15-22 september, till 1 oktober',
    4,
    '08-25 13.30-14.30',
    '09-01 13.30-14.30',
    '09-08 13.30-14.30',
    '09-29 13.30-14.30',
  ],
  ['torsdagar kl 13 från 1 december tills julledigheten den 17 december', 3, '12-03 13.00-14.00'],
  ['torsdagar kl 13 veckorna 35 37 39 41', 4, '08-27 13.00-14.00', '09-10 13.00-14.00'],
  ['every Friday 8:30-9:15 in the staff room until 1 September', 2, '08-21 08.30-09.15'],
  ['varannan måndag kl 10 f o m 31/8 t o m 1/10', 3, '08-31 10.00-11.00', '09-14 10.00-11.00'],
  ['varannan tisdag 14 fr 1/9 tom 1/10', 3, '09-01 14.00-15.00', '09-15 14.00-15.00'],
  ['tisdag 15 december och tisdag 26 januari, alla 15.30', 2, '12-15 15.30-16.30', '01-26 15.30-16.30'],
  ['varje vardagsmorgon 7:55 v 36', 5, '08-31 07.55-08.55', '09-01 07.55-08.55'],
  ['torsdagar efter lunch kl 12.45 v 36', 1, '09-03 12.45-13.45'],
  ['på måndag kl 14 och sen varannan vecka, till 1 oktober', 3, '08-24 14.00-15.00', '09-07 14.00-15.00'],
  ['alla måndagar 13:20 t v, till 15 september', 4, '08-24 13.20-14.20'],
  ['fre kl 11.30 var vecka v 36-37', 2, '09-04 11.30-12.30', '09-11 11.30-12.30'],
  ['onsdag direkt på morgonen, kl 7.40, i kuratorns rum v 36', 1, '09-02 07.40-08.40'],
  [
    'måndagar kl 9 på de jämna veckorna och onsdagar kl 9 på de udda, till 15 september',
    4,
    '08-26 09.00-10.00',
    '08-31 09.00-10.00',
    '09-09 09.00-10.00',
    '09-14 09.00-10.00',
  ],
  ['jämna veckor: ti 10, fr 13, till 15 september', 4, '08-21 13.00-14.00', '09-01 10.00-11.00', '09-04 13.00-14.00'],
  ['v 36 to 13, v 38 to 13', 2, '09-03 13.00-14.00', '09-17 13.00-14.00'],
  ['nästa fredag 28 augusti kl 10 och inget mer sen', 1, '08-28 10.00-11.00'],
  ['på fredag kl 14, bara den gången', 1, '08-21 14.00-15.00'],
  [
    'torsdagar kl 10, inte v 36, 37 eller 39, till 1 oktober',
    4,
    '08-20 10.00-11.00',
    '08-27 10.00-11.00',
    '09-17 10.00-11.00',
  ],
  ['onsdagar kl 8 tre veckor i rad med start 2/9', 3, '09-02 08.00-09.00'],
  [
    'torsdagar 8.30 från 18 februari till 10 mars, vi hoppar över sportlovet v 8',
    2,
    '02-18 08.30-09.30',
    '03-04 08.30-09.30',
  ],
  [
    'onsdagar 9-10 från 17 februari till 10 mars utom sportlovet 22-26 februari',
    3,
    '02-17 09.00-10.00',
    '03-03 09.00-10.00',
  ],
  ['onsdagar 9-10 från 17 februari till 10 mars utom sportlovet och v 9', 2, '02-17 09.00-10.00', '03-10 09.00-10.00'],
  ['onsdagar kl 8-9 v 36 på expeditionen, Storgatan 14', 1, '09-02 08.00-09.00'],
];

describe('what conveners say', () => {
  for (const [phrase, count, ...first] of ROWS)
    it(phrase, () => {
      const starts = startsOf(phrase);
      assert.deepEqual([starts.slice(0, first.length), starts.length], [first, count]);
    });

  for (const phrase of [
    'tisdagar 8-9 ht och torsdagar 13-14 vt',
    'ht: tisdagar 8-9, vt: torsdagar 13-14',
    'tisdagar i september och torsdagar i oktober 13-14',
    'första och andra torsdagen efter höstlovet kl 13',
    'imorgon kl 9 och sedan varje vecka',
    'tisdagar kl 14 från 10 mars till 3 februari',
    'fredagar kl 9 v 36 eller v 38',
    'på måndag kl 14 och sen varje månad',
  ])
    it(`is refused where its words hold for different days: ${phrase}`, () =>
      assert.ok(isRefused(readSeries(phrase, FROM, SCHOOL_YEAR))));

  for (const [phrase, why] of [
    [
      'fredagar kl 9, sex gånger, sista gången 11 september',
      'Det blir bara 4 dagar, och du skrev 6 gånger. Vilket menar du? Skriv det ena.',
    ],
    ['fredagar kl 9, 2 gånger, v 36', 'Det blir bara en dag, och du skrev 2 gånger. Vilket menar du? Skriv det ena.'],
    [
      'fredagar kl 9, sex gånger, sista gången 2 oktober',
      'Det blir 7 dagar, och du skrev 6 gånger. Vilka menar du? Skriv till exempel: högst 6 gånger',
    ],
  ] as const)
    it(`is asked how many: ${phrase}`, () => {
      const read = readSeries(phrase, FROM, SCHOOL_YEAR);
      assert.equal(isRefused(read) && read.why, why);
    });

  it('may name several periods for the same days', () => {
    assert.equal(startsOf('tisdagar ht och vt 8-9').length, 42);
    assert.equal(startsOf('tisdagar i september och oktober 13-14').length, 9);
  });
});
