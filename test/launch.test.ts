import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

describe('the launcher', function () {
  this.timeout(240_000);
  let folder: string;
  /** The project as it stands, with packages of its own, so that nothing is compiled in it yet. */
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'launch-'));
    for (const name of ['src', 'knowledge', 'package.json', 'package-lock.json'])
      await cp(join(ROOT, name), join(folder, name), { recursive: true });
    await mkdir(join(folder, 'node_modules'));
    for (const name of await readdir(join(ROOT, 'node_modules')))
      if (name !== '.cache') await symlink(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(folder, 'src/launch.mjs'), ...args], { encoding: 'utf8', cwd: tmpdir() });
  const rights = () => run('cli/rights');
  const cache = () => join(folder, 'node_modules/.cache/samverkanslotsen');
  const mapsOf = async (state: string): Promise<{ sources: string[] }[]> => {
    const files = await readdir(join(cache(), state), { recursive: true });
    const maps = files.filter(name => name.endsWith('.map')).map(name => readFile(join(cache(), state, name), 'utf8'));
    return (await Promise.all(maps)).map(map => JSON.parse(map));
  };
  const states = async () => (await readdir(cache())).filter(name => name.startsWith('code-'));

  it('compiles what it runs once, and anew when the sources have changed', async () => {
    const first = rights();
    assert.deepEqual([first.status, first.stderr], [0, '']);
    assert.match(first.stdout, /group meetings +convener +member/);
    const [state] = await states();
    assert.equal(rights().stdout, first.stdout);
    assert.deepEqual(await states(), [state]);
    await appendFile(join(folder, 'src/cli/rights.ts'), "\nconsole.log('and more');\n");
    assert.equal(rights().stdout, `${first.stdout}and more\n`);
    assert.equal((await states()).length, 2);
  });

  it('finds the project from the compiled program too', () => {
    const { status, stdout } = run(
      'cli/dates',
      'torsdagar jämna veckor 13-14',
      '--from',
      '2026-09-01',
      '--to',
      '2026-09-30',
    );
    assert.equal(status, 0);
    assert.match(stdout, /17 sep/);
  });

  it('runs the sources as they are where nothing can be kept, and says so', async () => {
    const compiled = rights().stdout;
    await rm(join(folder, 'node_modules/.cache'), { recursive: true });
    await writeFile(join(folder, 'node_modules/.cache'), 'no folder');
    const { status, stdout, stderr } = rights();
    assert.deepEqual([status, stdout], [0, compiled]);
    assert.match(stderr, /^The program could not be compiled \(E\w+\): it starts slower\.\n$/);
  });

  it('loads nothing of what the SDK has for dialogs and language models', async () => {
    const counts = [
      "import { ApplicationBuilder } from '@microsoft/teams-ai';",
      "import { createRequire } from 'node:module';",
      'const loaded = Object.keys(createRequire(import.meta.url).cache);',
      "console.log('teams-ai', ApplicationBuilder.name, loaded.some(path => /teams-ai/.test(path)));",
      'console.log(loaded.filter(path => /recognizers-text|cl100k|openai.uploads/.test(path)));',
    ];
    await appendFile(join(folder, 'src/cli/rights.ts'), `\n${counts.join('\n')}\n`);
    assert.match(rights().stdout, /\nteams-ai ApplicationBuilder false\n\[\]\n$/);
    const [state] = await states();
    const { sources } = (await mapsOf(state!)).reduce((all, map) => ({ sources: [...all.sources, ...map.sources] }));
    assert.ok(sources.some(path => /teams-ai/.test(path)));
    assert.deepEqual(
      sources.filter(path => /recognizers-text|cl100k|node_modules\/openai/.test(path)),
      [],
    );
    // As it is written, too.
    await rm(join(folder, 'node_modules/.cache'), { recursive: true });
    await writeFile(join(folder, 'node_modules/.cache'), 'no folder');
    assert.match(rights().stdout, /\nteams-ai ApplicationBuilder true\n\[\]\n$/);
  });

  it('says where a fault stands in the sources', async () => {
    await appendFile(join(folder, 'src/cli/rights.ts'), "\nthrow new Error('planted');\n");
    assert.match(rights().stderr, /cli[/\\]rights\.ts:\d+/);
  });

  for (const program of ['cli/nothing', '../test/launch.test', 'faults.mjs'])
    it(`knows no program "${program}"`, () => {
      const { status, stderr } = run(program);
      assert.equal(status, 2);
      assert.match(stderr, /^There is no program/);
    });
});
