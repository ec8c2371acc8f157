import type { Busy, Claimed, OnFault } from '../outbox/run.js';
import type { Group, GroupData } from './group.js';
import type { Done } from './group-acts.js';
import type { GroupLetter } from './group-letter.js';

/**
 * What the groups need of the store. Each method is one whole act on one group, decided inside the store: it is safe on
 * disk when the promise resolves, and nothing of it is done when it rejects.
 */
export interface GroupStore {
  /** Links a group to its channel, with what is owed for that; resolves with the group that the channel has, which may be an earlier one. */
  link(group: Group, letters?: readonly GroupLetter[]): Promise<Group>;
  /** Every group as of the last good write, by name. */
  groups(): readonly GroupData[];
  /** The groups of which one person (an Entra object id) is a keeper (conveners.ts), in no order. */
  convenedBy(convener: string): readonly GroupData[];
  group(id: string): GroupData | undefined;
  /** The group of a channel (its conversation id). */
  groupOf(channel: string): GroupData | undefined;
  /** Runs an act (*-acts.ts) on a group; undefined for a group that does not exist. */
  change<Result>(id: string, act: (data: GroupData) => Done<Result>): Promise<Result | undefined>;
  /**
   * Claims due letters of any group, the longest due first, at most one a conversation and none of what is busy; costs the
   * same however many are not due yet. A group that cannot be written is told to `onFault` and passed by.
   */
  claimDue(now: number, most: number, busy: Busy, onFault: OnFault): Promise<readonly Claimed[]>;
  /** Erases a group with all that is kept of it, copies too; one that does not exist is gone already. */
  erase(id: string): Promise<void>;
  /** Ends all writing. */
  close(): Promise<void>;
}
