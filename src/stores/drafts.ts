import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DraftFile, Drafts } from '../answering/queue/draft-of.js';

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * The paths inside a knowledge folder that drafts would be written over: drafts of the same name, and what is live under it
 * already, also where a fault keeps it from being read, since the draft would be moved there.
 */
export async function alreadyThere(folder: string, files: readonly DraftFile[]): Promise<string[]> {
  const paths = files.flatMap(({ path }) => [path, path.replace('/drafts/', '/')]);
  const there = await Promise.all(paths.map(path => isThere(join(folder, path))));
  return paths.filter((_, at) => there[at]);
}

/** Writes drafts into a knowledge folder, where it may be written; what is there of the same name stays as it is. */
export const draftsIn = (folder: string): Drafts => ({
  async write(files) {
    if ((await alreadyThere(folder, files)).length > 0) return false;
    try {
      for (const { path, text } of files) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text, { flag: 'wx' });
      }
      return true;
    } catch {
      // A folder that is only to be read, as in a container: the curator gets the text to copy.
      return false;
    }
  },
});
