import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';
import type { Cloud } from '../../../src/channels/teams/cloud.js';

export const ISSUER = 'https://api.botframework.com';

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

/** How the key server answers: as it should, with a status, never, or with something that is no key set. */
export type KeyMood = 'well' | 'hang' | 'nonsense' | number;

/** Microsoft's side of tokens, played on loopback: it signs, and publishes its keys as OpenID metadata. */
export class KeyServer {
  mood: KeyMood = 'well';
  /** How often anything was fetched. */
  fetches = 0;
  published: JWK[] = [];
  /** Where it listens, also while it is away. */
  url = '';
  readonly #server: Server;
  readonly #hanging: ServerResponse[] = [];
  readonly #pair: Pair;

  private constructor(pair: Pair) {
    this.#pair = pair;
    this.#server = createServer((request, response) => {
      this.fetches++;
      if (this.mood === 'hang') return void this.#hanging.push(response);
      if (typeof this.mood === 'number') {
        response.writeHead(this.mood);
        return void response.end();
      }
      response.setHeader('content-type', 'application/json');
      if (this.mood === 'nonsense') return void response.end('{"keys":"none"}');
      const metadata = { issuer: ISSUER, jwks_uri: `${this.url}/keys` };
      response.end(JSON.stringify(request.url === '/keys' ? { keys: this.published } : metadata));
    });
  }

  static async open(): Promise<KeyServer> {
    const server = new KeyServer(await generateKeyPair('RS256', { extractable: true }));
    await server.publish('k1', server.#pair, ['msteams', 'skype']);
    await server.#listen(0);
    server.url = `http://127.0.0.1:${(server.#server.address() as AddressInfo).port}`;
    return server;
  }

  #listen(port: number): Promise<void> {
    return new Promise(resolve => this.#server.listen(port, '127.0.0.1', resolve));
  }

  /** Refuses every connection until it is back, on the same port. */
  away(): Promise<void> {
    return this.close();
  }

  back(): Promise<void> {
    return this.#listen(Number(new URL(this.url).port));
  }

  get cloud(): Cloud {
    return { issuer: ISSUER, metadataUrl: `${this.url}/openidconfiguration`, hosts: ['127.0.0.1'] };
  }

  /** Publishes a key, endorsed for channels, or without endorsements. */
  async publish(kid: string, pair: Pair, endorsements?: string[]): Promise<void> {
    const jwk = await exportJWK(pair.publicKey);
    this.published.push({ ...jwk, kid, use: 'sig', ...(endorsements ? { endorsements } : {}) });
  }

  /** A token as the connector would sign it, with claims changed (undefined leaves one out) and another header or key on demand. */
  async token(
    audience: string,
    change: Record<string, unknown> = {},
    header: Partial<JWTHeaderParameters> = {},
    key: Pair['privateKey'] | Uint8Array = this.#pair.privateKey,
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: ISSUER,
      aud: audience,
      serviceurl: 'http://127.0.0.1:1',
      nbf: now - 60,
      exp: now + 600,
      ...change,
    };
    const kept = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
    return new SignJWT(kept).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'k1', ...header }).sign(key);
  }

  /** The public key as an attacker would have it. */
  get publicKey(): Pair['publicKey'] {
    return this.#pair.publicKey;
  }

  async close(): Promise<void> {
    for (const response of this.#hanging.splice(0)) response.destroy();
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}
