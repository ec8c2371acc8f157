import assert from 'node:assert/strict';
import { checkDatabase } from '../../src/cli/doctor/database.js';
import type { Finding } from '../../src/cli/doctor/finding.js';
import { checkKeyInDatabase } from '../../src/cli/doctor/key.js';
import { markOf } from '../../src/key-mark.js';
import type { DatabaseOptions } from '../../src/stores/postgres/connecting.js';
import { type HostLook, lookAtDatabase, type ServerLook } from '../../src/stores/postgres/look.js';
import { type Server, serverFor } from '../helpers/postgres.js';
import { processOn } from '../stores/postgres/places.js';

const OPTIONS: DatabaseOptions = {
  hosts: [],
  user: 'u',
  password: 'mycket-hemligt',
  database: 'd',
  tls: true,
  pool: 10,
  seconds: 1,
};
const FOUND: ServerLook = {
  version: 150_018,
  encoding: 'UTF8',
  standby: false,
  tls: true,
  logs: 'none',
  ahead: 3,
  took: 1,
  free: 50,
  processes: 0,
  step: 1,
  since: 1,
  known: 1,
  extension: true,
};
const at = (host: string, change: Partial<ServerLook> = {}): HostLook => ({ host, found: { ...FOUND, ...change } });
const worst = (findings: readonly Finding[]) =>
  (['fault', 'note'] as const).find(is => findings.some(one => one.is === is)) ?? 'good';
const AWAY: HostLook = { host: 'db-2', why: 'SL-DB-AWAY, ECONNREFUSED' };
const STANDBY = at('db-2', { standby: true });

describe('the doctor of a key in a database', () => {
  const key = Buffer.from('17'.repeat(32), 'hex');
  const of = (...looks: HostLook[]) => checkKeyInDatabase(key, looks).map(({ is, next }) => [is, next !== undefined]);
  it('looks at the server that takes writes, and says where it could not', () => {
    assert.deepEqual(of(at('db-1', { mark: markOf(key) })), [['good', false]]);
    assert.deepEqual(of(at('db-1')), [['good', false]]);
    assert.deepEqual(of(at('db-1', { mark: markOf(Buffer.alloc(32, 1)) })), [['fault', true]]);
    assert.deepEqual(
      of(at('db-2', { standby: true, mark: markOf(Buffer.alloc(32, 1)) }), at('db-1', { mark: markOf(key) })),
      [['good', false]],
    );
    for (const looks of [[AWAY], [STANDBY], [AWAY, STANDBY]]) assert.deepEqual(of(...looks), [['unseen', true]]);
  });
});

describe('the doctor of a database', () => {
  const cases: [what: string, looks: HostLook[], is: Finding['is'], says: RegExp][] = [
    ['one that takes writes', [at('db-1')], 'good', /PostgreSQL 15\.18, takes writes, TLS/],
    ['a standby beside it', [STANDBY, at('db-1')], 'good', /db-2: .*takes no writes/],
    ['another one that is away', [at('db-1'), AWAY], 'note', /db-2 is not reached \(SL-DB-AWAY, ECONNREFUSED\)/],
    ['all away', [AWAY], 'fault', /not reached/],
    ['a standby alone', [STANDBY], 'fault', /no server takes writes/],
    ['two that take writes', [at('db-1'), at('db-2')], 'fault', /db-1 and db-2 take writes/],
    ['an old version', [at('db-1', { version: 120_003 })], 'fault', /PostgreSQL 12\.3/],
    ['another encoding', [at('db-1', { encoding: 'LATIN1' })], 'fault', /LATIN1/],
    ['no extension', [at('db-1', { extension: false })], 'fault', /btree_gist/],
    ['an empty one', [at('db-1', { step: 0, since: 0 })], 'good', /no schema yet/],
    ['an older schema', [at('db-1', { known: 2 })], 'note', /step 1 of the schema of 2/],
    ['a newer schema', [at('db-1', { step: 2 })], 'note', /step 2 of the schema, this program knows 1/],
    ['one that is too new', [at('db-1', { step: 2, since: 2 })], 'fault', /programs that know step 2/],
    ['a clock that is behind', [at('db-1', { ahead: -12_000 })], 'note', /12\.0 s behind/],
    ['a clock that cannot be read exactly', [at('db-1', { ahead: 12_000, took: 3_000 })], 'good', /12\.0 s ahead/],
    ['room for two', [at('db-1', { free: 24 })], 'good', /each takes 12 connections .* are enough for 2 more process/],
    ['no room for one more', [at('db-1', { free: 11, processes: 2 })], 'note', /2 process\(es\).*enough for 0/],
    ['no room for any', [at('db-1', { free: -1 })], 'fault', /enough for 0/],
    ['a log of statements', [at('db-1', { logs: 'all' })], 'note', /log_statement is all/],
  ];
  for (const [what, looks, is, says] of cases)
    it(`says ${is} of ${what}, and what to do`, () => {
      const findings = checkDatabase(OPTIONS, looks);
      assert.equal(worst(findings), is);
      assert.match(findings.map(one => one.says).join('\n'), says);
      assert.doesNotMatch(JSON.stringify(findings), /hemligt/);
      for (const one of findings) assert.equal(one.next !== undefined, one.is !== 'good', JSON.stringify(one));
    });

  describe('that is there', () => {
    let server: Server;
    let name: string;
    before(async function () {
      server = await serverFor(this);
      name = await server.database();
    });
    const look = (change: Partial<DatabaseOptions> = {}, clock = Date.now) =>
      lookAtDatabase({ ...server.options(name), ...change }, clock);

    it('knows what it finds, and leaves nothing behind', async () => {
      const empty = await look();
      assert.deepEqual(
        empty.map(one => 'found' in one && [one.found.step, one.found.processes, one.found.standby, one.found.tls]),
        [[0, 0, false, false]],
      );
      const one = await processOn(server, name);
      await one.locks.open();
      // This host's clock is a minute behind.
      const [found] = await look({}, () => Date.now() - 60_000);
      await one.close();
      assert.ok(found && 'found' in found);
      const { ahead, took, step, since, known, processes, logs, extension, encoding } = found.found;
      assert.ok(Math.abs(ahead - 60_000) <= took + 50, `${ahead}`);
      assert.deepEqual([step, since, known, processes, logs, extension, encoding], [1, 1, 1, 1, 'none', true, 'UTF8']);
      assert.ok(found.found.free > 50 && found.found.free < 100);
    });

    it('says why it cannot look, by host and without the password', async () => {
      const [real] = server.options(name).hosts;
      const hosts = [{ host: '127.0.0.1', port: 1 }, real!];
      const looks = await look({ hosts, password: 'mycket-hemligt' });
      assert.deepEqual(looks, [
        { host: '127.0.0.1:1', why: 'SL-DB-AWAY, ECONNREFUSED' },
        { host: `127.0.0.1:${real!.port}`, why: 'SL-DB-DENIED, 28P01' },
      ]);
      assert.equal(worst(checkDatabase(OPTIONS, looks)), 'fault');
    });
  });
});
