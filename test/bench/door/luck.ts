/** Numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number;

/** A whole number from 0 up to another, which it never is. */
export const below = (random: Random, most: number): number => Math.floor(random() * most);

/** One of some items, or of a text's letters; there must be one. */
export const oneOf = <T>(random: Random, items: ArrayLike<T>): T => items[below(random, items.length)]!;
