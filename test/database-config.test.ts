import assert from 'node:assert/strict';
import { readConfig } from '../src/config.js';
import { CodedFault } from '../src/faults.js';

const KEY = '0123456789abcdef'.repeat(4);
const URL = 'postgres://lotsen:p%40ss@db.example:6432/kommun';
const POSTGRES = { STORE: 'postgres', DATABASE_URL: URL, BOOKING_KEY: KEY };

function faultOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof CodedFault) return error.message;
    throw error;
  }
  assert.fail('no fault');
}

describe('the settings of the database', () => {
  it('are not needed for files', () => {
    assert.deepEqual([readConfig({}).store, readConfig({}).database], ['lowdb', undefined]);
    assert.equal(readConfig({ DATABASE_URL: 'nothing of ours' }).database, undefined);
    assert.match(faultOf({ STORE: 'sqlite' }), /STORE is "sqlite"/);
  });

  it('are read from one address, with TLS wherever it leads away from this machine', () => {
    assert.deepEqual(readConfig(POSTGRES).database, {
      hosts: [{ host: 'db.example', port: 6432 }],
      user: 'lotsen',
      password: 'p@ss',
      database: 'kommun',
      tls: true,
      pool: 10,
      seconds: 10,
    });
    for (const host of ['localhost', '127.0.0.1', '[::1]', '%2Fvar%2Frun'])
      assert.equal(readConfig({ ...POSTGRES, DATABASE_URL: `postgresql://u@${host}/d` }).database?.tls, false, host);
    const several = { ...POSTGRES, DATABASE_URL: 'postgres://u:p@localhost,b:5433/d', DATABASE_CA: '/ca.pem' };
    const { hosts, tls, ca } = readConfig(several).database!;
    assert.deepEqual(
      [hosts, tls, ca],
      [
        [
          { host: 'localhost', port: 5432 },
          { host: 'b', port: 5433 },
        ],
        true,
        '/ca.pem',
      ],
    );
  });

  it('are refused where they are not right, and never repeated: they hold a password', () => {
    const wrong = [
      '',
      'hemligt',
      'mysql://u:hemligt@h/d',
      'postgres://u:hemligt@h',
      'postgres://u:hemligt@h/d?x=1',
      'postgres://u:hemligt@h:99999/d',
      'postgres://u:hemligt%@h/d',
    ];
    for (const url of wrong) {
      const message = faultOf({ ...POSTGRES, DATABASE_URL: url });
      assert.match(message, /DATABASE_URL is (?:not right|missing)/, url);
      assert.doesNotMatch(message, /hemligt/);
    }
    assert.match(faultOf({ ...POSTGRES, DATABASE_TLS: 'require' }), /DATABASE_TLS is "require"/);
    assert.match(faultOf({ ...POSTGRES, DATABASE_POOL: '0' }), /DATABASE_POOL/);
    assert.match(faultOf({ ...POSTGRES, DATABASE_SECONDS: 'x' }), /DATABASE_SECONDS/);
  });

  it('need a key that all processes have, and in production TLS to another host', () => {
    assert.match(faultOf({ ...POSTGRES, BOOKING_KEY: '' }), /BOOKING_KEY is missing/);
    const off = { ...POSTGRES, DATABASE_TLS: 'off' };
    assert.equal(readConfig(off).database?.tls, false);
    assert.match(faultOf({ ...off, NODE_ENV: 'production' }), /DATABASE_TLS is off/);
  });
});
