import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bot posted: the address it chose and the activity. */
export interface Posted {
  readonly path: string;
  readonly activity: { type: string; text?: string; summary?: string; attachments?: { content: unknown }[] };
}

/** How the connector answers the next posts: a status, or never. */
export type Behaviour = { readonly status: number; readonly headers?: Record<string, string> } | 'hang';

const encode = (data: object) => Buffer.from(JSON.stringify(data)).toString('base64url');

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

/** A stand-in for both sides of Teams: the connector that takes replies, and the issuer of its tokens. */
export class FakeTeams {
  readonly posted: Posted[] = [];
  readonly #server: Server;
  readonly #key: KeyObject;
  readonly #publicKey: KeyObject;
  behaviours: Behaviour[] = [];
  #waiting: (() => void)[] = [];

  constructor() {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.#key = pair.privateKey;
    this.#publicKey = pair.publicKey;
    this.#server = createServer(async (request, response) => {
      const send = (status: number, data: object, headers: Record<string, string> = {}) => {
        // Two steps: restify changes node's own response class, and its writeHead returns nothing.
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify(data));
      };
      const path = request.url ?? '';
      if (path.endsWith('openidconfiguration')) {
        return send(200, {
          issuer: 'https://api.botframework.com',
          jwks_uri: `${this.url}/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
        });
      }
      if (path === '/keys') {
        const jwk = this.#publicKey.export({ format: 'jwk' });
        return send(200, { keys: [{ ...jwk, kid: 'k1', use: 'sig', endorsements: ['msteams'] }] });
      }
      const activity = JSON.parse((await bodyOf(request)) || '{}');
      const behaviour = this.behaviours.shift();
      this.posted.push({ path, activity });
      for (const wake of this.#waiting.splice(0)) wake();
      if (behaviour === 'hang') return;
      if (behaviour) return send(behaviour.status, {}, behaviour.headers);
      send(201, { id: randomUUID() });
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async open(): Promise<this> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  /** A token as Teams would send it, with claims changed or the signature forged on demand. */
  token(
    audience: string,
    change: Record<string, unknown> = {},
    forge: 'no' | 'signature' | 'none' | 'kid' = 'no',
  ): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: 'https://api.botframework.com',
      aud: audience,
      serviceurl: this.url,
      nbf: now - 60,
      exp: now + 600,
      ...change,
    };
    const head = encode({ alg: forge === 'none' ? 'none' : 'RS256', typ: 'JWT', kid: forge === 'kid' ? 'k9' : 'k1' });
    const signed = `${head}.${encode(claims)}`;
    if (forge === 'none') return `${signed}.`;
    const signature = createSign('RSA-SHA256').update(signed).sign(this.#key);
    if (forge === 'signature') signature[10] = signature[10]! ^ 0xff;
    return `${signed}.${signature.toString('base64url')}`;
  }

  /** A message as Teams would send it. */
  message(text: string | undefined, change: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      type: 'message',
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl: this.url,
      from: { id: '29:lena', name: 'Lena Lärare', aadObjectId: randomUUID() },
      recipient: { id: '28:bot', name: 'Samverkanslotsen' },
      conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      ...(text === undefined ? {} : { text }),
      ...change,
    };
  }
}

/** The tenant that the tests' bot is configured for. */
export const TENANT = '22222222-2222-2222-2222-222222222222';
