import assert from 'node:assert/strict';
import { type BookingStep, bookingInputs } from '../../src/booking/actions.js';
import { awayAhead, comeBack, giveBack } from '../../src/booking/back-acts.js';
import { takeStep } from '../../src/booking/take-step.js';
import { wordsOfBooking } from '../../src/booking/words-of-booking.js';
import { goAway, withdraw } from '../../src/booking/worker-acts.js';
import { commandFromText } from '../../src/door/commands.js';
import { plainText } from '../../src/shared/reply.js';
import { guard } from '../helpers/guard.js';
import { booked, named, world } from './letter-world.js';
import { at, LENA, NOW, SARA, sara } from './worker-world.js';

const now = NOW.getTime();
const away = (from: string, to: string, data = sara()) => goAway(data, from, to, now).data;

describe('coming back', () => {
  it('gives days back from today on; what was cancelled stays so', () => {
    const data = away('2026-11-20', '2026-11-27', named());
    const done = comeBack(data, { from: '2026-11-20', to: '2026-11-27' }, '2026-11-23');
    assert.deepEqual(
      done.data.away.map(({ from, to }) => [from, to]),
      [['2026-11-20', '2026-11-22']],
    );
    assert.equal(done.data.bookings[0]?.cancelled, 'worker');
    assert.deepEqual(done.data.letters, data.letters, 'its booker is told all the same');
  });

  it('gives a stretch back whole that has not begun, and no other one', () => {
    const data = away('2026-12-01', '2026-12-03', away('2026-12-08', '2026-12-08'));
    const done = comeBack(data, { from: '2026-12-01', to: '2026-12-03' }, '2026-11-23');
    assert.deepEqual(awayAhead(done.data, '2026-11-23'), [{ from: '2026-12-08', to: '2026-12-08' }]);
    for (const days of [
      { from: '2026-12-01', to: '2026-12-03' },
      { from: '2026-12-08', to: '2026-12-09' },
    ])
      assert.equal(comeBack(done.data, days, '2026-11-23').data, done.data);
    assert.equal(comeBack(data, { from: '2026-12-01', to: '2026-12-03' }, '2026-12-04').data, data, 'it is over');
  });

  it('knows which days are ahead, in their order', () => {
    const data = away('2026-12-01', '2026-12-03', away('2026-12-08', '2026-12-08', away('2026-11-20', '2026-11-23')));
    assert.deepEqual(
      awayAhead(data, '2026-11-24').map(({ from }) => from),
      ['2026-12-01', '2026-12-08'],
    );
    assert.equal(awayAhead(data, '2026-11-23').length, 3);
  });

  it('gives a slot back that was taken back, and what has begun to nobody', () => {
    const data = withdraw(sara(), at(2), now).data;
    const done = giveBack(data, at(2), now);
    assert.deepEqual([done.result, done.data.withdrawn], [true, []]);
    assert.deepEqual(giveBack(done.data, at(2), now), { data: done.data, result: true });
    assert.deepEqual(giveBack(data, at(2), at(2)), { data, result: false });
  });
});

