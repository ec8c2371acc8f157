import assert from 'node:assert/strict';
import { exportSPKI, generateKeyPair } from 'jose';
import { createKeySet, KEY_TIMES } from '../../../src/channels/teams/keys.js';
import { createTokens, type TokenFault, type Tokens, type Vouched } from '../../../src/channels/teams/tokens.js';
import { ISSUER, KeyServer } from './key-server.js';

const APP = '11111111-1111-1111-1111-111111111111';
const MINUTE = 60;

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const soon = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

describe('tokens', () => {
  let server: KeyServer;
  let tokens: Tokens;
  before(async () => {
    server = await KeyServer.open();
    const other = await generateKeyPair('RS256');
    await server.publish('k-skype', other, ['skype']);
    await server.publish('k-open', other);
    forger = other;
    tokens = createTokens(APP, server.cloud);
  });
  after(() => server.close());
  let forger: Awaited<ReturnType<typeof generateKeyPair>>;

  const check = (token: string): Promise<Vouched | TokenFault> => tokens.check(`Bearer ${token}`);
  const whyOf = async (token: string) => {
    const fault = await check(token);
    return fault.is === 'refused' ? fault.why : fault.is;
  };

  it('of the connector are good, and say which connector it is', async () => {
    assert.deepEqual(await check(await server.token(APP)), { is: 'good', serviceUrl: 'http://127.0.0.1:1' });
  });

  it('are good with a clock that is five minutes off, and no more', async () => {
    assert.equal(await whyOf(await server.token(APP, { exp: soon(-4 * MINUTE) })), 'good');
    assert.equal(await whyOf(await server.token(APP, { nbf: soon(4 * MINUTE) })), 'good');
    const late = await check(await server.token(APP, { exp: soon(-600) }));
    assert.ok(late.is === 'refused' && late.why === 'expired');
    assert.ok(Math.abs((late.seconds ?? 0) - 600) <= 1);
    const early = await check(await server.token(APP, { nbf: soon(600) }));
    assert.ok(early.is === 'refused' && early.why === 'early');
    assert.ok(Math.abs((early.seconds ?? 0) - 600) <= 1);
  });

  const claims: [what: string, change: Record<string, unknown>, why: string][] = [
    ['without a lifetime', { exp: undefined }, 'expired'],
    ['with a lifetime in words', { exp: 'aldrig' }, 'expired'],
    ['that begins in words', { nbf: 'nu' }, 'early'],
    ['for another app', { aud: '33333333-3333-3333-3333-333333333333' }, 'audience'],
    ['for nobody', { aud: undefined }, 'audience'],
    ['for an empty list', { aud: [] }, 'audience'],
    ['for our id in another case', { aud: APP.replace(/1/g, 'I') }, 'audience'],
    ['of another issuer', { iss: 'https://evil.example' }, 'issuer'],
    ['of no issuer', { iss: undefined }, 'issuer'],
    ['of the issuer with a slash', { iss: `${ISSUER}/` }, 'issuer'],
    ['of a list of issuers', { iss: [ISSUER] }, 'issuer'],
    ['of the emulator (Entra v1)', { iss: 'https://sts.windows.net/x/', appid: APP, ver: '1.0' }, 'issuer'],
    ['of the emulator (Entra v2)', { iss: 'https://login.microsoftonline.com/x/v2.0', azp: APP, ver: '2.0' }, 'issuer'],
    ['of a skill', { iss: 'https://login.microsoftonline.com/x/v2.0', appid: 'x', ver: '1.0' }, 'issuer'],
    ['of the government’s cloud', { iss: 'https://api.botframework.us' }, 'issuer'],
    ['without a service', { serviceurl: undefined }, 'claims'],
    ['with a service that is no text', { serviceurl: { href: 'https://smba.trafficmanager.net' } }, 'claims'],
  ];
  for (const [what, change, why] of claims)
    it(`are refused ${what}`, async () => assert.equal(await whyOf(await server.token(APP, change)), why));

  it('are refused when another key signed them, whatever key they name', async () => {
    assert.equal(await whyOf(await server.token(APP, {}, {}, forger.privateKey)), 'signature');
    assert.equal(await whyOf(await server.token(APP, {}, { kid: 'k9' }, forger.privateKey)), 'key');
    assert.equal(await whyOf(await server.token(APP, {}, { kid: undefined as unknown as string })), 'key');
    const lead = {
      jwk: { kty: 'RSA' as const, n: 'x', e: 'AQAB' },
      jku: 'http://127.0.0.1:1/',
      x5u: 'http://127.0.0.1:1/',
    };
    assert.equal(await whyOf(await server.token(APP, {}, lead, forger.privateKey)), 'signature');
  });

  it('are refused of a key that is endorsed for other channels alone', async () => {
    assert.equal(await whyOf(await server.token(APP, {}, { kid: 'k-skype' }, forger.privateKey)), 'endorsement');
    assert.equal(await whyOf(await server.token(APP, {}, { kid: 'k-open' }, forger.privateKey)), 'good');
  });

  it('are refused with every other algorithm, the public key as a secret among them', async () => {
    const good = await server.token(APP);
    const [, body = '', signature = ''] = good.split('.');
    for (const alg of ['none', 'None', 'NONE', '', 'RS384', 'RS512', 'PS256', 'ES256', 'EdDSA', 'RS256 ', 'rs256'])
      assert.notEqual(await whyOf(`${encoded({ alg, typ: 'JWT', kid: 'k1' })}.${body}.${signature}`), 'good', alg);
    assert.equal(await whyOf(`${encoded({ typ: 'JWT', kid: 'k1' })}.${body}.${signature}`), 'malformed');
    const secret = new TextEncoder().encode(await exportSPKI(server.publicKey));
    assert.equal(await whyOf(await server.token(APP, {}, { alg: 'HS256' }, secret)), 'algorithm');
  });

  const shapes: [what: string, header: string | undefined, why: string][] = [
    ['no header', undefined, 'missing'],
    ['an empty one', '', 'missing'],
    ['another scheme', 'Basic YTpi', 'malformed'],
    ['the scheme alone', 'Bearer', 'malformed'],
    ['two spaces', 'Bearer  a.b.c', 'malformed'],
    ['a tab', 'Bearer\ta.b.c', 'malformed'],
    ['a list', 'Bearer a.b.c, Bearer a.b.c', 'malformed'],
    ['the scheme in small letters', 'bearer a.b.c', 'malformed'],
    ['two parts', 'Bearer a.b', 'malformed'],
    ['four parts', 'Bearer a.b.c.d', 'malformed'],
    ['empty parts', 'Bearer ..', 'malformed'],
    ['letters that are no base64', 'Bearer å.ä.ö', 'malformed'],
    ['garbage', 'Bearer a.b.c', 'malformed'],
    ['a header that is no object', `Bearer ${encoded([1])}.${encoded({})}.AAAA`, 'malformed'],
    ['more than a token can be', `Bearer ${'a'.repeat(20_000)}.b.c`, 'malformed'],
    [
      'a critical extension',
      `Bearer ${encoded({ alg: 'RS256', kid: 'k1', crit: ['x'], x: 1 })}.${encoded({})}.AAAA`,
      'malformed',
    ],
  ];
  for (const [what, header, why] of shapes)
    it(`are refused as ${why} with ${what}`, async () =>
      assert.deepEqual(await tokens.check(header), { is: 'refused', why }));

  it('changed in one letter anywhere are refused', async () => {
    const good = await server.token(APP);
    for (let at = 0; at < good.length; at += 7) {
      // The last letter of a signature has bits that mean nothing.
      if (at >= good.length - 1) continue;
      const changed = good.slice(0, at) + (good[at] === 'A' ? 'B' : 'A') + good.slice(at + 1);
      assert.notEqual(await whyOf(changed), 'good', `letter ${at}`);
    }
  });
});

