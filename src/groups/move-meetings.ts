import { instantOf } from '../shared/wall-time.js';
import type { GroupInputs, GroupStep } from './actions.js';
import { clashesWith } from './clashes.js';
import type { GroupData, Meeting, Slot } from './group.js';
import { calendarFor, type GroupParts, newId, todayOf } from './group-job.js';
import type { Times } from './group-letter.js';
import { remindedWhen } from './letters.js';
import { readNewTime } from './new-time.js';
import { changesOf, type NewTimes, readNewTimes } from './new-times.js';
import type { GroupOutcome, Late } from './outcome.js';
import { missingTime } from './plan.js';
import { moveMeeting } from './plan-acts.js';
import { meetingsOf } from './show-meetings.js';
import { concernedBy, holdChanges } from './waiting-acts.js';

/** What was chosen and typed to change a meeting. */
interface Wish {
  readonly meeting: string;
  readonly phrase: string;
}

/** The meetings with what was chosen and typed to move one, and what was wrong with it. */
const asBefore = (
  { meeting, phrase }: Wish,
  data: GroupData,
  now: Date,
  wrong?: (GroupOutcome & { is: 'meetings' })['wrong'],
): GroupOutcome => ({ ...meetingsOf(data, now, undefined, wrong), filled: { meeting, phrase } });

/** Meetings that are planned now and have not their usual reminders. */
export function lateOnes(
  parts: GroupParts,
  { group }: Pick<GroupData, 'group'>,
  meetings: readonly Meeting[],
  now: Date,
): Late {
  const calendar = calendarFor(parts, group);
  const of = (when: 'now' | 'never') =>
    meetings.filter(one => remindedWhen(one, group.before, now.getTime(), calendar) === when);
  return { atOnce: of('now'), never: of('never') };
}

/** A planned meeting that has not begun. */
const openOf = (data: GroupData, id: string, now: Date): Meeting | undefined =>
  data.meetings.find(one => one.id === id && one.state === 'planned' && one.start > now.getTime());

/** The time that a card carries; undefined for one that no clock shows. */
function carried(to: NonNullable<(GroupStep & { is: 'move' })['to']>, place: string): Slot | undefined {
  if (to.end <= to.start || missingTime(to.day, to)) return undefined;
  const [start, end] = [instantOf(to.day, to.start).getTime(), instantOf(to.day, to.end).getTime()];
  return { day: to.day, time: { start: to.start, end: to.end }, start, end, place };
}

/** Shows one meeting at its new time beside the old one, and moves it once that has been seen. */
export async function move(
  step: GroupStep & { is: 'move' },
  inputs: GroupInputs,
  parts: GroupParts,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const wish = { meeting: step.meeting ?? inputs.meeting, phrase: step.phrase ?? inputs.phrase };
  if (step.edit) return asBefore(wish, data, now);
  if (wish.meeting === '') return asBefore(wish, data, now, 'noneChosen');
  const meeting = openOf(data, wish.meeting, now);
  if (!meeting) return { is: 'gone' };
  const calendar = calendarFor(parts, data.group);
  const shown = (to: Slot, said: readonly string[], clashes: readonly Times[]): GroupOutcome => ({
    is: 'moveShown',
    ...wish,
    meeting,
    to,
    said,
    clashes,
  });
  if (!step.to) {
    const frame = { today: todayOf(now), now: now.getTime(), calendar };
    const read = readNewTime(wish.phrase, meeting, frame, inputs.place);
    if ('why' in read) return asBefore(wish, data, now, read);
    return shown(read.to, read.said, clashesWith(data, read.to, [meeting.id]));
  }
  const to = carried(step.to, step.place ?? meeting.place);
  if (!to) return { is: 'gone' };
  const moved = await parts.store.change(data.group.id, one =>
    moveMeeting(one, meeting.id, to, newId, now.getTime(), { anyway: step.anyway === true, calendar }),
  );
  if (!moved) return { is: 'gone' };
  if ('clashes' in moved) return shown(to, [], moved.clashes);
  return { is: 'moved', from: meeting, meeting: moved.meeting, late: lateOnes(parts, data, [moved.meeting], now) };
}

/** The planned meetings of a series that have not begun, from one on. */
export function restFrom(data: GroupData, first: Meeting, now: Date): Meeting[] {
  return data.meetings.filter(
    one =>
      one.state === 'planned' &&
      one.start > now.getTime() &&
      one.start >= first.start &&
      (one === first || (first.series !== undefined && one.series === first.series)),
  );
}

/** The new times that overlap other meetings, each with one of those. */
function clashesIn({ lines }: NewTimes, data: GroupData): (readonly [Times, Times])[] {
  const moving = lines.flatMap(({ meeting, stays }) => (meeting && !stays ? [meeting.id] : []));
  return lines.flatMap(({ meeting, to }): (readonly [Times, Times])[] => {
    const [other] = to ? clashesWith(data, to, moving) : [];
    return to && other ? [[{ id: meeting?.id ?? '', start: to.start, end: to.end }, other]] : [];
  });
}

/** Shows the rest of a series at its new times beside the old ones, and lets the change wait once that has been seen. */
export async function moveRest(
  step: GroupStep & { is: 'moveRest' },
  inputs: GroupInputs,
  parts: GroupParts,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const { group } = data;
  const wish = { meeting: step.meeting ?? inputs.meeting, phrase: step.phrase ?? inputs.phrase };
  if (step.edit) return asBefore(wish, data, now);
  if (wish.meeting === '') return asBefore(wish, data, now, 'noneChosen');
  const first = openOf(data, wish.meeting, now);
  if (!first) return { is: 'gone' };
  const calendar = calendarFor(parts, group);
  const frame = { today: todayOf(now), now: now.getTime(), calendar, policy: group.policy, place: inputs.place.trim() };
  const read = readNewTimes(wish.phrase, restFrom(data, first, now), frame);
  if ('why' in read) return asBefore(wish, data, now, read);
  const changes = changesOf(read, first.series, newId);
  const clashes = clashesIn(read, data);
  const sure = [changes.moved, changes.gone, changes.added, clashes].map(({ length }) => length).join('-');
  if (step.sure !== sure) return { is: 'restShown', group, ...wish, ...read, clashes, sure };
  const held = await parts.store.change(group.id, one => holdChanges(one, changes, newId, now.getTime(), calendar));
  if (!held) return { is: 'gone' };
  if ('changed' in held) return { is: 'changed', ...held.changed };
  return { is: 'waiting', group, change: held.waiting, meetings: concernedBy(data, held.waiting) };
}
