import assert from 'node:assert/strict';
import { eraseSeals, oldestOf, purge } from '../../src/booking/keeping.js';
import { endPatterns, goAway, keepAddress, offer, withdraw } from '../../src/booking/worker-acts.js';
import { at, booking, HOUR, LENA, NOW, owedIn, pattern, SARA, sara } from './worker-world.js';

const now = NOW.getTime();

describe('what a contact social worker does', () => {
  it('offers times once, however often the press is sent', () => {
    const first = offer(sara({ patterns: [] }), pattern());
    const again = offer(first.data, pattern(SARA, { id: 'q', days: [5, 4, 3, 2, 1] }));
    assert.deepEqual([again.data, again.result.id], [first.data, 'p']);
    assert.equal(offer(first.data, pattern(SARA, { id: 'q', pause: 5 })).data.patterns.length, 2);
  });

  it('ends the patterns that were named, and leaves the bookings', () => {
    const data = sara({ patterns: [pattern(), pattern(SARA, { id: 'q' })], bookings: [booking(at(2))] });
    const done = endPatterns(data, ['q', 'x']);
    assert.deepEqual([done.result, done.data.patterns.map(({ id }) => id)], [1, ['p']]);
    assert.equal(done.data.bookings, data.bookings);
    assert.equal(endPatterns(done.data, ['q']).data, done.data);
  });

  it('takes a time back; the booker hears of it, and the answer stays the same', () => {
    const data = sara({ bookings: [booking(at(2), { sealed: 's', tell: true }), booking(at(3))] });
    const done = withdraw(data, at(2), now);
    assert.equal(done.result?.id, booking(at(2)).id);
    assert.deepEqual(
      done.data.bookings.map(({ cancelled, sealed }) => [cancelled, sealed]),
      [
        ['worker', 's'],
        [undefined, undefined],
      ],
    );
    assert.deepEqual(owedIn(done.data), ['booker cancelled 0']);
    const again = withdraw(done.data, at(2), now);
    assert.deepEqual([again.data, again.result?.id], [done.data, done.result?.id]);
    const free = withdraw(data, at(4), now);
    assert.deepEqual([free.result, owedIn(free.data), free.data.withdrawn], [undefined, [], [{ start: at(4) }]]);
    assert.deepEqual(withdraw(free.data, at(4), now), { data: free.data, result: undefined });
  });

  it('is away: what has not begun in those days is cancelled, and nothing else', () => {
    const data = sara({
      bookings: [
        booking(at(0), { booker: LENA }),
        booking(at(0, 30)),
        booking(at(1), { sealed: 's', tell: true }),
        booking(at(2)),
        booking(at(1, 30), { cancelled: 'booker' }),
      ],
    });
    const done = goAway(data, '2026-11-23', '2026-11-24', at(0, 10));
    assert.deepEqual(
      done.data.bookings.map(({ cancelled }) => cancelled),
      [undefined, 'worker', 'worker', undefined, 'booker'],
    );
    assert.equal(done.result.length, 2);
    assert.deepEqual(
      done.data.letters.map(({ to, about, booking: id }) => [to, about, id]),
      [['booker', 'sick', booking(at(1)).id]],
    );
    assert.equal(done.data.bookings[2]?.sealed, 's', 'the seal is needed for the letter');
    const again = goAway(done.data, '2026-11-23', '2026-11-24', at(0, 20));
    assert.equal(again.data, done.data);
    assert.deepEqual(
      again.result.map(({ id }) => id),
      done.result.map(({ id }) => id),
    );
  });

  it('notes days away also where nothing was booked, once', () => {
    const done = goAway(sara(), '2026-12-01', '2026-12-03', now);
    assert.deepEqual(done.data.away, [{ from: '2026-12-01', to: '2026-12-03', bookings: [] }]);
    assert.equal(goAway(done.data, '2026-12-01', '2026-12-03', now).data, done.data);
  });

  it('drops the reminders of what is cancelled, and of nothing else', () => {
    const letter = (id: string, start: number) => ({
      id,
      due: start - HOUR,
      until: start,
      twice: true,
      attempts: 0,
      to: 'worker' as const,
      about: 'reminder' as const,
      booking: booking(start).id,
    });
    const data = sara({
      bookings: [booking(at(1)), booking(at(2))],
      letters: [letter('1', at(1)), letter('2', at(2))],
    });
    const left = (one: typeof data) => one.letters.map(({ id }) => id);
    assert.deepEqual(left(goAway(data, '2026-11-24', '2026-11-24', now).data), ['2']);
    assert.deepEqual(left(withdraw(data, at(2), now).data), ['1']);
  });

  it('is told where they wrote last; what waited for that is due at once', () => {
    const waiting = {
      id: '1',
      due: now,
      until: now + HOUR,
      twice: true,
      attempts: 0,
      notBefore: now + 600_000,
      to: 'worker' as const,
      about: 'booked' as const,
      booking: 'b',
    };
    const done = keepAddress(
      sara({ letters: [waiting, { ...waiting, id: '2', to: 'booker' }] }),
      'a:new',
      '2026-11-23',
    );
    assert.equal(done.data.address, 'a:new');
    assert.deepEqual(
      done.data.letters.map(({ notBefore }) => notBefore),
      [undefined, now + 600_000],
    );
    assert.equal(keepAddress(done.data, 'a:new', '2026-11-23').data, done.data);
  });
});

