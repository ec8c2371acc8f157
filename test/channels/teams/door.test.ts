import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceClientCredentialsFactory, TokenCredentials } from 'botframework-connector';
import { createAnswering } from '../../../src/answering/answering.js';
import type { App } from '../../../src/app.js';
import { BODY_MAX } from '../../../src/channels/teams/body.js';
import type { Cloud } from '../../../src/channels/teams/cloud.js';
import { LOOPBACK_HOSTS } from '../../../src/channels/teams/cloud.js';
import { readConfig } from '../../../src/config.js';
import type { Log } from '../../../src/shared/ports.js';
import type { Knowledge } from '../../../src/stores/knowledge.js';
import { wire } from '../../../src/wire.js';
import { recall } from '../../helpers/learned.js';
import { parsed as parsedRule, ruleFiles } from '../../helpers/rules.js';
import { FakeTeams, TENANT } from './fake-teams.js';

const APP_ID = '11111111-1111-1111-1111-111111111111';
const SECRET_WORD = 'hemlighetsordet';

class FixedCredentials extends ServiceClientCredentialsFactory {
  isValidAppId = async (appId: string) => appId === APP_ID;
  isAuthenticationDisabled = async () => false;
  createCredentials = async () => new TokenCredentials('outbound');
}

/** A log that remembers its lines as they would be written. */
function memoryLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const write = (level: string) => (event: string, fields?: object) =>
    void lines.push(JSON.stringify({ level, event, ...fields }));
  return { lines, info: write('info'), warn: write('warn'), error: write('error') };
}

