import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promise } from '../src/answering/promised/promised-acts.js';
import { createSecrets } from '../src/booking/codes.js';
import { checkKey } from '../src/cli/doctor/key.js';
import { readConfig } from '../src/config.js';
import { CodedFault } from '../src/faults.js';
import { markOf } from '../src/key-mark.js';
import { keyOf } from '../src/key-of.js';
import { type Kept, openKept } from '../src/open-kept.js';
import { KEY_MARKS, MARK, markIn, noteMark, setMark } from '../src/stores/key-mark.js';
import { backUp, restore } from '../src/stores/lowdb/backup.js';
import { openData } from '../src/stores/lowdb/data-folder.js';
import { keyMarkIn } from '../src/stores/lowdb/key-look.js';
import { moveStore } from '../src/stores/move.js';
import { lookAtDatabase, markAtWriter } from '../src/stores/postgres/look.js';
import { openDatabase } from '../src/stores/postgres/open.js';
import { run } from './cli/run.js';
import { filesIn } from './helpers/files-in.js';
import { type Server, serverFor } from './helpers/postgres.js';
import { ruleFiles } from './helpers/rules.js';

const NOW = new Date('2026-12-01T09:00:00Z');
const [OURS, OTHER] = ['17'.repeat(32), '2b'.repeat(32)];
type Env = Readonly<Record<string, string>>;

const refused = (says: RegExp) => (error: unknown) => {
  assert.ok(error instanceof CodedFault);
  assert.equal(error.code, 'SL-KEY');
  assert.match(error.message, says);
  assert.match(error.next, /npm run -s key -- --take/);
  for (const key of [OURS, OTHER]) assert.ok(!`${error.message}${error.next}`.includes(key), 'never the key');
  return true;
};

