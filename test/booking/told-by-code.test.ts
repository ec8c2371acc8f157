import assert from 'node:assert/strict';
import { plainText } from '../../src/shared/reply.js';
import { BEN, confirm, EVA, receiptOf, stepOf, stepWorld } from './step-world.js';
import { at, SARA, TOVE } from './worker-world.js';

describe('an anonymous booker who asked to be told', () => {
  let world: ReturnType<typeof stepWorld>;
  beforeEach(() => {
    world = stepWorld();
  });
  const book = async (inputs: object = { tell: 'true' }) => {
    const { code, booking } = receiptOf(await world.take(EVA, confirm(at(2)), inputs));
    await world.post();
    return { code, id: booking.id };
  };
  const toEva = async () => (await world.post()).filter(({ to }) => to === EVA.address).map(({ words }) => words);
  const moveTo = (start: number, worker: string, code: string) =>
    ({ is: 'move', school: 'tallskolan', worker, start, code }) as const;

  it('is told that somebody with the code cancelled it, and what then', async () => {
    const { code } = await book();
    await world.take(BEN, { is: 'cancel', code });
    assert.equal((await world.store.read(SARA))!.letters.filter(({ to }) => to === 'booker').length, 1, 'in one act');
    const [told, ...more] = await toEva();
    assert.match(
      told!,
      /^Din tid ons 25 nov 2026 kl\. 13\.00–13\.30 är avbokad av någon som hade koden på ditt kvitto\./,
    );
    assert.match(told!, /Boka en ny tid/);
    assert.deepEqual(more, []);
    assert.equal((await world.bookings())[0]?.sealed, undefined, 'the address is of no use any more');
  });

  it('is not told of what they did themselves, in the chat that they left', async () => {
    const { code } = await book();
    await world.take(EVA, moveTo(at(3), SARA, code));
    await world.take(EVA, moveTo(at(3), TOVE, code));
    await world.take(EVA, { is: 'cancel', code });
    assert.deepEqual(await toEva(), []);
  });

  for (const [where, worker, whom] of [
    ['to another time', SARA, 'Sara'],
    ['to another social worker', TOVE, 'Tove'],
  ] as const)
    it(`is told that somebody with the code moved it ${where}, from when and to when`, async () => {
      const { code } = await book();
      assert.equal((await world.take(BEN, moveTo(at(3), worker, code))).is, 'receipt');
      const [told, ...more] = await toEva();
      assert.ok(
        told!.startsWith(
          `Din tid ons 25 nov 2026 kl. 13.00–13.30 är flyttad av någon som hade koden på ditt kvitto. Den nya tiden är tors 26 nov 2026 kl. 13.00–13.30, med ${whom}.`,
        ),
        told,
      );
      assert.deepEqual(more, []);
    });

  it('is told nothing who did not ask for it: there is no way to them', async () => {
    const { code } = await book({});
    await world.take(BEN, moveTo(at(3), SARA, code));
    await world.take(BEN, { is: 'cancel', code });
    assert.deepEqual(await toEva(), []);
  });

  it('hears why it cannot be moved any more', async () => {
    const { code } = await book();
    await world.take(BEN, { is: 'cancel', code });
    assert.match(
      await world.words(EVA, moveTo(at(3), SARA, code)),
      /^Tiden ons 25 nov .* är redan avbokad, så jag har inte flyttat den\./,
    );
    const other = receiptOf(await world.take(EVA, confirm(at(4))));
    await world.take({ ...BEN, objectId: SARA }, { is: 'withdraw', start: at(4) });
    for (const step of [moveTo(at(3), SARA, other.code), { is: 'askCancel', code: other.code } as const])
      assert.match(await world.words(EVA, step), /^Tiden .* är inställd av kontaktsocialsekreteraren\./);
  });
});

describe('a booking that is not cancelled after all', () => {
  const NO = 'Nej, behåll tiden';

  it('stands, and is said to, also to an anonymous booker; its button carries no code', async () => {
    const world = stepWorld();
    const { code, booking } = receiptOf(await world.take(EVA, confirm(at(2))));
    const step = stepOf(await world.reply(EVA, { is: 'askCancel', code }), NO);
    assert.deepEqual(step, { is: 'keep', worker: SARA, id: booking.id });
    const kept = await world.reply(EVA, step);
    assert.equal(plainText(kept), 'Inget är ändrat. Tiden ons 25 nov 2026 kl. 13.00–13.30 står kvar.');
    assert.deepEqual(kept.buttons, []);
    // Where it stands now.
    await world.take(EVA, { is: 'move', school: 'tallskolan', worker: TOVE, start: at(3), code });
    assert.match(
      await world.words(EVA, step),
      /^Inget är ändrat\. Tiden tors 26 nov 2026 kl\. 13\.00–13\.30 står kvar\./,
    );
  });

  it('leads whoever has named ones to them', async () => {
    const world = stepWorld();
    const { booking } = receiptOf(await world.take(EVA, confirm(at(2), { named: true })));
    const kept = await world.reply(EVA, stepOf(await world.reply(EVA, { is: 'askMine', id: booking.id }), NO));
    assert.deepEqual(stepOf(kept, 'Mina bokningar'), { is: 'mine' });
  });

  it('is not said to stand where it does not, or is not known', async () => {
    const world = stepWorld();
    const { code } = receiptOf(await world.take(EVA, confirm(at(2))));
    const step = stepOf(await world.reply(EVA, { is: 'askCancel', code }), NO);
    await world.take(BEN, { is: 'cancel', code });
    assert.match(await world.words(EVA, step), /^Tiden ons 25 nov .* är avbokad\./);
    assert.equal(await world.words(EVA, { is: 'keep', worker: SARA, id: 'none' }), 'Inget är ändrat.');
  });
});
