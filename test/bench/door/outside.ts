import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPair, type JWTHeaderParameters } from 'jose';
import { TENANT } from '../../channels/teams/fake-teams.js';
import { KeyServer } from '../../channels/teams/key-server.js';

/** The app and the tenant that the attacked program is configured for. */
export const APP = '11111111-1111-1111-1111-111111111111';
export { TENANT };

/** A server on loopback that takes whatever it is sent with 201, and counts it. */
class Counter {
  requests = 0;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      request.resume().once('end', () => {
        this.requests++;
        response.writeHead(201, { 'content-type': 'application/json' });
        response.end(`{"id":"${randomUUID()}"}`);
      });
    });
  }

  async open(): Promise<this> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}

/** What surrounds the attacked program: Microsoft's keys, the connector that takes its posts, and an attacker's own server and key. */
export class Outside {
  private constructor(
    readonly keys: KeyServer,
    readonly connector: Counter,
    readonly trap: Counter,
    readonly forger: Awaited<ReturnType<typeof generateKeyPair>>,
  ) {}

  static async open(): Promise<Outside> {
    const [keys, connector, trap] = await Promise.all([KeyServer.open(), new Counter().open(), new Counter().open()]);
    return new Outside(keys, connector, trap, await generateKeyPair('RS256', { extractable: true }));
  }

  /** A token of the connector for our app, with claims or header changed (undefined leaves a claim out). */
  token(change: Record<string, unknown> = {}, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
    return this.keys.token(APP, { serviceurl: this.connector.url, ...change }, header);
  }

  /** The same, signed by the attacker. */
  forged(change: Record<string, unknown> = {}, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
    return this.keys.token(APP, { serviceurl: this.connector.url, ...change }, header, this.forger.privateKey);
  }

  /** A message as Teams would send it, from somebody new each time. */
  message(text: string, change: Record<string, unknown> = {}): Record<string, unknown> {
    const objectId = randomUUID();
    return {
      type: 'message',
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl: this.connector.url,
      from: { id: `29:${objectId}`, name: 'Lena Lärare', aadObjectId: objectId },
      recipient: { id: `28:${APP}`, name: 'Samverkanslotsen' },
      conversation: { id: `a:${objectId}`, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      text,
      ...change,
    };
  }

  async close(): Promise<void> {
    await Promise.all([this.keys.close(), this.connector.close(), this.trap.close()]);
  }
}
