import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';

/** How long an answer is waited for, in milliseconds. */
const PATIENCE_MS = 15_000;

/** What came back: the HTTP status (0 where nothing came, and then why not), and after how many milliseconds. */
export interface Answer {
  readonly status: number;
  readonly why: string;
  readonly ms: number;
}

/** A request as it is sent; its body is sent as it stands. */
export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Connections that are used again where the door lets them; `close` ends them. */
export class Sender {
  readonly #agent: Agent;
  readonly #url: string;

  constructor(url: string, keepAlive = true) {
    this.#url = url;
    this.#agent = new Agent({ keepAlive, maxSockets: 64 });
  }

  /** Sends a request, JSON to /api/messages unless it says otherwise; never throws for what the door does. */
  send({ method = 'POST', path = '/api/messages', headers = {}, body = '' }: Sent): Promise<Answer> {
    const began = performance.now();
    return new Promise(resolve => {
      let [status, why] = [0, 'no answer'];
      const settle = () => {
        clearTimeout(late);
        resolve({ status, why, ms: performance.now() - began });
      };
      const length = Buffer.byteLength(body);
      const sending = request(this.#url + path, {
        method,
        agent: this.#agent,
        headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
      });
      const late = setTimeout(() => sending.destroy(), PATIENCE_MS);
      sending.once('response', response => {
        status = response.statusCode ?? 0;
        response.on('error', () => undefined).resume();
      });
      sending.once('error', error => {
        why = error.message;
      });
      sending.once('close', settle);
      sending.end(body);
    });
  }

  /** Sends an activity with a token. */
  activity(token: string, activity: unknown): Promise<Answer> {
    const body = typeof activity === 'string' ? activity : JSON.stringify(activity);
    return this.send({ headers: { authorization: `Bearer ${token}` }, body });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** A connection on which bytes are sent as they are. */
export class Raw {
  /** What came back so far. */
  text = '';
  /** How many milliseconds it was open before the door ended it; undefined as long as it is open. */
  endedAfter: number | undefined;
  #began = performance.now();

  private constructor(readonly socket: Socket) {
    socket.on('error', () => undefined);
    socket.on('data', data => {
      this.text += data.toString('latin1');
    });
    socket.once('connect', () => {
      this.#began = performance.now();
    });
    socket.once('close', () => {
      this.endedAfter ??= performance.now() - this.#began;
    });
  }

  /** Connects; a connection that is refused comes back ended. */
  static async open(url: string): Promise<Raw> {
    const { hostname, port } = new URL(url);
    const raw = new Raw(connect(Number(port), hostname));
    await Promise.race([once(raw.socket, 'connect'), once(raw.socket, 'close')]).catch(() => undefined);
    return raw;
  }

  write(bytes: string | Buffer): void {
    if (this.socket.writable) this.socket.write(bytes, () => undefined);
  }

  /** The status that came back, 0 where none has. */
  get status(): number {
    return Number(/^HTTP\/1\.1 (\d+)/.exec(this.text)?.[1] ?? 0);
  }

  /** Waits until the door ends it, or for a while (milliseconds). */
  async ended(forMs = PATIENCE_MS): Promise<void> {
    if (this.endedAfter !== undefined) return;
    await once(this.socket, 'close', { signal: AbortSignal.timeout(forMs) }).catch(() => undefined);
  }
}

/** Runs work by number, `width` at a time, as long as `goOn` says so. */
export async function together(
  count: number,
  width: number,
  work: (number: number) => Promise<void>,
  goOn: () => boolean = () => true,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count && goOn()) await work(next++);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
