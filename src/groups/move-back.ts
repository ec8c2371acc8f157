import { dayOf, inWords } from '../shared/day.js';
import { clockOf, minutesAt } from '../shared/wall-time.js';
import { datesFor } from './change-meetings.js';
import { clashesWith } from './clashes.js';
import type { GroupData } from './group.js';
import { calendarFor, type GroupParts, todayOf } from './group-job.js';
import type { Change } from './group-letter.js';
import { readNewTime } from './new-time.js';
import type { GroupOutcome } from './outcome.js';

/** The change that the group was told of last. */
const lastOf = ({ letters }: GroupData): Change | undefined =>
  letters.flatMap(({ about }) => (about.is === 'change' ? [about] : [])).at(-1);

const clockAt = (instant: number) => clockOf(minutesAt(new Date(instant)));

const phraseOf = ({ start, end }: { readonly start: number; readonly end: number }): string =>
  `${inWords(dayOf(new Date(start)))} ${clockAt(start)}-${clockAt(end)}`;

/** Asks whether the one meeting that was cancelled last is to be held after all; undefined where it cannot be, or is again. */
export function holdAgain(data: GroupData, parts: GroupParts, now: Date): GroupOutcome | undefined {
  const change = lastOf(data);
  const [was, ...others] = change?.what === 'cancelled' ? change.meetings : [];
  const meeting = data.meetings.find(({ id }) => id === was?.id);
  if (meeting?.state !== 'cancelled' || others.length > 0 || meeting.start <= now.getTime()) return undefined;
  if (data.meetings.some(one => one.state === 'planned' && one.start === meeting.start)) return undefined;
  const phrase = phraseOf(meeting);
  const read = datesFor({ phrase, from: meeting.day, to: meeting.day }, parts, data.group, now);
  // Where its day is closed now, no meeting would come of it.
  const isHeld = !('why' in read) && read.dates.some(one => !one.skipped && one.start.getTime() === meeting.start);
  return isHeld ? { is: 'holdAgain', group: data.group, meeting, phrase } : undefined;
}

/** Asks whether the meeting that was moved last, and that the group has been told of, is to be moved back; undefined where none can be. */
export function moveBack(data: GroupData, parts: Pick<GroupParts, 'directory'>, now: Date): GroupOutcome | undefined {
  const change = lastOf(data);
  const [was, ...others] = change?.what === 'moved' ? change.meetings : [];
  const next = change?.next;
  const meeting = data.meetings.find(({ id, state }) => id === next?.id && state === 'planned');
  if (!was || others.length > 0 || meeting?.start !== next?.start || !meeting) return undefined;
  const phrase = phraseOf(was);
  const calendar = calendarFor(parts, data.group);
  const read = readNewTime(phrase, meeting, { today: todayOf(now), now: now.getTime(), calendar });
  if ('why' in read) return undefined;
  const clashes = clashesWith(data, read.to, [meeting.id]);
  return { is: 'moveShown', asked: true, meeting, phrase, to: read.to, said: read.said, clashes };
}
