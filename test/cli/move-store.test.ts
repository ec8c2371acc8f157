import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openData } from '../../src/stores/lowdb/data-folder.js';
import { countWithin, isSame, type Movable, sumStore } from '../../src/stores/move.js';
import { openDatabase } from '../../src/stores/postgres/open.js';
import { type Server, serverFor } from '../helpers/postgres.js';
import { fillMunicipality, OF_EACH } from '../stores/municipality.js';

const LAUNCH = fileURLToPath(new URL('../../src/launch.mjs', import.meta.url));
type Opened = Movable & { close(): Promise<void> };

describe('the command that moves what is kept', function () {
  // The program is started five times, on a machine that may be busy.
  this.timeout(300_000);
  let server: Server;
  let folder: string;
  let name: string;
  before(async function () {
    server = await serverFor(this);
    name = await server.database();
    folder = await mkdtemp(join(tmpdir(), 'lotsen-move-'));
  });
  after(() => folder && rm(folder, { recursive: true, force: true }));

  const fail = (fault: unknown) => assert.fail(String(fault));
  const files = (place: string): Promise<Opened> => openData(join(folder, place), { onDamaged: fail });
  const database = () => openDatabase({ ...server.options(name), secret: Buffer.alloc(32, 9), onDamaged: fail });
  async function withStore<Result>(open: () => Promise<Opened>, use: (store: Opened) => Promise<Result>) {
    const store = await open();
    return use(store).finally(() => store.close());
  }

  async function run(...args: string[]) {
    const { user, password, hosts } = server.options(name);
    const env = {
      ...process.env,
      DATABASE_URL: `postgres://${user}:${password}@127.0.0.1:${hosts[0]!.port}/${name}`,
      BOOKING_KEY: '17'.repeat(32),
    };
    // Where it runs, no settings of the machine's own are read.
    const child = spawn(process.execPath, [LAUNCH, 'cli/move-store', ...args], { cwd: folder, env });
    let [out, error] = ['', ''];
    child.stdout.on('data', part => (out += String(part)));
    child.stderr.on('data', part => (error += String(part)));
    const [status] = await once(child, 'close');
    return { status, out, error };
  }
  const there = () => run('--from', 'lowdb', '--to', 'postgres', '--data', 'live');
  /** Counts and hashes of a line, by the store that it is of. */
  const saidOf = (out: string, store: string) => new RegExp(`^${store} +(.*)$`, 'm').exec(out)?.[1];

  it('brings it there and back with the same counts and hashes, twice as well as once, and nothing else', async () => {
    await withStore(() => files('live'), fillMunicipality);
    const before = await withStore(() => files('live'), sumStore);
    const first = await there();
    assert.deepEqual([first.status, /^Alike\.$/m.test(first.out), first.error], [0, true, '']);
    const said = saidOf(first.out, 'lowdb');
    assert.equal(
      said,
      Object.entries(before)
        .map(([kind, { count, hash }]) => `${count} ${kind} (${hash})`)
        .join(', '),
    );
    assert.match(said!, new RegExp(`^${OF_EACH} workers .*, ${OF_EACH} groups .*, ${OF_EACH} questions `));
    assert.equal(saidOf(first.out, 'postgres'), said);
    for (const kind of ['workers', 'groups', 'questions', 'promises'])
      assert.match(first.out, new RegExp(`^${kind}: ${OF_EACH} read, ${OF_EACH} stand$`, 'm'));
    // A made-up social worker has four bookings, a group one meeting.
    const within = await withStore(() => files('live'), countWithin);
    assert.deepEqual([within.bookings, within.meetings, within.series], [OF_EACH * 4, OF_EACH, 0]);
    assert.ok(within.letters > OF_EACH * 4);
    for (const [what, count] of Object.entries(within))
      assert.match(first.out, new RegExp(`^${what}: ${count} read, ${count} stand$`, 'm'));
    assert.match(first.out, /^Alike\.\nNext: .* STORE=postgres and the same BOOKING_KEY as before\./m);
    const second = await there();
    assert.deepEqual([second.status, second.out], [0, first.out]);
    const back = await run('--from', 'postgres', '--to', 'lowdb', '--data', 'back');
    assert.deepEqual([back.status, saidOf(back.out, 'postgres'), saidOf(back.out, 'lowdb')], [0, said, said]);
    assert.ok(isSame(await withStore(() => files('back'), sumStore), before));
    assert.deepEqual((await readdir(folder)).toSorted(), ['back', 'live']);
  });

  it('writes nothing over what is otherwise, and nothing at all while somebody uses one of the two', async () => {
    const running = await database();
    await running.store.addUnanswered({ text: 'mer', why: 'none', day: '2026-11-25' });
    const inUse = await there().finally(() => running.close());
    assert.deepEqual([inUse.status, /SL-LOCKED: 1 other process/.test(inUse.error)], [1, true], inUse.error);
    const now = await withStore(database, sumStore);
    const other = await there();
    assert.deepEqual([other.status, /1 questions more.*Nothing was written/.test(other.error)], [1, true], other.error);
    assert.ok(isSame(await withStore(database, sumStore), now));
  });
});
