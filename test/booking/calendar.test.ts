import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { feedFile } from '../../src/booking/feed.js';
import { calendarText } from '../../src/shared/calendar-file.js';
import { foldedByOctets } from '../../src/shared/fold-lines.js';
import type { Reply } from '../../src/shared/reply.js';
import { type Part, readStrictly, textOf } from '../helpers/strict-calendar.js';
import { confirm, EVA, of, person, stepOf, stepWorld, VERA } from './step-world.js';
import { at, NOW, SARA, sara, TOVE } from './worker-world.js';

/** The address that a reply's button opens. */
const opened = (reply: Reply) => {
  const button = reply.buttons.find(one => 'open' in one);
  return button && 'open' in button ? button.open : undefined;
};

type World = ReturnType<typeof stepWorld>;
const fileAt = (world: World, url: string | undefined, now = NOW) =>
  world.parts.calendar.file(/\/calendar\/(.+)\.ics$/.exec(url ?? '')?.[1] ?? '', now)!;

/** A file's only event, read by both; what they make of it is the same. */
function eventIn(file: string): { method: string; event: Part; own: ICAL.Event } {
  const calendar = readStrictly(file);
  const own = new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!);
  const [event] = calendar.parts;
  assert.ok(event);
  assert.equal(own.uid, textOf(event, 'UID'));
  assert.equal(String(own.sequence), textOf(event, 'SEQUENCE'));
  return { method: textOf(calendar, 'METHOD'), event, own };
}

describe('the calendar files of a booking', () => {
  it('of a moved and of a cancelled one take the place of the first, by what names it and by the count', async () => {
    const world = stepWorld();
    const first = await world.reply(EVA, confirm(at(2)), { showSchool: 'true' });
    const moved = await world.reply(EVA, stepOf(await world.reply(EVA, stepOf(first, 'Boka om')), /14\.00.*Tove/));
    const asked = await world.reply(EVA, stepOf(moved, 'Avboka'));
    const gone = await world.reply(EVA, stepOf(asked, 'Ja, avboka'));
    const all = [first, moved, gone].map(card => eventIn(fileAt(world, opened(card))));
    assert.equal(new Set(all.map(({ own }) => own.uid)).size, 1);
    assert.deepEqual(
      all.map(({ own }) => own.sequence),
      [0, 1, 2],
    );
    assert.deepEqual(
      all.map(({ method }) => method),
      ['PUBLISH', 'PUBLISH', 'CANCEL'],
    );
    assert.deepEqual(
      all.map(({ event }) => textOf(event, 'STATUS')),
      ['CONFIRMED', 'CONFIRMED', 'CANCELLED'],
    );
    assert.deepEqual(
      all.map(({ own }) => own.startDate.toJSDate().getTime()),
      [at(2), at(0, 30), at(0, 30)],
    );
    const back = fileAt(world, opened(gone));
    assert.equal(all[2]!.event.parts.length, 0, 'nothing reminds of what is cancelled');
    assert.match(back, /TRANSP|BUSYSTATUS:FREE/);
  });

  it('remind half an hour before, and have the number that the booker calls', async () => {
    const world = stepWorld();
    const { event, own } = eventIn(fileAt(world, opened(await world.reply(EVA, confirm(at(2))))));
    assert.deepEqual(
      event.parts.map(alarm => textOf(alarm, 'TRIGGER')),
      ['-PT30M'],
    );
    assert.match(own.description, /Du ringer själv: 0980-31 92 30\./);
    const rung = await world.reply(EVA, confirm(at(3), { worker: TOVE }), { phone: '070-174 06 05' });
    const text = eventIn(fileAt(world, opened(rung))).own.description;
    assert.match(text, /Når du inte fram\? Ring 0980-31 92 20/);
    assert.doesNotMatch(text.replace(/^(?:DTSTAMP|UID):.*$/gm, ''), /174/, 'never the booker’s own');
  });

  it('come with the letters too: to whoever’s time was moved or taken away', async () => {
    const world = stepWorld();
    const { seen } = { seen: await world.reply(EVA, confirm(at(2)), { tell: 'true' }) };
    await world.take(person(SARA), { is: 'away', from: '2026-11-25', to: '2026-11-25' });
    const letter = (await world.post()).find(({ to }) => to === 'a:eva')!;
    const first = eventIn(fileAt(world, opened(seen)));
    const gone = eventIn(fileAt(world, opened(letter.reply)));
    assert.deepEqual([gone.method, gone.own.uid, gone.own.sequence], ['CANCEL', first.own.uid, 1]);
  });

  it('are folded by octets, whatever letters stand there', () => {
    const letters = ['å', 'Ö', '—', '😀', 'x', '\\,'];
    for (let length = 60; length < 90; length++)
      for (const letter of letters) {
        const line = `SUMMARY:${letter.repeat(length)}`;
        const folded = foldedByOctets(`${line}\r\n`);
        for (const one of folded.split('\r\n')) {
          assert.ok(Buffer.byteLength(one) <= 75);
          assert.doesNotMatch(one, /\uFFFD/);
        }
        assert.equal(folded.replaceAll('\r\n ', ''), `${line}\r\n`);
        assert.equal(foldedByOctets(folded), folded);
      }
    const event = {
      start: at(1),
      end: at(2),
      title: 'å'.repeat(120),
      about: 'ö, ö; ö\\'.repeat(30),
      where: '😀'.repeat(90),
    };
    const read = eventIn(calendarText([event])!).own;
    assert.equal(read.summary, event.title);
    assert.equal(read.description, event.about);
    assert.equal(read.location, event.where);
  });
});

