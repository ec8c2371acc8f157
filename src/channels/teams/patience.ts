import { DeliveryError } from './delivery.js';

/** How long a reply may be tried again within its turn, in milliseconds: Teams waits for a turn about 15 seconds. */
export const PATIENCE_MS = 10_000;
/** Between two tries where Teams does not say how long, in milliseconds. */
const PAUSE_MS = 1_000;
/** How often an ordinary reply looks whether an urgent one still waits, in milliseconds. */
const YIELD_MS = 100;

/** Sends replies again that certainly were not delivered; those in danger go first. */
export interface Patience {
  /**
   * Runs `send` until it succeeds, fails for good, may have been delivered, or the time is up; rejects with the last
   * error. While an urgent reply waits for its next try, other replies do not take their turn before it.
   */
  deliver<Sent>(urgent: boolean, send: () => Promise<Sent>): Promise<Sent>;
}

const pauseFor = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));

/** Makes the patience of one process. `clock` is in milliseconds and never goes back. */
export function createPatience(
  clock: () => number = () => performance.now(),
  pause: (ms: number) => Promise<void> = pauseFor,
): Patience {
  /** Urgent replies that Teams has turned away and that wait for their next try. */
  let waiting = 0;

  async function urgentFirst(until: number): Promise<void> {
    while (waiting > 0 && clock() < until) await pause(YIELD_MS);
  }

  async function waitFor(ms: number, urgent: boolean): Promise<void> {
    if (urgent) waiting++;
    try {
      await pause(ms);
    } finally {
      if (urgent) waiting--;
    }
  }

  return {
    async deliver(urgent, send) {
      const until = clock() + PATIENCE_MS;
      for (;;) {
        if (!urgent) await urgentFirst(until);
        try {
          return await send();
        } catch (error) {
          if (!(error instanceof DeliveryError) || !error.again) throw error;
          const asked = error.retryAfter === undefined ? PAUSE_MS : error.retryAfter * 1_000;
          const left = until - clock();
          // In danger one last try is made at the end of the time, though Teams asked for more.
          const wait = urgent ? Math.min(asked, left) : asked;
          if (left <= 0 || wait > left) throw error;
          await waitFor(wait, urgent);
        }
      }
    },
  };
}
