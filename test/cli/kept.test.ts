import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDisk } from '../../src/cli/doctor/disk.js';
import { FAULTS, WHILE_HANDING_OVER } from '../../src/faults.js';
import { openStore } from '../../src/stores/lowdb/queue.js';
import { run } from './run.js';

describe('a command that reads what the bot keeps', function () {
  this.timeout(120_000);
  let place: string;
  let data: string;
  before(async () => {
    place = await mkdtemp(join(tmpdir(), 'lotsen-kept-'));
    data = join(place, 'data');
    const store = await openStore(data);
    await store.addUnanswered({ text: 'får fritids låna rummet?', why: 'none', day: '2026-11-25' });
    await store.close();
  });
  after(() => rm(place, { recursive: true, force: true }));

  const commands: [program: string, args: string[]][] = [
    ['unanswered', []],
    ['hand-over', []],
    ['key', []],
    ['backup', ['--to', 'b']],
    ['move-store', ['--from', 'lowdb', '--to', 'postgres']],
  ];
  for (const [program, args] of commands)
    it(`says that a folder is not there, and makes none: ${program}`, async () => {
      const missing = join(place, 'none');
      const { status, stdout, stderr } = run(`src/cli/${program}.ts`, [...args, '--data', missing]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.equal(stderr, `There is no data folder ${missing}. Correct --data.\n`);
      assert.deepEqual(await readdir(place), ['data']);
    });

  it('looks at the disk of a folder that is to be made, and leaves nothing', async () => {
    const missing = join(place, 'none', 'data');
    const { is, says } = await checkDisk(missing, 5e9);
    assert.deepEqual([is, says], ['note', `there is no folder ${missing} (DATA_DIR); it can be made`]);
    assert.deepEqual(await readdir(place), ['data']);
  });

  it('says alike wherever it is said whether the bot may run while bookings are handed over', async () => {
    const { stdout } = run('src/cli/hand-over.ts', ['--help']);
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    for (const text of [stdout, FAULTS['SL-STRANDED'].next, readme]) assert.ok(text.includes(WHILE_HANDING_OVER), text);
    const others = readme.split('\n').filter(line => line.includes('hand-over`') && line.includes('stop the bot'));
    assert.equal(others.length, 1);
  });

  it('says of a folder that the bot has to stop the bot, and never to take another folder', async () => {
    const running = await openStore(data);
    try {
      for (const [program, args, next] of [
        ['unanswered', [], /^Next: Stop the bot; or, while it runs, write "obesvarade" to it in Teams/m],
        ['backup', ['--to', join(place, 'b')], /^Next: Stop the bot .*, and run this again\.$/m],
      ] as const) {
        const { status, stderr } = run(`src/cli/${program}.ts`, [...args, '--data', data]);
        assert.equal(status, 1);
        assert.match(stderr, /^SL-LOCKED: /);
        assert.match(stderr, next);
        assert.doesNotMatch(stderr, /DATA_DIR/);
      }
    } finally {
      await running.close();
    }
  });
});
