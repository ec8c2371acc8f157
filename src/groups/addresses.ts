import type { Group, GroupData } from './group.js';
import { type GroupParts, type Member, newId } from './group-job.js';
import { leftBy, metWith } from './keeper-acts.js';
import { resume } from './upkeep-acts.js';

/**
 * Keeps where somebody wrote from: their channel as its group's address, and where they can be reached in private as a keeper
 * of the group, or in private of all groups that they look after. What is kept already costs nothing.
 */
export async function keepAddresses({ store }: GroupParts, { objectId, channel, address, privately, team }: Member) {
  const here = channel === undefined ? undefined : await store.groupOf(channel);
  const all = channel === undefined ? await store.convenedBy(objectId) : here ? [here] : [];
  const place = channel === undefined ? {} : { address, ...(team === undefined ? {} : { team }) };
  const met = (group: Group) => {
    const known = metWith(group, objectId, privately, channel === undefined);
    const moved = { ...known, ...place };
    return moved.address === group.address && moved.team === group.team ? known : moved;
  };
  for (const { group } of all)
    if (met(group) !== group)
      await store.change(group.id, data => ({ data: { ...data, group: met(data.group) }, result: true }));
}

/** The bot has been added to a channel, or to a team: paused groups there are reminded again, and are told so. How many. */
export async function botIsBack(
  { store }: GroupParts,
  place: { channel: string; team?: string | undefined },
  now: Date,
) {
  let back = 0;
  for (const { group } of await store.groups()) {
    const there = group.channel === place.channel || (place.team !== undefined && group.team === place.team);
    if (
      group.paused &&
      group.leaving === undefined &&
      there &&
      (await store.change(group.id, data => resume(data, newId, now.getTime())))
    )
      back++;
  }
  return back;
}

/**
 * People have left a channel, or the team of channels: where a group has lost its last convener by that, its channel is told
 * who may take over. `isThem` knows them by an address in private, `ids` are their Entra object ids. How many groups lost a keeper.
 */
export async function peopleLeft(
  { store }: GroupParts,
  place: { channel: string; team?: string | undefined },
  { ids, isThem }: { ids: readonly string[]; isThem: (address: string) => boolean },
  now: Date,
) {
  const theirs = ({ who, address }: { who: string; address?: string | undefined }) =>
    ids.includes(who) || (address !== undefined && isThem(address));
  const act = (data: GroupData) => leftBy(data, theirs, newId, now.getTime());
  let lost = 0;
  for (const data of await store.groups()) {
    const { id, channel, team } = data.group;
    const there = channel === place.channel || (place.team !== undefined && team === place.team);
    if (there && act(data).result && (await store.change(id, act))) lost++;
  }
  return lost;
}
