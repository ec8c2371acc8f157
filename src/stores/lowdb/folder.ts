import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { diskFault, errnoOf } from './disk-fault.js';
import { FILES, type Files, syncFolder, writeSynced } from './syncing.js';

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function make(folder: string): Promise<void> {
  const missing: string[] = [];
  let at = resolve(folder);
  while (!(await isThere(at)) && dirname(at) !== at) {
    missing.unshift(at);
    at = dirname(at);
  }
  for (const one of missing) await makeOne(one);
}

/** Makes one folder for this user alone; nothing is done where something has its name. */
export async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path, 0o700);
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
  }
}

/**
 * Makes a folder and those above it, for this user alone, where they are missing; throws a coded fault where it cannot.
 * Not by mkdir's own "recursive", which never comes back from /proc and says ENOENT of a read-only disk.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await make(folder);
  } catch (error) {
    throw diskFault(error, 'write', resolve(folder));
  }
}

/** How the name of a file that holds data ends. */
export const SUFFIX = '.json';

/** The names of a folder's files that hold data, in order. */
export async function filesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter(one => one.endsWith(SUFFIX)).sort();
  } catch (error) {
    throw diskFault(error, 'read', folder);
  }
}

/**
 * Makes the data folder, and writes, syncs and removes a small file in it; resolves with a sentence on DATA_DIR where
 * that cannot be done, undefined where it can. A process that has the folder is not disturbed.
 */
export async function folderFault(folder: string, files: Files = FILES): Promise<string | undefined> {
  const path = join(folder, `.probe-${randomUUID()}`);
  try {
    await make(folder);
    if (!(await stat(folder)).isDirectory()) return `DATA_DIR "${folder}" is a file`;
    try {
      await writeSynced(path, 'probe', files);
      await syncFolder(folder, files);
    } finally {
      await rm(path, { force: true });
    }
    return undefined;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    return `DATA_DIR "${folder}" cannot be written (${errno})`;
  }
}
