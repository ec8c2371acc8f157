import type { Clock, Log } from './ports.js';

/** Something that is to be done from time to time. */
export interface Tick {
  readonly name: string;
  /** `stopping` says whether the program is about to end: long work then stops between two steps. */
  run(now: Date, stopping: () => boolean): Promise<void>;
}

/** The clock's hand. */
export interface Ticker {
  /** When the last round ended (epoch milliseconds); undefined before the first. */
  readonly ticked: number | undefined;
  /** Begins no more ticks, and resolves when the running one has ended. */
  stop(): Promise<void>;
}

/** The longest pause between two ticks, in milliseconds: some machines mishandle long timers after a sleep. */
const EVERY_MS = 30_000;

/** Starts the clock's hand: ticks run one after the other, never twice at once; one that fails is logged and tried again. */
export function startTicker(ticks: readonly Tick[], clock: Clock, log: Log): Ticker {
  let stopped = false;
  let ticked: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const round = async () => {
    for (const tick of ticks) {
      if (stopped) return;
      try {
        await tick.run(clock(), () => stopped);
      } catch (error) {
        log.error('tick', {
          code: 'SL-TICK',
          tick: tick.name,
          cause: error instanceof Error ? error.name : 'unknown',
        });
      }
    }
    ticked = clock().getTime();
  };
  const next = () => {
    if (stopped) return;
    running = round().then(() => {
      if (!stopped) timer = setTimeout(next, EVERY_MS);
    });
  };
  next();
  return {
    get ticked() {
      return ticked;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
