/**
 * What of a list was replaced, and by what: all between the first and the last place that is not the same object in both. An
 * act changes a few of many items, so whoever follows a list from act to act need not look at the others.
 */
export function changedIn<Item>(
  before: readonly Item[],
  now: readonly Item[],
): { readonly from: number; readonly gone: readonly Item[]; readonly come: readonly Item[] } {
  let from = 0;
  let [end, nowEnd] = [before.length, now.length];
  while (from < end && from < nowEnd && before[from] === now[from]) from++;
  while (end > from && nowEnd > from && before[end - 1] === now[nowEnd - 1]) {
    end--;
    nowEnd--;
  }
  return { from, gone: before.slice(from, end), come: now.slice(from, nowEnd) };
}
