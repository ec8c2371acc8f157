import assert from 'node:assert/strict';
import type { BookingStep } from '../../src/booking/actions.js';
import { dayOf } from '../../src/shared/day.js';
import { plainText } from '../../src/shared/reply.js';
import { confirm, EVA, of, person, receiptOf, stepOf, stepWorld, VERA } from './step-world.js';
import { at, pattern, SARA, sara, TOVE } from './worker-world.js';

describe('choosing among free times', () => {
  it('says of each with whom and how long, also where there is one social worker', async () => {
    const world = stepWorld([of(TOVE)]);
    const words = await world.words(EVA, { is: 'slots', school: 'bokskolan' });
    assert.match(words, /mån 23 nov 2026 kl\. 13\.00–13\.30, 30 min, telefon, Tove/);
  });

  it('gives the days that have times, with how many, and those who have some', async () => {
    const world = stepWorld([sara({ away: [{ from: '2026-11-24', to: '2026-11-24', bookings: [] }] }), of(TOVE)]);
    const outcome = await world.take(EVA, { is: 'choose', school: 'tallskolan' });
    assert.ok(outcome.is === 'choose');
    assert.deepEqual(outcome.days.slice(0, 2), [
      { day: '2026-11-23', count: 8 },
      { day: '2026-11-24', count: 4 },
    ]);
    assert.deepEqual(outcome.workers.toSorted(), [SARA, TOVE]);
  });

  it('shows the times of the day and of the one that were chosen alone, page by page, each once', async () => {
    const world = stepWorld();
    const card = await world.reply(EVA, { is: 'choose', school: 'tallskolan' });
    const step = stepOf(card, 'Visa tiderna');
    const seen: number[] = [];
    for (let next: BookingStep | undefined = step, inputs: object = { onDay: '2026-12-01', whom: 'alla' }; next; ) {
      const page = await world.take(EVA, next, inputs);
      assert.ok(page.is === 'slots', page.is);
      for (const { start } of page.slots) {
        assert.equal(dayOf(new Date(start)), '2026-12-01');
        seen.push(start);
      }
      next = page.more && { is: 'slots', school: 'tallskolan', ...page.more, ...page.chosen };
      inputs = {};
    }
    assert.equal(seen.length, 8);
    const hers = await world.take(EVA, step, { onDay: 'alla', whom: TOVE });
    assert.ok(hers.is === 'slots' && hers.slots.every(({ worker }) => worker === TOVE));
    const words = await world.words(EVA, step, { onDay: '2026-12-01', whom: TOVE });
    assert.match(words, /Bara tider 1 december 2026 med Tove\./);
    assert.match(words, /\[Alla tider\]/);
  });

  it('says that there are none then, and leads on', async () => {
    const world = stepWorld();
    const none = await world.reply(EVA, { is: 'chosen', school: 'tallskolan' }, { onDay: '2026-11-28' });
    assert.match(plainText(none), /Inga lediga tider då/);
    assert.equal((await world.take(EVA, stepOf(none, 'Välj en annan dag'))).is, 'choose');
    const forged = await world.take(EVA, { is: 'chosen', school: 'tallskolan' }, { onDay: 'igår', whom: VERA });
    assert.equal(forged.is, 'noneChosen', 'the substitute is not offered');
  });

  it('chooses also for a move, by a code that is right', async () => {
    const world = stepWorld();
    const { code } = receiptOf(await world.take(EVA, confirm(at(2))));
    const card = await world.reply(EVA, { is: 'choose', school: 'tallskolan', move: code });
    const times = await world.reply(EVA, stepOf(card, 'Visa tiderna'), { onDay: '2026-12-01', whom: 'alla' });
    assert.equal((await world.take(EVA, stepOf(times, /1 dec/))).is, 'receipt');
    const wrong = await world.take(EVA, { is: 'choose', school: 'tallskolan', move: 'AAAAA-AAAAA' });
    assert.equal(wrong.is, 'codeUnknown');
  });
});

