import assert from 'node:assert/strict';
import { readNewTime } from '../../src/groups/new-time.js';
import { AUTUMN, at, meetingOn } from '../helpers/meetings.js';

const asOf = (today: string, minutes = 480) => ({ today, now: at(today, minutes), calendar: AUTUMN });
/** Thursday 24 September, nine to ten. */
const thursday = meetingOn('m', '2026-09-24', [540, 600], { place: 'Sal 1' });

const SAME_TIME = 'Du skrev ingen tid, så den är som förut.';
const SAME_LENGTH = 'Du skrev inget slut, så mötet är lika långt som förut.';
const ONE_DAY = 'Skriv en dag och en tid, till exempel: 15 oktober 13-14. Flera möten flyttar du med resten av serien.';

const reply = (phrase: string, frame = asOf('2026-09-01'), meeting = thursday, place?: string) => {
  const got = readNewTime(phrase, meeting, frame, place);
  return 'why' in got ? got : { day: got.to.day, said: got.said };
};

describe('what is said of a new time', () => {
  const cases: [phrase: string, day: string, ...said: string[]][] = [
    ['fredag 10-11', '2026-09-25'],
    ['fredag 23-23.30', '2026-09-25'],
    ['fredag', '2026-09-25', SAME_TIME],
    ['fredag v 40', '2026-10-02', SAME_TIME],
    ['i Sal 4', '2026-09-24', SAME_TIME],
    ['fredag kl 13', '2026-09-25', SAME_LENGTH],
    ['26 september 10-11', '2026-09-26', 'Det är en lördag.'],
    ['27 september 10-11', '2026-09-27', 'Det är en söndag.'],
    ['lördag 10-11', '2026-09-26', 'Det är en lördag.'],
    ['28 oktober 10-11', '2026-10-28', 'Den dagen är stängd: höstlov.'],
    ['1 november 10-11', '2026-11-01', 'Det är en söndag.'],
    ['1 januari 10-11', '2027-01-01', 'Den dagen är stängd: nyårsdagen.'],
    ['v 44', '2026-10-29', SAME_TIME, 'Den dagen är stängd: höstlov.'],
  ];
  for (const [phrase, day, ...said] of cases)
    it(`"${phrase}": ${said.length > 0 ? said.join(' ') : 'nothing'}`, () =>
      assert.deepEqual(reply(phrase), { day, said }));

  it('is that a weekday of the meeting’s week has been, and only then', () => {
    const been = 'Den dagen i vecka 39 har redan varit, så jag tog veckan efter.';
    const wednesday = asOf('2026-09-23');
    assert.deepEqual(reply('måndag 10-11', wednesday), { day: '2026-09-28', said: [been] });
    assert.deepEqual(reply('måndag', wednesday), { day: '2026-09-28', said: [been, SAME_TIME] });
    assert.deepEqual(reply('onsdag 10-11', wednesday), { day: '2026-09-23', said: [] }, 'today has not been');
    assert.deepEqual(reply('28 september 10-11', wednesday), { day: '2026-09-28', said: [] });
  });
});

