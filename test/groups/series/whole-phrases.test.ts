import assert from 'node:assert/strict';
import { phraseOf } from '../../../src/groups/series/in-words.js';
import { isAmbiguous, isRefused, readSeries } from '../../../src/groups/series/read.js';
import { SCHOOL_YEAR } from './school-year.js';

// A Thursday of week 34.
const ON = '2026-08-20';
const reading = (phrase: string) => readSeries(phrase, ON, SCHOOL_YEAR);

describe('every word of a phrase has its effect:', () => {
  for (const [phrase, said] of [
    // One time each, in the order of the days.
    ['tis och tors kl 8 resp 9', 'Varje tisdag kl. 08.00 och varje torsdag kl. 09.00'],
    ['torsdagar resp tisdagar kl 8 respektive 9-10', 'Varje torsdag kl. 08.00 och varje tisdag kl. 09.00-10.00'],
    ['3/9 resp 8/9 kl 8 resp 9', 'Den 3 september kl. 08.00 och den 8 september kl. 09.00'],
    [
      'första och tredje tisdagen i månaden kl 8 resp 9, 45 min',
      'Första tisdagen i varje månad kl. 08.00-08.45 och tredje tisdagen i varje månad kl. 09.00-09.45',
    ],
    [
      'jämna tisdagar och udda torsdagar kl 8 resp 9',
      'Varje jämn vecka på tisdag kl. 08.00 och varje udda vecka på torsdag kl. 09.00',
    ],
    // The same days at another time in other weeks.
    [
      'tisdagar jämna veckor 9-10, udda veckor 13-14',
      'Varje jämn vecka på tisdag kl. 09.00-10.00 och varje udda vecka på tisdag kl. 13.00-14.00',
    ],
    [
      'tisdagar 9-10 jämna veckor, 13-14 udda',
      'Varje jämn vecka på tisdag kl. 09.00-10.00 och varje udda vecka på tisdag kl. 13.00-14.00',
    ],
    ['onsdagar v 36 kl 9, v 38 kl 10', 'Onsdag vecka 36 kl. 09.00 och onsdag vecka 38 kl. 10.00'],
    // A date that weeks are counted from.
    ['3/9 kl 13 och därefter varannan vecka', 'Varannan torsdag kl. 13.00, från 3 september'],
    ['torsdag 3/9 kl 13, sedan var fjärde vecka', 'Var fjärde torsdag kl. 13.00, från 3 september'],
    ['den 3/9 13-14 varje vecka', 'Varje torsdag kl. 13.00-14.00, från 3 september'],
    ['varannan vecka, start torsdag 3/9, kl 13', 'Varannan torsdag kl. 13.00, från 3 september'],
    // The first day is closed: the parity is right all the same.
    [
      'torsdagar jämna veckor 13-14 utom lov, start v 44',
      'Varje jämn vecka på torsdag kl. 13.00-14.00, från 26 oktober, utom lov',
    ],
    ['första gången 3 september kl 13-14 sen varannan vecka', 'Varannan torsdag kl. 13.00-14.00, från 3 september'],
    ['10/9 kl 9, sedan udda veckor', 'Varje udda vecka på torsdag kl. 09.00, från 10 september'],
    ['3/9 kl 9 och sen 10/9', 'Den 3 september kl. 09.00 och den 10 september kl. 09.00'],
    // An ordinal of two days.
    [
      'första måndagen och onsdagen i månaden kl 9',
      'Första måndagen i varje månad kl. 09.00 och första onsdagen i varje månad kl. 09.00',
    ],
    // What the name of a meeting says.
    ['kvällsmöte torsdagar 7', 'Varje torsdag kl. 19.00'],
    ['månadsmöte torsdagar kl 13', '1 gång per månad på torsdag kl. 13.00'],
    ['veckomöte torsdagar 13', 'Varje torsdag kl. 13.00'],
    ['torsdagsgruppens nätverksträff fredagar 9', 'Varje fredag kl. 09.00'],
    ['fredagseftermiddagar kl 2', 'Varje fredag kl. 14.00'],
    // Rooms that are called as days and months are.
    ['torsdagar 13-14 rum Maj', 'Varje torsdag kl. 13.00-14.00, rum Maj'],
    ['torsdagar 13-14 hos Maj', 'Varje torsdag kl. 13.00-14.00, hos Maj'],
    ['torsdagar 13-14 sal 12', 'Varje torsdag kl. 13.00-14.00, sal 12'],
    ['torsdagar 13-14 på Torsdagsgatan 4', 'Varje torsdag kl. 13.00-14.00, på Torsdagsgatan 4'],
    ['torsdagar 7.30, i konferensrum 2', 'Varje torsdag kl. 07.30, i konferensrum 2'],
    ['torsdagar 7.30, biblioteket', 'Varje torsdag kl. 07.30, biblioteket'],
    // Lengths and ends.
    ['torsdagar kl 13 1 1/2 timme', 'Varje torsdag kl. 13.00-14.30'],
    ['torsdagar kl 13, 1½ h', 'Varje torsdag kl. 13.00-14.30'],
    ['torsdagar start 13 slut 14', 'Varje torsdag kl. 13.00-14.00'],
    ['torsdagar kl 2 e.m.', 'Varje torsdag kl. 14.00'],
    ['torsdagar kl 13 3.9 till 17/12', 'Varje torsdag kl. 13.00, från 3 september till 17 december'],
    ['torsdagar 13-14 i tre månader', 'Varje torsdag kl. 13.00-14.00, till 19 november'],
    ['torsdagar 13-14 de närmaste åtta veckorna', 'Varje torsdag kl. 13.00-14.00, till 14 oktober'],
    [
      'torsdagar 13-14 mellan höstlovet och jullovet',
      'Varje torsdag kl. 13.00-14.00, från 31 oktober till 18 december',
    ],
    ['torsdagar 13-14 resten av året', 'Varje torsdag kl. 13.00-14.00, till 31 december'],
    [
      'torsdagar 13-14 från 1 september till 31 augusti',
      'Varje torsdag kl. 13.00-14.00, från 1 september till 31 augusti',
    ],
    // What falls away, said behind it.
    ['torsdagar 13-14, v 44 utgår', 'Varje torsdag kl. 13.00-14.00, utom vecka 44'],
    ['torsdagar 13-14 men hoppa över v 52', 'Varje torsdag kl. 13.00-14.00, utom vecka 52'],
    ['torsdagar 13-14 när det inte är lov', 'Varje torsdag kl. 13.00-14.00, utom lov'],
    ['torsdagar 13-14, inte höstlovsveckan', 'Varje torsdag kl. 13.00-14.00, utom höstlovet'],
    // How often, beside how many.
    ['en gång varannan vecka tisdag kl 9', 'Varannan tisdag kl. 09.00'],
    ['bara jämna veckor torsdagar 13', 'Varje jämn vecka på torsdag kl. 13.00'],
    ['veckor med jämnt nummer, torsdag kl 13', 'Varje jämn vecka på torsdag kl. 13.00'],
    ['femte fredagen i de månader som har en, kl 10', 'Femte fredagen i varje månad kl. 10.00'],
    ['torsdag v 36, 13-14 och v 40 15-16', 'Torsdag vecka 36 kl. 13.00-14.00 och torsdag vecka 40 kl. 15.00-16.00'],
    ['de tre första torsdagarna i september kl 13', 'Varje torsdag kl. 13.00, i september, högst 3 gånger'],
    ['torsdagar 13-14 till jul, max 5 ggr', 'Varje torsdag kl. 13.00-14.00, till 23 december, högst 5 gånger'],
    // One day, and days in a row.
    ['fredagen innan påsk kl 9', 'Den 19 mars kl. 09.00'],
    ['torsdagen efter höstlovet kl 9', 'Den 5 november kl. 09.00'],
    ['måndag 31/8 - onsdag 2/9 kl 9', 'Den 31 augusti, 1 september och 2 september kl. 09.00'],
    ['i morgon fredag kl 9', 'Den 21 augusti kl. 09.00'],
    ['260831 kl 9', 'Den 31 augusti kl. 09.00'],
    ['26-08-31 kl 9', 'Den 31 augusti kl. 09.00'],
    ['31 aug -26 9.00', 'Den 31 augusti kl. 09.00'],
    ['biweekly on Fridays at 9', 'Varannan fredag kl. 09.00'],
    // Short days, which are other words elsewhere.
    ['må ti on to 9-10', 'Varje måndag, tisdag, onsdag och torsdag kl. 09.00-10.00'],
    ['må-fr 8', 'Varje vardag kl. 08.00'],
    ['ti 10 o fr 13.30', 'Varje tisdag kl. 10.00 och varje fredag kl. 13.30'],
    ['Thursdays 9 to 10:30', 'Varje torsdag kl. 09.00-10.30'],
    ['on Mondays at 9', 'Varje måndag kl. 09.00'],
    // A group's name, and the way to a room.
    ['vi i trygghetsteamet har möte på tisdagar 14.05', 'Varje tisdag kl. 14.05'],
    ['mån kl 8 hos kuratorn, 2 trappor upp', 'Varje måndag kl. 08.00, hos kuratorn 2 trappor upp'],
    ['torsdagar 14.40 i aulan, ingång B, kod 2580', 'Varje torsdag kl. 14.40, i aulan ingång B kod 2580'],
    ['Wednesdays at quarter to ten in the library', 'Varje onsdag kl. 09.45, in the library'],
    // Numbers in words.
    ['tis tjugofem i elva', 'Varje tisdag kl. 10.35'],
    ['torsdagar klockan åtta noll noll', 'Varje torsdag kl. 08.00'],
    // A letter that is missing.
    ['uda veckor måndag 13.20', 'Varje udda vecka på måndag kl. 13.20'],
    ['anda fredagen i månaden kl 8.30', 'Andra fredagen i varje månad kl. 08.30'],
    // A slip keeps the first letter.
    ['tordagar kl 10', 'Varje torsdag kl. 10.00'],
  ] as const)
    it(`"${phrase}": ${said}`, () => {
      const got = reading(phrase);
      assert.ok(!isRefused(got) && !isAmbiguous(got), JSON.stringify(got));
      assert.equal(phraseOf(got), said);
    });
});

