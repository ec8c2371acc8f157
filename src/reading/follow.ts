import { CodedFault } from '../faults.js';
import { type Day, dayOf } from '../shared/day.js';
import { type Fault, faultLine } from '../shared/file-fault.js';
import type { Log } from '../shared/ports.js';
import { plusDays } from '../shared/wall-time.js';
import type { Learned } from './learn-apart.js';

/** What is done with a knowledge folder that is followed. */
export interface Followed {
  /** A text that changes with the files of the folder; empty where it cannot be read. */
  marks(): Promise<string>;
  /** Reads, checks and learns the folder as of a day, where no turn waits for it. */
  learn(on: Day): Promise<Learned>;
  /**
   * Serves what the folder holds, if it still is that version, as of an instant; false where it is another by now. With
   * it, the longest time that turns had to wait, in milliseconds.
   */
  serve(version: string, now: Date): Promise<{ readonly served: boolean; readonly longest: number }>;
  /** Whether other rules are valid on one day than on another. */
  differ(one: Day, other: Day): boolean;
  /** Has the search of a day's rules at hand; the longest time that turns had to wait, in milliseconds. */
  prepare(on: Day): Promise<number>;
}

/** The whole folder cannot be read, as where a disk has been lost. */
const GONE: Fault = {
  file: 'knowledge',
  field: 'file',
  expected: 'Lägg tillbaka kunskapsmappen.',
  received: 'går inte att läsa',
};
/** How many faults are said in the log. */
const FAULTS_MAX = 20;
/** How long it is left alone after learning has failed without a word, in milliseconds. */
const PAUSE_MS = 10 * 60_000;

/**
 * Takes up a changed knowledge folder without a restart, to be called at every look: what has stayed the same from one
 * look to the next is read whole, and served whole or, with a fault, not at all; what was served before then stays. The
 * rules of the next day are learned the day before where they are others. `served` are the marks of what is served now.
 * `tell` is told the faults of a change that is refused, and none once the folder is what is served.
 */
export function followKnowledge(
  folder: Followed,
  served: string,
  log: Log,
  tell: (refused: readonly Fault[]) => void = () => {},
): (now: Date) => Promise<void> {
  let seen = served;
  let refused = '';
  let ahead: Day | undefined;
  let notBefore = 0;
  let gone = false;

  async function takeUp(marks: string, now: Date): Promise<void> {
    const { version, rules, faults } = await folder.learn(dayOf(now));
    // Written meanwhile: what was read may be half of it.
    if ((await folder.marks()) !== marks) return;
    if (faults.length > 0) {
      refused = marks;
      tell(faults);
      for (const fault of faults.slice(0, FAULTS_MAX))
        log.error('knowledge', { code: 'SL-RELOAD', fault: faultLine(fault) });
      // Without the code: each fault is counted by its own line, and would be once more by this one.
      log.error('knowledge', { faults: faults.length, next: new CodedFault('SL-RELOAD', '').next });
      return;
    }
    const { served: is, longest } = await folder.serve(version, now);
    if (!is) return;
    served = marks;
    refused = '';
    tell([]);
    ahead = undefined;
    log.info('knowledge', { version, rules, longest: Math.round(longest) });
  }

  return async now => {
    if (now.getTime() < notBefore) return;
    try {
      const marks = await folder.marks();
      const settled = marks === seen;
      seen = marks;
      if (refused !== '' && marks === served) {
        // It was taken back. What was refused would be said anew if it came again.
        refused = '';
        tell([]);
      }
      if (marks === '' && served !== '' && settled && !gone) {
        gone = true;
        tell([GONE]);
        log.error('knowledge', {
          code: 'SL-RELOAD',
          fault: faultLine(GONE),
          next: new CodedFault('SL-RELOAD', '').next,
        });
      } else if (marks !== '' && gone) {
        gone = false;
        tell([]);
      }
      if (marks !== '' && marks !== served && marks !== refused && settled) await takeUp(marks, now);
      const today = dayOf(now);
      const next = plusDays(today, 1);
      if (ahead === next) return;
      if (folder.differ(today, next)) {
        await folder.learn(next);
        log.info('knowledge', { ahead: next, longest: Math.round(await folder.prepare(next)) });
      }
      ahead = next;
    } catch (error) {
      notBefore = now.getTime() + PAUSE_MS;
      throw error;
    }
  };
}
