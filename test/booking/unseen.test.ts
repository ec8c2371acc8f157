import assert from 'node:assert/strict';
import { markSeen, overdueOf, tellUnseen, tendUnseen } from '../../src/booking/unseen.js';
import { afterWorkingHours } from '../../src/booking/working-hours.js';
import { localIso } from '../../src/shared/wall-time.js';
import { BEN, confirm, directory, EVA, of, person, receiptOf, stepOf, stepWorld, VERA } from './step-world.js';
import { at, booking, HOUR, NOW, OPEN, SARA, sara, TOVE } from './worker-world.js';

const workedUntil = (now: string, hours: number, oppet?: Parameters<typeof afterWorkingHours>[2]) =>
  localIso(new Date(afterWorkingHours(new Date(now), hours, oppet, OPEN.closedOn))).slice(0, 16);

describe('working hours', () => {
  for (const [now, hours, then] of [
    // A Monday, at eight in Sweden.
    ['2026-11-23T07:00:00Z', 4, '2026-11-23T12:00'],
    ['2026-11-23T05:00:00Z', 4, '2026-11-23T12:00'],
    ['2026-11-23T13:00:00Z', 4, '2026-11-24T10:00'],
    ['2026-11-23T22:00:00Z', 4, '2026-11-24T12:00'],
    ['2026-11-27T14:00:00Z', 4, '2026-11-30T11:00'],
    ['2026-11-28T09:00:00Z', 4, '2026-11-30T12:00'],
    // Eves and holidays have none.
    ['2026-12-23T14:00:00Z', 4, '2026-12-28T11:00'],
    ['2026-11-23T07:00:00Z', 20, '2026-11-25T12:00'],
    ['2026-11-23T11:00:00Z', 4, '2026-11-23T16:00'],
  ] as const)
    it(`are over at ${then} after ${hours} from ${now}`, () => assert.equal(workedUntil(now, hours), then));

  it('are those of the office where the directory has them, two stretches a day too', () => {
    const oppet = [
      { days: [1, 2], from: '09.00', to: '11.00' },
      { days: [1, 2], from: '13.00', to: '14.00' },
    ];
    assert.equal(workedUntil('2026-11-23T05:00:00Z', 4, oppet), '2026-11-24T10:00');
    assert.equal(workedUntil('2026-11-25T05:00:00Z', 1, oppet), '2026-11-30T10:00');
    assert.ok(workedUntil('2026-11-23T05:00:00Z', 4, [{ days: [], from: '09.00', to: '10.00' }]) > '2027-01-20');
  });
});

