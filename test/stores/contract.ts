import assert from 'node:assert/strict';
import * as z from 'zod/v4';
import type { Aggregates } from '../../src/shared/aggregates.js';
import { chance } from '../bench/labelled.js';
import { gate, settled, someTurns } from './races.js';

/** What is kept in the cases: simple enough for every store. */
export interface Box {
  readonly name: string;
  readonly things: readonly string[];
  /** Epoch milliseconds; null for never. */
  readonly due: number | null;
  readonly old: number | null;
}
export const BOX = {
  shape: z.looseObject({
    version: z.literal(1),
    name: z.string(),
    things: z.array(z.string()),
    due: z.number().nullable(),
    old: z.number().nullable(),
  }),
  version: 1,
  idOf: ({ name }: Box) => name,
  fresh: (name: string): Box => ({ name, things: [], due: null, old: null }),
  findable: ({ things, due, old }: Box) => ({
    keys: things,
    instants: { due: due ?? Number.POSITIVE_INFINITY, old: old ?? Number.POSITIVE_INFINITY },
  }),
};

/** How a store is opened in a case. */
export interface Opening {
  /** Whose boxes; of one and the same municipality where it is absent. */
  readonly tenant?: string;
  /** Awaited before and after each write or erasing reaches what it is kept in: races are as wide as it is long. */
  readonly pause?: () => Promise<void>;
  /** Whether writes fail now. */
  readonly fails?: () => boolean;
}

/** A fresh place for one case. Each opening is a process of its own that finds what those before it have left. */
export interface Place {
  open(opening?: Opening): Promise<Aggregates<Box>>;
  remove(): Promise<void>;
}

const put =
  (thing: string, instants: Partial<Pick<Box, 'due' | 'old'>> = {}) =>
  (box: Box) => ({ data: { ...box, things: [...box.things, thing], ...instants }, result: box.things.length + 1 });
const only = (things: readonly string[], instants: Partial<Pick<Box, 'due' | 'old'>> = {}) => {
  return (box: Box) => ({ data: { ...box, due: null, old: null, things, ...instants }, result: undefined });
};
const look = (box: Box) => ({ data: box, result: box.things });

