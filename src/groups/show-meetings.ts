import { partOf, stretchOf } from '../shared/paging.js';
import type { GroupStep } from './actions.js';
import { statusOf } from './cadence.js';
import type { GroupData } from './group.js';
import { ahead, calendarFor, forumOf, type GroupParts, type Member, todayOf } from './group-job.js';
import type { GroupOutcome } from './outcome.js';
import { isUnknown } from './stretch.js';
import { suggest } from './suggest.js';
import { waitsOf } from './waiting-acts.js';

/** How many meetings of a group, and how many groups with their answers or their cadence, one card shows. */
export const MEETINGS_SHOWN = 20;
export const ANSWERS_SHOWN = 4;
export const STATUS_SHOWN = 20;

/** The meetings of a group that begin after an instant (epoch milliseconds), for who may change them; `wrong` is what was missing in the last press. */
export function meetingsOf(
  data: GroupData,
  now: Date,
  after?: number,
  wrong?: (GroupOutcome & { is: 'meetings' })['wrong'],
): GroupOutcome & { is: 'meetings' } {
  const { shown, next } = partOf(ahead(data, now), after, MEETINGS_SHOWN);
  return {
    is: 'meetings',
    data,
    ahead: shown,
    next,
    later: after !== undefined,
    changes: true,
    wrong,
    now: now.getTime(),
  };
}

/** What the list is filled in with, where a new time of several meetings was typed: from the next one that has not begun on. */
export function filledWith(
  { phrase }: GroupStep & { is: 'meetings' },
  data: GroupData,
  now: Date,
): Pick<GroupOutcome & { is: 'meetings' }, 'filled'> {
  const next = ahead(data, now).find(one => one.start > now.getTime());
  return phrase === undefined || !next ? {} : { filled: { meeting: next.id, phrase } };
}

/** In private a convener sees the next meeting of each of their groups and who has answered, from a place in the list on. */
export async function answersFor({ store }: GroupParts, who: Member, now: Date, from = 0): Promise<GroupOutcome> {
  const all = (await store.convenedBy(who.objectId))
    .flatMap(data =>
      ahead(data, now)
        .slice(0, 1)
        .map(meeting => ({ group: data.group, meeting, waits: waitsOf(data, meeting.id, now.getTime()) })),
    )
    .toSorted((one, other) => one.meeting.start - other.meeting.start);
  return { is: 'answers', ...stretchOf(all, from, ANSWERS_SHOWN) };
}

/** How the group of a channel, or all groups of a convener in private, stand against their forums' cadence, from a place in the list (0 is the first) on. */
export async function groupStatus(
  parts: GroupParts,
  who: Member,
  here: GroupData | undefined,
  now: Date,
  from = 0,
): Promise<GroupOutcome> {
  const all = here ? [here] : await parts.store.convenedBy(who.objectId);
  const part = stretchOf(all, from, STATUS_SHOWN);
  const today = todayOf(now);
  const rows = part.rows.map(data => {
    const { group, meetings } = data;
    const forum = forumOf(parts, group);
    const { atLeast, per } = forum?.cadence ?? {};
    const calendar = calendarFor(parts, group);
    const status = atLeast && per ? statusOf({ atLeast, per }, meetings, today, now.getTime(), calendar) : undefined;
    const suggestion =
      status && !isUnknown(status) && status.nudge ? suggest(status, meetings, today, calendar) : undefined;
    const [coming] = ahead(data, now);
    const waits = coming && waitsOf(data, coming.id, now.getTime());
    return { group, forum, status, suggestion, next: coming, waits };
  });
  return { is: 'status', rows, next: part.next };
}
