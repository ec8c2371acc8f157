import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/v4';
import { newest } from '../answering/unanswered.js';
import type { Store, Unanswered } from '../ports.js';
import { readChecked } from './checked-file.js';
import { GroupWriter } from './group-writer.js';
import { lockFolder } from './lock.js';
import { SyncedFile } from './synced-file.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const unanswered = z.strictObject({
  id: z.string(),
  text: z.string(),
  why: z.enum(['none', 'rejected', 'unhelpful']),
  shown: z.string().optional(),
  day,
  closedWith: z.string().optional(),
});

const dataFile = z.strictObject({
  version: z.literal(1),
  unanswered: z.array(unanswered).default([]),
});

interface Data {
  readonly version: 1;
  readonly unanswered: readonly Unanswered[];
}

const EMPTY: Data = { version: 1, unanswered: [] };
const NAME = 'lotsen.json';

/**
 * The store in one JSON file of a data folder, for one process. Throws SL-LOCKED when another process has the folder,
 * SL-DATA when the file is damaged.
 */
export async function openStore(folder: string): Promise<Store> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(folder);
  const file = new SyncedFile(join(folder, NAME));
  let writer: GroupWriter<Data>;
  try {
    writer = new GroupWriter(file, (await readChecked(join(folder, NAME), dataFile)) ?? EMPTY, data =>
      JSON.stringify(data),
    );
  } catch (error) {
    await unlock();
    throw error;
  }

  return {
    addUnanswered: question =>
      writer.run(data => {
        const known = data.unanswered.some(
          other => other.text === question.text && other.why === question.why && other.day === question.day,
        );
        if (known) return { data, result: 0 };
        const all: Unanswered[] = [...data.unanswered, { id: randomUUID(), ...question }];
        const kept = newest(all);
        return { data: { ...data, unanswered: kept }, result: all.length - kept.length };
      }),

    async unanswered() {
      const closed = (question: Unanswered) => (question.closedWith === undefined ? 0 : 1);
      return writer.data.unanswered.toSorted((a, b) => closed(a) - closed(b) || a.day.localeCompare(b.day));
    },

    closeUnanswered: (ids, rule) =>
      writer.run(data => {
        const open = data.unanswered.filter(one => ids.includes(one.id) && one.closedWith === undefined);
        if (open.length === 0) return { data, result: 0 };
        const changed = data.unanswered.map(one => (open.includes(one) ? { ...one, closedWith: rule } : one));
        return { data: { ...data, unanswered: changed }, result: open.length };
      }),

    purgeUnanswered: before =>
      writer.run(data => {
        const kept = data.unanswered.filter(one => one.day >= before);
        const erased = data.unanswered.length - kept.length;
        return erased === 0 ? { data, result: 0 } : { data: { ...data, unanswered: kept }, result: erased };
      }),

    async close() {
      await writer.settled();
      await unlock();
    },
  };
}