describe('looking for another time', () => {
  it('is told at once that the booking is cancelled or has begun, and nothing is counted as a wrong code', async () => {
    const world = stepWorld();
    const { code } = receiptOf(await world.take(EVA, confirm(at(2))));
    const look = (now?: Date) => world.take(EVA, { is: 'slots', school: 'tallskolan', move: code }, {}, now);
    for (let n = 0; n < 7; n++) assert.equal((await look()).is, 'slots');
    for (let n = 0; n < 7; n++) assert.equal((await look(new Date(at(2, 5)))).is, 'begun');
    await world.take(EVA, { is: 'move', school: 'tallskolan', worker: TOVE, start: at(3), code });
    assert.equal((await look()).is, 'slots', 'it stands with somebody else now');
    await world.take(EVA, { is: 'cancel', code });
    for (let n = 0; n < 7; n++) assert.equal((await look()).is, 'cancelled');
    assert.equal((await world.take(EVA, { is: 'changeSchool', move: code })).is, 'cancelled');
  });
});

describe('a longer consultation', () => {
  const long = (change = {}) => stepWorld([sara({ patterns: [pattern(SARA, { longer: 60 })], ...change }), of(TOVE)]);
  const lengthOf = async (world: ReturnType<typeof long>) => {
    const [booking] = await world.bookings();
    return booking && (booking.end - booking.start) / 60_000;
  };

  it('is asked about where it fits, and booked as it was chosen', async () => {
    for (const [minutes, booked] of [
      ['30', 30],
      ['60', 60],
      ['', 30],
    ] as const) {
      const world = long();
      const card = await world.reply(EVA, { is: 'slot', school: 'tallskolan', worker: SARA, start: at(2) });
      const choice = card.blocks.find(block => block.is === 'choice' && block.id === 'minutes');
      assert.deepEqual(choice?.is === 'choice' && choice.choices.map(({ value }) => value), ['30', '60']);
      await world.take(EVA, stepOf(card, 'Boka anonymt'), { minutes });
      assert.equal(await lengthOf(world), booked);
    }
  });

  it('takes both times, and is not offered into what is booked, taken back or the end of the pattern', async () => {
    const world = long();
    await world.take(EVA, confirm(at(2)), { minutes: '60' });
    const free = await world.take(EVA, { is: 'chosen', school: 'tallskolan' }, { onDay: '2026-11-25', whom: SARA });
    assert.ok(free.is === 'slots');
    assert.deepEqual(
      free.slots.map(({ start, longEnd }) => [(start - at(2)) / 60_000, longEnd !== undefined]),
      [
        [60, true],
        [90, false],
      ],
    );
    const back = long({ withdrawn: [{ start: at(2, 30) }] });
    assert.equal((await back.take(EVA, confirm(at(2)), { minutes: '60' })).is, 'slots');
    assert.deepEqual(await back.bookings(), []);
  });

  it('of no length that is offered books nothing', async () => {
    for (const minutes of ['45', '600', '1']) {
      const world = long();
      assert.equal((await world.take(EVA, confirm(at(2)), { minutes })).is, 'slots');
      assert.deepEqual(await world.bookings(), []);
    }
  });

  it('is as long after a move, and as the new time is where that has no such length', async () => {
    const world = long();
    const { code } = receiptOf(await world.take(EVA, confirm(at(2)), { minutes: '60' }));
    const to = (start: number, worker = SARA) =>
      world.take(EVA, { is: 'move', school: 'tallskolan', worker, start, code });
    await to(at(3));
    assert.equal(await lengthOf(world), 60);
    const moved = receiptOf(await to(at(4), TOVE));
    assert.equal((moved.booking.end - moved.booking.start) / 60_000, 30);
    assert.ok(!('longEnd' in moved.booking));
  });

  it('is no part of what is kept', async () => {
    const world = long();
    await world.take(EVA, confirm(at(2)), { minutes: '60' });
    const [booking] = await world.bookings();
    assert.ok(booking && !('minutes' in booking) && !('longEnd' in booking));
  });
});

