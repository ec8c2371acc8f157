import { createHash, randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { ROOT } from '../root.js';
import type { Recall } from '../shared/recall.js';

/** How many results of one name are kept: a few days of rules, of a few choices of packs. */
const KEPT = 12;
const HASH_BYTES = 32;

const hashOf = (...parts: readonly (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** A hash (hexadecimal) over every source file of some folders and files: what the program makes of the same may change with them. */
export function codeHash(paths: readonly string[]): string {
  const filesOf = (path: string): string[] =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .flatMap(name => filesOf(join(path, name)))
      : [path];
  return hashOf(...paths.flatMap(filesOf).map(path => readFileSync(path))).toString('hex');
}

/** The same text for the same data; the engine's own serialization writes one and the same text in two ways. */
const textOf = (data: unknown) =>
  JSON.stringify(data, (_, value) => (value instanceof Map || value instanceof Set ? [...value] : value)) ?? '';

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a file holds; undefined where there is none, or where it is damaged. */
function readKept(path: string): object | undefined {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(HASH_BYTES);
    return hashOf(body).equals(bytes.subarray(0, HASH_BYTES)) ? (deserialize(body) as object) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes beside and renames, so that another process sees a whole file or none; what cannot be written is made again next time. */
function write(folder: string, name: string, file: string, made: object): void {
  const beside = join(folder, `${randomUUID()}.new`);
  try {
    const body = serialize(made);
    writeFileSync(beside, hashOf(body));
    writeFileSync(beside, body, { flag: 'a' });
    renameSync(beside, join(folder, file));
    const others = readdirSync(folder).filter(other => other.startsWith(`${name}-`));
    const byAge = others
      .map(other => ({ other, at: statSync(join(folder, other)).mtimeMs }))
      .sort((a, b) => b.at - a.at);
    for (const { other } of byAge.slice(KEPT)) rmSync(join(folder, other), { force: true });
  } catch {
    rmSync(beside, { force: true });
  }
}

/** Results that outlive the process; `from` is all that a result depends on but the program itself. */
export interface Kept {
  /** What was kept under a name for the same `from`; undefined for nothing, or a file that is damaged. */
  find(name: string, from: unknown): object | undefined;
  /** Keeps a result; one that cannot be written is not kept. */
  keep(name: string, from: unknown, made: object): void;
}

/**
 * Keeps results in the first of some folders that can be written in; in none, nothing is kept. `code` tells one version of
 * the program from another: what another one made is not taken. Nothing of what people write may be given to it.
 */
export function keptIn(folders: readonly string[], code: string): Kept {
  const folder = folders.find(isWritable);
  const fileOf = (name: string, from: unknown) =>
    `${name}-${hashOf(code, process.version, textOf(from)).toString('hex').slice(0, 40)}.bin`;
  return {
    find: (name, from) => (folder === undefined ? undefined : readKept(join(folder, fileOf(name, from)))),
    keep(name, from, made) {
      if (folder !== undefined) write(folder, name, fileOf(name, from), made);
    },
  };
}

/** Asks what was kept before anything is made. */
export function recallFrom(kept: Kept): Recall {
  return <T extends object>(name: string, from: unknown, make: () => T): T => {
    const known = kept.find(name, from);
    if (known) return known as T;
    const made = make();
    kept.keep(name, from, made);
    return made;
  };
}

/** Where results are kept: beside the packages, else in a folder of the data; the code is that of what answers. */
export function keptResults(dataDir?: string): Kept {
  const here = (path: string) => fileURLToPath(new URL(path, ROOT));
  const beside = here('node_modules/.cache/samverkanslotsen');
  const code = codeHash(['src/answering', 'src/shared', 'src/door/guard', 'src/stores', 'package.json'].map(here));
  return keptIn([beside, ...(dataDir === undefined ? [] : [join(dataDir, 'cache')])], code);
}
