import { CodedFault } from '../faults.js';
import type { Clock, Log } from './ports.js';

/** Something that is to be done from time to time. */
export interface Tick {
  readonly name: string;
  /** The pause between two rounds, in milliseconds; at most EVERY_MS, which it is when absent. */
  readonly every?: number | undefined;
  /** `stopping` says whether the program is about to end: long work then stops between two steps. */
  run(now: Date, stopping: () => boolean): Promise<void>;
}

/** The clock's hand. */
export interface Ticker {
  /** When the tick that is the longest behind last ended (epoch milliseconds); undefined while one has not ended yet. */
  readonly ticked: number | undefined;
  /** Runs a tick soon, whoever asks for it waiting for nothing; one that is running is run again when it has ended. */
  kick(name: string): void;
  /** Begins no more ticks, and resolves when the running ones have ended. */
  stop(): Promise<void>;
}

/** The longest pause between two ticks, in milliseconds: some machines mishandle long timers after a sleep. */
export const EVERY_MS = 30_000;

/** Logs what a tick met; it is tried again by the next one. */
export function logTick(log: Log, tick: string, error: unknown): void {
  const code = error instanceof CodedFault ? error.code : 'SL-TICK';
  log.error('tick', { code, tick, cause: error instanceof Error ? error.name : 'unknown' });
}

/**
 * Starts the clock's hand: each tick has its own pace and never runs twice at once, so that one that is slow or fails
 * holds up no other. A tick that fails is logged and tried again.
 */
export function startTicker(ticks: readonly Tick[], clock: Clock, log: Log): Ticker {
  let stopped = false;
  const ended = new Map<string, number>();
  const timers = new Map<string, NodeJS.Timeout>();
  const running = new Map<string, Promise<void>>();
  const kicked = new Set<string>();

  const round = async (tick: Tick) => {
    try {
      await tick.run(clock(), () => stopped);
    } catch (error) {
      logTick(log, tick.name, error);
    }
    ended.set(tick.name, clock().getTime());
  };
  const begin = (tick: Tick) => {
    kicked.delete(tick.name);
    const ending = round(tick).then(() => {
      running.delete(tick.name);
      beginIn(tick, kicked.has(tick.name) ? 0 : Math.min(tick.every ?? EVERY_MS, EVERY_MS));
    });
    running.set(tick.name, ending);
  };
  const beginIn = (tick: Tick, ms: number) => {
    if (stopped) return;
    clearTimeout(timers.get(tick.name));
    timers.set(tick.name, setTimeout(begin, ms, tick));
  };
  for (const tick of ticks) begin(tick);
  return {
    get ticked() {
      return ended.size < ticks.length ? undefined : Math.min(...ended.values());
    },
    kick(name) {
      const tick = ticks.find(one => one.name === name);
      if (!tick || kicked.has(name)) return;
      kicked.add(name);
      if (!running.has(name)) beginIn(tick, 0);
    },
    async stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(running.values());
    },
  };
}
