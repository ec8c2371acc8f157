import * as z from 'zod/v4';
import { GROUP_VERSION, life } from './group-file.js';

const reminder = z.looseObject({ ...life, meeting: z.string(), before: z.number() });
/** As much of a file of version 1 as is made anew; the rest is checked when it is read as one of today. */
const fileBefore = z.looseObject({
  version: z.literal(1),
  meetings: z.array(z.looseObject({ id: z.string(), start: z.number() })),
  reminders: z.array(reminder),
});

/**
 * The data of a group's file of version 1 -> that of today: each reminder becomes a letter, as far on its way as it was.
 * Data of another version or shape is given back as it is.
 */
export function takeOver(data: unknown): unknown {
  const parsed = fileBefore.safeParse(data);
  if (!parsed.success) return data;
  const { reminders, version: _, ...rest } = parsed.data;
  const lastDue = new Map<string, number>();
  for (const { meeting, due } of reminders) lastDue.set(meeting, Math.max(due, lastDue.get(meeting) ?? due));
  const starts = new Map(rest.meetings.map(({ id, start }) => [id, start]));
  const letters = reminders.map(({ meeting, before, ...alike }) => ({
    ...alike,
    to: 'channel',
    about: { is: 'reminder', meeting, before },
    until: starts.get(meeting) ?? alike.due + before * 60_000,
    twice: lastDue.get(meeting) === alike.due,
  }));
  return { ...rest, version: GROUP_VERSION, letters };
}