describe('the connector’s keys', () => {
  let server: KeyServer;
  let now: number;
  let tokens: Tokens;
  beforeEach(async () => {
    server = await KeyServer.open();
    now = 0;
    tokens = createTokens(
      APP,
      server.cloud,
      createKeySet(server.cloud.metadataUrl, () => now),
    );
  });
  afterEach(() => server.close());
  const check = async (header = {}) => (await tokens.check(`Bearer ${await server.token(APP, {}, header)}`)).is;

  it('are fetched once for many who need them at once', async () => {
    assert.deepEqual(await Promise.all([1, 2, 3, 4, 5].map(() => check())), Array(5).fill('good'));
    assert.equal(server.fetches, 2);
  });

  for (const mood of [500, 503, 404, 'nonsense'] as const) {
    it(`cannot be had when their server answers ${mood}: 503 is due, and after a pause one more try`, async () => {
      server.mood = mood;
      assert.equal(await check(), 'keysUnavailable');
      const after = server.fetches;
      for (let time = 0; time < 20; time++) assert.equal(await check(), 'keysUnavailable');
      assert.equal(server.fetches, after);
      server.mood = 'well';
      now += KEY_TIMES.pause + 1;
      assert.equal(await check(), 'good');
    });
  }

  it('that hang keep nobody longer than their time', async () => {
    server.mood = 'hang';
    const began = performance.now();
    assert.equal(await check(), 'keysUnavailable');
    const waited = performance.now() - began;
    assert.ok(waited > KEY_TIMES.fetch - 200 && waited < KEY_TIMES.fetch + 1_500, `${waited}`);
  }).timeout(8_000);

  it('once known go on being used when they cannot be renewed', async () => {
    assert.equal(await check(), 'good');
    server.mood = 500;
    now += KEY_TIMES.fresh + 1;
    assert.equal(await check(), 'good');
  });

  it('are asked for again for one that is new, but not for every one that is made up', async () => {
    assert.equal(await check(), 'good');
    const first = server.fetches;
    const made = await generateKeyPair('RS256');
    for (let time = 0; time < 50; time++)
      await tokens.check(`Bearer ${await server.token(APP, {}, { kid: `made-up-${time}` }, made.privateKey)}`);
    assert.equal(server.fetches, first);
    await server.publish('k2', made, ['msteams']);
    now += KEY_TIMES.unknown + 1;
    const renewed = await tokens.check(`Bearer ${await server.token(APP, {}, { kid: 'k2' }, made.privateKey)}`);
    assert.equal(renewed.is, 'good');
  });
});
