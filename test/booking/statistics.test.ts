import assert from 'node:assert/strict';
import type { Booking, WorkerData } from '../../src/booking/booking.js';
import { countBookings, LEAST, merged } from '../../src/booking/statistics.js';
import { wordsOfBooking } from '../../src/booking/words-of-booking.js';
import { barsPicture } from '../../src/channels/teams/bars-picture.js';
import { dayOf } from '../../src/shared/day.js';
import { of, person, stepWorld } from './step-world.js';
import { at, booking, LENA, NOW, sara, TOVE } from './worker-world.js';

const rows = (...counts: number[]) => counts.map((count, n) => ({ name: String(n), count }));
const some = (count: number, day: number, change: Partial<Booking> = {}) =>
  Array.from({ length: count }, (_, n) => booking(at(day, n), { id: `${day} ${n}`, ...change }));

describe('numbers without persons', () => {
  it('shows no number below five, and none that could be worked out', () => {
    // Every way to have up to four rows of up to seven.
    const all = Array.from({ length: 8 ** 4 }, (_, n) => rows(n & 7, (n >> 3) & 7, (n >> 6) & 7, (n >> 9) & 7));
    for (const table of all) {
      const total = table.reduce((sum, { count }) => sum + count, 0);
      const shown = merged(table, 'övriga');
      const sum = shown.reduce((left, { count }) => left + count, 0);
      assert.ok(
        shown.every(({ count }) => count >= LEAST),
        JSON.stringify(table),
      );
      // What is missing from the total is nothing, unless the whole is too small to be shown.
      assert.ok(sum === total || total < LEAST, JSON.stringify(table));
      const hidden = table.filter(({ name, count }) => count > 0 && !shown.some(one => one.name === name));
      assert.ok(hidden.length !== 1 || total < LEAST, `one alone is known by the rest: ${JSON.stringify(table)}`);
    }
  });

  it('keeps the larger rows, and says the others together', () =>
    assert.deepEqual(merged(rows(9, 3, 2, 6), 'övriga'), [
      { name: '0', count: 9 },
      { name: '3', count: 6 },
      { name: 'övriga', count: 5 },
    ]));

  it('counts what stands or was held by month, subject and how long ahead, and nothing that was cancelled', () => {
    const numbers = countBookings(
      [
        ...some(6, 2, { daysAhead: 1 }),
        ...some(7, 15, { subject: 'samtycke', daysAhead: 9 }),
        ...some(5, 3, { cancelled: 'booker' }),
        ...some(5, 4, { arriving: { from: 'x', start: 1, end: 2 } }),
      ],
      90,
    );
    assert.deepEqual(numbers, {
      total: 13,
      months: [
        { name: 'november 2026', count: 6 },
        { name: 'december 2026', count: 7 },
      ],
      subjects: [
        { name: 'En oro för ett barn', count: 6 },
        { name: 'Samtycke och sekretess', count: 7 },
      ],
      ahead: [
        { name: 'Samma dag eller dagen efter', count: 6 },
        { name: '8 till 14 dagar', count: 7 },
      ],
      keepDays: 90,
    });
  });

  it('is nothing at all of fewer than five', () => {
    assert.equal(countBookings(some(LEAST - 1, 2), 90).total, undefined);
    assert.equal(countBookings(some(LEAST, 2), 90).total, LEAST);
  });

  it('is told of all social workers together, and names nobody', async () => {
    const one = sara({ bookings: some(4, 2, { booker: LENA }) });
    const world = stepWorld([one, of(TOVE, { bookings: some(4, 3, { worker: TOVE, school: 'tallskolan' }) })]);
    const words = await world.words(person('chefen'), { is: 'statistics' });
    assert.match(words, /8 konsultationer, bokade eller genomförda/);
    assert.match(words, /90 dagar bakåt/);
    assert.doesNotMatch(words, /Lena|Sara|Tove|Tallskolan/);
    assert.match(await stepWorld().words(person('chefen'), { is: 'statistics' }), /färre än fem/);
  });

  it('is a picture and its table, and the picture’s words say the same', async () => {
    const world = stepWorld([sara({ bookings: [...some(6, 2), ...some(7, 15)] })]);
    const outcome = await world.take(person('chefen'), { is: 'statistics' });
    const { blocks } = wordsOfBooking(outcome, undefined);
    const bars = blocks.find(block => block.is === 'bars') ?? assert.fail('no picture');
    assert.equal(bars.alt, 'Konsultationer per månad: november 2026, 6; december 2026, 7.');
    const [table] = blocks.flatMap(block => (block.is === 'facts' ? [block.facts] : []));
    assert.deepEqual(
      table,
      bars.rows.map(({ name, count }) => [name, String(count)]),
    );
    const url = barsPicture(bars.rows);
    assert.ok(url.startsWith('data:image/png;base64,') && url.length < 12_000);
    assert.notEqual(
      url,
      barsPicture([
        { name: 'november 2026', count: 6 },
        { name: 'december 2026', count: 8 },
      ]),
    );
  });

  it('tells how often it is full: the open days ahead that have no free time, each school for itself', async () => {
    const full = async (data: WorkerData) => {
      const outcome = await stepWorld([data]).take(person('chefen'), { is: 'statistics' });
      return outcome.is === 'statistics' ? outcome.numbers.full : assert.fail(outcome.is);
    };
    const { days, full: none } = (await full(sara())) ?? assert.fail('no days');
    // 26 working days of six weeks: not the weekends, 24, 25 and 31 December, and 1 January. Two schools.
    assert.equal(days, 52);
    assert.ok(none < days);
    const closed = [{ name: 'lov', from: '2026-12-21', to: '2026-12-23', schools: ['bokskolan'] }];
    const { directory } = stepWorld().parts;
    const other = await stepWorld([sara()], { ...directory!, closed }).take(person('chefen'), { is: 'statistics' });
    assert.ok(other.is === 'statistics' && other.numbers.full?.days === 49);
    const away = { from: dayOf(NOW), to: '2027-12-31', bookings: [] };
    assert.deepEqual(await full(sara({ away: [away] })), { days, full: days });
    assert.deepEqual(await full(sara({ patterns: [] })), { days, full: days });
    const { full: some } =
      (await full(sara({ away: [{ ...away, to: dayOf(new Date(at(7))) }] }))) ?? assert.fail('no days');
    assert.ok(none < some && some < days, `${none} < ${some} < ${days}`);
    assert.match(
      await stepWorld([sara({ patterns: [] })]).words(person('chefen'), { is: 'statistics' }),
      new RegExp(`${days} av ${days} skoldagar.*100 procent`),
    );
  });
});
