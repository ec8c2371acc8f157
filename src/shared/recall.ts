/**
 * Gives what `make` gave before for the same `from`, or makes it now: for what takes seconds to learn and is the same each
 * time. `from` is all that the result depends on but the program itself: texts, numbers, lists, maps and sets. The result is
 * plain data too, and may hold typed arrays. What is given may be shared: nobody changes it.
 */
export type Recall = <T extends object>(name: string, from: unknown, make: () => T) => T;

/** Keeps nothing: everything is made when it is asked for. */
export const madeAnew: Recall = (_name, _from, make) => make();
