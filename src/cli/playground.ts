import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { dataDirOf } from '../config.js';
import { ROOT } from '../root.js';
import { DEMO_ROLES, demoRole, playgroundSettings } from './demo-people.js';
import { argumentsOf, fail } from './shell.js';

/** Fetched at a fixed version and never a dependency: its licence allows evaluation only. */
const PLAYGROUND = '@microsoft/m365agentsplayground@0.2.28';
const BOT_PORT = 3978;
const PLAYGROUND_PORT = 56150;
const START_MS = 120_000;

const HELP = `npm run playground -- [--as ROLE] [--port N] [--bot-port N] [--english] [--log]

Starts the bot without credentials on loopback and the Microsoft 365 Agents Playground in front of it, prints the one
address to open, and stops both on Ctrl-C. A second one started meanwhile, as another person, joins the same bot.

  --as ROLE   ${DEMO_ROLES.join(' | ')} (default: teacher)
  --port N    the Playground's port (default: ${PLAYGROUND_PORT}, or the next free one)
  --bot-port N  the bot's port (default: ${BOT_PORT})
  --english   the bot speaks English: the Playground is a Teams in English
  --log       the bot's whole log, not its errors alone

Exit codes: 0 stopped by Ctrl-C, 1 the bot or the Playground stopped by itself, 2 wrong use.`;

const { values } = argumentsOf({
  options: {
    as: { type: 'string', default: 'teacher' },
    port: { type: 'string', default: String(PLAYGROUND_PORT) },
    'bot-port': { type: 'string', default: String(BOT_PORT) },
    english: { type: 'boolean', default: false },
    log: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const role = demoRole(values.as) ?? fail(`--as: "${values.as}" is not one of ${DEMO_ROLES.join(', ')}`);
for (const name of ['port', 'bot-port'] as const)
  if (!/^\d{1,5}$/.test(values[name])) fail(`--${name}: "${values[name]}" is not a port`);

async function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + 50; port++) if (await isFree(port)) return port;
  return fail(`No free port from ${from} on.`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}

/** Waits until an address answers, unless the process that should serve it has ended. */
async function untilAnswers(url: string, child: ChildProcess, what: string): Promise<void> {
  const end = performance.now() + START_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || performance.now() > end) throw new Error(`${what} did not start.`);
    await sleep(200);
  }
}

/** Whether a line of the bot is for who tries it: an error, or no line of the log at all. */
function isForAnybody(line: string): boolean {
  try {
    return ((JSON.parse(line) as { level?: number }).level ?? 0) >= 50;
  } catch {
    return true;
  }
}

const children: ChildProcess[] = [];
let folder: string | undefined;

async function stop(code: number): Promise<never> {
  for (const child of children) if (child.exitCode === null && child.pid) signalGroup(child.pid);
  if (folder) await rm(folder, { recursive: true, force: true });
  process.exit(code);
}

/** Each child leads a group of its own, so that what npx started is stopped too. */
function signalGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended meanwhile.
  }
}

function run(command: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv }): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stderr?.on('data', (text: Buffer) => process.stderr.write(text));
  child.once('error', error => console.error(`${command}: ${error.message}`));
  children.push(child);
  return child;
}

process.once('SIGINT', () => void stop(0));
process.once('SIGTERM', () => void stop(0));

try {
  const botUrl = `http://127.0.0.1:${values['bot-port']}`;
  if (await answers(`${botUrl}/health`)) {
    console.log(`Joins the bot that already runs on ${botUrl}.`);
  } else {
    const launch = fileURLToPath(new URL('src/launch.mjs', ROOT));
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: values['bot-port'],
      NODE_ENV: 'development',
      ENGLISH: values.english ? 'on' : 'off',
      // Never what env/.env.local names: that may be a municipality's own, and here every sender is trusted.
      DATA_DIR: dataDirOf(process.env),
      STORE: 'lowdb',
    };
    for (const name of ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId']) env[name] = '';
    console.log(
      `Starts the bot, for a trial on this machine alone: every sender is trusted, so write nothing about a real child. What is booked lies in ${env.DATA_DIR}.`,
    );
    const bot = run(process.execPath, [launch, 'main'], { env });
    if (bot.stdout)
      createInterface({ input: bot.stdout }).on('line', line => {
        if (values.log || isForAnybody(line)) console.log(line);
      });
    await untilAnswers(`${botUrl}/health`, bot, 'The bot');
    bot.once('exit', () => void stop(1));
  }

  // The Playground reads its settings from, and writes its log to, the folder it is started in.
  folder = await mkdtemp(join(tmpdir(), 'samverkanslotsen-playground-'));
  await writeFile(join(folder, '.m365agentsplayground.yml'), stringify(playgroundSettings(role)));
  const port = await freePort(Number(values.port));
  console.log('Starts the Playground (the first time it is fetched, which takes a minute) ...');
  const start = ['start', '-e', `${botUrl}/api/messages`, '-c', 'msteams', '-p', String(port), '--dt'];
  const playground = run('npx', ['--yes', PLAYGROUND, ...start], {
    cwd: folder,
    // It would open a browser by itself on some machines; the address below is the one to open.
    env: { ...process.env, BROWSER: 'none', NODE_OPTIONS: `--import ${new URL('src/cli/loopback.mjs', ROOT).href}` },
  });
  playground.stdout?.resume();
  await untilAnswers(`http://127.0.0.1:${port}/`, playground, 'The Playground');
  playground.once('exit', () => void stop(1));
  console.log(`\nOpen http://localhost:${port} as ${role.name} (${role.role}). Stop with Ctrl-C.\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stop(1);
}
