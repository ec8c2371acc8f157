import type { Posted } from '../ports.js';
import { after, convenerIsTold, type DueCard, stepFor } from './deliver.js';
import { finish, noteAttempt, putOff } from './due-acts.js';
import type { GroupData, Reminder, ReminderEnd } from './group.js';
import type { Claimed, GroupStore } from './group-store.js';

/** What reminding does in the world. */
export interface Channel {
  /** Posts a reminder's card in the group's channel; it never throws for what Teams answers. */
  remind(card: DueCard): Promise<Posted>;
  /** Tells the convener how a reminder ended; best effort. */
  tellConvener(data: GroupData, reminder: Reminder, end: ReminderEnd): Promise<void>;
}

/** How many reminders are worked on at once; each post may take ten seconds, and a claim holds for two minutes. */
const BATCH = 10;
/** How many batches one tick takes at most, so that other work gets its turn. */
const BATCHES = 200;

async function one(
  { group, reminder, claim }: Claimed,
  store: GroupStore,
  channel: Channel,
  clock: () => Date,
): Promise<ReminderEnd | undefined> {
  const data = store.group(group);
  const meeting = data?.meetings.find(other => other.id === reminder.meeting);
  if (!data) return undefined;
  const close = async (end: ReminderEnd): Promise<ReminderEnd | undefined> => {
    if (!(await store.change(group, now => finish(now, reminder.id, claim, end, clock().getTime())))) return undefined;
    if (convenerIsTold(end)) await channel.tellConvener(data, reminder, end);
    return end;
  };
  const step = stepFor(reminder, data, clock().getTime());
  if (step.do === 'end' || !meeting) return close(step.do === 'end' ? step.end : { is: 'missed', why: 'cancelled' });
  if (!(await store.change(group, now => noteAttempt(now, reminder.id, claim)))) return undefined;
  const posted = await channel.remind({
    group: data.group,
    meeting,
    mayBeTwice: step.mayBeTwice,
    reminder: reminder.id,
  });
  const next = after(posted, reminder, reminder.attempts + 1, data.reminders, clock().getTime());
  if ('end' in next) return close(next.end);
  const { until, delivered } = next;
  await store.change(group, now => putOff(now, reminder.id, claim, until, delivered));
  return undefined;
}

/**
 * One tick: takes up what is due, posts it, and ends each reminder; resolves with how many ended how. Where the program
 * is stopping, nothing more is claimed, and what has been claimed is finished.
 */
export async function remindDue(
  store: GroupStore,
  channel: Channel,
  clock: () => Date,
  stopping: () => boolean = () => false,
): Promise<Record<ReminderEnd['is'], number>> {
  const ends = { posted: 0, refused: 0, missed: 0, unknown: 0 };
  for (let batch = 0; batch < BATCHES && !stopping(); batch++) {
    const claimed = await store.claimDue(clock().getTime(), BATCH);
    if (claimed.length === 0) break;
    const ended = await Promise.all(claimed.map(due => one(due, store, channel, clock)));
    for (const end of ended) if (end) ends[end.is]++;
  }
  return ends;
}
