import type { Part } from './cadence.js';
import type { GroupData, Meeting } from './group.js';
import { type Done, unchanged } from './group-acts.js';
import { letterNow, withLetter } from './letters.js';

/** How long after its end a meeting is still asked about, in milliseconds. */
export const ASKED_WITHIN = 7 * 86_400_000;

/** Asks the convener about the meetings that have ended and that nobody has been asked about, each once. */
export function takeEnded(data: GroupData, newId: () => string, now: number): Done<readonly Meeting[]> {
  const asks = (one: Meeting) =>
    one.state === 'planned' && !one.asked && one.end <= now && one.end > now - ASKED_WITHIN;
  const ended = data.meetings.filter(asks);
  if (ended.length === 0) return unchanged(data, []);
  return {
    data: {
      ...data,
      meetings: data.meetings.map(one => (ended.includes(one) ? { ...one, asked: true } : one)),
      letters: [
        ...data.letters,
        ...ended.map(({ id, end }) =>
          letterNow(newId(), 'convener', { is: 'held', meeting: id }, now, end + ASKED_WITHIN),
        ),
      ],
    },
    result: ended,
  };
}

/** How long a new group is left alone before meetings are said to be missing, in milliseconds. */
export const NUDGE_AFTER = 7 * 86_400_000;

/** The part of a stretch in which a group was told last; 0 for never. Who was told before parts were told apart was in the first. */
function toldIn(nudged: string | undefined, stretch: string): number {
  if (nudged === stretch) return 1;
  return nudged?.startsWith(`${stretch}, `) ? Number(nudged.slice(stretch.length + 2)) : 0;
}

/**
 * Tells the convener that meetings are missing, once in each part of a stretch; false when that was done in this part or a
 * later one, or where the group is so new that its convener may be planning.
 */
export function takeNudge(
  data: GroupData,
  { stretch, part }: { readonly stretch: string; readonly part: Part },
  newId: () => string,
  now: number,
): Done<boolean> {
  const { nudged, linked = 0 } = data.group;
  if (toldIn(nudged, stretch) >= part || now - linked < NUDGE_AFTER) return unchanged(data, false);
  const letter = letterNow(newId(), 'convener', { is: 'nudge', stretch }, now);
  const group = { ...data.group, nudged: `${stretch}, ${part}` };
  return { data: withLetter({ ...data, group }, letter), result: true };
}

/** How often in a year the yearly questions are posted anew where nobody can have seen them, and how long after, in milliseconds. */
export const YEARLY_TRIES = 3;
export const YEARLY_AGAIN = 3 * 86_400_000;

/** Whether the yearly questions of a year are on their way, or failed so lately or so often that they are let be. */
export function isYearlyTried({ letters }: GroupData, year: string, now: number): boolean {
  const tries = letters.filter(({ about }) => about.is === 'yearly' && about.year === year);
  return tries.length >= YEARLY_TRIES || tries.some(({ ended }) => !ended || ended.at > now - YEARLY_AGAIN);
}

/**
 * Puts the yearly questions of a school year in the channel, until an instant; false where they have come there, are on their
 * way or failed too often, or the group is paused. They count as asked when they have been posted (letter-acts.ts).
 */
export function takeYearly(
  data: GroupData,
  year: string,
  until: number,
  newId: () => string,
  now: number,
): Done<boolean> {
  if (data.group.evaluated === year || data.group.paused || isYearlyTried(data, year, now))
    return unchanged(data, false);
  const letter = letterNow(newId(), 'channel', { is: 'yearly', year }, now, until);
  return { data: withLetter(data, letter), result: true };
}

/** Reminds a paused group again, and says so in its channel; false where it was not paused. */
export function resume(data: GroupData, newId: () => string, now: number): Done<boolean> {
  if (!data.group.paused) return unchanged(data, false);
  const group = { ...data.group, paused: false, refusals: 0 };
  return { data: withLetter({ ...data, group }, letterNow(newId(), 'channel', { is: 'resumed' }, now)), result: true };
}
