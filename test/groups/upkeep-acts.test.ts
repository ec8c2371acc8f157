import assert from 'node:assert/strict';
import type { GroupData } from '../../src/groups/group.js';
import { markHeld } from '../../src/groups/group-acts.js';
import { finish } from '../../src/groups/letter-acts.js';
import {
  ASKED_WITHIN,
  NUDGE_AFTER,
  resume,
  takeEnded,
  takeNudge,
  takeYearly,
  YEARLY_AGAIN,
  YEARLY_TRIES,
} from '../../src/groups/upkeep-acts.js';
import type { End } from '../../src/outbox/letter.js';
import { DAY, dataOf, HOUR, ids, meetingAt, NOON } from '../helpers/small-group.js';

describe('what time makes owed', () => {
  it('asks about a meeting that has ended, once, for a week', () => {
    const over = meetingAt('m', NOON - HOUR);
    const { data, result } = takeEnded(dataOf([over]), ids(), NOON);
    assert.deepEqual([result, data.meetings[0]!.asked], [[over], true]);
    assert.deepEqual(
      data.letters.map(({ about, to, until }) => [about, to, until]),
      [[{ is: 'held', meeting: 'm' }, 'convener', over.end + ASKED_WITHIN]],
    );
    assert.equal(takeEnded(data, ids(), NOON).data, data);
  });

  for (const [what, meeting] of [
    ['still goes on', meetingAt('m', NOON - HOUR + 1)],
    ['was cancelled', meetingAt('m', NOON - 2 * HOUR, { state: 'cancelled' })],
    ['ended a week ago', meetingAt('m', NOON - HOUR - ASKED_WITHIN)],
  ] as const) {
    it(`does not ask about one that ${what}`, () => {
      const data = dataOf([meeting]);
      assert.equal(takeEnded(data, ids(), NOON).data, data);
    });
  }

  it('marks as held only what has begun and is not cancelled', () => {
    const marked = (start: number, change = {}) =>
      markHeld(dataOf([meetingAt('m', start, change)]), 'm', false, NOON).result?.state;
    assert.deepEqual(
      [marked(NOON), marked(NOON + 1), marked(NOON, { state: 'cancelled' })],
      ['not-held', 'planned', 'cancelled'],
    );
  });

  const inPart = (part: 1 | 2 | 3, stretch = 'vårterminen 2027') => ({ stretch, part });
  const nudges: [what: string, change: object, which: 1 | 2 | 3, nudged: boolean][] = [
    ['never told', {}, 1, true],
    ['told in this half', { nudged: 'vårterminen 2027, 1' }, 1, false],
    ['told in the first half, now in the second', { nudged: 'vårterminen 2027, 1' }, 2, true],
    ['told in the second half', { nudged: 'vårterminen 2027, 2' }, 2, false],
    ['told in the second half, with a clock that was set back', { nudged: 'vårterminen 2027, 2' }, 1, false],
    ['told in another term', { nudged: 'höstterminen 2026, 2' }, 1, true],
    ['told before halves were told apart', { nudged: 'vårterminen 2027' }, 1, false],
    ['told before halves were told apart, now in the second', { nudged: 'vårterminen 2027' }, 2, true],
    ['told in the second half, now near the end', { nudged: 'vårterminen 2027, 2' }, 3, true],
    ['told near the end', { nudged: 'vårterminen 2027, 3' }, 3, false],
    ['linked a week ago', { linked: NOON - NUDGE_AFTER }, 1, true],
    ['linked less than a week ago', { linked: NOON - NUDGE_AFTER + 1 }, 1, false],
    ['linked nobody knows when', { linked: undefined }, 1, true],
  ];
  for (const [what, change, which, nudged] of nudges) {
    it(`${nudged ? 'nudges' : 'does not nudge'} a group that was ${what}`, () => {
      const { data, result } = takeNudge(dataOf([], change), inPart(which), ids(), NOON);
      assert.deepEqual([result, data.letters.length], [nudged, nudged ? 1 : 0]);
      if (nudged) assert.equal(takeNudge(data, inPart(which), ids(), NOON).result, false);
    });
  }

  it('leaves a new group alone for a week', () => assert.equal(NUDGE_AFTER, 7 * DAY));

  it('puts the yearly questions once a year, and to no paused group', () => {
    const { data, result } = takeYearly(dataOf(), '2026/27', NOON + 2 * DAY, ids(), NOON);
    assert.deepEqual(
      [result, data.letters[0]!.about, data.letters[0]!.until],
      [true, { is: 'yearly', year: '2026/27' }, NOON + 2 * DAY],
    );
    assert.equal(takeYearly(data, '2026/27', NOON, ids(), NOON).result, false);
    assert.equal(takeYearly(data, '2027/28', NOON, ids(), NOON).result, true);
    assert.equal(takeYearly(dataOf([], { evaluated: '2026/27' }), '2026/27', NOON, ids(), NOON).result, false);
    const paused = dataOf([], { paused: true });
    assert.equal(takeYearly(paused, '2026/27', NOON, ids(), NOON).data, paused);
  });

  it('puts the yearly questions anew where they did not come, some days later and no more than three times', () => {
    const end = (data: GroupData, how: End, at: number): GroupData => ({
      ...finish(
        {
          ...data,
          letters: data.letters.map(one => (one.ended ? one : { ...one, claim: { by: 'me', until: at + 1 } })),
        },
        data.letters.at(-1)!.id,
        'me',
        how,
        ids('w'),
        at,
      ).data,
    });
    const newId = ids();
    const refused: End = { is: 'refused', why: '503' };
    let data = dataOf();
    let at = NOON;
    for (let tries = 1; tries <= YEARLY_TRIES; tries++) {
      const taken = takeYearly(data, '2026/27', at + 30 * DAY, newId, at);
      assert.equal(taken.result, true, `try ${tries}`);
      assert.equal(taken.data.group.evaluated, undefined, 'on its way is not asked');
      data = end(taken.data, refused, at);
      data = { ...data, letters: data.letters.filter(({ about }) => about.is === 'yearly') };
      assert.equal(data.group.evaluated, undefined);
      assert.equal(takeYearly(data, '2026/27', at + 30 * DAY, newId, at + YEARLY_AGAIN - 1).result, false);
      at += YEARLY_AGAIN;
    }
    assert.equal(takeYearly(data, '2026/27', at + 30 * DAY, newId, at + 30 * DAY).result, false);
    for (const came of [{ is: 'posted', activity: 'c' }, { is: 'unknown' }] as const) {
      const taken = takeYearly(dataOf(), '2026/27', NOON + DAY, ids(), NOON);
      assert.equal(end(taken.data, came, NOON).group.evaluated, '2026/27');
    }
  });

  it('reminds a paused group again, and says so; another is left as it is', () => {
    const { data, result } = resume(dataOf([], { paused: true, refusals: 2 }), ids(), NOON);
    assert.deepEqual([result, data.group.paused, data.group.refusals], [true, false, 0]);
    assert.deepEqual(data.letters[0]!.about, { is: 'resumed' });
    assert.equal(resume(dataOf(), ids(), NOON).result, false);
  });
});
