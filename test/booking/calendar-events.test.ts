import assert from 'node:assert/strict';
import type { Booking, WorkerData } from '../../src/booking/booking.js';
import { contentOf, noteEvent, oweEvents, tendEvents } from '../../src/booking/calendar-events.js';
import { eraseSeals } from '../../src/booking/keeping.js';
import { bookingLetters } from '../../src/booking/letter-box.js';
import { chatOf } from '../../src/outbox/run.js';
import type { Asked, GraphStandIn } from '../helpers/graph-stand-in.js';
import { graphStandIn } from '../helpers/graph-stand-in.js';
import { calendarWorld } from './calendar-world.js';
import { confirm, directory, EVA, of, receiptOf } from './step-world.js';
import { at, booking, HOUR, NOW, SARA, sara, TOVE } from './worker-world.js';

const method = (name: string) => (one: Asked) => one.method === name && one.path.startsWith('/v1.0');
const who = { objectId: SARA, name: 'Sara', address: 'a:sara' };
const startsOf = (events: readonly { start: { dateTime: string } }[]) => events.map(one => one.start.dateTime);

describe('a booking in the social worker’s own calendar', () => {
  let server: GraphStandIn;
  beforeEach(async () => {
    server = await graphStandIn();
  });
  afterEach(() => server.close());

  it('is owed with the act, written once, and says nothing of who, where from or why', async () => {
    const { take, letters, run, events } = calendarWorld(server);
    const named = confirm(at(1), { named: true });
    const receipt = receiptOf(await take(EVA, named, { note: 'om rasten', subject: 'hemmet' }));
    assert.deepEqual(await letters(), ['event']);
    await run();
    await run(60);
    assert.deepEqual(startsOf(events()), ['2026-11-24T12:00:00']);
    assert.deepEqual(await letters(), []);
    assert.equal(server.asked.filter(method('POST')).length, 1);
    const text = JSON.stringify(server.asked);
    for (const word of [
      'eva',
      'Tallskolan',
      'tallskolan',
      'rasten',
      'hemmet',
      'Hur vi talar',
      receipt.code,
      receipt.booking.id,
    ])
      assert.ok(!text.includes(word), word);
  });

  it('follows a move, and goes when it is cancelled', async () => {
    const { take, letters, run, events } = calendarWorld(server);
    const { code } = receiptOf(await take(EVA, confirm(at(1))));
    await run();
    const [{ id } = { id: '' }] = events();
    await take(EVA, { is: 'move', school: 'tallskolan', worker: SARA, start: at(2), code });
    await run(1);
    assert.deepEqual(startsOf(events()), ['2026-11-25T12:00:00']);
    assert.equal(events()[0]!.id, id);
    await take(EVA, { is: 'cancel', code });
    await run(1);
    assert.deepEqual(events(), []);
    assert.deepEqual(await letters(), []);
    const before = server.asked.length;
    await run(HOUR / 1_000);
    assert.equal(server.asked.length, before);
  });

  it('goes where she is away, and comes back where that is taken back', async () => {
    const { take, run, events } = calendarWorld(server);
    await take(EVA, confirm(at(2)));
    await run();
    await take(who, { is: 'away', from: '2026-11-25', to: '2026-11-25' });
    await run(1);
    assert.deepEqual(events(), []);
    await take(who, { is: 'back', from: '2026-11-25', to: '2026-11-25' });
    await take(EVA, confirm(at(2)));
    await run(1);
    assert.deepEqual(startsOf(events()), ['2026-11-25T12:00:00']);
  });

  it('goes from one calendar to the other with the booking', async () => {
    const { take, run, events, bookings } = calendarWorld(server);
    const { code } = receiptOf(await take(EVA, confirm(at(1))));
    await run();
    await take(EVA, { is: 'move', school: 'tallskolan', worker: TOVE, start: at(1, 30), code });
    assert.equal((await bookings(TOVE))[0]!.event, undefined);
    await run(1);
    assert.deepEqual(events(), []);
    assert.deepEqual(startsOf(events(TOVE)), ['2026-11-24T12:30:00']);
  });

  it('is one where the booking went away and came back before anything was written', async () => {
    const { take, run, events } = calendarWorld(server);
    const { code } = receiptOf(await take(EVA, confirm(at(1))));
    await run();
    await take(EVA, { is: 'move', school: 'tallskolan', worker: TOVE, start: at(1, 30), code });
    await take(EVA, { is: 'move', school: 'tallskolan', worker: SARA, start: at(2), code });
    await run(1);
    assert.deepEqual([startsOf(events()), startsOf(events(TOVE))], [['2026-11-25T12:00:00'], []]);
  });

  it('asks nothing where it was cancelled before it was written', async () => {
    const { take, run, letters } = calendarWorld(server);
    const { code } = receiptOf(await take(EVA, confirm(at(1))));
    await take(EVA, { is: 'cancel', code });
    await run();
    assert.deepEqual(server.asked, []);
    assert.deepEqual(await letters(), []);
  });

  it('is taken away where its making was answered by nobody and it was cancelled meanwhile', async () => {
    const { take, run, events, letters } = calendarWorld(server);
    const { code } = receiptOf(await take(EVA, confirm(at(1))));
    server.answer('doneButLost', 1, method('POST'));
    await run();
    assert.equal(events().length, 1);
    await take(EVA, { is: 'cancel', code });
    await run(120);
    assert.deepEqual(events(), []);
    assert.deepEqual(await letters(), []);
  });

  it('waits while Graph does not answer, holds up no chat, and lasts as long as the booking', async () => {
    const { take, run, events, letters, clock } = calendarWorld(server);
    const { code } = receiptOf(await take(EVA, confirm(at(0))));
    server.answer({ status: 503 }, 1_000);
    const posted = await run();
    assert.deepEqual(
      posted.map(one => one.split(':')[1]),
      ['sara'],
    );
    await take(EVA, { is: 'move', school: 'tallskolan', worker: SARA, start: at(3), code });
    // Past the end that the booking had when the letter was owed.
    clock.now = at(0, 60);
    await run();
    assert.deepEqual(await letters(), ['event']);
    server.recover();
    await run(3_600);
    assert.deepEqual(startsOf(events()), ['2026-11-26T12:00:00']);
    assert.deepEqual(await letters(), []);
  });

  it('goes beside the chat with her, whichever of the two is slow', async () => {
    const { take, parts } = calendarWorld(server);
    await take(EVA, confirm(at(1)));
    const box = bookingLetters(parts, () => {});
    const claimed = await box.claimDue(NOW.getTime(), 24, { of: new Set(), to: new Set() }, assert.fail);
    assert.deepEqual(
      claimed.map(({ to }) => to),
      [chatOf(SARA), `calendar of ${SARA}`],
    );
  });

  it('is left at a refusal until the booking is another, and then tried again', async () => {
    const { take, run, letters, events } = calendarWorld(server);
    server.calendars.delete(SARA);
    const { code } = receiptOf(await take(EVA, confirm(at(1))));
    for (let turn = 0; turn < 4; turn++) await run(700);
    assert.deepEqual(await letters(), []);
    assert.equal(server.asked.filter(method('POST')).length, 1);
    server.calendars.set(SARA, []);
    await take(EVA, { is: 'move', school: 'tallskolan', worker: SARA, start: at(2), code });
    await run();
    assert.deepEqual(startsOf(events()), ['2026-11-25T12:00:00']);
    server.calendars.delete(SARA);
    await take(EVA, { is: 'cancel', code });
    for (let turn = 0; turn < 4; turn++) await run(700);
    assert.deepEqual(await letters(), []);
  });

  it('is not written for one who has left the directory, and not owed for ever', async () => {
    const left = { ...directory, workers: directory.workers.filter(({ id }) => id !== SARA) };
    const world = calendarWorld(server, [sara({ bookings: [booking(at(1))] })], left);
    assert.equal(await tendEvents(world.parts.store, NOW.getTime()), 1);
    for (let turn = 0; turn < 3; turn++) await world.run(60);
    assert.deepEqual([await world.letters(), server.asked], [[], []]);
    assert.equal(await tendEvents(world.parts.store, NOW.getTime()), 0);
  });

  it('is owed for what was booked before calendars were told, but not for what is over, held or cancelled', async () => {
    const arriving = { from: TOVE, start: at(4), end: at(4, 30) };
    const bookings: Booking[] = [
      booking(at(1)),
      booking(at(-1)),
      booking(at(2), { cancelled: 'booker' }),
      booking(at(3), { arriving }),
    ];
    const { parts, run, events } = calendarWorld(server, [sara({ bookings }), of(TOVE)]);
    assert.equal(await tendEvents(parts.store, NOW.getTime()), 1);
    assert.equal(await tendEvents(parts.store, NOW.getTime()), 0);
    await run();
    assert.deepEqual(startsOf(events()), ['2026-11-24T12:00:00']);
  });
});

