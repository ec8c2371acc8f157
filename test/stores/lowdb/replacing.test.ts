import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { byCalls, inThread, type Replace } from '../../../src/stores/lowdb/replacing.js';
import { FILES } from '../../../src/stores/lowdb/syncing.js';

const ways: [name: string, replace: Replace][] = [
  ['by calls, one after the other,', byCalls(FILES)],
  ['by the thread that writes', inThread],
];

for (const [name, replace] of ways)
  describe(`a text that is put in a file's place ${name}`, () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'lotsen-replacing-'));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    /** Puts a text under a name; how often it was told to have that name. */
    async function put(name: string, text: string | Uint8Array): Promise<number> {
      let renamed = 0;
      await replace(join(folder, `${name}-copy`), text, join(folder, name), () => renamed++);
      return renamed;
    }
    /** How it fails, and whether the text has the file's name all the same. */
    async function failing(copy: string, path: string) {
      let renamed = false;
      const doing = replace(join(folder, copy), 'new', join(folder, path), () => {
        renamed = true;
      });
      return { code: await doing.catch((error: NodeJS.ErrnoException) => error.code), renamed };
    }

    it('has its name, and no copy is left', async () => {
      assert.equal(await put('a.json', 'å, ö and 😀'), 1);
      assert.equal(await put('a.json', Buffer.from('bytes')), 1);
      assert.deepEqual([await readdir(folder), await readFile(join(folder, 'a.json'), 'utf8')], [['a.json'], 'bytes']);
    });

    it('is there with all others of the same moment', async () => {
      const names = Array.from({ length: 50 }, (_, at) => `${at}.json`);
      await Promise.all(names.map(name => put(name, `text of ${name}`)));
      const texts = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')));
      assert.deepEqual(
        texts,
        names.map(name => `text of ${name}`),
      );
    });

    it('fails by the word of the system, and leaves the others of the moment alone', async () => {
      await mkdir(join(folder, 'folder.json', 'full'), { recursive: true });
      const [noRoom, onFolder, good] = await Promise.all([
        failing('gone/copy', 'a.json'),
        failing('copy', 'folder.json'),
        put('b.json', 'text'),
      ]);
      assert.deepEqual(noRoom, { code: 'ENOENT', renamed: false });
      assert.ok(['EISDIR', 'ENOTEMPTY', 'EPERM'].includes(String(onFolder.code)) && !onFolder.renamed);
      assert.equal(good, 1);
    });
  });

describe('the thread that writes', () => {
  it('holds the process as long as somebody waits for it, and no longer', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lotsen-replacing-'));
    try {
      const at = (name: string) => JSON.stringify(join(folder, name));
      const url = new URL('../../../src/stores/lowdb/replacing.ts', import.meta.url).href;
      const code = `import { inThread } from ${JSON.stringify(url)};
        inThread(${at('copy')}, 'text', ${at('a.json')}, () => {}).then(() => console.log('written'));`;
      const args = ['--import', 'tsx', '--input-type=module', '-e', code];
      assert.equal((await promisify(execFile)(process.execPath, args)).stdout, 'written\n');
      assert.equal(await readFile(join(folder, 'a.json'), 'utf8'), 'text');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
