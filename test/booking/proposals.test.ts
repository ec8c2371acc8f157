import assert from 'node:assert/strict';
import { answer, propose } from '../../src/booking/proposal-acts.js';
import { plainText } from '../../src/shared/reply.js';
import { confirm, EVA, person, stepOf, stepWorld } from './step-world.js';
import { at, booking, LENA, NOW, OPEN, owedIn, SARA, sara, TOVE } from './worker-world.js';

const now = NOW.getTime();
const named = (start: number, change = {}) => booking(start, { booker: LENA, ...change });

describe('another time that a social worker proposes', () => {
  it('is held for the booker, who is asked until the earlier of the two times, and the old one stands', () => {
    const data = sara({ bookings: [named(at(2))] });
    const done = propose(data, named(at(2)).id, at(3), OPEN, NOW);
    assert.ok(done.result.is === 'proposed');
    assert.deepEqual(owedIn(done.data), ['booker proposed 0']);
    assert.equal(done.data.letters[0]!.until, at(2));
    assert.equal(done.data.bookings[0]!.start, at(2));
    const other = propose(
      { ...done.data, bookings: [...done.data.bookings, named(at(4), { id: 'x' })] },
      'x',
      at(3),
      OPEN,
      NOW,
    );
    assert.equal(other.result.is, 'taken', 'nobody else gets it meanwhile');
    assert.equal(propose(done.data, named(at(2)).id, at(3), OPEN, NOW).data, done.data, 'the same press again');
    const earlier = propose(data, named(at(2)).id, at(1), OPEN, NOW);
    assert.equal(earlier.data.letters[0]!.until, at(1));
  });

  for (const [what, start, change, is] of [
    ['what is not free', at(3, 10), {}, 'taken'],
    ['its own time', at(2), {}, 'gone'],
    ['an anonymous booker who left no way', at(3), { booker: undefined }, 'unreachable'],
    ['a cancelled one', at(3), { cancelled: 'booker' }, 'gone'],
    ['one that has begun', at(3), { start: now - 1, end: now + 9 }, 'gone'],
    ['one that is being moved', at(3), { arriving: { from: 'x', start: 1, end: 2 } }, 'gone'],
  ] as const)
    it(`is nothing for ${what}`, () => {
      const data = sara({ bookings: [named(at(2), change)] });
      const done = propose(data, named(at(2)).id, start, OPEN, NOW);
      assert.deepEqual([done.result.is, done.data], [is, data]);
    });

  it('moves the booking on a yes, with its reminders, and tells her; again it is the same answer', () => {
    const data = propose(sara({ bookings: [named(at(2))] }), named(at(2)).id, at(3), OPEN, NOW).data;
    const done = answer({ ...data, letters: [] }, named(at(2)).id, at(3), true, now);
    assert.ok(done.result.is === 'agreed');
    const { start, end, moves, proposed } = done.data.bookings[0]!;
    assert.deepEqual([start, end, moves, proposed], [at(3), at(3, 30), 1, undefined]);
    assert.deepEqual(owedIn(done.data), [
      'worker agreed 0',
      'booker reminder 53',
      'worker reminder 53',
      'booker reminder 76',
      'worker reminder 76',
    ]);
    assert.deepEqual(answer(done.data, named(at(2)).id, at(3), true, now), { data: done.data, result: done.result });
  });

  it('leaves the booking as it was on a no, frees the time and tells her; again it is the same answer', () => {
    const data = propose(sara({ bookings: [named(at(2))] }), named(at(2)).id, at(3), OPEN, NOW).data;
    const done = answer({ ...data, letters: [] }, named(at(2)).id, at(3), false, now);
    assert.ok(done.result.is === 'declined' && done.result.booking.start === at(2));
    assert.ok(!('proposed' in done.data.bookings[0]!));
    assert.deepEqual(owedIn(done.data), ['worker declined 0']);
    const again = answer(done.data, named(at(2)).id, at(3), false, now);
    assert.ok(again.result.is === 'declined' && again.data === done.data);
    assert.equal(answer(done.data, named(at(2)).id, at(3), true, now).result.is, 'gone', 'and no yes any more');
  });

  it('is gone when the booking was cancelled or has begun, or the proposed time has', () => {
    const data = propose(sara({ bookings: [named(at(2))] }), named(at(2)).id, at(1), OPEN, NOW).data;
    const id = named(at(2)).id;
    assert.equal(answer(data, id, at(1), true, at(1)).result.is, 'gone');
    assert.equal(answer(data, id, at(3), true, now).result.is, 'gone', 'another time than the one proposed');
    assert.equal(answer(data, id, at(1), true, at(2)).result.is, 'gone');
    assert.equal(answer(data, 'x', at(1), true, now).result.is, 'gone');
  });
});

