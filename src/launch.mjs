// Runs a program of this project: `node src/launch.mjs main`, `node src/launch.mjs cli/ask -- "En fråga"`. The TypeScript
// is compiled with its packages once for each state of the sources and kept beside them, since finding and translating
// thousands of files at every start takes longer than everything else. Where nothing can be kept, it runs as it is written,
// by tsx, a few seconds slower.
// Plain JavaScript, as nothing has been translated yet.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { HOW_COMPILED, leaveOutUnused } from './compiling.mjs';
import { tellPlaces } from './places.mjs';

const src = dirname(fileURLToPath(import.meta.url));
const root = dirname(src);
const cache = join(root, 'node_modules/.cache/samverkanslotsen');
/** How many states of the sources are kept: one that still runs may have something of its own to load. */
const KEPT = 4;

/** Every file that decides what is compiled, in order. */
const sources = readdirSync(src, { recursive: true })
  .filter(name => name.endsWith('.ts') || name.endsWith('.mjs'))
  .sort();

function stateOfSources() {
  const hash = createHash('sha256').update(process.version);
  for (const path of [...sources.map(name => join(src, name)), join(root, 'package-lock.json')])
    hash.update(`\n${path}\n`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 32);
}

/** Compiles everything beside `folder`, and gives it that name when it is whole. */
async function compile(folder) {
  const { build } = await import('esbuild');
  const beside = `${folder}-${process.pid}`;
  mkdirSync(cache, { recursive: true });
  try {
    await build({
      entryPoints: sources
        .filter(name => name === 'main.ts' || /^cli[/\\].*\.ts$/.test(name))
        .map(name => join(src, name)),
      outbase: src,
      outdir: beside,
      ...HOW_COMPILED,
    });
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // Another process may have been first.
    if (!existsSync(folder)) throw error;
  }
  const states = readdirSync(cache).filter(name => name.startsWith('code-'));
  const byAge = states.map(name => ({ name, at: statSync(join(cache, name)).mtimeMs })).sort((a, b) => b.at - a.at);
  for (const { name } of byAge.slice(KEPT)) rmSync(join(cache, name), { recursive: true, force: true });
}

const [program] = process.argv.splice(2, 1);
if (!program || !sources.includes(`${program}.ts`)) {
  console.error(`There is no program "${program ?? ''}". Use one of package.json's scripts, such as npm start.`);
  process.exit(2);
}
process.argv[1] = join(src, `${program}.ts`);
const compiled = join(cache, `code-${stateOfSources()}`);
let entry = join(compiled, `${program}.mjs`);
if (!existsSync(entry))
  try {
    await compile(compiled);
  } catch (error) {
    console.error(`The program could not be compiled (${error?.code ?? error}): it starts slower.`);
    const { register } = await import('tsx/esm/api');
    leaveOutUnused();
    register();
    entry = join(src, `${program}.ts`);
  }
if (entry.startsWith(compiled)) tellPlaces(pathToFileURL(compiled).href, root);
else process.setSourceMapsEnabled(true);
await import(pathToFileURL(entry).href);
