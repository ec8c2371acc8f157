import assert from 'node:assert/strict';
import { datesFor } from '../../src/groups/change-meetings.js';
import { directory, groupParts } from '../helpers/large-municipality.js';
import { GROUP, NOON } from '../helpers/small-group.js';

describe('the dates of what a convener wrote', () => {
  const [own, other] = directory.schools;
  const closed = [{ name: 'studiedag', from: '2026-12-10', schools: [own!.id] }];
  const parts = { ...groupParts([]), directory: { ...directory, closed } };
  const wish = { phrase: 'torsdagar kl. 13-14', from: '2026-12-08', to: '2026-12-18' };
  const days = (school: string | undefined) => {
    const dates = datesFor(wish, parts, { ...GROUP, school }, new Date(NOON));
    return 'why' in dates ? dates.why : dates.dates.map(({ day, skipped }) => `${day}${skipped ? ' skipped' : ''}`);
  };

  it('mind the study days of the group’s own school, and not of another', () => {
    assert.deepEqual(days(own!.id), ['2026-12-10 skipped', '2026-12-17']);
    assert.deepEqual(days(other!.id), ['2026-12-10', '2026-12-17']);
  });

  it('are none that have begun', () => {
    const late = datesFor(wish, parts, GROUP, new Date('2026-12-10T12:00:00Z'));
    assert.deepEqual('why' in late ? late.why : late.dates.map(({ day }) => day), ['2026-12-17']);
  });
});
