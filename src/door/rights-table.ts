import type { Place, Right } from './rights.js';

/** The table of rights as text that a person reads: an act a line, who may do it by place, "-" for nobody. */
export function rightsTable(rights: Readonly<Record<string, Right>>, places: readonly Place[]): string {
  const rows = Object.entries(rights).map(([act, right]) => [
    act,
    ...places.map(place => (right[place] === 'nobody' ? '-' : right[place])),
  ]);
  const all = [['act', ...places], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map(row => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  return all.map(line).join('\n');
}
