import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backUp, checkBackup, restore } from '../../../src/stores/lowdb/backup.js';
import { openData } from '../../../src/stores/lowdb/data-folder.js';

const AT = new Date('2026-11-28T12:00:00Z');
const QUESTION = { text: 'vad är en resursträff', why: 'none', day: '2026-11-28' } as const;
const coded =
  (code: string, words = /./) =>
  (error: unknown) => {
    assert.equal((error as { code?: string }).code, code);
    assert.match((error as Error).message, words);
    return true;
  };

describe('a backup', () => {
  let place: string;
  let data: string;
  let to: string;
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'lotsen-backup-'));
    [data, to] = [join(place, 'data'), join(place, 'backup')];
    const open = await openData(data, { onDamaged: () => assert.fail() });
    await open.store.addUnanswered(QUESTION);
    await open.close();
  });
  afterEach(() => rm(place, { recursive: true, force: true }));

  it('brings back all that was kept, and no lease', async () => {
    await mkdir(join(data, 'cache'));
    await writeFile(join(data, 'cache', 'x.bin'), 'x');
    const made = await backUp(data, to, AT);
    assert.equal(made.at, AT.toISOString());
    assert.deepEqual(
      (await readdir(join(to, 'files'))).filter(name => /cache|lease/.test(name)),
      [],
    );
    const back = join(place, 'back');
    assert.deepEqual(await restore(to, back), made);
    assert.deepEqual(
      (await readdir(back)).filter(name => name.startsWith('.') || name.includes('lease')),
      [],
    );
    const open = await openData(back, { onDamaged: () => assert.fail() });
    assert.deepEqual(
      (await open.store.unanswered()).map(({ text }) => text),
      [QUESTION.text],
    );
    await open.close();
    assert.equal((await stat(join(back, 'lotsen.json'))).mode & 0o077, 0);
  });

  it('is not made of a folder in use, nor put into one, and the folder is free again after a refusal', async () => {
    const open = await openData(data, { onDamaged: () => assert.fail() });
    await assert.rejects(backUp(data, to, AT), coded('SL-LOCKED'));
    await open.close();
    await backUp(data, to, AT);
    const other = await openData(join(place, 'other'), { onDamaged: () => assert.fail() });
    await assert.rejects(restore(to, join(place, 'other')), coded('SL-LOCKED'));
    await other.close();
    assert.deepEqual(await restore(to, data), { is: 'notEmpty' });
    await (await openData(data, { onDamaged: () => assert.fail() })).close();
  });

  it('never takes the place of another one', async () => {
    await backUp(data, to, AT);
    const before = await readFile(join(to, 'backup.json'), 'utf8');
    await assert.rejects(backUp(data, to, new Date(0)), coded('SL-DISK-DENIED'));
    assert.equal(await readFile(join(to, 'backup.json'), 'utf8'), before);
    assert.deepEqual((await readdir(place)).toSorted(), ['backup', 'data']);
  });

  const spoilt: [what: string, spoil: (backup: string) => Promise<void>, says: RegExp][] = [
    ['a file is altered', b => writeFile(join(b, 'files/lotsen.json'), '{}'), /lotsen\.json was altered/],
    ['a file is gone', b => rm(join(b, 'files/lotsen.json')), /lotsen\.json is missing/],
    ['a file was added', b => writeFile(join(b, 'files/more.json'), '{}'), /more\.json is not in the list/],
    ['the list is cut', b => writeFile(join(b, 'backup.json'), '{"format":1,"fi'), /no list/],
  ];
  for (const [what, spoil, says] of spoilt)
    it(`is refused whole when ${what}, and nothing is put in place`, async () => {
      await backUp(data, to, AT);
      await spoil(to);
      await assert.rejects(checkBackup(to), coded('SL-DATA', says));
      await assert.rejects(restore(to, join(place, 'back')), coded('SL-DATA', says));
      await assert.rejects(stat(join(place, 'back', 'lotsen.json')));
    });

  it('of data that the program cannot read is not put in place', async () => {
    await writeFile(join(data, 'lotsen.json'), '{"version":9999}');
    await backUp(data, to, AT);
    await assert.rejects(restore(to, join(place, 'back')));
    assert.deepEqual(await readdir(join(place, 'back')), []);
  });

  it('works by the commands, with exit codes', async () => {
    const run = (name: string, ...args: string[]) => {
      const path = fileURLToPath(new URL(`../../../src/cli/${name}.ts`, import.meta.url));
      return spawnSync(process.execPath, ['--import', 'tsx', path, ...args], { encoding: 'utf8' });
    };
    const made = run('backup', '--data', data, '--to', to, '--json');
    assert.deepEqual([made.status, JSON.parse(made.stdout).files], [0, 1]);
    const within = run('backup', '--data', data, '--to', join(data, 'inne'));
    assert.deepEqual([within.status, /lies in the data folder itself/.test(within.stderr)], [2, true]);
    const refused = run('restore', '--from', to, '--data', data);
    assert.deepEqual([refused.status, /keeps something/.test(refused.stderr)], [1, true]);
    const loose = run('restore', '--from', join(to, 'files'), '--data', join(place, 'back'));
    assert.equal(loose.status, 1);
    assert.match(
      loose.stderr,
      /SL-DATA: .* is no backup.*\nNext: Nothing was put in place\. Name the folder that .*backup/s,
    );
    const none = run('restore', '--from', join(place, 'borta'), '--data', join(place, 'back'));
    assert.deepEqual(
      [none.status, none.stderr],
      [
        2,
        `--from: there is no folder ${join(place, 'borta')}. Name the folder that "npm run -s backup -- --to FOLDER" made.\n`,
      ],
    );
  }).timeout(180_000);

  it('is refused by the commands where everything is in a database: an empty folder would be called a backup', async () => {
    const launch = fileURLToPath(new URL('../../../src/launch.mjs', import.meta.url));
    for (const [name, option, says] of [
      ['backup', '--to', /pg_dump/],
      ['restore', '--from', /psql/],
    ] as const) {
      const env = { ...process.env, STORE: 'postgres', DATA_DIR: data };
      const { status, stderr } = spawnSync(process.execPath, [launch, `cli/${name}`, option, to], {
        encoding: 'utf8',
        env,
      });
      assert.equal(status, 1);
      assert.match(stderr, says);
    }
    await assert.rejects(readdir(to));
  }).timeout(180_000);
});
