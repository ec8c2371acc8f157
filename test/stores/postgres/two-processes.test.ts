import assert from 'node:assert/strict';
import { newWorker, type WorkerData } from '../../../src/booking/booking.js';
import { createSecrets } from '../../../src/booking/codes.js';
import { bookingLetters } from '../../../src/booking/letter-box.js';
import { CodedFault } from '../../../src/faults.js';
import { CLAIM_MS } from '../../../src/outbox/letter.js';
import type { Aggregates } from '../../../src/shared/aggregates.js';
import { createCalendar } from '../../../src/shared/calendar-file.js';
import { WORKERS } from '../../../src/stores/kinds.js';
import { openAggregates } from '../../../src/stores/postgres/aggregates.js';
import { chance } from '../../bench/labelled.js';
import { type Server, serverFor } from '../../helpers/postgres.js';
import type { Box } from '../contract.js';
import { gate, settled, someTurns } from '../races.js';
import { BOXES, type Process, processOn } from './places.js';

const put = (thing: string) => (box: Box) => ({
  data: { ...box, things: [...box.things, thing] },
  result: box.things.length + 1,
});
const codeIs = (code: string) => (error: unknown) => error instanceof CodedFault && error.code === code;

describe('two processes on one database', () => {
  let server: Server;
  let name: string;
  let [one, other]: Process[] = [];
  let number = 0;
  let tenant: string;
  before(async function () {
    server = await serverFor(this);
    name = await server.database();
    [one, other] = [await processOn(server, name), await processOn(server, name)];
  });
  after(async () => {
    await one?.close();
    await other?.close();
  });
  beforeEach(() => {
    tenant = `t${number++}`;
  });

  const boxes = (process: Process, before?: () => Promise<void>): Aggregates<Box> =>
    openAggregates(process.db, 'box', BOXES, { locks: process.locks, tenant, before });

  it('lose no act of each other, however they race, from the very first one on', async () => {
    const random = chance(21);
    const stores = [boxes(one!, someTurns(random)), boxes(other!, someTurns(random))];
    for (let round = 0; round < 10; round++) {
      const id = `box-${round}`;
      const acts = Array.from({ length: 20 }, async (_, at) => {
        await someTurns(random)();
        return stores[at % 2]!.change(id, put(`thing ${at}`));
      });
      const counted = await settled(Promise.all(acts));
      assert.deepEqual(
        counted.toSorted((a, b) => a - b),
        Array.from({ length: 20 }, (_, at) => at + 1),
      );
      for (const store of stores) assert.equal(new Set((await store.read(id))?.things).size, 20);
    }
  });

  it('see at once what the other has done, though they remember what they read', async () => {
    const [mine, theirs] = [boxes(one!), boxes(other!)];
    await mine.change('a', put('hat'));
    for (const store of [mine, theirs]) assert.deepEqual((await store.read('a'))?.things, ['hat']);
    await theirs.change('a', put('cap'));
    assert.deepEqual((await mine.read('a'))?.things, ['hat', 'cap']);
    await theirs.erase('a');
    assert.deepEqual((await mine.read('a'))?.things, []);
    await theirs.change('a', put('shoe'));
    assert.deepEqual((await mine.read('a'))?.things, ['shoe']);
    assert.equal(await mine.change('a', put('sock')), 2);
  });

  it('never keep two that overlap, whatever is decided, and keep what came with them', async () => {
    const [mine, theirs] = [boxes(one!), boxes(other!)];
    await mine.change('a', put('first 100-200'));
    await mine.change('b', put('first 100-200'));
    const ends = await Promise.allSettled([
      mine.change('a', put('plain')),
      mine.change('a', put('second 199-250')),
      mine.change('a', put('third 200-250')),
      theirs.change('a', put('fourth 0-100')),
      theirs.change('a', put('fifth 99-101')),
    ]);
    assert.deepEqual(
      ends.map(end => (end.status === 'fulfilled' ? 'kept' : (end.reason as CodedFault).code)),
      ['kept', 'SL-DB-CLASH', 'kept', 'kept', 'SL-DB-CLASH'],
    );
    const things = (await theirs.read('a'))?.things.toSorted();
    assert.deepEqual(things, ['first 100-200', 'fourth 0-100', 'plain', 'third 200-250']);
    // One that moves leaves its time to others.
    const moved = (box: Box) => ({ data: { ...box, things: ['first 300-400', 'sixth 100-200'] }, result: undefined });
    await theirs.change('a', moved);
    await mine.erase('a');
    await mine.change('a', put('seventh 300-400'));
  });

  it('run works of one key one after the other, and what shares none side by side', async () => {
    const [mine, theirs] = [boxes(one!), boxes(other!)];
    const { pause, open } = gate();
    const order: string[] = [];
    const work = (what: string, wait: () => Promise<void>) => async () => {
      order.push(`${what} begins`);
      await wait();
      order.push(`${what} ends`);
    };
    const a = mine.together(['k', 'l'], work('a', pause));
    while (order.length === 0) await someTurns(chance(1))();
    const b = theirs.together('l', work('b', someTurns(chance(2))));
    await settled(theirs.together('m', work('c', someTurns(chance(3)))));
    assert.deepEqual(order, ['a begins', 'c begins', 'c ends']);
    open(true);
    await settled(Promise.all([a, b]));
    assert.deepEqual(order.slice(3), ['a ends', 'b begins', 'b ends']);
  });

  it('take two keys together in any order, and never wait for each other for ever', async () => {
    const random = chance(4);
    const stores = [boxes(one!), boxes(other!)];
    await stores[0]!.change('count', put('0'));
    const add = async (store: Aggregates<Box>) => {
      const found = (await store.read('count'))!.things.length;
      await someTurns(random)();
      await store.change('count', box => ({ data: { ...box, things: Array(found + 1).fill('x') }, result: undefined }));
    };
    const works = Array.from({ length: 40 }, (_, at) => {
      const store = stores[at % 2]!;
      return store.together(at % 3 === 0 ? ['k', 'l'] : ['l', 'k'], () => add(store));
    });
    await settled(Promise.all(works));
    assert.equal(
      (await stores[0]!.read('count'))?.things.length,
      41,
      'what was read under a key holds until it is written',
    );
  });

  it('write no more under a key once they have lost it', async () => {
    const mine = boxes(one!);
    await assert.rejects(
      mine.together('k', async () => {
        await mine.change('a', put('hat'));
        await other!.db.query(
          `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock'`,
        );
        // Until the end of the connection is known, and by then another process may have the key.
        for (let turn = 0; turn < 200; turn++) await someTurns(() => 0.99)();
        await mine.change('a', put('late'));
      }),
      codeIs('SL-DB-AWAY'),
    );
    assert.deepEqual((await mine.read('a'))?.things, ['hat']);
    await mine.together('k', () => mine.change('a', put('again')));
    assert.deepEqual((await mine.read('a'))?.things, ['hat', 'again']);
  });

  it('pass by what another one is at work on, where it can wait', async () => {
    const { pause, open } = gate();
    const [mine, theirs] = [boxes(one!, pause), boxes(other!)];
    assert.equal(await theirs.changeIfFree('a', put('hat')), undefined, 'nothing was ever written of it');
    await theirs.change('a', put('hat'));
    const working = mine.change('a', put('cap'));
    const locked = async () => (await theirs.changeIfFree('a', box => ({ data: box, result: 1 }))) === undefined;
    while (!(await locked())) await someTurns(chance(5))();
    open(true);
    assert.equal(await working, 2);
    assert.equal(await theirs.changeIfFree('a', put('shoe')), 3);
  });

  it('claim each letter once, and one of a process that is gone when its claim is over', async () => {
    const now = Date.parse('2026-11-24T08:00:00Z');
    const ids = Array.from({ length: 12 }, (_, at) => `worker-${at}`);
    const letter = { id: '1', due: now - 1, until: now + 9e6, twice: true, attempts: 0, to: 'worker' } as const;
    const owing = (id: string): WorkerData => ({
      ...newWorker(id),
      owed: 1,
      letters: [{ ...letter, about: 'cancelled', booking: 'b' }],
    });
    const parts = [one!, other!].map(process => ({
      store: openAggregates(process.db, 'worker', WORKERS, { locks: process.locks, tenant }),
      secrets: createSecrets(Buffer.alloc(32, 7)),
      directory: undefined,
      calendar: createCalendar(undefined, text => text),
    }));
    for (const id of ids) await parts[0]!.store.change(id, () => ({ data: owing(id), result: undefined }));
    const boxesOf = parts.map(part => bookingLetters(part, () => assert.fail()));
    const busy = { of: new Set<string>(), to: new Set<string>() };
    const rethrow = (_of: string, error: unknown) => assert.fail(String(error));
    const first = await boxesOf[1]!.claimDue(now, 3, busy, rethrow);
    const raced = await Promise.all(
      Array.from({ length: 6 }, (_, at) => boxesOf[at % 2]!.claimDue(now, 20, busy, rethrow)),
    );
    const claimed = [...first, ...raced.flat()];
    assert.deepEqual(claimed.map(({ of }) => of).toSorted(), ids.toSorted());
    for (const box of boxesOf) assert.deepEqual(await box.claimDue(now + CLAIM_MS - 1, 20, busy, rethrow), []);
    const taken = await boxesOf[0]!.claimDue(now + CLAIM_MS, 20, busy, rethrow);
    assert.equal(taken.length, ids.length);
    for (const late of first) assert.equal(await boxesOf[1]!.noteAttempt(late), false, 'it has lost it');
    for (const held of taken) assert.equal(await boxesOf[0]!.noteAttempt(held), true);
  });
});