describe('a proposal from hand to hand', () => {
  async function proposed(inputs: object = { tell: 'true' }) {
    const world = stepWorld();
    await world.take(EVA, confirm(at(2)), inputs);
    await world.post();
    const form = await world.reply(person(SARA), { is: 'proposeForm' }, { taken: String(at(2)) });
    const sent = await world.reply(person(SARA), stepOf(form, 'Skicka förslaget'), { newTime: String(at(3)) });
    return { world, form, sent };
  }

  it('reaches an anonymous booker, whose answer moves it and keeps the code', async () => {
    const { world, sent } = await proposed();
    assert.match(plainText(sent), /frågar den som har bokat om tors 26 nov .* Till dess står ons 25 nov/);
    assert.match(await world.words(person(SARA), { is: 'times' }), /Du har föreslagit tors 26 nov/);
    const [letter] = await world.post();
    assert.ok(letter?.to === 'a:eva');
    assert.match(letter.words, /Sara vill flytta din tid från ons 25 nov .* till tors 26 nov .*Går det bra\?/);
    const yes = stepOf(letter.reply, 'Ja, byt tid');
    const first = await world.words(EVA, yes);
    assert.match(first, /Din tid är nu tors 26 nov 2026 kl\. 13\.00–13\.30\. Koden på ditt kvitto gäller/);
    assert.equal(await world.words(EVA, yes), first);
    const [told] = await world.post();
    assert.ok(told?.to === `a:${SARA}` && /Ja till din nya tid: tors 26 nov/.test(told.words));
  });

  it('is answered no, and she is told', async () => {
    const { world } = await proposed();
    const [letter] = await world.post();
    const no = stepOf(letter!.reply, 'Nej, behåll min tid');
    const first = await world.words(EVA, no);
    assert.match(first, /Du har kvar din tid ons 25 nov/);
    assert.equal(await world.words(EVA, no), first);
    const [told] = await world.post();
    assert.match(told!.words, /Nej till den tid du föreslog/);
  });

  it('is answered with what came on its card alone', async () => {
    const { world } = await proposed();
    const [letter] = await world.post();
    const yes = stepOf(letter!.reply, 'Ja, byt tid');
    assert.ok(yes.is === 'answer');
    for (const forged of [{ key: 'x' }, { start: at(4) }, { id: 'x' }, { worker: TOVE }])
      assert.equal((await world.take(EVA, { ...yes, ...forged })).is, 'proposalGone', JSON.stringify(forged));
    assert.equal((await world.bookings())[0]!.start, at(2));
  });

  it('cannot be sent where nobody would be reached, or with nothing chosen', async () => {
    const world = stepWorld();
    await world.take(EVA, confirm(at(2)));
    const of = (inputs: object) => world.words(person(SARA), { is: 'proposeForm' }, inputs);
    assert.match(await of({ taken: String(at(2)) }), /anonym och har inte bett om besked/);
    for (const taken of ['', String(at(3)), 'x']) assert.match(await of({ taken }), /Välj först en tid som är bokad/);
    const { world: other, form } = await proposed();
    const again = await other.words(person(SARA), stepOf(form, 'Skicka förslaget'), { newTime: '' });
    assert.match(again, /Välj först en tid\. Inget är ändrat/);
    const taken = await other.words(person(SARA), stepOf(form, 'Skicka förslaget'), { newTime: String(at(3, 5)) });
    assert.match(taken, /inte ledig längre/);
  });

  it('needs no word any more where it was changed, or the booking cancelled', async () => {
    const { world } = await proposed();
    const id = (await world.bookings())[0]!.id;
    await world.take(person(SARA), { is: 'propose', id }, { newTime: String(at(4)) });
    const posts = await world.post();
    assert.equal(posts.length, 1);
    assert.match(posts[0]!.words, /till fre 27 nov/);
  });
});
