import { changeGroup } from './group-acts.js';
import { type GroupParts, type Member, newId } from './group-job.js';
import { resume } from './upkeep-acts.js';

/**
 * Keeps where somebody wrote from: their channel as its group's address, and where they can be reached in private as the
 * convener's address of the group, or in private of all groups that they convene. What is kept already costs nothing.
 */
export async function keepAddresses({ store }: GroupParts, { objectId, channel, address, privately, team }: Member) {
  const here = channel === undefined ? undefined : await store.groupOf(channel);
  const all = channel === undefined ? await store.convenedBy(objectId) : here ? [here] : [];
  for (const { group } of all) {
    const convenerAddress = group.convener === objectId ? (privately ?? group.convenerAddress) : group.convenerAddress;
    const place = channel === undefined ? {} : { address, team: team ?? group.team };
    const now = { address: group.address, team: group.team, convenerAddress, ...place };
    const same = now.address === group.address && now.team === group.team && convenerAddress === group.convenerAddress;
    if (!same) await store.change(group.id, data => changeGroup(data, now));
  }
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
    if (group.paused && there && (await store.change(group.id, data => resume(data, newId, now.getTime())))) back++;
  }
  return back;
}
