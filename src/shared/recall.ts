import type { Steps } from './steps.js';

/**
 * Gives what `make` gave before for the same `from`, or makes it now: for what takes seconds to learn and is the same each
 * time. `from` is all that the result depends on but the program itself: texts, numbers, lists, maps and sets. The result is
 * plain data too, and may hold typed arrays. What is given may be shared: nobody changes it.
 */
export interface Recall {
  <T extends object>(name: string, from: unknown, make: () => T): T;
  /** The same a little at a time, where it was made before; absent where nothing is kept. */
  readonly inSteps?: <T extends object>(name: string, from: unknown, make: () => T) => Steps<T>;
}

/** Keeps nothing: everything is made when it is asked for. */
export const madeAnew: Recall = (_name, _from, make) => make();

/** What `recall` gives, in the steps that it has. */
export function* recalled<T extends object>(recall: Recall, name: string, from: unknown, make: () => T): Steps<T> {
  return recall.inSteps ? yield* recall.inSteps(name, from, make) : recall(name, from, make);
}
