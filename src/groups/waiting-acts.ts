import type { SchoolCalendar } from './calendar.js';
import type { Changes, GroupData, Meeting, Slot, Waiting } from './group.js';
import { type Done, unchanged } from './group-acts.js';
import type { GroupLetter } from './group-letter.js';
import { letterNow, timesOf } from './letters.js';
import { type Changed, changeMeetings, withoutDecided } from './plan-acts.js';
import { NO_SCHOOL } from './reminder-times.js';

/** How long changes of several meetings can be undone, in milliseconds. */
export const UNDO_WITHIN = 10 * 60_000;
/** A group is told of a change at least so long before the first meeting that it concerns, in milliseconds. */
export const TOLD_BEFORE = 30 * 60_000;

/** The changes wait for their time, or were done at once; undefined where there was nothing left to change. */
export type Held = { readonly waiting: Waiting } | { readonly changed: Changed } | undefined;

const isOpen = (one: Meeting, now: number) => one.state === 'planned' && one.start > now;
const touches = ({ gone, moved }: Changes, id: string) =>
  gone.includes(id) || moved.some(({ meeting }) => meeting === id);

/** The changes of a meeting that wait for their time. */
export const waitingFor = ({ waiting = [] }: Pick<GroupData, 'waiting'>, meeting: string): Waiting | undefined =>
  waiting.find(one => touches(one, meeting));

/** What waits to become of a meeting: from when on (epoch milliseconds), and its new time; without one it is cancelled. */
export interface Waits {
  readonly at: number;
  readonly to: Slot | undefined;
}

/** What of a meeting waits and can still be undone at an instant (epoch milliseconds). */
export function waitsOf({ waiting = [] }: Pick<GroupData, 'waiting'>, meeting: string, now: number): Waits | undefined {
  const change = waiting.find(one => one.at > now && touches(one, meeting));
  return change && { at: change.at, to: change.moved.find(one => one.meeting === meeting)?.to };
}

/** The meetings that changes concern, as they are now, in order. */
export const concernedBy = ({ meetings }: Pick<GroupData, 'meetings'>, changes: Changes): Meeting[] =>
  meetings.filter(({ id }) => touches(changes, id));

/** Letters of which reminders that fall due before changes are done wait for those. */
export const heldBack = (letters: readonly GroupLetter[], waiting: readonly Waiting[] = []): readonly GroupLetter[] =>
  waiting.reduce(
    (held, change) =>
      held.map(one =>
        one.about.is === 'reminder' && touches(change, one.about.meeting) && !one.ended && one.due < change.at
          ? { ...one, notBefore: Math.max(change.at, one.notBefore ?? 0) }
          : one,
      ),
    letters,
  );

/**
 * Keeps changes of several meetings for ten minutes, in which they can be undone: until then every meeting stays as it is,
 * and nobody is told or reminded of it. Where the first of them begins so soon that the group must know, they wait
 * shorter, or are done at once; so is the change of a single one.
 */
export function holdChanges(
  data: GroupData,
  changes: Changes,
  newId: () => string,
  now: number,
  calendar: SchoolCalendar = NO_SCHOOL,
): Done<Held> {
  const open = data.meetings.filter(one => isOpen(one, now) && touches(changes, one.id)).map(({ id }) => id);
  const kept: Changes = {
    gone: changes.gone.filter(id => open.includes(id)),
    moved: changes.moved.filter(({ meeting, to }) => open.includes(meeting) && to.start > now),
    added: changes.added.filter(({ start }) => start > now),
  };
  const count = kept.gone.length + kept.moved.length;
  if (count === 0) return unchanged(data, undefined);
  const starts = [...concernedBy(data, kept), ...kept.moved.map(({ to }) => to), ...kept.added].map(one => one.start);
  const at = Math.min(now + UNDO_WITHIN, Math.min(...starts) - TOLD_BEFORE);
  if (at <= now || (count === 1 && kept.added.length <= 1)) {
    const { data: done, result } = changeMeetings(data, kept, newId, now, calendar);
    return { data: done, result: { changed: result } };
  }
  const waiting: Waiting = { id: newId(), at, ...kept };
  const others = withoutDecided(data, open);
  return {
    data: {
      ...others,
      waiting: [...(others.waiting ?? []), waiting],
      letters: heldBack(data.letters, [waiting]),
    },
    result: { waiting },
  };
}

function without(data: GroupData, change: Waiting): GroupData {
  const { waiting = [], ...rest } = data;
  const left = waiting.filter(one => one !== change);
  return left.length > 0 ? { ...rest, waiting: left } : rest;
}

/** Takes changes back that wait: everything is as it was, and reminders that fell due meanwhile are due. Undefined when it is too late. */
export function undoChanges(data: GroupData, id: string, now: number): Done<Waiting | undefined> {
  const change = data.waiting?.find(one => one.id === id);
  if (!change || change.at <= now) return unchanged(data, undefined);
  const back = without(data, change);
  return {
    data: {
      ...back,
      letters: data.letters.map(one =>
        one.about.is === 'reminder' &&
        touches(change, one.about.meeting) &&
        one.notBefore === change.at &&
        !waitingFor(back, one.about.meeting)
          ? { ...one, notBefore: undefined }
          : one,
      ),
    },
    result: change,
  };
}

/** Word to the convener of meetings that have begun before their change was done: the program stood still. */
function overtaken(data: GroupData, change: Waiting, newId: () => string, now: number): GroupLetter[] {
  const begun = concernedBy(data, change).filter(one => one.state === 'planned' && one.start <= now);
  if (begun.length === 0) return [];
  const what = { is: 'change', what: 'cancelled', meetings: begun.map(timesOf) } as const;
  return [letterNow(newId(), 'convener', { is: 'undelivered', what, end: { is: 'missed', why: 'started' } }, now)];
}

/** Does changes that wait, and tells the channel, before their time; undefined when they are done or undone already. */
export function doNow(
  data: GroupData,
  id: string,
  newId: () => string,
  now: number,
  calendar: SchoolCalendar = NO_SCHOOL,
): Done<Changed | undefined> {
  const change = data.waiting?.find(one => one.id === id);
  if (!change) return unchanged(data, undefined);
  const late = overtaken(data, change, newId, now);
  const done = changeMeetings(without(data, change), change, newId, now, calendar);
  return late.length > 0 ? { ...done, data: { ...done.data, letters: [...done.data.letters, ...late] } } : done;
}

/** Whether changes of a group have waited until their time. */
export const hasRipe = ({ waiting = [] }: GroupData, now: number): boolean => waiting.some(({ at }) => at <= now);

/** Does all changes whose time has come, the first kept first. */
export function doRipe(
  data: GroupData,
  newId: () => string,
  now: number,
  calendar: SchoolCalendar = NO_SCHOOL,
): Done<void> {
  const ripe = (data.waiting ?? []).filter(({ at }) => at <= now);
  const done = ripe.reduce((before, { id }) => doNow(before, id, newId, now, calendar).data, data);
  return { data: done, result: undefined };
}