describe('what is kept, and for how long', () => {
  const letter = {
    id: '1',
    due: now,
    until: at(9),
    twice: true,
    attempts: 0,
    to: 'worker' as const,
    about: 'booked' as const,
  };

  it('erases a sealed address when its booking is over and no letter about it is under way', () => {
    const sealed = (start: number, change = {}) => booking(start, { sealed: 's', tell: true, ...change });
    const data = sara({
      bookings: [sealed(at(-1)), sealed(at(-2)), sealed(at(1)), sealed(at(2), { cancelled: 'worker' })],
      letters: [{ ...letter, booking: booking(at(-2)).id }],
    });
    assert.deepEqual(
      eraseSeals(data, now).bookings.map(one => one.sealed),
      [undefined, 's', 's', undefined],
    );
    const clean = sara({ bookings: [sealed(at(1))] });
    assert.equal(eraseSeals(clean, now), clean);
  });

  it('erases what ended before an instant: bookings, their letters, days away, patterns, what was taken back', () => {
    const data = sara({
      bookings: [booking(at(-9)), booking(at(2))],
      letters: [
        { ...letter, booking: booking(at(-9)).id },
        { ...letter, id: '2', booking: booking(at(2)).id },
      ],
      withdrawn: [{ start: at(-9) }, { start: at(3) }],
      away: [
        { from: '2026-11-01', to: '2026-11-02', bookings: [] },
        { from: '2026-11-01', to: '2026-11-20', bookings: [] },
      ],
      patterns: [pattern(), pattern(SARA, { id: 'q', first: '2026-11-02', last: '2026-11-03' })],
    });
    const done = purge(data, at(-4), now);
    assert.equal(done.result, 1);
    const { bookings, letters, withdrawn, away, patterns } = done.data;
    assert.deepEqual(
      [bookings.length, letters.map(({ id }) => id), withdrawn, away.length, patterns.map(({ id }) => id)],
      [1, ['2'], [{ start: at(3) }], 1, ['p']],
    );
    assert.equal(purge(done.data, at(-4), now).data, done.data);
  });

  it('knows when the oldest thing ended', () => {
    assert.equal(oldestOf(sara({ patterns: [] })), Number.POSITIVE_INFINITY);
    assert.equal(oldestOf(sara({ bookings: [booking(at(3)), booking(at(1))] })), at(1) + HOUR / 2);
    assert.equal(oldestOf(sara({ withdrawn: [{ start: at(1) }] })), at(1));
  });
});
