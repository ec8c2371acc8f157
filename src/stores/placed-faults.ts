import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lineOf } from '../shared/fault-line.js';
import type { Fault } from '../shared/file-fault.js';

/** Faults of a knowledge folder with the lines on which to look for them, where the file can be read and says which. */
export async function placed(folder: string, faults: readonly Fault[]): Promise<Fault[]> {
  const files = new Set(faults.map(({ file }) => file));
  const read = async (file: string) =>
    [file, await readFile(join(folder, file), 'utf8').catch(() => undefined)] as const;
  const texts = new Map(await Promise.all([...files].map(read)));
  return faults.map(fault => {
    const text = texts.get(fault.file);
    const line = text === undefined ? undefined : lineOf(text, fault);
    return line === undefined ? fault : { ...fault, line };
  });
}
