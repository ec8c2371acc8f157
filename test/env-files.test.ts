import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';

const read = (path: string) => readFile(new URL(`../env/${path}`, import.meta.url), 'utf8');

/** The start command, as its words. */
const started = async () => {
  const file = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { scripts: { start: string } }).scripts.start.split(' ');
};

describe('the ways to run it for real', () => {
  it('are a unit that systemd accepts, not root, with code that cannot be written, and limits', async function () {
    const unit = await read('samverkanslotsen.service');
    for (const line of ['DynamicUser=yes', 'ProtectSystem=strict', 'NoNewPrivileges=yes', 'StateDirectoryMode=0700'])
      assert.ok(unit.includes(`\n${line}\n`), line);
    assert.match(unit, /\nMemoryMax=\d/);
    const path = new URL('../env/samverkanslotsen.service', import.meta.url).pathname;
    const { error, status, stderr } = spawnSync('systemd-analyze', ['verify', path], { encoding: 'utf8' });
    if (error) this.skip();
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('are a recipe of files that there are, whose bot is not root', async () => {
    const recipe = await read('Containerfile');
    for (const [, files = ''] of recipe.matchAll(/^COPY (.+) \S+$/gm))
      for (const file of files.split(' ')) await access(new URL(`../${file}`, import.meta.url));
    assert.ok(recipe.indexOf('\nUSER node\n') > recipe.indexOf('RUN install'));
  });

  it('tell node what the start command tells it', async () => {
    const inUnit = /^ExecStart=\/usr\/bin\/env (.+)$/m.exec(await read('samverkanslotsen.service'))?.[1];
    assert.deepEqual(inUnit?.split(' '), await started());
    const inRecipe = /^CMD (.+)$/m.exec(await read('Containerfile'))?.[1] ?? '';
    assert.deepEqual(JSON.parse(inRecipe), await started());
  });
});