describe('the way back from being sick', () => {
  const person = (objectId: string) => ({ objectId, name: objectId, address: 'a:sara' });
  const directory = (parts: { directory: unknown }) => parts.directory as never;
  async function say(parts: ReturnType<typeof world>['parts'], text: string, who = SARA) {
    const command = commandFromText(text, guard);
    if (command.do !== 'booking') return assert.fail(`${text}: ${command.do}`);
    return take(parts, command.step, who);
  }
  async function take(parts: ReturnType<typeof world>['parts'], step: BookingStep, who = SARA) {
    const outcome = await takeStep(step, bookingInputs.parse({}), parts, person(who), NOW);
    return { outcome, words: plainText(wordsOfBooking(outcome, directory(parts))) };
  }

  it('asks once where no day was said, and changes nothing until then', async () => {
    for (const text of ['jag är sjuk', 'sjuk', 'Jag är borta']) {
      const data = booked({ booker: LENA }, at(0), named());
      const { parts, store } = world([data]);
      const { outcome, words } = await say(parts, text);
      assert.deepEqual(outcome, { is: 'awayAsk', day: '2026-11-23', cancels: 1, tells: 1 });
      assert.match(words, /den bokning som är kvar i dag\. Jag säger till den som har bokat\. Inget är ändrat än\./);
      assert.deepEqual(await store.read(SARA), { ...data, seen: '2026-11-23' });
      const yes: BookingStep = { is: 'away', from: '2026-11-23', to: '2026-11-23' };
      assert.ok((await take(parts, yes)).outcome.is === 'away');
    }
  });

  it('asks where a day was said on which something is booked, and changes nothing until then', async () => {
    for (const [text, from, to] of [
      ['jag är sjuk i dag', '2026-11-23', '2026-11-23'],
      ['sjuk idag', '2026-11-23', '2026-11-23'],
      ['borta 2026-11-23 till 2026-11-24', '2026-11-23', '2026-11-24'],
      ['I’m ill today', '2026-11-23', '2026-11-23'],
    ] as const) {
      const data = booked({ booker: LENA }, at(0), named());
      const { parts, store } = world([data]);
      const { outcome, words } = await say(parts, text);
      assert.deepEqual(outcome, { is: 'awayCheck', away: { from, to }, cancels: 1, tells: 1 }, text);
      assert.match(words, /den bokning som du har då\. Jag säger till den som har bokat\. Inget är ändrat än/);
      assert.deepEqual(await store.read(SARA), { ...data, seen: '2026-11-23' }, 'nothing is changed');
      const done = (await take(parts, { is: 'away', from, to })).outcome;
      assert.ok(done.is === 'away' && done.cancelled === 1);
    }
  });

  it('notes a day that was said at once where nothing is booked on it, and a day that is none never', async () => {
    const free = world([sara()]);
    assert.equal((await say(free.parts, 'jag är sjuk i dag')).outcome.is, 'away');
    assert.deepEqual(
      (await free.store.read(SARA))?.away.map(({ from, to }) => [from, to]),
      [['2026-11-23', '2026-11-23']],
    );
    const asked = world([sara()]);
    const plain = await take(asked.parts, { is: 'askAway', days: { from: '2026-11-23', to: '2026-11-23' } });
    assert.deepEqual([plain.outcome.is, (await asked.store.read(SARA))?.away], ['awayCheck', []]);
    for (const [from, to] of [
      ['2026-11-22', '2026-11-22'],
      ['2026-11-25', '2026-11-24'],
      ['2026-11-31', '2026-11-31'],
    ] as const)
      assert.equal((await take(asked.parts, { is: 'askAway', days: { from, to } })).outcome.is, 'awayWrong');
  });

  it('gives today’s days back by a word, and asks which where it cannot know', async () => {
    for (const text of ['jag är frisk', 'ångra', 'Jag är tillbaka']) {
      const { parts, store } = world([away('2026-11-23', '2026-11-25', away('2026-12-01', '2026-12-01'))]);
      const first = await say(parts, text);
      assert.deepEqual(first.outcome, { is: 'back', from: '2026-11-23', to: '2026-11-25', still: [] });
      assert.match(first.words, /kan bokas igen\. Det som ställdes in är fortfarande inställt/);
      const kept = (await store.read(SARA))!.away;
      assert.equal(kept.length, 1);
      const then = await say(parts, text);
      assert.ok(then.outcome.is === 'backAsk' && then.outcome.stretches.length === 1);
      assert.deepEqual((await store.read(SARA))!.away, kept);
    }
  });

  it('is the same answer for the same press, and says which days are still away', async () => {
    const { parts } = world([away('2026-12-02', '2026-12-04', away('2026-12-01', '2026-12-03'))]);
    const press: BookingStep = { is: 'back', from: '2026-12-01', to: '2026-12-03' };
    const first = await take(parts, press);
    assert.match(first.words, /fortfarande noterad som borta 2 december 2026 till 4 december 2026/);
    assert.deepEqual(await take(parts, press), first);
  });

  it('says that there is nothing to give back, also to others, of whom no file is begun', async () => {
    const { parts, store } = world([sara()]);
    for (const who of [SARA, 'lena']) assert.equal((await say(parts, 'ångra', who)).outcome.is, 'backNone');
    assert.match((await say(parts, 'ångra', SARA)).words, /^Jag har inte noterat att du är borta/);
    assert.match(
      (await say(parts, 'ångra', 'lena')).words,
      /^Jag har inte ändrat något\. Vill du avboka en tid: .*skriv avboka och koden/,
    );
    assert.deepEqual(await store.ids(), [SARA]);
    for (const [from, to] of [
      ['x', 'y'],
      ['2026-13-01', '2026-13-02'],
    ] as const)
      assert.equal((await take(parts, { is: 'back', from, to })).outcome.is, 'backNone');
  });

  it('gives a slot back by the button under it', async () => {
    const { parts, store } = world([withdraw(sara(), at(2), now).data]);
    const press: BookingStep = { is: 'giveBack', start: at(2) };
    const first = await take(parts, press);
    assert.match(first.words, /inte längre borttagen/);
    assert.deepEqual(await take(parts, press), first);
    assert.deepEqual((await store.read(SARA))!.withdrawn, []);
  });
});
