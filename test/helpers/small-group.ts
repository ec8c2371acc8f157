import type { Group, GroupData, Meeting } from '../../src/groups/group.js';

/** Noon of a Tuesday in Sweden, in epoch milliseconds. */
export const NOON = Date.parse('2026-12-01T11:00:00Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A group that is reminded a day and an hour ahead, with a convener who can be reached. */
export const GROUP: Group = {
  id: 'g',
  name: 'Tallgruppen',
  channel: '19:tall',
  address: 'channel',
  team: '19:team',
  linked: NOON - 30 * DAY,
  convener: 'kim',
  convenerAddress: 'chat',
  purpose: '',
  before: [24 * 60, 60],
  policy: 'skip',
  paused: false,
  refusals: 0,
};

/** An hour's meeting that begins at an instant. */
export const meetingAt = (id: string, start: number, change: Partial<Meeting> = {}): Meeting => ({
  id,
  day: new Date(start).toISOString().slice(0, 10),
  time: { start: 0, end: 60 },
  start,
  end: start + HOUR,
  place: '',
  state: 'planned',
  agenda: [],
  coming: [],
  notComing: [],
  ...change,
});

/** A group with some meetings and nothing owed. */
export const dataOf = (meetings: readonly Meeting[] = [], change: Partial<Group> = {}): GroupData => ({
  group: { ...GROUP, ...change },
  meetings,
  letters: [],
});

/** Ids in order: n0, n1, ... */
export function ids(prefix = 'n'): () => string {
  let number = 0;
  return () => `${prefix}${number++}`;
}
