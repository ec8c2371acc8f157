import { createHash } from 'node:crypto';
import * as z from 'zod/v4';
import { CodedFault } from '../../faults.js';
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

/** What is wrong with data of another shape, by its fields. */
function otherShape(issues: readonly z.core.$ZodIssue[]): string {
  const fields = issues.map(issue => issue.path.map(nameOf).join('.') || 'data');
  return fields.slice(0, 3).join(', ');
}

const versionOf = (data: unknown): number | undefined => withVersion.safeParse(data).data?.version;

async function copyOnce(aside: string, bytes: Buffer, parts: FileParts): Promise<void> {
  const copy = new SyncedFile(aside, parts);
  if (!(await copy.bytes())) await copy.write(bytes);
}

/** Puts a copy aside, once for the same bytes; says where it is, or why there is none. */
async function copied(path: string, bytes: Buffer, parts: FileParts): Promise<string> {
  const aside = `${path}.damaged-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`;
  try {
    await copyOnce(aside, bytes, parts);
    return `a copy is in ${aside}`;
  } catch (error) {
    return `no copy could be made: ${error instanceof Error ? error.message : 'unknown'}`;
  }
}

/** How a file of an earlier version becomes one of today: its data -> today's data; other data as it is. */
export type TakeOver = (data: unknown) => unknown;

/**
 * Reads a JSON file of a known shape, with or without a byte order mark; undefined when there is none. A file that is
 * damaged is never begun anew: a copy is put aside and SL-DATA names it, so that the operator decides. One of a later
 * `version` is whole: SL-NEWER, and no copy. One of an earlier version is read as `takeOver` makes it.
 */
export async function readChecked<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
  parts: FileParts = {},
  version = 1,
  takeOver: TakeOver = data => data,
): Promise<z.output<Shape> | undefined> {
  const bytes = await new SyncedFile(path, parts).bytes();
  if (bytes === null) return undefined;
  const text = bytes.toString('utf8');
  let wrong: string;
  let found: number | undefined;
  try {
    const data: unknown = JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
    found = versionOf(data) ?? version;
    const parsed = found > version ? undefined : shape.safeParse(takeOver(data));
    if (parsed?.success) return parsed.data;
    wrong = otherShape(parsed?.error.issues ?? []);
  } catch (error) {
    wrong = notJson(error);
  }
  if (found !== undefined && found > version)
    throw new CodedFault(
      'SL-NEWER',
      `${path} was written by a later version (${found}, this one knows ${version}); it is not damaged, and was left as it is`,
    );
  throw new CodedFault('SL-DATA', `${path} cannot be read (${wrong}); ${await copied(path, bytes, parts)}`);
}
