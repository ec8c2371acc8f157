import assert from 'node:assert/strict';
import { purge } from '../../src/booking/keeping.js';
import {
  addWaiter,
  tellWaiting,
  tendWaiting,
  WAIT_MS,
  WAITING_MAX,
  withoutWaiters,
} from '../../src/booking/waiting.js';
import { plainText } from '../../src/shared/reply.js';
import { confirm, EVA, of, person, stepOf, stepWorld, VERA } from './step-world.js';
import { at, booking, NOW, pattern, SARA, sara, TOVE } from './worker-world.js';

const waiter = (id: string, change = {}) => ({
  id,
  school: 'tallskolan',
  sealed: 's',
  until: NOW.getTime() + 9,
  ...change,
});
/** A school in which nothing is free: one time, which is booked. */
const full = () =>
  stepWorld([
    sara({
      patterns: [pattern(SARA, { first: '2026-11-25', last: '2026-11-25', to: 810 })],
      bookings: [booking(at(2))],
    }),
    of(TOVE, { patterns: [] }),
    of(VERA, { patterns: [] }),
  ]);

describe('waiting for a time', () => {
  it('is offered where nothing is free, kept as a sealed address and a school, and told when a time comes free', async () => {
    const world = full();
    const none = await world.reply(EVA, { is: 'slots', school: 'tallskolan' });
    assert.match(plainText(none), /inga lediga tider/);
    const waits = await world.reply(EVA, stepOf(none, 'Säg till om något blir ledigt'));
    assert.match(plainText(waits), /säger till här när en tid blir ledig för Tallskolan, fram till 4 januari 2027/);
    const kept = (await world.store.read(SARA))!;
    assert.deepEqual(Object.keys(kept.waiting![0]!).toSorted(), ['id', 'school', 'sealed', 'until']);
    assert.doesNotMatch(JSON.stringify(kept), /eva/);
    assert.equal(await tendWaiting(world.parts, NOW), 0);
    assert.deepEqual(await world.post(), []);
    await world.store.change(SARA, data => ({ data: { ...data, bookings: [] }, result: undefined }));
    assert.equal(await tendWaiting(world.parts, NOW), 1);
    assert.equal(await tendWaiting(world.parts, NOW), 0, 'once');
    const [told, ...more] = await world.post();
    assert.ok(told?.to === 'a:eva' && more.length === 0);
    assert.match(told.words, /Nu finns det en ledig tid för Tallskolan/);
    assert.equal((await world.take(EVA, stepOf(told.reply, 'Visa tiderna'))).is, 'slots');
    const after = (await world.store.read(SARA))!;
    assert.deepEqual([after.waiting, after.letters], [undefined, []], 'nothing is left of it');
  });

  it('is told of a time of anybody at the school, however it comes free', async () => {
    for (const free of [
      { patterns: [pattern(TOVE)] },
      { patterns: [pattern(TOVE, { first: '2027-01-10', last: '2027-01-29' })], settings: { horizon: 20 } },
    ]) {
      const world = full();
      await world.take(EVA, stepOf(await world.reply(EVA, { is: 'slots', school: 'tallskolan' }), /^Säg till/));
      await world.store.change(TOVE, data => ({ data: { ...data, ...free }, result: undefined }));
      assert.equal(await tendWaiting(world.parts, NOW), 1);
    }
  });

  it('for an earlier time hears of an earlier one alone', async () => {
    const world = stepWorld([sara({ patterns: [pattern(SARA, { first: '2026-12-10' })] }), of(TOVE, { patterns: [] })]);
    const times = await world.reply(EVA, { is: 'slots', school: 'tallskolan' });
    await world.take(EVA, stepOf(times, 'Säg till om något tidigare blir ledigt'));
    assert.equal(await tendWaiting(world.parts, NOW), 0);
    await world.store.change(TOVE, data => ({
      data: { ...data, patterns: [pattern(TOVE, { first: '2026-12-10' })] },
      result: undefined,
    }));
    assert.equal(await tendWaiting(world.parts, NOW), 0, 'at the same time is not earlier');
    await world.store.change(TOVE, data => ({ data: { ...data, patterns: [pattern(TOVE)] }, result: undefined }));
    assert.equal(await tendWaiting(world.parts, NOW), 1);
    assert.equal((await world.store.read(SARA))!.waiting![0]!.until, at(17), 'until that has been');
  });

  it('is one wait for a press sent twice, ended by a press, and the same answer again', async () => {
    const world = full();
    const step = stepOf(await world.reply(EVA, { is: 'slots', school: 'tallskolan' }), /^Säg till/);
    const first = await world.words(EVA, step);
    assert.equal(await world.words(EVA, step), first);
    assert.equal((await world.store.read(SARA))!.waiting?.length, 1);
    await world.take(person('kim'), step);
    assert.equal((await world.store.read(SARA))!.waiting?.length, 2, 'the key is its presser’s');
    const stop = stepOf(await world.reply(EVA, step), 'Säg inte till');
    const ended = await world.words(EVA, stop);
    assert.match(ended, /raderat/);
    assert.equal(await world.words(EVA, stop), ended);
    assert.equal((await world.store.read(SARA))!.waiting?.length, 1);
    await world.take(EVA, { is: 'stopWaiting', worker: '00000000-0000-4000-8000-0000000000ff', id: 'x' });
    assert.ok(!(await world.store.ids()).includes('00000000-0000-4000-8000-0000000000ff'), 'no file is begun');
  });

  it('ends by itself after its days, and what is owed to it goes with it', () => {
    const data = addWaiter(sara(), waiter('a')).data;
    const owed = tellWaiting(data, () => true, NOW.getTime()).data;
    assert.equal(owed.letters.length, 1);
    const over = tellWaiting(owed, () => true, NOW.getTime() + 9);
    assert.deepEqual([over.data.waiting, over.data.letters, over.result], [undefined, [], 0]);
    assert.ok(WAIT_MS >= 6 * 7 * 86_400_000 && WAIT_MS < 50 * 86_400_000);
  });

  it('is owed to each once, and kept when what is old is erased', () => {
    const data = addWaiter(addWaiter(sara(), waiter('a')).data, waiter('b', { school: 'bokskolan' })).data;
    const told = tellWaiting(data, ({ school }) => school === 'tallskolan', NOW.getTime());
    assert.deepEqual(
      told.data.letters.map(({ about, booking: id }) => [about, id]),
      [['free', 'a']],
    );
    assert.equal(tellWaiting(told.data, () => true, NOW.getTime()).result, 1, 'the other one');
    const old = { ...told.data, bookings: [booking(at(-300))] };
    assert.equal(purge(old, NOW.getTime(), NOW.getTime()).data.letters.length, 1);
  });

  it('takes so many and no more, and changes nothing for nothing', () => {
    let data = sara();
    for (let n = 0; n < WAITING_MAX; n++) data = addWaiter(data, waiter(String(n))).data;
    const more = addWaiter(data, waiter('more'));
    assert.deepEqual([more.data, more.result], [data, 'full']);
    assert.equal(addWaiter(data, waiter('3')).data, data);
    assert.equal(
      withoutWaiters(data, () => false),
      data,
    );
    assert.equal(tellWaiting(data, () => false, NOW.getTime()).data, data);
  });

  it('says so where no more can wait', async () => {
    const world = full();
    const step = stepOf(await world.reply(EVA, { is: 'slots', school: 'tallskolan' }), /^Säg till/);
    const waiting = Array.from({ length: WAITING_MAX }, (_, n) =>
      waiter(String(n), { until: NOW.getTime() + WAIT_MS }),
    );
    await world.store.change(SARA, data => ({ data: { ...data, waiting }, result: undefined }));
    assert.match(await world.words(EVA, step), /inte kan ta fler\. Ring i stället/);
  });

  it('stands with somebody else where the first of a school has left', async () => {
    const world = full();
    const directory = {
      ...world.parts.directory!,
      workers: world.parts.directory!.workers.filter(({ id }) => id !== SARA),
    };
    Object.assign(world.parts, { directory });
    await world.take(EVA, { is: 'wait', school: 'tallskolan', press: '00000000-0000-4000-8000-0000000000aa' });
    assert.equal((await world.store.read(TOVE))!.waiting?.length, 1);
  });

  it('is not offered beside a move, nor on the times of a chosen day', async () => {
    const world = stepWorld();
    const titles = async (...args: Parameters<typeof world.reply>) =>
      (await world.reply(...args)).buttons.map(({ title }) => title);
    const code = 'x';
    assert.ok(
      !(await titles(EVA, { is: 'slots', school: 'tallskolan', move: code })).some(one => /^Säg till/.test(one)),
    );
    assert.ok(
      !(await titles(EVA, { is: 'chosen', school: 'tallskolan' }, { onDay: '2026-12-01' })).some(one =>
        /^Säg till/.test(one),
      ),
    );
    assert.equal((await world.take(EVA, confirm(at(2)))).is, 'receipt');
  });
});
