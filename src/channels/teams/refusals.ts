import type { Log, LogFields } from '../../shared/ports.js';

/** At most one line of each kind in this many milliseconds. */
const EVERY_MS = 1_000;

/** Logs refused requests: each kind with its reason, at most once a second, with the number of those left out. */
export interface Refusals {
  note(status: number, why: string, more?: LogFields): void;
}

interface Kind {
  left: number;
  timer: NodeJS.Timeout;
}

/** Makes the log of refusals over the program's log. A kind is a status and a reason of our own, never a sender's text. */
export function createRefusals(log: Log): Refusals {
  const kinds = new Map<string, Kind>();
  return {
    note(status, why, more = {}) {
      const key = `${status} ${why}`;
      const known = kinds.get(key);
      if (known) {
        known.left++;
        return;
      }
      log.warn('door', { status, why, ...more });
      const timer = setTimeout(() => {
        kinds.delete(key);
        if (kind.left > 0) log.warn('door', { status, why, times: kind.left });
      }, EVERY_MS);
      timer.unref();
      const kind: Kind = { left: 0, timer };
      kinds.set(key, kind);
    },
  };
}
