import { readLength } from '../../../src/groups/series/read-length.js';
import { readNoTime, readPartOfDay } from '../../../src/groups/series/read-part-of-day.js';
import { readTime } from '../../../src/groups/series/read-times.js';
import { readsWhole } from './whole-hits.js';

describe('times and lengths are read by', () => {
  it('readTime', () =>
    readsWhole(readTime, [
      [
        '13 | vid 13 | runt 13 | ca 13 | cirka 13 | omkring 13 | tidigast 13 | alltid 13',
        'time start:{hour:13 minute:0 exact:true} strain:1',
      ],
      [
        '13-14 | 13 till 14 | 13 till kl 14 | kl 13 till kl 14 | 13 tom 14 | 13 t 14 | mellan 13 och 14',
        'time start:{hour:13 minute:0 exact:true} end:{hour:14 minute:0 exact:true}',
      ],
      [
        'mellan kl 13 och kl 14 | mellan klockan 13 och 14 | kl mellan 13 och 14 | between 13 and 14',
        'time start:{hour:13 minute:0 exact:true} end:{hour:14 minute:0 exact:true}',
      ],
      [
        'mellan 13 o 14 | från 13 till 14 | från kl 13 till 14 | 13 slut 14 | 13 slutar 14 | 13 och slutar 14',
        'time start:{hour:13 minute:0 exact:true} end:{hour:14 minute:0 exact:true}',
      ],
      ['kl 13 fram till 14', 'time start:{hour:13 minute:0 exact:true} end:{hour:14 minute:0 exact:true}'],
      [
        'kl 13 | klockan 13 | kla 13 | at 13 | @ 13 | klockslag 13 | tid 13 | tid: 13 | tiden 13 | från kl 13',
        'time start:{hour:13 minute:0 exact:true}',
      ],
      [
        'från klockan 13 | med start kl 13 | start kl 13 | startar kl 13 | börjar kl 13 | start 13 | börjar 13',
        'time start:{hour:13 minute:0 exact:true}',
      ],
      [
        'vi börjar 13 | från 13 | kl från 13 | ca kl 13 | kl ca 13 | cirka kl 13 | runt kl 13 | vid kl 13',
        'time start:{hour:13 minute:0 exact:true}',
      ],
      [
        'prick 13 | exakt 13 | precis 13 | typ 13 | , kl 13 | 13.00 | 13:00 | kl 13 prick | kl 13 exakt',
        'time start:{hour:13 minute:0 exact:true}',
      ],
      ['prick klockan nio | kl nio | kl 9 sharp', 'time start:{hour:9 minute:0 exact:false}'],
      ['08.00', 'time start:{hour:8 minute:0 exact:true}'],
      ['8.15', 'time start:{hour:8 minute:15 exact:false}'],
      ['0815', 'time start:{hour:8 minute:15 exact:true}'],
      ['815', 'time start:{hour:8 minute:15 exact:false} strain:1'],
      ['1300-1430 | 13-14.30', 'time start:{hour:13 minute:0 exact:true} end:{hour:14 minute:30 exact:true}'],
      ['13.15-14', 'time start:{hour:13 minute:15 exact:true} end:{hour:14 minute:0 exact:true}'],
      ['13 to 14', 'time start:{hour:13 minute:0 exact:true} end:{hour:14 minute:0 exact:true} strain:1'],
      ['nio | nie', 'time start:{hour:9 minute:0 exact:false} strain:2'],
      ['tjugo', 'time start:{hour:20 minute:0 exact:true} strain:2'],
      ['halv nio | halv 9 | åtta och trettio | åtta trettio', 'time start:{hour:8 minute:30 exact:false}'],
      ['halv ett', 'time start:{hour:12 minute:30 exact:false}'],
      ['half past nine', 'time start:{hour:9 minute:30 exact:false}'],
      [
        'kvart i nio | en kvart i nio | quarter to nine | åtta och fyrtiofem',
        'time start:{hour:8 minute:45 exact:false}',
      ],
      ['kvart över nio | quarter past nine', 'time start:{hour:9 minute:15 exact:false}'],
      ['kvart i ett', 'time start:{hour:12 minute:45 exact:false}'],
      ['tio i nio | tio minuter i nio', 'time start:{hour:8 minute:50 exact:false}'],
      ['tio över nio', 'time start:{hour:9 minute:10 exact:false}'],
      ['fem i halv tio', 'time start:{hour:9 minute:25 exact:false}'],
      ['fem över halv tio', 'time start:{hour:9 minute:35 exact:false}'],
      ['tjugo i nio', 'time start:{hour:8 minute:40 exact:false}'],
      ['tjugofem i nio', 'time start:{hour:8 minute:35 exact:false}'],
      ['noon | at noon', 'time start:{hour:12 minute:0 exact:true}'],
      ['8 och 30', 'time start:{hour:8 minute:30 exact:false} strain:2'],
      ['femton femton', 'time start:{hour:15 minute:15 exact:true}'],
      ['2030', 'time start:{hour:20 minute:30 exact:true} strain:2'],
      ['2030-2130', 'time start:{hour:20 minute:30 exact:true} end:{hour:21 minute:30 exact:true} strain:1'],
      ['kl 14-tiden', 'time start:{hour:14 minute:0 exact:true}'],
      ['fem i 0', 'time start:{hour:23 minute:55 exact:true}'],
      // Read as none.
      ['halv tretton | 7 i nio | 1 pm | 1-2 pm | 9 am - 10 am | 24 | 25 | 13.60 | mellan 9 | 7 december'],
      ['kl 7 december | kvart i 24'],
    ]));

  it('readLength', () =>
    readsWhole(readLength, [
      [
        '45 min | 45 minuter | i 45 min | under 45 min | à 45 min | a 45 min | ca 45 min | cirka 45 min',
        'length minutes:45',
      ],
      [
        'på 45 min | for 45 minutes | tar 45 min | längd 45 min | längd: 45 min | max 45 min | högst 45 min',
        'length minutes:45',
      ],
      [
        'varar 45 min | varar i 45 min | det tar 45 min | vi sitter 45 min | pågår i 45 min | ¾ timme',
        'length minutes:45',
      ],
      [
        'tre kvart | trekvart | en trekvart | 45-min | 45 min vardera | 45 min långt | 45 min per gång',
        'length minutes:45',
      ],
      ['45 min per möte | 45 min varje gång | 45 min åt gången', 'length minutes:45'],
      ['det pågår i en timme | en timme | 1 timme | timme', 'length minutes:60'],
      ['två timmar | 2 h | 2 t', 'length minutes:120'],
      ['1,5 h | 1.5 timmar | 1 1/2 timme | 1½ timme | en och en halv timme | en o en halv timme', 'length minutes:90'],
      [
        'en och en halv timma | 1 och en halv timme | en och halv timme | en och en halv h | an hour and a half',
        'length minutes:90',
      ],
      ['halvannan timme', 'length minutes:90'],
      ['½ timme | 1/2 h | en halvtimme | en halv timme | halv timme | halvtimme | half an hour', 'length minutes:30'],
      ['en kvart', 'length minutes:15'],
      ['två och en halv timme | 2 och en halv timme | två och en halv timmar', 'length minutes:150'],
      ['1 timme och 15 minuter | 1 h 15 min | 1 timme, 15 min', 'length minutes:75'],
      ['12 h', 'length minutes:720'],
      // Read as none.
      ['kvart | 0 min | 13 h | 45'],
    ]));

  it('readPartOfDay', () =>
    readsWhole(readPartOfDay, [
      ['på morgonen | morgon | om morgnarna | in the morning | tidigt', 'partOfDay part:morning'],
      ['fm | på förmiddagen | am', 'partOfDay part:forenoon'],
      ['em | e.m. | på eftermiddagen | under eftermiddagen | pm', 'partOfDay part:afternoon'],
      ['på kvällen | kvällstid | in the evening | i kväll', 'partOfDay part:evening'],
      // Read as none.
      ['i morgon'],
    ]));

  it('readNoTime', () =>
    readsWhole(readNoTime, [
      ['utan klockslag | utan tid', 'noTime'],
      // Read as none.
      ['utan plats'],
    ]));
});
