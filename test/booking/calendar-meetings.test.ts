import assert from 'node:assert/strict';
import { meetingOf } from '../../src/booking/calendar-of.js';
import { wordsOfBooking } from '../../src/booking/words-of-booking.js';
import { plainText } from '../../src/shared/reply.js';
import type { GraphStandIn } from '../helpers/graph-stand-in.js';
import { graphStandIn } from '../helpers/graph-stand-in.js';
import { calendarWorld } from './calendar-world.js';
import { confirm, directory, EVA, of, receiptOf } from './step-world.js';
import { at, pattern, SARA, sara, TOVE } from './worker-world.js';

const OWN_LINK = 'https://teams.example/sara';
const known = {
  ...directory,
  workers: directory.workers.map(one => (one.id === SARA ? { ...one, meeting: OWN_LINK } : one)),
};
const inTeams = (worker = SARA) => pattern(worker, { form: 'teams' });

describe('a meeting in Teams of its own', () => {
  let server: GraphStandIn;
  beforeEach(async () => {
    server = await graphStandIn();
  });
  afterEach(() => server.close());

  /** Those in whose times consultations are held in Teams; `inTime`: the meeting comes while the receipt waits for it. */
  function world(inTime: boolean) {
    const start = [sara({ patterns: [inTeams()] }), of(TOVE, { patterns: [inTeams(TOVE)] })];
    const made = calendarWorld(server, start, known);
    made.parts.meetings = {
      async soon(isThere) {
        if (inTime) await made.run();
        await isThere();
      },
    };
    const book = async (step: object, inputs: object = {}) =>
      receiptOf(await made.take(EVA, confirm(at(1), step), inputs));
    return { ...made, book };
  }
  const linkOf = (one: Parameters<typeof meetingOf>[0]) => meetingOf(one, known);
  const named = { named: true };

  it('is on the receipt, in the calendar file and on the reminder, and is not told apart', async () => {
    const { book, run, bookings } = world(true);
    const receipt = await book(named);
    const link = linkOf(receipt.booking);
    assert.match(link ?? '', /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    const { buttons } = wordsOfBooking(receipt, known);
    assert.deepEqual(buttons[0], { title: 'Öppna mötet', open: link });
    assert.equal((await bookings())[0]!.event?.said, true);
    assert.doesNotMatch((await run(60)).join('\n'), /länken/);
    const reminded = await run((at(1) - at(0)) / 1_000);
    assert.ok(reminded.length > 0);
    assert.doesNotMatch(reminded.join('\n'), /länken/);
  });

  it('is told to the booker where it came after the receipt, once, and also to one without a name', async () => {
    for (const [step, inputs] of [
      [named, {}],
      [{}, { tell: 'true' }],
    ] as const) {
      const { book, run } = world(false);
      const receipt = await book(step, inputs);
      assert.equal(linkOf(receipt.booking), OWN_LINK);
      await run();
      const told = (await run(11)).filter(one => one.startsWith('a:eva'));
      assert.equal(told.length, 1);
      assert.match(told[0]!, /Nu finns länken till din tid .* i stället för det som står om Teams på kvittot/);
      assert.equal(/syns ditt namn/.test(told[0]!), step !== named);
      assert.deepEqual(
        (await run(60)).filter(one => /länken/.test(one)),
        [],
      );
    }
  });

  it('is not made where nobody could be told of it: the social worker would sit there alone', async () => {
    const { book, run, events } = world(true);
    const { booking } = await book({});
    assert.equal(linkOf(booking), OWN_LINK);
    await run();
    assert.equal(events()[0]!.isOnlineMeeting, undefined);
  });

  it('is her own, or none, where Graph refuses or gives no link, and no text promises one', async () => {
    server.giveLinks(false);
    const without = world(true);
    assert.equal(linkOf((await without.book(named)).booking), OWN_LINK);
    const refused = world(true);
    server.calendars.delete(SARA);
    server.calendars.delete(TOVE);
    const own = await refused.book(named);
    assert.equal(linkOf(own.booking), OWN_LINK);
    const none = await refused.book({ named: true, worker: TOVE });
    assert.equal(linkOf(none.booking), undefined);
    const words = plainText(wordsOfBooking(none, known));
    assert.match(words, /ringer dig i Teams/);
    assert.doesNotMatch(words, /möte i Teams|Öppna mötet/);
    assert.doesNotMatch((await refused.run(60)).join('\n'), /länken/);
  });

  it('stays through a move, and becomes another one with another social worker, of which the booker is told', async () => {
    const { book, take, run, bookings } = world(false);
    const { code } = await book(named);
    await run();
    await run(11);
    const [first] = await bookings();
    await take(EVA, { is: 'move', school: 'tallskolan', worker: SARA, start: at(2), code });
    assert.doesNotMatch([...(await run(60)), ...(await run(60))].join('\n'), /länken/);
    assert.equal(linkOf((await bookings())[0]!), linkOf(first!));
    await take(EVA, { is: 'move', school: 'tallskolan', worker: TOVE, start: at(3), code });
    await run();
    assert.equal((await run(11)).filter(one => /länken/.test(one)).length, 1);
    const [there] = await bookings(TOVE);
    assert.notEqual(linkOf(there!), linkOf(first!));
    assert.ok(linkOf(there!));
  });

  it('goes with a consultation that is not in Teams any more', async () => {
    const { book, take, run, bookings, store, events } = world(false);
    const { code } = await book(named);
    await run();
    const [before] = events();
    await store.change(SARA, data => ({
      data: { ...data, patterns: [...data.patterns, pattern(SARA, { id: 'q', from: 600, to: 660 })] },
      result: undefined,
    }));
    await take(EVA, { is: 'move', school: 'tallskolan', worker: SARA, start: at(2, -180), code });
    assert.equal((await bookings())[0]!.form, 'telefon');
    await run(1);
    assert.equal(events().length, 1);
    assert.notEqual(events()[0]!.id, before!.id);
    assert.equal(events()[0]!.isOnlineMeeting, undefined);
    assert.doesNotMatch((await run(60)).join('\n'), /länken/);
  });
});
