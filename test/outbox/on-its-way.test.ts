import assert from 'node:assert/strict';
import { newWorker } from '../../src/booking/booking.js';
import { claimLetters } from '../../src/booking/owed.js';
import type { Matter } from '../../src/groups/group-letter.js';
import { claimDue } from '../../src/groups/letter-acts.js';
import { letterNow } from '../../src/groups/letters.js';
import { CLAIM_MS } from '../../src/outbox/letter.js';
import { GROUP, NOON } from '../helpers/small-group.js';

const NOBODY = new Set<string>();

/** Two processes claim; what each holds is in the data alone. */
describe('a letter that one process has on its way', () => {
  it('holds up the next one to the same conversation of a group, whoever asks, for as long as the claim', () => {
    const about: Matter = { is: 'resumed' };
    const letters = [
      letterNow('1', 'channel', about, NOON),
      letterNow('2', 'channel', about, NOON + 1),
      letterNow('3', 'convener', { is: 'welcome' }, NOON + 2),
    ];
    const first = claimDue({ group: GROUP, meetings: [], letters }, 'one', NOON + 9, 1, NOBODY);
    assert.deepEqual(
      first.result.map(({ id }) => id),
      ['1'],
    );
    const second = claimDue(first.data, 'other', NOON + 9, 9, NOBODY);
    assert.deepEqual(
      second.result.map(({ id }) => id),
      ['3'],
    );
    assert.deepEqual(claimDue(second.data, 'other', NOON + 9, 9, NOBODY).result, []);
    const late = claimDue(second.data, 'other', NOON + 9 + CLAIM_MS, 9, NOBODY);
    assert.deepEqual(
      late.result.map(({ id }) => id),
      ['1', '3'],
    );
  });

  it('does so with the two of a booking', () => {
    const letter = {
      due: NOON,
      until: NOON + 9e6,
      twice: true,
      attempts: 0,
      about: 'cancelled',
      booking: 'b',
    } as const;
    const data = {
      ...newWorker('w'),
      letters: [
        { ...letter, id: '1', to: 'worker' },
        { ...letter, id: '2', to: 'worker' },
        { ...letter, id: '3', to: 'booker' },
      ] as const,
    };
    const claim = (from: typeof data | ReturnType<typeof claimLetters>['data'], by: string, most: number, now = NOON) =>
      claimLetters(from, by, now, most, ({ to }) => to);
    const first = claim(data, 'one', 1);
    assert.deepEqual(
      first.result.map(({ id }) => id),
      ['1'],
    );
    const second = claim(first.data, 'other', 9);
    assert.deepEqual(
      second.result.map(({ id }) => id),
      ['3'],
    );
    assert.deepEqual(claim(second.data, 'other', 9).result, []);
    assert.equal(claim(second.data, 'other', 9, NOON + CLAIM_MS).result.length, 2);
  });
});
