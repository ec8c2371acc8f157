import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { restore, stub } from 'sinon';
import type { GroupLetter } from '../../../src/groups/group-letter.js';
import { letterNow } from '../../../src/groups/letters.js';
import { Database } from '../../../src/stores/postgres/database.js';
import { openDatabase } from '../../../src/stores/postgres/open.js';
import { groupAt } from '../../bench/groups/made-up.js';
import { type Server, serverFor } from '../../helpers/postgres.js';
import { postAll, type Told } from './posting.js';

const CHILD = fileURLToPath(new URL('./clock-child.ts', import.meta.url));
const GROUPS = 20;
/** How far apart the two clocks are: as long as a claim holds, so that whoever is ahead would take every claim for over. */
const APART_MS = 120_000;
/** How exactly the time of the database is known on a busy machine, in milliseconds. */
const EXACT_MS = 500;

describe('the time of a database', () => {
  afterEach(() => restore());

  it('counts from the first look on, however long that took, and what takes long afterwards does not', async () => {
    const THERE = Date.parse('2026-11-28T12:00:00Z');
    const wrong = stub(Date, 'now').returns(THERE + APART_MS);
    const db = new Database({ hosts: [], user: '', database: '', tls: false, pool: 1, seconds: 1 });
    wrong.restore();
    const real = performance.now.bind(performance);
    let later = 0;
    stub(performance, 'now').callsFake(() => real() + later);
    const looks = async (took: number, says: number) => {
      db.query = (async () => {
        later += took;
        return [{ now: String(says) }];
      }) as typeof db.query;
      await db.look();
      return db.now().getTime();
    };
    assert.ok(Math.abs((await looks(4_000, THERE)) - (THERE + 2_000)) < 100);
    assert.ok(Math.abs((await looks(600, 0)) - (THERE + 2_600)) < 100);
    assert.ok(Math.abs((await looks(100, THERE)) - (THERE + 50)) < 40);
  });
});

describe('two processes whose clocks are two minutes apart', function () {
  this.timeout(120_000);
  let server: Server;
  let child: ChildProcess | undefined;
  before(async function () {
    server = await serverFor(this);
  });
  after(() => {
    child?.kill('SIGKILL');
  });

  it('post each letter once, none before it is due, and what a dead one held when its claim is over', async () => {
    const name = await server.database();
    const options = server.options(name);
    const { groups, close } = await openDatabase({
      ...options,
      secret: Buffer.alloc(32, 7),
      onDamaged: fault => assert.fail(fault),
    });
    const settings = {
      STORE: 'postgres',
      BOOKING_KEY: '17'.repeat(32),
      DATABASE_URL: `postgres://${options.user}:${options.password}@127.0.0.1:${options.hosts[0]!.port}/${name}`,
    };
    const posts: { readonly letter: string; readonly at: number; readonly by: string }[] = [];
    const note =
      (by: string) =>
      ({ letter }: Told) =>
        posts.push({ letter, at: Date.now(), by });
    const other = fork(CHILD, [JSON.stringify(settings), String(APART_MS)], { execArgv: ['--import', 'tsx'] });
    child = other;
    await once(other, 'message');
    const noteOther = note('ahead');
    other.on('message', told => noteOther(told as Told));
    const end = await postAll(settings, note('right'));

    const now = Date.now();
    const due = new Map<string, number>();
    for (let at = 0; at < GROUPS; at++) {
      const later = now + 1_500;
      const letters: GroupLetter[] = [
        letterNow('now', 'channel', { is: 'resumed' }, now - 1),
        letterNow('later', 'convener', { is: 'welcome' }, later),
        { ...letterNow('held', 'channel', { is: 'resumed' }, now - 1), claim: { by: 'gone', until: later } },
      ];
      await groups.link(groupAt(`g${at}`, at), letters);
      for (const { id } of letters) due.set(`g${at} ${id}`, id === 'now' ? now : later);
    }
    const left = async () => (await groups.groups()).flatMap(({ letters }) => letters.filter(one => !one.ended));
    for (let time = 0; time < 300 && (await left()).length > 0; time++) await sleep(100);
    const lost = await left();
    other.send('end');
    await Promise.all([end(), once(other, 'exit')]);
    await close();

    assert.deepEqual(lost, []);
    assert.deepEqual(posts.map(({ letter }) => letter).toSorted(), [...due.keys()].toSorted(), 'each one once');
    assert.deepEqual(
      posts.filter(({ letter, at }) => at < due.get(letter)! - EXACT_MS),
      [],
      'none too early',
    );
    assert.deepEqual(new Set(posts.map(({ by }) => by)), new Set(['ahead', 'right']), 'both have posted');
  });
});
