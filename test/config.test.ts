import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { CONFIG_NAMES, readConfig } from '../src/config.js';
import { CodedFault } from '../src/faults.js';

const ID = '11111111-1111-1111-1111-111111111111';
const CREDENTIALS = { MicrosoftAppId: ID, MicrosoftAppPassword: 'hemligt', MicrosoftAppTenantId: ID };

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

  it('never runs production without credentials', () => {
    assert.match(faultOf({ NODE_ENV: 'production' }), /MicrosoftAppId/);
    assert.equal(readConfig({ ...CREDENTIALS, NODE_ENV: 'production' }).credentials?.appId, ID);
  });

  it('names each missing credential when only some are set', () => {
    const message = faultOf({ MicrosoftAppId: ID });
    assert.match(message, /MicrosoftAppPassword is missing/);
    assert.match(message, /MicrosoftAppTenantId is missing/);
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

  it('is explained name by name in env/.env.example', async () => {
    const example = await readFile(new URL('../env/.env.example', import.meta.url), 'utf8');
    const explained = [...example.matchAll(/^(\w+)=/gm)].map(match => match[1]);
    assert.deepEqual(explained.toSorted(), [...CONFIG_NAMES].toSorted());
  });
});
