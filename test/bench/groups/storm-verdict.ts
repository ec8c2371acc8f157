import { isDeepStrictEqual } from 'node:util';
import type { GroupData } from '../../../src/groups/group.js';
import type { GroupLetter } from '../../../src/groups/group-letter.js';
import { isTold } from '../../../src/groups/letters.js';
import type { Delivery } from './stormy-teams.js';

/** What may not happen, counted, and how the letters ended. */
export interface Verdict {
  readonly ends: Record<string, number>;
  readonly postedTwice: number;
  readonly silentlyLost: number;
  readonly deliveredButEndedOtherwise: number;
  readonly afterTheStart: number;
  /** Ends that somebody should hear of, without a letter about them. */
  readonly untold: number;
  /** Letters about such ends that reached nobody. */
  readonly unreached: number;
  /** Meetings that were cancelled without a letter to their group. */
  readonly cancelledInSilence: number;
}

const tells = (one: GroupLetter, of: GroupLetter): boolean =>
  one.about.is === 'undelivered' && one.due === of.ended?.at && isDeepStrictEqual(one.about.what, of.about);

/** Judges what became of every letter by what Teams was given. */
export function judge(groups: readonly GroupData[], delivered: ReadonlyMap<string, readonly Delivery[]>): Verdict {
  const ends: Record<string, number> = {};
  const faults = { postedTwice: 0, silentlyLost: 0, deliveredButEndedOtherwise: 0, afterTheStart: 0 };
  let [untold, unreached, cancelledInSilence] = [0, 0, 0];
  for (const { meetings, letters } of groups) {
    for (const letter of letters) {
      const { about, ended } = letter;
      const list = delivered.get(letter.id) ?? [];
      ends[ended?.is ?? 'none'] = (ends[ended?.is ?? 'none'] ?? 0) + 1;
      const repeats = about.is === 'card';
      if (!repeats && (list.length > 2 || (list.length === 2 && !list[1]!.marked))) faults.postedTwice++;
      if (!ended || (ended.is === 'posted' && list.length === 0)) faults.silentlyLost++;
      if (list.length > 0 && ended && !['posted', 'unknown'].includes(ended.is) && !repeats)
        faults.deliveredButEndedOtherwise++;
      if (ended && isTold(letter, ended) && !letters.some(one => tells(one, letter))) untold++;
      if (about.is === 'undelivered' && ended?.is !== 'posted' && ended?.is !== 'unknown') unreached++;
      if (about.is !== 'reminder') continue;
      const start = meetings.find(one => one.id === about.meeting)!.start;
      if (list.some(({ at }) => at >= start)) faults.afterTheStart++;
    }
    const told = new Set(
      letters.flatMap(({ about }) => (about.is === 'change' ? about.meetings.map(({ id }) => id) : [])),
    );
    cancelledInSilence += meetings.filter(one => one.state === 'cancelled' && !told.has(one.id)).length;
  }
  return { ends, ...faults, untold, unreached, cancelledInSilence };
}

/** Whether every promise was kept. */
export const isClean = ({ ends, ...faults }: Verdict): boolean =>
  ends.none === undefined && Object.values(faults).every(count => count === 0);