describe('a booking that nobody has seen', () => {
  const late = new Date(NOW.getTime() + 4 * HOUR);

  it('is to be seen within four working hours, and an hour before it begins at the latest', async () => {
    const world = stepWorld();
    await world.take(EVA, confirm(at(2)));
    await world.take(EVA, confirm(at(0)), {}, new Date(NOW.getTime() + HOUR));
    const [far, soon] = await world.bookings();
    assert.equal(far!.seeBy, NOW.getTime() + 4 * HOUR);
    assert.equal(soon!.seeBy, at(0) - HOUR);
    const minute = new Date(NOW.getTime() + 60_000);
    await world.take(BEN, confirm(at(3)), {}, minute);
    assert.equal((await world.bookings())[2]!.seeBy! % HOUR, 0, 'it does not tell when somebody sat there');
  });

  it('is seen with a press of “Sett”, or once it stands on her card, and then it stays with her', async () => {
    for (const how of ['press', 'list'] as const) {
      const world = stepWorld();
      await world.take(EVA, confirm(at(2)));
      const [notice] = await world.post();
      const step = how === 'press' ? stepOf(notice!.reply, 'Sett') : ({ is: 'times' } as const);
      const words = await world.words(person(SARA), step);
      if (how === 'press') {
        assert.match(words, /då vet jag att du har sett ons 25 nov/);
        assert.equal(await world.words(person(SARA), step), words);
      }
      assert.deepEqual(await tendUnseen(world.parts, late), { passed: 0, left: 0 });
      assert.equal((await world.bookings())[0]!.cancelled, undefined);
    }
  });

  for (const [who, inputs, named] of [
    ['a named booker', {}, true],
    ['an anonymous one', { tell: 'true' }, false],
  ] as const)
    it(`goes to the substitute, and ${who} is told who has it now; both social workers too`, async () => {
      const world = stepWorld();
      const { code } = receiptOf(await world.take(EVA, confirm(at(2), { named }), inputs));
      await world.post();
      assert.deepEqual(await tendUnseen(world.parts, new Date(late.getTime() - 1)), { passed: 0, left: 0 });
      assert.deepEqual(await tendUnseen(world.parts, late), { passed: 1, left: 0 });
      assert.deepEqual(await tendUnseen(world.parts, late), { passed: 0, left: 0 }, 'once');
      const [hers] = await world.bookings(VERA);
      assert.deepEqual([hers?.start, hers?.seeBy, hers?.cancelled], [at(2), undefined, undefined]);
      const posts = await world.post(late);
      const to = (chat: string) => posts.filter(one => one.to === chat).map(({ words }) => words);
      assert.match(to('a:eva').join(), /Din tid ons 25 nov .* är kvar\. Du träffar Vera/);
      assert.match(to('a:sara').join(), /Ligger nu hos Vera: ons 25 nov/);
      assert.match(to(`a:${VERA}`).join(), /Du tar över en bokning: ons 25 nov/);
      assert.equal((await world.take(EVA, { is: 'cancel', code })).is, 'cancelled', 'the code goes on');
    });

  for (const [what, start] of [
    ['the substitute is busy', [sara(), of(TOVE), of(VERA, { bookings: [booking(at(2), { worker: VERA })] })]],
    [
      'the substitute is away',
      [sara(), of(TOVE), of(VERA, { away: [{ from: '2026-11-25', to: '2026-11-25', bookings: [] }] })],
    ],
  ] as const)
    it(`stays where ${what}: the booker is told that nobody has seen it, once`, async () => {
      const world = stepWorld(start);
      await world.take(EVA, confirm(at(2), { named: true }));
      await world.post();
      assert.deepEqual(await tendUnseen(world.parts, late), { passed: 0, left: 1 });
      assert.deepEqual(await tendUnseen(world.parts, late), { passed: 0, left: 0 });
      const posts = await world.post(late);
      assert.deepEqual(
        posts.map(({ to }) => to),
        ['a:eva'],
      );
      assert.match(
        posts[0]!.words,
        /Ingen har öppnat din bokning ons 25 nov .* än\. Tiden står kvar\. Ring mottagningen, 0980-31 92 20\./,
      );
    });

  it('stays where the substitute’s own calendar has something then', async () => {
    const world = stepWorld();
    const parts = { ...world.parts, busy: { of: async (_: string, start: number, end: number) => [{ start, end }] } };
    await world.take(EVA, confirm(at(2)));
    assert.deepEqual(await tendUnseen(parts, late), { passed: 0, left: 1 });
    assert.equal((await world.bookings())[0]!.cancelled, undefined);
  });

  it('stays where a school has no substitute, and goes to nobody who has left', async () => {
    const world = stepWorld();
    await world.take(EVA, confirm(at(2), { school: 'bokskolan', worker: TOVE, named: true }));
    await world.take(BEN, confirm(at(2), { named: true }));
    const without = { ...directory, workers: directory.workers.filter(({ id }) => id !== VERA) };
    Object.assign(world.parts, { directory: without });
    assert.deepEqual(await tendUnseen(world.parts, late), { passed: 0, left: 2 });
    assert.equal((await world.bookings())[0]!.cancelled, undefined);
  });

  it('is to be seen anew where it was moved, also by whom it came to, and was seen by who proposes another time', async () => {
    for (const worker of [SARA, TOVE]) {
      const world = stepWorld();
      const { code } = receiptOf(await world.take(EVA, confirm(at(2)), { tell: 'true' }));
      await world.take(person(SARA), { is: 'times' });
      await world.take(EVA, { is: 'move', school: 'tallskolan', worker, start: at(3), code }, {}, new Date(at(0)));
      const moved = (await world.bookings(worker)).find(({ cancelled }) => !cancelled);
      assert.equal(moved?.seeBy, at(1) - 4 * HOUR);
      const notice = (await world.post(new Date(at(0)))).find(({ words }) => /^Ombokad/.test(words));
      await world.take(person(worker), stepOf(notice!.reply, 'Sett'));
      assert.ok(!('seeBy' in (await world.bookings(worker)).find(({ cancelled }) => !cancelled)!));
    }
    const world = stepWorld();
    await world.take(EVA, confirm(at(2)), { tell: 'true' });
    await world.take(person(SARA), { is: 'propose', id: (await world.bookings())[0]!.id }, { newTime: String(at(3)) });
    assert.ok(!('seeBy' in (await world.bookings())[0]!));
  });

  it('is nothing for one that is cancelled, over, being moved, or of an earlier version', () => {
    const seeBy = NOW.getTime();
    const bookings = [
      booking(at(2), { seeBy }),
      booking(at(3), { seeBy, cancelled: 'booker' }),
      booking(at(-3), { seeBy }),
      booking(at(4), { seeBy, arriving: { from: TOVE, start: 1, end: 2 } }),
      booking(at(5)),
      booking(at(6), { seeBy: seeBy + 1 }),
    ];
    assert.deepEqual(
      overdueOf(sara({ bookings }), seeBy).map(({ start }) => start),
      [at(2)],
    );
  });

  it('is marked as seen by its own id alone, and told of once', () => {
    const data = sara({
      bookings: [booking(at(2), { seeBy: 1, sealed: 's', tell: true }), booking(at(3), { seeBy: 1 })],
    });
    assert.equal(markSeen(data, ['x']).data, data);
    const seen = markSeen(data, [booking(at(3)).id]);
    assert.deepEqual(
      seen.data.bookings.map(({ seeBy }) => seeBy),
      [1, undefined],
    );
    assert.ok(!('seeBy' in seen.data.bookings[1]!));
    const told = tellUnseen(data, booking(at(2)).id, NOW.getTime());
    assert.deepEqual(
      told.data.letters.map(({ to, about }) => [to, about]),
      [['booker', 'unseen']],
    );
    assert.equal(tellUnseen(told.data, booking(at(2)).id, NOW.getTime()).data, told.data);
  });
});
