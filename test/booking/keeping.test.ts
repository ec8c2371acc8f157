import assert from 'node:assert/strict';
import { erasedBefore, eraseSeals, forgetAddress, oldestOf, purge, seenAt } from '../../src/booking/keeping.js';
import { at, booking, HOUR, NOW, pattern, SARA, sara } from './worker-world.js';

const now = NOW.getTime();
const DAY = 24 * HOUR;
const away = (from: string, to = from) => ({ from, to, bookings: [] });
const bare = { patterns: [] };

describe('how long things of a social worker are kept', () => {
  it('counts back so many days', () => {
    assert.equal(erasedBefore(now, 90), now - 90 * DAY);
  });

  it('keeps what ended at the very instant, or on its day, and erases what ended before', () => {
    // Two in the afternoon (Sweden) of the 19th.
    const before = Date.parse('2026-11-19T13:00:00Z');
    const left = (instant: number) => {
      const data = sara({
        bookings: [booking(before - HOUR / 2)],
        withdrawn: [{ start: before }],
        away: [away('2026-11-10', '2026-11-19')],
        patterns: [pattern(SARA, { first: '2026-11-10', last: '2026-11-19' })],
      });
      const { bookings, withdrawn, away: days, patterns } = purge(data, instant, now).data;
      return [bookings.length, withdrawn.length, days.length, patterns.length];
    };
    assert.deepEqual(left(before), [1, 1, 1, 1]);
    assert.deepEqual(left(before + 1), [0, 0, 1, 1]);
    assert.deepEqual(left(Date.parse('2026-11-19T22:59:59Z')), [0, 0, 1, 1]);
    assert.deepEqual(left(Date.parse('2026-11-19T23:00:00Z')), [0, 0, 0, 0], 'midnight in Sweden');
  });

  for (const [what, old] of [
    ['a booking', { bookings: [booking(at(-9))] }],
    ['a time that was taken back', { withdrawn: [{ start: at(-9) }] }],
    ['days away', { away: [away('2026-11-10')] }],
    ['a pattern', { patterns: [pattern(SARA, { first: '2026-11-02', last: '2026-11-10' })] }],
  ] as const)
    it(`erases ${what} where nothing else is old`, () => {
      const done = purge(sara({ ...bare, ...old }), at(-4), now);
      assert.deepEqual([done.data.bookings, done.data.withdrawn, done.data.away, done.data.patterns], [[], [], [], []]);
      assert.equal(done.result, 'bookings' in old ? 1 : 0);
    });

  it('erases a seal at the end of its booking, not a moment before', () => {
    const data = sara({ bookings: [booking(at(1), { sealed: 's', tell: true })] });
    assert.equal(eraseSeals(data, at(1, 30) - 1), data);
    const [erased] = eraseSeals(data, at(1, 30)).bookings;
    assert.deepEqual([erased?.sealed, erased?.tell], [undefined, true]);
    const unsealed = sara({ bookings: [booking(at(-1))] });
    assert.equal(eraseSeals(unsealed, now), unsealed, 'nothing is written where there is none');
  });

  it('knows the earliest end of each kind, a day by its evening', () => {
    const evening = Date.parse('2026-11-10T22:00:00Z');
    assert.equal(oldestOf(sara({ ...bare, away: [away('2026-11-01', '2026-11-10')] })), evening);
    assert.equal(oldestOf(sara({ patterns: [pattern(SARA, { last: '2026-11-10' })] })), evening);
    assert.equal(
      oldestOf(sara({ patterns: [pattern(SARA, { last: '2026-11-12' }), pattern(SARA, { last: '2026-11-10' })] })),
      evening,
    );
    assert.equal(
      oldestOf(sara({ ...bare, away: [away('2026-11-10'), away('2026-11-12')], withdrawn: [{ start: at(1) }] })),
      evening,
    );
  });
});

describe('how long a social worker’s address is kept', () => {
  const quiet = (change = {}) => sara({ ...bare, seen: '2026-08-25', ...change });
  const before = Date.parse('2026-08-25T12:00:00Z');

  it('is kept on the day that is the bound, and erased the day after', () => {
    assert.equal(forgetAddress(quiet(), false, before, now).result, false);
    const gone = forgetAddress(quiet(), false, before + DAY, now);
    assert.deepEqual([gone.result, gone.data.address, gone.data.seen], [true, undefined, undefined]);
  });

  it('is kept on the last day of a pattern, and not the day after', () => {
    const last = (day: string) =>
      forgetAddress(quiet({ patterns: [pattern(SARA, { last: day })] }), false, before + DAY, now).result;
    assert.deepEqual([last('2026-11-23'), last('2026-11-22')], [false, true]);
  });

  it('is looked at from the day of the last turn; at once where that is not known, never where there is none', () => {
    assert.deepEqual([quiet(), sara(), quiet({ address: undefined })].map(seenAt), [
      Date.parse('2026-08-25'),
      0,
      Number.POSITIVE_INFINITY,
    ]);
  });

  it('takes how they wanted to be booked with it where they have left, and leaves it to who is still here', () => {
    const settings = { lead: 120 };
    const gone = (address: string | undefined, left: boolean) =>
      forgetAddress(quiet({ settings, ...(address ? {} : { address }) }), left, before + DAY, now);
    assert.deepEqual([gone('a', true).data.settings, gone('a', true).result], [undefined, true]);
    assert.deepEqual([gone(undefined, true).data.settings, gone(undefined, true).result], [undefined, true]);
    assert.deepEqual([gone('a', false).data.settings, gone('a', false).data.address], [settings, undefined]);
    assert.equal(gone(undefined, false).result, false);
    const owed = quiet({ settings, letters: [{ to: 'worker' }] as never });
    assert.equal(forgetAddress(owed, true, before + DAY, now).data, owed);
  });

  it('is nothing to erase where there is none', () => {
    const none = quiet({ address: undefined });
    assert.deepEqual(forgetAddress(none, true, before, now), { data: none, result: false });
  });
});
