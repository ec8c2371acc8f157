import assert from 'node:assert/strict';
import type { Booking } from '../../src/booking/booking.js';
import { goneFor } from '../../src/booking/owed.js';
import { named } from './letter-world.js';
import { at } from './worker-world.js';

describe('what a letter of a booking is about', () => {
  it('needs no word of what is gone, has moved on, or is said by a later one', () => {
    const data = named();
    const [news, reminder] = [data.letters[0]!, data.letters[1]!];
    const [one] = data.bookings;
    const gone = (letter: typeof news, change: Partial<Booking>, letters = data.letters) =>
      goneFor(letter, { ...data, letters, bookings: [{ ...one!, ...change }] });
    assert.deepEqual([gone(news, {}), gone(reminder, {})], [undefined, undefined]);
    assert.deepEqual(
      [gone(news, { cancelled: 'booker' }), gone(reminder, { cancelled: 'worker' })],
      ['cancelled', 'cancelled'],
    );
    assert.equal(gone(reminder, { start: at(3) }), 'cancelled', 'of a time that it no longer has');
    assert.equal(gone(news, { start: at(3) }), undefined);
    const [moved, later] = [
      { ...news, about: 'moved' as const },
      { ...news, about: 'moved' as const, id: '99' },
    ];
    assert.deepEqual([gone(moved, {}, [moved]), gone(moved, {}, [moved, later])], [undefined, 'covered']);
    assert.equal(gone(moved, {}, [moved, { ...later, to: 'booker' }]), undefined);
    for (const about of ['cancelled', 'sick', 'byOther', 'undelivered'] as const)
      assert.equal(gone({ ...news, about }, { cancelled: 'worker' }), undefined, about);
    assert.equal(goneFor(news, { ...data, bookings: [] }), 'cancelled');
    const left = { ...news, about: 'left' as const };
    assert.deepEqual(
      [gone(left, { left: true }), gone(left, {}), gone(left, { left: true, cancelled: 'moved' })],
      [undefined, 'covered', 'cancelled'],
    );
  });
});
