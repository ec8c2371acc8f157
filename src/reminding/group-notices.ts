import type { Posted } from '../ports.js';
import type { DueCard } from './deliver.js';
import type { Group, GroupData, Meeting, Reminder, ReminderEnd } from './group.js';
import { forumOf, type GroupParts } from './group-job.js';
import type { Channel } from './tick.js';
import { changeWords, deliveryWords, meetingCard } from './words-of-meetings.js';

/** The address of a meeting's calendar file. */
export const calendarUrl = (
  { calendar }: GroupParts,
  group: Group,
  { start, end, place }: Meeting,
): string | undefined =>
  calendar.url({ start, end, title: group.name, about: group.purpose.slice(0, 300), where: place });

/** Tells a channel that meetings were cancelled or moved; best effort, since the card of the meeting says it too. */
export async function tellChange(
  parts: GroupParts,
  group: Group,
  meetings: readonly Meeting[],
  what: 'cancelled' | 'moved' | 'replaced',
  before?: Meeting,
): Promise<void> {
  for (const meeting of meetings) {
    if (meeting.card)
      await parts.post.update(
        group.address,
        meeting.card,
        meetingCard(
          {
            group,
            meeting: { ...meeting, state: what === 'moved' ? meeting.state : 'cancelled' },
            mayBeTwice: false,
            calendar: calendarUrl(parts, group, meeting),
          },
          forumOf(parts, group),
        ),
      );
  }
  await parts.post.post(group.address, changeWords(meetings, what, before));
}

/** The channel as the tick knows it: reminders go there, and what went wrong to the convener. */
export function channelOf(parts: GroupParts): Channel {
  return {
    remind: (card: DueCard): Promise<Posted> =>
      parts.post.post(
        card.group.address,
        meetingCard({ ...card, calendar: calendarUrl(parts, card.group, card.meeting) }, forumOf(parts, card.group)),
      ),
    async tellConvener(data: GroupData, reminder: Reminder, end: ReminderEnd) {
      const meeting = data.meetings.find(one => one.id === reminder.meeting);
      const address = data.group.convenerAddress;
      if (meeting && address !== undefined) await parts.post.post(address, deliveryWords(data.group, meeting, end));
    },
  };
}
