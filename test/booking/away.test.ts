import assert from 'node:assert/strict';
import type { BookingStep } from '../../src/booking/actions.js';
import { comeBack, giveBack } from '../../src/booking/back-acts.js';
import { receive } from '../../src/booking/move-acts.js';
import { noteTry } from '../../src/booking/owed.js';
import { slotsFrom } from '../../src/booking/slots.js';
import { whoIsAway } from '../../src/booking/who-is-away.js';
import { goAway, standingIn, withdraw } from '../../src/booking/worker-acts.js';
import { dayOf } from '../../src/shared/day.js';
import { plainText } from '../../src/shared/reply.js';
import { confirm, EVA, person, stepOf, stepWorld } from './step-world.js';
import { at, booking, LENA, NOW, OPEN, owedIn, SARA, sara, TOVE } from './worker-world.js';

const now = NOW.getTime();
const DAY = '2026-11-25';
const MORNING = { from: 0, to: 720 };
const EARLY = { from: 780, to: 840 };
const free = (data: ReturnType<typeof sara>) =>
  [...slotsFrom([{ data, season: OPEN }], NOW)]
    .filter(({ start }) => dayOf(new Date(start)) === DAY)
    .map(({ start }) => (start - at(2)) / 60_000);

describe('a part of a day away', () => {
  it('cancels what stands in it alone, and takes its times; the same again is the same', () => {
    const data = sara({ bookings: [booking(at(2, 30), { booker: LENA }), booking(at(2, 60), { booker: LENA })] });
    const done = goAway(data, DAY, DAY, now, EARLY);
    assert.deepEqual(
      done.data.bookings.map(({ cancelled }) => cancelled),
      ['worker', undefined],
    );
    assert.deepEqual(done.data.away, [{ from: DAY, to: DAY, bookings: [booking(at(2, 30)).id], hours: EARLY }]);
    assert.deepEqual(free(done.data), [90]);
    assert.equal(goAway(done.data, DAY, DAY, now, EARLY).data, done.data);
    assert.equal(standingIn(data, DAY, DAY, now, MORNING).length, 0);
    assert.equal(goAway(done.data, DAY, DAY, now).data.away.length, 2, 'the whole day is another stretch');
  });

  it('touches what begins in it and what ends in it, and nothing beside it', () => {
    const hours = { from: 795, to: 810 };
    const data = sara({ bookings: [booking(at(2)), booking(at(2, 30))] });
    assert.deepEqual(
      standingIn(data, DAY, DAY, now, hours).map(({ start }) => start),
      [at(2)],
    );
    assert.deepEqual(free(goAway(sara(), DAY, DAY, now, hours).data), [30, 60, 90]);
  });

  it('takes over nothing then, and beside it what is handed over', () => {
    const data = sara({ away: [{ from: DAY, to: DAY, bookings: [], hours: EARLY }] });
    const from = (start: number) => booking(start, { worker: TOVE });
    assert.equal(receive(data, from(at(2)), now).result, 'taken');
    assert.equal(receive(data, from(at(2, 60)), now).result, 'held');
    assert.equal(receive(sara({ away: [{ from: DAY, to: DAY, bookings: [] }] }), from(at(2, 60)), now).result, 'taken');
  });

  it('makes nobody away for the whole day', async () => {
    for (const [hours, away] of [
      [EARLY, []],
      [undefined, [SARA]],
    ] as const) {
      const world = stepWorld([goAway(sara(), DAY, DAY, now, hours).data]);
      assert.deepEqual(await whoIsAway(world.parts, [SARA, TOVE], DAY), away);
    }
  });

  it('is given back by its own hours', () => {
    const both = goAway(goAway(sara(), DAY, DAY, now, EARLY).data, DAY, DAY, now, MORNING).data;
    const done = comeBack(both, { from: DAY, to: DAY, hours: MORNING }, '2026-11-23', now);
    assert.deepEqual(
      done.data.away.map(({ hours }) => hours),
      [EARLY],
    );
    for (const hours of [undefined, { ...MORNING, from: 1 }, { ...MORNING, to: 721 }])
      assert.equal(comeBack(both, { from: DAY, to: DAY, hours }, '2026-11-23', now).data, both);
  });
});

