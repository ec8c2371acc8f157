import { createHash, randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DefaultDeserializer, serialize } from 'node:v8';
import { ROOT } from '../root.js';
import type { Recall } from '../shared/recall.js';
import { atOnce, type Steps } from '../shared/steps.js';

/** How many results of one name are kept: a few days of rules, of a few choices of packs. */
const KEPT = 12;
const HASH_BYTES = 32;
/** How much of a file is read and checked in one step: some milliseconds. */
const PART_BYTES = 1 << 20;
/** How many characters of what a result is made from are put together and hashed in one step: some milliseconds. */
const PART_TEXT = 1 << 18;
/** How many items of a list are written down at once for that: the topics of an index are some ten kilobytes each. */
const ITEMS = 8;

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

const isCollection = (data: unknown): data is Map<unknown, unknown> | Set<unknown> =>
  data instanceof Map || data instanceof Set;

/** Whether a map or a set is somewhere in plain data. */
function holdsCollection(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  if (isCollection(data)) return true;
  if (Array.isArray(data)) return data.some(holdsCollection);
  for (const name in data) if (holdsCollection((data as Record<string, unknown>)[name])) return true;
  return false;
}

/** The same text for the same data; the engine's own serialization writes one and the same text in two ways. */
const textOf = (data: unknown): string =>
  // To ask about each value takes many times as long as to write it, and most data has no such value.
  (holdsCollection(data)
    ? JSON.stringify(data, (_, value) => (isCollection(value) ? [...value] : value))
    : JSON.stringify(data)) ?? '';

/**
 * The same texts for the same data, in parts: that of megabytes in one would stop a turn. What it is put together from is taken
 * apart, and a list is written down some items at a time.
 */
function* textsOf(data: unknown, whole = false): Generator<string> {
  if (Array.isArray(data) && (whole || data.length > ITEMS)) {
    for (let at = 0; at < data.length; at += ITEMS) yield textOf(data.slice(at, at + ITEMS));
    yield ';';
  } else if (whole || typeof data !== 'object' || data === null || isCollection(data)) yield textOf(data);
  else
    for (const [name, value] of Object.entries(data)) {
      yield JSON.stringify(name);
      yield* textsOf(value, true);
    }
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** node's documentation has it, its types have not. */
const Reader = DefaultDeserializer as new (bytes: Buffer) => DefaultDeserializer & { _readHostObject(): Uint8Array };

/** Reads what `serialize` wrote; node's own leaves some arrays inside the bytes, so that one of them keeps a whole file in memory. */
class Apart extends Reader {
  readonly #all: ArrayBufferLike;

  constructor(bytes: Buffer) {
    super(bytes);
    this.#all = bytes.buffer;
    this.readHeader();
  }

  override _readHostObject(): Uint8Array {
    const read = super._readHostObject();
    return read.buffer === this.#all ? read.slice() : read;
  }
}

/** What a file holds, read and checked a part at a time; undefined where there is none, or where it is damaged. */
function* readKept(path: string): Steps<object | undefined> {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const bytes = Buffer.allocUnsafe(fstatSync(file).size);
    const hash = createHash('sha256');
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, Math.min(PART_BYTES, bytes.length - at), at);
      if (read === 0) return undefined;
      hash.update(bytes.subarray(Math.max(at, HASH_BYTES), Math.max(at + read, HASH_BYTES)));
      at += read;
      yield;
    }
    if (!hash.digest().equals(bytes.subarray(0, HASH_BYTES))) return undefined;
    return new Apart(bytes.subarray(HASH_BYTES)).readValue() as object;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
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
  /** The same, a little at a time. */
  findInSteps(name: string, from: unknown): Steps<object | undefined>;
  /** Keeps a result; one that cannot be written is not kept. */
  keep(name: string, from: unknown, made: object): void;
}

/**
 * Keeps results in the first of some folders that can be written in; in none, nothing is kept. `code` tells one version of
 * the program from another: what another one made is not taken. Nothing of what people write may be given to it.
 */
export function keptIn(folders: readonly string[], code: string): Kept {
  const folder = folders.find(isWritable);
  function* fileOf(name: string, from: unknown): Steps<string> {
    const hash = createHash('sha256').update(code).update(process.version);
    let part = 0;
    for (const text of textsOf(from)) {
      // Put together first, they take three times as long to hash.
      hash.update(text);
      part += text.length;
      if (part < PART_TEXT) continue;
      part = 0;
      yield;
    }
    return `${name}-${hash.digest('hex').slice(0, 40)}.bin`;
  }
  function* findInSteps(name: string, from: unknown): Steps<object | undefined> {
    if (folder === undefined) return undefined;
    const file = yield* fileOf(name, from);
    yield;
    return yield* readKept(join(folder, file));
  }
  return {
    findInSteps,
    find: (name, from) => atOnce(findInSteps(name, from)),
    keep(name, from, made) {
      if (folder !== undefined) write(folder, name, atOnce(fileOf(name, from)), made);
    },
  };
}

/** Asks what was kept before anything is made. */
export function recallFrom(kept: Kept): Recall {
  function* inSteps<T extends object>(name: string, from: unknown, make: () => T): Steps<T> {
    const known = yield* kept.findInSteps(name, from);
    if (known) return known as T;
    const made = make();
    kept.keep(name, from, made);
    return made;
  }
  const recall = <T extends object>(name: string, from: unknown, make: () => T): T => atOnce(inSteps(name, from, make));
  return Object.assign(recall, { inSteps });
}

/** Where results are kept: beside the packages, else in a folder of the data; the code is that of what answers. */
export function keptResults(dataDir?: string): Kept {
  const here = (path: string) => fileURLToPath(new URL(path, ROOT));
  const beside = here('node_modules/.cache/samverkanslotsen');
  const looks = ['src/guard-of.ts', 'src/reading/identity-in-rules.ts'];
  const code = codeHash(
    ['src/answering', 'src/shared', 'src/door/guard', 'src/stores', ...looks, 'package.json'].map(here),
  );
  return keptIn([beside, ...(dataDir === undefined ? [] : [join(dataDir, 'cache')])], code);
}
