/** FNV-1a (Fowler, Noll, Vo), its bits mixed once more: neighbouring texts are far apart. */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * About one in `number` of some texts. Each text draws its own lot: one more in the knowledge base leaves every other where it was.
 */
export const oneIn = (texts: readonly string[], number: number): string[] =>
  texts.filter(text => lotOf(text) % number === 0);

/** The texts that `oneIn` leaves out. */
export const notOneIn = (texts: readonly string[], number: number): string[] =>
  texts.filter(text => lotOf(text) % number !== 0);

/**
 * Examples as if shuffled, for a learner whose steps the order tells in: by the lot of each, so that one more example leaves the
 * order of all others as it was.
 */
export const shuffled = <T extends { readonly text: string }>(examples: readonly T[]): T[] =>
  examples
    .map(example => ({ example, lot: lotOf(example.text) }))
    .sort((one, other) => one.lot - other.lot)
    .map(({ example }) => example);
