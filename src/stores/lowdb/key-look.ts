import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_MARKS, MARK } from '../key-mark.js';
import { KEY_FOLDER } from './data-folder.js';
import { SUFFIX } from './folder.js';

/** The mark of the key that a data folder was made with, whoever has the folder; undefined where none is noted, or it cannot be read. It changes nothing. */
export async function keyMarkIn(folder: string): Promise<string | undefined> {
  try {
    const text = await readFile(join(folder, KEY_FOLDER, 'default', MARK + SUFFIX), 'utf8');
    return KEY_MARKS.shape.safeParse(JSON.parse(text)).data?.mark;
  } catch {
    return undefined;
  }
}
