import assert from 'node:assert/strict';
import { newWorker } from '../../src/booking/booking.js';
import { bookingLetters } from '../../src/booking/letter-box.js';
import { purgeBookings } from '../../src/booking/purge.js';
import { keepAddress } from '../../src/booking/worker-acts.js';
import { chatOf } from '../../src/outbox/run.js';
import type { Posted } from '../../src/shared/ports.js';
import { booked, named, SECOND, sealed, secrets, sick, WAIT, world } from './letter-world.js';
import { at, booking, HOUR, SARA, sara } from './worker-world.js';

describe('what is owed for bookings', () => {
  it('is posted once, and forgotten', async () => {
    const { run, toldOf, letters } = world([named()]);
    const first = await run();
    assert.deepEqual(toldOf(first.posts), ['a:sara: Ny bokning: ons 25 nov 2']);
    assert.deepEqual([first.ends.posted, first.lost], [1, 0]);
    assert.deepEqual((await run()).posts, []);
    assert.equal((await letters()).length, 4, 'the reminders');
  });

  it('reminds both a day and an hour ahead, once each, and nobody of what is over', async () => {
    const { run, clock, letters, toldOf } = world([named()]);
    await run();
    const until = async (instant: number) => {
      clock.now = instant;
      return toldOf((await run()).posts).map(one => one.slice(0, 18));
    };
    assert.deepEqual(await until(at(1) - 1), []);
    assert.deepEqual(await until(at(1)), ['a:lena: Påminnelse', 'a:sara: Påminnelse']);
    assert.deepEqual(await until(at(1)), []);
    assert.deepEqual(await until(at(2) - HOUR), ['a:lena: Påminnelse', 'a:sara: Påminnelse']);
    assert.deepEqual(await until(at(2) + 9), []);
    assert.deepEqual(await letters(), []);
  });

  it('comes again where Teams turned it away, after pauses that grow', async () => {
    const { run, answers, toldOf } = world([sick(sealed())]);
    answers.set('a:eva', [WAIT, WAIT, WAIT]);
    const tries: number[] = [];
    for (let seconds = 0; seconds < 200; seconds += 5) {
      const { posts } = await run(seconds === 0 ? 0 : 5);
      if (toldOf(posts).some(one => one.startsWith('a:eva'))) tries.push(seconds);
    }
    assert.deepEqual(tries, [0, 15, 45, 105]);
  });

  it('erases the sealed address with its last letter, never before', async () => {
    const { run, store, answers } = world([sick(sealed())]);
    answers.set('a:eva', [WAIT]);
    const seal = async () => (await store.read(SARA))!.bookings[0]?.sealed !== undefined;
    await run();
    assert.equal(await seal(), true);
    await run(60);
    assert.equal(await seal(), false);
  });

  it('is told to the worker where it did not reach the booker, and says nothing of who or why', async () => {
    for (const [answer, tries] of [
      [{ is: 'refused', why: '403 blocked by Eva' }, 1],
      [{ is: 'unknown' }, 2],
    ] as const) {
      const { run, answers, posts, letters } = world([sick(sealed())]);
      answers.set('a:eva', [answer, answer]);
      await run();
      await run(60);
      await run(60);
      assert.equal(posts.filter(({ to }) => to === 'a:eva').length, tries);
      const told = posts.filter(({ words }) => /inte säker på att den som bokade ons 25 nov/.test(words));
      assert.deepEqual(
        told.map(({ to }) => to),
        ['a:sara'],
      );
      assert.match(told[0]!.words, /har fått veta att tiden är inställd/);
      assert.doesNotMatch(told[0]!.words, /eva|403|blocked/i);
      assert.deepEqual(await letters(), []);
    }
  });

  it('is told to the booker where it did not reach the worker', async () => {
    const { run, answers, posts } = world([named()]);
    answers.set('a:sara', [{ is: 'refused', why: '403' }]);
    await run();
    const told = posts.filter(({ to }) => to === 'a:lena');
    assert.match(
      told[0]!.words,
      /inte säker på att kontaktsocialsekreteraren har fått veta att du har bokat.*0980-31 92 20/s,
    );
  });

  it('is lost, and counted so, where nobody can be told', async () => {
    const { run, answers, posts } = world([booked()]);
    answers.set('a:sara', [{ is: 'refused', why: '403' }]);
    const { ends, lost } = await run();
    assert.deepEqual([ends.refused, lost], [1, 1]);
    assert.equal(posts.length, 1);
    const bad = world([sick(named())]);
    const no: Posted = { is: 'refused', why: 'x' };
    bad.answers.set('a:lena', [no]);
    bad.answers.set('a:sara', [no]);
    await bad.run();
    await bad.run(600);
    assert.equal(bad.posts.filter(({ to }) => to === 'a:lena').length, 1, 'and no letter about that letter');
    assert.deepEqual(await bad.letters(), []);
  });

  it('is marked as perhaps the second, the one time it is tried again', async () => {
    const { run, answers, posts } = world([sick(named())]);
    answers.set('a:lena', [{ is: 'unknown' }]);
    await run();
    await run(60);
    const mine = posts
      .filter(({ to }) => to === 'a:lena')
      .map(({ words }) => /Du kan redan ha fått det här/.test(words));
    assert.deepEqual(mine, [false, true]);
  });

  it('waits for a worker who has not written yet, and is due as soon as they have', async () => {
    const { run, store, toldOf } = world([booked({}, at(2), sara({ address: undefined }))]);
    assert.deepEqual((await run()).posts, []);
    assert.deepEqual((await run(5)).posts, []);
    await store.change(SARA, data => keepAddress(data, 'a:new', '2026-11-23'));
    assert.deepEqual(toldOf((await run(1)).posts), ['a:new: Ny bokning: ons 25 nov 2']);
  });

  it('goes to the newest address, with the newest words', async () => {
    const { run, store, answers } = world([named()]);
    answers.set('a:sara', [WAIT]);
    await run();
    await store.change(SARA, data => keepAddress(data, 'a:new', '2026-11-23'));
    const { posts } = await run(60);
    assert.deepEqual(
      posts.map(({ to }) => to),
      ['a:new'],
    );
  });

  it('ends as refused where a seal cannot be opened, which the worker is told', async () => {
    const { run, toldOf } = world([sick(booked({ sealed: 'of another key', tell: true }))]);
    const first = (await run()).posts;
    assert.deepEqual(toldOf(first), ['a:sara: Jag är inte säker på att']);
  });

  it('says nothing of a booking that is cancelled before it could', async () => {
    const data = named();
    const { run, posts } = world([sick(data)]);
    await run();
    assert.deepEqual(
      posts.map(({ to }) => to),
      ['a:lena'],
      'no "Ny bokning" for what is gone',
    );
  });

  it('is posted by one of two that run at once', async () => {
    const { outbox, posts } = world([named()]);
    await Promise.all([outbox('one'), outbox('other'), outbox('third')]);
    assert.equal(posts.length, 1);
  });

  for (const dies of [1, 2, 3])
    it(`is not lost, and told at most once more, by a process that ends at its write ${dies}`, async () => {
      let number = 0;
      const dying = world([sick(named())], store => ({
        ...store,
        change: (id, act) => (++number >= dies ? Promise.reject(new Error('gone')) : store.change(id, act)),
      }));
      await dying.run();
      const after = world([(await dying.store.read(SARA))!]);
      after.clock.now += 120 * SECOND;
      await after.run();
      const told = [...dying.posts, ...after.posts].filter(({ to }) => to === 'a:lena');
      assert.ok(told.length >= 1 && told.length <= 2);
      if (told.length === 2) assert.match(told[1]!.words, /Du kan redan ha fått det här/);
      assert.deepEqual(await after.letters(), []);
    });

  it('is not held up by a chat that hangs, nor by a worker whose data cannot be written', async () => {
    const others = Array.from(
      { length: 40 },
      (_, n) => `00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`,
    );
    const all = others.map(id => {
      const data = {
        ...newWorker(id),
        patterns: sara().patterns.map(one => ({ ...one, worker: id })),
        address: `a:${id}`,
      };
      return booked({}, at(2), data);
    });
    const broken = others[0]!;
    const { parts, posts, answers, faults, outbox } = world([named(), ...all], store => ({
      ...store,
      change: (id, act) => (id === broken ? Promise.reject(new Error('full')) : store.change(id, act)),
    }));
    Object.assign(parts, { directory: undefined });
    let release = () => {};
    const hanging = new Promise<void>(resolve => {
      release = resolve;
    });
    answers.set('a:sara', [() => hanging.then(() => ({ is: 'unknown' }) as const)]);
    const soon = new Promise<Posted>(resolve => setImmediate(() => resolve({ is: 'posted', id: 'x' })));
    for (const id of others) answers.set(`a:${id}`, [() => soon]);
    const running = outbox();
    for (let turn = 0; turn < 200 && posts.length < 40; turn++) await new Promise(resolve => setImmediate(resolve));
    assert.equal(posts.length, 40, 'all but the broken one, while one chat hangs');
    release();
    await running;
    assert.equal(faults.length, 1);
  });

  it('goes to the same conversation as another job’s letters to that person, to an anonymous one by address alone', async () => {
    const data = [named(), booked({ sealed: secrets.seal('a:eva', booking(at(3)).id), tell: true }, at(3))];
    const chats = async (one: (typeof data)[number]) => {
      const { parts } = world([one]);
      const box = bookingLetters(parts, () => {}, 'me');
      const none = { of: new Set<string>(), to: new Set<string>() };
      const found = await box.claimDue(at(2), 9, none, () => assert.fail());
      const again = await bookingLetters(parts, () => {}, 'other').claimDue(at(2), 9, none, () => assert.fail());
      assert.equal(
        again.some(({ letter }) => found.some(other => other.letter.id === letter.id)),
        false,
      );
      return found.map(({ to }) => to).toSorted();
    };
    assert.deepEqual(await chats(data[0]!), [chatOf(SARA), chatOf('lena')]);
    assert.deepEqual(await chats(data[1]!), ['a:eva', chatOf(SARA)]);
  });

  it('stops between two posts when the program ends', async () => {
    const { posts, outbox } = world([named()]);
    await outbox(undefined, { stopping: () => true });
    assert.deepEqual(posts, []);
  });

  it('is erased with what is old, and old data of those alone who have some', async () => {
    const data = booked({ sealed: secrets.seal('a:eva', booking(at(2)).id), tell: true });
    const { parts, store, run, clock } = world([data, { ...newWorker('other'), patterns: sara().patterns }]);
    clock.now = at(2) + HOUR;
    await run();
    assert.equal((await purgeBookings(parts, new Date(at(2) + HOUR))).bookings, 0);
    assert.equal((await store.read(SARA))!.bookings[0]?.sealed, undefined);
    assert.equal((await purgeBookings(parts, new Date(at(2) + 90 * 24 * HOUR))).bookings, 0);
    assert.equal((await purgeBookings(parts, new Date(at(2) + 91 * 24 * HOUR))).bookings, 1);
    assert.deepEqual((await store.read(SARA))!.letters, []);
  });
});
