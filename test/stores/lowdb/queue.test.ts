import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedFault } from '../../../src/faults.js';
import { GroupWriter } from '../../../src/stores/lowdb/group-writer.js';
import { openStore } from '../../../src/stores/lowdb/queue.js';
import { SyncedFile } from '../../../src/stores/lowdb/synced-file.js';
import { storeContract } from '../queue-contract.js';
import { failingFiles } from './failing-files.js';

describe('the store in one file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  describe('keeps the contract', () => storeContract(() => openStore(folder)));

  const codeOf = (code: string) => (error: unknown) => error instanceof CodedFault && error.code === code;

  it('has what it acknowledged after it is opened again', async () => {
    const store = await openStore(folder);
    await store.addUnanswered({ text: 'kvar?', why: 'rejected', day: '2026-11-24' });
    await store.close();
    const again = await openStore(folder);
    assert.equal((await again.unanswered())[0]?.text, 'kvar?');
    await again.close();
  });

  it('lets nobody else read the file', async () => {
    const store = await openStore(folder);
    await store.addUnanswered({ text: 'x', why: 'none', day: '2026-11-24' });
    assert.equal((await stat(join(folder, 'lotsen.json'))).mode & 0o077, 0);
    await store.close();
  });

  it('refuses a second opening', async () => {
    const store = await openStore(folder);
    await assert.rejects(openStore(folder), codeOf('SL-LOCKED'));
    await store.close();
    await (await openStore(folder)).close();
  });

  it('is opened by one of many that start at once', async () => {
    const opened = await Promise.allSettled(Array.from({ length: 20 }, () => openStore(folder)));
    const stores = opened.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
    assert.equal(stores.length, 1);
    await stores[0]!.close();
    assert.deepEqual(await readdir(folder), []);
  });

  it('takes over from a killed process at once', async () => {
    const script = `import('${new URL('../../../src/stores/lowdb/queue.ts', import.meta.url)}').then(m => m.openStore(${JSON.stringify(folder)})).then(() => { console.log('open'); setInterval(() => {}, 1000); })`;
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise(resolve => child.stdout.once('data', resolve));
    await assert.rejects(openStore(folder), codeOf('SL-LOCKED'));
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    await (await openStore(folder)).close();
  });

  for (const [name, text] of [
    ['no JSON', '{"version":1,'],
    ['a wrong shape', '{"version":1,"unanswered":[{"id":5}]}'],
    ['an empty file', ''],
  ] as const) {
    it(`refuses ${name}, leaves it as it is and names the copy`, async () => {
      const path = join(folder, 'lotsen.json');
      await writeFile(path, text);
      await assert.rejects(
        openStore(folder),
        (error: unknown) => codeOf('SL-DATA')(error) && /damaged-/.test(String(error)),
      );
      assert.equal(await readFile(path, 'utf8'), text);
      const copy = (await readdir(folder)).find(name => name.includes('damaged'));
      assert.equal(await readFile(join(folder, copy!), 'utf8'), text);
    });
  }

  const question = { id: '1', text: 'vad gäller för Åsa', why: 'none', day: '2026-11-24' };
  const faults: [text: string, said: RegExp][] = [
    ['{"version":1,', /\(not JSON: at position 13\)/],
    ['', /\(not JSON: it ends too early\)/],
    [`{"version":1,"unanswered":[{"text":"Åsa" x}]}`, /\(not JSON: at position 41\)/],
    ['Åsa', /\(not JSON\)/],
    [
      '{"version":2,"unanswered":[],"more":1}',
      /SL-NEWER.*written by a later version \(2, this one knows 1\); it is not damaged/,
    ],
    [JSON.stringify({ version: 1, unanswered: [{ ...question, id: 5, Åsa: 1 }] }), /SL-DATA.*\(unanswered\.0\.id\)/],
    [
      JSON.stringify({ version: 1, unanswered: [question, { ...question, id: 5, day: 'Åsa' }] }),
      /\(unanswered\.1\.id, unanswered\.1\.day\)/,
    ],
  ];
  for (const [text, said] of faults) {
    it(`says of ${text.slice(0, 60) || 'nothing'} ${said}, and not a word of what it holds`, async () => {
      await writeFile(join(folder, 'lotsen.json'), text);
      await assert.rejects(openStore(folder), error => said.test(String(error)) && !String(error).includes('Åsa'));
    });
  }

  it('makes one copy of a damaged file in ten starts, and another of another damage', async () => {
    for (const text of ['{', '{"']) {
      await writeFile(join(folder, 'lotsen.json'), text);
      for (let start = 0; start < 5; start++) await assert.rejects(openStore(folder), codeOf('SL-DATA'));
    }
    assert.equal((await readdir(folder)).filter(name => name.includes('damaged')).length, 2);
  });

  it('says SL-DATA also where the disk is too full for a copy', async () => {
    await writeFile(join(folder, 'lotsen.json'), '{');
    const files = failingFiles(() => ['write', 'ENOSPC']);
    await assert.rejects(
      openStore(folder, { files }),
      error => codeOf('SL-DATA')(error) && /no copy could be made: SL-DISK-FULL/.test(String(error)),
    );
  });

  it('keeps a field that only a later version knows, and makes no copy of a file of one', async () => {
    const path = join(folder, 'lotsen.json');
    await writeFile(
      path,
      JSON.stringify({ version: 1, unanswered: [{ ...question, school: 'tall' }], colour: 'blue' }),
    );
    const store = await openStore(folder);
    await store.closeUnanswered(['1'], 'anmalan-nar');
    await store.close();
    const kept = JSON.parse(await readFile(path, 'utf8'));
    assert.deepEqual(kept, {
      version: 1,
      unanswered: [{ ...question, school: 'tall', closedWith: 'anmalan-nar' }],
      colour: 'blue',
    });
    await writeFile(path, JSON.stringify({ ...kept, version: 2 }));
    await assert.rejects(openStore(folder), codeOf('SL-NEWER'));
    assert.deepEqual(await readdir(folder), ['lotsen.json']);
  });

  it('is as it was where a write got half way: the folder could not be synced', async () => {
    let fails = false;
    const store = await openStore(folder, { files: failingFiles(() => (fails ? ['folder sync', 'EIO'] : undefined)) });
    const ask = (text: string) => store.addUnanswered({ text, why: 'none', day: '2026-11-28' });
    fails = true;
    await assert.rejects(ask('ett'), codeOf('SL-DISK-DENIED'));
    assert.ok(!(await readdir(folder)).includes('lotsen.json'));
    fails = false;
    await ask('två');
    fails = true;
    await assert.rejects(ask('tre'), codeOf('SL-DISK-DENIED'));
    assert.deepEqual(
      JSON.parse(await readFile(join(folder, 'lotsen.json'), 'utf8')).unanswered.map(
        (one: { text: string }) => one.text,
      ),
      ['två'],
    );
    fails = false;
    await store.close();
  });

  it('reads a file with a byte order mark, as an editor leaves it', async () => {
    await writeFile(join(folder, 'lotsen.json'), `\uFEFF${JSON.stringify({ version: 1, unanswered: [question] })}`);
    const store = await openStore(folder);
    assert.equal((await store.unanswered()).length, 1);
    await store.close();
  });
});

