import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodedFault, type FaultCode } from '../../../src/faults.js';
import { openData } from '../../../src/stores/lowdb/data-folder.js';
import { diskFault } from '../../../src/stores/lowdb/disk-fault.js';
import { folderFault, makeFolder } from '../../../src/stores/lowdb/folder.js';
import { DiskHealth } from '../../../src/stores/lowdb/health.js';
import { thisProcess } from '../../../src/stores/lowdb/process-identity.js';
import { openStore } from '../../../src/stores/lowdb/queue.js';
import { SyncedFile } from '../../../src/stores/lowdb/synced-file.js';
import { errno, failingFiles, STEPS, type Step } from './failing-files.js';

const coded = (code: FaultCode, word: string) => (error: unknown) =>
  error instanceof CodedFault && error.code === code && error.errno === word && error.message.includes(`(${word})`);

describe('a disk that fails', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-disk-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const codes: [word: string, code: FaultCode][] = [
    ['ENOSPC', 'SL-DISK-FULL'],
    ['EDQUOT', 'SL-DISK-FULL'],
    ['EROFS', 'SL-DISK-READONLY'],
    ['EACCES', 'SL-DISK-DENIED'],
    ['ENOTDIR', 'SL-DISK-DENIED'],
    ['EIO', 'SL-DISK-DENIED'],
  ];
  for (const [word, code] of codes) {
    for (const step of STEPS) {
      it(`says ${code} for ${word} at its ${step}, keeps the old text and nothing half`, async () => {
        let fault: [Step, string] | undefined;
        const health = new DiskHealth();
        const path = join(folder, 'data.json');
        const file = new SyncedFile(path, { health, files: failingFiles(() => fault) });
        await file.write('old');
        assert.equal(health.fault(), undefined);
        fault = [step, word];
        await assert.rejects(file.write('new'), coded(code, word));
        assert.equal(health.fault(), code);
        assert.deepEqual(await readdir(folder), ['data.json']);
        if (!step.startsWith('folder')) assert.equal(await readFile(path, 'utf8'), 'old');
        fault = undefined;
        await file.write('newer');
        assert.equal(health.fault(), undefined, 'a good write ends it');
      });
    }
  }

  it('leaves an error that is not of the disk as it is', () => {
    const error = new TypeError('of the program');
    assert.equal(diskFault(error, 'write', 'x'), error);
    assert.equal(
      diskFault(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }), 'write', 'x') instanceof CodedFault,
      false,
    );
  });

  for (const word of ['EPERM', 'EISDIR', 'EINVAL']) {
    for (const step of ['folder', 'folder sync'] as const) {
      it(`is none where the system has no sync of folders (${word} at the ${step})`, async () => {
        const file = new SyncedFile(join(folder, 'data.json'), { files: failingFiles(() => [step, word]) });
        await file.write('kept');
        assert.equal(await file.read(), 'kept');
      });
    }
    it(`is one where ${word} is said of the file itself`, async () => {
      const file = new SyncedFile(join(folder, 'data.json'), { files: failingFiles(() => ['sync', word]) });
      await assert.rejects(file.write('lost'), coded('SL-DISK-DENIED', word));
    });
  }

  it('is coded for the acts of a store, which go on when it is mended', async () => {
    let fault: [Step, string] | undefined;
    const health = new DiskHealth();
    const store = await openStore(folder, { health, files: failingFiles(() => fault) });
    const ask = (text: string) => store.addUnanswered({ text, why: 'none', day: '2026-11-28' });
    fault = ['write', 'ENOSPC'];
    await assert.rejects(ask('ett'), coded('SL-DISK-FULL', 'ENOSPC'));
    assert.equal(health.fault(), 'SL-DISK-FULL');
    fault = undefined;
    await ask('två');
    assert.deepEqual([(await store.unanswered()).length, health.fault()], [1, undefined]);
    await store.close();
  });

  it('is coded when a file cannot be read', async () => {
    const files = { ...failingFiles(() => undefined), readFile: (() => Promise.reject(errno('EACCES'))) as never };
    await assert.rejects(openStore(folder, { files }), coded('SL-DISK-DENIED', 'EACCES'));
    assert.deepEqual(await readdir(folder), [], 'the folder is free again');
  });

  describe('is found before the start:', () => {
    it('not in a good folder, which is made for this user alone and left empty', async () => {
      const deep = join(folder, 'a', 'b');
      assert.equal(await folderFault(deep), undefined);
      assert.deepEqual(await readdir(deep), []);
      assert.equal((await stat(join(folder, 'a'))).mode & 0o077, 0);
    });

    it('not beside a process that has the folder', async () => {
      const data = await openData(folder, { onDamaged: () => assert.fail() });
      assert.equal(await folderFault(folder), undefined);
      await data.store.addUnanswered({ text: 'x', why: 'none', day: '2026-11-28' });
      await data.close();
    });

    it('a file in its place, or on the way to it', async () => {
      const path = join(folder, 'file');
      await writeFile(path, '');
      assert.equal(await folderFault(path), `DATA_DIR "${path}" is a file`);
      assert.equal(await folderFault(join(path, 'a')), `DATA_DIR "${join(path, 'a')}" cannot be written (ENOTDIR)`);
      await assert.rejects(openStore(join(path, 'a')), coded('SL-DISK-DENIED', 'ENOTDIR'));
    });

    for (const word of ['EROFS', 'ENOSPC', 'EACCES']) {
      it(`${word} of a folder that is there`, async () => {
        const fault = await folderFault(
          folder,
          failingFiles(() => ['write', word]),
        );
        assert.equal(fault, `DATA_DIR "${folder}" cannot be written (${word})`);
        assert.deepEqual(await readdir(folder), []);
      });
    }

    it('a folder that cannot be made, without trying for ever', async function () {
      if (process.platform !== 'linux') this.skip();
      assert.match((await folderFault('/proc/x/y')) ?? '', /^DATA_DIR "\/proc\/x\/y" cannot be written \(ENOENT\)$/);
      await assert.rejects(makeFolder('/proc/x'), coded('SL-DISK-DENIED', 'ENOENT'));
    });
  });

  describe('of a real kind', function () {
    this.timeout(60_000);
    const MOUNTS = ['unshare', '--mount'];
    before(function () {
      const { status, stderr, error } = spawnSync(MOUNTS[0]!, [
        ...MOUNTS.slice(1),
        'mount',
        '-t',
        'tmpfs',
        'none',
        '/mnt',
      ]);
      if (status === 0) return;
      console.log(`      skipped: no mounts here (${error?.message ?? String(stderr).trim()})`);
      this.skip();
    });
    const CHILD = fileURLToPath(new URL('./disk-child.ts', import.meta.url));
    /** What a start says on a disk with these options, made so, and what a command says after it. */
    const startOn = (options: string, before: string, after = 'true') => {
      const script = `mount -t tmpfs -o ${options} none "$0"; ${before}; "$1" --import tsx "$2" "$0"; ${after}`;
      const [command = '', ...rest] = [...MOUNTS, 'sh', '-c', script, folder, process.execPath, CHILD];
      return spawnSync(command, rest, { encoding: 'utf8' }).stdout.trim().split('\n');
    };
    const FILL = 'cat /dev/zero > "$0/full" 2>/dev/null';

    it('is told with a code when it is full', () => {
      assert.deepEqual(startOn('size=64k', FILL), [
        'DATA_DIR "F" cannot be written (ENOSPC)',
        'SL-DISK-FULL: cannot write lotsen.lease (ENOSPC)',
      ]);
    });

    it('does not end the lease of another one that it could not follow', () => {
      const gone = JSON.stringify({ ...thisProcess(), pid: 4_194_305 });
      const lease = `mkdir -p "$0/lotsen.lease/room"; echo '${gone}' > "$0/lotsen.lease/room/beat"`;
      const told = startOn('size=64k', `${lease}; ${FILL}`, 'ls "$0/lotsen.lease"');
      assert.deepEqual(told.slice(1), ['SL-DISK-FULL: cannot write lotsen.lease (ENOSPC)', 'room']);
    });

    it('is told with a code when it is read-only', () => {
      assert.deepEqual(startOn('ro', 'true'), [
        'DATA_DIR "F" cannot be written (EROFS)',
        'SL-DISK-READONLY: cannot write lotsen.lease (EROFS)',
      ]);
    });
  });
});
