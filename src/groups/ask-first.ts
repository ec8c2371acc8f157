import { type Day, inWords } from '../shared/day.js';
import { clockOf, plusDays } from '../shared/wall-time.js';
import { AT_ONCE_MAX, type GroupInputs, type GroupStep } from './actions.js';
import { type Agenda, pointsOf } from './agenda.js';
import { clashesWith } from './clashes.js';
import type { GroupData, Meeting } from './group.js';
import { ahead, calendarFor, type GroupParts, todayOf } from './group-job.js';
import { dayOff, readNewTime } from './new-time.js';
import type { GroupOutcome } from './outcome.js';
import { MEETINGS_SHOWN } from './show-meetings.js';
import { type Waits, waitsOf } from './waiting-acts.js';

/** The next meeting of a channel's group that has not ended, with what it is to take up. */
export function nextMeeting(data: GroupData, now: Date, agendas: readonly Agenda[] = []): GroupOutcome {
  const { group } = data;
  const [meeting] = ahead(data, now);
  const at = now.getTime();
  return {
    is: 'next',
    group,
    meeting,
    points: meeting && pointsOf(agendas, group, meeting),
    waits: meeting && waitsOf(data, meeting.id, at),
    waiting: (data.waiting ?? []).filter(one => one.at > at),
  };
}

/** The time of a meeting so many days, or minutes of its day, later, as it is typed; '' where it would be on another day. */
function shifted(
  { day, time }: Meeting,
  { days, minutes }: { readonly days: number; readonly minutes: number },
): string {
  const [start, end] = [time.start + minutes, time.end + minutes];
  return start < 0 || end >= 24 * 60 ? '' : `${inWords(plusDays(day, days))} ${clockOf(start)}-${clockOf(end)}`;
}

type Which = GroupStep & { is: 'which' };

/** Whether a day is in one of some stretches of days; one without an end has no last day. */
export const isIn = (days: NonNullable<Which['days']>, day: Day): boolean =>
  days.some(({ from, to }) => from <= day && (to === undefined || day <= to));

/** Whether a meeting begins on a day that was said, or on any where none was. */
const isThen = ({ day, days }: Which, meeting: Meeting): boolean => {
  if (day !== undefined) return meeting.day === day;
  return days === undefined || isIn(days, meeting.day);
};
const isAt = ({ hours }: Which, { time }: Meeting): boolean =>
  hours === undefined || (hours.from <= time.start && time.start < hours.to);

/** What was said and where nothing is, for who is shown other meetings. */
function noneOf(step: Which, day: Day, then: readonly Meeting[]): Partial<GroupOutcome & { is: 'which' }> {
  if (then.length > 0) return { noneAt: step.hours };
  return { noneThatDay: day, ...(step.days ? { noneUntil: step.days.at(-1)?.to ?? 'open' } : {}) };
}

/**
 * The meetings that somebody may mean who wants one cancelled or moved: those of the day and the clock that were said; the next
 * one where no day was; all that are ahead where nothing is planned then, or it was not understood. It changes nothing.
 */
export function whichMeeting(
  step: Which,
  { phrase }: Pick<GroupInputs, 'phrase'>,
  data: GroupData,
  now: Date,
): GroupOutcome & { is: 'which' } {
  const { to, by, hours, nth } = step;
  const day = step.day ?? step.days?.[0]?.from;
  const open = ahead(data, now).filter(one => one.start > now.getTime());
  const then = open.filter(one => isThen(step, one));
  const found = then.filter(one => isAt(step, one));
  const placed = nth === undefined ? [] : found.slice(nth < 0 ? nth : nth - 1).slice(0, 1);
  // Every week's meeting begins at that hour: of these too the next one is meant.
  const near = day === undefined && nth === undefined ? found.slice(0, 1) : found;
  const meant = placed.length > 0 ? placed : near;
  const unread = nth !== undefined && placed.length === 0 ? 'which' : step.unread;
  const isLost = unread === 'which' && day === undefined && hours === undefined;
  const waits = new Map(
    open.flatMap(({ id }): [string, Waits][] => {
      const one = waitsOf(data, id, now.getTime());
      return one ? [[id, one]] : [];
    }),
  );
  const [one, other] = meant;
  const moved = by && one && !other && !isLost ? shifted(one, by) : phrase;
  const base = { is: 'which', to, group: data.group, phrase: moved, waits, ...(unread ? { unread } : {}) } as const;
  const shown = open.slice(0, MEETINGS_SHOWN);
  if (isLost) return { ...base, meetings: shown };
  if (one || (day === undefined && hours === undefined)) return { ...base, meetings: meant };
  if (day === undefined) return { ...base, meetings: shown, noneAt: hours };
  return { ...base, meetings: then.length > 0 ? then : shown, ...noneOf(step, day, then) };
}

/**
 * Asks before what was asked for in words is done: the meeting, or all those of the days that were said, to be cancelled; the
 * meeting before and after, where its new time was read; else which one, and what was not understood. It changes nothing.
 */
export function askFirst(
  step: Which,
  inputs: Pick<GroupInputs, 'phrase'>,
  parts: Pick<GroupParts, 'directory'>,
  data: GroupData,
  now: Date,
): GroupOutcome {
  const which = whichMeeting(step, { phrase: step.phrase ?? inputs.phrase }, data, now);
  const calendar = calendarFor(parts, data.group);
  const { to, meetings, noneThatDay, noneUntil, noneAt, unread, phrase, waits } = which;
  if (noneThatDay !== undefined) {
    const off = step.day === undefined || noneUntil !== undefined ? undefined : dayOff(noneThatDay, calendar);
    return off === undefined ? which : { ...which, dayOff: off };
  }
  const [meeting, ...others] = meetings;
  if (noneAt !== undefined || !meeting) return which;
  if (to === 'cancel') {
    const these = others.length > 0 && step.one === undefined && meetings.length <= AT_ONCE_MAX;
    return these && unread === undefined ? { is: 'cancelShown', group: data.group, meetings, these } : which;
  }
  if (others.length > 0 || phrase === '' || waits?.has(meeting.id)) return which;
  const read = readNewTime(phrase, meeting, { today: todayOf(now), now: now.getTime(), calendar });
  if ('why' in read) return { ...which, wrong: read.why };
  if (unread !== undefined) return which;
  const clashes = clashesWith(data, read.to, [meeting.id]);
  return { is: 'moveShown', asked: true, meeting, phrase, to: read.to, said: read.said, clashes };
}
