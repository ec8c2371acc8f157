import type { AgendaPoint, Group, GroupData, Meeting, Reminder, ReminderEnd } from './group.js';

/** How long a claim holds, in milliseconds: a holder that has not finished by then is taken to be dead. */
export const CLAIM_MS = 2 * 60_000;
/** The longest wait that Teams is granted, in milliseconds; a longer one is a clock that was set back. */
export const WAIT_MAX_MS = 60 * 60_000;

/** What an act makes of a group; the same data when it changes nothing. */
export interface Done<Result> {
  readonly data: GroupData;
  readonly result: Result;
}

const unchanged = <Result>(data: GroupData, result: Result): Done<Result> => ({ data, result });

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

/** Adds meetings with their reminders; meetings that begin at the same instant as one that is planned are left out. */
export function addMeetings(
  data: GroupData,
  meetings: readonly Meeting[],
  reminders: readonly Reminder[],
): Done<readonly Meeting[]> {
  const taken = new Set(data.meetings.filter(one => one.state === 'planned').map(one => one.start));
  const added = meetings.filter(one => !taken.has(one.start));
  if (added.length === 0) return unchanged(data, []);
  const ids = new Set(added.map(one => one.id));
  return {
    data: {
      ...data,
      meetings: [...data.meetings, ...added].toSorted((a, b) => a.start - b.start),
      reminders: [...data.reminders, ...reminders.filter(one => ids.has(one.meeting))],
    },
    result: added,
  };
}

function endWaiting(reminders: readonly Reminder[], meetings: ReadonlySet<string>, at: number): Reminder[] {
  return reminders.map(one =>
    meetings.has(one.meeting) && !one.ended
      ? { ...one, claim: undefined, ended: { is: 'missed', why: 'cancelled', at } }
      : one,
  );
}

/** Cancels planned meetings that have not begun; those that were cancelled now. */
export function cancelMeetings(data: GroupData, ids: readonly string[], now: number): Done<readonly Meeting[]> {
  const gone = data.meetings.filter(one => ids.includes(one.id) && one.state === 'planned' && one.start > now);
  if (gone.length === 0) return unchanged(data, []);
  return {
    data: {
      ...data,
      meetings: data.meetings.map(one => (gone.includes(one) ? { ...one, state: 'cancelled' } : one)),
      reminders: endWaiting(data.reminders, new Set(gone.map(one => one.id)), now),
    },
    result: gone,
  };
}

/** Moves a planned meeting to another time, with new reminders in place of the waiting ones; undefined when it cannot be moved. */
export function moveMeeting(
  data: GroupData,
  id: string,
  to: Pick<Meeting, 'day' | 'time' | 'start' | 'end' | 'place'>,
  reminders: readonly Reminder[],
  now: number,
): Done<Meeting | undefined> {
  const meeting = data.meetings.find(one => one.id === id);
  if (meeting?.state !== 'planned' || meeting.start <= now || to.start <= now) return unchanged(data, undefined);
  const moved: Meeting = { ...meeting, ...to, coming: [], notComing: [] };
  return {
    data: {
      ...data,
      meetings: data.meetings.map(one => (one === meeting ? moved : one)).toSorted((a, b) => a.start - b.start),
      reminders: [...endWaiting(data.reminders, new Set([id]), now), ...reminders],
    },
    result: moved,
  };
}

function withMeeting(data: GroupData, id: string, change: (meeting: Meeting) => Meeting): Done<Meeting | undefined> {
  const meeting = data.meetings.find(one => one.id === id);
  if (!meeting) return unchanged(data, undefined);
  const changed = change(meeting);
  if (changed === meeting) return unchanged(data, meeting);
  return { data: { ...data, meetings: data.meetings.map(one => (one === meeting ? changed : one)) }, result: changed };
}

/** Notes whether a member comes; the last word counts. Undefined for an unknown meeting. */
export function respond(data: GroupData, id: string, who: string, comes: boolean): Done<Meeting | undefined> {
  return withMeeting(data, id, meeting => {
    if (meeting.state !== 'planned') return meeting;
    const without = (list: readonly string[]) => list.filter(one => one !== who);
    const [coming, notComing] = [without(meeting.coming), without(meeting.notComing)];
    return comes
      ? { ...meeting, coming: [...coming, who], notComing }
      : { ...meeting, coming, notComing: [...notComing, who] };
  });
}

/** The most points that one meeting's agenda takes. */
export const AGENDA_MAX = 20;

/** Adds an agenda point to a meeting that has not begun; the same text once. */
export function addPoint(data: GroupData, id: string, point: AgendaPoint, now: number): Done<Meeting | undefined> {
  return withMeeting(data, id, meeting => {
    const closed = meeting.state !== 'planned' || meeting.start <= now || meeting.agenda.length >= AGENDA_MAX;
    if (closed || meeting.agenda.some(one => one.text === point.text)) return meeting;
    return { ...meeting, agenda: [...meeting.agenda, point] };
  });
}

/** Says whether a meeting that has begun was held. */
export function markHeld(data: GroupData, id: string, held: boolean, now: number): Done<Meeting | undefined> {
  return withMeeting(data, id, meeting =>
    meeting.state === 'cancelled' || meeting.start > now ? meeting : { ...meeting, state: held ? 'held' : 'not-held' },
  );
}

/** Changes what a convener may change of a group; posting begins anew when it was paused. */
export function changeGroup(
  data: GroupData,
  change: Partial<
    Pick<
      Group,
      | 'name'
      | 'purpose'
      | 'before'
      | 'policy'
      | 'school'
      | 'forum'
      | 'convener'
      | 'convenerAddress'
      | 'address'
      | 'paused'
    >
  >,
): Done<Group> {
  const group = { ...data.group, ...change, ...(change.paused === false ? { refusals: 0 } : {}) };
  return { data: { ...data, group }, result: group };
}

/** Erases meetings that ended before an instant, with their reminders; the number erased. */
export function purge(data: GroupData, before: number): Done<number> {
  const kept = data.meetings.filter(one => one.end >= before);
  const erased = data.meetings.length - kept.length;
  if (erased === 0) return unchanged(data, 0);
  const ids = new Set(kept.map(one => one.id));
  return {
    data: { ...data, meetings: kept, reminders: data.reminders.filter(one => ids.has(one.meeting)) },
    result: erased,
  };
}
