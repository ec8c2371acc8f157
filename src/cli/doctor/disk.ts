import { existsSync } from 'node:fs';
import { rmdir, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { FAULTS } from '../../faults.js';
import { folderFault } from '../../stores/lowdb/folder.js';
import type { Finding } from './finding.js';

/** Free room below which a write may soon fail, and below which it is time to look, in bytes. */
const ROOM_MIN = 100e6;
const ROOM_LOW = 1e9;

/** The folders that are missing on the way to one, the innermost first. */
function missingTo(folder: string): string[] {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  return missing;
}

/** What to do where the folder cannot be written, by the system's word. */
function nextOf(fault: string): string {
  if (/\((?:ENOSPC|EDQUOT)\)/.test(fault)) return FAULTS['SL-DISK-FULL'].next;
  if (/\(EROFS\)/.test(fault)) return FAULTS['SL-DISK-READONLY'].next;
  return "Let the bot's user own DATA_DIR, on a disk that can be written.";
}

/** The data folder's disk: whether it can be written, and its free room. What the try makes goes again. `free` is for tests. */
export async function checkDisk(folder: string, free?: number): Promise<Finding> {
  const part = 'disk';
  const missing = missingTo(folder);
  const fault = await folderFault(folder);
  if (fault !== undefined) {
    return { part, is: 'fault', says: fault, next: nextOf(fault) };
  }
  const { bavail, bsize } = await statfs(folder);
  const room = free ?? bavail * bsize;
  // Only what is empty: a bot that began meanwhile keeps its own.
  for (const made of missing) await rmdir(made).catch(() => undefined);
  if (missing.length > 0 && room >= ROOM_LOW)
    return {
      part,
      is: 'note',
      says: `there is no folder ${folder} (DATA_DIR); it can be made`,
      next: 'The bot makes it at its first start. If it has run, set DATA_DIR as the bot has it.',
    };
  const says = `${folder} can be written, ${Math.round(room / 1e6)} MB are free`;
  if (room >= ROOM_LOW) return { part, is: 'good', says };
  return { part, is: room < ROOM_MIN ? 'fault' : 'note', says, next: 'Make room on the disk of DATA_DIR.' };
}
