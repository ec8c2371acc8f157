import type { AgendaPoint, Answer, Group, GroupData, Meeting, Reminder } from './group.js';

/** What an act makes of a group; the same data when it changes nothing. */
export interface Done<Result> {
  readonly data: GroupData;
  readonly result: Result;
}

/** The data as it was. */
export const unchanged = <Result>(data: GroupData, result: Result): Done<Result> => ({ data, result });

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

/** Puts other meetings in place of some that have not begun, in one act; what was replaced and what came. */
export function replaceMeetings(
  data: GroupData,
  ids: readonly string[],
  meetings: readonly Meeting[],
  reminders: readonly Reminder[],
  now: number,
): Done<{ readonly gone: readonly Meeting[]; readonly added: readonly Meeting[] }> {
  const cancelled = cancelMeetings(data, ids, now);
  const added = addMeetings(cancelled.data, meetings, reminders);
  return { data: added.data, result: { gone: cancelled.result, added: added.result } };
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
export function respond(data: GroupData, id: string, answer: Answer, comes: boolean): Done<Meeting | undefined> {
  return withMeeting(data, id, meeting => {
    if (meeting.state !== 'planned') return meeting;
    const without = (list: readonly Answer[]) => list.filter(one => one.who !== answer.who);
    const [coming, notComing] = [without(meeting.coming), without(meeting.notComing)];
    return comes
      ? { ...meeting, coming: [...coming, answer], notComing }
      : { ...meeting, coming, notComing: [...notComing, answer] };
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

/** Takes the meetings that ended since `since` and that nobody has been asked about, each once. */
export function takeEnded(data: GroupData, since: number, now: number): Done<readonly Meeting[]> {
  const ended = data.meetings.filter(one => one.state === 'planned' && !one.asked && one.end <= now && one.end > since);
  if (ended.length === 0) return unchanged(data, []);
  const meetings = data.meetings.map(one => (ended.includes(one) ? { ...one, asked: true } : one));
  return { data: { ...data, meetings }, result: ended };
}

/** Notes that the convener is being told of missing meetings in a stretch; false when that was done before. */
export function takeNudge(data: GroupData, stretch: string): Done<boolean> {
  if (data.group.nudged === stretch) return unchanged(data, false);
  return { data: { ...data, group: { ...data.group, nudged: stretch } }, result: true };
}

/** The most words that a group keeps as nobody's; the oldest go first. */
export const NOBODY_MAX = 200;

/** Keeps words that somebody has said are no person, each once. */
export function keepNobody(data: GroupData, words: readonly string[]): Done<void> {
  const before = data.group.nobody ?? [];
  const nobody = [...new Set([...before, ...words])].slice(-NOBODY_MAX);
  if (nobody.length === before.length && nobody.every((word, at) => word === before[at]))
    return unchanged(data, undefined);
  return { data: { ...data, group: { ...data.group, nobody } }, result: undefined };
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

/** Erases meetings that ended before `meetings`, and who answered to those that ended before `answers`; whether anything was. */
export function purge(data: GroupData, before: { readonly meetings: number; readonly answers: number }): Done<boolean> {
  const old = (one: Meeting) => one.end < before.answers && one.coming.length + one.notComing.length > 0;
  const gone = (one: Meeting) => one.end < before.meetings;
  if (!data.meetings.some(one => gone(one) || old(one))) return unchanged(data, false);
  const kept = data.meetings.filter(one => !gone(one));
  const ids = new Set(kept.map(one => one.id));
  return {
    data: {
      ...data,
      meetings: kept.map(one => (old(one) ? { ...one, coming: [], notComing: [] } : one)),
      reminders: data.reminders.filter(one => ids.has(one.meeting)),
    },
    result: true,
  };
}
