import { createHash } from 'node:crypto';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/v4';
import { readYaml } from '../shared/yaml-file.js';

/** How the rules that are served differ from those of the same packs that the program brought, by id (and day of the version). */
export interface FromShipped {
  /** Older than what was brought: read earlier, or going on where that one ends; or lacking a later version of the rule. */
  readonly older: readonly string[];
  /** Brought, and not served under any day. */
  readonly missing: readonly string[];
  /** Otherwise than what was brought, and not older: the municipality's own wording, or its lawyer's word. */
  readonly edited: readonly string[];
  /** Files beside the packs (law.yaml, urgent.yaml) that are otherwise than those that were brought, or not there. */
  readonly files: readonly string[];
}

const head = z.looseObject({
  id: z.string(),
  validFrom: z.string(),
  validTo: z.string().optional(),
  reviewedOn: z.string().default(''),
});
type Version = z.output<typeof head> & { readonly hash: string };

const hashOf = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
const named = ({ id, validFrom }: Version) => `${id} (${validFrom})`;

/** The versions of a pack's rules by id and day, as far as their front matter can be read: a rule with a fault is there all the same. */
async function versionsIn(folder: string): Promise<Map<string, Version>> {
  const names = await readdir(folder).catch((): string[] => []);
  const found = new Map<string, Version>();
  for (const name of names.filter(one => one.endsWith('.md'))) {
    const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r', '');
    const yaml = readYaml(name, /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '');
    const parsed = 'data' in yaml ? head.safeParse(yaml.data) : undefined;
    if (parsed?.success) found.set(named({ ...parsed.data, hash: '' }), { ...parsed.data, hash: hashOf(text) });
  }
  return found;
}

/** Whether a served version is of before the one that was brought: read earlier, or without the end that the law has put to it since. */
const isOlder = (served: Version, brought: Version): boolean =>
  served.reviewedOn < brought.reviewedOn ||
  (brought.validTo !== undefined && (served.validTo ?? '9999-12-31') > brought.validTo);

/** The data files beside the packs. */
async function filesBeside(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter(one => one.isFile() && /\.(?:yaml|json)$/.test(one.name)).map(({ name }) => name);
  return new Map(
    await Promise.all(names.map(async name => [name, hashOf(await readFile(join(folder, name)))] as const)),
  );
}

/**
 * Compares the packs of the knowledge folder that is served with those of the same name that the program brought; undefined
 * where it is that folder itself. It reads, and changes nothing; rejects with the system's error where the folder cannot be read.
 */
export async function fromShipped(
  served: string,
  shipped: string,
  packs: readonly string[],
): Promise<FromShipped | undefined> {
  if ((await realpath(served)) === (await realpath(shipped))) return undefined;
  const [older, missing, edited]: string[][] = [[], [], []];
  for (const pack of packs) {
    const [own, brought] = [await versionsIn(join(served, pack)), await versionsIn(join(shipped, pack))];
    const ids = new Set([...own.values()].map(({ id }) => id));
    for (const [name, version] of brought) {
      const one = own.get(name);
      if (one === undefined) (ids.has(version.id) ? older : missing)!.push(name);
      else if (isOlder(one, version)) older!.push(name);
      else if (one.hash !== version.hash) edited!.push(name);
    }
  }
  const [own, brought] = [await filesBeside(served), await filesBeside(shipped)];
  const files = [...brought].filter(([name, hash]) => own.get(name) !== hash).map(([name]) => name);
  return { older: older!, missing: missing!, edited: edited!, files };
}
