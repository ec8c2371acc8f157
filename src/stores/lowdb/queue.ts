import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/v4';
import { newest } from '../../answering/queue/unanswered.js';
import type { Store, Unanswered } from '../../shared/ports.js';
import { readChecked } from './checked-file.js';
import { GroupWriter } from './group-writer.js';
import { takeLease } from './lease-taking.js';
import { type FileParts, SyncedFile } from './synced-file.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

// A field that only a later version knows is read, and written again.
const unanswered = z.looseObject({
  id: z.string(),
  text: z.string(),
  why: z.enum(['none', 'rejected', 'unhelpful']),
  shown: z.string().optional(),
  day,
  closedWith: z.string().optional(),
});

const dataFile = z.looseObject({
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
 * The store in one JSON file of a data folder, for one process: by the lease in `parts`, which stays the caller's, or by
 * one of its own. Throws SL-LOCKED when another process has the folder, SL-DATA when the file is damaged, SL-NEWER when it is a later version's, a disk's fault
 * when the folder cannot be written.
 */
export async function openStore(folder: string, parts: FileParts = {}): Promise<Store> {
  const own = parts.lease ? undefined : await takeLease(folder);
  const shared = { ...parts, lease: parts.lease ?? own };
  const path = join(folder, NAME);
  let writer: GroupWriter<Data>;
  try {
    const read = await readChecked(path, dataFile, shared);
    writer = new GroupWriter<Data>(
      new SyncedFile(path, shared),
      read ?? EMPTY,
      now => JSON.stringify(now),
      read !== undefined,
    );
  } catch (error) {
    await own?.release();
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
      await own?.release();
    },
  };
}
