import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { median, type Options, print, progress } from './options.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What the program cannot start without, loaded alone. */
const BARE = ['restify', 'botbuilder', '@microsoft/teams-ai'].map(name => `require('${name}')`).join(';');
const ROUNDS = 7;
/** How long a start may take, as a multiple of loading those alone. */
const MOST = 2;
/** What the program may hold in memory when it is ready and nobody has asked anything, in megabytes. */
const MOST_MB = 300;
/** How long it is left alone before its memory is read, in milliseconds: what it makes ready after its start is then made. */
const REST_MS = 4_000;

/** Milliseconds that it takes to load the packages alone, with the process around. */
function bare(): number {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['-e', BARE], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - from;
}

/** The line of its log that says that the program answers. */
async function started({ stdout }: ChildProcess): Promise<void> {
  for await (const line of createInterface({ input: stdout! })) if (/"event":"start","url"/.test(line)) return;
  throw new Error('the program ended before it was started');
}

/** The memory of a process, in megabytes, as Linux has it. */
async function heldBy(pid: number): Promise<number> {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1_024;
}

/** A start as the start command does it, from nothing to the line that says so (milliseconds), and the memory some seconds later. */
async function start(command: readonly string[]): Promise<{ ms: number; held: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'lotsen-start-'));
  const { LOG_LEVEL: _, ...env } = process.env;
  const from = performance.now();
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env: { ...env, PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await started(child);
    const ms = performance.now() - from;
    await setTimeout(REST_MS);
    return { ms, held: await heldBy(child.pid!) };
  } finally {
    const ended = child.exitCode === null && once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * How long a start takes beside loading the packages alone, in turns with one another, and what the program holds when it is
 * ready: the first start compiles and learns what is kept, and is not counted. Whether both are within what is promised.
 */
export async function benchStart(options: Options): Promise<boolean> {
  const rounds = options.rounds ?? ROUNDS;
  const file = await readFile(join(ROOT, 'package.json'), 'utf8');
  const [node, ...command] = (JSON.parse(file) as { scripts: { start: string } }).scripts.start.split(' ');
  if (node !== 'node') throw new Error(`the start command begins with "${node}"`);
  await start(command);
  const [alone, whole, memory]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    progress(round, rounds, 'starts');
    alone.push(bare());
    const { ms, held } = await start(command);
    whole.push(ms);
    memory.push(held);
  }
  const ratio = median(whole) / median(alone);
  const restMB = Math.round(median(memory));
  print(
    {
      bareMs: Math.round(median(alone)),
      startMs: Math.round(median(whole)),
      ofBare: ratio.toFixed(2),
      restMB,
      rounds,
      node: `${process.version} ${command.slice(0, -2).join(' ')}`,
    },
    options,
  );
  return ratio <= MOST && restMB <= MOST_MB;
}
