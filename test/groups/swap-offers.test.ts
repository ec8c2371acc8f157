import assert from 'node:assert/strict';
import type { SchoolCalendar } from '../../src/groups/calendar.js';
import { isAmbiguous, isRefused, readSeries } from '../../src/groups/series/read.js';
import { swapFor } from '../../src/groups/swap.js';

/** A school that is closed on some days of 2026, written MM-DD. */
const closedOn = (...days: string[]): SchoolCalendar => ({
  closed: days.map(day => ({ name: 'studiedag', from: `2026-${day}`, to: `2026-${day}` })),
  terms: [],
});
/** Of the thirteen Thursdays from September to November the school is closed on three, all in even weeks. */
const EVEN = closedOn('10-01', '10-15', '10-29');

function swap(phrase: string, calendar = EVEN, [from, to]: readonly string[] = ['2026-09-01', '2026-11-30']) {
  const read = readSeries(phrase, from!, calendar);
  assert.ok(!isRefused(read) && !isAmbiguous(read), phrase);
  const got = swapFor(read, from!, to!, calendar);
  return got && [got.phrase, got.words, got.title];
}

describe('what is offered in place of a weekday that loses meetings', () => {
  const ODD = ['Jämna torsdagar ger 4 möten, udda 6.', 'Ta udda i stället'];
  const BETWEEN = ['Torsdagar varannan vecka ger 4 möten, veckorna emellan 6.', 'Ta veckorna emellan i stället'];
  const WEDNESDAY = ['Torsdagar ger 10 möten, onsdagar 13.', 'Ta onsdagar i stället'];
  const cases: [phrase: string, offered: string, words: readonly string[], calendar?: SchoolCalendar][] = [
    ['jämna torsdagar 13-14', 'Varje udda vecka på torsdag kl. 13.00-14.00', ODD],
    ['jämna torsdagar', 'Varje udda vecka på torsdag utan klockslag', ODD],
    [
      'udda torsdagar 13-14',
      'Varje jämn vecka på torsdag kl. 13.00-14.00',
      ['Udda torsdagar ger 3 möten, jämna 7.', 'Ta jämna i stället'],
      closedOn('09-10', '09-24', '10-08'),
    ],
    ['varannan torsdag 13-14', 'Varannan torsdag kl. 13.00-14.00, från 10 september', BETWEEN],
    ['varannan torsdag 13-14 från 3 september', 'Varannan torsdag kl. 13.00-14.00, från 10 september', BETWEEN],
    ['torsdagar 13-14', 'Varje onsdag kl. 13.00-14.00', WEDNESDAY],
    ['torsdagar 13-14 i Sal 3', 'Varje onsdag kl. 13.00-14.00, i Sal 3', WEDNESDAY],
    [
      'måndagar 13-14',
      'Varje tisdag kl. 13.00-14.00',
      ['Måndagar ger 10 möten, tisdagar 13.', 'Ta tisdagar i stället'],
      closedOn('09-07', '09-14', '09-21'),
    ],
    [
      'fredagar 13-14',
      'Varje torsdag kl. 13.00-14.00',
      ['Fredagar ger 10 möten, torsdagar 13.', 'Ta torsdagar i stället'],
      closedOn('09-04', '09-11', '09-18'),
    ],
  ];
  for (const [phrase, offered, words, calendar] of cases)
    it(`"${phrase}": "${offered}"`, () => assert.deepEqual(swap(phrase, calendar), [offered, ...words]));

  it('is the day beside that gives most', () => {
    const tuesdays = ['09-01', '09-08', '09-15', '09-22'];
    const title = (...also: string[]) => swap('tisdagar 13-14', closedOn(...tuesdays, ...also))?.[2];
    assert.equal(title('09-07'), 'Ta onsdagar i stället');
    assert.equal(title('09-02', '09-09'), 'Ta måndagar i stället');
    assert.equal(swap('torsdagar 13-14', closedOn('09-02', '09-03', '09-10', '09-17'))?.[2], 'Ta fredagar i stället');
  });

  it('is the other weeks before another day, though the day gives more', () => {
    const odd = '10-08';
    assert.equal(
      swap('jämna torsdagar 13-14', closedOn('10-01', '10-15', '10-29', '11-12', odd))?.[2],
      'Ta udda i stället',
    );
    assert.equal(
      swap('varannan torsdag 13-14', closedOn('10-01', '10-15', '10-29', '11-12', odd))?.[2],
      'Ta veckorna emellan i stället',
    );
  });

  it('is the same weeks on another day where the other weeks lose as many', () =>
    assert.deepEqual(swap('jämna torsdagar 13-14', closedOn('10-01', '10-15', '10-29', '10-08', '10-22')), [
      'Varje jämn vecka på onsdag kl. 13.00-14.00',
      'Jämna torsdagar ger 4 möten, jämna onsdagar 7.',
      'Ta jämna onsdagar i stället',
    ]));

  it('counts what a phrase leaves out because it is closed or a holiday as lost, and not what it leaves out by name', () => {
    assert.equal(swap('jämna torsdagar 13-14 utom lov')?.[1], ODD[0]);
    assert.equal(swap('jämna torsdagar 13-14 utom studiedagar')?.[1], ODD[0]);
    const winter = ['2026-12-01', '2027-02-28'];
    assert.deepEqual(
      [swap('fredagar 13-14 utom röda dagar', closedOn(), winter), swap('fredagar 13-14', closedOn(), winter)],
      [undefined, undefined],
      'Christmas Eve is as lost as Christmas Day',
    );
    assert.equal(
      swap('fredagar 13-14 utom röda dagar', closedOn(), ['2026-04-01', '2026-05-05'])?.[1],
      'Fredagar ger 3 möten, torsdagar 5.',
    );
    assert.equal(swap('jämna torsdagar 13-14 utom 1 oktober och 15 oktober'), undefined);
  });

  it('is another day where every day of the phrase is closed', () =>
    assert.deepEqual(
      swap('varannan torsdag 13-14 utom lov', closedOn('09-03', '09-10', '09-17', '09-24'), [
        '2026-09-01',
        '2026-09-30',
      ]),
      [
        'Varannan onsdag kl. 13.00-14.00, utom lov',
        'Torsdagar varannan vecka ger 0 möten, onsdagar varannan vecka 3.',
        'Ta onsdagar varannan vecka i stället',
      ],
    ));
});