describe('the group writer', () => {
  /** A file whose writes can be made to fail, and that counts them. */
  class Flaky extends SyncedFile {
    writes: string[] = [];
    fails = 0;
    constructor() {
      super('nowhere');
    }
    override async write(text: string): Promise<void> {
      if (this.fails-- > 0) throw new Error('disk full');
      this.writes.push(text);
    }
  }
  const add = (number: number) => (data: readonly number[]) => ({ data: [...data, number], result: data.length });

  it('writes acts that wait together once', async () => {
    const file = new Flaky();
    const writer = new GroupWriter<readonly number[]>(file, [], data => JSON.stringify(data));
    await Promise.all([1, 2, 3, 4].map(number => writer.run(add(number))));
    assert.deepEqual(file.writes, ['[1,2,3,4]']);
  });

  it('undoes every act that was not written, and goes on', async () => {
    const file = new Flaky();
    const writer = new GroupWriter<readonly number[]>(file, [], data => JSON.stringify(data));
    await writer.run(add(1));
    file.fails = 1;
    const lost = await Promise.allSettled([writer.run(add(2)), writer.run(add(3))]);
    assert.deepEqual(
      lost.map(one => one.status),
      ['rejected', 'rejected'],
    );
    assert.deepEqual(writer.data, [1]);
    await writer.run(add(4));
    assert.deepEqual(writer.data, [1, 4]);
  });

  it('acknowledges none of the acts that come while a write is failing', async () => {
    const file = new Flaky();
    const writer = new GroupWriter<readonly number[]>(file, [], data => JSON.stringify(data));
    let meanwhile: Promise<unknown> = Promise.resolve();
    const write = file.write.bind(file);
    file.fails = 1;
    file.write = async text => {
      meanwhile = writer.run(add(3)).then(
        () => 'acknowledged',
        () => 'rejected',
      );
      file.write = write;
      return write(text);
    };
    await assert.rejects(writer.run(add(2)));
    assert.deepEqual([await meanwhile, writer.data], ['rejected', []]);
  });

  it('keeps nothing of an act that throws halfway', async () => {
    const writer = new GroupWriter<readonly number[]>(new Flaky(), [1], data => JSON.stringify(data));
    const bad = writer.run(() => {
      throw new Error('halfway');
    });
    await assert.rejects(bad);
    await writer.run(add(2));
    assert.deepEqual(writer.data, [1, 2]);
  });

  it('tells no reader of what is not on disk yet', async () => {
    const writer = new GroupWriter<readonly number[]>(new Flaky(), [], data => JSON.stringify(data));
    const written = writer.run(add(1));
    assert.deepEqual(writer.data, []);
    await written;
    assert.deepEqual(writer.data, [1]);
  });
});
