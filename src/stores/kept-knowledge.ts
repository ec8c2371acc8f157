import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Kept } from './kept-results.js';
import { type Knowledge, loadKnowledge } from './knowledge.js';

/** The paths of every file of a folder and of the folders inside, in order, but for drafts, which nothing reads. */
async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && basename(entry.parentPath) !== 'drafts')
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

/** Every file of `pathsIn` with the hash of its bytes; undefined where one cannot be read. */
async function filesIn(folder: string): Promise<[path: string, hash: string][] | undefined> {
  try {
    return await Promise.all(
      (await pathsIn(folder)).map(async (path): Promise<[string, string]> => {
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

/** What a knowledge folder held, and a name for exactly that: it changes with any byte of any file. */
export interface ReadKnowledge {
  readonly knowledge: Knowledge;
  /** Twelve hexadecimal digits; 'unread' where a file of the folder cannot be read. */
  readonly version: string;
}

/**
 * A knowledge folder as `loadKnowledge` reads it, and its version; where the same files were read before without a fault,
 * what was read then.
 */
export async function readVersion(folder: string, packs: readonly string[], kept: Kept): Promise<ReadKnowledge> {
  const files = await filesIn(folder);
  if (files === undefined) return { knowledge: await loadKnowledge(folder, packs), version: 'unread' };
  const inside = files.map(([path, hash]) => [relative(folder, path), hash]);
  const version = createHash('sha256').update(JSON.stringify(inside)).digest('hex').slice(0, 12);
  const from = [packs, files];
  const known = kept.find('knowledge', from) as Knowledge | undefined;
  if (known) return { knowledge: known, version };
  const knowledge = await loadKnowledge(folder, packs);
  if (knowledge.faults.length === 0) kept.keep('knowledge', from, knowledge);
  return { knowledge, version };
}

/** The knowledge of `readVersion`. */
export async function keptKnowledge(folder: string, packs: readonly string[], kept: Kept): Promise<Knowledge> {
  return (await readVersion(folder, packs, kept)).knowledge;
}

/**
 * A text that changes when a file of a folder is written, added or taken away, by sizes and times alone: it costs no
 * reading. Empty where the folder cannot be read.
 */
export async function marksOf(folder: string): Promise<string> {
  try {
    const marks = await Promise.all(
      (await pathsIn(folder)).map(async path => {
        const { size, mtimeMs, ino } = await stat(path);
        return `${path} ${size} ${mtimeMs} ${ino}`;
      }),
    );
    return createHash('sha256').update(marks.join('\n')).digest('hex');
  } catch {
    return '';
  }
}
