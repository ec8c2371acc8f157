import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { CodedFault } from '../../faults.js';
import { openData } from './data-folder.js';
import { diskFault, errnoOf } from './disk-fault.js';
import { makeFolder } from './folder.js';
import { type LeaseOptions, takeLease } from './lease-taking.js';
import { FILES as SYSTEM, syncFolder, writeSynced } from './syncing.js';

/** The list in a backup: each file's path (with slashes) and the SHA-256 of its bytes. */
const LIST = 'backup.json';
const FILES = 'files';
/** What a restoring that was broken off has left in a data folder. */
const HALF = '.restoring';

/** What of a data folder is nobody's data: the lease, probes, what can be computed anew. */
const isData = (top: string) => !/^(?:lotsen\.lease|\.probe-|cache$|\.restoring$)/.test(top);

interface Listed {
  readonly path: string;
  readonly sha256: string;
}

/** What a backup holds. */
export interface Backup {
  readonly format: 1;
  /** When it was made (ISO, UTC). */
  readonly at: string;
  readonly files: readonly Listed[];
}

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const hashOf = async (path: string) => hashed(await readFile(path));
const hashed = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function copyAll(from: string, to: string, paths: readonly string[]): Promise<Listed[]> {
  const listed: Listed[] = [];
  for (const path of paths) {
    const target = join(to, path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const bytes = await readFile(join(from, path));
    await writeSynced(target, bytes, SYSTEM);
    const sha256 = hashed(bytes);
    if ((await hashOf(target)) !== sha256) throw new CodedFault('SL-DATA', `${path} was not copied as it is`);
    listed.push({ path, sha256 });
  }
  return listed;
}

/** Turns the system's errors into coded faults. */
async function coded<Result>(act: () => Promise<Result>, path: string): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof CodedFault || errnoOf(error) === undefined ? error : diskFault(error, 'write', path);
  }
}

/**
 * Copies everything that a data folder keeps to a new folder `to`, which is there whole or not at all. Throws SL-LOCKED
 * while a process has the data folder, SL-DISK-... where something cannot be read or written, or `to` is there already.
 */
export async function backUp(folder: string, to: string, at: Date, leasing: LeaseOptions = {}): Promise<Backup> {
  const half = `${to}.half`;
  const lease = await takeLease(folder, leasing);
  try {
    return await coded(async () => {
      await rm(half, { recursive: true, force: true });
      await makeFolder(join(half, FILES));
      const paths = (await pathsIn(folder)).filter(path => isData(path.split('/')[0] ?? ''));
      const files = await copyAll(folder, join(half, FILES), paths);
      const backup: Backup = { format: 1, at: at.toISOString(), files };
      await writeSynced(join(half, LIST), JSON.stringify(backup, undefined, 1), SYSTEM);
      await syncFolder(half, SYSTEM);
      await rename(half, to);
      return backup;
    }, to);
  } finally {
    await rm(half, { recursive: true, force: true }).catch(() => undefined);
    await lease.release();
  }
}

function listIn(text: string): Backup | undefined {
  try {
    const read = JSON.parse(text) as Backup;
    return read.format === 1 && Array.isArray(read.files) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** Looks a backup through: its list, or SL-DATA that names what is missing, added or altered. */
export async function checkBackup(from: string): Promise<Backup> {
  const backup = listIn(await readFile(join(from, LIST), 'utf8').catch(() => ''));
  if (!backup) throw new CodedFault('SL-DATA', `${from} is no backup: it has no list ${LIST} that can be read`);
  const there = new Set(await pathsIn(join(from, FILES)).catch(() => []));
  const faults: string[] = [];
  for (const { path, sha256 } of backup.files) {
    if (!there.delete(path)) faults.push(`${path} is missing`);
    else if ((await hashOf(join(from, FILES, path))) !== sha256) faults.push(`${path} was altered`);
  }
  faults.push(...[...there].map(path => `${path} is not in the list`));
  if (faults.length > 0) throw new CodedFault('SL-DATA', `the backup ${from} is not whole: ${faults.join(', ')}`);
  return backup;
}

/** Opens a copy of the data as the program would, so that nothing is put in place that it could not read. */
async function tryToOpen(folder: string): Promise<void> {
  const damaged: CodedFault[] = [];
  const data = await openData(folder, { onDamaged: fault => damaged.push(fault) });
  await data.close();
  if (damaged[0]) throw damaged[0];
}

/**
 * Puts a backup into a data folder that is empty or not there yet. The backup is looked through, copied, and opened as
 * the program would open it before anything is put in place. Throws SL-DATA or SL-NEWER where it is not whole or cannot
 * be read, SL-LOCKED while a process has the folder; 'notEmpty' is answered for a folder that keeps something.
 */
export async function restore(
  from: string,
  folder: string,
  leasing: LeaseOptions = {},
): Promise<Backup | { readonly is: 'notEmpty' }> {
  const backup = await checkBackup(from);
  const lease = await takeLease(folder, leasing);
  const half = join(folder, HALF);
  const placed: string[] = [];
  try {
    return await coded(async () => {
      if ((await readdir(folder)).some(isData)) return { is: 'notEmpty' as const };
      await rm(half, { recursive: true, force: true });
      const [trial, ready] = [join(half, 'trial'), join(half, 'ready')];
      const paths = backup.files.map(({ path }) => path);
      for (const place of [trial, ready]) {
        await makeFolder(place);
        await copyAll(join(from, FILES), place, paths);
      }
      await tryToOpen(trial);
      for (const top of await readdir(ready)) {
        placed.push(top);
        await rename(join(ready, top), join(folder, top));
      }
      await syncFolder(folder, SYSTEM);
      return backup;
    }, folder);
  } catch (error) {
    for (const top of placed) await rm(join(folder, top), { recursive: true, force: true });
    throw error;
  } finally {
    await rm(half, { recursive: true, force: true }).catch(() => undefined);
    await lease.release();
  }
}
