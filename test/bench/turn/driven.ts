import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { HOW_COMPILED } from '../../../src/compiling.mjs';
import { TENANT } from '../../channels/teams/fake-teams.js';
import type { Listening, Served, Used } from './served.js';

/** What a person sends: the text, or the value of a press. */
export type Sent = { readonly text: string } | { readonly value: object };

/** How long each turn of a slice took, in milliseconds, and what all of them cost, in microseconds of the processor. */
export interface Slice {
  readonly ms: readonly number[];
  readonly cpu: number;
  readonly seconds: number;
  readonly failed: number;
}

/** Runs a source as it is written. */
const BY_TSX = ['--import', 'tsx'];
/** Compiles a program into a folder under the project's cache, as the launcher does; the file to run. */
async function compiled(source: string, folder: string): Promise<string> {
  const outputs = { entryPoints: [source], outdir: folder, ...HOW_COMPILED };
  await build(outputs);
  return join(folder, `${parse(source).name}.mjs`);
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

async function started(file: string, args: readonly string[], execArgv: readonly string[]) {
  const child = fork(file, [...args], {
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ${args.join(' ')} ended with ${code} before it listened.`);
  });
  const [listening] = (await Promise.race([once(child, 'message'), ended])) as [Listening];
  // From here on its end is what whoever started it asks for.
  ended.catch(() => {});
  return { child, listening };
}

/** Starts a connector that takes every reply. */
export const startConnector = () => started(here('connector.ts'), [], BY_TSX);

/** A process that answers, and somebody who sends to it. */
export class Driven {
  readonly #child: ChildProcess;
  readonly listening: Listening;
  readonly #connector: string;
  #person = 0;

  private constructor(child: ChildProcess, listening: Listening, connector: string) {
    this.#child = child;
    this.listening = listening;
    this.#connector = connector;
  }

  /** Starts an echo, from its source: it is short, and its packages are what they are. */
  static async startEcho(served: Served, connector: string): Promise<Driven> {
    const { child, listening } = await started(here('served.ts'), [served], BY_TSX);
    return new Driven(child, listening, connector);
  }

  /** Starts the program, compiled as the start command has it; `execArgv` are what that command tells node. */
  static async startLotsen(connector: string, folder: string, execArgv: readonly string[]): Promise<Driven> {
    const file = await compiled(here('served.ts'), folder);
    const { child, listening } = await started(file, ['lotsen'], execArgv);
    return new Driven(child, listening, connector);
  }

  /** What the process has used until now. */
  async used(): Promise<Used> {
    this.#child.send('used');
    const [used] = (await once(this.#child, 'message')) as [Used];
    return used;
  }

  /** Sends as many turns over so many connections, each of another person, one after the other on each. */
  async send(turns: number, connections: number, next: (turn: number) => Sent): Promise<Slice> {
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    const ms: number[] = [];
    let [turn, failed] = [0, 0];
    const before = await this.used();
    const began = performance.now();
    const one = async () => {
      while (turn < turns) {
        const at = turn++;
        const from = performance.now();
        if ((await this.#post(agent, next(at))) !== 200) failed++;
        ms.push(performance.now() - from);
      }
    };
    await Promise.all(Array.from({ length: connections }, one));
    const seconds = (performance.now() - began) / 1_000;
    const cpu = (await this.used()).cpu - before.cpu;
    agent.destroy();
    return { ms, cpu, seconds, failed };
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }

  #post(agent: Agent, sent: Sent): Promise<number> {
    const person = this.#person++;
    const body = JSON.stringify({
      type: 'message',
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl: this.#connector,
      timestamp: new Date().toISOString(),
      from: {
        id: `29:${person}`,
        name: `Person ${person}`,
        aadObjectId: `00000000-0000-4000-9000-${String(person).padStart(12, '0')}`,
      },
      recipient: { id: '28:bot', name: 'Samverkanslotsen' },
      conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      ...sent,
    });
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sending = request(`${this.listening.url}/api/messages`, { method: 'POST', agent, headers }, response => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      });
      sending.on('error', reject);
      sending.end(body);
    });
  }
}
