import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { discouraging } from '../../../src/answering/wording.js';
import { purgeBookings } from '../../../src/booking/purge.js';
import { filesIn } from '../../helpers/files-in.js';
import { BotWorld, inside, pressesIn, wordsIn } from './bot-world.js';

const person = (number: number, name: string, chat = `a:${number}`) => ({
  from: { id: `29:${number}`, name, aadObjectId: `00000000-0000-4000-8000-00000000000${number}` },
  conversation: { id: chat, conversationType: 'personal', tenantId: '22222222-2222-2222-2222-222222222222' },
});
const LENA = person(1, 'Lena Lärare');
const SARA = person(2, 'Sara Social');
const OTHER = person(5, 'Robin Rektor');
const VERA = person(6, 'Vera Vikarie');

type Press = { title: string; type?: string; data: Record<string, unknown> };

describe('booking a consultation, through the door', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await BotWorld.open(['nationell', 'exempelkommun'], '2026-11-23T08:00:00Z');
  });
  afterEach(async () => {
    // No word of any card that was posted discourages or delays a report.
    const said = world.teams.posted.map(one => wordsIn(one.activity.attachments?.[0]?.content)).join('\n');
    await world.close();
    assert.deepEqual(discouraging(said, world.knowledge.forbidden), []);
  });

  const cardOf = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted.at(-1)?.attachments?.[0]?.content;
  const say = async (who: object, text: string) => cardOf(await world.say(text, { ...who }));
  const press = async (who: object, one: Press, inputs: object = {}) => {
    const posted = await world.say(undefined, { ...who, value: { ...one.data, ...inputs } });
    // The answer goes to whoever pressed; what others are told is posted to their own chats.
    const own = posted.filter((_, at) => at === posted.length - 1);
    return own.at(-1)?.attachments?.[0]?.content;
  };
  const find = (card: unknown, title: string | RegExp): Press => {
    const found = pressesOf(card).find(one =>
      typeof title === 'string' ? one.title === title : title.test(one.title),
    );
    assert.ok(found, `no press ${title} in: ${wordsIn(card)}`);
    return found;
  };
  /** Presses of buttons and of pressable boxes, whose title is the text inside. */
  const pressesOf = (card: unknown): Press[] => [
    ...pressesIn(card),
    ...[...inside(card)].flatMap(part => {
      const action = part.selectAction as { data?: Record<string, unknown>; title?: string; type?: string } | undefined;
      return action?.data ? [{ title: String(action.title), type: String(action.type), data: action.data }] : [];
    }),
  ];

  async function offerTimes(who: object = SARA, change: object = {}) {
    const form = await press(who, find(await say(who, 'mina tider'), 'Lägg in tider'));
    return press(who, find(form, 'Spara tiderna'), {
      days: '1,3',
      first: '2026-11-23',
      last: '2026-12-18',
      from: '13.00',
      to: '15.00',
      length: '30',
      pause: '10',
      form: 'telefon',
      ...change,
    });
  }
  async function toDetails(who: object = LENA) {
    const schools = await say(who, 'boka');
    const slots = await press(who, find(schools, 'Tallskolan'));
    return press(who, find(slots, /kl\. 13\.00/));
  }

  it('takes three presses when the school is known', async () => {
    assert.match(wordsIn(await offerTimes()), /Sparat\. \d+ tider/);
    await toDetails();
    const slots = await say(LENA, 'boka');
    assert.match(wordsIn(slots), /Lediga tider, Tallskolan/);
    const details = await press(LENA, find(slots, /mån 23 nov 2026 kl\. 13\.00–13\.30/));
    const receipt = await press(LENA, find(details, 'Boka anonymt'), { subject: 'hemmet', tell: 'false' });
    const text = wordsIn(receipt);
    assert.match(text, /Din tid är bokad/);
    assert.match(text, /mån 23 nov 2026 kl\. 13\.00–13\.30/);
    assert.match(text, /Kod:\*\* [A-Z0-9]{5}-[A-Z0-9]{5}/);
    assert.match(text, /ersätter aldrig en anmälan/);
    assert.match(text, /Chatten finns kvar i kommunens Teams/);
    assert.match(text, /din telefon kan visa ditt nummer/);
    assert.match(text, /0980-31 92 30/);
  });

  it('leaves no trace of an anonymous booker, to the social worker or on disk', async () => {
    await offerTimes();
    await press(LENA, find(await toDetails(), 'Boka anonymt'), { subject: 'oro', tell: 'true', showSchool: 'false' });
    const view = wordsIn(await say(SARA, 'mina tider'));
    assert.match(view, /anonym/);
    assert.doesNotMatch(view, /Lena|Lärare|Tallskolan/);
    await world.tend();
    assert.ok(world.teams.posted.some(one => /Ny bokning/.test(wordsIn(one.activity.attachments?.[0]?.content))));
    for (const { path, text } of await filesIn(world.data)) {
      assert.doesNotMatch(text, /Lena|Lärare|29:1\b|a:1"|000000000001/, path);
    }
    assert.doesNotMatch(world.log.lines.join('\n'), /Lena|29:1\b|000000000001/);
  });

  it('shows a named booker with school and note', async () => {
    await offerTimes();
    await press(LENA, find(await toDetails(), 'Boka med mitt namn'), {
      subject: 'samverkan',
      note: 'Ring gärna efter kl 14',
    });
    const view = wordsIn(await say(SARA, 'mina tider'));
    assert.match(view, /Lena Lärare, Tallskolan/);
    assert.match(view, /Anteckning: Ring gärna efter kl 14/);
    assert.match(wordsIn(await say(LENA, 'mina bokningar')), /Sara Social/);
  });

  it('gives the same receipt for the same press sent again', async () => {
    await offerTimes();
    const confirm = find(await toDetails(), 'Boka anonymt');
    const [one, other] = [await press(LENA, confirm), await press(LENA, confirm)];
    const code = (card: unknown) => /Kod:\*\* (\S+)/.exec(wordsIn(card))?.[1];
    assert.ok(code(one));
    assert.equal(code(one), code(other));
    assert.equal((await world.bookings()).bookings.length, 1);
  });

  it('offers the nearest when somebody else was faster, and books nobody twice', async () => {
    await offerTimes();
    const [mine, theirs] = [await toDetails(LENA), await toDetails(OTHER)];
    await press(OTHER, find(theirs, 'Boka anonymt'));
    const late = await press(LENA, find(mine, 'Boka anonymt'));
    assert.match(wordsIn(late), /inte ledig längre/);
    assert.ok(find(late, /kl\. 13\.40/));
    assert.equal((await world.bookings()).bookings.length, 1);
  });

  it('cancels and moves with the code, and limits wrong codes', async () => {
    await offerTimes();
    const receipt = await press(LENA, find(await toDetails(), 'Boka anonymt'));
    const code = /Kod:\*\* (\S+)/.exec(wordsIn(receipt))?.[1] ?? '';
    const slots = await press(LENA, find(await say(LENA, `boka om ${code}`), 'Tallskolan'));
    const moved = await press(LENA, find(slots, /kl\. 14\.20/));
    assert.match(wordsIn(moved), /Din tid är flyttad/);
    assert.match(wordsIn(moved), new RegExp(code));
    const asked = await say(LENA, `avboka ${code.toLowerCase()}`);
    assert.match(wordsIn(asked), /Ska jag avboka .*kl\. 14\.20–14\.50\?[\s\S]*Inget är ändrat än/);
    assert.equal((await world.bookings()).bookings[0]?.cancelled, undefined);
    const kept = await press(LENA, find(asked, 'Nej, behåll tiden'));
    assert.match(wordsIn(kept), /^Inget är ändrat\. Tiden .*kl\. 14\.20–14\.50 står kvar\./);
    assert.deepEqual(pressesIn(kept), []);
    assert.match(wordsIn(await press(LENA, find(asked, 'Ja, avboka'))), /är avbokad/);
    assert.match(wordsIn(await press(LENA, find(asked, 'Nej, behåll tiden'))), /är avbokad/, 'what is so');
    assert.match(wordsIn(await say(LENA, `avboka ${code}`)), /är avbokad/, 'the same answer again');
    assert.match(wordsIn(await say(LENA, 'avboka AAAAA-AAAAB')), /hittar ingen/);
    for (let at = 0; at < 5; at++) await say(OTHER, 'avboka AAAAA-AAAAA');
    assert.match(wordsIn(await say(OTHER, 'avboka AAAAA-AAAAA')), /för många fel koder/);
  });

  it('lets nobody hoard, with a name or without', async () => {
    await offerTimes();
    for (const way of ['Boka anonymt', 'Boka med mitt namn']) {
      for (let at = 0; at < 3; at++) {
        const slots = await press(
          LENA,
          find(
            await say(LENA, 'boka').then(card =>
              /Vilken skola/.test(wordsIn(card)) ? press(LENA, find(card, 'Tallskolan')) : card,
            ),
            /kl\./,
          ),
        );
        assert.match(wordsIn(await press(LENA, find(slots, way))), /bokad/);
      }
      const slots = await say(LENA, 'boka');
      const details = await press(LENA, find(slots, /kl\./));
      assert.match(wordsIn(await press(LENA, find(details, way))), /redan 3 tider/);
    }
  });

  it('cancels on sickness, tells who can be told, and offers the substitute', async () => {
    await offerTimes();
    await offerTimes(VERA, { days: '2' });
    await press(LENA, find(await toDetails(), 'Boka anonymt'), { tell: 'true' });
    const others = await press(OTHER, find(await say(OTHER, 'boka'), 'Tallskolan'));
    await press(OTHER, find(await press(OTHER, find(others, /mån 23 nov 2026 kl\. 13\.40/)), 'Boka med mitt namn'));
    await world.tend();
    const before = world.teams.posted.length;
    const asks = await say(SARA, 'jag är sjuk 2026-11-23 till 2026-11-24');
    assert.match(wordsIn(asks), /2 bokningar/);
    assert.equal(world.teams.posted.length - before, 1, 'nobody is told before it is answered');
    const away = wordsIn(await press(SARA, find(asks, 'Ja, jag är borta')));
    assert.match(away, /2 bokningar är inställda\. Jag säger till dem som hade bokat/);
    assert.equal(world.teams.posted.length - before, 2, 'nobody waits for a notice to somebody else');
    await world.tend();
    const told = world.teams.posted
      .slice(before)
      .filter(one => /Din tid .* är inställd/.test(wordsIn(one.activity.attachments?.[0]?.content)));
    assert.deepEqual(told.map(one => one.path.includes('a%3A1') || one.path.includes('a:1')).toSorted(), [false, true]);
    const slots = await say(LENA, 'boka');
    assert.ok(find(slots, /tis 24 nov .*Vera Vikarie/), 'the substitute’s Tuesday');
    assert.ok(!pressesOf(slots).some(one => /tis 1 dec/.test(one.title)), 'and no other one');
    assert.ok(!pressesOf(slots).some(one => /mån 23 nov/.test(one.title)));
  });

  it('reminds both a day and an hour ahead, once each', async () => {
    await offerTimes();
    const slots = await press(LENA, find(await say(LENA, 'boka'), 'Tallskolan'));
    await press(LENA, find(await press(LENA, find(slots, /ons 25 nov 2026 kl\. 13\.00/)), 'Boka anonymt'), {
      tell: 'true',
    });
    const reminders = async (now: string) => {
      return (await world.tend(now)).length;
    };
    // The news of the booking.
    await world.tend();
    assert.equal(await reminders('2026-11-24T11:59:00Z'), 0);
    assert.equal(await reminders('2026-11-24T12:00:00Z'), 2);
    assert.equal(await reminders('2026-11-24T12:01:00Z'), 0);
    assert.equal(await reminders('2026-11-25T11:00:00Z'), 2);
    assert.equal(await reminders('2026-11-25T12:30:00Z'), 0);
  });

  it('erases the sealed address when the slot has passed, and the booking after its time', async () => {
    await offerTimes();
    await press(LENA, find(await toDetails(), 'Boka anonymt'), { tell: 'true' });
    const sealed = async () => (await world.bookings()).bookings[0]?.sealed;
    assert.ok(await sealed());
    await purgeBookings(world.booking, new Date('2026-11-23T12:31:00Z'));
    assert.ok(await sealed(), 'a letter is still owed');
    await world.tend('2026-11-23T12:31:00Z');
    assert.equal(await sealed(), undefined);
    assert.equal((await purgeBookings(world.booking, new Date('2027-02-21T12:00:00Z'))).bookings, 0);
    assert.equal((await purgeBookings(world.booking, new Date('2027-02-21T12:31:00Z'))).bookings, 1);
  });

  it('gives a calendar file that a calendar can read, with nothing of the booker', async () => {
    await offerTimes();
    const receipt = await press(LENA, find(await toDetails(), 'Boka anonymt'));
    const open = [...inside(receipt)].find(part => part.type === 'Action.OpenUrl');
    const path = new URL(String(open?.url)).pathname;
    const response = await fetch(world.door.url + path);
    assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8');
    const text = await response.text();
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!);
    assert.equal(event.startDate.toJSDate().toISOString(), '2026-11-23T12:00:00.000Z');
    assert.equal(event.endDate.toJSDate().toISOString(), '2026-11-23T12:30:00.000Z');
    assert.match(event.summary, /Konsultation/);
    assert.doesNotMatch(text, /Lena|Lärare|Tallskolan/);
    assert.equal((await fetch(`${world.door.url}${path.replace(/.{6}\.ics/, 'AAAAAA.ics')}`)).status, 404);
    assert.equal((await fetch(`${world.door.url}/calendar/x.ics`)).status, 404);
    const head = await fetch(world.door.url + path, { method: 'HEAD' });
    assert.deepEqual(
      [head.status, head.headers.get('content-type'), await head.text()],
      [200, 'text/calendar; charset=utf-8', ''],
    );
    assert.equal((await fetch(`${world.door.url}/calendar/x.ics`, { method: 'HEAD' })).status, 404);
    const feed = await press(SARA, find(await say(SARA, 'mina tider'), 'Min kalender'));
    const own = [...inside(feed)].find(part => part.type === 'Action.OpenUrl');
    const hers = await (await fetch(world.door.url + new URL(String(own?.url)).pathname)).text();
    assert.match(hers, /DTSTART:20261123T120000Z/);
    assert.doesNotMatch(hers, /Lena|Lärare|Tallskolan/);
  });

  for (const [name, data] of [
    ['a past slot', { is: 'slot', school: 'tallskolan', worker: SARA.from.aadObjectId, start: 1_000 }],
    ['an unknown school', { is: 'slots', school: 'finns-inte' }],
    ['a broken step', { is: 'slot', school: 5 }],
    ['an unknown step', { is: 'drop' }],
    ['somebody else’s pattern', { is: 'endPattern', pattern: '00000000-0000-4000-8000-000000000099' }],
    ['a school without social worker', { is: 'slots', school: 'bjorkens-forskola' }],
    ['a social worker’s button', { is: 'offerForm' }],
  ] as const) {
    it(`answers ${name} with a sentence, and loses nothing`, async () => {
      await offerTimes();
      const before = JSON.stringify((await world.bookings()).patterns);
      const text = wordsIn(await press(LENA, { title: '', data: { v: 1, do: 'booking', step: data } }));
      assert.match(
        text,
        /inte ledig längre|Vilken skola|för gammal|bara för skolornas|har ingen kontaktsocialsekreterare/,
      );
      assert.equal(JSON.stringify((await world.bookings()).patterns), before);
    });
  }

  for (const [name, change, says] of [
    ['no weekday', { days: '' }, /minst en veckodag/],
    ['a time that ends before it begins', { from: '15.00', to: '13.00' }, /före starttiden/],
    ['no time of day', { from: 'lunch' }, /klockslag/],
    ['a length that does not fit', { length: '170' }, /räcker inte/],
    ['days that are past', { first: '2026-01-01', last: '2026-01-02' }, /redan varit/],
  ] as const) {
    it(`tells a social worker what is wrong with ${name}`, async () => {
      assert.match(wordsIn(await offerTimes(SARA, change)), says);
      assert.equal((await world.bookings()).patterns.length, 0);
    });
  }

  it('looks for a time in the place of one card, and posts the receipt', async () => {
    await offerTimes();
    const schools = await say(LENA, 'boka');
    const posted = world.teams.posted.length;
    const inPlace = async (card: unknown, title: RegExp | string) => {
      const found = find(card, title);
      assert.equal(found.type, 'Action.Execute', String(title));
      return world.execute(found.data, { ...LENA });
    };
    const slots = await inPlace(schools, 'Tallskolan');
    assert.match(wordsIn(slots), /Lediga tider, Tallskolan/);
    const details = await inPlace(await inPlace(slots, 'Fler tider'), /kl\. 13\.00/);
    assert.equal(world.teams.posted.length, posted, 'no card is left behind');
    assert.equal(find(details, 'Boka anonymt').type, 'Action.Submit');
    const receipt = await press(LENA, find(details, 'Boka anonymt'));
    assert.match(wordsIn(receipt), /Din tid är bokad/);
    assert.equal(find(receipt, 'Boka om').type, 'Action.Submit', 'a receipt stays');
    assert.ok(pressesIn(receipt).every(({ type }) => type === 'Action.Submit'));
  });

  it('takes back a single slot, and tells whoever had booked it', async () => {
    await offerTimes();
    await press(LENA, find(await toDetails(), 'Boka anonymt'), { tell: 'true' });
    const view = await say(SARA, 'mina tider');
    const [choice] = [...inside(view)].filter(part => part.id === 'taken');
    const choices = choice?.choices as { title: string; value: string }[];
    const booked = choices.find(one => one.title.endsWith('(bokad)'));
    await world.tend();
    const taken = () => press(SARA, find(view, 'Ta bort vald tid'), { taken: booked?.value });
    const asked = await taken();
    assert.match(wordsIn(asked), /Ska jag ställa in mån 23 nov 2026/);
    assert.deepEqual(await world.tend(), [], 'nothing is done before the answer');
    const text = wordsIn(await press(SARA, find(asked, 'Ja, ställ in')));
    assert.match(text, /Tiden är borttagen, och bokningen är inställd\. Jag säger till den som hade bokat/);
    const told = (await world.tend()).map(one => wordsIn(one.attachments?.[0]?.content));
    assert.match(told.join(), /Din tid mån 23 nov 2026 kl\. 13\.00–13\.30 är inställd/);
    assert.equal(wordsIn(await taken()), text, 'the same press, the same answer');
    assert.deepEqual(await world.tend(), [], 'and nothing told twice');
    assert.ok(!pressesOf(await say(LENA, 'boka')).some(one => /mån 23 nov 2026 kl\. 13\.00/.test(one.title)));
    assert.match(wordsIn(await press(SARA, find(view, 'Ta bort vald tid'))), /Mina tider/);
  });

  it('says where to call when there is no free slot', async () => {
    const text = wordsIn(await press(LENA, find(await say(LENA, 'boka'), 'Tallskolan')));
    assert.match(text, /inga lediga tider/);
    assert.match(text, /Sara Social, telefon 0980-31 92 30/);
    assert.match(text, /Vera Vikarie/);
  });

  it('books nothing where others read', async () => {
    const channel = { conversation: { id: '19:channel', conversationType: 'channel', isGroup: true } };
    assert.match(wordsIn(await say({ ...LENA, ...channel }, 'boka')), /Det tar vi privat/);
  });
});
