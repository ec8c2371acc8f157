import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleFiles } from './helpers/rules.js';

const launch = fileURLToPath(new URL('../src/launch.mjs', import.meta.url));

/** The program as it is started, on a knowledge base of one rule. */
describe('the program', () => {
  let folder: string;
  let child: ChildProcess | undefined;
  let output = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-main-'));
    await mkdir(join(folder, 'knowledge', 'nationell', 'asks'), { recursive: true });
    for (const { path, text } of Object.values(ruleFiles())) await writeFile(join(folder, 'knowledge', path), text);
    output = '';
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    child = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  function start(env: Record<string, string> = {}): ChildProcess {
    child = spawn(process.execPath, [launch, 'main'], {
      // Nothing of the surroundings but what node itself needs: no settings of whoever runs the tests.
      env: {
        PATH: process.env.PATH ?? '',
        PORT: '0',
        KNOWLEDGE_DIR: join(folder, 'knowledge'),
        KNOWLEDGE_PACKS: 'nationell',
        DATA_DIR: join(folder, 'data'),
        ...env,
      },
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', data => (output += String(data)));
    return child;
  }

  async function until(found: () => boolean | Promise<boolean>): Promise<void> {
    for (let time = 0; time < 1_200; time++) {
      if (await found()) return;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    assert.fail(output);
  }

  async function started(): Promise<string> {
    await until(() => /"event":"start","url"/.test(output));
    return /"url":"([^"]+)"/.exec(output)![1]!;
  }

  it('is ready once it has rules, a disk and a tick, and not when a rule is all that is missing', async () => {
    start();
    const url = await started();
    await until(async () => (await fetch(`${url}/ready`)).status === 200);
    const { knowledge, faults, ...said } = (await (await fetch(`${url}/ready`)).json()) as Record<string, unknown>;
    assert.deepEqual([said, Array.isArray(faults)], [{ ready: true, codes: [] }, true]);
    assert.match(String(knowledge), /^[0-9a-f]{12}$/);
    assert.match(await (await fetch(`${url}/metrics`)).text(), /\nlotsen_bookings_stranded 0\n.*\nlotsen_ready 1\n/s);
    child!.kill('SIGTERM');
    await once(child!, 'exit');
    await mkdir(join(folder, 'knowledge', 'tom'));
    start({ KNOWLEDGE_PACKS: 'tom', METRICS_TOKEN: 'abcdefghijklmnopqrstuvwxyz' });
    output = '';
    const empty = await started();
    const answer = await fetch(`${empty}/ready`);
    assert.equal(answer.status, 503);
    assert.ok(((await answer.json()) as { codes: string[] }).codes.includes('SL-KNOWLEDGE'));
    assert.equal((await fetch(`${empty}/health`)).status, 200);
    assert.equal((await fetch(`${empty}/metrics`)).status, 404);
    const headers = { authorization: 'Bearer abcdefghijklmnopqrstuvwxyz' };
    assert.match(await (await fetch(`${empty}/metrics`, { headers })).text(), /unready\{code="SL-KNOWLEDGE"\} 1/);
  }).timeout(120_000);

  it('says in /ready, and by a gauge, what is left out since the start and that a change is refused, and serves on', async () => {
    const rule = Object.values(ruleFiles()).find(({ path }) => path.endsWith('.md'))!;
    start();
    const url = await started();
    const look = async () => {
      const answer = await fetch(`${url}/ready`);
      const { faults = [] } = (await answer.json()) as { faults?: { code: string; files: number; since: string }[] };
      return { status: answer.status, faults };
    };
    await until(async () => (await look()).status === 200);
    // The folder of this test has a rule and nothing else that there has to be.
    const [left, ...none] = (await look()).faults;
    assert.deepEqual([left?.code, none], ['SL-KNOWLEDGE', []]);
    assert.ok(left!.files > 1 && Math.abs(Date.now() - Date.parse(left!.since)) < 300_000);
    await writeFile(join(folder, 'knowledge', rule.path), rule.text.replace(/^title:.*$/m, 'titel: fel'));
    await until(async () => (await look()).faults.some(({ code }) => code === 'SL-RELOAD'));
    const { status, faults } = await look();
    assert.deepEqual([status, faults.map(({ code }) => code)], [200, ['SL-KNOWLEDGE', 'SL-RELOAD']]);
    assert.match(await (await fetch(`${url}/metrics`)).text(), /\nlotsen_knowledge_faults\{code="SL-RELOAD"\} [1-9]/);
  }).timeout(240_000);

  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) {
    it(`ends in order at ${signal}, though a request is half sent`, async () => {
      start();
      const { hostname, port } = new URL(await started());
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.write(
        'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
      );
      const began = performance.now();
      child!.kill(signal);
      const [code] = await once(child!, 'exit');
      assert.equal(code, 0, output);
      assert.ok(performance.now() - began < 8_000);
      assert.match(output, new RegExp(`"event":"stop","why":"${signal}"`));
      socket.destroy();
    }).timeout(60_000);
  }

  const wrong: [what: string, env: Record<string, string>, says: RegExp][] = [
    ['a folder that cannot be made', { DATA_DIR: '/proc/x' }, /SL-CONFIG: .*DATA_DIR.*\nNext: /s],
    ['a port that is no number', { PORT: 'x' }, /SL-CONFIG.*\nNext: /s],
  ];
  for (const [what, env, says] of wrong) {
    it(`says what to do about ${what}, without a stack`, async () => {
      start(env);
      const [code] = await once(child!, 'exit');
      assert.equal(code, 1);
      assert.match(output, says);
      assert.doesNotMatch(output, /\n\s+at /);
    }).timeout(60_000);
  }

  it('asks about a name that it nearly knows', async () => {
    start({ BOOKNG_KEY: 'x' });
    await started();
    assert.match(output, /BOOKNG_KEY is not read: BOOKING_KEY\?/);
  }).timeout(60_000);
});
