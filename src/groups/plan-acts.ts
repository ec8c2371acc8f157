import type { SchoolCalendar } from './calendar.js';
import { clashesWith } from './clashes.js';
import type { Answer, Changes, GroupData, Meeting, Slot } from './group.js';
import { type Done, unchanged } from './group-acts.js';
import type { Change, GroupLetter, Times } from './group-letter.js';
import { changeLetter, isUntoldMove, knownTimes, remindersFor, timesOf } from './letters.js';
import { cardLetters } from './meeting-cards.js';
import { NO_SCHOOL } from './reminder-times.js';

const byStart = (one: Meeting, other: Meeting) => one.start - other.start;

/** Adds meetings with their reminders; what is planned already at the same time is left out. */
export function addMeetings(
  data: GroupData,
  meetings: readonly Meeting[],
  newId: () => string,
  now: number,
  calendar: SchoolCalendar = NO_SCHOOL,
): Done<readonly Meeting[]> {
  const timeOf = ({ start, end }: Meeting) => `${start}-${end}`;
  const taken = new Set(data.meetings.filter(one => one.state === 'planned').map(timeOf));
  const added = meetings.filter(one => !taken.has(timeOf(one)));
  if (added.length === 0) return unchanged(data, []);
  return {
    data: {
      ...data,
      meetings: [...data.meetings, ...added].toSorted(byStart),
      letters: [...data.letters, ...added.flatMap(one => remindersFor(one, data.group.before, newId, now, calendar))],
    },
    result: added,
  };
}

/**
 * Ends the letters that a change of some meetings makes needless: reminders, and news of a move that nobody has read. One
 * that may be on its way is left to whoever posts it.
 */
function supersede(letters: readonly GroupLetter[], meetings: readonly Meeting[], at: number): GroupLetter[] {
  const ids = new Set(meetings.map(({ id }) => id));
  const needless = (one: GroupLetter) =>
    one.about.is === 'reminder' ? ids.has(one.about.meeting) : meetings.some(({ id }) => isUntoldMove(one, id));
  return letters.map(one =>
    !one.ended && one.attempts === 0 && needless(one)
      ? { ...one, claim: undefined, ended: { is: 'missed', why: 'cancelled', at } }
      : one,
  );
}

/** A meeting at another time: whoever had answered is asked again, since nobody has said yes to the new one. */
function moved(meeting: Meeting, to: Slot): Meeting {
  const said = [...meeting.coming, ...meeting.notComing, ...(meeting.again ?? [])];
  const again: Answer[] = [...new Map(said.map(one => [one.who, one])).values()];
  const { again: _, ...rest } = meeting;
  return { ...rest, ...to, coming: [], notComing: [], ...(again.length > 0 ? { again } : {}) };
}

/** What the channel is told of changes: the times that it knew, and the new time of the one that was moved or the first new one. */
function newsOf(data: GroupData, touched: readonly Meeting[], fresh: readonly Meeting[]): Change {
  const meetings = touched.map(one => knownTimes(data, one));
  const [next] = fresh.toSorted(byStart);
  if (!next) return { is: 'change', what: 'cancelled', meetings };
  const one = touched.length === 1 && fresh.length === 1 && touched[0]?.id === next.id;
  return { is: 'change', what: one ? 'moved' : 'replaced', meetings, next: timesOf(next) };
}

/** Changes that wait, without what is decided anew for some meetings: the last word counts. */
export function withoutDecided(data: GroupData, ids: readonly string[]): GroupData {
  if (!data.waiting) return data;
  const waiting = data.waiting
    .map(one => ({
      ...one,
      gone: one.gone.filter(id => !ids.includes(id)),
      moved: one.moved.filter(({ meeting }) => !ids.includes(meeting)),
    }))
    .filter(({ gone, moved: moves }) => gone.length + moves.length > 0);
  const { waiting: _, ...rest } = data;
  return waiting.length > 0 ? { ...rest, waiting } : rest;
}

/** What became of the meetings of some changes: as they were, and as they are. */
export interface Changed {
  readonly gone: readonly Meeting[];
  readonly moved: readonly Meeting[];
  readonly added: readonly Meeting[];
}
const NOTHING: Changed = { gone: [], moved: [], added: [] };

/**
 * Cancels, moves and adds meetings at once, and tells the channel in one letter. What has begun, is gone or would be put
 * where time has passed is left as it is; meetings are added only where others are cancelled or moved for them.
 */
export function changeMeetings(
  data: GroupData,
  changes: Changes,
  newId: () => string,
  now: number,
  calendar: SchoolCalendar = NO_SCHOOL,
): Done<Changed> {
  const open = data.meetings.filter(one => one.state === 'planned' && one.start > now);
  const slots = new Map(changes.moved.filter(({ to }) => to.start > now).map(({ meeting, to }) => [meeting, to]));
  const gone = open.filter(({ id }) => changes.gone.includes(id));
  const before = open.filter(one => slots.has(one.id) && !gone.includes(one));
  const touched = [...gone, ...before].toSorted(byStart);
  if (touched.length === 0) return unchanged(data, NOTHING);
  const after = before.map(one => moved(one, slots.get(one.id)!));
  const meetings = data.meetings.map((one): Meeting => {
    if (gone.includes(one)) return { ...one, state: 'cancelled' };
    return after[before.indexOf(one)] ?? one;
  });
  const letters = [
    ...supersede(data.letters, touched, now),
    ...after.flatMap(one => remindersFor(one, data.group.before, newId, now, calendar)),
    ...cardLetters(touched, newId, now),
  ];
  const ahead = changes.added.filter(({ start }) => start > now);
  const { data: changed, result: added } = addMeetings(
    {
      ...withoutDecided(
        data,
        touched.map(({ id }) => id),
      ),
      meetings: meetings.toSorted(byStart),
      letters,
    },
    ahead,
    newId,
    now,
    calendar,
  );
  const news = changeLetter(newId(), newsOf(data, touched, [...after, ...added]), now);
  return {
    data: { ...changed, letters: [...changed.letters, news] },
    result: { gone, moved: after, added },
  };
}

/** Cancels planned meetings that have not begun, and tells the channel; those that were cancelled now. */
export function cancelMeetings(
  data: GroupData,
  ids: readonly string[],
  newId: () => string,
  now: number,
): Done<readonly Meeting[]> {
  const { data: without, result } = changeMeetings(data, { gone: ids, moved: [], added: [] }, newId, now);
  return { data: without, result: result.gone };
}

/** What came of a move: the meeting at its new time; the meetings that it would overlap; undefined when it cannot be moved. */
export type Moved = { readonly meeting: Meeting } | { readonly clashes: readonly Times[] } | undefined;

/**
 * Moves a planned meeting to another time, with new reminders in place of the waiting ones, and tells the channel. Where
 * it would overlap another one nothing is changed, unless `anyway` says that its convener knows.
 */
export function moveMeeting(
  data: GroupData,
  id: string,
  to: Slot,
  newId: () => string,
  now: number,
  { anyway = false, calendar = NO_SCHOOL }: { anyway?: boolean; calendar?: SchoolCalendar } = {},
): Done<Moved> {
  const clashes = anyway ? [] : clashesWith(data, to, [id]);
  if (clashes.length > 0) return unchanged(data, { clashes });
  const { data: changed, result } = changeMeetings(
    data,
    { gone: [], moved: [{ meeting: id, to }], added: [] },
    newId,
    now,
    calendar,
  );
  const [meeting] = result.moved;
  return { data: changed, result: meeting && { meeting } };
}