describe('the form for days away', () => {
  const check: BookingStep = { is: 'checkAway' };

  it('asks what it would cancel before it does, and is undone by the button', async () => {
    const world = stepWorld();
    await world.take(EVA, confirm(at(2), { named: true }));
    await world.post();
    const days = (card: Awaited<ReturnType<typeof world.reply>>) =>
      card.blocks.flatMap(one => (one.is === 'input' && one.kind === 'date' ? [one.value] : []));
    assert.deepEqual(days(await world.reply(person(SARA), { is: 'awayForm', unsure: true })), [undefined, undefined]);
    const form = await world.reply(person(SARA), { is: 'awayForm' });
    const asked = await world.reply(person(SARA), stepOf(form, 'Visa vad som ställs in'), {
      awayFrom: DAY,
      awayTo: '',
      hours: '13-14',
    });
    assert.match(
      plainText(asked),
      /Är du borta 25 november 2026, kl\. 13\.00–14\.00\?[\s\S]*ställer jag in den bokning som du har då\. Jag säger till den som har bokat\. Inget är ändrat än/,
    );
    assert.equal((await world.bookings())[0]!.cancelled, undefined);
    const done = await world.reply(person(SARA), stepOf(asked, 'Ja, jag är borta'));
    assert.match(
      plainText(done),
      /borta 25 november 2026, kl\. 13\.00–14\.00\. 1 bokning är inställd\. Jag säger till/,
    );
    const undo = stepOf(done, 'Ångra');
    const back = await world.words(person(SARA), undo);
    assert.match(back, /1 bokning står kvar, för ingen hade hunnit få veta något/);
    assert.equal((await world.bookings())[0]!.cancelled, undefined);
    assert.deepEqual(await world.post(), [], 'and nobody is told');
    await world.take(person(SARA), undo);
    assert.deepEqual((await world.store.read(SARA))!.away, []);
  });

  it('says beside the field what is wrong, and keeps what was typed', async () => {
    const world = stepWorld();
    for (const [inputs, field] of [
      [{ awayFrom: '' }, 'awayFrom'],
      [{ awayFrom: DAY, awayTo: 'x' }, 'awayTo'],
      [{ awayFrom: DAY, awayTo: '2026-11-24' }, 'awayTo'],
      [{ awayFrom: '2026-11-01', awayTo: '2026-11-02' }, 'awayTo'],
      [{ awayFrom: DAY, hours: 'lite' }, 'hours'],
    ] as const) {
      const outcome = await world.take(person(SARA), check, inputs);
      assert.ok(outcome.is === 'awayForm' && outcome.wrong?.[field] !== undefined, JSON.stringify(inputs));
      assert.deepEqual(outcome.filled?.awayFrom, inputs.awayFrom);
      assert.ok((await world.words(person(SARA), check, inputs)).includes(outcome.wrong[field]));
    }
    assert.deepEqual((await world.store.read(SARA))!.away, []);
  });

  it('takes one day, several, and a part of each', async () => {
    const world = stepWorld();
    const of = async (inputs: object) => {
      const outcome = await world.take(person(SARA), check, inputs);
      return outcome.is === 'awayCheck' ? outcome.away : outcome.is;
    };
    assert.deepEqual(await of({ awayFrom: DAY }), { from: DAY, to: DAY });
    assert.deepEqual(await of({ awayFrom: DAY, awayTo: '2026-11-27' }), { from: DAY, to: '2026-11-27' });
    assert.deepEqual(await of({ awayFrom: DAY, hours: 'förmiddagen' }), { from: DAY, to: DAY, hours: MORNING });
  });
});

describe('undoing', () => {
  const away = (change: object) => goAway(sara({ bookings: [booking(at(2), change)] }), DAY, DAY, now).data;
  const back = (data: ReturnType<typeof sara>) => comeBack(data, { from: DAY, to: DAY }, '2026-11-23', now).data;

  it('lets what was cancelled stand again while its booker has not been told, with its reminders', () => {
    const done = back(away({ booker: LENA }));
    assert.equal(done.bookings[0]!.cancelled, undefined);
    assert.deepEqual(owedIn(done), [
      'booker reminder 29',
      'worker reminder 29',
      'booker reminder 52',
      'worker reminder 52',
    ]);
  });

  it('lets it stand where nobody could be told', () => assert.equal(back(away({})).bookings[0]!.cancelled, undefined));

  it('leaves it cancelled once a letter was tried, is being posted, or has been', () => {
    const data = away({ booker: LENA });
    const [letter] = data.letters;
    assert.ok(letter);
    const held = { ...data, letters: [{ ...letter, claim: { by: 'me', until: now + 9 } }] };
    for (const told of [held, noteTry(held, letter.id, 'me').data, { ...data, letters: [] }])
      assert.equal(back(told).bookings[0]!.cancelled, 'worker');
    const tried = { ...data, letters: [{ ...letter, attempts: 1 }] };
    assert.equal(back(tried).bookings[0]!.cancelled, 'worker');
  });

  it('leaves what the booker cancelled, what has begun, and what somebody else stands in', () => {
    const data = away({ booker: LENA });
    const cancelled = { ...data, bookings: [{ ...data.bookings[0]!, cancelled: 'booker' as const }] };
    assert.equal(back(cancelled).bookings[0]!.cancelled, 'booker');
    assert.equal(comeBack(data, { from: DAY, to: DAY }, DAY, at(2)).data.bookings[0]!.cancelled, 'worker');
    const other = { ...data, bookings: [...data.bookings, booking(at(2), { id: 'other' })] };
    assert.equal(back(other).bookings[0]!.cancelled, 'worker');
  });

  it('of a time that was taken back gives its booking back too', () => {
    const data = withdraw(sara({ bookings: [booking(at(2), { booker: LENA })] }), at(2), now).data;
    assert.equal(data.bookings[0]!.cancelled, 'worker');
    assert.equal(giveBack(data, at(2), now).data.bookings[0]!.cancelled, undefined);
    const told = { ...data, letters: [] };
    assert.equal(giveBack(told, at(2), now).data.bookings[0]!.cancelled, 'worker');
  });
});
