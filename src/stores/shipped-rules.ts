import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/v4';
import { parseRule } from '../answering/rule-file.js';
import { isShipped, shippedMark } from '../answering/shipped.js';
import { readYaml } from '../shared/yaml-file.js';

/** How the rules that are served differ from those of the same packs that the program brought, by id (and day of the version). */
export interface FromShipped {
  /** Older than what was brought: read earlier, or going on where that one ends; or lacking a later version of the rule. */
  readonly older: readonly string[];
  /** Brought, and not served under any day. */
  readonly missing: readonly string[];
  /** In other words than what was brought, or without their mark, and not older: they are the municipality's own. */
  readonly own: readonly string[];
  /** With a mark that fits them, and otherwise than what was brought: by it they are served as the editors' all the same. */
  readonly marked: readonly string[];
  /** Otherwise in what tells nobody anything, such as its lawyer's word. */
  readonly edited: readonly string[];
  /** Other files than rules (law.yaml, urgent.yaml, a pack's forums.yaml) that are otherwise than those that were brought, or not there. */
  readonly files: readonly string[];
}

const head = z.looseObject({
  id: z.string(),
  validFrom: z.string(),
  validTo: z.string().optional(),
  reviewedOn: z.string().default(''),
});
type Version = z.output<typeof head> & { readonly text: string };

const named = ({ id, validFrom }: Version) => `${id} (${validFrom})`;

/** A file as every system writes it. */
const textOf = async (path: string) => (await readFile(path, 'utf8')).replaceAll('\r', '');

/** The versions of a pack's rules by id and day, as far as their front matter can be read: a rule with a fault is there all the same. */
async function versionsIn(folder: string): Promise<Map<string, Version>> {
  const names = await readdir(folder).catch((): string[] => []);
  const found = new Map<string, Version>();
  for (const name of names.filter(one => one.endsWith('.md'))) {
    const text = await textOf(join(folder, name));
    const yaml = readYaml(name, /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '');
    const parsed = 'data' in yaml ? head.safeParse(yaml.data) : undefined;
    if (parsed?.success) found.set(named({ ...parsed.data, text }), { ...parsed.data, text });
  }
  return found;
}

/** Whether a served version is of before the one that was brought: read earlier, or without the end that the law has put to it since. */
const isOlder = (served: Version, brought: Version): boolean =>
  served.reviewedOn < brought.reviewedOn ||
  (brought.validTo !== undefined && (served.validTo ?? '9999-12-31') > brought.validTo);

/** A rule as it is read; how it is asked for says nothing of whose words it is in. */
function ruleOf({ text }: Version) {
  const read = parseRule({ path: 'rule', text }, { path: 'asks', text: 'asks: []' });
  return 'rule' in read ? read.rule : undefined;
}

/** In which way a served version, read as late, is otherwise than the one that was brought. */
function otherwise(served: Version, brought: Version): 'own' | 'marked' | 'edited' {
  const [one, other] = [ruleOf(served), ruleOf(brought)];
  // What cannot be read is a fault of its own.
  if (one === undefined || other === undefined) return 'edited';
  if (!isShipped(one)) return 'own';
  return shippedMark(one) === shippedMark(other) ? 'edited' : 'marked';
}

/** Folders whose files hold texts of the product beside its rules. */
const BESIDE = ['.', 'guide', 'english'];

/** The data files beside the rules, by their paths, as far as they can be read. */
async function filesBeside(folder: string, packs: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const place of BESIDE) {
    const entries = await readdir(join(folder, place), { withFileTypes: true }).catch(() => []);
    for (const { name } of entries.filter(one => one.isFile() && /\.(?:yaml|json)$/.test(one.name)))
      found.set(join(place, name), await textOf(join(folder, place, name)));
  }
  for (const pack of packs) {
    const path = join(pack, 'forums.yaml');
    const text = await textOf(join(folder, path)).catch(() => undefined);
    if (text !== undefined) found.set(path, text);
  }
  return found;
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
  const [older, missing]: string[][] = [[], []];
  const other = { own: [] as string[], marked: [] as string[], edited: [] as string[] };
  for (const pack of packs) {
    const [own, brought] = [await versionsIn(join(served, pack)), await versionsIn(join(shipped, pack))];
    const ids = new Set([...own.values()].map(({ id }) => id));
    for (const [name, version] of brought) {
      const one = own.get(name);
      if (one === undefined) (ids.has(version.id) ? older : missing)!.push(name);
      else if (isOlder(one, version)) older!.push(name);
      else if (one.text !== version.text) other[otherwise(one, version)].push(name);
    }
  }
  const [own, brought] = [await filesBeside(served, packs), await filesBeside(shipped, packs)];
  const files = [...brought].filter(([name, text]) => own.get(name) !== text).map(([name]) => name);
  return { older: older!, missing: missing!, ...other, files };
}
