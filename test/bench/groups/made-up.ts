import { BEFORE, type Group, type Meeting } from '../../../src/groups/group.js';

/** An hour's meeting at an instant (epoch milliseconds). */
export function meetingAt(id: string, start: number): Meeting {
  return {
    id,
    day: new Date(start).toISOString().slice(0, 10),
    time: { start: 0, end: 60 },
    start,
    end: start + 3_600_000,
    place: '',
    state: 'planned',
    agenda: [],
    coming: [],
    notComing: [],
  };
}

/** A group with a convener and a channel of its own; its reminders are the usual ones. */
export const groupAt = (id: string, number: number): Group => ({
  id,
  name: id,
  channel: id,
  address: `channel ${number}`,
  convener: `convener ${number}`,
  convenerAddress: `chat ${number}`,
  purpose: '',
  before: BEFORE,
  policy: 'skip',
  paused: false,
  refusals: 0,
});
