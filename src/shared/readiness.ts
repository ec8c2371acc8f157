import type { FaultCode } from '../faults.js';

/** How long ago the last round of ticks may have ended, in milliseconds: three are missed before it is said. */
const TICK_LATE = 90_000;

/** What is known of the program's state, each as of its last look. */
export interface State {
  /** Rules that were loaded. */
  readonly rules: number;
  /** The code of the last write to the data folder, where that failed. */
  readonly disk: FaultCode | undefined;
  /** Whether a token for posting could be had; undefined before the first try. */
  readonly login: boolean | undefined;
  /** When the last round of ticks ended (epoch milliseconds); undefined before the first. */
  readonly ticked: number | undefined;
}

/** The codes of what keeps the program from its work as of an instant; none when it is ready. */
export function unreadyCodes(state: State, now: number): FaultCode[] {
  return [
    ...(state.rules === 0 ? (['SL-KNOWLEDGE'] as const) : []),
    ...(state.disk ? [state.disk] : []),
    ...(state.login === true ? [] : (['SL-LOGIN'] as const)),
    ...(state.ticked !== undefined && Math.abs(now - state.ticked) <= TICK_LATE ? [] : (['SL-TICK'] as const)),
  ];
}
