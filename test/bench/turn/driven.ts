import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
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

async function started(file: string, args: readonly string[], execArgv: readonly string[]) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = fork(path, [...args], {
    execArgv: ['--import', 'tsx', ...execArgv],
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
export const startConnector = () => started('connector.ts', [], []);

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

  /** Starts one; `execArgv` are what node itself is told. */
  static async start(served: Served, connector: string, execArgv: readonly string[] = []): Promise<Driven> {
    const { child, listening } = await started('served.ts', [served], execArgv);
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
