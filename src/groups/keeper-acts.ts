import { convenersOf, hasConvener, isConvener, keepersOf, UNREACHED_FROM, withKeeper } from './conveners.js';
import type { Group, GroupData } from './group.js';
import { type Done, unchanged } from './group-acts.js';
import { letterNow, withLetter } from './letters.js';
import { withOwnOffers } from './offers.js';

/** A group whose keeper took something in private. */
export const reached = (group: Group, who: string): Group => withKeeper(group, who, one => ({ ...one, refusals: 0 }));

/** Tells the channel, once, that none of the conveners can be reached, where that is so. */
function orphanedIfSo(data: GroupData, newId: () => string, now: number): GroupData {
  const { group } = data;
  if (hasConvener(group) || group.orphaned !== undefined) return data;
  const letter = letterNow(newId(), 'channel', { is: 'orphaned' }, now);
  return withLetter({ ...data, group: { ...group, orphaned: now } }, letter);
}

/** Notes that a keeper's chat was gone; where no convener is left to be reached, the channel is told who may take over. */
export function notReached(data: GroupData, who: string, newId: () => string, now: number): GroupData {
  const group = withKeeper(data.group, who, one => ({ ...one, refusals: (one.refusals ?? 0) + 1 }));
  const noted = { ...data, group };
  return isConvener(group, who) ? orphanedIfSo(noted, newId, now) : noted;
}

/** Notes that people have left the group's team or channel, as Teams tells; whether a keeper was among them. */
export function leftBy(
  data: GroupData,
  isThem: (keeper: { readonly who: string; readonly address?: string | undefined }) => boolean,
  newId: () => string,
  now: number,
): Done<boolean> {
  const gone = keepersOf(data.group).filter(one => isThem(one) && (one.refusals ?? 0) < UNREACHED_FROM);
  if (gone.length === 0) return unchanged(data, false);
  const left = (group: Group, who: string) => withKeeper(group, who, one => ({ ...one, refusals: UNREACHED_FROM }));
  const noted = { ...data, group: gone.reduce((group, { who }) => left(group, who), data.group) };
  const convened = gone.some(({ who }) => isConvener(data.group, who));
  return { data: convened ? orphanedIfSo(noted, newId, now) : noted, result: true };
}

/**
 * A group that one of its keepers has written to: in private they are written to there again, and a convener who writes has
 * not left. The same group where nothing changes.
 */
export function metWith(group: Group, who: string, address: string | undefined, inPrivate: boolean): Group {
  const met = withKeeper(group, who, one => ({
    ...one,
    address: address ?? one.address,
    refusals: inPrivate ? 0 : one.refusals,
  }));
  const back = group.orphaned !== undefined && convenersOf(group).some(one => one.who === who);
  // Nobody else had to give the group away.
  return back ? withOwnOffers({ ...met, orphaned: undefined }) : met;
}
