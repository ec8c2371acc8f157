import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedFault } from '../faults.js';

const NAME = 'lotsen.lock';

/** When a process began, as the kernel counts it; two processes that had the same number differ in it. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Whether the process that wrote a lock still runs; a lock that cannot be read is a dead one's half-written one. */
function isAlive(content: string): boolean {
  const [pidText = '', began = ''] = content.trim().split(' ');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = beganAt(pid);
  return began === '' || now === '' || now === began;
}

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Takes the data folder for this process alone, until the returned function gives it back. A lock that a killed
 * process left is taken over at once. Throws SL-LOCKED when another process has the folder.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const lock = join(folder, NAME);
  const mine = join(folder, `${NAME}.${process.pid}.${Math.random().toString(36).slice(2)}`);
  const content = `${process.pid} ${beganAt(process.pid)}\n`;
  await writeFile(mine, content);
  try {
    for (let round = 0; round < 5; round++) {
      try {
        // A link either makes the whole lock or fails: no moment at which it is there but empty.
        await link(mine, lock);
        return async () => {
          if ((await contentOf(lock)) === content) await rm(lock, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const held = await contentOf(lock);
      if (held === undefined) continue;
      if (isAlive(held)) break;
      // Of several that find the same dead lock, one gets to move it away.
      const dead = `${mine}.dead`;
      await rename(lock, dead).catch(() => undefined);
      const moved = await contentOf(dead);
      // It may have been a newer, living one: put it back.
      if (moved !== undefined && moved !== held) await link(dead, lock).catch(() => undefined);
      await rm(dead, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
  throw new CodedFault(
    'SL-LOCKED',
    `another process (${((await contentOf(lock)) ?? '?').split(' ')[0]}) uses ${folder}`,
  );
}
