import type { WorkerData } from '../../src/booking/booking.js';
import type { BookingParts } from '../../src/booking/booking-job.js';
import { owingEvents } from '../../src/booking/calendar-events.js';
import { bookingLetters } from '../../src/booking/letter-box.js';
import { outlookEvents } from '../../src/channels/graph/events.js';
import { createGraph } from '../../src/channels/graph/graph.js';
import { postDue } from '../../src/outbox/run.js';
import { plainText } from '../../src/shared/reply.js';
import { type GraphStandIn, keptLog, LOGIN } from '../helpers/graph-stand-in.js';
import { directory, stepWorld } from './step-world.js';
import { NOW, SARA, TOVE } from './worker-world.js';

type Writable = { -readonly [Name in keyof BookingParts]: BookingParts[Name] };

/** Steps of booking whose acts owe events, and an outbox whose calendars are the real client before a server that stands in for Graph. */
export function calendarWorld(server: GraphStandIn, start?: readonly WorkerData[], known = directory) {
  const world = stepWorld(start, known);
  const parts = world.parts as Writable;
  const clock = { now: NOW.getTime() };
  const { store } = world;
  parts.store = {
    ...store,
    change: (id, act) =>
      store.change(
        id,
        owingEvents(act, () => clock.now),
      ),
  };
  const { lines, log } = keptLog();
  const at = () => new Date(clock.now);
  const calendars = outlookEvents(createGraph(server.place, LOGIN, at, log), at);
  const posts: string[] = [];
  const post = {
    async post(to: string, reply: Parameters<typeof plainText>[0]) {
      posts.push(`${to}: ${plainText(reply)}`);
      return { is: 'posted' as const, id: 'x' };
    },
    update: async () => ({ is: 'unknown' as const }),
  };
  const faults: string[] = [];
  for (const worker of [SARA, TOVE]) server.calendars.set(worker, []);
  return {
    ...world,
    parts,
    clock,
    lines,
    posts,
    faults,
    /** Runs the outbox after so many seconds; what was posted to chats. */
    async run(seconds = 0) {
      clock.now += seconds * 1_000;
      const before = posts.length;
      for (let turn = 0; turn < 3; turn++)
        await postDue({
          boxes: [bookingLetters(parts, () => {})],
          post,
          calendars,
          clock: () => clock.now,
          onFault: (_, error) => faults.push(String(error)),
        });
      return posts.slice(before);
    },
    events: (worker = SARA) => server.calendars.get(worker) ?? [],
    letters: async (worker = SARA) =>
      ((await store.read(worker))?.letters ?? []).filter(({ to }) => to === 'calendar').map(({ about }) => about),
  };
}
