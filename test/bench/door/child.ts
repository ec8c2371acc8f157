import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cp, type FileHandle, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { APP, type Outside, TENANT } from './outside.js';
import type { Ask, Measured, Told } from './talk.js';

const SCRIPT = fileURLToPath(new URL('./attacked.ts', import.meta.url));
const KNOWLEDGE = fileURLToPath(new URL('../../../knowledge', import.meta.url));
/** How long the process may take to be there, in milliseconds. */
const START_MS = 180_000;
/** How long an orderly end is waited for, in milliseconds, before the process is killed. */
const STOP_MS = 15_000;

/** How a process ended: its exit code (null when it was killed), and after how many milliseconds. */
export interface End {
  readonly code: number | null;
  readonly ms: number;
}

/** The program in a process of its own, with production settings, a data folder of its own, and its log in a file. */
export class Attacked {
  url = '';
  /** How it ended; undefined as long as it runs. */
  end: End | undefined;
  readonly #began = performance.now();
  #read = 0;
  /** Who waits for its next word; undefined is told when it has ended. */
  #heard: (told?: Told) => void = () => undefined;

  private constructor(
    readonly child: ChildProcess,
    readonly folder: string,
    readonly log: FileHandle,
  ) {
    child.on('message', (told: Told) => this.#heard(told));
    child.once('exit', code => {
      this.end = { code, ms: performance.now() - this.#began };
      this.#heard();
    });
  }

  /** Starts it and waits until its door is open; `control` puts the old door in front. */
  static async start(outside: Outside, control: boolean): Promise<Attacked> {
    const folder = await mkdtemp(join(tmpdir(), 'lotsen-attack-'));
    // The demo's directory under another name: a municipality's own pack, so that its jobs are within reach too.
    const knowledge = join(folder, 'knowledge');
    await cp(KNOWLEDGE, knowledge, { recursive: true });
    await cp(join(KNOWLEDGE, 'exempelkommun'), join(knowledge, 'provkommun'), { recursive: true });
    const log = await open(join(folder, 'log'), 'w');
    const child = fork(SCRIPT, [`${outside.keys.url}/openidconfiguration`, control ? 'control' : ''], {
      execArgv: ['--expose-gc', '--import', 'tsx'],
      stdio: ['ignore', log.fd, log.fd, 'ipc'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        MicrosoftAppId: APP,
        MicrosoftAppPassword: randomBytes(20).toString('hex'),
        MicrosoftAppTenantId: TENANT,
        HOST: '127.0.0.1',
        PORT: '0',
        PUBLIC_URL: 'https://bot.example',
        KNOWLEDGE_DIR: knowledge,
        KNOWLEDGE_PACKS: 'nationell,provkommun',
        BOOKING_KEY: randomBytes(32).toString('hex'),
        DATA_DIR: join(folder, 'data'),
      },
    });
    const attacked = new Attacked(child, folder, log);
    const late = setTimeout(() => child.kill('SIGKILL'), START_MS);
    const told = await attacked.#hear();
    clearTimeout(late);
    if (told?.is !== 'ready') throw new Error(`the program did not start:\n${await attacked.#text()}`);
    attacked.url = told.url;
    return attacked;
  }

  #hear(): Promise<Told | undefined> {
    return new Promise(resolve => {
      this.#heard = resolve;
    });
  }

  async #ask(ask: Ask): Promise<Told | undefined> {
    if (this.end) return undefined;
    const heard = this.#hear();
    this.child.send(ask, () => undefined);
    return heard;
  }

  /** What it says of itself; undefined when it has ended. */
  async measure(): Promise<Measured | undefined> {
    const told = await this.#ask('measure');
    return told?.is === 'measured' ? told.measured : undefined;
  }

  /** The processor time that it has used, in milliseconds, or its open connections; NaN when it has ended. */
  async number(ask: 'cpu' | 'sockets'): Promise<number> {
    const told = await this.#ask(ask);
    return told?.is === 'number' ? told.number : Number.NaN;
  }

  #text(): Promise<string> {
    return readFile(join(this.folder, 'log'), 'utf8');
  }

  /** The lines that it has logged since the last time. */
  async logged(): Promise<string[]> {
    const text = await this.#text();
    const whole = text.lastIndexOf('\n') + 1;
    const lines = text.slice(this.#read, whole).split('\n').slice(0, -1);
    this.#read = whole;
    return lines;
  }

  /** Sends SIGTERM and waits; after STOP_MS it is killed. */
  async stop(): Promise<End> {
    if (this.end) return this.end;
    const began = performance.now();
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const late = setTimeout(() => this.child.kill('SIGKILL'), STOP_MS);
    const [code] = await ended;
    clearTimeout(late);
    return { code, ms: performance.now() - began };
  }

  /** Takes away what it left on the disk, once it has ended. */
  async clear(): Promise<void> {
    await this.log.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
