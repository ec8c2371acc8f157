import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type EnglishTexts, joinEnglish, parseEnglish } from '../shared/english.js';
import type { Fault } from '../shared/file-fault.js';
import { readOne } from './read-one.js';

const FOLDER = 'english';

/**
 * Reads the files of the folder english; a file with a fault is left out and its faults are added. Nothing where there is no
 * such folder: the bot then speaks Swedish alone.
 */
export async function readEnglish(folder: string, faults: Fault[]): Promise<{ english?: EnglishTexts }> {
  const names = await readdir(join(folder, FOLDER)).catch(() => []);
  const files: (readonly [string, EnglishTexts])[] = [];
  for (const name of names.filter(name => name.endsWith('.yaml')).sort()) {
    const path = `${FOLDER}/${name}`;
    const file = await readOne(folder, path);
    const parsed = 'field' in file ? { faults: [file] } : parseEnglish(path, file.text);
    if ('faults' in parsed) faults.push(...parsed.faults);
    else files.push([path, parsed.english]);
  }
  const joined = joinEnglish(files);
  faults.push(...joined.faults);
  return joined.english.size > 0 ? { english: joined.english } : {};
}
