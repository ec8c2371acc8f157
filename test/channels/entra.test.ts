import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfidentialClientApplication } from '@azure/msal-node';
import { AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import { entraWordOf } from '../../src/channels/entra.js';
import { createGraph } from '../../src/channels/graph/graph.js';
import { createAdapter } from '../../src/channels/teams/adapter.js';
import { LOCAL } from '../../src/channels/teams/cloud.js';
import { loginFields } from '../../src/channels/teams/turn-log.js';
import { CodedFault, FAULTS } from '../../src/faults.js';

const APP = {
  appId: '3f1c9a52-7d1e-4b7e-9c55-2a1f0e6b8d11',
  password: 'mycket~hemligt',
  tenantId: '7be1e0a5-2f4d-4a19-8f7c-0c5d1a9e4b22',
};
const TENANT_NAME = 'storby.onmicrosoft.com';

/** What Entra says of a refusal, with all that it tells beside its code. */
const refusal = (code: number) => ({
  error: code === 90_002 ? 'invalid_request' : 'invalid_client',
  error_description: `AADSTS${code}: something of '${APP.appId}' in '${TENANT_NAME}'. Trace ID: 1 Correlation ID: 2`,
  error_codes: [code],
});

/** Credentials that log in by the library that the bot logs in with, to a login that refuses with a code. */
class Refused extends AppCredentials {
  constructor(readonly code: number) {
    super(`${APP.appId}-${code}`);
  }
  protected override async refreshToken(): Promise<never> {
    const networkClient = {
      sendGetRequestAsync: async () => ({ status: 404, headers: {}, body: {} as never }),
      sendPostRequestAsync: async () => ({ status: 401, headers: {}, body: refusal(this.code) as never }),
    };
    const client = new ConfidentialClientApplication({
      auth: {
        clientId: APP.appId,
        clientSecret: APP.password,
        authority: `https://login.microsoftonline.com/${APP.tenantId}`,
      },
      system: { networkClient },
    });
    await client.acquireTokenByClientCredential({ scopes: ['https://api.botframework.com/.default'] });
    return assert.fail('logged in');
  }
}

class Factory extends ServiceClientCredentialsFactory {
  constructor(readonly code: number) {
    super();
  }
  isValidAppId = async () => true;
  isAuthenticationDisabled = async () => false;
  createCredentials = async () => new Refused(this.code);
}

const hidesAll = (line: string) => {
  for (const text of [APP.password, APP.appId, APP.tenantId, TENANT_NAME, 'Trace ID']) assert.ok(!line.includes(text));
};

describe('why Entra gives no token', () => {
  const causes: [code: number, next: RegExp][] = [
    [7_000_215, /the \*value\* of a client secret.*not its id/],
    [7_000_222, /has ended: make a new one/],
    [700_016, /not in that tenant/],
    [90_002, /no such tenant/],
    [999_999, /MicrosoftAppPassword\) expires/],
  ];
  for (const [code, next] of causes)
    it(`is told by its code (AADSTS${code}) and what it most often means, and nothing of secret, app or tenant`, async () => {
      const fault = await createAdapter(APP, LOCAL, new Factory(code))
        .login()
        .then(
          () => assert.fail(),
          (error: unknown) => error,
        );
      assert.ok(fault instanceof CodedFault && fault.code === 'SL-LOGIN');
      const fields = loginFields(fault);
      assert.deepEqual([fields.code, fields.cause], ['SL-LOGIN', `AADSTS${code}`]);
      assert.match(String(fields.next), next);
      hidesAll(JSON.stringify(fields) + fault.message);
    });

  it('is that the host is not reached, where no answer came', () => {
    for (const [error, cause] of [
      [Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }), 'ENOTFOUND'],
      [Object.assign(new Error('x'), { errorCode: 'network_error', name: 'ClientAuthError' }), 'network_error'],
    ] as const) {
      const word = entraWordOf(error);
      assert.equal(word.cause, cause);
      assert.match(word.next ?? '', /cannot reach login\.microsoftonline\.com/);
    }
    assert.deepEqual(entraWordOf(new TypeError('secret')), { cause: 'TypeError' });
    assert.deepEqual(entraWordOf('secret'), { cause: 'unknown' });
    assert.equal(loginFields(new TypeError('x')).next, FAULTS['SL-LOGIN'].next);
  });

  it('is told of Graph’s login too', async () => {
    const server = createServer((_, response) => {
      response.writeHead(401, { 'content-type': 'application/json' });
      response.end(JSON.stringify(refusal(7_000_222)));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const lines: string[] = [];
    const keep = (_event: string, fields: object = {}) => void lines.push(JSON.stringify(fields));
    const log = { info: keep, warn: keep, error: keep };
    const place = { url, login: 'https://login.microsoftonline.com', standIn: url };
    const graph = createGraph(place, APP, () => new Date(), log);
    const answer = await graph.ask({ path: '/users' }).finally(() => server.close());
    assert.deepEqual([answer.is, 'why' in answer && answer.why], ['wait', 'login']);
    const { code, why, cause, next } = JSON.parse(lines[0]!);
    assert.deepEqual([code, why, cause], ['SL-GRAPH', 'login', 'AADSTS7000222']);
    assert.match(next, /has ended/);
    hidesAll(lines.join());
  });
});
