import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fateOf, type Identity, thisProcess } from '../../../src/stores/lowdb/process-identity.js';

describe('what is known of another process', () => {
  const own = thisProcess();
  const cases: [name: string, other: Identity, fate: ReturnType<typeof fateOf>][] = [
    ['this one runs', own, 'runs'],
    ['one whose number nobody has has ended', { ...own, pid: 4_194_305 }, 'ended'],
    ['one whose number another one has by now has ended', { ...own, began: '1' }, 'ended'],
    ['of one that did not say when it began, nothing where its number lives on', { ...own, began: '' }, 'unknown'],
    ['of one in another space, nothing, though a process here has its number', { ...own, space: 'other' }, 'unknown'],
    [
      'of one in another space, nothing, though no process here has its number',
      { ...own, space: '', pid: 4_194_305 },
      'unknown',
    ],
    ['of something that is no process, nothing', { ...own, pid: 0 }, 'unknown'],
    ['of a whole group of them, nothing', { ...own, pid: -1 }, 'unknown'],
  ];
  for (const [name, other, fate] of cases) {
    it(`${name}: ${fate}`, function () {
      if (process.platform !== 'linux') this.skip();
      assert.equal(fateOf(other, own), fate);
    });
  }

  it('one that was killed and that nobody reaped has ended', async function () {
    if (process.platform !== 'linux') this.skip();
    // The parent never asks how its child ended, so that its number stays taken.
    const parent = spawn('sh', ['-c', 'sleep 1000 & echo $!; exec tail -f /dev/null'], { stdio: 'pipe' });
    try {
      const lines = createInterface({ input: parent.stdout })[Symbol.asyncIterator]();
      const pid = Number((await lines.next()).value);
      assert.ok(pid > 0);
      process.kill(pid, 'SIGKILL');
      while (fateOf({ ...own, pid, began: '' }, own) === 'unknown')
        await new Promise(resolve => setTimeout(resolve, 1));
      process.kill(pid, 0);
      assert.equal(fateOf({ ...own, pid, began: '' }, own), 'ended');
    } finally {
      parent.kill('SIGKILL');
    }
  });

  it('is not read from the /proc of another namespace', function () {
    const module = new URL('../../../src/stores/lowdb/process-identity.ts', import.meta.url);
    const script = `import('${module}').then(one => console.log(one.thisProcess().space))`;
    const node = [process.execPath, '--import', 'tsx', '-e', script];
    const { status, stdout, stderr, error } = spawnSync('unshare', ['--pid', '--fork', ...node], { encoding: 'utf8' });
    if (status !== 0) {
      console.log(`    skipped: no pid namespaces here (${error?.message ?? stderr.trim()})`);
      this.skip();
    }
    assert.match(own.space, /^[0-9a-f-]{36} pid:\[\d+\]$/);
    assert.match(stdout.trim(), /^[0-9a-f-]{36}$/, 'a space of its own');
  });
});