describe('the key that what is kept was made with', function () {
  this.timeout(300_000);
  let server: Server;
  let folder: string;
  let places: Readonly<Record<'a folder' | 'a database', Env>>;
  const opened: { close(): Promise<void> }[] = [];
  before(async function () {
    server = await serverFor(this);
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-key-'));
    const name = await server.database();
    const { user, password, hosts } = server.options(name);
    places = {
      'a folder': { DATA_DIR: join(folder, 'data') },
      'a database': {
        DATA_DIR: join(folder, 'data'),
        STORE: 'postgres',
        DATABASE_URL: `postgres://${user}:${password}@127.0.0.1:${hosts[0]!.port}/${name}`,
      },
    };
  });
  const closeAll = async () => {
    for (const one of opened.splice(0)) await one.close();
  };
  afterEach(async () => {
    await closeAll();
    await rm(folder, { recursive: true, force: true });
  });
  const fail = (fault: unknown) => assert.fail(String(fault));

  /** As a start opens what is kept. */
  async function open(env: Env): Promise<Kept> {
    const config = readConfig(env);
    const data = await openKept(config, { key: keyOf(config), asOf: NOW, onDamaged: fail, onLost: fail });
    opened.push(data);
    return data;
  }
  const sealedBy = (key: string, id: string) => createSecrets(Buffer.from(key, 'hex')).seal('a:chat', id);
  const promiseOf = (data: Pick<Kept, 'promises'>, key: string, id: string) =>
    data.promises.change(id, one =>
      promise(one, { about: 'report', sealed: sealedBy(key, id), day: '2026-11-24' }, [{ about: 'beslut', due: 9e12 }]),
    );

  /** The settings of a start on a folder of rules that nobody has learned. */
  async function settingsOf(): Promise<Env> {
    const rules = join(folder, 'rules');
    await mkdir(join(rules, 'nationell', 'asks'), { recursive: true });
    for (const { path, text } of Object.values(ruleFiles())) await writeFile(join(rules, path), text);
    return { PORT: '0', KNOWLEDGE_DIR: rules, KNOWLEDGE_PACKS: 'nationell' };
  }
  function saysAtOnce({ status, stdout, stderr }: ReturnType<typeof run>, says: RegExp): void {
    assert.equal(status, 1);
    assert.match(stderr, says);
    assert.doesNotMatch(stdout, /"learning"|"event":"knowledge"/);
  }

  for (const kind of ['a folder', 'a database'] as const) {
    describe(`in ${kind}`, () => {
      const env = (key?: string): Env => ({ ...places[kind], ...(key === undefined ? {} : { BOOKING_KEY: key }) });

      it('is noted by the first start, and a start with another one is refused until the key is back', async () => {
        // What is sealed already does not say it: the mark does.
        await promiseOf(await open(env(OURS)), OURS, 'p1');
        await closeAll();
        await assert.rejects(
          open(env(OTHER)),
          refused(/another BOOKING_KEY: its mark is [0-9a-f]{8}, .* [0-9a-f]{8}$/),
        );
        await open(env(OURS));
      });

      it('is known by the seals where an earlier version noted none', async () => {
        const data = await open(env(OURS));
        await promiseOf(data, OURS, 'p1');
        await setMark(data.keys, undefined);
        await closeAll();
        await assert.rejects(open(env(OTHER)), refused(/opens none of the 1 seals/));
        // Keys that were changed before: what one of them opens goes on.
        await promiseOf(await open(env(OURS)), OTHER, 'p2');
        await setMark(opened.map(one => (one as Kept).keys)[0]!, undefined);
        await closeAll();
        await open(env(OURS));
      });
    });
  }

  it('is asked for by a folder that was made with one: without it what was promised would be given up', async () => {
    await open({ ...places['a folder'], BOOKING_KEY: OURS });
    await closeAll();
    await assert.rejects(open(places['a folder']), refused(/BOOKING_KEY is not set/));
    const trial = { DATA_DIR: join(folder, 'trial') };
    await open(trial);
    await closeAll();
    await open(trial);
  });

  it('is one for two processes on a database, also where both begin at once, and the second says so and ends', async () => {
    const env = places['a database'];
    const starts = await Promise.allSettled([OURS, OTHER].map(key => open({ ...env, BOOKING_KEY: key })));
    const [end] = starts.flatMap(one => (one.status === 'rejected' ? [one.reason] : []));
    assert.deepEqual(starts.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    refused(/another BOOKING_KEY/)(end);
    const [running] = opened as Kept[];
    const other = (await markIn(running!.keys)) === markOf(Buffer.from(OURS, 'hex')) ? OTHER : OURS;
    const second = run('src/main.ts', [], { ...env, ...(await settingsOf()), BOOKING_KEY: other });
    saysAtOnce(second, /^SL-KEY: .*another BOOKING_KEY.*\nNext: Set the BOOKING_KEY /);
    assert.equal(await markAtWriter(readConfig({ ...env, BOOKING_KEY: other }).database!), await markIn(running!.keys));
    assert.equal(await markAtWriter({ ...server.options('none'), seconds: 1 }), undefined);
  });

  it('is seen by a start before it learns the rules, or touches the folder', async () => {
    await open({ ...places['a folder'], BOOKING_KEY: OURS });
    await closeAll();
    const { DATA_DIR = '' } = places['a folder'];
    const before = await filesIn(DATA_DIR);
    const start = async (more: Env) =>
      run('src/main.ts', [], { ...places['a folder'], ...(await settingsOf()), ...more });
    saysAtOnce(await start({ BOOKING_KEY: OTHER }), /^SL-KEY: .*another BOOKING_KEY.*\nNext: Set the BOOKING_KEY /);
    saysAtOnce(await start({ BOOKING_KEY: '' }), /^SL-KEY: BOOKING_KEY is not set, and .*\nNext: Set the BOOKING_KEY /);
    assert.deepEqual(await filesIn(DATA_DIR), before);
    // Another process has the folder: the key is told of first, since that one would be waited for in vain.
    await open({ ...places['a folder'], BOOKING_KEY: OURS });
    saysAtOnce(await start({ BOOKING_KEY: OTHER }), /^SL-KEY: /);
  });

  it('stands where it was noted first, until another is put in its place or none', async () => {
    const { keys } = await open(places['a folder']);
    const [ours, other] = [OURS, OTHER].map(key => markOf(Buffer.from(key, 'hex'))) as [string, string];
    assert.equal(await noteMark(keys, ours), ours);
    assert.equal(await noteMark(keys, other), ours);
    assert.equal(await markIn(keys), ours);
    await setMark(keys, other);
    assert.deepEqual([await markIn(keys), await keys.ids()], [other, [MARK]]);
    await setMark(keys, undefined);
    assert.deepEqual([await markIn(keys), await keys.ids()], [undefined, []]);
  });

  it('goes along with a backup and a move, and nothing of the key with its mark', async () => {
    const env = places['a folder'];
    await promiseOf(await open({ ...env, BOOKING_KEY: OURS }), OURS, 'p1');
    await closeAll();
    const mark = markOf(Buffer.from(OURS, 'hex'));
    const [backup, back] = [join(folder, 'backup'), join(folder, 'back')];
    await backUp(env.DATA_DIR!, backup, NOW);
    assert.equal((await readFile(join(backup, 'files/key/default', `${MARK}.json`), 'utf8')).includes(OURS), false);
    await restore(backup, back);
    assert.equal(await keyMarkIn(back), mark);

    const { DATABASE_URL, ...rest } = places['a database'];
    const config = readConfig({ ...rest, DATABASE_URL: DATABASE_URL!, BOOKING_KEY: OURS });
    const database = () => openDatabase({ ...config.database!, secret: Buffer.alloc(32, 9), onDamaged: fail });
    const [from, to] = [await openData(back, { onDamaged: fail }), await database()];
    opened.push(from, to);
    await moveStore(from, to, false);
    const [look] = await lookAtDatabase(config.database!, Date.now);
    assert.equal(look && 'found' in look && look.found.mark, mark);
    await setMark(to.keys, markOf(Buffer.from(OTHER, 'hex')));
    await assert.rejects(moveStore(from, to, false), (error: unknown) => (error as CodedFault).code === 'SL-KEY');
    await moveStore(from, to, true);
    assert.equal(await markIn(to.keys), mark);
  });

  it('is told by the commands: a restored backup of another key, the doctor, and what --take costs', async () => {
    const env = places['a folder'];
    await promiseOf(await open({ ...env, BOOKING_KEY: OURS }), OURS, 'p1');
    await closeAll();
    const [backup, back] = [join(folder, 'backup'), join(folder, 'back')];
    await backUp(env.DATA_DIR!, backup, NOW);
    const restored = run('src/cli/restore.ts', ['--from', backup, '--data', back], { BOOKING_KEY: OTHER });
    assert.equal(restored.status, 1);
    assert.match(restored.stdout, /^Restored 2 file\(s\).*does not start on it with this key\.$/m);
    assert.match(restored.stderr, /^SL-KEY: it was made with another BOOKING_KEY.*\nNext: Set the BOOKING_KEY /);
    await rm(back, { recursive: true });
    const own = run('src/cli/restore.ts', ['--from', backup, '--data', back], { BOOKING_KEY: OURS });
    assert.deepEqual([own.status, own.stderr], [0, '']);
    assert.match(own.stdout, /The bot can start\.$/m);
    await rm(back, { recursive: true });
    const files = ['--from', backup, '--data', back];
    const beside = run('src/cli/restore.ts', files, { BOOKING_KEY: OURS, STORE: 'postgres' });
    assert.match(beside.stdout, /With STORE=postgres the bot does not read it: "npm run -s move-store"/);

    const key = (value: string, ...args: string[]) =>
      run('src/cli/key.ts', args, { DATA_DIR: env.DATA_DIR!, BOOKING_KEY: value });
    const looked = key(OTHER);
    assert.equal(looked.status, 1);
    assert.match(looked.stdout, /made with another one: .*opens 0, and does not open 1\./s);
    assert.equal(key(OURS).status, 0);
    assert.equal(key(OTHER, '--take').status, 0);
    assert.equal(await keyMarkIn(env.DATA_DIR!), markOf(Buffer.from(OTHER, 'hex')));
    await open({ ...env, BOOKING_KEY: OTHER });

    const doctor = (value: string) =>
      run('src/cli/doctor.ts', ['--offline', '--json'], { ...env, BOOKING_KEY: value, KNOWLEDGE_PACKS: 'nationell' });
    const of = ({ stdout }: { stdout: string }) =>
      stdout
        .split('\n')
        .filter(line => line.includes('"part":"key"'))
        .map(line => JSON.parse(line).is);
    assert.deepEqual([of(doctor(OTHER)), of(doctor(OURS))], [['good'], ['fault']]);
  });

  it('is nothing to a doctor where no key is set and none was ever used, and is never shown', () => {
    const [ours, other] = [OURS, OTHER].map(key => Buffer.from(key, 'hex')) as [Buffer, Buffer];
    assert.deepEqual(checkKey(undefined, undefined), []);
    assert.deepEqual(
      checkKey(ours, undefined).map(({ is }) => is),
      ['good'],
    );
    assert.deepEqual(
      checkKey(undefined, markOf(ours)).map(({ is }) => is),
      ['fault'],
    );
    assert.ok(KEY_MARKS.shape.safeParse({ version: 1, id: MARK, mark: markOf(ours) }).success);
    assert.notEqual(markOf(ours), markOf(other));
    assert.ok(!markOf(ours).includes(OURS.slice(0, 8)));
  });
});
