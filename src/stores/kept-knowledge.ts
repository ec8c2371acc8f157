import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kept } from './kept-results.js';
import { type Knowledge, loadKnowledge } from './knowledge.js';

/** Every file of a folder and of the folders inside, by path, with the hash of its bytes; undefined where one cannot be read. */
async function filesIn(folder: string): Promise<[path: string, hash: string][] | undefined> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
    return await Promise.all(
      paths.sort().map(async (path): Promise<[string, string]> => {
        return [
          path,
          createHash('sha256')
            .update(await readFile(path))
            .digest('hex'),
        ];
      }),
    );
  } catch {
    return undefined;
  }
}

/**
 * A knowledge folder as `loadKnowledge` reads it; where the same files were read before without a fault, what was read
 * then.
 */
export async function keptKnowledge(folder: string, packs: readonly string[], kept: Kept): Promise<Knowledge> {
  const from = [packs, await filesIn(folder)];
  const known = from[1] === undefined ? undefined : (kept.find('knowledge', from) as Knowledge | undefined);
  if (known) return known;
  const read = await loadKnowledge(folder, packs);
  if (read.faults.length === 0) kept.keep('knowledge', from, read);
  return read;
}
