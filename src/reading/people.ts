import { createGraph } from '../channels/graph/graph.js';
import { type FindPerson, findInEntra } from '../channels/graph/people.js';
import type { Config } from '../config.js';
import { CodedFault } from '../faults.js';
import type { Directory } from '../shared/directory.js';
import { directoryFaults } from '../shared/directory-check.js';
import { isMail, peopleIn, withPeople } from '../shared/directory-people.js';
import type { Fault } from '../shared/file-fault.js';
import type { Kept } from '../stores/kept-results.js';
import type { Knowledge } from '../stores/knowledge.js';

/** Looks people up with the settings' own Graph; undefined where it is off. */
export function finderOf({ graph, credentials }: Pick<Config, 'graph' | 'credentials'>): FindPerson | undefined {
  const quiet = { info() {}, warn() {}, error() {} };
  return graph && credentials && findInEntra(createGraph(graph, credentials, () => new Date(), quiet));
}

/** How people are looked up: `find` asks, `kept` remembers, and `again` says whether who is remembered is asked for all the same. */
export interface Looking {
  readonly find: FindPerson | undefined;
  readonly kept: Pick<Kept, 'find' | 'keep'>;
  readonly again: boolean;
}

/** How many are looked up at once. */
const AT_ONCE = 4;

type Ids = Readonly<Record<string, string>>;

/** Who was found, by mail address, and the addresses that nobody has now. */
interface LookedUp {
  readonly ids: Ids;
  readonly missing: ReadonlySet<string>;
}

/**
 * Looks up everybody in a list of mail addresses. Whoever was found before and is not now keeps the id: where Graph does not
 * answer, and where an address has changed, nobody is to hear that she has left. Throws SL-GRAPH where Graph does not answer
 * for somebody who never was found.
 */
async function lookUp(mails: readonly string[], { find, kept, again }: Looking): Promise<LookedUp> {
  if (!find) return { ids: {}, missing: new Set(mails) };
  const before = (kept.find('people', mails) ?? {}) as Ids;
  const isKnown = (mail: string) => before[mail] !== undefined;
  if (!again && mails.every(isKnown)) return { ids: before, missing: new Set() };
  const ids: Record<string, string> = { ...before };
  const missing = new Set<string>();
  const look = async (mail: string) => {
    const found = await find(mail);
    if (found.is === 'found') ids[mail] = found.id;
    if (found.is === 'nobody') missing.add(mail);
    if (found.is === 'unsure' && !isKnown(mail))
      throw new CodedFault(
        'SL-GRAPH',
        `the directory names people by mail address, which cannot be looked up now: ${found.why}`,
      );
  };
  for (let from = 0; from < mails.length; from += AT_ONCE)
    await Promise.all(mails.slice(from, from + AT_ONCE).map(look));
  kept.keep('people', mails, ids);
  return { ids, missing };
}

/** What is wrong with a mail address that stands for nobody; the address itself is a name, and is not repeated. */
const UNKNOWN = {
  off: {
    expected: 'Skriv personens objekt-id i Entra: e-postadresser slås upp först när GRAPH=on.',
    received: 'en e-postadress',
  },
  nobody: {
    expected: 'Skriv en e-postadress som finns i Entra, eller personens objekt-id.',
    received: 'en adress som ingen där har',
  },
} as const;

/** A directory in which everybody is named by id, those who were named by mail address too, and the faults of those who could not be. */
export async function withIds(
  file: string,
  directory: Directory,
  looking: Looking,
): Promise<{ readonly directory: Directory; readonly faults: readonly Fault[] }> {
  const places = peopleIn(directory).filter(({ person }) => isMail(person));
  if (places.length === 0) return { directory, faults: [] };
  const mails = [...new Set(places.map(({ person }) => person))].toSorted();
  const { ids, missing } = await lookUp(mails, looking);
  const why = UNKNOWN[looking.find ? 'nobody' : 'off'];
  const faults = places.flatMap(({ field, person }) => (missing.has(person) ? [{ file, field, ...why }] : []));
  const known = withPeople(directory, person => (isMail(person) ? ids[person] : person));
  // Somebody may stand there twice, once by id and once by mail address.
  return { directory: known, faults: faults.length > 0 ? faults : directoryFaults(file, known) };
}

/** The same knowledge with everybody in its directory named by id, and the faults of those who could not be. */
export async function knownPeople(knowledge: Knowledge, looking: Looking): Promise<Knowledge> {
  const { directory: named, ownPack } = knowledge;
  if (!named) return knowledge;
  const { directory, faults } = await withIds(`${ownPack}/directory.yaml`, named, looking);
  return directory === named ? knowledge : { ...knowledge, directory, faults: [...knowledge.faults, ...faults] };
}
