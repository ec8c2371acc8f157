import type { GroupData, Meeting } from './group.js';
import { type Done, unchanged } from './group-acts.js';
import type { GroupLetter } from './group-letter.js';
import { changeLetter, isUntoldMove, knownTimes, letterNow, remindersFor, timesOf, withLetter } from './letters.js';

/** Adds meetings with their reminders; meetings that begin at the same instant as one that is planned are left out. */
export function addMeetings(
  data: GroupData,
  meetings: readonly Meeting[],
  newId: () => string,
  now: number,
): Done<readonly Meeting[]> {
  const taken = new Set(data.meetings.filter(one => one.state === 'planned').map(one => one.start));
  const added = meetings.filter(one => !taken.has(one.start));
  if (added.length === 0) return unchanged(data, []);
  return {
    data: {
      ...data,
      meetings: [...data.meetings, ...added].toSorted((a, b) => a.start - b.start),
      letters: [...data.letters, ...added.flatMap(one => remindersFor(one, data.group.before, newId, now))],
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

/** Puts right the cards of meetings that have one. */
const cardLetters = (meetings: readonly Meeting[], newId: () => string, now: number): GroupLetter[] =>
  meetings
    .filter(({ card }) => card !== undefined)
    .map(({ id }) => letterNow(newId(), 'channel', { is: 'card', meeting: id }, now));

/** Takes planned meetings away without a word. */
function takeAway(data: GroupData, ids: readonly string[], newId: () => string, now: number): Done<readonly Meeting[]> {
  const gone = data.meetings.filter(one => ids.includes(one.id) && one.state === 'planned' && one.start > now);
  if (gone.length === 0) return unchanged(data, []);
  return {
    data: {
      ...data,
      meetings: data.meetings.map(one => (gone.includes(one) ? { ...one, state: 'cancelled' } : one)),
      letters: [...supersede(data.letters, gone, now), ...cardLetters(gone, newId, now)],
    },
    result: gone,
  };
}

/** Cancels planned meetings that have not begun, and tells the channel; those that were cancelled now. */
export function cancelMeetings(
  data: GroupData,
  ids: readonly string[],
  newId: () => string,
  now: number,
): Done<readonly Meeting[]> {
  const { data: without, result: gone } = takeAway(data, ids, newId, now);
  if (gone.length === 0) return unchanged(data, gone);
  const meetings = gone.map(one => knownTimes(data, one));
  const change = { is: 'change', what: 'cancelled', meetings } as const;
  return { data: withLetter(without, changeLetter(newId(), change, now)), result: gone };
}

/**
 * Puts other meetings in place of some that have not begun, and tells the channel; what was replaced and what came.
 * Nothing is changed where none would be gone, or none would come.
 */
export function replaceMeetings(
  data: GroupData,
  ids: readonly string[],
  meetings: readonly Meeting[],
  newId: () => string,
  now: number,
): Done<{ readonly gone: readonly Meeting[]; readonly added: readonly Meeting[] }> {
  const { data: without, result: gone } = takeAway(data, ids, newId, now);
  const { data: replaced, result: added } = addMeetings(without, meetings, newId, now);
  const [next] = added;
  if (gone.length === 0 || !next) return unchanged(data, { gone: [], added: [] });
  const known = gone.map(one => knownTimes(data, one));
  const change = { is: 'change', what: 'replaced', meetings: known, next: timesOf(next) } as const;
  return { data: withLetter(replaced, changeLetter(newId(), change, now)), result: { gone, added } };
}

/**
 * Moves a planned meeting to another time, with new reminders in place of the waiting ones, and tells the channel;
 * undefined when it cannot be moved.
 */
export function moveMeeting(
  data: GroupData,
  id: string,
  to: Pick<Meeting, 'day' | 'time' | 'start' | 'end' | 'place'>,
  newId: () => string,
  now: number,
): Done<Meeting | undefined> {
  const meeting = data.meetings.find(one => one.id === id);
  if (meeting?.state !== 'planned' || meeting.start <= now || to.start <= now) return unchanged(data, undefined);
  const moved: Meeting = { ...meeting, ...to, coming: [], notComing: [] };
  const meetings = [knownTimes(data, meeting)];
  const change = { is: 'change', what: 'moved', meetings, next: timesOf(moved) } as const;
  return {
    data: {
      ...data,
      meetings: data.meetings.map(one => (one === meeting ? moved : one)).toSorted((a, b) => a.start - b.start),
      letters: [
        ...supersede(data.letters, [meeting], now),
        ...remindersFor(moved, data.group.before, newId, now),
        ...cardLetters([meeting], newId, now),
        changeLetter(newId(), change, now),
      ],
    },
    result: moved,
  };
}