describe('a social worker’s own calendar', () => {
  const token = (url: string | undefined) => /\/calendar\/(.+)\.ics$/.exec(url ?? '')?.[1] ?? '';
  const urlOf = async (world: World, step: object = {}) => {
    const outcome = await world.take(person(SARA), { is: 'feed', ...step });
    return outcome.is === 'feed' ? outcome.url : assert.fail();
  };

  it('has what stands, and nothing of who or about what', async () => {
    const world = stepWorld();
    await world.take(EVA, confirm(at(2), { named: true }), {
      note: 'om frånvaro',
      phone: '070-174 06 05',
      subject: 'hemmet',
    });
    await world.take(person('kim'), confirm(at(3)));
    await world.take(person('bo'), { ...confirm(at(4), { named: true }) });
    const { code } = (await world.bookings())[2]!;
    assert.ok(code);
    await world.store.change(SARA, data => ({
      data: {
        ...data,
        bookings: data.bookings.map((one, n) => (n === 2 ? { ...one, cancelled: 'booker' as const } : one)),
      },
      result: undefined,
    }));
    const file = (await feedFile(world.parts, token(await urlOf(world))))!;
    const { parts } = readStrictly(file);
    assert.deepEqual(
      new ICAL.Component(ICAL.parse(file))
        .getAllSubcomponents('vevent')
        .map(one => new ICAL.Event(one).startDate.toJSDate().getTime()),
      [at(2), at(3)],
    );
    assert.equal(new Set(parts.map(one => textOf(one, 'UID'))).size, 2);
    // The time of writing and a random id may hold any digits and letters.
    const said = file.replace(/^(?:DTSTAMP|UID):.*$/gm, '');
    assert.doesNotMatch(said, /eva|frånvaro|hemmet|Tallskolan|174|kim/i);
  });

  it('is nobody’s with another token, an address of before, or when she has left', async () => {
    const world = stepWorld();
    await world.take(EVA, confirm(at(2)));
    const first = token(await urlOf(world));
    assert.equal(token(await urlOf(world)), first, 'the same each time');
    assert.ok(await feedFile(world.parts, first));
    const forged = [
      first.replace(SARA, TOVE),
      `${first}x`,
      first.slice(0, -1),
      first.replace('.0.', '.1.'),
      'feed.x.0.y',
      'x',
    ];
    for (const one of forged) assert.equal(await feedFile(world.parts, one), undefined, one);
    const press = stepOf(await world.reply(person(SARA), { is: 'feed' }), 'Gör en ny adress');
    const next = token(await urlOf(world, press));
    assert.equal(token(await urlOf(world, press)), next, 'the same press, the same address');
    assert.equal(token(await urlOf(world, { anew: 9 })), next, 'none is left out');
    assert.equal(await feedFile(world.parts, first), undefined);
    assert.ok(await feedFile(world.parts, next));
    const gone = { ...world.parts, directory: { ...world.parts.directory!, workers: [{ id: VERA, name: 'Vera' }] } };
    assert.equal(await feedFile(gone, next), undefined);
  });

  it('is empty where nothing is booked, and said to be missing where nobody reaches this program', async () => {
    const world = stepWorld([sara(), of(TOVE)]);
    const file = (await feedFile(world.parts, token(await urlOf(world))))!;
    assert.deepEqual(readStrictly(file).parts, []);
    const inside = { ...world.parts.calendar, address: () => undefined };
    Object.assign(world.parts, { calendar: inside });
    assert.match(await world.words(person(SARA), { is: 'feed' }), /ingen adress på nätet/);
  });
});
