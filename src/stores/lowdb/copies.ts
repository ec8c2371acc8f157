import { readdir, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskFault, errnoOf } from './disk-fault.js';
import type { FileParts } from './synced-file.js';
import { FILES, syncFolder } from './syncing.js';

/** The copies of what was taken over: those of today, and those that earlier versions made of a group's file. */
const COPY = /\.json\.(?:taken-over|version-\d+)$/;

/** Those, and the copies of files that could not be read. */
const IS_COPY = /\.json\.(?:taken-over|version-\d+|damaged-.+)$/;

/** For how many days such a copy is kept: it holds the names of people, some of which would have been erased by then. */
export const COPIES_KEPT_DAYS = 30;

/** Makes a file that was taken over the copy that is kept of it, as of an instant; throws a disk's fault. */
export async function setAside(path: string, { lease, files = FILES }: FileParts, now: Date): Promise<void> {
  try {
    await lease?.confirm();
    // Its age is counted from now on, not from its last change.
    await utimes(path, now, now);
    await files.rename(path, `${path}.taken-over`);
    await syncFolder(dirname(path), files);
  } catch (error) {
    throw diskFault(error, 'write', path);
  }
}

/** Whether a file was there, and last changed before an instant (epoch milliseconds). */
async function isOlder(path: string, before: number): Promise<boolean> {
  try {
    return (await stat(path)).mtimeMs < before;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Erases the copies in some folders that were made before an instant (epoch milliseconds); how many. One that cannot be
 * erased keeps no other from it: then its fault is thrown at the end.
 */
export async function eraseCopies(
  folders: readonly string[],
  { lease, files = FILES }: FileParts,
  before: number,
): Promise<number> {
  let [count, fault] = [0, undefined as unknown];
  await lease?.confirm();
  for (const folder of folders) {
    const names = await readdir(folder);
    for (const path of names.filter(one => COPY.test(one)).map(one => join(folder, one))) {
      try {
        if (!(await isOlder(path, before))) continue;
        await files.rm(path);
        count++;
      } catch (error) {
        fault ??= diskFault(error, 'write', path);
      }
    }
  }
  if (fault) throw fault;
  return count;
}

/** Erases the copies of one aggregate that earlier versions left in a folder; a disk's fault where one stays. */
export async function eraseCopiesOf(folder: string, id: string, { lease, files = FILES }: FileParts): Promise<void> {
  try {
    await lease?.confirm();
    for (const name of await readdir(folder)) {
      if (name.startsWith(`${id}.json.`) && IS_COPY.test(name)) await files.rm(join(folder, name), { force: true });
    }
  } catch (error) {
    throw diskFault(error, 'write', folder);
  }
}
