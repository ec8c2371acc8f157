import { type Options, print } from '../options.js';

/** What was measured, beside what it must be: `holds` is whether it is so. */
export interface Figure {
  readonly name: string;
  readonly value: number | string;
  /** In words, such as "at most 5 MB"; absent for what is only told. */
  readonly bound?: string;
  readonly holds: boolean;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** A figure that must be one number. */
export const exactly = (name: string, value: number, wanted: number): Figure => ({
  name,
  value,
  bound: `must be ${wanted}`,
  holds: value === wanted,
});

/** A figure that may be up to a number, in a unit; what could not be measured (NaN) does not hold. */
export const atMost = (name: string, value: number, most: number, unit = ''): Figure => ({
  name,
  value: `${rounded(value)} ${unit}`.trim(),
  bound: `at most ${most} ${unit}`.trim(),
  holds: value <= most,
});

/** A figure without a bound. */
export const told = (name: string, value: number | string): Figure => ({
  name,
  value: typeof value === 'number' ? rounded(value) : value,
  holds: true,
});

/** How often each one stands in a list, as "200: 12, 401: 3", the most frequent first. */
export function counted(items: Iterable<string | number>): string {
  const counts = new Map<string | number, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([item, count]) => `${item}: ${count}`)
    .join(', ');
}

/** Prints a table of figures under a head, or one JSON line with figures, bounds and whether all hold. */
export function printTable(
  head: Readonly<Record<string, unknown>>,
  figures: readonly Figure[],
  options: Options,
): void {
  const holds = figures.every(figure => figure.holds);
  if (options.json) {
    const all = figures.map(({ name, ...figure }) => [name, figure] as const);
    print({ ...head, holds, figures: Object.fromEntries(all) }, options);
    return;
  }
  print(head, options);
  const widest = Math.max(...figures.map(({ name }) => name.length));
  const longest = Math.max(...figures.map(({ value, bound }) => (bound ? String(value).length : 0)));
  for (const { name, value, bound, holds: held } of figures) {
    const judged = bound ? `${String(value).padEnd(longest)}  ${bound.padEnd(24)} ${held ? 'ok' : 'BROKEN'}` : value;
    console.log(`${name.padEnd(widest)}  ${judged}`);
  }
}
