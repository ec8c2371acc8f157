import assert from 'node:assert/strict';
import type { Slot } from '../../src/booking/booking.js';
import { isWanted, lookedForAs, nearestTo, otherThan, type Wanted, wanted } from '../../src/booking/wanted.js';
import { dayOf } from '../../src/shared/day.js';
import { clockOf, instantOf, minutesAt } from '../../src/shared/wall-time.js';

const SLOTS: Slot[] = ['2026-11-23', '2026-11-25', '2026-11-27', '2026-11-30'].flatMap(day =>
  [9 * 60, 13 * 60, 13 * 60 + 40].map(minutes => {
    const start = instantOf(day, minutes).getTime();
    return { worker: 'w', start, end: start + 1_800_000, form: 'telefon' as const };
  }),
);
const names = (slots: readonly Slot[]) =>
  slots.map(({ start }) => `${dayOf(new Date(start)).slice(8)}:${clockOf(minutesAt(new Date(start)))}`).join(' ');
const those = (given: Wanted) => names(SLOTS.filter(({ start }) => isWanted(given, start)));
const on = (from: string, to = from) => ({ days: [{ from: `2026-11-${from}`, to: `2026-11-${to}` }] });

describe('a time that is wanted', () => {
  it('is of the days, the hours and the clock that were said', () => {
    assert.equal(those(on('25')), '25:09.00 25:13.00 25:13.40');
    assert.equal(those({ ...on('24', '27'), at: 780 }), '25:13.00 27:13.00');
    assert.equal(those({ ...on('25'), hours: { from: 780, to: 820 } }), '25:13.00');
    assert.equal(those({ days: [{ from: '2026-11-27' }], at: 540 }), '27:09.00 30:09.00');
    assert.equal(those({ days: [...on('23').days, ...on('27').days], at: 540 }), '23:09.00 27:09.00');
    assert.equal(those({ hours: { from: 0, to: 540 } }), '');
  });
  it('is near on the same day first, then on the next one', () => {
    const near = (given: Wanted, most = 2) => names(nearestTo(given, SLOTS, most));
    assert.equal(near({ ...on('25'), at: 800 }), '25:13.00 25:13.40');
    assert.equal(near(on('24')), '23:13.40 25:09.00');
    assert.equal(near(on('26'), 3), '25:13.00 25:13.40 27:09.00');
    assert.equal(near({ ...on('27'), hours: { from: 900, to: 960 } }), '27:13.00 27:13.40');
    assert.equal(near({ days: [{ from: '2026-12-24' }] }), '30:13.00 30:13.40');
    assert.equal(near({ ...on('23', '27'), hours: { from: 600, to: 660 } }), '23:09.00 25:09.00');
    assert.equal(near({ at: 550 }, 4), '23:09.00 25:09.00 27:09.00 30:09.00');
  });
  it('of an hour alone is any time within it where one begins then, else that very time', () => {
    const starts = SLOTS.map(({ start }) => start);
    const at = (hour: number) => ({ hours: { from: hour * 60, to: hour * 60 + 60 } });
    assert.deepEqual(lookedForAs(at(13), starts), at(13));
    assert.deepEqual(lookedForAs({ ...on('25'), hours: { from: 780, to: 840 } }, starts.slice(3)), {
      ...on('25'),
      ...at(13),
    });
    const late = starts.filter(start => minutesAt(new Date(start)) !== 13 * 60);
    assert.deepEqual(lookedForAs({ ...on('25'), ...at(13) }, late), { ...on('25'), at: 780 });
    assert.deepEqual(lookedForAs(at(15), starts), at(15));
    assert.deepEqual(lookedForAs({ hours: { from: 780, to: 900 } }, late), { hours: { from: 780, to: 900 } });
    // Of an hour with both its ends any time within it is wanted.
    assert.deepEqual(lookedForAs({ ...on('25'), hours: { ...at(13).hours, stretch: true } }, late), {
      ...on('25'),
      hours: { ...at(13).hours, stretch: true },
    });
  });
  it('is then the other days, or the other hours, where it is said when it is not', () => {
    const day = (from: string, to?: string) => ({ from: `2026-11-${from}`, ...(to ? { to: `2026-11-${to}` } : {}) });
    const other = (not: Wanted, before?: Wanted) => otherThan(not, before, '2026-11-23');
    assert.deepEqual(other(on('23')), { days: [day('24')] });
    assert.deepEqual(other(on('27')), { days: [day('23', '26'), day('28')] });
    assert.deepEqual(other(on('25'), on('23', '27')), { days: [day('23', '24'), day('26', '27')] });
    assert.deepEqual(other(on('25'), on('25')), { days: [day('23', '24'), day('26')] });
    assert.deepEqual(other(on('27'), { ...on('25'), anonymous: true }), { anonymous: true, ...on('25') });
    assert.deepEqual(other({ days: [day('25')] }), { days: [day('23', '24')] });
    assert.deepEqual(other({ hours: { from: 0, to: 600 } }, on('25')), {
      ...on('25'),
      hours: { from: 600, to: 1_440 },
    });
    assert.deepEqual(other({ hours: { from: 720, to: 1_440 } }), { hours: { from: 0, to: 720 } });
    for (const not of [{ at: 600 }, { hours: { from: 600, to: 660 } }, { days: [day('20')] }])
      assert.equal(other(not), undefined);
  });
  it('is a shape of days and minutes alone: no word of anybody stands in it', () => {
    assert.deepEqual(Object.keys(wanted.shape).toSorted(), ['anonymous', 'at', 'days', 'hours', 'noDay', 'unread']);
    assert.ok(!wanted.safeParse({ days: [{ from: 'på onsdag' }] }).success);
    assert.ok(!wanted.safeParse({ days: [] }).success);
    assert.ok(!wanted.safeParse({ at: 1_441 }).success);
  });
});
