import { dayOf, inWords } from '../shared/day.js';
import { clockOf, minutesAt } from '../shared/wall-time.js';
import { clashesWith } from './clashes.js';
import type { GroupData } from './group.js';
import { calendarFor, type GroupParts, todayOf } from './group-job.js';
import { readNewTime } from './new-time.js';
import type { GroupOutcome } from './outcome.js';

const clockAt = (instant: number) => clockOf(minutesAt(new Date(instant)));

/** Asks whether the meeting that was moved last, and that the group has been told of, is to be moved back; undefined where none can be. */
export function moveBack(data: GroupData, parts: Pick<GroupParts, 'directory'>, now: Date): GroupOutcome | undefined {
  const change = data.letters.flatMap(({ about }) => (about.is === 'change' ? [about] : [])).at(-1);
  const [was, ...others] = change?.what === 'moved' ? change.meetings : [];
  const next = change?.next;
  const meeting = data.meetings.find(({ id, state }) => id === next?.id && state === 'planned');
  if (!was || others.length > 0 || meeting?.start !== next?.start || !meeting) return undefined;
  const phrase = `${inWords(dayOf(new Date(was.start)))} ${clockAt(was.start)}-${clockAt(was.end)}`;
  const calendar = calendarFor(parts, data.group);
  const read = readNewTime(phrase, meeting, { today: todayOf(now), now: now.getTime(), calendar });
  if ('why' in read) return undefined;
  const clashes = clashesWith(data, read.to, [meeting.id]);
  return { is: 'moveShown', asked: true, meeting, phrase, to: read.to, said: read.said, clashes };
}