/** What every store of aggregates promises (shared/aggregates.ts); called once for each, with a way to make a fresh place. */
export function aggregatesContract(fresh: () => Promise<Place>): void {
  let place: Place;
  beforeEach(async () => {
    place = await fresh();
  });
  afterEach(() => place.remove());

  const things = async (store: Aggregates<Box>, id: string) => (await store.read(id))?.things;
  /** All that can be seen of a store. */
  const seen = async (store: Aggregates<Box>) => ({
    ids: await store.ids(),
    boxes: Object.fromEntries(await Promise.all(['a', 'b', 'c'].map(async id => [id, await store.read(id)] as const))),
    hat: (await store.find('hat')).toSorted(),
    cap: (await store.find('cap')).toSorted(),
    due: await store.due('due', 100, 9),
  });
  const reopened = async (store: Aggregates<Box>) => {
    await store.close();
    return place.open();
  };

  it('has nothing to begin with: what was never written is as a new one, and looking at it leaves nothing', async () => {
    const store = await place.open();
    assert.deepEqual(await store.read('a'), BOX.fresh('a'));
    assert.deepEqual(await store.change('a', look), []);
    assert.deepEqual(await seen(await reopened(store)), {
      ids: [],
      boxes: { a: BOX.fresh('a'), b: BOX.fresh('b'), c: BOX.fresh('c') },
      hat: [],
      cap: [],
      due: [],
    });
  });

  it('has what it acknowledged, all of it, also after it is opened again', async () => {
    const store = await place.open({ pause: someTurns(chance(1)) });
    assert.equal(await store.change('b', put('hat', { due: 7 })), 1);
    assert.equal(await store.change('a', put('cap', { old: 9 })), 1);
    assert.equal(await store.change('b', put('cap')), 2);
    const before = await seen(store);
    assert.deepEqual(before, {
      ids: ['a', 'b'],
      boxes: {
        a: { name: 'a', things: ['cap'], due: null, old: 9 },
        b: { name: 'b', things: ['hat', 'cap'], due: 7, old: null },
        c: BOX.fresh('c'),
      },
      hat: ['b'],
      cap: ['a', 'b'],
      due: ['b'],
    });
    assert.deepEqual(await seen(await reopened(store)), before);
  });

  it('changes nothing where the write fails, for nobody and nowhere, and can be tried again', async () => {
    let fails = false;
    const store = await place.open({ fails: () => fails, pause: someTurns(chance(2)) });
    await store.change('a', put('hat', { due: 50 }));
    const before = await seen(store);
    fails = true;
    const acts = ['a', 'b', 'a'].map(id => store.change(id, put('cap', { due: 1 })));
    // What rests on a change that is refused is refused with it.
    const rests = store.change('a', look);
    for (const one of await Promise.allSettled([...acts, rests])) assert.equal(one.status, 'rejected');
    assert.deepEqual(await seen(store), before);
    fails = false;
    assert.deepEqual(await seen(await reopened(store)), before);
    const again = await place.open();
    assert.equal(await again.change('a', put('cap')), 2);
    assert.equal(await again.change('b', put('cap')), 1);
  });

  it('runs changes of one aggregate one after the other, however they race', async () => {
    const random = chance(3);
    const store = await place.open({ pause: someTurns(random) });
    const results = new Map<string, number[]>();
    // Some come while others are done with, so that whatever a store keeps of one comes and goes.
    const client = async (number: number) => {
      for (let round = 0; round < 12; round++) {
        const id = `box-${(number + round) % 3}`;
        await someTurns(random)();
        const count = await store.change(id, put(`${number} ${round}`));
        results.set(id, [...(results.get(id) ?? []), count]);
      }
    };
    await Promise.all(Array.from({ length: 12 }, (_, number) => client(number)));
    const counted = Array.from({ length: 48 }, (_, at) => at + 1);
    const again = await reopened(store);
    for (let box = 0; box < 3; box++) {
      const id = `box-${box}`;
      assert.deepEqual(
        results.get(id)?.toSorted((one, other) => one - other),
        counted,
      );
      assert.equal(new Set(await things(again, id)).size, 48);
    }
  });

  it('changes nothing by an act that throws, and runs those around it', async () => {
    const store = await place.open({ pause: someTurns(chance(4)) });
    await store.change('a', put('hat'));
    const around = await Promise.allSettled([
      store.change('a', put('cap')),
      store.change('a', box => {
        put('lost')(box);
        throw new Error('halfway');
      }),
      store.change('a', put('shoe')),
    ]);
    assert.deepEqual(
      around.map(one => (one.status === 'fulfilled' ? one.value : String(one.reason))),
      [2, 'Error: halfway', 3],
    );
    for (const one of [store, await reopened(store)]) assert.deepEqual(await things(one, 'a'), ['hat', 'cap', 'shoe']);
  });

  it('shows readers only what was written, while the next is on its way', async () => {
    const { pause, open } = gate();
    const store = await place.open({ pause });
    open(true);
    await store.change('a', put('hat', { due: 9 }));
    const before = await seen(store);
    open(false);
    let told = false;
    const acts = [store.change('a', only(['cap'], { due: 1 })), store.change('b', put('hat'))];
    const rests = store.change('a', look).then(found => {
      told = true;
      return found;
    });
    for (let round = 0; round < 20; round++) {
      await someTurns(chance(round))();
      assert.deepEqual(await seen(store), before);
    }
    assert.equal(told, false, 'a result that rests on a change is not told before that is written');
    open(true);
    await Promise.all(acts);
    assert.deepEqual(await rests, ['cap']);
    const after = await seen(store);
    assert.deepEqual([after.ids, after.hat, after.cap, after.due], [['a', 'b'], ['b'], ['a'], ['a']]);
  });

  it('finds by key, exactly, and forgets the keys that are gone', async () => {
    const store = await place.open();
    await store.change('a', only(['hat', 'Hat', 'hat stand', 'hat']));
    await store.change('b', only(['hat', '%']));
    for (const one of [store, await place.open()]) {
      assert.deepEqual((await one.find('hat')).toSorted(), ['a', 'b']);
      assert.deepEqual(await one.find('Hat'), ['a']);
      for (const none of ['ha', 'HAT', '', 'stand', 'h_t', 'hat%']) assert.deepEqual(await one.find(none), []);
    }
    await store.change('a', only(['hat stand']));
    await store.change('b', only([]));
    for (const one of [store, await reopened(store)]) {
      assert.deepEqual(await one.find('hat'), []);
      assert.deepEqual(await one.find('hat stand'), ['a']);
      assert.deepEqual(await one.ids(), ['a', 'b']);
    }
  });

  it('finds by instant, the earliest first and so many at most, each name by itself', async () => {
    const store = await place.open();
    const instants: [id: string, due: number | null, old: number | null][] = [
      ['a', 30, 1],
      ['b', 10, null],
      ['c', 20, 2],
      ['d', null, 3],
      ['e', 1_790_000_000_000, null],
    ];
    for (const [id, due, old] of instants) await store.change(id, only([], { due, old }));
    for (const one of [store, await place.open()]) {
      assert.deepEqual(await one.due('due', 30, 9), ['b', 'c', 'a']);
      assert.deepEqual(await one.due('due', 29, 9), ['b', 'c']);
      assert.deepEqual(await one.due('due', 30, 2), ['b', 'c']);
      assert.deepEqual(await one.due('due', 9, 9), []);
      assert.deepEqual(await one.due('due', 1_790_000_000_000, Number.POSITIVE_INFINITY), ['b', 'c', 'a', 'e']);
      assert.deepEqual(await one.due('old', 9, 9), ['a', 'c', 'd']);
      assert.deepEqual(await one.due('another', 9, 9), []);
    }
    await store.change('a', only([], { due: 5 }));
    await store.change('b', only([]));
    for (const one of [store, await reopened(store)]) {
      assert.deepEqual(await one.due('due', 30, 9), ['a', 'c']);
      assert.deepEqual(await one.due('old', 9, 9), ['c', 'd']);
    }
  });

  it('runs works that share a key one after the other, also after one that failed, and others side by side', async () => {
    const store = await place.open();
    const { pause, open } = gate();
    const order: string[] = [];
    const work = (name: string, wait: () => Promise<void>) => async () => {
      order.push(`${name} begins`);
      await wait();
      order.push(`${name} ends`);
      if (name === 'a') throw new Error(name);
      return name;
    };
    const a = store.together('k', work('a', pause));
    const b = store.together(['other', 'k'], work('b', someTurns(chance(5))));
    const c = store.together('third', work('c', someTurns(chance(6))));
    assert.equal(await settled(c), 'c');
    assert.deepEqual(order, ['a begins', 'c begins', 'c ends']);
    open(true);
    await assert.rejects(settled(a), /a/);
    assert.equal(await settled(b), 'b');
    assert.deepEqual(order.slice(3), ['a ends', 'b begins', 'b ends']);
  });

  it('takes two together in one order, whoever names which first: nobody waits for ever, and nobody sees half', async () => {
    const random = chance(7);
    const store = await place.open({ pause: someTurns(random) });
    await store.change('a', only(Array.from({ length: 30 }, (_, at) => String(at))));
    const move = (from: string, to: string) =>
      store.together([from, to], async () => {
        const all = [...((await things(store, from)) ?? []), ...((await things(store, to)) ?? [])];
        assert.equal(new Set(all).size, 30, 'each thing is in one of the two');
        const taken = await store.change(from, ({ things: [first, ...rest], ...box }) => ({
          data: { ...box, things: rest },
          result: first,
        }));
        await someTurns(random)();
        if (taken !== undefined) await store.change(to, put(taken));
      });
    const moves = Array.from({ length: 40 }, (_, at) => (at % 3 === 0 ? move('b', 'a') : move('a', 'b')));
    await settled(Promise.all(moves));
    const again = await reopened(store);
    const all = [...((await things(again, 'a')) ?? []), ...((await things(again, 'b')) ?? [])];
    assert.deepEqual([all.length, new Set(all).size], [30, 30]);
  });

  it('has nothing of what was erased, for nobody and nowhere, and begins it anew', async () => {
    const store = await place.open({ pause: someTurns(chance(9)) });
    for (const id of ['a', 'b']) await store.change(id, only(['hat', id], { due: 5, old: 6 }));
    for (const id of ['a', 'a', 'c']) await store.erase(id);
    const left = {
      ids: ['b'],
      boxes: { a: BOX.fresh('a'), b: { name: 'b', things: ['hat', 'b'], due: 5, old: 6 }, c: BOX.fresh('c') },
      hat: ['b'],
      cap: [],
      due: ['b'],
    };
    const after = await reopened(store);
    for (const one of [store, after]) {
      assert.deepEqual(await seen(one), left);
      for (const name of ['due', 'old']) assert.deepEqual(await one.due(name, Number.POSITIVE_INFINITY, 9), ['b']);
      assert.deepEqual(await one.find('a'), []);
    }
    assert.deepEqual(await after.change('a', look), []);
    assert.deepEqual(await after.ids(), ['b'], 'looking at it leaves nothing');
    assert.equal(await after.change('a', put('cap', { due: 9 })), 1);
    for (const one of [after, await reopened(after)]) {
      assert.deepEqual([await things(one, 'a'), await one.find('hat'), await one.find('cap')], [['cap'], ['b'], ['a']]);
      assert.deepEqual([await one.due('due', 9, 9), await one.due('old', 9, 9)], [['b', 'a'], ['b']]);
    }
  });

  it('erases after what was begun before it and before what comes later, however they race: never half', async () => {
    const random = chance(10);
    const store = await place.open({ pause: someTurns(random) });
    const ids = ['a', 'b'];
    const now = new Map(ids.map(id => [id, { life: 0, count: 0 }]));
    const all: Promise<void>[] = [];
    for (let round = 0; round < 150; round++) {
      const id = ids[Math.floor(random() * 2)]!;
      const box = now.get(id)!;
      if (random() < 0.3) {
        now.set(id, { life: box.life + 1, count: 0 });
        all.push(store.erase(id));
      } else {
        const count = ++box.count;
        all.push(store.change(id, put(`${box.life}/${count}`)).then(told => assert.equal(told, count)));
      }
      if (random() < 0.5) await someTurns(random)();
      for (const one of ids) {
        const found = (await things(store, one)) ?? [];
        const [life] = (found[0] ?? '').split('/');
        const whole = found.map((_, at) => `${life}/${at + 1}`);
        assert.deepEqual(found, whole, 'all of one life, and nothing of another');
      }
    }
    await settled(Promise.all(all));
    const last = (id: string) =>
      Array.from({ length: now.get(id)!.count }, (_, at) => `${now.get(id)!.life}/${at + 1}`);
    for (const one of [store, await reopened(store)]) {
      for (const id of ids) assert.deepEqual(await things(one, id), last(id));
      assert.deepEqual(
        await one.ids(),
        ids.filter(id => last(id).length > 0),
      );
      for (const thing of ids.flatMap(last)) assert.notDeepEqual(await one.find(thing), []);
      assert.deepEqual(await one.find('0/1'), []);
    }
  });

  it('still has what is being erased until that is done, and all of it where it fails; it can be tried again', async () => {
    const { pause, open } = gate();
    let fails = false;
    const store = await place.open({ fails: () => fails, pause });
    open(true);
    await store.change('a', only(['hat', 'cap'], { due: 5 }));
    const before = await seen(store);
    open(false);
    fails = true;
    let told = false;
    const erased = store.erase('a');
    const rests = [store.change('a', look), store.change('a', put('shoe'))];
    const all = Promise.allSettled([erased, ...rests]).then(ends => {
      told = true;
      return ends.map(({ status }) => status);
    });
    for (let round = 0; round < 20; round++) {
      await someTurns(chance(round))();
      assert.deepEqual(await seen(store), before);
    }
    assert.equal(told, false);
    open(true);
    assert.deepEqual(await settled(all), ['rejected', 'rejected', 'rejected'], 'what rests on it is refused with it');
    assert.deepEqual(await seen(store), before);
    assert.deepEqual(await seen(await place.open()), before);
    fails = false;
    await store.erase('a');
    for (const one of [store, await reopened(store)]) assert.deepEqual(await one.ids(), []);
  });

  it('is one municipality’s: what is another’s is not there, whatever is asked', async () => {
    const [ours, theirs] = [await place.open({ tenant: 'ours' }), await place.open({ tenant: 'theirs' })];
    await ours.change('a', put('hat', { due: 5 }));
    const none = { boxes: { a: BOX.fresh('a'), b: BOX.fresh('b'), c: BOX.fresh('c') }, hat: [], cap: [], due: [] };
    assert.deepEqual(await seen(theirs), { ids: [], ...none });
    assert.deepEqual(await theirs.change('a', look), []);
    await theirs.change('a', put('cap', { due: 6 }));
    assert.deepEqual(await things(ours, 'a'), ['hat']);
    await Promise.all([ours.close(), theirs.close()]);
    const [again, other] = [await place.open({ tenant: 'ours' }), await place.open({ tenant: 'theirs' })];
    assert.deepEqual([await things(again, 'a'), await things(other, 'a')], [['hat'], ['cap']]);
    assert.deepEqual([await again.find('cap'), await other.find('hat')], [[], []]);
    assert.deepEqual(await seen(await place.open()), { ids: [], ...none });
    await again.erase('a');
    assert.deepEqual([await again.ids(), await other.ids()], [[], ['a']]);
    assert.deepEqual(await things(await place.open({ tenant: 'theirs' }), 'a'), ['cap']);
  });

  it('ends all writing when it is closed: what was begun is there, and nothing comes after', async () => {
    const { pause, open } = gate();
    const store = await place.open({ pause });
    open(true);
    await store.change('d', put('hat'));
    open(false);
    const begun = ['a', 'b', 'a'].map(id => store.change(id, put('hat')));
    const erased = store.erase('d');
    let closed = false;
    const closing = store.close().then(() => {
      closed = true;
    });
    await assert.rejects(store.change('a', put('late')));
    await assert.rejects(store.change('c', put('late')));
    await assert.rejects(store.erase('a'));
    await someTurns(chance(8))();
    assert.equal(closed, false, 'it waits for what was begun');
    open(true);
    await settled(closing);
    assert.deepEqual(await Promise.all(begun), [1, 1, 2]);
    await erased;
    const again = await place.open();
    assert.deepEqual([await things(again, 'a'), await things(again, 'b')], [['hat', 'hat'], ['hat']]);
    assert.deepEqual(await again.ids(), ['a', 'b']);
  });
}
