import { inWords } from '../shared/day.js';
import { clockOf, plusDays } from '../shared/wall-time.js';
import type { GroupInputs, GroupStep } from './actions.js';
import { type Agenda, pointsOf } from './agenda.js';
import type { GroupData, Meeting } from './group.js';
import { ahead } from './group-job.js';
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

/**
 * The meetings that somebody may mean who wants one cancelled or moved: those of the day that was said; the next one where
 * no day was; all that are ahead where nothing is planned on that day. It changes nothing.
 */
export function whichMeeting(
  { to, day, by }: GroupStep & { is: 'which' },
  { phrase }: GroupInputs,
  data: GroupData,
  now: Date,
): GroupOutcome {
  const open = ahead(data, now).filter(one => one.start > now.getTime());
  const thatDay = day === undefined ? open.slice(0, 1) : open.filter(one => one.day === day);
  const waits = new Map(
    open.flatMap(({ id }): [string, Waits][] => {
      const one = waitsOf(data, id, now.getTime());
      return one ? [[id, one]] : [];
    }),
  );
  const [one, other] = thatDay;
  const moved = by && one && !other ? shifted(one, by) : phrase;
  const base = { is: 'which', to, group: data.group, phrase: moved, waits } as const;
  if (thatDay.length > 0 || day === undefined) return { ...base, meetings: thatDay };
  return { ...base, meetings: open.slice(0, MEETINGS_SHOWN), noneThatDay: day };
}
