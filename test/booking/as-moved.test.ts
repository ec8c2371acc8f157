import assert from 'node:assert/strict';
import { asMoved, minutesOf, slotsToMove, slotToMove } from '../../src/booking/as-moved.js';
import { plainText } from '../../src/shared/reply.js';
import { confirm, EVA, of, receiptOf, stepOf, stepWorld } from './step-world.js';
import { at, booking, pattern, SARA, sara, TOVE } from './worker-world.js';

const long = { id: 'b', start: at(2), end: at(2, 60) };
const slot = (start: number, longEnd?: number) => ({
  worker: SARA,
  start,
  end: start + 1_800_000,
  form: 'telefon' as const,
  ...(longEnd === undefined ? {} : { longEnd }),
});
const season = { closedOn: () => false };

describe('a free time as a booking that is moved stands in it', () => {
  it('is as long as the booking where that is offered, else as long as the time', () => {
    assert.equal(minutesOf(asMoved(slot(at(3), at(3, 60)), long)), 60);
    assert.equal(minutesOf(asMoved(slot(at(3)), long)), 30);
    assert.equal(minutesOf(asMoved(slot(at(3), at(3, 60)), { start: at(2), end: at(2, 30) })), 30);
    assert.ok(!('longEnd' in asMoved(slot(at(3), at(3, 60)), long)));
  });
  it('may lie within the time that it has, and is never that time itself', () => {
    const mine = booking(at(2), { end: at(2, 60) });
    const data = sara({ patterns: [pattern(SARA, { longer: 60 })], bookings: [mine] });
    const to = slotToMove({ data, season }, mine, at(2, 30), new Date(at(0)));
    assert.deepEqual([to?.start, to?.end], [at(2, 30), at(2, 90)]);
    const all = [...slotsToMove([slot(at(2)), slot(at(2, 30)), { ...slot(at(2)), worker: TOVE }], mine)];
    assert.deepEqual(
      all.map(one => [one.worker, one.start]),
      [
        [SARA, at(2, 30)],
        [TOVE, at(2)],
      ],
    );
  });
});

describe('a longer consultation that is moved', () => {
  const longBooked = async (change = {}) => {
    const world = stepWorld([sara({ patterns: [pattern(SARA, { longer: 60 })], ...change }), of(TOVE)]);
    const { code, booking: made } = receiptOf(
      await world.take(EVA, confirm(at(2), { named: true }), { minutes: '60' }),
    );
    return { world, code, id: made.id };
  };
  const lengths = async (world: Awaited<ReturnType<typeof longBooked>>['world']) =>
    (await world.bookings()).filter(one => !one.cancelled).map(one => [one.start, minutesOf(one)]);
  const where = { is: 'askMove', school: 'tallskolan' } as const;

  it('is asked about as long as it will be, and is that after a yes', async () => {
    for (const [worker, says, minutes] of [
      [SARA, /till tors 26 nov 2026 kl\. 13\.00–14\.00\?/, 60],
      [TOVE, /till tors 26 nov 2026 kl\. 13\.00–13\.30\?.*Tiden blir 30 minuter i stället för 60/s, 30],
    ] as const) {
      const { world, id } = await longBooked();
      const asked = await world.reply(EVA, { ...where, worker, start: at(3), code: id });
      assert.match(plainText(asked), says);
      const { booking: moved } = receiptOf(await world.take(EVA, stepOf(asked, 'Ja, flytta')));
      assert.deepEqual([moved.start, minutesOf(moved)], [at(3), minutes]);
    }
  });
  it('is not moved where the time has become shorter since it was asked', async () => {
    for (const by of ['id', 'code'] as const) {
      const { world, ...keys } = await longBooked();
      const { id } = keys;
      const asked = await world.reply(EVA, { ...where, worker: SARA, start: at(3), code: id });
      const step = { ...stepOf(asked, 'Ja, flytta'), code: keys[by] } as Parameters<typeof world.take>[1];
      await world.take(EVA, confirm(at(3, 30)));
      const shown = await world.reply(EVA, step);
      assert.match(plainText(shown), /13\.00–13\.30, 30 min/);
      assert.deepEqual(await lengths(world), [
        [at(2), 60],
        [at(3, 30), 30],
      ]);
    }
  });
  it('says of each time how long it will be, and that some are shorter', async () => {
    const { world, code } = await longBooked();
    const words = await world.words(EVA, { is: 'slots', school: 'tallskolan', move: code });
    assert.match(words, /Din tid är 60 minuter. Alla de här är inte lika långa/);
    assert.match(words, /13\.00–14\.00, 60 min, telefon, Sara/);
    assert.match(words, /13\.00–13\.30, 30 min, telefon, Tove/);
  });
  it('is proposed to be at times that are as long as they will be', async () => {
    const { world, id } = await longBooked();
    const asked = await world.take({ ...EVA, objectId: SARA }, { is: 'proposeForm' }, { taken: String(at(2)) });
    assert.ok(asked.is === 'proposeForm' && asked.booking.id === id);
    const those = asked.slots.filter(({ start }) => [at(2), at(2, 30), at(3)].includes(start));
    assert.deepEqual(
      those.map(one => [one.start, minutesOf(one)]),
      [
        [at(2, 30), 60],
        [at(3), 60],
      ],
    );
  });
});
