import type { FaultCode } from '../faults.js';
import type { Fault } from '../shared/file-fault.js';

/** A fault of the knowledge folder that stands now, in numbers: what is wrong is in the log, and in "npm run check:knowledge". */
export interface StandingFault {
  /** SL-KNOWLEDGE: what is served lacks something, as of its start. SL-RELOAD: a change is refused, and what was before is served. */
  readonly code: Extract<FaultCode, 'SL-KNOWLEDGE' | 'SL-RELOAD'>;
  readonly faults: number;
  /** How many files (rules, directory, lists) they are in; of SL-KNOWLEDGE as many are left out, whole or in part. */
  readonly files: number;
  /** Since when (epoch milliseconds). */
  readonly since: number;
}

/** What stands of the faults of the knowledge folder, for as long as it does; a line of the log is written once. */
export interface StandingFaults {
  /** A change was refused with these faults, or, with none, the folder is what is served again. */
  refuse(faults: readonly Fault[]): void;
  /** The faults of the change that is refused now. */
  refused(): readonly Fault[];
  now(): readonly StandingFault[];
}

const filesOf = (faults: readonly Fault[]) => new Set(faults.map(({ file }) => file)).size;

/** Keeps what stands: `served` gives the faults of what is served now. One change refused after another is one refusal, from the first on. */
export function standingFaults(served: () => readonly Fault[], clock: () => Date): StandingFaults {
  const began = clock().getTime();
  let refused: readonly Fault[] = [];
  let since = began;
  const standing = (code: StandingFault['code'], faults: readonly Fault[], from: number): readonly StandingFault[] =>
    faults.length === 0 ? [] : [{ code, faults: faults.length, files: filesOf(faults), since: from }];
  return {
    refuse(faults) {
      if (refused.length === 0) since = clock().getTime();
      refused = faults;
    },
    refused: () => refused,
    now: () => [...standing('SL-KNOWLEDGE', served(), began), ...standing('SL-RELOAD', refused, since)],
  };
}