describe('the door', () => {
  let teams: FakeTeams;
  let log: ReturnType<typeof memoryLog>;
  const opened: App[] = [];
  const folders: string[] = [];
  let unready: readonly string[] = [];

  before(async () => {
    teams = await new FakeTeams().open();
  });
  after(() => teams.close());
  beforeEach(() => {
    teams.posted.length = 0;
    teams.behaviours = [];
    log = memoryLog();
  });
  afterEach(async () => {
    for (const door of opened.splice(0)) await door.close();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
    unready = [];
  });

  async function open(credentials: boolean, metadataUrl = `${teams.url}/openidconfiguration`): Promise<App> {
    const folder = await mkdtemp(join(tmpdir(), 'lotsen-door-'));
    folders.push(folder);
    const env = credentials
      ? {
          MicrosoftAppId: APP_ID,
          MicrosoftAppPassword: 'x',
          MicrosoftAppTenantId: TENANT,
          HOST: '127.0.0.1',
          PORT: '0',
        }
      : { PORT: '0' };
    const parsed = parsedRule(ruleFiles({ title: 'När ska jag prova något?' }));
    assert.ok('rule' in parsed);
    const knowledge: Knowledge = { rules: [parsed.rule], forums: [], forbidden: [], faults: [], urgent: [] };
    const clock = () => new Date('2026-11-24T08:00:00Z');
    const cloud: Cloud = { issuer: 'https://api.botframework.com', metadataUrl, hosts: LOOPBACK_HOSTS };
    const app = await wire(
      readConfig({ ...env, DATA_DIR: folder }),
      {
        log,
        clock,
        cloud,
        credentialsFactory: new FixedCredentials(),
        known: { knowledge, answering: createAnswering(knowledge, recall) },
      },
      () => unready,
    );
    opened.push(app);
    return app;
  }

  async function post(door: App, body: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${door.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  }

  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  describe('with credentials', () => {
    it('answers a message with a valid token', async () => {
      const door = await open(true);
      const answer = await post(door, teams.message('när ska jag prova något'), bearer(teams.token(APP_ID)));
      assert.equal(answer.status, 200);
      assert.equal(teams.posted.length, 1);
      assert.match(JSON.stringify(teams.posted[0]?.activity), /AdaptiveCard/);
    });

    const refused: [name: string, headers: () => Record<string, string>][] = [
      ['no token', () => ({})],
      ['an empty token', () => ({ authorization: 'Bearer ' })],
      ['another scheme', () => ({ authorization: 'Basic YTpi' })],
      ['garbage', () => bearer('a.b.c')],
      ['a forged signature', () => bearer(teams.token(APP_ID, {}, 'signature'))],
      ['no signature (alg none)', () => bearer(teams.token(APP_ID, {}, 'none'))],
      ['an unknown key', () => bearer(teams.token(APP_ID, {}, 'kid'))],
      ['another audience', () => bearer(teams.token('33333333-3333-3333-3333-333333333333'))],
      ['another issuer', () => bearer(teams.token(APP_ID, { iss: 'https://evil.example' }))],
      ['another service', () => bearer(teams.token(APP_ID, { serviceurl: 'https://evil.example' }))],
      ['an old token', () => bearer(teams.token(APP_ID, { nbf: 1, exp: 2 }))],
    ];
    for (const [name, headers] of refused) {
      it(`is 401 with ${name}, and says nothing more`, async () => {
        const door = await open(true);
        const answer = await post(door, teams.message(SECRET_WORD), headers());
        assert.equal(answer.status, 401);
        assert.doesNotMatch(answer.text, /signature|jwt|token|Error|at /i);
        assert.equal(teams.posted.length, 0);
      });
    }

    it('is 401 for every broken body without a valid token', async () => {
      const door = await open(true);
      for (const body of ['{', '[]', '{}', 'null', JSON.stringify({ type: 'message' })]) {
        for (const headers of [{}, bearer('a.b.c')]) assert.equal((await post(door, body, headers)).status, 401, body);
      }
    });

    it('is 403 for another tenant though the token is valid, and takes no other channel, whose checks are weaker', async () => {
      const door = await open(true);
      const other = { tenant: { id: '44444444-4444-4444-4444-444444444444' } };
      const token = bearer(teams.token(APP_ID));
      assert.equal((await post(door, teams.message('hej', { channelData: other }), token)).status, 403);
      assert.equal(
        (await post(door, teams.message('hej', { channelData: {}, conversation: { id: 'a' } }), token)).status,
        403,
      );
      for (const channelId of ['emulator', 'directline', 'MSTEAMS', 'AseChannel'])
        assert.equal((await post(door, teams.message('hej', { channelId }), token)).status, 403, channelId);
      assert.equal(teams.posted.length, 0);
    });

    it('is 503 when the keys cannot be fetched: that is not the sender’s fault', async () => {
      const door = await open(true, 'http://127.0.0.1:9/openidconfiguration');
      assert.equal((await post(door, teams.message('hej'), bearer(teams.token(APP_ID)))).status, 503);
      assert.match(log.lines.join(), /SL-AUTH/);
    });
  });

  describe('in a local trial', () => {
    it('answers on loopback', async () => {
      const door = await open(false);
      assert.equal((await post(door, teams.message('hej'))).status, 200);
      assert.equal(teams.posted.length, 1);
    });

    it('posts nowhere but to loopback, and takes nothing that came through a proxy', async () => {
      const door = await open(false);
      assert.equal((await post(door, teams.message('hej', { serviceUrl: 'https://evil.example' }))).status, 403);
      assert.equal((await post(door, teams.message('hej'), { 'x-forwarded-for': '203.0.113.1' })).status, 403);
      assert.equal(teams.posted.length, 0);
    });

    const broken: [name: string, body: unknown, statuses: number[]][] = [
      ['broken JSON', '{"type":', [400]],
      ['an empty body', '', [400]],
      ['a list', '[]', [400]],
      ['a number', '5', [400]],
      ['no type', {}, [400]],
      ['wrong types everywhere', { type: 5, from: 'x', conversation: [], serviceUrl: 7, channelId: {} }, [400]],
    ];
    for (const [name, body, statuses] of broken) {
      it(`is 4xx without a word for ${name}`, async () => {
        const answer = await post(await open(false), body);
        assert.ok(statuses.includes(answer.status), `${answer.status}`);
        assert.doesNotMatch(answer.text, /Error|stack|at |zod/i);
      });
    }

    const odd: [name: string, change: Record<string, unknown>][] = [
      ['no sender', { from: undefined }],
      ['no conversation', { conversation: undefined }],
      ['text that is no text', { text: { a: 1 } }],
      ['attachments that are no list', { attachments: 'x' }],
      ['an unknown type', { type: 'somethingNew' }],
      ['an invoke that nobody knows', { type: 'invoke', name: 'unknown/thing', value: {} }],
      ['a card action of nonsense', { text: undefined, value: { do: ['x'], v: 'y' } }],
      ['a value that is a number', { text: undefined, value: 5 }],
      ['null everywhere', { text: null, attachments: null, entities: null, channelData: null, id: null, name: null }],
      ['an end of conversation', { type: 'endOfConversation' }],
      ['a reaction', { type: 'messageReaction', reactionsAdded: 'like' }],
      ['an edit', { type: 'messageUpdate', channelData: { eventType: 'editMessage' } }],
      ['a typing sign', { type: 'typing' }],
      ['a time that is no time', { timestamp: 'i går', localTimestamp: 'nyss' }],
      ['members that are no list', { type: 'conversationUpdate', membersAdded: { id: 1 } }],
    ];
    for (const [name, change] of odd) {
      it(`never answers 5xx to ${name}`, async () => {
        const answer = await post(await open(false), teams.message('hej', change));
        assert.ok(answer.status < 500, `${answer.status}`);
        assert.doesNotMatch(answer.text, /Error|stack|at \//);
      });
    }

    it('refuses a body beyond its limit', async () => {
      const door = await open(false);
      assert.equal((await post(door, teams.message('x'.repeat(BODY_MAX)))).status, 413);
    });

    it('answers 404 and 405 without a word', async () => {
      const door = await open(false);
      for (const [path, status] of [
        ['/', 404],
        ['/api/messages', 405],
        ['/notify', 404],
      ] as const) {
        const response = await fetch(door.url + path);
        assert.equal(response.status, status);
        assert.ok((await response.text()).length < 3);
      }
    });

    it('answers a message once though Teams delivers it twice', async () => {
      const door = await open(false);
      const message = teams.message('hej');
      await post(door, message);
      await post(door, message);
      assert.equal(teams.posted.length, 1);
    });

    it('logs ids and outcomes, never the message', async () => {
      const door = await open(false);
      await post(door, teams.message(`när ska jag prova ${SECRET_WORD}`));
      await post(door, teams.message(undefined, { value: { do: SECRET_WORD } }));
      await post(door, { type: SECRET_WORD });
      const logged = log.lines.join('\n');
      assert.match(logged, /"event":"turn"/);
      assert.doesNotMatch(logged, new RegExp(SECRET_WORD));
      assert.doesNotMatch(logged, /Lena|29:lena|a:1/);
    });

    for (const [name, behaviour, status] of [
      ['refuses the reply', { status: 403 }, 403],
      ['fails after it took the reply', { status: 502 }, 502],
      ['is busy', { status: 429, headers: { 'retry-after': '20' } }, 429],
    ] as const) {
      it(`tries once and says so in the log when Teams ${name}`, async () => {
        const door = await open(false);
        teams.behaviours = [behaviour];
        assert.equal((await post(door, teams.message('hej'))).status, 200);
        assert.equal(teams.posted.length, 1);
        assert.match(log.lines.join(), new RegExp(`SL-DELIVERY.*${status}`));
      });
    }
  });
});
