import assert from 'node:assert/strict';
import { inWords, phraseOf } from '../../src/groups/series/in-words.js';
import type { Meaning } from '../../src/groups/series/meaning.js';
import { isAmbiguous, isRefused, readSeries } from '../../src/groups/series/read.js';
import { dayOnLine, dayWithName } from '../../src/groups/words-of-dates.js';
import { inEnglish } from '../helpers/english-meetings.js';
import { at } from '../helpers/meetings.js';
import { SCHOOL_YEAR } from './series/school-year.js';

function meaningOf(phrase: string): Meaning {
  const read = readSeries(phrase, '2026-08-20', SCHOOL_YEAR);
  assert.ok(!isRefused(read) && !isAmbiguous(read), `${phrase}: ${JSON.stringify(read)}`);
  return read;
}

describe('a series in English', () => {
  const sentences: [phrase: string, sentence: string][] = [
    ['jämna torsdagar 13-14.30 från 3 september', 'Every even week on Thursday 13.00–14.30, from 3 September'],
    ['tisdagar och torsdagar udda veckor 8-9', 'Every odd week on Tuesday and Thursday 08.00–09.00'],
    ['torsdagar 9-10', 'Every Thursday 09.00–10.00'],
    ['måndagar, tisdagar och fredagar 9-10', 'Every Monday, Tuesday and Friday 09.00–10.00'],
    ['vardagar 8-8.15', 'Every weekday 08.00–08.15'],
    ['varannan onsdag 15-16', 'Every other Wednesday 15.00–16.00'],
    ['var tredje tisdag 15-16', 'Every third Tuesday 15.00–16.00'],
    ['var åttonde vecka på måndag och fredag 15-16', 'Every 8th week on Monday and Friday 15.00–16.00'],
    ['torsdagar v 36-39 och 44 kl 13-14', 'Thursday in weeks 36–39 and 44, 13.00–14.00'],
    ['fredag vecka 44 kl 13-14', 'Friday in week 44, 13.00–14.00'],
    ['första och tredje torsdagen i månaden 13-14', 'The first and third Thursday of every month 13.00–14.00'],
    ['sista fredagen varannan månad 13-14', 'The last Friday of every other month 13.00–14.00'],
    ['näst sista onsdagen i varje kvartal 13-14', 'The second last Wednesday of every quarter 13.00–14.00'],
    ['sista vardagen i månaden 13-14', 'The last weekday of every month 13.00–14.00'],
    ['den 1:a, 12:e och 23:e varje månad 13-14', 'The 1st, 12th and 23rd of every month 13.00–14.00'],
    ['sista dagen i månaden 13-14', 'The last day of every month 13.00–14.00'],
    ['15 oktober och 12 november 2027 13-14', 'On 15 October and 12 November 2027, 13.00–14.00'],
    [
      'torsdagar 9-10 från 1 oktober till 15 september 2027',
      'Every Thursday 09.00–10.00, from 1 October to 15 September 2027',
    ],
    ['torsdagar 9-10 i oktober, november och december', 'Every Thursday 09.00–10.00, in October–December'],
    ['torsdagar 9-10 i november och december', 'Every Thursday 09.00–10.00, in November and December'],
    ['torsdagar 9-10 i oktober och december', 'Every Thursday 09.00–10.00, in October and December'],
    ['torsdagar 9-10, 6 gånger', 'Every Thursday 09.00–10.00, 6 times'],
    ['torsdagar 9-10 till 17 december, högst 2 gånger', 'Every Thursday 09.00–10.00, to 17 December, at most twice'],
    ['torsdagar 9-10 utom lov och röda dagar', 'Every Thursday 09.00–10.00, except school breaks and public holidays'],
    ['torsdagar 9-10 utom höstlovet', 'Every Thursday 09.00–10.00, except the autumn break'],
    [
      'torsdagar 9-10 utom studiedagar och helger',
      'Every Thursday 09.00–10.00, except staff training days and weekends',
    ],
    ['torsdagar 9-10 utom v 44-45 och 12 november', 'Every Thursday 09.00–10.00, except weeks 44–45 and 12 November'],
    ['torsdagar 9-10 utom november', 'Every Thursday 09.00–10.00, except November'],
    ['torsdagar 9-10 utom 5-12 november', 'Every Thursday 09.00–10.00, except 5 November to 12 November'],
    ['vardagar 9-10 utom fredagar', 'Every weekday 09.00–10.00, except Fridays'],
    [
      'torsdagar 9-10 utom första torsdagen i månaden',
      'Every Thursday 09.00–10.00, except the first Thursday of the month',
    ],
    ['var tredje torsdag 9-10 utom jämna veckor', 'Every third Thursday 09.00–10.00, except even weeks'],
    ['tisdagar 8-9 och torsdagar 13-14', 'Every Tuesday 08.00–09.00 and every Thursday 13.00–14.00'],
    ['två gånger per termin', 'Twice per term, 13.00–14.00'],
    ['en gång per läsår på tisdagar och torsdagar 9-10', 'Once per school year on Tuesday and Thursday, 09.00–10.00'],
    ['3 gånger per halvår 9-10', '3 times per half-year, 09.00–10.00'],
    ['torsdagar 9-10 i Sal 4 med BUP', 'Every Thursday 09.00–10.00, med BUP, i Sal 4'],
  ];
  for (const [phrase, sentence] of sentences)
    it(`"${phrase}": ${sentence}`, () => {
      assert.equal(
        inEnglish(() => inWords(meaningOf(phrase))),
        sentence,
      );
    });

  it('is a phrase in Swedish all the same, for it is read again', () => {
    const meaning = meaningOf('jämna torsdagar 13-14.30 från 3 september');
    const swedish = 'Varje jämn vecka på torsdag kl. 13.00-14.30, från 3 september';
    assert.deepEqual([phraseOf(meaning), inEnglish(() => phraseOf(meaning))], [swedish, swedish]);
  });
});

describe('a day in English', () => {
  it('has its weekday, whole or short', () => {
    const noon = at('2026-10-15', 720);
    const days = () => [dayWithName(noon), dayOnLine(new Date(noon))];
    assert.deepEqual(days(), ['torsdag 15 oktober', 'tors 15 okt']);
    const [whole, short] = inEnglish(days);
    assert.equal(whole, 'Thursday 15 October');
    assert.match(short!, /^\p{L}+ 15 \p{L}+$/u);
  });
});
