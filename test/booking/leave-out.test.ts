import assert from 'node:assert/strict';
import { leaveOut } from '../../src/booking/leave-out.js';
import type { Wanted } from '../../src/booking/wanted.js';

const TODAY = '2026-12-01';
const WEEK = { from: '2026-12-07', to: '2026-12-11' };
const day = (date: string) => ({ from: `2026-12-${date}`, to: `2026-12-${date}` });
const left = (wanted: Wanted, not: Wanted) => leaveOut(wanted, not, TODAY);

describe('what is wanted without what is not', () => {
  it('is the other days', () => {
    assert.deepEqual(left({ days: [WEEK] }, { days: [day('11')] }), {
      days: [{ from: '2026-12-07', to: '2026-12-10' }],
    });
    assert.deepEqual(left({ anonymous: true }, { days: [day('04')] }), {
      anonymous: true,
      days: [{ from: '2026-12-01', to: '2026-12-03' }, { from: '2026-12-05' }],
    });
    assert.equal(left({ days: [day('04')] }, { days: [day('04')] }), undefined, 'nothing is left');
  });
  it('is the other hours, and an hour that is left has both its ends', () => {
    const morning = { from: 0, to: 600 };
    assert.deepEqual(left({ days: [WEEK] }, { hours: morning }), { days: [WEEK], hours: { from: 600, to: 1_440 } });
    assert.deepEqual(left({ hours: { from: 0, to: 660 } }, { hours: morning }), {
      hours: { from: 600, to: 660, stretch: true },
    });
    assert.deepEqual(left({ hours: { from: 720, to: 900 } }, { hours: morning }), { hours: { from: 720, to: 900 } });
    assert.deepEqual(left({ at: 660 }, { hours: morning }), { at: 660 });
    assert.deepEqual(left({ days: [day('04')] }, { days: [day('04')], hours: morning })?.hours, {
      from: 600,
      to: 1_440,
    });
  });
  it('is not told where it would be in pieces, or was not understood', () => {
    const lunch = { from: 700, to: 760 };
    for (const not of [
      { hours: lunch },
      { at: 600 },
      { days: [day('11')], hours: lunch },
      { days: [day('11')], unread: true as const },
    ])
      assert.equal(left({ days: [WEEK] }, not), undefined, JSON.stringify(not));
    assert.equal(left({ at: 630 }, { hours: { from: 0, to: 660 } }), undefined);
  });
});
