import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file in a folder and those below it: its path, and what it holds, read as UTF-8, bytes that are no text replaced. */
export async function filesIn(folder: string): Promise<{ path: string; text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter(one => one.isFile()).map(one => join(one.parentPath, one.name));
  return Promise.all(paths.map(async path => ({ path, text: await readFile(path, 'utf8') })));
}
