import { readDates, readMonthday, readMonths, readSpan } from '../../../src/groups/series/read-dates.js';
import { readFrom, readTo } from '../../../src/groups/series/read-edges.js';
import { readAhead, readBetween, readWithin } from '../../../src/groups/series/read-targets.js';
import { readsWhole } from './whole-hits.js';

describe('dates and borders are read by', () => {
  it('readDates', () =>
    readsWhole(readDates, [
      [
        '3 nov | 3 november | den 3 november | den 3:e november | 3/11 | November 3 | November 3rd',
        'dates dates:[{date:3 month:11}]',
      ],
      ['the 3rd of November | on 3 November', 'dates dates:[{date:3 month:11}]'],
      [
        '2026-11-03 | 20261103 | 261103 | 3 november 2026 | 3/11 2026 | 3/11-26',
        'dates dates:[{date:3 month:11 year:2026}]',
      ],
      ['3.9', 'dates dates:[{date:3 month:9}]'],
      [
        'tisdag 3/11 | tisdag den 3 november | på tisdag 3/11 | tisdag, 3/11',
        'dates dates:[{date:3 month:11 weekday:2}]',
      ],
      ['3/9, 10/9 och 17/9', 'dates dates:[{date:3 month:9} {date:10 month:9} {date:17 month:9}]'],
      ['3/9 & 10/9 | 3 sept, 10 sept', 'dates dates:[{date:3 month:9} {date:10 month:9}]'],
      ['15, 22 och 29 september', 'dates dates:[{date:15 month:9} {date:22 month:9} {date:29 month:9}]'],
      ['den 15 och den 22 september 2026', 'dates dates:[{date:15 month:9 year:2026} {date:22 month:9 year:2026}]'],
      // Read as none.
      ['november 3 | november 35 | 32 | tisdagar 3/11 | 2 november 2030-2130'],
    ]));

  it('readSpan', () =>
    readsWhole(readSpan, [
      [
        '10 september - 17 december | 10/9-17/12 | 10/9 till 17/12 | 10/9 t.o.m. 17/12',
        'span from:{is:written written:{date:10 month:9}} to:{is:written written:{date:17 month:12}}',
      ],
      [
        'mellan 10 september och 17 december | between 10 Sept and 17 Dec | mellan 10/9 o 17/12',
        'span from:{is:written written:{date:10 month:9}} to:{is:written written:{date:17 month:12}}',
      ],
      [
        'perioden 10/9-17/12 | under perioden 10/9 till 17/12',
        'span from:{is:written written:{date:10 month:9}} to:{is:written written:{date:17 month:12}}',
      ],
      ['9-13 november', 'span from:{is:written written:{date:9 month:11}} to:{is:written written:{date:13 month:11}}'],
      [
        '14 till 16 oktober',
        'span from:{is:written written:{date:14 month:10}} to:{is:written written:{date:16 month:10}}',
      ],
      ['mellan oktober och mars', 'months months:[{month:10} {month:11} {month:12} {month:1} {month:2} {month:3}]'],
      ['mellan mars och mars', 'months months:[{month:3}]'],
      [
        'måndag 31/8 - onsdag 2/9',
        'span from:{is:written written:{date:31 month:8 weekday:1}} to:{is:written written:{date:2 month:9 weekday:3}}',
      ],
      // Read as none.
      ['13-9 november | 10/9 och 17/12'],
    ]));

  it('readMonthday', () =>
    readsWhole(readMonthday, [
      ['den 15:e | den 15 | 15:e | dag 15', 'monthday dates:[15]'],
      ['den 1 och 15 | den 1:a och 15:e | den 1 och den 15', 'monthday dates:[1 15]'],
      ['sista dagen | den sista dagen | last day', 'monthday dates:[-1]'],
      // Read as none.
      ['15 | den 15 september | 15:e torsdagen'],
    ]));

  it('readMonths', () =>
    readsWhole(readMonths, [
      [
        'oktober | i oktober | under oktober | in October | av oktober | hela oktober | under hela oktober',
        'months months:[{month:10}]',
      ],
      ['månaderna oktober | oktober månad', 'months months:[{month:10}]'],
      ['i månaderna oktober och november', 'months months:[{month:10} {month:11}]'],
      ['resten av november', 'months months:[{month:11}]'],
      ['sep-nov | september till november', 'months months:[{month:9} {month:10} {month:11}]'],
      ['november till februari', 'months months:[{month:11} {month:12} {month:1} {month:2}]'],
      ['i sep, okt, nov och dec', 'months months:[{month:9} {month:10} {month:11} {month:12}]'],
      ['i september och i oktober', 'months months:[{month:9} {month:10}]'],
      ['september november januari', 'months months:[{month:9} {month:11} {month:1}]'],
      ['oktober 2026', 'months months:[{month:10 year:2026}]'],
      ['okt, nov 2026', 'months months:[{month:10} {month:11 year:2026}]'],
      // Read as none.
      ['jul | torsdag'],
    ]));

  it('readBetween', () =>
    readsWhole(readBetween, [
      ['mellan höstlovet och jullovet', 'span from:{is:closed name:höstlov} to:{is:closed name:jullov}'],
      ['between höstlovet och sportlovet', 'span from:{is:closed name:höstlov} to:{is:closed name:sportlov}'],
      ['mellan höstlovet och jul', 'span from:{is:closed name:höstlov} to:{is:feast feast:christmas}'],
      // Read as none.
      ['mellan jul och påsk | mellan höstlovet till jullovet'],
    ]));

  it('readWithin', () =>
    readsWhole(readWithin, [
      ['ht | i höst', 'within target:{is:term term:autumn}'],
      ['hela ht | under hela höstterminen', 'within target:{is:term term:autumn} whole:true'],
      ['under höstterminen 2026 | ht26 | HT-26 | ht 2026', 'within target:{is:term term:autumn year:2026}'],
      ['läsåret 26/27 | läsåret 2026/2027', 'within target:{is:term term:year year:2026}'],
      ['hela läsåret | läsåret ut | över hela läsåret | hela året', 'within target:{is:term term:year} whole:true'],
      ['på våren | under våren', 'within target:{is:term term:spring}'],
      ['resten av terminen | terminen ut', 'within target:{is:term term:current} whole:true'],
      ['för terminen | denna termin', 'within target:{is:term term:current}'],
      ['resten av året | året ut | i år', 'to target:{is:feast feast:newyear}'],
      ['under året', 'to target:{is:feast feast:newyear}', 'within target:{is:term term:year} whole:true'],
      // Read as none.
      ['all spring | during the term | höstterminen 9-10'],
    ]));

  it('readAhead', () =>
    readsWhole(readAhead, [
      ['idag | i dag | today', 'ahead days:0'],
      ['imorgon | i morgon | redan imorgon | tomorrow', 'ahead days:1'],
      ['i övermorgon | övermorgon', 'ahead days:2'],
      ['nästa vecka | under nästa vecka | på kommande vecka | next week', 'ahead weeks:1'],
      ['denna vecka | i den här veckan', 'ahead weeks:0'],
      ['om två veckor', 'ahead weeks:2'],
      // Read as none.
      ['om 2 v'],
    ]));

  it('readFrom', () =>
    readsWhole(readFrom, [
      [
        'från 3/9 | från och med 3/9 | fr o m 3/9 | fr.o.m. 3/9 | from 3/9 | beginning 3/9 | drar igång 3/9',
        'from target:{is:written written:{date:3 month:9}}',
      ],
      ['kör igång 3/9 | 3/9 och framåt', 'from target:{is:written written:{date:3 month:9}}'],
      [
        'med start 3/9 | med start den 3/9 | start 3/9 | startar 3/9 | vi startar 3/9 | start från 3/9',
        'from target:{is:written written:{date:3 month:9}} first:true',
      ],
      [
        'startar från 3/9 | startdatum 3/9 | med början 3/9 | med start från 3/9 | börjar 3/9 | börjar den 3/9',
        'from target:{is:written written:{date:3 month:9}} first:true',
      ],
      [
        'vi börjar 3/9 | starting 3/9 | starting from 3/9 | first time 3/9 | första gången 3/9',
        'from target:{is:written written:{date:3 month:9}} first:true',
      ],
      [
        'första gången är 3/9 | första gång 3/9 | första mötet 3/9 | första möte 3/9 | första träffen 3/9',
        'from target:{is:written written:{date:3 month:9}} first:true',
      ],
      [
        'första tillfället 3/9 | med första möte 3/9 | med första mötet 3/9 | med första träff 3/9',
        'from target:{is:written written:{date:3 month:9}} first:true',
      ],
      [
        'nästa gång 3/9 | nästa gång är den 3/9 | nästa möte 3/9 | nästa träff 3/9 | första 3/9 | premiär 3/9',
        'from target:{is:written written:{date:3 month:9}} first:true',
      ],
      [
        'startar upp 3/9 | 3/9 är första | 3/9 är första gången | 3/9 är start | 3/9 blir första',
        'from target:{is:written written:{date:3 month:9}} first:true',
      ],
      ['startvecka v 36', 'from target:{is:week week:36} first:true'],
      ['från v 36 | från vecka 36 | v 36 och framåt | v 36 är första', 'from target:{is:week week:36}'],
      ['från september', 'from target:{is:month month:9}'],
      ['från september 2026', 'from target:{is:month month:9 year:2026}'],
      ['från idag | från nu | från och med nu | från nu och framåt | from now', 'from target:{is:ahead days:0}'],
      ['från nästa vecka', 'from target:{is:ahead weeks:1}'],
      ['från terminsstart i januari', 'from target:{is:term term:spring}'],
      ['från höstterminens start | från skolstart i augusti', 'from target:{is:term term:autumn}'],
      ['från påsk', 'from target:{is:feast feast:easter}'],
      ['från nyår', 'from target:{is:feast feast:newyear}'],
      ['efter höstlovet', 'from target:{is:closed name:höstlov} after:true'],
      ['efter 3/9 | after 3/9', 'from target:{is:written written:{date:3 month:9}} after:true'],
      ['vi börjar efter jul', 'from target:{is:feast feast:christmas} after:true'],
      ['med start efter v 44', 'from target:{is:week week:44} after:true'],
      // Read as none.
      ['från lov | från studiedagen'],
    ]));

  it('readTo', () =>
    readsWhole(readTo, [
      [
        'till 17/12 | till och med 17/12 | t.o.m. 17/12 | fram till 17/12 | fram till och med 17/12',
        'to target:{is:written written:{date:17 month:12}}',
      ],
      [
        'fram tom 17/12 | tills 17/12 | slut 17/12 | slutar 17/12 | slutar den 17/12 | vi slutar 17/12',
        'to target:{is:written written:{date:17 month:12}}',
      ],
      [
        'sista gången 17/12 | sista gången är 17/12 | sista mötet 17/12 | sista träffen 17/12 | sista 17/12',
        'to target:{is:written written:{date:17 month:12}}',
      ],
      [
        'slutdatum 17/12 | until 17/12 | through 17/12 | längst till 17/12 | avslutas 17/12 | avslutning 17/12',
        'to target:{is:written written:{date:17 month:12}}',
      ],
      ['med sista 17/12 | med slut 17/12 | ända till 17/12', 'to target:{is:written written:{date:17 month:12}}'],
      ['tom v 50 | till v 50 | till v 50 slut', 'to target:{is:week week:50}'],
      ['till jul | till julen | till juluppehållet | till christmas', 'to target:{is:feast feast:christmas}'],
      ['till jullovet', 'to target:{is:closed name:jullov}'],
      ['till påsk', 'to target:{is:feast feast:easter}'],
      ['till lucia | t.o.m. Lucia', 'to target:{is:feast feast:lucia}'],
      ['till första advent | till 1:a advent', 'to target:{is:feast feast:advent}'],
      ['till valborg', 'to target:{is:feast feast:walpurgis}'],
      ['till pingst', 'to target:{is:feast feast:whitsun}'],
      ['till kristi himmelsfärd', 'to target:{is:feast feast:ascension}'],
      ['till midsommar', 'to target:{is:feast feast:midsummer}'],
      ['till allhelgona | till alla helgons dag', 'to target:{is:feast feast:allsaints}'],
      ['till nyår | till årsskiftet | till årets slut', 'to target:{is:feast feast:newyear}'],
      ['till sommaren | till skolavslutningen', 'to target:{is:feast feast:summer}'],
      ['till sommarlovet', 'to target:{is:closed name:sommarlov}'],
      ['till april', 'to target:{is:month month:4} vague:true'],
      ['t.o.m. april | till slutet av april | till utgången av april', 'to target:{is:month month:4}'],
      ['till april 2027', 'to target:{is:month month:4 year:2027} vague:true'],
      ['till sista november', 'to target:{is:month month:11}'],
      ['t.o.m. den sista oktober', 'to target:{is:month month:10}'],
      ['till terminens slut | till terminsslut', 'to target:{is:term term:current}'],
      ['till läsårets slut | till skolårets slut', 'to target:{is:term term:year}'],
      ['till ht', 'to target:{is:term term:autumn} vague:true'],
      ['till nästa vecka', 'to target:{is:ahead weeks:1}'],
      ['före 17/12 | before 17/12', 'to target:{is:written written:{date:17 month:12}} before:true'],
      ['innan jul', 'to target:{is:feast feast:christmas} before:true'],
      ['fram till före v 50', 'to target:{is:week week:50} before:true'],
    ]));
});
