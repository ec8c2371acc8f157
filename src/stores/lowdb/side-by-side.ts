/**
 * Does the same work with each of many, begun in order, at most `atOnce` at a time. Where one fails no more is begun, and it
 * rejects with the first fault when those that were begun have ended.
 */
export async function sideBySide<One>(
  all: readonly One[],
  atOnce: number,
  work: (one: One) => Promise<void>,
): Promise<void> {
  const faults: unknown[] = [];
  let next = 0;
  const worker = async () => {
    while (next < all.length && faults.length === 0) await work(all[next++]!).catch(error => faults.push(error));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
  if (faults.length > 0) throw faults[0];
}
