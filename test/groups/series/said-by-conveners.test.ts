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
  ])
    it(`is refused where its words hold for different days: ${phrase}`, () =>
      assert.ok(isRefused(readSeries(phrase, FROM, SCHOOL_YEAR))));

  it('may name several periods for the same days', () => {
    assert.equal(startsOf('tisdagar ht och vt 8-9').length, 42);
    assert.equal(startsOf('tisdagar i september och oktober 13-14').length, 9);
  });
});
