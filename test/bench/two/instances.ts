import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DatabaseData, openDatabase } from '../../../src/stores/postgres/open.js';
import { type Server, startServer } from '../../helpers/postgres.js';
import { workerId } from '../booking/made-up.js';

const MAIN = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
const KNOWLEDGE = fileURLToPath(new URL('../../../knowledge', import.meta.url));
/** How long a process may take to be ready, in milliseconds. */
const START_MS = 600_000;

/** How many contact social workers the made-up municipality has. */
export const WORKERS = 4;

const DIRECTORY = `municipality: Provkommun
socialjour: 0980-31 92 10
mottagning: 0980-31 92 20
handover: Socialtjänstens mottagning
schools:
  - { id: tallskolan, name: Tallskolan, workers: [${Array.from({ length: WORKERS }, (_, at) => workerId(at)).join(', ')}] }
workers:
${Array.from({ length: WORKERS }, (_, at) => `  - { id: ${workerId(at)}, name: Sara ${at}, phone: 0980-31 92 30 }`).join('\n')}
`;

/** One process of the program as it is started, on a database that others share. */
export class Instance {
  #output = '';
  private constructor(
    readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(env: NodeJS.ProcessEnv): Promise<Instance> {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', part => (output += String(part)));
    const until = performance.now() + START_MS;
    for (;;) {
      const url = /"event":"start","url":"([^"]+)"/.exec(output)?.[1];
      if (url) {
        const instance = new Instance(child, url);
        instance.#output = output;
        for (const stream of [child.stdout, child.stderr])
          stream?.on('data', part => (instance.#output += String(part)));
        return instance;
      }
      if (child.exitCode !== null || performance.now() > until) throw new Error(`it did not start:\n${output}`);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  /** The faults that it has logged, by code, event and the word of the database or the system. */
  faults(): Record<string, number> {
    const codes: Record<string, number> = {};
    // In a trial there is no key of the deployment's own to complain of; what is left is a fault.
    for (const line of this.#output.split('\n')) {
      const code = /"code":"(SL-[A-Z-]+)"/.exec(line)?.[1];
      if (code === undefined) continue;
      const [event, word] = [/"event":"([^"]+)"/.exec(line)?.[1], /"(?:errno|name)":"([^"]+)"/.exec(line)?.[1]];
      const what = [code, 'at', event, word].filter(Boolean).join(' ');
      codes[what] = (codes[what] ?? 0) + 1;
    }
    return codes;
  }

  /** Ends it, and waits until it has: its exit code, null when it was killed. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    const [code] = await ended;
    return code as number | null;
  }
}

/** A municipality on a database of its own, and as many processes that serve it as are started. */
export class Several {
  readonly all: Instance[] = [];

  private constructor(
    readonly server: Server,
    readonly folder: string,
    readonly data: DatabaseData,
    readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Undefined where this machine has no PostgreSQL. */
  static async open(): Promise<Several | undefined> {
    const server = await startServer();
    if (!server) return undefined;
    const folder = await mkdtemp(join(tmpdir(), 'lotsen-two-'));
    const knowledge = join(folder, 'knowledge');
    await cp(KNOWLEDGE, knowledge, { recursive: true });
    await mkdir(join(knowledge, 'provkommun'));
    await writeFile(join(knowledge, 'provkommun', 'directory.yaml'), DIRECTORY);
    const name = await server.database();
    const { user, password, hosts } = server.options(name);
    const data = await openDatabase({
      ...server.options(name),
      secret: randomBytes(32),
      onDamaged(fault) {
        throw fault;
      },
    });
    const env = {
      PATH: process.env.PATH ?? '',
      PORT: '0',
      KNOWLEDGE_DIR: knowledge,
      KNOWLEDGE_PACKS: 'nationell,provkommun',
      DATA_DIR: join(folder, 'data'),
      BOOKING_KEY: '17'.repeat(32),
      BOOKINGS_MAX: '50',
      STORE: 'postgres',
      DATABASE_URL: `postgres://${user}:${password}@127.0.0.1:${hosts[0]!.port}/${name}`,
    };
    return new Several(server, folder, data, env);
  }

  /** Starts one more process. */
  async start(): Promise<Instance> {
    const one = await Instance.start(this.env);
    this.all.push(one);
    return one;
  }

  async close(): Promise<void> {
    for (const one of this.all) await one.end('SIGKILL');
    await this.data.close();
    this.server.stop('immediate');
    await rm(this.folder, { recursive: true, force: true });
  }
}
