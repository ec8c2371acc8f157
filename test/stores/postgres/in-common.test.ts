import assert from 'node:assert/strict';
import { lastButtonsInMemory } from '../../../src/door/last-buttons.js';
import { limitsTogether } from '../../../src/door/limits.js';
import type { Held } from '../../../src/shared/ports.js';
import { countsTogether } from '../../../src/stores/postgres/counts.js';
import { lastWordTogether } from '../../../src/stores/postgres/last-word.js';
import { SharedLimiter } from '../../../src/stores/postgres/limiter.js';
import { Locks } from '../../../src/stores/postgres/locks.js';
import { createMarks } from '../../../src/stores/postgres/marks.js';
import { erasePassed } from '../../../src/stores/postgres/open.js';
import { takePace } from '../../../src/stores/postgres/pace.js';
import { seenTogether } from '../../../src/stores/postgres/seen.js';
import { Told } from '../../../src/stores/postgres/told.js';
import { type Server, serverFor } from '../../helpers/postgres.js';
import { type Process, processOn } from './places.js';

const PERSON = 'aaaaaaaa-0000-4000-8000-00000000000f';
const NOW = Date.parse('2026-11-24T08:00:00Z');
const marks = createMarks(Buffer.alloc(32, 5));

describe('what processes count in common', () => {
  let server: Server;
  let name: string;
  let all: Process[];
  const closing: { close(): Promise<void> }[] = [];
  before(async function () {
    server = await serverFor(this);
  });
  beforeEach(async () => {
    name = await server.database();
    all = [await processOn(server, name), await processOn(server, name)];
  });
  afterEach(async () => {
    for (const one of [...closing.splice(0), ...all]) await one.close();
  });

  const told = async (process: Process, own = marks) => {
    const one = new Told<unknown>(process.db.hosts, own);
    closing.push(one);
    await one.open();
    return one;
  };
  const held = (id: string, end = NOW + 9_000): Held => ({ id, worker: 'w', end });

  it('answers each activity once, whoever it comes to, and anew where that one has died', async () => {
    const locks = all.map(one => new Locks(one.db.hosts));
    for (const one of locks) await one.open();
    const seen = all.map((one, at) => seenTogether(one.db, locks[at]!, marks));
    const said = await Promise.all(Array.from({ length: 20 }, (_, at) => seen[at % 2]!.again('chat\nsender\n1')));
    assert.equal(said.filter(again => !again).length, 1);
    assert.equal(await seen[0]!.again('chat\nsender\n2'), false);
    assert.equal(await seen[1]!.again('chat\nsender\n2'), true);
    await locks[0]!.close();
    // The database learns of its end a moment later.
    let again = true;
    for (let time = 0; again && time < 200; time++) again = await seen[1]!.again('chat\nsender\n2');
    assert.equal(again, false, 'nobody knows how far it came');
    assert.equal(await seen[1]!.again('chat\nsender\n2'), true);
    await locks[1]!.close();
  });

  it('lets a person ask as much as one process would, and each process answer all it can', async () => {
    const limits = all.map(one =>
      limitsTogether((what, points, seconds) => new SharedLimiter(one.db, marks, what, points, seconds)),
    );
    const paces = await Promise.all(Array.from({ length: 60 }, (_, at) => limits[at % 2]!.take(PERSON, 5)));
    assert.equal(paces.filter(({ is }) => is === 'answered').length, 40);
    assert.equal(paces.filter(pace => pace.is === 'tooFast' && !pace.told).length, 1);
    assert.equal((await limits[0]!.take('somebody else', 5)).is, 'answered');
  });

  it('counts points anew when their time is over, by the database’s clock, and alone where it is away', async () => {
    const limiter = new SharedLimiter(all[0]!.db, marks, 'x', 2, 60);
    for (const left of [1, 0]) assert.equal((await limiter.consume('k')).remainingPoints, left);
    await assert.rejects(limiter.consume('k'), { remainingPoints: 0 });
    await all[1]!.db.query("update lotsen.points set ends = now() - interval '1 second'");
    assert.equal((await limiter.consume('k')).remainingPoints, 1);
    assert.equal(await limiter.delete('k'), true);
    assert.equal(await limiter.get('k'), null);
    await all[0]!.db.close();
    for (const left of [1, 0]) assert.equal((await limiter.consume('k')).remainingPoints, left);
    await assert.rejects(limiter.consume('k'), { remainingPoints: 0 });
  });

  it('knows what a person holds, whoever noted it, from the moment it is noted', async () => {
    const [mine, theirs] = [await told(all[0]!), await told(all[1]!)];
    const counts = [countsTogether(all[0]!.db, marks, mine), countsTogether(all[1]!.db, marks, theirs)];
    for (let round = 0; round < 20; round++) {
      await counts[round % 2]!.note(PERSON, [held(`b${round}`)], NOW);
      assert.deepEqual(await counts[(round + 1) % 2]!.heldBy(PERSON, NOW), [held(`b${round}`)]);
    }
    await counts[0]!.note(PERSON, [held('over', NOW + 1), held('ahead')], NOW);
    assert.deepEqual(await counts[1]!.heldBy(PERSON, NOW + 1), [held('ahead')]);
    const many = Array.from({ length: 50 }, (_, at) => ({
      ...held(`${PERSON.slice(0, -2)}${at}`),
      worker: PERSON,
      end: NOW + at,
    }));
    await counts[0]!.note(PERSON, many, NOW);
    assert.equal((await counts[1]!.heldBy(PERSON, NOW - 1)).length, 50);
    assert.equal(await theirs.get(PERSON, NOW + 50), undefined, 'its time is over');
  });

  it('knows whose reply was the last in a chat, beside what a person holds', async () => {
    const [mine, theirs] = [await told(all[0]!), await told(all[1]!)];
    const words = [lastWordTogether(mine), lastWordTogether(theirs)];
    const last = words.map(one => lastButtonsInMemory(one));
    const shown = { offered: [], inputs: false, figures: false, asksSchool: false };
    const press = (at: number) => last[at]!.press('a:1', PERSON, new Date(NOW), () => ({ v: 1, do: 'help' }));
    for (let round = 0; round < 10; round++) {
      await last[0]!.note('a:1', PERSON, shown, new Date(NOW));
      assert.deepEqual(await press(0), { v: 1, do: 'help' });
      await last[0]!.note('a:1', PERSON, shown, new Date(NOW));
      await last[1]!.note('a:1', PERSON, shown, new Date(NOW));
      assert.equal(await press(0), undefined, 'the other one has replied since');
      assert.deepEqual(await press(1), { v: 1, do: 'help' });
    }
    assert.deepEqual(await countsTogether(all[0]!.db, marks, mine).heldBy('a:1', NOW), []);
    assert.equal(await words[0]!.of('a:1', NOW + 30 * 60_000), undefined, 'its time is over');
  });

  it('tells a process that begins, or was cut off, what the others know; strangers cannot read it', async () => {
    const first = await told(all[0]!);
    await first.set(PERSON, [held('b')], NOW, NOW + 9_000);
    const later = await told(all[1]!);
    assert.deepEqual(await later.get(PERSON, NOW), [held('b')]);
    await all[0]!.db.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name like '%told'",
    );
    assert.deepEqual(await later.get(PERSON, NOW), [held('b')]);
    await first.set(PERSON, [held('c')], NOW, NOW + 9_000);
    assert.deepEqual(await later.get(PERSON, NOW), [held('c')]);
    assert.equal(await (await told(all[1]!, createMarks(Buffer.alloc(32, 6)))).get(PERSON, NOW), undefined);
  });

  it('allows so many wrong codes in all, those at once too, and gives back the right ones', async () => {
    const counts = all.map(one => countsTogether(one.db, marks, undefined as never));
    const tries = await Promise.all(Array.from({ length: 12 }, (_, at) => counts[at % 2]!.mayTry(PERSON, NOW)));
    assert.equal(tries.filter(Boolean).length, 5);
    await counts[1]!.right(PERSON, NOW);
    assert.equal(await counts[0]!.mayTry(PERSON, NOW + 20), true);
    assert.equal(await counts[1]!.mayTry(PERSON, NOW + 20), false);
    assert.equal(await counts[0]!.mayTry('somebody else', NOW + 20), true);
    assert.equal(await counts[1]!.mayTry(PERSON, NOW + 20 + 15 * 60_000), true);
  });

  it('keeps to one pace, and takes nothing where one of several has no room', async () => {
    const limits = { conversation: [{ most: 3, span: 1_000 }], tenant: [{ most: 5, span: 1_000 }] };
    const take = (at: number, key: string, now = NOW) =>
      takePace(
        all[at % 2]!.db,
        marks,
        [
          { key, limits: limits.conversation },
          { key: 'tenant', limits: limits.tenant },
        ],
        now,
      );
    const waits = await Promise.all(Array.from({ length: 8 }, (_, at) => take(at, 'a')));
    assert.deepEqual(waits.toSorted(), [0, 0, 0, 1_000, 1_000, 1_000, 1_000, 1_000]);
    assert.deepEqual(await Promise.all([take(0, 'b'), take(1, 'b')]), [0, 0]);
    assert.equal(await take(0, 'b'), 1_000, 'the tenant has no room');
    assert.equal(await take(1, 'a', NOW + 1_000), 0);
  });

  it('has nothing of a person in any row, and forgets what is over', async () => {
    const locks = new Locks(all[0]!.db.hosts);
    closing.push(locks);
    await locks.open();
    await seenTogether(all[0]!.db, locks, marks).again(`chat\n${PERSON}\n1`);
    await new SharedLimiter(all[0]!.db, marks, 'person', 2, 60).consume(PERSON);
    const counts = countsTogether(all[0]!.db, marks, await told(all[0]!));
    await counts.mayTry(PERSON, NOW);
    await counts.note(PERSON, [held(PERSON)], NOW);
    await takePace(all[0]!.db, marks, [{ key: PERSON, limits: [{ most: 1, span: 1 }] }], NOW);
    const tables = await all[0]!.db.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'lotsen'",
    );
    const rowsOf = async () => {
      const rows = await Promise.all(
        tables.map(table => all[0]!.db.query(`select t::text from lotsen.${table.name} t`)),
      );
      return new Map(tables.map((table, at) => [table.name, rows[at]!]));
    };
    const before = await rowsOf();
    for (const table of ['seen', 'points', 'try', 'pace']) assert.equal(before.get(table)?.length, 1, table);
    assert.ok(!JSON.stringify([...before]).includes(PERSON));
    await all[0]!.db.query("update lotsen.seen set at = now() - interval '61 minutes'");
    for (const table of ['points', 'try', 'pace'])
      await all[0]!.db.query(`update lotsen.${table} set ends = now() - interval '1 second'`);
    await erasePassed(all[0]!.db);
    const after = await rowsOf();
    for (const table of ['seen', 'points', 'try', 'pace']) assert.equal(after.get(table)?.length, 0, table);
  });
});
