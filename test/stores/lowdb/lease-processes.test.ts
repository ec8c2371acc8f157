import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Timing } from '../../../src/stores/lowdb/lease.js';
import { takeLease } from '../../../src/stores/lowdb/lease-taking.js';
import { openStore } from '../../../src/stores/lowdb/queue.js';

const CHILD = fileURLToPath(new URL('./lease-child.ts', import.meta.url));
/** A second of watching: long beside the hiccups of a busy machine, short beside the fifteen of the program. */
const TIMING: Timing = { beat: 50, fresh: 150, look: 50, looks: 20 };
const NAMESPACE = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child'];

/** A process with a pid namespace of its own, as a container has, that has the folder or is refused it. */
class Container {
  readonly process: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;

  constructor(folder: string) {
    const [command = '', ...rest] = [...NAMESPACE, process.execPath, '--import', 'tsx', CHILD, folder];
    // A group of its own, so that a signal reaches what runs inside.
    this.process = spawn(command, [...rest, JSON.stringify(TIMING)], { detached: true });
    this.#lines = createInterface({ input: this.process.stdout })[Symbol.asyncIterator]();
  }

  async says(): Promise<string> {
    return (await this.#lines.next()).value ?? 'ended';
  }

  async keep(text: string): Promise<string> {
    this.process.stdin.write(`${text}\n`);
    return this.says();
  }

  signal(name: NodeJS.Signals): void {
    process.kill(-this.process.pid!, name);
  }

  async kill(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.signal('SIGKILL');
    await ended;
  }
}

describe('the lease between containers', function () {
  // Several processes start one after the other, on a machine that may be busy.
  this.timeout(120_000);
  let folder: string;
  let containers: Container[];
  before(function () {
    const { status, stderr, error } = spawnSync(NAMESPACE[0]!, [...NAMESPACE.slice(1), 'true']);
    if (status === 0) return;
    console.log(`    skipped: no pid namespaces here (${error?.message ?? String(stderr).trim()})`);
    this.skip();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-lease-'));
    containers = [];
  });
  afterEach(async () => {
    for (const one of containers) await one.kill();
    await rm(folder, { recursive: true, force: true });
  });
  const container = () => {
    const made = new Container(folder);
    containers.push(made);
    return made;
  };

  it('refuses a second one, and gives way when the first was killed', async () => {
    const first = container();
    assert.equal(await first.says(), 'open');
    assert.equal(await container().says(), 'SL-LOCKED');
    assert.equal(await first.keep('en'), 'kept en');
    await first.kill();
    const next = container();
    assert.equal(await next.says(), 'open');
    assert.equal(await next.keep('två'), 'kept två');
    await next.kill();
    const lease = await takeLease(folder, { timing: TIMING });
    const store = await openStore(folder, { lease });
    assert.deepEqual(
      (await store.unanswered()).map(({ text }) => text),
      ['en', 'två'],
    );
    await lease.release();
  });

  it('refuses what a holder writes that stood still while another took over', async () => {
    const stopped = container();
    assert.equal(await stopped.says(), 'open');
    assert.equal(await stopped.keep('före'), 'kept före');
    stopped.signal('SIGSTOP');
    // Waits for it when it goes on, before it can have looked at its lease.
    stopped.process.stdin.write('för sent\n');
    const lease = await takeLease(folder, { timing: TIMING });
    const store = await openStore(folder, { lease });
    await store.addUnanswered({ text: 'efter', why: 'none', day: '2026-11-28' });
    stopped.signal('SIGCONT');
    assert.deepEqual(new Set([await stopped.says(), await stopped.says()]), new Set(['lost', 'SL-LOCKED']));
    await store.addUnanswered({ text: 'sist', why: 'none', day: '2026-11-28' });
    await store.close();
    const again = await openStore(folder, { lease });
    assert.deepEqual(
      (await again.unanswered()).map(({ text }) => text),
      ['före', 'efter', 'sist'],
    );
    await lease.release();
  });
});