describe('a phrase is refused, and says why,', () => {
  for (const [phrase, why] of [
    // Words that belong to nothing.
    ['första torsdagen varje vecka kl 9', /Jag vet inte vad ”varje vecka” hör till/],
    ['varannan torsdag varje vecka kl 9', /krockar/],
    ['varje månad varannan månad första torsdagen kl 9', /hör till/],
    // What stands between two days, or comes in place of something.
    ['tisdagar 9-10 till 1 december och fredagar 9', /Gäller det för alla dagarna/],
    ['torsdagar 13-14 utom v 40 då ses vi fredag', /Gäller det för alla dagarna/],
    ['tisdagar kl 9 och 6 torsdagar kl 13', /Gäller det för alla dagarna/],
    ['tisdagar 9-10 från 1/9 och torsdagar 13-14', /Gäller det för alla dagarna/],
    ['tre tisdagar och fyra torsdagar kl 9', /Gäller det för alla dagarna/],
    ['tisdagar kl 9, sedan kl 10', /först och det som gäller sedan/],
    ['tisdagar och torsdagar kl 8, därefter kl 9', /först och det som gäller sedan/],
    ['tisdagar kl 9 sen torsdagar kl 10', /först och det som gäller sedan/],
    ['tisdagar kl 8 resp 9', /vilken dag varje tid hör till/],
    // What contradicts itself.
    ['torsdag förmiddag 13-14', /Klockan 13\.00 är inte på förmiddagen/],
    ['torsdag eftermiddag 9-10', /Klockan 9\.00 är inte på eftermiddagen/],
    ['torsdagar kl 10 em', /inte på eftermiddagen/],
    ['tis/tors 8/9', /Inget av datumen är en torsdag/],
    ['varje tisdag utom tisdagar kl 9', /Det blir inga dagar kvar/],
    ['jämna torsdagar kl 10, start 10/9', /10 september 2026 är i en udda vecka/],
    ['jämna veckor torsdag, start v 37 kl 10', /Vecka 37 är en udda vecka/],
    ['10/9 kl 9, sedan jämna veckor', /är i en udda vecka/],
    ['torsdag 4/9 kl 9 varannan vecka', /är en fredag/],
    ['fredagar kl 8, start 1 okt slut 15 sept', /Sista dagen ligger före den första/],
    ['varje fredag från v 46 till v 38 kl 9', /Sista dagen ligger före den första/],
    ['tor-tis 9', /”-”/],
    ['torsdagar v 40-36 kl 9', /Vecka 36 kommer före vecka 40/],
    ['3/9 och 10/9 kl 9 till 1 december', /Skriv bara de datum/],
    ['fyra torsdagar kl 10: 3/9, 10/9 och 17/9', /.+/],
    ['torsdagar jämna veckor 13-14 samt v 37', /Vecka 37 är en udda vecka/],
    ['varannan torsdag v 36 kl 13', /vilka veckor eller hur ofta/],
    ['måndagar 9 september', /Inget av datumen är en måndag/],
    ['tisdagar 9/10', /Inget av datumen är en tisdag/],
    ['fredag den 13:e kl 9', /Vilken månad/],
    ['torsdagen kl 9 från 1 september', /bara en torsdag, eller flera/],
    ['sista dagen på terminen kl 13', /.+/],
    ['tre torsdagar i september 13-14', /Det blir 4 dagar, och du skrev 3 gånger/],
    ['torsdagar v 36-40 kl 9, 3 gånger', /Det blir 5 dagar, och du skrev 3 gånger/],
    // A number or a name that says too little.
    ['torsdagar 13-14 minst 5 gånger', /”minst”/],
    ['tvåveckorsmöte torsdagar 13', /”tvåveckorsmöte”/],
    ['julmöte torsdag 13', /”julmöte”/],
    ['första tisdagen på terminen kl 9', /i månaden eller i terminen/],
    ['torsdagar i sal 8-9', /”i sal”/],
  ] as const)
    it(`"${phrase}": ${why.source}`, () => {
      const got = reading(phrase);
      assert.ok(isRefused(got), JSON.stringify(got));
      assert.match(got.why, why);
    });
});