describe('what is owed to a calendar', () => {
  const written = (one: Booking): Booking => ({ ...one, event: { id: 'e', as: contentOf(one) } });

  it('is nothing where it has what the booking is, and the data then stays the same', () => {
    const data = sara({ bookings: [written(booking(at(1)))] });
    assert.equal(oweEvents(data, NOW.getTime()), data);
  });

  it('is one letter a booking, which lasts until the booking ends', () => {
    const once = oweEvents(sara({ bookings: [booking(at(1))] }), NOW.getTime());
    assert.deepEqual(
      once.letters.map(({ to, until }) => [to, until]),
      [['calendar', at(1, 30)]],
    );
    assert.equal(oweEvents(once, NOW.getTime()), once);
    const later: WorkerData = { ...once, bookings: [{ ...once.bookings[0]!, start: at(3), end: at(3, 30) }] };
    assert.deepEqual(
      oweEvents(later, NOW.getTime()).letters.map(({ until }) => until),
      [at(3, 30)],
    );
  });

  it('is followed by the news of a meeting where that is a new one alone', () => {
    const join = 'https://teams.microsoft.com/l/meetup-join/1';
    const one = booking(at(1), { form: 'teams', sealed: 'x', tell: true });
    const owed = oweEvents(sara({ bookings: [one] }), NOW.getTime());
    const [letter] = owed.letters;
    const posted = { is: 'posted' as const, activity: JSON.stringify({ id: 'e', as: contentOf(one), join }) };
    const about = (data: WorkerData) => data.letters.filter(({ to }) => to === 'booker').map(one => one.about);
    const told = noteEvent(owed, letter!, posted, NOW.getTime());
    assert.deepEqual(about(told), ['meeting']);
    assert.equal(told.bookings[0]!.event?.join, join);
    assert.deepEqual(about(noteEvent({ ...told, letters: [] }, letter!, posted, NOW.getTime())), []);
    for (const odd of ['http://teams.example/x', `https://x.example/${'a'.repeat(600)}`, 'https://x.example/ y']) {
      const made = { is: 'posted' as const, activity: JSON.stringify({ id: 'e', as: contentOf(one), join: odd }) };
      assert.equal(noteEvent(owed, letter!, made, NOW.getTime()).bookings[0]!.event?.join, undefined);
    }
  });

  it('keeps no sealed address from being erased', () => {
    const gone = { ...written(booking(at(1), { sealed: 'x', tell: true })), cancelled: 'booker' as const };
    const data = oweEvents(sara({ bookings: [gone] }), NOW.getTime());
    assert.equal(data.letters.length, 1);
    assert.equal(eraseSeals(data, NOW.getTime()).bookings[0]!.sealed, undefined);
  });
});