describe('a receipt', () => {
  it('says the time, how and the code largest, and asks an anonymous booker for the code', async () => {
    const world = stepWorld();
    const card = await world.reply(EVA, confirm(at(2)));
    const large = card.blocks.filter(block => block.is === 'facts' && block.large);
    assert.equal(large.length, 1);
    assert.deepEqual(large[0]?.is === 'facts' && large[0].facts.map(([label]) => label), ['Tid', 'Hur', 'Kod']);
    assert.equal(card.blocks.indexOf(large[0]!), 1);
    const next = card.blocks[2];
    assert.ok(next?.is === 'text' && next.text.startsWith('Har du sparat koden?'));
    const named = await world.words(EVA, confirm(at(3), { named: true }));
    assert.doesNotMatch(named, /sparat koden/);
  });

  it('says what is kept as it is, and for how long', async () => {
    const world = stepWorld();
    const named = await world.words(EVA, confirm(at(2), { named: true }));
    assert.match(
      named,
      /Jag sparar tiden, ämnet, skolan, ditt namn, ditt konto och chattens adress i 90 dagar efter tiden\. Sedan raderas allt\./,
    );
    assert.doesNotMatch(named, /anteckning|förseglad/);
    const note = await world.words(EVA, confirm(at(3), { named: true }), { note: 'x', phone: '070-174 06 05' });
    assert.match(note, /Din anteckning sparar jag låst, och raderar den när tiden har varit/);
    assert.match(note, /Ditt telefonnummer raderar jag när tiden har varit/);
    assert.doesNotMatch(await world.words(person('kim'), confirm(at(4)), { tell: 'true' }), /förseglad/);
  });
});

describe('one’s own bookings', () => {
  it('have their code, and can be moved and cancelled from there', async () => {
    const world = stepWorld();
    const { code } = receiptOf(await world.take(EVA, confirm(at(2), { named: true })));
    const mine = await world.reply(EVA, { is: 'mine' });
    assert.match(plainText(mine), new RegExp(`kod ${code.slice(0, 5)}-${code.slice(5)}`));
    const times = await world.reply(EVA, stepOf(mine, /^Boka om/));
    assert.equal((await world.take(EVA, stepOf(times, /14\.00–14\.30.*Sara/))).is, 'receipt');
    const asked = await world.reply(EVA, stepOf(await world.reply(EVA, { is: 'mine' }), /^Avboka/));
    assert.match(plainText(asked), /Ska jag avboka mån 23 nov 2026 kl\. 14\.00–14\.30\?[\s\S]*Inget är ändrat än/);
    assert.equal((await world.bookings())[0]!.cancelled, undefined);
    assert.equal((await world.take(EVA, stepOf(asked, 'Ja, avboka'))).is, 'cancelled');
    assert.equal((await world.bookings())[0]!.cancelled, 'booker');
  });

  it('have no code where an earlier version kept none, and none of anybody else', async () => {
    const world = stepWorld();
    await world.take(EVA, confirm(at(2), { named: true }));
    await world.store.change(SARA, data => ({
      data: { ...data, bookings: data.bookings.map(({ ownCode: _, ...one }) => one) },
      result: undefined,
    }));
    const mine = await world.reply(EVA, { is: 'mine' });
    assert.doesNotMatch(plainText(mine), /kod [A-Z0-9]{5}-/);
    assert.ok(mine.buttons.some(({ title }) => /^Avboka/.test(title)));
    assert.equal(JSON.stringify(await world.reply(person('kim'), { is: 'mine' })).includes('eva'), false);
  });

  it('keep no code of an anonymous one', async () => {
    const world = stepWorld();
    await world.take(EVA, confirm(at(2)), { tell: 'true' });
    assert.equal((await world.bookings())[0]!.ownCode, undefined);
  });
});

describe('cancelling', () => {
  it('asks once at the button, and says at once what cannot be cancelled (any more)', async () => {
    const world = stepWorld();
    const { code } = receiptOf(await world.take(EVA, confirm(at(2))));
    const card = await world.reply(EVA, confirm(at(3)));
    const asked = await world.reply(EVA, stepOf(card, 'Avboka'));
    assert.match(plainText(asked), /Ska jag avboka/);
    assert.deepEqual(
      (await world.bookings()).map(({ cancelled }) => cancelled),
      [undefined, undefined],
    );
    assert.equal((await world.take(EVA, { is: 'askCancel', code }, {}, new Date(at(2, 5)))).is, 'begun');
    await world.take(EVA, { is: 'cancel', code });
    assert.equal((await world.take(EVA, { is: 'askCancel', code })).is, 'cancelled');
    assert.equal((await world.take(EVA, { is: 'askCancel', code: 'AAAAA-AAAAA' })).is, 'codeUnknown');
    assert.equal(
      (await world.take(EVA, { is: 'askMine', id: '00000000-0000-4000-8000-0000000000ff' })).is,
      'codeUnknown',
    );
  });
});
