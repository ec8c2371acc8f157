import type { Group, GroupData, Reminder } from './group.js';
import type { Done } from './group-acts.js';

/** A reminder that is held for two minutes by whoever has the claim. */
export interface Claimed {
  readonly group: string;
  readonly reminder: Reminder;
  readonly claim: string;
}

/**
 * What reminding needs of the store. Each method is one whole act on one group, decided inside the store: it is safe on
 * disk when the promise resolves, and nothing of it is done when it rejects.
 */
export interface GroupStore {
  /** Links a group to its channel; resolves with the group that the channel has, which may be an earlier one. */
  link(group: Group): Promise<Group>;
  /** Every group as of the last good write, by name. */
  groups(): readonly GroupData[];
  group(id: string): GroupData | undefined;
  /** The group of a channel (its conversation id). */
  groupOf(channel: string): GroupData | undefined;
  /** Runs one of group-acts.ts on a group; undefined for a group that does not exist. */
  change<Result>(id: string, act: (data: GroupData) => Done<Result>): Promise<Result | undefined>;
  /** Claims due reminders of any group, the longest due first; costs the same however many are not due yet. */
  claimDue(now: number, most: number): Promise<readonly Claimed[]>;
  /** Ends all writing. */
  close(): Promise<void>;
}
