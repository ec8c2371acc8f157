import assert from 'node:assert/strict';
import { newWorker, type WorkerData } from '../../src/booking/booking.js';
import { book, cancel } from '../../src/booking/booking-acts.js';
import { offeringsOf } from '../../src/booking/booking-job.js';
import { receive } from '../../src/booking/move-acts.js';
import { finishMoves, handOver } from '../../src/booking/move-between.js';
import { findStranded, tellLeft, tellStays, tendStranded } from '../../src/booking/stranded.js';
import { goAway } from '../../src/booking/worker-acts.js';
import type { Directory } from '../../src/shared/directory.js';
import { bookingsInMemory } from '../helpers/bookings.js';
import { booked, secrets, world } from './letter-world.js';
import { at, booking, by, HOUR, LENA, NOW, OPEN, owedIn, SARA, sara, TOVE } from './worker-world.js';

const now = NOW.getTime();
const directoryOf = (...ids: string[]): Directory => ({
  municipality: 'Exempelkommun',
  mottagning: '0980-31 92 20',
  schools: [{ id: 'tallskolan', name: 'Tallskolan', workers: [SARA, TOVE] }],
  workers: ids.map(id => ({ id, name: id === TOVE ? 'Tove' : 'Sara' })),
  curators: [],
  terms: [],
  closed: [],
});
const tove = (change: Partial<WorkerData> = {}): WorkerData => ({ ...newWorker(TOVE), address: 'a:tove', ...change });

/** Sara's bookings on the third day by name, on the fourth sealed, on the fifth with no way back. */
function three(): WorkerData {
  let data = sara();
  for (const [day, change] of [
    [2, { booker: LENA }],
    [3, { sealed: secrets.seal('a:eva', booking(at(3)).id), tell: true }],
    [4, {}],
  ] as const)
    data = booked(change, at(day), data);
  return { ...data, letters: [] };
}
const standing = ({ bookings }: WorkerData) => bookings.filter(one => !one.cancelled).map(({ start }) => start);

describe('bookings with a social worker who has left', () => {
  it('are found where the directory names others, and nowhere without a directory', async () => {
    const store = bookingsInMemory([three(), tove()]);
    const found = (directory: Directory | undefined, when = now) => findStranded({ store, directory }, when);
    assert.deepEqual(await found(directoryOf(TOVE)), { bookings: 3, unreachable: 1, workers: [SARA] });
    const none = { bookings: 0, unreachable: 0, workers: [] };
    for (const directory of [directoryOf(SARA, TOVE), directoryOf(), undefined])
      assert.deepEqual(await found(directory), none);
    assert.deepEqual(await found(directoryOf(TOVE), at(4) + HOUR), none);
  });

  it('are told to their bookers once, where there is a way to them', () => {
    const told = tellLeft(three(), now);
    assert.deepEqual([told.result, owedIn(told.data)], [3, ['booker left 0', 'booker left 0']]);
    const again = tellLeft(told.data, now + HOUR);
    assert.deepEqual([again.result, again.data], [0, told.data]);
    const later = book(told.data, { ...booking(at(7)), booker: LENA }, { most: 9, elsewhere: 0 }, OPEN, NOW).data;
    assert.equal(tellLeft(later, now).result, 1, 'the new one alone');
  });

  it('are told to stand when the social worker is back', () => {
    const told = { ...tellLeft(three(), now).data, letters: [] };
    const back = tellStays(told, now);
    assert.deepEqual([back.result, owedIn(back.data)], [3, ['booker moved 0', 'booker moved 0']]);
    assert.equal(tellStays(back.data, now).data, back.data);
  });

  it('are looked for at each round, and written once', async () => {
    const store = bookingsInMemory([three(), tove()]);
    const round = (directory: Directory) => tendStranded({ store, directory }, now);
    for (let times = 0; times < 3; times++) assert.equal((await round(directoryOf(TOVE))).bookings, 3);
    assert.equal((await store.read(SARA))!.letters.length, 2);
    await round(directoryOf(SARA, TOVE));
    assert.deepEqual(await store.find('left'), []);
  });

  it('say in words that nobody is there, also in place of a reminder, and nothing to whoever left', async () => {
    const { parts, store, run, posts, clock } = world([booked({ booker: LENA })]);
    Object.assign(parts, { directory: directoryOf(TOVE) });
    await tendStranded(parts, now);
    await run();
    clock.now = at(1);
    await run();
    assert.deepEqual(
      posts.map(({ to }) => to),
      ['a:lena', 'a:lena'],
    );
    for (const { words } of posts)
      assert.match(words, /Räkna inte med din tid ons 25 nov.*inte längre kontaktsocialsekreterare.*0980-31 92 20/s);
    assert.equal((await store.read(SARA))!.letters.filter(({ due }) => due <= clock.now).length, 0);
  });

  it('are not made anew: whoever is not named there is offered to nobody', async () => {
    const { parts } = world([sara(), tove()]);
    const offered = async (directory: Directory) =>
      (await offeringsOf({ ...parts, directory }, directory.schools[0]!)).map(({ data }) => data.worker);
    assert.deepEqual(await offered(directoryOf(SARA, TOVE)), [SARA, TOVE]);
    assert.deepEqual(await offered(directoryOf(TOVE)), [TOVE]);
  });
});

