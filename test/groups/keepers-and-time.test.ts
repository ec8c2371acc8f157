import assert from 'node:assert/strict';
import type { Group } from '../../src/groups/group.js';
import { leftBy, metWith } from '../../src/groups/keeper-acts.js';
import { letterNow } from '../../src/groups/letters.js';
import {
  type As,
  decline,
  endOffers,
  type Offer,
  offer,
  offerFor,
  stepDown,
  takeOver,
} from '../../src/groups/offers.js';
import { isDayOff, NO_SCHOOL, reminderDue } from '../../src/groups/reminder-times.js';
import { isYearlyTried, takeEnded, takeYearly, YEARLY_AGAIN } from '../../src/groups/upkeep-acts.js';
import { at } from '../helpers/meetings.js';
import { DAY, dataOf, GROUP, HOUR, ids, meetingAt, NOON } from '../helpers/small-group.js';

const a = meetingAt('a', NOON + 2 * DAY);

describe('offers to look after a group', () => {
  const made = (id: string, as: As, change: Partial<Offer> = {}): Offer => ({
    id,
    as,
    teams: `29:${id}`,
    address: id,
    by: 'kim',
    until: NOON + DAY,
    ...change,
  });
  const LENA = { who: 'lena', address: 'lena' };

  it('are left to others where one is answered or runs out', () => {
    const [one, two] = [made('o', 'convener'), made('p', 'substitute', { until: NOON })];
    const data = dataOf([], { offers: [one, two] });
    assert.deepEqual(decline(data, 'o', '29:o', ids(), NOON).data.group.offers, [two]);
    const late = endOffers(data, ids(), NOON);
    assert.deepEqual([late.result, late.data.group.offers], [1, [one]]);
    assert.equal(offerFor(data.group, 'p', '29:p', NOON), undefined, 'that one is over');
    assert.equal(offerFor(GROUP, 'o', '29:o', NOON), undefined);
    assert.deepEqual(endOffers(dataOf(), ids(), NOON).result, 0);
  });

  it('are not made to who is that already by the address, whoever asks', () => {
    const wish = (as: As, by = 'kim') => ({ as, teams: '29:x', address: 'lena', by });
    const result = (as: As, change: Partial<Group>, by?: string) =>
      offer(dataOf([], change), wish(as, by), ids(), NOON).result;
    assert.equal(result('substitute', { others: [LENA] }) === 'already', false, 'a convener may stand in');
    assert.equal(result('substitute', { standIn: LENA }), 'already');
    assert.equal(result('convener', { others: [LENA] }), 'already');
    assert.equal(result('successor', { others: [LENA] }, 'lena'), 'already', 'not to oneself');
    assert.equal(typeof result('successor', { others: [LENA] }, 'kim'), 'object');
    assert.equal(typeof result('successor', { others: [{ who: 'bo', address: 'b' }] }, 'kim'), 'object');
  });

  it('leave what a keeper was, where they step down or somebody takes over', () => {
    const data = dataOf([], { others: [LENA], standIn: { who: 'bo' }, orphaned: 1 });
    assert.equal(stepDown(data, 'lena').data.group.standIn?.who, 'bo');
    const over = (who: string) => takeOver(data, { keeper: { who }, inChannel: true }, ids(), NOON);
    assert.deepEqual([over('bo').data.group.standIn, over('siv').data.group.standIn?.who], [undefined, 'bo']);
    assert.deepEqual([over('bo').result, over('bo').data.letters], [true, []]);
  });
});

describe('keepers who come and go', () => {
  it('are counted where one of several who left convened', () => {
    const data = dataOf([], { standIn: { who: 'siv' } });
    const left = leftBy(data, () => true, ids(), NOON);
    assert.deepEqual([left.result, left.data.group.orphaned], [true, NOON]);
    assert.equal(leftBy({ ...data, group: left.data.group }, () => true, ids(), NOON + 1).data.group.orphaned, NOON);
  });

  it('are there again only where a convener writes', () => {
    const orphaned = { ...GROUP, orphaned: 1, standIn: { who: 'siv' } };
    assert.equal(metWith(orphaned, 'siv', undefined, false), orphaned);
    assert.equal(metWith(orphaned, 'kim', undefined, false).orphaned, undefined);
    assert.equal(metWith(GROUP, 'kim', undefined, false), GROUP, 'nothing is written for nothing');
  });
});

describe('what time makes owed of a group', () => {
  it('is asked of all that have ended, beside what is owed', () => {
    const ended = [
      meetingAt('x', NOON - 2 * HOUR),
      meetingAt('y', NOON - 3 * HOUR),
      meetingAt('asked', NOON - 2 * HOUR, { asked: true }),
    ];
    const had = letterNow('had', 'channel', { is: 'welcome' }, NOON);
    const { data, result } = takeEnded({ ...dataOf([...ended, a]), letters: [had] }, ids(), NOON);
    assert.deepEqual(
      [result.map(({ id }) => id), data.letters.map(({ id }) => id), data.meetings.map(({ asked }) => asked)],
      [
        ['x', 'y'],
        ['had', 'n0', 'n1'],
        [true, true, true, undefined],
      ],
    );
    assert.deepEqual(takeEnded(dataOf([a]), ids(), NOON).result, []);
  });

  it('is the yearly questions in the channel, which other letters do not hold up', () => {
    const failed = {
      ...letterNow('x', 'channel', { is: 'yearly', year: '2026/27' }, NOON),
      ended: { is: 'unknown' as const, at: NOON },
    };
    const data = {
      ...dataOf(),
      letters: [
        failed,
        letterNow('y', 'convener', { is: 'held', meeting: 'm' }, NOON),
        letterNow('z', 'channel', { is: 'welcome' }, NOON),
      ],
    };
    assert.deepEqual(
      [NOON + YEARLY_AGAIN - 1, NOON + YEARLY_AGAIN].map(now => isYearlyTried(data, '2026/27', now)),
      [true, false],
    );
    assert.equal(isYearlyTried(data, '2027/28', NOON), false);
    assert.equal(takeYearly(dataOf(), '2026/27', NOON + DAY, ids(), NOON).data.letters[0]!.to, 'channel');
  });
});

describe('days for reminders', () => {
  it('are off on Saturdays, Sundays and holidays', () => {
    const days = ['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07', '2026-12-25', '2027-01-06'];
    assert.deepEqual(days.map(isDayOff), [false, true, true, false, true, true]);
  });

  it('are the last school day within five days, else a day on which people work', () => {
    const closed = (from: string) => ({ terms: [], closed: [{ name: 'x', from, to: '2026-11-20' }] });
    const due = (from: string) => reminderDue(at('2026-11-21', 780), 24 * 60, closed(from));
    assert.equal(due('2026-11-16'), at('2026-11-20', 780), 'Friday the 13th is a week back');
    assert.equal(due('2026-11-17'), at('2026-11-16', 780));
    assert.equal(reminderDue(at('2026-11-19', 780), 24 * 60, NO_SCHOOL), at('2026-11-18', 780));
    const week = { terms: [], closed: [{ name: 'x', from: '2026-11-12', to: '2026-11-16' }] };
    assert.equal(reminderDue(at('2026-11-17', 780), 24 * 60, week), at('2026-11-11', 780), 'the fifth day back');
  });
});
