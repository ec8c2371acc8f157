import { open, readFile, rename, rm } from 'node:fs/promises';
import { errnoOf } from './disk-fault.js';

/** The file operations that a write needs; another set of them plays a disk that fails. */
export type Files = Pick<typeof import('node:fs/promises'), 'open' | 'readFile' | 'rename' | 'rm'>;
/** Those of the system. */
export const FILES: Files = { open, readFile, rename, rm };

/** What a system without a sync of folders says when it is asked for one. */
const NO_FOLDER_SYNC: readonly (string | undefined)[] = ['EPERM', 'EISDIR', 'EINVAL'];

/** Writes a file anew, for this user alone, and syncs it; throws the system's own error. */
export async function writeSynced(path: string, text: string | Uint8Array, files: Files): Promise<void> {
  const file = await files.open(path, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Syncs the names in a folder; does nothing where the system cannot (Windows). */
export async function syncFolder(folder: string, files: Files): Promise<void> {
  try {
    const names = await files.open(folder, 'r');
    try {
      await names.sync();
    } finally {
      await names.close();
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.includes(errnoOf(error))) throw error;
  }
}

/** A sync that has begun, and the one after it where somebody waits for it. */
interface Turn {
  readonly running: Promise<void>;
  next?: Promise<void>;
}

const turns = new WeakMap<Files, Map<string, Turn>>();

/**
 * Syncs the names in a folder as `syncFolder` does, one sync at a time: who comes while one is under way shares the next one
 * with all others who came, since what has begun may have been too early for their names. It rejects where their sync failed.
 */
export function syncTogether(folder: string, files: Files): Promise<void> {
  const ofFiles = turns.get(files) ?? new Map<string, Turn>();
  turns.set(files, ofFiles);
  const begin = (): Promise<void> => {
    const turn: Turn = { running: syncFolder(folder, files) };
    ofFiles.set(folder, turn);
    return turn.running;
  };
  const turn = ofFiles.get(folder);
  if (!turn) return begin();
  turn.next ??= turn.running.then(begin, begin);
  return turn.next;
}
