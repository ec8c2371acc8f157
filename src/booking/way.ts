import type { Wanted } from './wanted.js';

/** What is carried from card to card while somebody looks for a time. */
export interface Way {
  /** The booking to move: its code, or, of their own under their name, its id. */
  readonly move?: string | undefined;
  /** When they want it, in what they wrote. */
  readonly wanted?: Wanted | undefined;
}

/** The same, with nothing in it that is absent. */
export const wayOf = ({ move, wanted }: Way): Way => ({
  ...(move === undefined ? {} : { move }),
  ...(wanted === undefined ? {} : { wanted }),
});

/**
 * Whether a booking to move is named by its id, which is of no use to anybody but its booker; a code is all that anybody
 * needs, so it stands on its card alone.
 */
export const isOwnId = (move: string): boolean => /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/.test(move);
