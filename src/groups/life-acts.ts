import type { GroupData } from './group.js';
import { type Done, unchanged } from './group-acts.js';
import { letterNow } from './letters.js';

/** Whether a group is reminded of its meetings: it is not where its channel was gone, or where a convener wants none. */
export const isReminded = ({ group }: Pick<GroupData, 'group'>): boolean => !group.paused && group.quiet === undefined;

/** Stops the reminders of a group until a convener wants them again; false where that was done before. */
export function pause(data: GroupData, now: number): Done<boolean> {
  if (data.group.quiet !== undefined) return unchanged(data, false);
  return { data: { ...data, group: { ...data.group, quiet: now } }, result: true };
}

/** Reminds a group again, whyever it was not; false where it was reminded all along. */
export function goOn(data: GroupData): Done<boolean> {
  if (isReminded(data)) return unchanged(data, false);
  return { data: { ...data, group: { ...data.group, quiet: undefined, paused: false, refusals: 0 } }, result: true };
}

/** What is erased with a group, and whether anything was. */
export interface Erased {
  readonly meetings: number;
}

/**
 * Unlinks a group: what it has planned, answered and noted is erased at once, nothing is owed any more but a word to its
 * channel, and it is gone when that has ended. Undefined where it is being unlinked already.
 */
export function unlink(data: GroupData, newId: () => string, now: number): Done<Erased | undefined> {
  const { group, meetings, letters } = data;
  if (group.leaving !== undefined) return unchanged(data, undefined);
  const word = letterNow(newId(), 'channel', { is: 'unlinked' }, now);
  const { nobody: _words, services: _services, place: _place, offers: _offers, standing: _standing, ...rest } = group;
  return {
    data: {
      group: { ...rest, purpose: '', leaving: now },
      meetings: [],
      // One that is being posted ends by whoever posts it.
      letters: [...letters.filter(one => !one.ended && one.claim !== undefined), word],
    },
    result: { meetings: meetings.length },
  };
}

/** Whether nothing of a group is owed any more that is being unlinked: it can be erased. */
export const isErasable = ({ group, letters }: GroupData): boolean =>
  group.leaving !== undefined && letters.every(({ ended }) => ended !== undefined);
