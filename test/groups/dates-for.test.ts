import assert from 'node:assert/strict';
import { datesFor, meetingsFrom } from '../../src/groups/change-meetings.js';
import { dueOf } from '../../src/groups/due.js';
import { autumnOf, EIGHT } from '../helpers/meeting-steps.js';
import { AUTUMN, meetingOn } from '../helpers/meetings.js';
import { dataOf } from '../helpers/small-group.js';

const data = dataOf();
const { parts } = autumnOf(data);
const wish = { phrase: 'torsdagar 13-14', from: '2026-10-15', to: '2026-10-31' };
const read = (change: Partial<typeof wish> = {}, now = EIGHT) => {
  const got = datesFor({ ...wish, ...change }, parts, data.group, now);
  return 'why' in got ? got.why : got.dates.map(({ day, skipped }) => (skipped ? `${day} skipped` : day));
};

describe('the dates of a phrase between two days', () => {
  it('include both, and say those that are closed', () => {
    assert.deepEqual(read(), ['2026-10-15', '2026-10-22', '2026-10-29 skipped']);
    assert.deepEqual(read({ to: '2026-10-15' }), ['2026-10-15'], 'one day alone');
  });

  it('are two years ahead at most', () => {
    const [first, ...rest] = read({ phrase: '18 oktober 2028 13-14', from: '2026-10-18', to: '2028-10-18' });
    assert.deepEqual([first, rest], ['2028-10-18', []]);
    assert.equal(
      read({ from: '2026-10-18', to: '2028-10-19' }),
      'Jag planerar högst två år åt gången. Välj en tidigare sista dag.',
    );
  });

  it('are not cut in silence where the phrase itself goes on after the last day', () => {
    const cut = (phrase: string, to = '2026-10-31') => {
      const got = datesFor({ ...wish, phrase, to }, parts, data.group, EIGHT);
      return 'why' in got ? [got.why, got.to] : got.dates.length;
    };
    const until = (day: string, last: string) => [
      `Det du skrev går till ${day}, men sista dagen är 31 oktober 2026. Nu står den senare här.`,
      last,
    ];
    assert.deepEqual(cut('torsdagar 13-14 till 3 december 2026'), until('3 december 2026', '2026-12-03'));
    assert.deepEqual(cut('5 november 13-14'), until('5 november 2026', '2026-11-05'));
    assert.deepEqual(cut('29 oktober och 5 november 13-14'), until('5 november 2026', '2026-11-05'));
    assert.deepEqual(cut('torsdagar 13-14 v 43-46'), until('15 november 2026', '2026-11-15'));
    assert.deepEqual(cut('torsdagar 13-14 i oktober och november'), until('30 november 2026', '2026-11-30'));
    assert.equal(cut('torsdagar 13-14 till 1 november'), 3, 'no Thursday is lost');
    assert.equal(cut('torsdagar 13-14 v 42-44'), 3, 'nor in the week in which it ends');
    assert.equal(cut('torsdagar 13-14 i oktober', '2026-10-23'), 2, 'nor in the month');
    assert.equal(cut('högst 2 gånger torsdagar 13-14 till 3 december'), 2, 'they are before it');
  });

  it('are refused with what is wrong', () => {
    const days = 'Välj en första och en sista dag.';
    assert.equal(read({ from: '' }), days);
    assert.equal(read({ to: '2026-02-30' }), days);
    assert.equal(read({ to: '2026-10-14' }), 'Sista dagen ligger före den första.');
    assert.equal(read({ phrase: 'blä' }), 'Jag förstår inte ”blä”.');
    assert.match(String(read({ phrase: 'torsdagar 6-7' })), /^Menar du ”.*” eller ”.*”\?$/);
    const none = 'Det blev inga datum mellan de dagarna.';
    assert.equal(read({ phrase: 'torsdagar 13-14', from: '2026-10-16', to: '2026-10-21' }), none);
    assert.equal(read({ to: '2026-10-15' }, new Date('2026-10-15T11:00:00Z')), none, 'it begins now');
    assert.deepEqual(read({ to: '2026-10-15' }, new Date('2026-10-15T10:59:59Z')), ['2026-10-15']);
  });

  it('are refused where no clock shows their time on any of them', () => {
    const spring = { from: '2027-03-21', to: '2027-03-28' };
    assert.equal(
      read({ ...spring, phrase: '28 mars 02.30-03.30' }),
      '28 mars 2027: klockan 02.30 finns inte då, för klockan ställs fram. Skriv en annan tid.',
    );
    assert.deepEqual(read({ ...spring, phrase: 'söndagar 02.30-03.30' }), ['2027-03-21', '2027-03-28 skipped']);
    const later = { from: '2027-03-28', to: '2027-04-04', phrase: 'söndagar 02.30-03.30' };
    assert.match(String(read({ ...later, to: '2027-03-28' })), /finns inte då/);
    const april = read({ ...later, to: '2027-04-11' });
    assert.deepEqual(april, ['2027-03-28 skipped', '2027-04-04', '2027-04-11']);
    assert.deepEqual(read({ phrase: 'torsdagar 13-14', from: '2026-10-26', to: '2026-10-30' }), ['2026-10-29 skipped']);
    assert.ok(Array.isArray(read({ phrase: 'två gånger per termin', from: '2026-09-01', to: '2026-12-18' })));
  });

  it('stand below what they mean', () => {
    const got = datesFor(wish, parts, data.group, EIGHT);
    assert.ok(!('why' in got));
    assert.match(got.said.join(), /från 15 oktober till 31 oktober: 2 möten\.$/);
    assert.equal(got.meaning.rules.length, 1);
  });
});

describe('dates as meetings', () => {
  it('are of one series, with no answers and nothing to talk of; a day that is skipped is none', () => {
    const got = datesFor(wish, parts, data.group, EIGHT);
    assert.ok(!('why' in got));
    const meetings = meetingsFrom(got.dates, ' Sal 3 ');
    const [series] = meetings.map(one => one.series);
    assert.match(series!, /^[0-9a-f-]{36}$/);
    assert.deepEqual(
      meetings,
      ['2026-10-15', '2026-10-22'].map((day, number) =>
        meetingOn(meetings[number]!.id, day, [780, 840], { place: 'Sal 3', series }),
      ),
    );
    assert.equal(new Set(meetings.map(({ id }) => id)).size, 2);
  });
});

describe('the day by which something is due', () => {
  const due = (text: string) => dueOf(text, '2026-12-10', AUTUMN);
  it('is the first that the words mean, within a year', () => {
    assert.deepEqual(due('15 januari'), { day: '2027-01-15' });
    assert.deepEqual(due('fredag'), { day: '2026-12-11' });
    assert.deepEqual(due('24 december'), { day: '2026-12-24' }, 'also where school is closed');
    assert.deepEqual(due(' '), { day: undefined });
    assert.deepEqual(due('11 december 2027'), { day: '2027-12-11' });
    assert.deepEqual(due('12 december 2027'), { why: 'Det blev ingen dag inom ett år.' });
    assert.deepEqual(due('blä'), { why: 'Jag förstår inte ”blä”.' });
  });
});
