/** One part of a list in order of start, as much as one card shows. */
export interface Part<T> {
  readonly shown: readonly T[];
  /** What starts after this instant (epoch milliseconds) is in the following parts; absent in the last. */
  readonly next?: number | undefined;
}

/**
 * The part of a list, in order of start, that begins after an instant: `most` entries, and those that start together
 * with the last of them, since the next part begins after that instant. Where nothing is left it is the first part.
 */
export function partOf<T extends { readonly start: number }>(
  all: readonly T[],
  after: number | undefined,
  most: number,
): Part<T> {
  const later = after === undefined ? all : all.filter(one => one.start > after);
  const left = later.length > 0 ? later : all;
  const last = left[most - 1];
  if (!last) return { shown: left };
  const shown = left.filter((one, at) => at < most || one.start === last.start);
  return shown.length < left.length ? { shown, next: last.start } : { shown };
}

/** So many entries of a list from a place on (0 is the first), the first ones for a place beyond it; `next` is where the rest begins. */
export function stretchOf<T>(
  all: readonly T[],
  from: number,
  most: number,
): { readonly rows: T[]; readonly first: number; readonly next: number | undefined } {
  const first = from < all.length ? from : 0;
  const next = first + most;
  return { rows: all.slice(first, next), first, next: next < all.length ? next : undefined };
}
