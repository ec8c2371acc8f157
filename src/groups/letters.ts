import type { End } from '../outbox/letter.js';
import { chatOf } from '../outbox/run.js';
import { readerFrom } from './conveners.js';
import type { Group, GroupData } from './group.js';
import type { About, Change, GroupLetter, Times } from './group-letter.js';

/** A meeting's times alone. */
export const timesOf = ({ id, start, end }: Times): Times => ({ id, start, end });

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long a letter that has no end of its own waits until it can be posted, in milliseconds. */
export const KEPT_TRYING = 7 * DAY;

const letter = (
  id: string,
  to: GroupLetter['to'],
  about: About,
  { due, until, twice = true }: { due: number; until: number; twice?: boolean },
): GroupLetter => ({ id, to, about, due, until, twice, attempts: 0 });

/** A letter that is due at once and useful for a week, or until an earlier instant. */
export const letterNow = (
  id: string,
  to: GroupLetter['to'],
  about: About,
  now: number,
  until = Number.POSITIVE_INFINITY,
): GroupLetter => letter(id, to, about, { due: now, until: Math.min(until, now + KEPT_TRYING) });

/**
 * The reminders of a meeting at instants that are ahead: those that have passed when it is planned are not made. Only the
 * last one may come twice, since no other one follows it.
 */
export function remindersFor(
  meeting: Times,
  before: readonly number[],
  newId: () => string,
  now: number,
): GroupLetter[] {
  const last = Math.min(...before);
  return before
    .map(minutes => ({ minutes, due: meeting.start - minutes * 60_000 }))
    .filter(({ due }) => due > now)
    .toSorted((one, other) => one.due - other.due)
    .map(({ minutes, due }) =>
      letter(
        newId(),
        'channel',
        { is: 'reminder', meeting: meeting.id, before: minutes },
        { due, until: meeting.start, twice: minutes === last },
      ),
    );
}

/** Tells the channel of a change: of one meeting until it would have begun, of several for an hour at least. */
export function changeLetter(id: string, change: Change, now: number): GroupLetter {
  const first = Math.min(...[...change.meetings, ...(change.next ? [change.next] : [])].map(({ start }) => start));
  const until = change.meetings.length > 1 ? Math.max(first, now + HOUR) : first;
  return letterNow(id, 'channel', change, now, until);
}

/**
 * To whom a letter goes as of now: what is for the convener goes to the first of the group's keepers who can be reached and
 * was not passed by, or else to the channel, as what is for somebody who is asked no longer does.
 */
export function recipientOf(
  group: Group,
  { to, passed = 0, about }: Pick<GroupLetter, 'to' | 'passed' | 'about'>,
): { to: string; address: string } {
  const channel = { to: group.channel, address: group.address };
  if (to === 'asked') {
    const asked = about.is === 'offer' ? group.offers?.find(({ id }) => id === about.offer) : undefined;
    return asked ? { to: `asked ${asked.teams}`, address: asked.address } : channel;
  }
  const reader = to === 'convener' ? readerFrom(group, passed) : undefined;
  return reader ? { to: chatOf(reader.who), address: reader.address } : channel;
}

/** What nobody has to hear of where it did not come through. */
const UNTOLD: ReadonlySet<About['is']> = new Set(['undelivered', 'card', 'resumed', 'keeper', 'orphaned', 'unlinked']);

/** Whether somebody has to hear of a letter's end: not of what was posted, nor of what needs no word any more. */
export function isTold({ about }: Pick<GroupLetter, 'about'>, end: End): boolean {
  if (UNTOLD.has(about.is) || end.is === 'posted') return false;
  return end.is !== 'missed' || (end.why !== 'cancelled' && end.why !== 'covered');
}

/** Whether a reminder is of the time that its meeting has now: one that was moved has others. */
export const isOfItsTime = ({ due, about }: GroupLetter, meeting: Times): boolean =>
  about.is === 'reminder' && due === meeting.start - about.before * 60_000;

/** When the group believes that a meeting is: it does not know of a move that it has not been told of yet. */
export function knownTimes({ letters }: GroupData, meeting: Times): Times {
  const untold = letters.find(one => isUntoldMove(one, meeting.id));
  const known = untold?.about.is === 'change' ? untold.about.meetings[0] : undefined;
  return known ?? timesOf(meeting);
}

/** Whether a letter tells of a move of a meeting, and surely nobody has read it. */
export const isUntoldMove = ({ about, attempts, ended }: GroupLetter, meeting: string): boolean =>
  !ended && attempts === 0 && about.is === 'change' && about.what === 'moved' && about.meetings[0]?.id === meeting;

/** The same with one more letter. */
export const withLetter = (data: GroupData, letter: GroupLetter): GroupData => ({
  ...data,
  letters: [...data.letters, letter],
});