describe('a booking that somebody else cancels with its code', () => {
  it('is not told to the social worker as if its booker had done it', async () => {
    for (const [who, said] of [
      [LENA.objectId, /^Avbokad: ons/],
      ['ben', /^Avbokad av någon annan än den som bokade, med koden: ons/],
    ] as const) {
      const data = { ...booked({ booker: LENA }), letters: [] };
      const { run } = world([cancel(data, data.bookings[0]!.id, by(who), now).data]);
      const { posts } = await run();
      assert.match(posts.find(({ to }) => to === 'a:sara')!.words, said);
      assert.equal(
        posts.some(({ to }) => to === 'a:lena'),
        who === 'ben',
        'its owner is told',
      );
    }
  });
});

describe('handing bookings over', () => {
  it('keeps each time, and owes both the news', async () => {
    const store = bookingsInMemory([tellLeft(three(), now).data, tove()]);
    assert.deepEqual(await handOver(store, SARA, TOVE, NOW), { handed: 3, left: [] });
    const [from, to] = [(await store.read(SARA))!, (await store.read(TOVE))!];
    assert.deepEqual([standing(from), standing(to)], [[], [at(2), at(3), at(4)]]);
    assert.ok(to.bookings.every(one => one.worker === TOVE && !one.left && !one.arriving));
    const owed = owedIn(to).filter(one => one.endsWith(' 0'));
    assert.deepEqual(owed.toSorted(), [
      ...['booker moved 0', 'booker moved 0'],
      ...['worker moved 0', 'worker moved 0', 'worker moved 0'],
    ]);
    assert.deepEqual(await handOver(store, SARA, TOVE, NOW), { handed: 0, left: [] });
  });

  it('says so in words: the time stands, with somebody else', async () => {
    const { parts, store, run, posts } = world([booked({ booker: LENA }), tove()]);
    Object.assign(parts, { directory: directoryOf(TOVE) });
    await handOver(store, SARA, TOVE, NOW);
    await run();
    const of = (to: string) => posts.filter(one => one.to === to).map(({ words }) => words.split('\n')[0]);
    assert.deepEqual(of('a:lena'), ['Din tid ons 25 nov 2026 kl. 13.00–13.30 är kvar. Du träffar Tove.']);
    assert.match(of('a:tove')[0]!, /^Du tar över en bokning: ons 25 nov 2026/);
    assert.deepEqual(of('a:sara'), []);
  });

  it('leaves what the other has no time for, and what has begun', async () => {
    const busy = goAway(
      tove({ bookings: [booking(at(2, 15), { worker: TOVE, id: 'x' })] }),
      '2026-11-26',
      '2026-11-26',
      now,
    );
    const store = bookingsInMemory([three(), busy.data]);
    const { handed, left } = await handOver(store, SARA, TOVE, NOW);
    assert.deepEqual([handed, left.map(({ start }) => start)], [1, [at(2), at(3)]]);
    assert.deepEqual(standing((await store.read(SARA))!), [at(2), at(3)]);
    const begun = bookingsInMemory([three(), tove()]);
    assert.equal((await handOver(begun, SARA, TOVE, new Date(at(2) + 1))).handed, 2);
    const next = receive(tove({ bookings: [booking(at(2, 30), { worker: TOVE, id: 'x' })] }), booking(at(2)), now);
    assert.equal(next.result, 'held', 'what only touches it is not in its way');
  });

  it('goes on after it was broken off', async () => {
    const [one] = three().bookings;
    const held = receive(tove(), one!, now).data;
    const store = bookingsInMemory([three(), held]);
    assert.equal(await finishMoves(store, NOW), 1);
    assert.deepEqual(standing((await store.read(TOVE))!), []);
    assert.equal((await handOver(store, SARA, TOVE, NOW)).handed, 3);
  });
});
