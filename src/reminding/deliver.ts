import type { Posted } from '../ports.js';
import type { Group, GroupData, Meeting, Reminder, ReminderEnd } from './group.js';

/** What to do with a claimed reminder now. */
export type Step =
  | { readonly do: 'post'; readonly mayBeTwice: boolean }
  | { readonly do: 'end'; readonly end: ReminderEnd };

/** Nothing is posted this close to the start (milliseconds): a post may take as long before it is seen. */
export const MARGIN_MS = 15_000;
/** Tries that may have been delivered, before it is left at "unknown". */
const TRIES_MAX = 2;

const end = (reminderEnd: ReminderEnd): Step => ({ do: 'end', end: reminderEnd });

/** Whether no other reminder of the meeting comes between this one and the start. */
export function isLast(reminder: Reminder, all: readonly Reminder[]): boolean {
  return !all.some(other => other.meeting === reminder.meeting && other.due > reminder.due);
}

/**
 * Decides what to do with a reminder that is due: post it while it is useful, once. A try that may have been delivered
 * is repeated once at most, marked as such, and only for the last reminder before the meeting.
 */
export function stepFor(reminder: Reminder, { group, meetings, reminders }: GroupData, now: number): Step {
  const meeting = meetings.find(one => one.id === reminder.meeting);
  const uncertain = reminder.attempts > 0;
  const missed = (why: 'cancelled' | 'started' | 'covered' | 'late') =>
    end(uncertain ? { is: 'unknown' } : { is: 'missed', why });
  if (!meeting || meeting.state === 'cancelled') return missed('cancelled');
  const later = reminders.some(other => other.meeting === meeting.id && other.due > reminder.due && other.due <= now);
  if (later) return missed('covered');
  if (now >= meeting.start) return missed('started');
  if (now >= meeting.start - MARGIN_MS) return missed('late');
  if (group.paused) return end({ is: 'refused', why: 'paused' });
  if (!uncertain) return { do: 'post', mayBeTwice: false };
  if (reminder.attempts < TRIES_MAX && isLast(reminder, reminders)) return { do: 'post', mayBeTwice: true };
  return end({ is: 'unknown' });
}

/** Whether the convener is to be told how a reminder ended: what a later one covered needs no word. */
export function convenerIsTold(ended: ReminderEnd): boolean {
  if (ended.is === 'posted') return false;
  return ended.is !== 'missed' || (ended.why !== 'cancelled' && ended.why !== 'covered');
}

/** How long after a try that may have been delivered the marked one is made, in milliseconds. */
const RETRY_MS = 60_000;

/** What the store is to note after a post: an end, or until when the reminder is put off. */
export type After = { readonly end: ReminderEnd } | { readonly until: number; readonly delivered: 'no' | 'perhaps' };

/** What follows from a post's result; `tries` counts this one. */
export function after(posted: Posted, reminder: Reminder, tries: number, all: readonly Reminder[], now: number): After {
  switch (posted.is) {
    case 'posted':
      return { end: { is: 'posted', activity: posted.id } };
    case 'refused':
      return { end: { is: 'refused', why: posted.why } };
    case 'wait':
      return { until: now + Math.max(1, posted.seconds) * 1_000, delivered: 'no' };
    case 'unknown':
      return tries < TRIES_MAX && isLast(reminder, all)
        ? { until: now + RETRY_MS, delivered: 'perhaps' }
        : { end: { is: 'unknown' } };
  }
}

/** A reminder with what its words need. */
export interface DueCard {
  readonly group: Group;
  readonly meeting: Meeting;
  readonly mayBeTwice: boolean;
  /** The address of its calendar file. */
  readonly calendar?: string | undefined;
  /** The reminder's id; absent when the card is shown for another reason. */
  readonly reminder?: string;
}
