import type { Meeting } from '../../src/groups/group.js';
import { type RestLine, readNewTimes } from '../../src/groups/new-times.js';
import type { Policy } from '../../src/groups/plan.js';
import { AUTUMN, at, meetingOn } from './meetings.js';

/** As of which day, at eight unless minutes from midnight are said. */
export const asOf = (today: string, minutes = 480) => ({ today, now: at(today, minutes) });
export const frame = { ...asOf('2026-11-01'), calendar: AUTUMN, policy: 'skip' as Policy, place: '' };
/** Meetings m0, m1, ... in a room of their own, from nine to ten. */
export const on = (...days: string[]) =>
  days.map((day, number) => meetingOn(`m${number}`, day, [540, 600], { place: `Sal ${number}` }));
export const tuesdays = on('2026-11-10', '2026-11-17', '2026-11-24');

/** "which meeting: what becomes of it", with the note that stands beside it. */
function line({ meeting, to, stays, why }: RestLine): string {
  const becomes = to ? `${to.day} ${to.time.start}-${to.time.end} ${to.place}` : stays ? 'stays' : 'goes';
  return `${meeting?.id ?? 'new'}: ${becomes}${why ? ` (${why})` : ''}`;
}
/** What becomes of each meeting by a phrase, in order; or why nothing does. */
export function read(phrase: string, rest: readonly Meeting[] = tuesdays, change: Partial<typeof frame> = {}) {
  const got = readNewTimes(phrase, rest, { ...frame, ...change });
  return 'why' in got ? got.why : got.lines.map(line);
}
