import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupLetters } from '../../../src/groups/letter-box.js';
import { addMeetings } from '../../../src/groups/plan-acts.js';
import { postDue } from '../../../src/outbox/run.js';
import { openGroups } from '../../../src/stores/lowdb/groups.js';
import { groupParts } from '../../helpers/large-municipality.js';
import { median, type Options, print } from '../options.js';
import { groupAt, meetingAt } from './made-up.js';

const SIZES = [1_000, 10_000, 100_000];
/** Reminders of one group: a year of weekly meetings, three reminders each. */
const A_GROUP = 100;
const DUE = 20;

/** Prints what a tick costs with nothing due, and with a few due, at several numbers of future reminders. */
export async function benchTickCost(options: Options): Promise<boolean> {
  const figures: Record<string, string> = {};
  const costs: number[] = [];
  for (const size of SIZES) {
    console.error(`${size} reminders`);
    const folder = await mkdtemp(join(tmpdir(), 'lotsen-tick-'));
    const store = await openGroups(folder);
    const now = Date.parse('2026-12-01T08:00:00Z');
    let number = 0;
    const newId = () => `r${number++}`;
    for (let at = 0; at < size / A_GROUP; at++) {
      const id = `g${at}`;
      await store.link({ ...groupAt(id, at), before: [60] });
      const meetings = Array.from({ length: A_GROUP }, (_, week) =>
        meetingAt(`${id}-${week}`, now + (week + 1) * 86_400_000 * 7),
      );
      await store.change(id, data => addMeetings(data, meetings, newId, now));
    }
    const boxes = [groupLetters({ ...groupParts([]), store })];
    const taken = async () => ({ is: 'posted', id: '1' }) as const;
    const onFault = (_of: string, error: unknown) => {
      throw error;
    };
    const tick = async (at: number) => {
      const began = performance.now();
      const ends = await postDue({ boxes, post: { post: taken, update: taken }, clock: () => at, onFault });
      return { ms: performance.now() - began, posted: ends.posted };
    };
    const idle: number[] = [];
    for (let round = 0; round < 21; round++) idle.push((await tick(now)).ms);
    // The same few groups have one due each, whatever the number of the others.
    const busy: number[] = [];
    for (let round = 0; round < 5; round++) {
      for (let at = 0; at < Math.min(DUE, size / A_GROUP); at++) {
        const id = `g${at}`;
        const one = meetingAt(`extra-${round}-${at}`, now + 3_600_000 + round);
        await store.change(id, data => addMeetings(data, [one], newId, now - 1));
      }
      const { ms, posted } = await tick(now + round);
      busy.push(ms / posted);
    }
    costs.push(median(busy));
    figures[`${size} reminders`] = `nothing due ${median(idle).toFixed(3)} ms, one due ${median(busy).toFixed(2)} ms`;
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
  const grows = costs.at(-1)! / costs[0]!;
  print({ ...figures, 'largest beside smallest': grows.toFixed(2) }, options);
  return grows < 3;
}
