import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnowledgeFile } from '../answering/rule-file.js';
import type { Fault } from '../shared/file-fault.js';

/** What the system says of a file that it cannot read, in a curator's words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'finns inte',
  EACCES: 'får inte läsas',
  EPERM: 'får inte läsas',
  EISDIR: 'är en mapp',
  ENOTDIR: 'är ingen mapp',
};

/** Why a file or folder could not be read: Swedish, from the system's code. */
export const reason = (error: unknown) => {
  const { code = '' } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? `kan inte läsas (${code})`;
};

/** Reads a file, or says as a fault why it could not be read. */
export async function readOne(folder: string, path: string): Promise<KnowledgeFile | Fault> {
  try {
    return { path, text: await readFile(join(folder, path), 'utf8') };
  } catch (error) {
    return {
      file: path,
      field: 'file',
      expected: 'Lägg filen här, och låt den som kör programmet få läsa den.',
      received: reason(error),
    };
  }
}
