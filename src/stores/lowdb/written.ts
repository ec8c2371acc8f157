import { changedIn } from '../../shared/changed-in.js';

/** A list as it was written last: its items, and the text of each. */
interface Written {
  readonly items: readonly unknown[];
  readonly texts: readonly string[];
}

const NOTHING: Written = { items: [], texts: [] };

const textOf = (value: unknown): string => JSON.stringify(value) ?? 'null';

/**
 * Writes the data of one aggregate as JSON, and remembers the texts of its lists' items: most stay as they are from act to act,
 * and data never changes in place.
 */
export function rememberingWriter(): (data: object) => string {
  const lists = new Map<string, Written>();
  function listOf(name: string, items: readonly unknown[]): string {
    const before = lists.get(name) ?? NOTHING;
    const { from, gone, come } = changedIn(before.items, items);
    const texts = [...before.texts.slice(0, from), ...come.map(textOf), ...before.texts.slice(from + gone.length)];
    lists.set(name, { items, texts });
    return `[${texts.join(',')}]`;
  }
  return data => {
    const fields = Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        const text = Array.isArray(value) ? listOf(name, value) : JSON.stringify(value);
        return `${JSON.stringify(name)}:${text}`;
      });
    return `{${fields.join(',')}}`;
  };
}
