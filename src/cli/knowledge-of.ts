import { constants } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DEFAULT_PACKS, listOf } from '../config.js';
import { meant } from '../shared/file-fault.js';
import { packsIn } from '../stores/knowledge.js';
import { reason } from '../stores/read-one.js';
import { defaultKnowledgeDir, environment, fail } from './shell.js';

/** Why a folder can be no knowledge folder, in Swedish; undefined where it can be read. */
export async function unreadable(folder: string): Promise<string | undefined> {
  try {
    await readdir(folder);
    await access(folder, constants.X_OK);
    return undefined;
  } catch (error) {
    return reason(error);
  }
}

/** The knowledge folder of a command: `given` by --dir, else KNOWLEDGE_DIR, else the project's own; one that cannot be read ends it. */
export async function knowledgeFolder(given?: string): Promise<string> {
  const set = environment('KNOWLEDGE_DIR');
  const folder = given ?? set ?? defaultKnowledgeDir;
  const why = await unreadable(folder);
  if (why === undefined) return folder;
  const mend = given ? 'Rätta --dir' : set ? 'Rätta KNOWLEDGE_DIR' : 'Peka ut en annan med KNOWLEDGE_DIR';
  return fail(`Kunskapsmappen ${resolve(folder)} ${why}. ${mend}.`);
}

/** The packs of KNOWLEDGE_PACKS, or those of the demo. */
export const usualPacks = (): string[] => listOf(environment('KNOWLEDGE_PACKS') ?? DEFAULT_PACKS.join(','));

/** The packs of a command: `given` by an option, else KNOWLEDGE_PACKS, else the demo's. One that the folder has not ends it: nobody is to be answered without it unknowingly. */
export async function packsOf(folder: string, given?: string, option = '--packs'): Promise<string[]> {
  const packs = given === undefined ? usualPacks() : listOf(given);
  const there = await packsIn(folder);
  const missing = packs.filter(pack => !there.includes(pack));
  const name = given !== undefined ? option : 'KNOWLEDGE_PACKS';
  const known = `Där finns ${there.join(', ') || 'inga paket'}.`;
  if (packs.length === 0) return fail(`${name} är tomt. Skriv minst ett paket. ${known}`);
  if (missing.length === 0) return packs;
  const unset = given === undefined && environment(name) === undefined;
  const mend = unset ? `Skriv dina paket i ${name}` : `Rätta ${name}`;
  const asked = missing.map(pack => `Paketet ${pack} finns inte i ${resolve(folder)}.${meant(pack, there)}`);
  return fail(`${asked.join(' ')} ${known} ${mend}.`);
}
