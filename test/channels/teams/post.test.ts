import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import { createAdapter } from '../../../src/channels/teams/adapter.js';
import { LOCAL } from '../../../src/channels/teams/cloud.js';
import { createPost } from '../../../src/channels/teams/post.js';
import { faultFields } from '../../../src/channels/teams/turn-log.js';
import type { Posted } from '../../../src/shared/ports.js';
import type { Reply } from '../../../src/shared/reply.js';
import { memoryLog } from './bot-world.js';
import { TENANT } from './fake-teams.js';

const REPLY: Reply = { blocks: [{ is: 'text', text: 'Hej' }], buttons: [] };
const APP = { appId: '11111111-1111-1111-1111-111111111111', password: 'secret', tenantId: TENANT };

/** Credentials whose issuer answers with an error, or not at all. */
class Login extends AppCredentials {
  constructor(readonly error: Error | undefined) {
    super(`${APP.appId}-${Math.trunc(performance.now() * 1_000)}`);
  }
  protected override async refreshToken() {
    if (this.error) throw this.error;
    return { accessToken: 'token', expiresOn: new Date(Date.now() + 3_600_000) } as never;
  }
}

class Factory extends ServiceClientCredentialsFactory {
  constructor(readonly error: Error | undefined) {
    super();
  }
  isValidAppId = async () => true;
  isAuthenticationDisabled = async () => false;
  createCredentials = async () => new Login(this.error);
}

const named = (name: string) => Object.assign(new Error('AADSTS7000222: the secret is expired'), { name });

/** What a stand-in for Teams answers to a request: a status, headers and a body; or it breaks off. */
type Answer = { status: number; headers?: Record<string, string>; body?: string } | 'reset';

describe('a post that nobody asked for', () => {
  let server: Server;
  let url: string;
  let requests: { path: string; authorization: string | undefined }[];
  let answer: (path: string) => Answer;
  beforeEach(async () => {
    requests = [];
    answer = path => ({ status: 201, body: path.endsWith('/conversations') ? '{"id":"a:1"}' : '{"id":"7"}' });
    server = createServer((request, response) => {
      const path = request.url ?? '';
      requests.push({ path, authorization: request.headers.authorization });
      const given = answer(path);
      if (given === 'reset') return void request.socket.destroy();
      response.writeHead(given.status, { 'content-type': 'application/json', ...given.headers });
      response.end(given.body ?? '{}');
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise(resolve => server.close(resolve));
  });

  const place = (more: object) =>
    JSON.stringify({ bot: { id: '28:bot' }, channelId: 'msteams', serviceUrl: url, ...more });
  const channel = () => place({ conversation: { id: '19:x', tenantId: TENANT, conversationType: 'channel' } });
  const person = () => place({ conversation: { tenantId: TENANT }, person: '29:kim' });
  function outbox(error?: Error) {
    const log = memoryLog();
    const adapter = createAdapter(APP, LOCAL, new Factory(error));
    return { ...createPost(adapter, APP.appId, log), log, adapter };
  }

  const answers: [what: string, given: Answer, result: Posted][] = [
    ['takes it', { status: 201, body: '{"id":"7"}' }, { is: 'posted', id: '7' }],
    ['takes it without a body', { status: 201, body: '' }, { is: 'posted', id: '' }],
    ['takes it, and says so in no JSON', { status: 201, body: '<html>' }, { is: 'unknown' }],
    ['asks to wait', { status: 429, headers: { 'retry-after': '90' } }, { is: 'wait', seconds: 90 }],
    ['asks to wait, and not how long', { status: 429 }, { is: 'wait', seconds: 30 }],
    ['does not take our token', { status: 401 }, { is: 'wait', seconds: 30, everybody: true }],
    ['does not let us in', { status: 403 }, { is: 'refused', why: '403' }],
    ['does not know the place', { status: 404 }, { is: 'refused', why: '404' }],
    ['finds it too large', { status: 413 }, { is: 'refused', why: '413' }],
    ['fails', { status: 502 }, { is: 'unknown' }],
    ['breaks off', 'reset', { is: 'unknown' }],
  ];
  for (const [what, given, result] of answers) {
    it(`is ${result.is} when Teams ${what}`, async () => {
      answer = () => given;
      const { post, log } = outbox();
      assert.deepEqual(await post(channel(), REPLY), result);
      assert.equal(requests.length, 1, 'one try');
      const codes = log.lines.map(line => JSON.parse(line).code);
      assert.deepEqual(
        codes,
        result.is === 'posted' ? [] : [what === 'does not take our token' ? 'SL-LOGIN' : 'SL-DELIVERY'],
      );
    });
  }

  it('waits when nobody is there, for nothing was delivered', async () => {
    await new Promise(resolve => server.close(resolve));
    assert.deepEqual(await outbox().post(channel(), REPLY), { is: 'wait', seconds: 30 });
  });

  for (const name of ['ClientAuthError', 'ServerError', 'TypeError']) {
    it(`waits, for everybody, when no token can be had (${name}), and says SL-LOGIN without a secret`, async () => {
      const { post, log, adapter } = outbox(named(name));
      assert.deepEqual(await post(channel(), REPLY), { is: 'wait', seconds: 30, everybody: true });
      assert.deepEqual(requests, []);
      assert.deepEqual(JSON.parse(log.lines[0]!).code, 'SL-LOGIN');
      assert.doesNotMatch(log.lines.join(), /AADSTS|secret/);
      const fault = await adapter.login().then(
        () => undefined,
        (error: unknown) => error,
      );
      assert.equal(faultFields(fault).code, 'SL-LOGIN', 'also where somebody is answered');
    });
  }

  it('refuses what is no address', async () => {
    assert.deepEqual(await outbox().post('nowhere', REPLY), { is: 'refused', why: 'SyntaxError' });
  });

  it('opens a person’s chat once, and again after it was closed', async () => {
    const { post } = outbox();
    const paths = () => requests.splice(0).map(({ path }) => path.replace(/(?<=activities)\/.*/, ''));
    assert.deepEqual(await post(person(), REPLY), { is: 'posted', id: '7' });
    assert.deepEqual(paths(), ['/v3/conversations', '/v3/conversations/a%3A1/activities']);
    await post(person(), REPLY);
    assert.deepEqual(paths(), ['/v3/conversations/a%3A1/activities']);
    answer = () => ({ status: 403 });
    assert.deepEqual(await post(person(), REPLY), { is: 'refused', why: '403' });
    requests.length = 0;
    assert.deepEqual(await post(person(), REPLY), { is: 'refused', why: '403' });
    assert.deepEqual(paths(), ['/v3/conversations']);
  });

  it('waits when the chat could not be opened for sure: the post had not been sent', async () => {
    answer = () => ({ status: 503 });
    assert.deepEqual(await outbox().post(person(), REPLY), { is: 'wait', seconds: 30 });
    answer = path => (path.endsWith('/conversations') ? { status: 201, body: '{"id":"a:1"}' } : { status: 503 });
    assert.deepEqual(await outbox().post(person(), REPLY), { is: 'unknown' });
  });
});
