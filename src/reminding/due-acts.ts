import type { GroupData, Reminder, ReminderEnd } from './group.js';
import { type Done, unchanged } from './group-acts.js';

/** How long a claim holds, in milliseconds: a holder that has not finished by then is taken to be dead. */
export const CLAIM_MS = 2 * 60_000;
/** The longest wait that Teams is granted, in milliseconds; a longer one is a clock that was set back. */
export const WAIT_MAX_MS = 60 * 60_000;

/** Whether nobody holds a reminder and nothing asks to wait; instants too far ahead are from a clock that was set back. */
function isFree({ claim, notBefore }: Reminder, now: number): boolean {
  const held = claim !== undefined && now < claim.until && claim.until - now <= CLAIM_MS;
  const waits = notBefore !== undefined && now < notBefore && notBefore - now <= WAIT_MAX_MS;
  return !held && !waits;
}

/** The instant from which something of a group may be due; Infinity when nothing is left. */
export function nextDue({ reminders }: GroupData): number {
  return reminders.reduce((least, { due, ended }) => (ended ? least : Math.min(least, due)), Number.POSITIVE_INFINITY);
}

/** Claims at most `most` due reminders for CLAIM_MS, oldest first. */
export function claimDue(data: GroupData, by: string, now: number, most: number): Done<readonly Reminder[]> {
  const due = data.reminders
    .filter(reminder => !reminder.ended && reminder.due <= now && isFree(reminder, now))
    .toSorted((a, b) => a.due - b.due)
    .slice(0, most);
  if (due.length === 0) return unchanged(data, []);
  const claimed = new Map(due.map(reminder => [reminder.id, { ...reminder, claim: { by, until: now + CLAIM_MS } }]));
  const reminders = data.reminders.map(reminder => claimed.get(reminder.id) ?? reminder);
  return { data: { ...data, reminders }, result: [...claimed.values()] };
}

function withReminder(
  data: GroupData,
  id: string,
  by: string,
  change: (reminder: Reminder) => Reminder,
): Done<boolean> {
  const reminder = data.reminders.find(one => one.id === id);
  // A late holder has lost the claim to somebody else: what it knows is out of date.
  if (!reminder || reminder.ended || reminder.claim?.by !== by) return unchanged(data, false);
  const changed = change(reminder);
  return {
    data: { ...data, reminders: data.reminders.map(one => (one === reminder ? changed : one)) },
    result: true,
  };
}

/** Notes that a post is about to be tried; false for a holder who lost the claim. */
export function noteAttempt(data: GroupData, id: string, by: string): Done<boolean> {
  return withReminder(data, id, by, reminder => ({ ...reminder, attempts: reminder.attempts + 1 }));
}

/** Gives a claimed reminder back until an instant; `delivered` says whether the try may have been delivered. */
export function putOff(
  data: GroupData,
  id: string,
  by: string,
  until: number,
  delivered: 'no' | 'perhaps' | 'not-tried',
): Done<boolean> {
  return withReminder(data, id, by, reminder => ({
    ...reminder,
    claim: undefined,
    notBefore: until,
    attempts: delivered === 'no' ? reminder.attempts - 1 : reminder.attempts,
  }));
}

/** How often a channel may refuse before its group is paused. */
const REFUSALS_MAX = 2;

/** Ends a claimed reminder; a post becomes the meeting's card, and a second refusal pauses the group. */
export function finish(data: GroupData, id: string, by: string, end: ReminderEnd, at: number): Done<boolean> {
  const done = withReminder(data, id, by, reminder => ({ ...reminder, claim: undefined, ended: { ...end, at } }));
  if (!done.result) return done;
  const meeting = data.reminders.find(one => one.id === id)?.meeting;
  if (end.is === 'posted') {
    const meetings = data.meetings.map(one => (one.id === meeting ? { ...one, card: end.activity } : one));
    return { data: { ...done.data, meetings, group: { ...data.group, refusals: 0 } }, result: true };
  }
  if (end.is !== 'refused' || data.group.paused) return done;
  const refusals = data.group.refusals + 1;
  return {
    data: { ...done.data, group: { ...data.group, refusals, paused: refusals >= REFUSALS_MAX } },
    result: true,
  };
}

/** Claims of a process that is gone are void: this one has the data alone. */
export function releaseAll(data: GroupData): GroupData {
  if (!data.reminders.some(one => one.claim)) return data;
  return { ...data, reminders: data.reminders.map(one => (one.claim ? { ...one, claim: undefined } : one)) };
}
