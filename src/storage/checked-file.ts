import { createHash } from 'node:crypto';
import * as z from 'zod/v4';
import { CodedFault } from '../faults.js';
import { type FileParts, SyncedFile } from './synced-file.js';

const BYTE_ORDER_MARK = '\uFEFF';

const withVersion = z.looseObject({ version: z.number() });

/** What is wrong with a text that is no JSON, without a word of it. */
function notJson(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  const at = /at position \d+/.exec(said)?.[0] ?? (/end of JSON input/.test(said) ? 'it ends too early' : undefined);
  return `not JSON${at ? `: ${at}` : ''}`;
}

/** A part of a field's path; a key that is data of its own (an object id) is not told. */
function nameOf(part: PropertyKey): string {
  return /^(?:[a-zA-Z]+|\d+)$/.test(String(part)) ? String(part) : '*';
}

/** What is wrong with data of another shape, by its fields; `version` is the one that is written now. */
function otherShape(data: unknown, issues: readonly z.core.$ZodIssue[], version: number): string {
  const later = withVersion.safeParse(data);
  if (later.success && later.data.version > version) return `written by a later version (${later.data.version})`;
  const fields = issues.map(issue => issue.path.map(nameOf).join('.') || 'data').slice(0, 3);
  const unknown = issues.every(issue => issue.code === 'unrecognized_keys');
  return unknown ? `written by a later version: an unknown field in ${fields.join(', ')}` : fields.join(', ');
}

/** Puts a copy aside, once for the same bytes; says where it is, or why there is none. */
async function copied(path: string, bytes: Buffer, parts: FileParts): Promise<string> {
  const aside = `${path}.damaged-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`;
  const copy = new SyncedFile(aside, parts);
  try {
    if (!(await copy.bytes())) await copy.write(bytes);
    return `a copy is in ${aside}`;
  } catch (error) {
    return `no copy could be made: ${error instanceof Error ? error.message : 'unknown'}`;
  }
}

/**
 * Reads a JSON file of a known shape, with or without a byte order mark; undefined when there is none. A file that is
 * damaged or of a later version is never begun anew: a copy is put aside and SL-DATA names it, so that the operator
 * decides.
 */
export async function readChecked<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
  parts: FileParts = {},
  version = 1,
): Promise<z.output<Shape> | undefined> {
  const bytes = await new SyncedFile(path, parts).bytes();
  if (bytes === null) return undefined;
  const text = bytes.toString('utf8');
  let wrong: string;
  try {
    const data: unknown = JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
    const parsed = shape.safeParse(data);
    if (parsed.success) return parsed.data;
    wrong = otherShape(data, parsed.error.issues, version);
  } catch (error) {
    wrong = notJson(error);
  }
  throw new CodedFault('SL-DATA', `${path} cannot be read (${wrong}); ${await copied(path, bytes, parts)}`);
}
