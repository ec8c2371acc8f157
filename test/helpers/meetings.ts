import type { SchoolCalendar } from '../../src/groups/calendar.js';
import type { GroupData, Meeting } from '../../src/groups/group.js';
import type { GroupParts } from '../../src/groups/group-job.js';
import { instantOf } from '../../src/shared/wall-time.js';

/** An autumn with its breaks, of nobody's school. */
export const AUTUMN: SchoolCalendar = {
  closed: [
    { name: 'höstlov', from: '2026-10-26', to: '2026-10-30' },
    { name: 'jullov', from: '2026-12-21', to: '2027-01-08' },
  ],
  terms: [
    { name: 'höstterminen', from: '2026-08-18', to: '2026-12-18' },
    { name: 'vårterminen', from: '2027-01-11', to: '2027-06-11' },
  ],
};

/** The instant of a wall time (minutes from midnight) on a day, in epoch milliseconds. */
export const at = (day: string, minutes: number): number => instantOf(day, minutes).getTime();

/** A planned meeting of the series "s", from nine to ten unless it is said. */
export const meetingOn = (
  id: string,
  day: string,
  [start, end]: readonly [number, number] = [540, 600],
  change: Partial<Meeting> = {},
): Meeting => ({
  id,
  series: 's',
  day,
  time: { start, end },
  start: at(day, start),
  end: at(day, end),
  place: '',
  state: 'planned',
  agenda: [],
  coming: [],
  notComing: [],
  ...change,
});

/** Parts whose store keeps what the acts make of one group; `now` is what it holds. */
export function keeping(parts: GroupParts, first: GroupData): { parts: GroupParts; data: () => GroupData } {
  let data = first;
  const has = async (id: string) => (id === data.group.id ? data : undefined);
  return {
    data: () => data,
    parts: {
      ...parts,
      store: {
        ...parts.store,
        groups: async () => [data],
        group: has,
        groupOf: async channel => (channel === data.group.channel ? data : undefined),
        change: async (id, act) => {
          if (!(await has(id))) return undefined;
          const done = act(data);
          data = done.data;
          return done.result;
        },
      },
    },
  };
}
