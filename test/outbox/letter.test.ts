import assert from 'node:assert/strict';
import {
  after,
  CLAIM_MS,
  claimDue,
  finish,
  type Letter,
  MARGIN_MS,
  nextDue,
  noteAttempt,
  putOff,
  stepFor,
  WAIT_MAX_MS,
} from '../../src/outbox/letter.js';
import type { Posted } from '../../src/shared/ports.js';

const HOUR = 3_600_000;
const letter = (change: Partial<Letter> = {}): Letter => ({
  id: 'a',
  due: 1_000,
  until: 1_000 + HOUR,
  twice: false,
  attempts: 0,
  ...change,
});

describe('the life of a letter', () => {
  it('is claimed when it is due, the longest due first, and by nobody else until the claim lapses', () => {
    const all = [letter({ id: 'b', due: 900 }), letter(), letter({ id: 'c', due: 1_001 })];
    const { letters, claimed } = claimDue(all, 'me', 1_000, 10);
    assert.deepEqual(
      claimed.map(({ id }) => id),
      ['b', 'a'],
    );
    assert.deepEqual(claimDue(letters, 'you', 999 + CLAIM_MS, 10, ({ id }) => id !== 'c').claimed, []);
    assert.equal(claimDue(letters, 'you', 1_000 + CLAIM_MS, 10).claimed.length, 3);
    assert.deepEqual(
      claimDue(all, 'me', 1_000, 1, ({ id }) => id !== 'b').claimed.map(({ id }) => id),
      ['a'],
    );
  });

  it('is not claimed from somebody by a process whose time is a little behind; a clock that was set back holds nobody up', () => {
    const { letters } = claimDue([letter({ due: 1 })], 'me', 100_000, 1);
    for (const now of [99_999, 70_000]) assert.deepEqual(claimDue(letters, 'you', now, 1).claimed, []);
    assert.equal(claimDue(letters, 'you', 69_999, 1).claimed.length, 1);
  });

  it('is looked at from the instant it is due, also while it waits: the wait may be of a clock that was set back', () => {
    assert.equal(
      nextDue([letter({ notBefore: 5 * HOUR }), letter({ due: 7, ended: { is: 'unknown', at: 8 } })]),
      1_000,
    );
    assert.equal(nextDue([]), Number.POSITIVE_INFINITY);
    const set = [letter({ notBefore: 1_001 + WAIT_MAX_MS })];
    assert.equal(claimDue(set, 'me', 1_000, 1).claimed.length, 1);
    assert.equal(claimDue([letter({ notBefore: 1_000 + WAIT_MAX_MS })], 'me', 1_000, 1).claimed.length, 0);
  });

  it('is changed by its holder alone, and not after its end', () => {
    const { letters } = claimDue([letter()], 'me', 1_000, 1);
    for (const change of [
      () => noteAttempt(letters, 'a', 'you'),
      () => putOff(letters, 'a', 'you', 9, 'no'),
      () => finish(letters, 'a', 'you', { is: 'unknown' }, 9),
      () => finish(finish(letters, 'a', 'me', { is: 'unknown' }, 9)!, 'a', 'me', { is: 'unknown' }, 9),
    ])
      assert.equal(change(), undefined);
    const tried = noteAttempt(letters, 'a', 'me')!;
    assert.deepEqual([tried[0]!.attempts, putOff(tried, 'a', 'me', 9, 'no')![0]!.attempts], [1, 0]);
    assert.equal(putOff(tried, 'a', 'me', 9, 'perhaps')![0]!.attempts, 1);
  });

  const steps: [what: string, one: Letter, now: number, gone: 'covered' | undefined, step: object][] = [
    ['is posted while it is useful', letter(), 2_000, undefined, { do: 'post', mayBeTwice: false }],
    ['is missed when it is gone', letter(), 2_000, 'covered', { do: 'end', end: { is: 'missed', why: 'covered' } }],
    [
      'is late in the last seconds',
      letter(),
      1_000 + HOUR - MARGIN_MS,
      undefined,
      { do: 'end', end: { is: 'missed', why: 'late' } },
    ],
    ['is posted just before them', letter(), 999 + HOUR - MARGIN_MS, undefined, { do: 'post', mayBeTwice: false }],
    [
      'is missed once it is useless',
      letter(),
      1_000 + HOUR,
      undefined,
      { do: 'end', end: { is: 'missed', why: 'started' } },
    ],
    ['is unknown after a try', letter({ attempts: 1 }), 2_000, undefined, { do: 'end', end: { is: 'unknown' } }],
    ['is never missed after a try', letter({ attempts: 1 }), 2_000, 'covered', { do: 'end', end: { is: 'unknown' } }],
    [
      'is tried again, marked, where it may',
      letter({ attempts: 1, twice: true }),
      2_000,
      undefined,
      { do: 'post', mayBeTwice: true },
    ],
    [
      'is tried no third time',
      letter({ attempts: 2, twice: true }),
      2_000,
      undefined,
      { do: 'end', end: { is: 'unknown' } },
    ],
  ];
  for (const [what, one, now, gone, step] of steps) it(what, () => assert.deepEqual(stepFor(one, now, gone), step));

  const results: [what: string, posted: Posted, one: Letter, now: number, next: object][] = [
    ['posted', { is: 'posted', id: '7' }, letter({ attempts: 1 }), 2_000, { end: { is: 'posted', activity: '7' } }],
    ['refused', { is: 'refused', why: '403' }, letter({ attempts: 1 }), 2_000, { end: { is: 'refused', why: '403' } }],
    [
      'asked to wait longer than our own pause',
      { is: 'wait', seconds: 90 },
      letter(),
      2_000,
      { until: 92_000, delivered: 'no' },
    ],
    [
      'asked to wait for the first time',
      { is: 'wait', seconds: 1 },
      letter(),
      2_000,
      { until: 17_000, delivered: 'no' },
    ],
    [
      'asked to wait for the third time',
      { is: 'wait', seconds: 1 },
      letter({ waits: 2 }),
      2_000,
      { until: 62_000, delivered: 'no' },
    ],
    [
      'asked to wait often',
      { is: 'wait', seconds: 1 },
      letter({ waits: 40 }),
      2_000,
      { until: 602_000, delivered: 'no' },
    ],
    [
      'asked to wait near its end',
      { is: 'wait', seconds: 1 },
      letter({ waits: 40 }),
      1_000 + HOUR - MARGIN_MS - 60_000,
      { until: 1_000 + HOUR - MARGIN_MS - 30_000, delivered: 'no' },
    ],
    [
      'asked to wait longer than is believed',
      { is: 'wait', seconds: 7_200 },
      letter(),
      2_000,
      { until: 2_000 + WAIT_MAX_MS, delivered: 'no' },
    ],
    ['perhaps delivered', { is: 'unknown' }, letter({ attempts: 1 }), 2_000, { end: { is: 'unknown' } }],
    [
      'perhaps delivered, and may come twice',
      { is: 'unknown' },
      letter({ attempts: 1, twice: true }),
      2_000,
      { until: 62_000, delivered: 'perhaps' },
    ],
    [
      'perhaps delivered twice',
      { is: 'unknown' },
      letter({ attempts: 2, twice: true }),
      2_000,
      { end: { is: 'unknown' } },
    ],
  ];
  for (const [what, posted, one, now, next] of results)
    it(`knows what follows from ${what}`, () => assert.deepEqual(after(posted, one, now), next));
});
