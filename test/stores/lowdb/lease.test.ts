import assert from 'node:assert/strict';
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedFault } from '../../../src/faults.js';
import { GroupWriter } from '../../../src/stores/lowdb/group-writer.js';
import type { Timing } from '../../../src/stores/lowdb/lease.js';
import { type LeaseOptions, takeLease } from '../../../src/stores/lowdb/lease-taking.js';
import { type Identity, thisProcess } from '../../../src/stores/lowdb/process-identity.js';
import { SyncedFile } from '../../../src/stores/lowdb/synced-file.js';
import { FILES } from '../../../src/stores/lowdb/syncing.js';

const QUICK: Timing = { beat: 5, fresh: 15, look: 2, looks: 40 };
/** One that stands still: it shows no sign of life after the first. */
const STILL: Timing = { ...QUICK, beat: 1_000_000, fresh: 1_000_000 };
/** One that would wait for longer than the test lasts, if it waited. */
const AT_ONCE: Timing = { ...QUICK, look: 1_000_000 };

const elsewhere = (number = 0): Identity => ({ space: `container ${number}`, pid: 1, began: '7', host: `c${number}` });
const locked = (error: unknown) => error instanceof CodedFault && error.code === 'SL-LOCKED';

describe('the lease on a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-lease-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const take = (options: LeaseOptions = {}) => takeLease(folder, { timing: QUICK, ...options });
  const place = () => join(folder, 'lotsen.lease');

  describe('is refused', () => {
    it('at once to one that can see the holder run', async () => {
      const first = await take();
      await assert.rejects(take({ timing: AT_ONCE }), locked);
      await first.release();
    });

    it('to one in another container or on another host, with the holder named', async () => {
      const first = await take({ holder: elsewhere(1) });
      await assert.rejects(take({ holder: elsewhere(2) }), error => locked(error) && /1 on c1/.test(String(error)));
      await first.release();
    });

    it('to all but one of many', async () => {
      await take({ timing: STILL, holder: elsewhere() });
      const all = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => take({ holder: elsewhere(at + 1) })));
      const taken = all.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
      assert.equal(taken.length, 1);
      assert.ok(all.every(one => one.status === 'fulfilled' || locked(one.reason)));
      await taken[0]!.confirm();
      assert.deepEqual(await readdir(folder), ['lotsen.lease'], 'nothing is left of the attempts');
      await taken[0]!.release();
      assert.deepEqual(await readdir(folder), []);
    });
  });

  describe('is taken over', () => {
    it('at once from a process that can be seen to have ended, also where its number lives on', async () => {
      await take({ timing: STILL, holder: { ...thisProcess(), began: '1' } });
      await take({ timing: STILL, holder: { ...thisProcess(), pid: 4_194_305 } }).then(
        () => take({ timing: AT_ONCE }),
        () => assert.fail('not taken over'),
      );
    });

    it('from one elsewhere that shows no sign of life', async () => {
      await take({ timing: STILL, holder: elsewhere(1) });
      const began = performance.now();
      await (await take({ holder: elsewhere(2) })).confirm();
      assert.ok(performance.now() - began >= QUICK.look * QUICK.looks, 'watched for less than it should');
    });

    it('from one whose number lives on where nobody can say when it began', async () => {
      await take({ timing: STILL, holder: { ...thisProcess(), began: '' } });
      await (await take()).confirm();
    });

    const remains: [name: string, make: (lease: string) => Promise<unknown>][] = [
      ['an empty lease', lease => mkdir(lease)],
      ['a lease without a sign of life', lease => mkdir(join(lease, 'somebody'), { recursive: true })],
      [
        'half a sign of life',
        async lease => {
          await mkdir(join(lease, 'somebody'), { recursive: true });
          await writeFile(join(lease, 'somebody', 'beat'), '{"space":');
        },
      ],
      [
        'a file that has no business there',
        async lease => {
          await mkdir(lease);
          await writeFile(join(lease, 'Thumbs.db'), '');
        },
      ],
      [
        'attempts that were stopped halfway',
        async lease => {
          await mkdir(join(`${lease}.new-a`, 'a'), { recursive: true });
        },
      ],
    ];
    for (const [name, make] of remains) {
      it(`with ${name} in its place`, async () => {
        await make(place());
        const lease = await take();
        await lease.confirm();
        assert.deepEqual(await readdir(folder), ['lotsen.lease']);
        await lease.release();
        assert.deepEqual(await readdir(folder), []);
      });
    }
  });

  describe('when it is lost', () => {
    it('lets its holder write nothing, whatever its clock says, and tells once', async () => {
      const told: CodedFault[] = [];
      const first = await take({ timing: STILL, holder: elsewhere(1), now: () => 0, onLost: one => told.push(one) });
      const path = join(folder, 'data.json');
      const file = new SyncedFile(path, { lease: first });
      await file.write('one');
      const second = await take({ holder: elsewhere(2) });
      await new SyncedFile(path, { lease: second }).write('two');
      assert.equal(first.held(), true, 'the first does not know of it');
      await assert.rejects(file.write('late'), locked);
      await assert.rejects(file.write('later'), locked);
      assert.equal(first.held(), false);
      assert.deepEqual(
        told.map(({ code }) => code),
        ['SL-LOCKED'],
      );
      assert.equal(await readFile(path, 'utf8'), 'two');
      await second.confirm();
    });

    for (const step of ['open', 'rename'] as const) {
      it(`undoes a write that stood still just before its ${step}`, async () => {
        const first = await take({ timing: STILL, holder: elsewhere(1) });
        const path = join(folder, 'data.json');
        const takenOver = async () => {
          const second = await take({ holder: elsewhere(2) });
          await new SyncedFile(path, { lease: second }).write('two');
        };
        const file = new SyncedFile(path, {
          lease: first,
          files: {
            ...FILES,
            open: async (...given: Parameters<typeof FILES.open>) => {
              if (step === 'open') await takenOver();
              return FILES.open(...given);
            },
            rename: async (from, to) => {
              if (step === 'rename') await takenOver();
              return rename(from, to);
            },
          },
        });
        await assert.rejects(file.write('late'), locked);
        assert.equal(await readFile(path, 'utf8'), 'two');
      });
    }

    it('lets its holder say nothing that rests on old data', async () => {
      let now = 0;
      const first = await take({ timing: { ...STILL, fresh: 15 }, holder: elsewhere(1), now: () => now });
      const file = new SyncedFile(join(folder, 'data.json'), { lease: first });
      const writer = new GroupWriter<number>(file, 1, String);
      const look = () => writer.run(data => ({ data, result: data }));
      assert.equal(await look(), 1);
      await take({ timing: STILL, holder: elsewhere(2) });
      now = 15;
      await assert.rejects(look(), locked);
    });

    it('leaves its holder no way in, also where the room is known by more than its name', async function () {
      if (process.platform !== 'linux') this.skip();
      await take({ timing: STILL, holder: elsewhere(1) });
      const [room = ''] = await readdir(place());
      // As a host that has the share mounted may still know it after a renaming.
      const known = await open(join(place(), room), 'r');
      const inside = `/proc/self/fd/${known.fd}/copy`;
      await writeFile(inside, 'before');
      await take({ timing: STILL, holder: elsewhere(2) });
      await assert.rejects(writeFile(inside, 'after'));
      await assert.rejects(rename(inside, join(folder, 'data.json')));
      await known.close();
      assert.deepEqual(await readdir(folder), ['lotsen.lease']);
    });

    it('is noticed without a write', async () => {
      const told = new Promise(resolve => void take({ holder: elsewhere(1), onLost: resolve }));
      await new Promise(resolve => setTimeout(resolve, 3));
      while (!(await readdir(folder)).includes('lotsen.lease')) await new Promise(resolve => setTimeout(resolve, 1));
      await rm(place(), { recursive: true });
      assert.ok(locked(await told));
    });

    it('is not given back in the name of the next holder', async () => {
      const first = await take({ timing: STILL, holder: elsewhere(1) });
      const second = await take({ holder: elsewhere(2) });
      await first.release();
      await second.renew();
      await assert.rejects(first.renew(), locked);
    });
  });

  it('is trusted again after its holder stood still, when nobody took it', async () => {
    let now = 0;
    const lease = await take({ timing: { ...STILL, fresh: 15 }, now: () => now });
    now = 14;
    assert.equal(lease.held(), true);
    now = 15;
    assert.equal(lease.held(), false);
    await new SyncedFile(join(folder, 'data.json'), { lease }).write('after');
    assert.equal(lease.held(), true);
    await lease.release();
  });

  it('is not lost where the disk only fails for a while', async () => {
    const told: CodedFault[] = [];
    const lease = await take({ timing: STILL, onLost: one => told.push(one) });
    const [room = ''] = await readdir(place());
    const beat = join(place(), room, 'beat');
    await rename(beat, `${beat}.away`);
    await mkdir(beat);
    await assert.rejects(lease.renew(), error => error instanceof CodedFault && error.code === 'SL-DISK-DENIED');
    await rm(beat, { recursive: true });
    await rename(`${beat}.away`, beat);
    await lease.renew();
    assert.deepEqual(told, []);
    await lease.release();
  });

  it('is for this user alone, and shows signs of life of one length', async () => {
    const lease = await take();
    const [room = ''] = await readdir(place());
    const beat = join(place(), room, 'beat');
    assert.equal((await stat(beat)).mode & 0o077, 0);
    const before = await readFile(beat, 'utf8');
    await lease.renew();
    const after = await readFile(beat, 'utf8');
    assert.notEqual(after, before);
    assert.equal(after.length, before.length);
    assert.deepEqual(Object.keys(JSON.parse(after)), ['space', 'pid', 'began', 'host', 'beat']);
    await lease.release();
    await assert.rejects(lease.confirm(), locked);
  });
});
