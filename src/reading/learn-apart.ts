import { execFile } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../root.js';
import type { Day } from '../shared/day.js';
import type { Fault } from '../shared/file-fault.js';

/** What was found of a knowledge folder that was read as of a day, and learned where it has no fault, or despite them. */
export interface Learned {
  /** As `readVersion` names it. */
  readonly version: string;
  /** How many rules there are, by id. */
  readonly rules: number;
  readonly faults: readonly Fault[];
}

/** The longest that it may take, in milliseconds: some seconds on a machine that does nothing else. */
const LONGEST_MS = 10 * 60_000;

/**
 * Runs `npm run learn` in a process of its own, which may take seconds of work that no turn waits for, and whose memory is
 * given back; it has the settings of this one. With `despite`, what is without fault is learned although something is not.
 * Rejects where it does not end with a word.
 */
export function learnApart(on: Day, despite = false): Promise<Learned> {
  const launch = fileURLToPath(new URL('src/launch.mjs', ROOT));
  return new Promise((resolve, reject) => {
    const args = [launch, 'cli/learn', '--json', '--on', on, ...(despite ? ['--despite-faults'] : [])];
    const child = execFile(process.execPath, args, { timeout: LONGEST_MS, maxBuffer: 1 << 24 }, (error, said) => {
      try {
        resolve(JSON.parse(said) as Learned);
      } catch {
        reject(error ?? new Error('learn said nothing'));
      }
    });
    try {
      if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // It has ended already, or may not be set back: it then works beside the turns as an equal.
    }
  });
}
