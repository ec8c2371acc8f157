import assert from 'node:assert/strict';
import { groupInputs } from '../../src/groups/actions.js';
import { botIsBack, keepAddresses } from '../../src/groups/addresses.js';
import type { Group, GroupData } from '../../src/groups/group.js';
import type { GroupLetter } from '../../src/groups/group-letter.js';
import { takeGroupStep } from '../../src/groups/take-step.js';
import { groupParts } from '../helpers/large-municipality.js';
import { dataOf, GROUP, NOON } from '../helpers/small-group.js';

/** Groups in memory that are changed; `writes` counts how often. */
function kept(...groups: Partial<Group>[]) {
  const all = new Map(groups.map((change, at) => [`g${at}`, dataOf([], { id: `g${at}`, ...change })]));
  let writes = 0;
  const linked: { group: Group; letters: readonly GroupLetter[] }[] = [];
  const made = groupParts([]);
  const store: typeof made.store = {
    ...made.store,
    groups: async () => [...all.values()],
    convenedBy: async who => [...all.values()].filter(({ group }) => group.convener === who),
    groupOf: async channel => [...all.values()].find(({ group }) => group.channel === channel),
    link: async (group, letters = []) => {
      linked.push({ group, letters });
      return group;
    },
    async change(id, act) {
      const { data, result } = act(all.get(id) as GroupData);
      if (data !== all.get(id)) writes++;
      all.set(id, data);
      return result;
    },
  };
  return { parts: { ...made, store }, of: (id: string) => all.get(id)!, writes: () => writes, linked };
}
const member = {
  objectId: 'lena',
  name: 'Lena',
  channel: GROUP.channel,
  address: 'channel',
  privately: 'lena’s',
  team: GROUP.team,
};

describe('where groups and conveners are', () => {
  it('is where the newest turn came from, and is not written again', async () => {
    const { parts, of, writes } = kept({});
    const moved = { ...member, address: 'channel elsewhere', team: undefined };
    await keepAddresses(parts, moved);
    await keepAddresses(parts, moved);
    const { address, team, convenerAddress } = of('g0').group;
    assert.deepEqual([address, team, convenerAddress, writes()], ['channel elsewhere', GROUP.team, 'chat', 1]);
  });

  it('is the convener’s own, from a channel for its group and from a chat for all', async () => {
    const { parts, of } = kept({}, { channel: '19:other' });
    await keepAddresses(parts, { ...member, objectId: 'kim', privately: 'new' });
    assert.deepEqual([of('g0').group.convenerAddress, of('g1').group.convenerAddress], ['new', 'chat']);
    await keepAddresses(parts, { ...member, objectId: 'kim', channel: undefined, address: 'a:1', privately: 'newer' });
    assert.deepEqual([of('g0').group.convenerAddress, of('g1').group.convenerAddress], ['newer', 'newer']);
    assert.equal(of('g0').group.address, 'channel', 'a chat is no channel');
  });

  it('is nobody’s business elsewhere', async () => {
    const { parts, writes } = kept({});
    await keepAddresses(parts, { ...member, channel: '19:elsewhere', address: 'x' });
    await keepAddresses(parts, { ...member, channel: undefined, address: 'x' });
    assert.equal(writes(), 0);
  });

  it('begins again where the bot is back: in that channel, or in that team', async () => {
    const paused = { paused: true, refusals: 2 };
    const { parts, of } = kept(
      paused,
      { ...paused, channel: '19:b' },
      { ...paused, channel: '19:c', team: '19:other' },
      { channel: '19:d' },
    );
    assert.equal(await botIsBack(parts, { channel: '19:c' }, new Date(NOON)), 1);
    assert.equal(await botIsBack(parts, { channel: '19:general', team: GROUP.team }, new Date(NOON)), 2);
    assert.deepEqual(
      ['g0', 'g1', 'g2', 'g3'].map(id => [of(id).group.paused, of(id).letters.length]),
      [
        [false, 1],
        [false, 1],
        [false, 1],
        [false, 0],
      ],
    );
  });

  it('is kept when a group is linked, with a welcome that waits until it can be read', async () => {
    const { parts, linked } = kept();
    const inputs = groupInputs.parse({ name: 'Tallgruppen' });
    await takeGroupStep({ is: 'link' }, inputs, parts, { ...member, channel: '19:new' }, undefined, new Date(NOON));
    const [{ group, letters } = assert.fail('not linked')] = linked;
    assert.deepEqual([group.convenerAddress, group.team, group.linked], ['lena’s', GROUP.team, NOON]);
    assert.deepEqual(
      letters.map(({ about, to, due }) => [about, to, due]),
      [[{ is: 'welcome' }, 'convener', NOON]],
    );
  });
});
