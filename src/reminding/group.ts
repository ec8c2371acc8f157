import type { Day } from '../day.js';
import type { Evaluation } from './evaluation.js';
import type { Policy } from './plan.js';
import type { WallTime } from './series/meaning.js';

/** A school-based group, linked to the channel in which it is reminded. */
export interface Group {
  readonly id: string;
  readonly name: string;
  /** The conversation id of its channel: a channel has one group. */
  readonly channel: string;
  /** Where its reminders are posted; opaque here. */
  readonly address: string;
  /** The convener's Entra object id, and where the convener is told of what went wrong. */
  readonly convener: string;
  readonly convenerAddress?: string | undefined;
  readonly school?: string | undefined;
  /** The forum of the packs that it is an instance of, as "pack/id". */
  readonly forum?: string | undefined;
  readonly purpose: string;
  /** How many minutes before a meeting it is reminded, the earliest first. */
  readonly before: readonly number[];
  readonly policy: Policy;
  /** The term or year for which the convener has been told that meetings are missing. */
  readonly nudged?: string | undefined;
  /** The school year in which the yearly questions were last put. */
  readonly evaluated?: string | undefined;
  /** Posting is stopped: its channel refused twice. */
  readonly paused: boolean;
  readonly refusals: number;
}

/** Seven days, one day and one hour before, in minutes. */
export const BEFORE: readonly number[] = [7 * 24 * 60, 24 * 60, 60];

/** Something a member wants to talk about; no name is kept. */
export interface AgendaPoint {
  readonly id: string;
  readonly text: string;
}

/** Who answered: counts are for all, names for the convener. */
export interface Answer {
  /** Entra object id. */
  readonly who: string;
  readonly name: string;
}

/** One meeting of a group. Instants are epoch milliseconds; day and wall time are what people agreed on. */
export interface Meeting {
  readonly id: string;
  /** Meetings that were approved together. */
  readonly series?: string | undefined;
  readonly day: Day;
  readonly time: WallTime;
  readonly start: number;
  readonly end: number;
  readonly place: string;
  readonly state: 'planned' | 'cancelled' | 'held' | 'not-held';
  readonly agenda: readonly AgendaPoint[];
  readonly coming: readonly Answer[];
  readonly notComing: readonly Answer[];
  /** The convener has been asked whether it was held. */
  readonly asked?: boolean | undefined;
  /** The activity id of the newest card about it, which is updated when something changes. */
  readonly card?: string | undefined;
}

/** Why a reminder was never useful to post. */
export type WhyMissed = 'cancelled' | 'started' | 'covered' | 'late';

/** How a reminder ended; every one ends, and none is silently lost. */
export type ReminderEnd =
  | { readonly is: 'posted'; readonly activity: string }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'missed'; readonly why: WhyMissed }
  /** It may have been delivered or not, and was not tried again. */
  | { readonly is: 'unknown' };

/** One post about one meeting, due at an instant (epoch milliseconds). */
export interface Reminder {
  readonly id: string;
  readonly meeting: string;
  readonly due: number;
  /** Minutes before the meeting. */
  readonly before: number;
  /** Who is at work on it, and until when nobody else may be. */
  readonly claim?: { readonly by: string; readonly until: number } | undefined;
  /** Not to be tried before this instant: Teams asked us to wait. */
  readonly notBefore?: number | undefined;
  /** Tries that may have been delivered. */
  readonly attempts: number;
  readonly ended?: (ReminderEnd & { readonly at: number }) | undefined;
}

/** A group with all that belongs to it: one act never touches two groups, so each is kept and changed as a whole. */
export interface GroupData {
  readonly group: Group;
  readonly meetings: readonly Meeting[];
  readonly reminders: readonly Reminder[];
  /** Yearly answers, by service only. */
  readonly evaluations?: readonly Evaluation[] | undefined;
}

/** The reminders of a meeting; those already due when it is planned but for the last are not made. */
export function remindersFor(
  meeting: Meeting,
  before: readonly number[],
  newId: () => string,
  now: number,
): Reminder[] {
  const all = before
    .map(minutes => ({ minutes, due: meeting.start - minutes * 60_000 }))
    .toSorted((a, b) => a.due - b.due);
  const future = all.filter(({ due }) => due > now);
  return future.map(({ minutes, due }) => ({ id: newId(), meeting: meeting.id, due, before: minutes, attempts: 0 }));
}