describe('why there is no new time', () => {
  const cases: [phrase: string, why: string][] = [
    ['', 'Skriv den nya tiden i rutan, till exempel: fredag 13-14.'],
    ['samma tid', 'Skriv den nya tiden i rutan, till exempel: fredag 13-14.'],
    ['blä', 'Jag förstår inte ”blä”.'],
    ['i förrgår', 'Jag förstår inte ”i förrgår”.'],
    ['torsdag 2 oktober', '2 oktober 2026 är en fredag, inte en torsdag.'],
    ['fredag em', 'Skriv vilken tid på dagen, till exempel 13-14.'],
    ['em', 'Skriv vilken tid på dagen, till exempel 13-14.'],
    ['24 september', 'Mötet ligger redan då.'],
    ['24 september 9-10', 'Mötet ligger redan då.'],
    ['1 september 7-8', 'Den tiden har redan varit.'],
    ...[
      ['torsdag och fredag', 'jämna fredagar 9-10', 'varannan fredag', 'fredag v 40-41', 'jämna fredagar v 40'],
      ['första fredagen i månaden', 'den 15:e och 16:e', 'fredag 10-11 till jul', 'fredag 10-11 från v 40'],
      ['fredag 10-11 i oktober', 'fredag 10-11 två gånger', 'fredag 10-11 utom lov', 'två gånger per termin'],
      ['fredag 10-11 och måndag 13-14', 'måndag och fredag v 40'],
    ]
      .flat()
      .map((phrase): [string, string] => [phrase, ONE_DAY]),
  ];
  for (const [phrase, why] of cases)
    it(`"${phrase}": ${why}`, () => {
      const got = reply(phrase);
      assert.equal('why' in got && got.why, why);
    });

  it('is that it would be as before, until something of it is another: a minute, or the place', () => {
    assert.deepEqual(reply('24 september 9-10.01'), { day: '2026-09-24', said: [] });
    assert.deepEqual(reply('24 september 9.01-10'), { day: '2026-09-24', said: [] });
    assert.deepEqual(reply('24 september 9-10 i Sal 2'), { day: '2026-09-24', said: [] });
    assert.deepEqual(reply('24 september 9-10', asOf('2026-09-01'), thursday, 'Sal 2'), {
      day: '2026-09-24',
      said: [],
    });
    assert.deepEqual(reply('24 september 9-10', asOf('2026-09-01'), thursday, ' Sal 1 '), {
      why: 'Mötet ligger redan då.',
    });
  });

  it('is that the clock does not show it, with the day', () => {
    const spring = asOf('2027-03-01');
    const sunday = meetingOn('m', '2027-03-21');
    for (const hours of ['02.30-03.30', '01.30-02.30'])
      assert.deepEqual(reply(`28 mars ${hours}`, spring, sunday), {
        why: '28 mars 2027: klockan 02.30 finns inte då, för klockan ställs fram. Välj en annan tid.',
      });
  });

  it('is that it begins now or has begun, also where the day was named with its year or week', () => {
    const gone = { why: 'Den tiden har redan varit.' };
    assert.deepEqual(reply('måndag v 39 10-11', asOf('2026-09-23')), gone);
    assert.deepEqual(reply('15 oktober 2025 10-11'), gone);
    assert.deepEqual(reply('1 september 8-9'), { why: 'Den tiden har redan varit.' });
    assert.deepEqual(reply('1 september 8.01-9'), { day: '2026-09-01', said: [] });
  });

  it('is that it may be one of several, which can be chosen', () => {
    const two = (day: string) => [`${day} 06.00-07.00`, `${day} 18.00-19.00`];
    const [early, late] = two('24 september 2026');
    assert.deepEqual(reply('kl 6-7'), { why: `Menar du ${early} eller ${late}?`, instead: [early, late] });
    const fridays = ['4 september 2026 09.00-10.00', '11 september 2026 09.00-10.00'];
    assert.deepEqual(reply('nästa fredag'), { why: `Menar du ${fridays.join(' eller ')}?`, instead: fridays });
    const three = [...two('4 september 2026'), '11 september 2026 06.00-07.00'];
    assert.deepEqual(reply('nästa fredag 6-7'), {
      why: `Menar du ${three[0]}, ${three[1]} eller ${three[2]}?`,
      instead: three,
    });
  });

  it('is none where only one of several can be', () =>
    assert.deepEqual(reply('idag 6-7'), { day: '2026-09-01', said: [] }));
});

describe('the place of a moved meeting', () => {
  const placeOf = (phrase: string, typed?: string) => {
    const got = readNewTime(phrase, thursday, asOf('2026-09-01'), typed);
    return 'why' in got ? got : got.to.place;
  };
  it('is what was typed in its box, else what the words say, else as before', () => {
    assert.equal(placeOf('fredag 10-11 i Sal 3', ' Sal 9 '), 'Sal 9');
    assert.equal(placeOf('fredag 10-11 i Sal 3', ' '), 'i Sal 3');
    assert.equal(placeOf('fredag 10-11 i Sal 3'), 'i Sal 3');
    assert.equal(placeOf('fredag 10-11', ' '), 'Sal 1');
  });
});
