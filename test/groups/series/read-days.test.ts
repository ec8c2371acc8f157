import { readCount } from '../../../src/groups/series/read-count.js';
import { readDays, readEvery, readNth, readParity } from '../../../src/groups/series/read-days.js';
import { readWeeks } from '../../../src/groups/series/read-weeks.js';
import { readsWhole } from './whole-hits.js';

describe('days, weeks and numbers of times are read by', () => {
  it('readDays', () =>
    readsWhole(readDays, [
      ['torsdagar | på torsdagar | om torsdagar | on Thursdays | i veckan på torsdagar', 'days days:[4] how:many'],
      ['både tisdagar och torsdagar', 'days days:[2 4] how:many'],
      ['nu på torsdag | på torsdag | on Thursday', 'days days:[4] how:coming'],
      ['torsdag', 'days days:[4] how:bare'],
      ['torsdagen', 'days days:[4] how:coming one:true'],
      ['varje torsdag | alla torsdagar', 'days days:[4] how:many each:true'],
      ['nästa torsdag | denna torsdag | kommande torsdag', 'days days:[4] how:next'],
      ['tis-tors', 'days days:[2 3 4] how:many'],
      ['mån till fre | vardagar | vardag', 'days days:[1 2 3 4 5] how:many'],
      ['tisdag/torsdag | tisdag och på torsdag', 'days days:[2 4] how:bare'],
      ['tis, ons och fre', 'days days:[2 3 5] how:bare'],
      ['varje vardag', 'days days:[1 2 3 4 5] how:many each:true'],
      ['skoldagar', 'days days:[1 2 3 4 5] how:many without:closed'],
      ['helgfria måndagar', 'days days:[1] how:many without:holidays'],
      ['helgfria vardagar', 'days days:[1 2 3 4 5] how:many without:holidays'],
      ['varje dag', 'days days:[1 2 3 4 5 6 7] how:many loose:true'],
      ['varje dag i veckan | every day of the week', 'days days:[1 2 3 4 5 6 7] how:many'],
      ['ti o fr', 'days days:[2 5] how:bare'],
      ['to-fr', 'days days:[4 5] how:many'],
      // Read as none.
      ['under veckan på torsdagar | tor-tis | tisdag och tisdag | helger | ti fr'],
    ]));

  it('readNth', () =>
    readsWhole(readNth, [
      ['första måndagen | den första måndagen | på första måndagen | on the first Monday', 'nth days:[1] nths:[1]'],
      ['första och tredje måndagen', 'nth days:[1] nths:[1 3]'],
      ['1:a tisdagen | månadens första tisdag', 'nth days:[2] nths:[1]'],
      ['näst sista torsdagen', 'nth days:[4] nths:[-2]'],
      ['sista vardagen', 'nth days:[1 2 3 4 5] nths:[-1]'],
      ['the last Friday', 'nth days:[5] nths:[-1]'],
      // Read as none.
      ['varje månads första tisdag | första måndagar | sjätte måndagen | första helgfria måndagen'],
    ]));

  it('readParity', () =>
    readsWhole(readParity, [
      [
        'jämna | jämna veckor | i jämna veckor | vid jämn vecka | om jämna veckor | in even weeks',
        'parity parity:even',
      ],
      ['varje jämn vecka | jv | veckor med jämnt nummer', 'parity parity:even'],
      ['på udda veckor | under udda v | on odd weeks | u.v. | vecka med udda veckonummer', 'parity parity:odd'],
      // Read as none.
      ['varannan jämn vecka | veckor jämnt | veckor med udda'],
    ]));

  it('readEvery', () =>
    readsWhole(readEvery, [
      [
        'varannan vecka | i varannan vecka | med varannan vecka | en gång varannan vecka | var 14:e dag',
        'every n:2 unit:week',
      ],
      [
        'var fjortonde dag | every other week | var annan vecka | tvåveckorsvis | med två veckors mellanrum',
        'every n:2 unit:week',
      ],
      [
        'varje månad | på varje månad | månadsvis | i månaden | av månaden | per månad | / månad | of the month',
        'every n:1 unit:month',
      ],
      ['of each month | i de månader som har en | när det finns en', 'every n:1 unit:month'],
      ['varannan månad | every second month', 'every n:2 unit:month'],
      ['vartannat kvartal | vart annat kvartal', 'every n:2 unit:quarter'],
      ['varje termin', 'every n:1 unit:term'],
      ['varje halvår', 'every n:1 unit:half-year'],
      ['varje år', 'every n:1 unit:year'],
      ['var 7:e dag | var första vecka | veckovis | per vecka', 'every n:1 unit:week'],
      ['var tredje vecka | var 3:e vecka | every three weeks | var tre vecka', 'every n:3 unit:week'],
      ['var 4 vecka', 'every n:4 unit:week'],
      ['varje mån', 'every n:1 unit:month strain:1'],
      ['i kvartalet', 'every n:1 unit:quarter'],
      // Read as none.
      ['var 10:e dag | in the month | per v | biweekly | fortnightly'],
    ]));

  it('readWeeks', () =>
    readsWhole(readWeeks, [
      [
        'v 36 | vecka 36 | i v 36 | under vecka 36 | på vecka 36 | bara v 36 | endast v 36 | in week 36',
        'weeks ranges:[{first:36 last:36}]',
      ],
      ['vecka nr 36 | v nummer 36', 'weeks ranges:[{first:36 last:36}]'],
      [
        'veckorna 36-50 | v 36 t.o.m. v 50 | v 36 till 50 | mellan v 36 och v 50 | mellan v 36 och 50',
        'weeks ranges:[{first:36 last:50}]',
      ],
      ['v. 36, 40 och 44', 'weeks ranges:[{first:36 last:36} {first:40 last:40} {first:44 last:44}]'],
      ['v 36, v 40 | v 36 v 40', 'weeks ranges:[{first:36 last:36} {first:40 last:40}]'],
      ['v 36-40, 44', 'weeks ranges:[{first:36 last:40} {first:44 last:44}]'],
      ['between week 36 and 40', 'weeks ranges:[{first:36 last:40}]'],
      ['v 53', 'weeks ranges:[{first:53 last:53}]'],
      [
        'v 13-14',
        'weeks ranges:[{first:13 last:14}] clock:[{hour:13 minute:0 exact:true} {hour:14 minute:0 exact:true}]',
      ],
      ['v 8-9, 9-10', 'weeks ranges:[{first:8 last:9} {first:9 last:10}] strain:4'],
      ['v 36, 9', 'weeks ranges:[{first:36 last:36} {first:9 last:9}] strain:2'],
      ['v 36, 9-10', 'weeks ranges:[{first:36 last:36} {first:9 last:10}] strain:4'],
      ['v 36, 25', 'weeks ranges:[{first:36 last:36} {first:25 last:25}]'],
      // Read as none.
      ['v 0 | v 54 | v 36 oktober | v 36 gånger'],
    ]));

  it('readCount', () =>
    readsWhole(readCount, [
      [
        '6 gånger | sex tillfällen | totalt 6 gånger | 6 gånger totalt | 6 gånger framåt | 6 gånger sammanlagt',
        'count times:6',
      ],
      ['minst 6 gånger per termin', 'count times:6 per:term'],
      ['max 6 gånger | högst 6 ggr | de första 6 gångerna', 'count times:6 most:true'],
      ['två ggr/termin | twice per term', 'count times:2 per:term'],
      ['en gång i halvåret', 'count times:1 per:half-year'],
      [
        '2 ggr per månad | två gånger i varje månad | 2 times a month | two times each month',
        'count times:2 per:month',
      ],
      ['2 gånger månadsvis', 'count times:2 per:month'],
      ['2 ggr om året', 'count times:2 per:year'],
      ['3 gånger under terminen | 3 gånger varje termin', 'count times:3 per:term'],
      ['2 times per week | twice a week', 'count times:2 per:week'],
      ['once per month', 'count times:1 per:month'],
      ['i 10 veckor | under 10 veckor | de 10 veckor | 10 veckor framåt', 'lasting weeks:10'],
      ['i tre månader', 'lasting months:3'],
      ['de närmaste 8 veckorna', 'lasting weeks:8'],
      ['5 möten terminsvis', 'count times:5 per:term'],
      ['antal 5 gånger', 'count times:5'],
      // Read as none.
      ['minst 6 gånger | 6 torsdagar | de 6 första torsdagarna | sex torsdagar | 0 gånger | 1 torsdagar'],
      ['en torsdag i månaden | en torsdag per termin | 10 veckor | i 10 v | ungefär 5 gånger'],
    ]));
});
