import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { CONFIG_NAMES, nearNames, readConfig } from '../src/config.js';
import { CodedFault } from '../src/faults.js';

const ID = '11111111-1111-1111-1111-111111111111';
const CREDENTIALS = { MicrosoftAppId: ID, MicrosoftAppPassword: 'hemligt', MicrosoftAppTenantId: ID };

const PRODUCTION = { NODE_ENV: 'production', KNOWLEDGE_PACKS: 'nationell' };
const KEY = '00112233445566778899aabbccddeeff'.repeat(2);

function faultOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof CodedFault);
    assert.equal(error.code, 'SL-CONFIG');
    return error.message;
  }
  return assert.fail('accepted');
}

describe('the configuration', () => {
  it('without credentials listens on loopback, with them on every address', () => {
    assert.equal(readConfig({}).host, '127.0.0.1');
    assert.equal(readConfig({}).credentials, undefined);
    assert.equal(readConfig(CREDENTIALS).host, '0.0.0.0');
  });

  it('refuses any other address without credentials', () => {
    for (const host of ['0.0.0.0', '10.0.0.1', '::', 'example.org', '128.0.0.1'])
      assert.match(faultOf({ HOST: host }), /HOST/);
    for (const host of ['127.0.0.1', '127.1.2.3', 'localhost', '::1'])
      assert.equal(readConfig({ HOST: host }).host, host);
  });

  it('speaks English unless it is turned off', () => {
    assert.deepEqual(
      [{}, { ENGLISH: 'on' }, { ENGLISH: ' ' }, { ENGLISH: 'off' }].map(env => readConfig(env).english),
      [true, true, true, false],
    );
    assert.match(faultOf({ ENGLISH: 'yes' }), /ENGLISH is "yes": expected one of on, off/);
  });

  it('never runs production without credentials', () => {
    assert.match(faultOf({ NODE_ENV: 'production' }), /MicrosoftAppId/);
    assert.equal(readConfig({ ...CREDENTIALS, ...PRODUCTION }).credentials?.appId, ID);
  });

  it('names each missing credential when only some are set', () => {
    const message = faultOf({ MicrosoftAppId: ID });
    assert.match(message, /MicrosoftAppPassword is missing/);
    assert.match(message, /MicrosoftAppTenantId is missing/);
  });

  it('refuses the id of a secret in the place of its value, and never repeats it', () => {
    const id = 'd2a7c6be-53f1-4c1e-9f0b-7f7d0a3b9e61';
    const message = faultOf({ ...CREDENTIALS, MicrosoftAppPassword: ` ${id.toUpperCase()} ` });
    assert.match(message, /MicrosoftAppPassword is a GUID: that is the secret's id, not its value/);
    assert.ok(!message.toLowerCase().includes(id));
    // As Entra makes them.
    const value = 'kXq8Q~3f-Zb1.d2a7c6be_53f1~4c1e9f0b7f7d0';
    assert.equal(readConfig({ ...CREDENTIALS, MicrosoftAppPassword: value }).credentials?.password, value);
  });

  it('reports every fault together', () => {
    const message = faultOf({
      MicrosoftAppId: 'x',
      MicrosoftAppPassword: 'hemligt',
      MicrosoftAppTenantId: ID,
      PORT: '70000',
      KNOWLEDGE_PACKS: '../etc, nationell',
      LOG_LEVEL: 'loud',
    });
    for (const name of ['MicrosoftAppId', 'PORT', 'KNOWLEDGE_PACKS', 'LOG_LEVEL'])
      assert.match(message, new RegExp(name));
    assert.match(message, /4 fault/);
    assert.doesNotMatch(message, /hemligt/);
  });

  it('never repeats a booking key that is wrong', () => {
    const message = faultOf({ BOOKING_KEY: 'abc123hemlig', PUBLIC_URL: 'bot' });
    assert.match(message, /BOOKING_KEY is not right/);
    assert.match(message, /PUBLIC_URL/);
    assert.doesNotMatch(message, /abc123hemlig/);
    assert.equal(readConfig({ BOOKING_KEY: 'ab'.repeat(32) }).bookingKey?.length, 32);
  });

  const unsafe: [what: string, env: Record<string, string>, message: RegExp][] = [
    ['the made-up municipality by default', { KNOWLEDGE_PACKS: undefined as unknown as string }, /made up/],
    ['the made-up municipality by name', { KNOWLEDGE_PACKS: 'nationell, exempelkommun' }, /made up/],
    ['an address that anyone on the way can read', { PUBLIC_URL: 'http://bot.example' }, /PUBLIC_URL/],
    ['a key of one digit', { BOOKING_KEY: '0'.repeat(64) }, /BOOKING_KEY/],
    ['a key of a few digits', { BOOKING_KEY: `${'aB1'.repeat(21)}a` }, /BOOKING_KEY/],
  ];
  for (const [what, env, message] of unsafe) {
    it(`never runs production with ${what}, though a trial may`, () => {
      assert.match(faultOf({ ...CREDENTIALS, ...PRODUCTION, ...env }), message);
      readConfig({ ...CREDENTIALS, ...env });
    });
  }

  it('runs production with a random key and an https address', () => {
    const { bookingKey, publicUrl } = readConfig({
      ...CREDENTIALS,
      ...PRODUCTION,
      BOOKING_KEY: KEY,
      PUBLIC_URL: 'https://bot.example/',
    });
    assert.equal(bookingKey?.toString('hex'), KEY);
    assert.equal(publicUrl, 'https://bot.example');
  });

  it('lists what was found wrong with the machine among the other faults', () => {
    try {
      readConfig({ PORT: 'x' }, ['DATA_DIR "/x" cannot be written (EROFS)']);
      assert.fail('accepted');
    } catch (error) {
      assert.match(String(error), /2 fault.*\n- DATA_DIR "\/x" cannot be written \(EROFS\)\n- PORT/s);
    }
  });

  it('talks to the hosts of the tenant’s cloud alone, and to this machine alone without credentials', () => {
    assert.deepEqual(readConfig(CREDENTIALS).cloud.hosts, ['smba.trafficmanager.net']);
    assert.match(readConfig({ ...CREDENTIALS, TEAMS_CLOUD: 'dod' }).cloud.issuer, /botframework\.us/);
    assert.deepEqual(readConfig({ ...CREDENTIALS, TEAMS_HOSTS: 'a.example, b.example' }).cloud.hosts, [
      'a.example',
      'b.example',
    ]);
    assert.ok(readConfig({ TEAMS_HOSTS: 'a.example' }).cloud.hosts.includes('127.0.0.1'));
    assert.match(faultOf({ ...CREDENTIALS, TEAMS_CLOUD: 'toString' }), /TEAMS_CLOUD/);
    assert.match(faultOf({ ...CREDENTIALS, TEAMS_HOSTS: 'https://a.example/' }), /TEAMS_HOSTS/);
  });

  const near: [given: string, meant: string | undefined][] = [
    ['BOOKNG_KEY', 'BOOKING_KEY'],
    ['BOOKINGKEY', 'BOOKING_KEY'],
    ['booking_key', 'BOOKING_KEY'],
    ['KNOWLEDGE_PACK', 'KNOWLEDGE_PACKS'],
    ['MICROSOFTAPPID', 'MicrosoftAppId'],
    ['MicrosoftAppPasword', 'MicrosoftAppPassword'],
    ['port', 'PORT'],
    ['PUBLIC_URI', 'PUBLIC_URL'],
    ['SORT', undefined],
    ['HOSTNAME', undefined],
    ['HOME', undefined],
    ['PATH', undefined],
    ['npm_config_loglevel', undefined],
    ['PORT', undefined],
  ];
  for (const [given, meant] of near) {
    it(`${meant ? `asks whether ${given} was to be ${meant}` : `says nothing of ${given}`}`, () =>
      assert.deepEqual(nearNames({ [given]: 'x' }), meant ? [{ given, meant }] : []));
  }

  it('is explained name by name in env/.env.example', async () => {
    const example = await readFile(new URL('../env/.env.example', import.meta.url), 'utf8');
    const explained = [...example.matchAll(/^#?(\w+)=/gm)].map(match => match[1]);
    assert.deepEqual(explained.toSorted(), [...CONFIG_NAMES].toSorted());
  });
});

describe('whether Graph is used', () => {
  it('is off until it is asked for, and needs credentials', () => {
    assert.equal(readConfig({}).graph, undefined);
    assert.equal(readConfig(CREDENTIALS).graph, undefined);
    assert.match(faultOf({ GRAPH: 'on' }), /GRAPH is on without credentials/);
    assert.match(faultOf({ GRAPH: 'ja' }), /GRAPH is "ja"/);
    assert.equal(readConfig({ ...CREDENTIALS, GRAPH: 'on' }).graph?.url, 'https://graph.microsoft.com');
  });

  it('is in the cloud of the tenant, or on this machine for a trial, and nowhere else', () => {
    const on = { ...CREDENTIALS, GRAPH: 'on' };
    assert.equal(readConfig({ ...on, TEAMS_CLOUD: 'dod' }).graph?.url, 'https://dod-graph.microsoft.us');
    assert.equal(readConfig({ ...on, TEAMS_CLOUD: 'gcchigh' }).graph?.login, 'https://login.microsoftonline.us');
    assert.equal(readConfig({ ...on, GRAPH_URL: 'http://127.0.0.1:4000/' }).graph?.standIn, 'http://127.0.0.1:4000');
    for (const url of ['http://graph.example', 'https://graph.example', 'http://127.0.0.1.example'])
      assert.match(faultOf({ ...on, GRAPH_URL: url }), /GRAPH_URL/);
  });
});