describe('a phrase with two meanings is asked about:', () => {
  for (const [phrase, ...meanings] of [
    [
      'torsdagar 9 till 12 november',
      'Varje torsdag utan klockslag, från 9 november till 12 november',
      'Varje torsdag kl. 09.00, till 12 november',
    ],
    ['må 9.30 to 14', 'Varje måndag kl. 09.30-14.00', 'Varje måndag kl. 09.30 och varje torsdag kl. 14.00'],
    ['tio onsdagar', 'Varje onsdag utan klockslag, 10 gånger', 'Varje onsdag kl. 10.00'],
    ['torsdagar 13-14 i Maj', 'Varje torsdag kl. 13.00-14.00, i maj', 'Varje torsdag kl. 13.00-14.00, i Maj'],
    [
      'torsdagar 13-14 i lokalen Måndag',
      'Varje torsdag kl. 13.00-14.00, i lokalen Måndag',
      'Varje torsdag kl. 13.00-14.00 och varje måndag kl. 13.00-14.00, i lokalen',
    ],
    [
      'torsdagar 13-14 under året',
      'Varje torsdag kl. 13.00-14.00, till 31 december',
      'Varje torsdag kl. 13.00-14.00, till 11 juni',
    ],
    [
      'varannan vecka två gånger tis och tors kl 9',
      'Varannan vecka på tisdag och torsdag kl. 09.00',
      'Varannan vecka på tisdag och torsdag kl. 09.00, högst 2 gånger',
    ],
    [
      'tisdagar kl 7 och torsdagar kl 8 på kvällen',
      'Varje tisdag kl. 07.00 och varje torsdag kl. 20.00',
      'Varje tisdag kl. 19.00 och varje torsdag kl. 20.00',
    ],
  ] as const)
    it(phrase, () => {
      const got = reading(phrase);
      assert.ok(isAmbiguous(got), JSON.stringify(got));
      assert.deepEqual(got.ambiguous.map(one => one.phrase).toSorted(), meanings.toSorted());
    });

  it('in how many times is not asked about again, whichever is chosen', () => {
    const got = reading('varannan vecka två gånger tis och tors kl 9');
    assert.ok(isAmbiguous(got));
    assert.deepEqual(
      got.ambiguous.map(({ phrase }) => isAmbiguous(reading(phrase))),
      [false, false],
    );
  });
});

describe('a plan of which no day is left', () => {
  it('has not been, where it ends ahead', () => {
    const why = (phrase: string, on: string) => {
      const got = readSeries(phrase, on, SCHOOL_YEAR);
      return isRefused(got) ? got.why : undefined;
    };
    const phrase =
      'Den 2:a, 15:e och 28:e var fjärde månad kl. 09.00-10.15, till 7 augusti 2027, utom udda veckor och 17 mars';
    assert.equal(why(phrase, '2026-08-15'), 'Det blir inga dagar kvar.');
    assert.equal(why('3 september 2025 kl 9', '2026-08-15'), 'Det har redan varit.');
  });
});
