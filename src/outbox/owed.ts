import type { Done } from '../shared/aggregates.js';
import { changedIn } from '../shared/changed-in.js';
import type { Letter } from './letter.js';

/** Told of the instant (epoch milliseconds) from which something can be posted that could not be before. */
export type OnOwed = (due: number) => void;

interface WithLetters {
  readonly letters: readonly Letter[];
}

const canBeClaimed = ({ claim, notBefore, ended }: Letter): boolean => !claim && notBefore === undefined && !ended;

/**
 * The instant from which one of the letters is due that is new, or that nobody holds and nothing asks to wait any more;
 * Infinity where there is none.
 */
export function newlyDue(before: readonly Letter[], now: readonly Letter[]): number {
  const { gone, come } = changedIn(before, now);
  const could = new Set(gone.filter(canBeClaimed).map(({ id }) => id));
  let least = Number.POSITIVE_INFINITY;
  for (const letter of come) if (canBeClaimed(letter) && !could.has(letter.id)) least = Math.min(least, letter.due);
  return least;
}

/** Runs an act by the `change` of a store, and tells of what it makes owed once that is kept; of nothing where it is not. */
export async function telling<Data extends WithLetters, Result, Kept>(
  change: (act: (data: Data) => Done<Data, Result>) => Promise<Kept>,
  act: (data: Data) => Done<Data, Result>,
  onOwed: OnOwed,
): Promise<Kept> {
  let due = Number.POSITIVE_INFINITY;
  const kept = await change(data => {
    const done = act(data);
    due = newlyDue(data.letters, done.data.letters);
    return done;
  });
  if (due !== Number.POSITIVE_INFINITY) onOwed(due);
  return kept;
}

/** Something that can be rung, and waited for: each wait is for the next ring. */
export interface Bell {
  ring(): void;
  rung(): Promise<void>;
}

export function createBell(): Bell {
  let ring = () => {};
  let rung: Promise<void> | undefined;
  return {
    ring() {
      rung = undefined;
      ring();
    },
    rung() {
      rung ??= new Promise(resolve => {
        ring = resolve;
      });
      return rung;
    },
  };
}
