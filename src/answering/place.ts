import * as z from 'zod/v4';
import { words } from '../text.js';
import type { Fault } from './fault.js';
import { readYaml, zodFaults } from './rule-file.js';

const placeFile = z.strictObject({
  packs: z.record(z.string(), z.array(z.string().min(2)).min(1)),
  others: z.array(z.string().min(2)),
});

/** Names of places: those of the local packs, and those that no pack is about. */
export interface Places {
  readonly packs: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly others: ReadonlySet<string>;
}

/** The text of knowledge/places.yaml -> the places, or its faults. */
export function parsePlaces(file: string, text: string): { places: Places } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = placeFile.safeParse(yaml.data);
  if (!parsed.success) return { faults: zodFaults(file, yaml.data, parsed.error) };
  const packs = new Map(Object.entries(parsed.data.packs).map(([pack, names]) => [pack, names.map(words)]));
  return { places: { packs, others: new Set(parsed.data.others.map(name => words(name).join(' '))) } };
}

const BEFORE_A_PLACE = new Set(['i', 'pa', 'fran', 'hos', 'for']);

/** The packs whose place a question names, or 'elsewhere' for a place that no pack is about; [] when it names none. */
export function placesIn(question: string, places: Places): readonly string[] | 'elsewhere' {
  const said = words(question);
  const stands = (name: readonly string[]) =>
    said.some((_, at) => name.every((word, offset) => said[at + offset] === word));
  const packs = [...places.packs].filter(([, names]) => names.some(stands)).map(([pack]) => pack);
  if (packs.length > 0) return packs;
  const other = said.some((word, at) => {
    if (!BEFORE_A_PLACE.has(said[at - 1] ?? '')) return false;
    const two = `${word} ${said[at + 1] ?? ''}`;
    return [word, two].some(
      name => places.others.has(name) || (name.endsWith('s') && places.others.has(name.slice(0, -1))),
    );
  });
  return other ? 'elsewhere' : [];
}
