import type { Wanted } from './wanted.js';

/** What is carried from card to card while somebody looks for a time. */
export interface Way {
  /** The booking to move: its code, as it was typed or sealed for whoever typed it, or, of their own under their name, its id. */
  readonly move?: string | undefined;
  /** When they want it, in what they wrote. */
  readonly wanted?: Wanted | undefined;
}

/** The same, with nothing in it that is absent. */
export const wayOf = ({ move, wanted }: Way): Way => ({
  ...(move === undefined ? {} : { move }),
  ...(wanted === undefined ? {} : { wanted }),
});

/** Whether a booking to move is named by its id, which is of no use to anybody but its booker. */
export const isOwnId = (move: string): boolean => /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/.test(move);

/** What a code that is sealed for one person begins with (codes.ts). */
export const SEALED = 'kod-';
export const isSealedMove = (move: string): boolean => /^kod-[\w-]{40,80}$/.test(move);

/** Whether what names a booking to move is of no use to anybody else; a code is all that anybody needs, so it stands on its card alone. */
export const isOnesOwn = (move: string): boolean => isOwnId(move) || isSealedMove(move);
