import type { Busy, Claimed, OnFault } from '../outbox/run.js';
import { keepersOf } from './conveners.js';
import type { Group, GroupData } from './group.js';
import type { Done } from './group-acts.js';
import type { GroupLetter } from './group-letter.js';
import { nextDue } from './letter-acts.js';

/**
 * What the groups need of the store. Each method is one whole act on one group, decided inside the store: it is safe on
 * disk when the promise resolves, and nothing of it is done when it rejects. Reads are as of the last good write.
 */
export interface GroupStore {
  /** Links a group to its channel, with what is owed for that; resolves with the group that the channel has, which may be an earlier one. */
  link(group: Group, letters?: readonly GroupLetter[]): Promise<Group>;
  /** Every group that can be read, by id: it is asked at each tick. */
  groups(): Promise<readonly GroupData[]>;
  /** The groups of which one person (an Entra object id) is a keeper (conveners.ts), by name. */
  convenedBy(convener: string): Promise<readonly GroupData[]>;
  group(id: string): Promise<GroupData | undefined>;
  /** The group of a channel (its conversation id). */
  groupOf(channel: string): Promise<GroupData | undefined>;
  /** Runs an act (*-acts.ts) on a group; undefined for a group that does not exist. */
  change<Result>(id: string, act: (data: GroupData) => Done<Result>): Promise<Result | undefined>;
  /**
   * Claims due letters of any group, the longest due first, at most one a conversation and none of what is busy; costs the
   * same however many are not due yet. A group that cannot be read or written is told to `onFault` and passed by.
   */
  claimDue(now: number, most: number, busy: Busy, onFault: OnFault): Promise<readonly Claimed[]>;
  /** Erases a group with all that is kept of it, copies too; one that does not exist is gone already. */
  erase(id: string): Promise<void>;
  /** Ends all writing: resolves when what was begun is done with. */
  close(): Promise<void>;
}

/** The keys by which a group is found; a convener is any of its keepers. */
export const keys = {
  channel: (conversation: string) => `channel ${conversation}`,
  convener: (objectId: string) => `convener ${objectId}`,
} as const;

/** By what a group is found, and when something of it is due. */
export const findableOf = (data: GroupData) => ({
  keys: [keys.channel(data.group.channel), ...keepersOf(data.group).map(({ who }) => keys.convener(who))],
  instants: { letters: nextDue(data) },
});