describe('nothing is offered in place of a phrase', () => {
  it('that loses one meeting, or none', () => {
    assert.equal(swap('torsdagar 13-14', closedOn('09-03')), undefined);
    assert.equal(swap('udda torsdagar 13-14'), undefined);
  });

  it('where two more are not held, or not two fewer are lost', () => {
    const september = ['2026-09-02', '2026-09-30'];
    const thursdays = ['09-03', '09-10', '09-17'];
    assert.equal(swap('torsdagar 13-14', closedOn('09-03', '09-10'))?.[1], 'Torsdagar ger 11 möten, onsdagar 13.');
    assert.equal(swap('torsdagar 13-14', closedOn('09-03', '09-10', '09-02', '09-04')), undefined);
    const friday = ['09-04', '09-11', '09-18'];
    assert.equal(
      swap('torsdagar 13-14', closedOn(...thursdays, ...friday, '09-02'), september)?.[1],
      'Torsdagar ger 1 möte, onsdagar 4.',
    );
    assert.equal(
      swap('torsdagar 13-14', closedOn(...thursdays, ...friday, '09-02', '09-09'), september),
      undefined,
      'five Wednesdays of which two are lost',
    );
    assert.equal(
      swap('torsdagar 13-14', closedOn('09-03', '09-10', ...friday), ['2026-09-03', '2026-09-24']),
      undefined,
      'three Wednesdays',
    );
  });

  it('that is of the weekend, or would be beside it', () => {
    assert.equal(swap('lördagar 13-14', closedOn('09-05', '09-12', '09-19')), undefined);
    assert.equal(swap('söndagar 13-14', closedOn('09-06', '09-13', '09-20')), undefined);
    const week = ['09-03', '09-10', '09-17', '09-04', '09-11', '09-18'];
    assert.equal(swap('fredagar 13-14', closedOn(...week)), undefined, 'no Saturday');
    assert.equal(swap('måndagar 13-14', closedOn('09-07', '09-14', '09-21', '09-08', '09-15', '09-22')), undefined);
  });

  it('that says more than one weekday, which weeks, how often, or how many', () => {
    const september = ['2026-09-01', '2026-09-30'];
    const days = closedOn('09-01', '09-08', '09-15', '09-22', '09-29', '09-03', '09-10', '09-17');
    for (const phrase of [
      'tisdagar och torsdagar 13-14',
      'tisdagar 13-14 och torsdagar 9-10',
      'torsdagar 13-14 fyra gånger',
      'torsdagar vecka 36-39 13-14',
      'tisdagar 13-14 vecka 36-40',
      '3, 10 och 17 september 13-14',
      'två gånger per termin',
    ])
      assert.equal(swap(phrase, days, september), undefined, phrase);
    assert.equal(swap('första torsdagen i månaden 13-14', closedOn('09-03', '10-01', '11-05')), undefined);
    assert.equal(swap('var tredje torsdag 13-14', closedOn('09-03', '09-24', '10-15')), undefined);
  });

  it('that would be too long to be chosen', () => {
    const days = ['3/9', '10/9', '17/9', '24/9', '1/10', '8/10', '15/10', '22/10'].map(day => `${day} 2027`);
    const offered = (room: string) => swap(`torsdagar 13-14 utom ${days.join(', ')} i ${room}`)?.[0]?.length;
    assert.deepEqual([offered('Mötesrum Blåklockan'), offered('Mötesrum Blåklockans')], [200, undefined]);
  });
});
