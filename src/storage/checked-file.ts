import { randomUUID } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import type * as z from 'zod/v4';
import { CodedFault } from '../faults.js';
import { SyncedFile } from './synced-file.js';

/**
 * Reads a JSON file of a known shape; undefined when there is none. A damaged file is never begun anew: a copy is put
 * aside and SL-DATA names it, so that the operator decides.
 */
export async function readChecked<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
): Promise<z.output<Shape> | undefined> {
  const text = await new SyncedFile(path).read();
  if (text === null) return undefined;
  let wrong: string;
  try {
    const parsed = shape.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    wrong = parsed.error.issues
      .map(issue => issue.path.map(String).join('.') || 'data')
      .slice(0, 3)
      .join(', ');
  } catch {
    wrong = 'not JSON';
  }
  const backup = `${path}.damaged-${randomUUID().slice(0, 8)}`;
  await copyFile(path, backup);
  throw new CodedFault('SL-DATA', `${path} cannot be read (${wrong}); a copy is in ${backup}`);
}
