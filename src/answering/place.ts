import * as z from 'zod/v4';
import type { Fault } from '../shared/file-fault.js';
import { say } from '../shared/say.js';
import { words } from '../shared/text.js';
import { readYaml, zodFaults } from '../shared/yaml-file.js';
import { NATIONAL } from './search/topics.js';

const placeFile = z.strictObject({
  packs: z.record(z.string(), z.array(z.string().min(2)).min(1)),
  others: z.array(z.string().min(2)),
});

/** Names of places: those of the local packs, and those that no pack is about. */
export interface Places {
  readonly packs: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly others: ReadonlySet<string>;
  /** A pack's place as people write it: the first of its names. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The text of knowledge/places.yaml -> the places, or its faults. */
export function parsePlaces(file: string, text: string): { places: Places } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = placeFile.safeParse(yaml.data);
  if (!parsed.success) return { faults: zodFaults(file, yaml.data, parsed.error) };
  const packs = new Map(Object.entries(parsed.data.packs).map(([pack, names]) => [pack, names.map(words)]));
  const titles = new Map(
    Object.entries(parsed.data.packs).flatMap(([pack, [first]]) => (first ? [[pack, first]] : [])),
  );
  return { places: { packs, others: new Set(parsed.data.others.map(name => words(name).join(' '))), titles } };
}

/**
 * "Det här gällde Östermalm (2007), inte din kommun.": said of what comes from another place's pack than the one whose
 * directory is loaded. Undefined for a national rule, for the municipality's own pack, and where it is not known which that is.
 */
export function otherPlace(
  pack: string,
  year: string,
  { places, ownPack }: { readonly places?: Places | undefined; readonly ownPack?: string | undefined },
): string | undefined {
  const place = places?.titles.get(pack);
  if (place === undefined || ownPack === undefined || pack === ownPack) return undefined;
  return say`Det här gällde ${place} (${year}), inte din kommun.`;
}

const BEFORE_A_PLACE = new Set(['i', 'pa', 'fran', 'hos', 'for']);

/** The packs whose place a question names, or 'elsewhere' for a place that no pack is about; [] when it names none. */
export function placesIn(question: string, places: Places): readonly string[] | 'elsewhere' {
  const said = words(question);
  const stands = (name: readonly string[]) =>
    said.includes(name[0] ?? '') && said.some((_, at) => name.every((word, offset) => said[at + offset] === word));
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

/** Whether a rule may answer a question that names these places: a local rule answers for its own place only. */
export function holdsIn(pack: string, places: readonly string[] | 'elsewhere'): boolean {
  if (pack === NATIONAL || places.length === 0) return true;
  return places !== 'elsewhere' && places.includes(pack);
}
