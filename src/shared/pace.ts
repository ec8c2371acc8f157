/** At most so many within so many milliseconds. */
export interface PaceLimit {
  readonly most: number;
  readonly span: number;
}

/** The longest span of some limits, in milliseconds: what is older counts for none of them. */
export const longestOf = (limits: readonly PaceLimit[]): number => Math.max(...limits.map(({ span }) => span));

/** The instants that still count at `now`; those ahead of it are from a clock that was set back. */
export const ofLate = (times: readonly number[], limits: readonly PaceLimit[], now: number): number[] =>
  times.filter(at => at > now - longestOf(limits) && at <= now);

/** Milliseconds until one more is within all limits, of instants in order that still count. */
export function waitFor(times: readonly number[], limits: readonly PaceLimit[], now: number): number {
  return Math.max(...limits.map(({ most, span }) => Math.max(0, (times.at(-most) ?? now - span) + span - now)));
}
