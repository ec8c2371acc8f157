import type { GroupData, Slot } from './group.js';
import type { Times } from './group-letter.js';
import type { PlannedMeeting } from './plan.js';
import { hoursOf } from './words-of-dates.js';

/** The meetings of a group as they are planned, and the new ones of changes that wait. */
export function plannedOf({ meetings, waiting = [] }: Pick<GroupData, 'meetings' | 'waiting'>): Times[] {
  return [
    ...meetings.filter(one => one.state === 'planned'),
    ...waiting.flatMap(({ moved, added }) => [...added, ...moved.map(({ meeting, to }) => ({ id: meeting, ...to }))]),
  ];
}

/** The planned meetings that overlap a stretch of time (epoch milliseconds), but for those of some ids; one that ends as another begins does not. */
export function clashesWith(
  data: Pick<GroupData, 'meetings' | 'waiting'>,
  { start, end }: Pick<Slot, 'start' | 'end'>,
  except: readonly string[] = [],
): Times[] {
  return plannedOf(data).filter(one => !except.includes(one.id) && one.start < end && start < one.end);
}

/** The dates of a plan beside what the group has: one that is there already is left out, one that overlaps another is marked. */
export function withClashes(
  dates: readonly PlannedMeeting[],
  data: Pick<GroupData, 'meetings' | 'waiting'>,
): PlannedMeeting[] {
  const before: Times[] = [];
  return dates.map(date => {
    if (date.skipped) return date;
    const [start, end] = [date.start.getTime(), date.end.getTime()];
    const noted = (words: string) => (date.note ? `${date.note}, ${words}` : words);
    const planned = data.meetings.filter(one => one.state === 'planned');
    if (planned.some(one => one.start === start && one.end === end))
      return { ...date, skipped: true, note: noted('finns redan') };
    const [other] = [...clashesWith(data, { start, end }), ...before.filter(one => one.start < end && start < one.end)];
    before.push({ id: '', start, end });
    return other ? { ...date, clash: true as const, note: noted(`krockar med mötet ${hoursOf(other)}`) } : date;
  });
}
