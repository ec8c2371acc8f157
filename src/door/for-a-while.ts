/** What is kept in memory under a key, each for as long alone. */
export interface ForAWhile<Value> {
  get(key: string): Value | undefined;
  /** Keeps a value in place of what was there before; its time begins anew. */
  set(key: string, value: Value): void;
  delete(key: string): void;
}

/**
 * Erases each by itself after so many milliseconds, whoever comes or does not come meanwhile; of more than `most` the earliest. No
 * timer of it keeps the process alive.
 */
export function forAWhile<Value>(ms: number, most: number): ForAWhile<Value> {
  const kept = new Map<string, { readonly value: Value; readonly timer: NodeJS.Timeout }>();
  const erase = (key: string) => {
    clearTimeout(kept.get(key)?.timer);
    kept.delete(key);
  };
  return {
    get: key => kept.get(key)?.value,
    set(key, value) {
      erase(key);
      kept.set(key, { value, timer: setTimeout(() => kept.delete(key), ms).unref() });
      const [earliest] = kept.size > most ? kept.keys() : [];
      if (earliest !== undefined) erase(earliest);
    },
    delete: erase,
  };
}
