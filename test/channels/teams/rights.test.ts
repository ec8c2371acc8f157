import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { limitsInMemory } from '../../../src/door/limits.js';
import { BotWorld, inside, pressesIn, wordsIn } from './bot-world.js';
import { TENANT } from './fake-teams.js';

const ID = '00000000-0000-4000-8000-00000000000';
const chat = (id: string, conversationType: string) => ({
  conversation: { id, conversationType, isGroup: conversationType !== 'personal', tenantId: TENANT },
});
const person = (number: number, name: string) => ({
  from: { id: `29:${number}`, name, aadObjectId: `${ID}${number}` },
});
const LENA = person(1, 'Lena Lärare');
const SARA = person(2, 'Sara Social');
const KIM = person(3, 'Kim Kallar');
const KAJ = person(4, 'Kaj Kurator');
const EVE = person(9, 'Eve Elak');

const PRIVATE = (number: number) => chat(`a:${number}`, 'personal');
const OWN = chat('19:own@thread.tacv2;messageid=1', 'channel');
const OTHER = chat('19:other@thread.tacv2;messageid=1', 'channel');

type Press = { title: string; data: Record<string, unknown> };

/** What the table of rights means, seen from outside: by what is in the stores afterwards, not by the words. */
describe('rights, through the door', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await BotWorld.open(['nationell', 'exempelkommun', 'ostermalm'], '2026-11-23T06:00:00Z');
  });
  afterEach(() => world.close());

  const cardOf = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted.at(-1)?.attachments?.[0]?.content;
  const say = async (text: string, ...who: object[]) => cardOf(await world.say(text, Object.assign({}, ...who)));
  const send = async (data: object, ...who: object[]) =>
    cardOf(await world.say(undefined, Object.assign({}, ...who, { value: data })));
  const pressesOf = (card: unknown): Press[] => [
    ...pressesIn(card),
    ...[...inside(card)].flatMap(part => {
      const action = part.selectAction as { data?: Record<string, unknown>; title?: string } | undefined;
      return action?.data ? [{ title: String(action.title), data: action.data }] : [];
    }),
  ];
  const find = (card: unknown, title: RegExp): Press => {
    const found = pressesOf(card).find(one => title.test(one.title));
    assert.ok(found, `no ${title} in: ${wordsIn(card)}`);
    return found;
  };
  const bookings = () => world.bookings();

  /** Sara has times, and Lena has booked the first one by name; her code. */
  async function booked(): Promise<string> {
    const form = find(await say('lägg in tider', SARA, PRIVATE(2)), /^Spara tiderna$/);
    const times = { days: '1,2,3,4,5', first: '2026-11-23', last: '2026-12-18', from: '09.00', to: '12.00' };
    await send({ ...form.data, ...times, length: '30', pause: '0', form: 'telefon' }, SARA, PRIVATE(2));
    const slots = await send(find(await say('boka', LENA, PRIVATE(1)), /Tallskolan/).data, LENA, PRIVATE(1));
    const details = await send(find(slots, /kl\./).data, LENA, PRIVATE(1));
    const receipt = wordsIn(await send(find(details, /^Boka med mitt namn$/).data, LENA, PRIVATE(1)));
    return /[A-Z0-9]{5}-[A-Z0-9]{5}/.exec(receipt)![0].replace('-', ' ');
  }

  for (const text of ['mina tider', 'lägg in tider', 'jag är sjuk i dag', 'jag är sjuk 2026-11-23 till 2026-12-24']) {
    for (const where of [OWN, chat('19:chat@unq.gbl.spaces', 'groupChat')]) {
      it(`keeps no channel as a social worker's address when she writes "${text}" in a ${where.conversation.conversationType}`, async () => {
        await booked();
        const before = structuredClone(await bookings());
        const words = wordsIn(await say(text, SARA, where));
        assert.deepEqual(await bookings(), before);
        assert.match(words, /Det tar vi privat/);
        assert.ok(!JSON.stringify(await bookings()).includes('19:'));
      });
    }
  }

  it('cancels nothing in a channel, by its own words or by a card, and says so', async () => {
    const code = await booked();
    assert.match(wordsIn(await say(`avboka ${code}`, LENA, OWN)), /Jag har inte ändrat något/);
    await send({ v: 1, do: 'booking', step: { is: 'cancel', code } }, LENA, OWN);
    await send({ v: 1, do: 'booking', step: { is: 'away', from: 'idag', to: '2026-12-24' } }, SARA, OWN);
    assert.deepEqual(
      (await bookings()).bookings.map(one => one.cancelled),
      [undefined],
    );
    assert.deepEqual((await bookings()).away, []);
    assert.match(wordsIn(await say(`avboka ${code}`, LENA, PRIVATE(1))), /Ska jag avboka/);
  });

  it('sends the next booking to the private chat, whatever the social worker wrote in a channel before', async () => {
    await say('mina tider', SARA, OWN);
    await booked();
    await world.tend();
    const told = world.teams.posted.filter(one =>
      wordsIn(one.activity.attachments?.[0]?.content).includes('Ny bokning'),
    );
    assert.deepEqual(
      told.map(one => decodeURIComponent(one.path).includes('a:2')),
      [true],
    );
  });

  /** Kim's group with one meeting; the ids on its card. */
  async function linked(): Promise<{ group: string; meeting: string }> {
    await send(
      {
        ...find(await say('koppla grupp', KIM, OWN), /^Koppla gruppen$/).data,
        name: 'Tallgruppen',
        school: 'tallskolan',
      },
      KIM,
      OWN,
    );
    const form = find(await say('lägg till möten', KIM, OWN), /^Visa datumen$/);
    const preview = await send(
      { ...form.data, phrase: 'tors 10 december kl 13-14', from: '2026-11-23', to: '2027-06-11', place: 'Sal 3' },
      KIM,
      OWN,
    );
    await send(find(preview, /^Spara datumen$/).data, KIM, OWN);
    const [data] = await world.groups.store.groups();
    return { group: data!.group.id, meeting: data!.meetings[0]!.id };
  }

  it('takes no answer, point or vote from a stranger with a card’s ids, and shows nothing of the group', async () => {
    const ids = await linked();
    const before = structuredClone(await world.groups.store.groups());
    const steps = [
      { is: 'respond', ...ids, comes: true },
      { is: 'point', ...ids },
      { is: 'held', ...ids, held: false },
      { is: 'evaluate', group: ids.group },
    ];
    for (const step of steps) {
      for (const where of [OTHER, PRIVATE(9), chat('19:chat@unq.gbl.spaces', 'groupChat')]) {
        const words = wordsIn(
          await send({ v: 1, do: 'group', step, point: 'Något', 'q-kunskap': '0', service: 'skola' }, EVE, where),
        );
        assert.doesNotMatch(words, /Tallgruppen|Sal 3|10 dec/);
      }
    }
    assert.deepEqual(await world.groups.store.groups(), before);
  });

  it('takes them from a member in the channel, and from the convener in private', async () => {
    const ids = await linked();
    await send({ v: 1, do: 'group', step: { is: 'respond', ...ids, comes: true } }, LENA, OWN);
    await send({ v: 1, do: 'group', step: { is: 'respond', ...ids, comes: true } }, KIM, PRIVATE(3));
    assert.deepEqual(
      (await world.groups.store.groups())[0]?.meetings[0]?.coming.map(one => one.name),
      ['Lena Lärare', 'Kim Kallar'],
    );
  });

  it('shows the queue in private alone, and closes nothing where others read', async () => {
    await say('kvadratroten ur blomkål zqxv', LENA, PRIVATE(1));
    const shared = wordsIn(await say('obesvarade', KAJ, OWN));
    assert.doesNotMatch(shared, /Grupp 1|\[…\]/);
    assert.match(shared, /skriv: obesvarade/);
    const [open] = await world.store.unanswered();
    const close = { v: 1, do: 'closeUnanswered', ids: [open!.id], field: 'rule0', rule0: 'anmalan-nar' };
    await send(close, KAJ, OWN);
    assert.equal((await world.store.unanswered())[0]?.closedWith, undefined);
    assert.match(wordsIn(await say('obesvarade', KAJ, PRIVATE(4))), /Grupp 1: 1 fråga/);
  });

  it('asks the guide’s questions in private alone, also when its card is pressed in a channel', async () => {
    const before = world.teams.posted.length;
    await say('ska jag anmäla', LENA, OWN);
    const posted = world.teams.posted.slice(before);
    assert.match(
      wordsIn(posted[0]!.activity.attachments?.[0]?.content),
      /Det tar vi privat.*\nÄr ett barn i fara nu\? Ring 112/,
    );
    const [start] = pressesIn(posted.at(-1)?.activity.attachments?.[0]?.content);
    const card = await world.execute(start!.data, { ...LENA, ...OWN });
    assert.match(wordsIn(card), /Det tar vi privat/);
  });
});

describe('somebody who writes faster than can be answered', () => {
  let world: BotWorld;
  beforeEach(async () => {
    const limits = limitsInMemory({ person: { points: 10, seconds: 60 }, all: { points: 1_000, seconds: 10 } });
    world = await BotWorld.open(undefined, undefined, { limits });
  });
  afterEach(() => world.close());

  const words = async (text: string, who: object = LENA) =>
    (await world.say(text, { ...who })).map(one => wordsIn(one.attachments?.[0]?.content)).join('\n');

  it('is told so kindly, and keeps nothing in the queue meanwhile', async () => {
    await words('zqxv fem');
    await words('zqxv två');
    assert.match(await words('zqxv tre'), /Vänta en minut.*Ring 112/);
    assert.equal(await words('hej'), '');
    assert.equal((await world.store.unanswered()).length, 2);
    assert.match(await words('Måste jag anmäla om jag bara misstänker?', SARA), /Anmäl genast när du misstänker/);
  });

  it('is never left in silence where it may be about danger: words, the rule for it, the guide, a picture', async () => {
    for (let time = 0; time < 4; time++) await words('hej');
    const sent: object[] = [
      { text: 'hon dricker lut' },
      { value: { v: 1, do: 'show', rule: 'anmalan-akut' } },
      { value: { v: 1, do: 'guide', picks: [0] } },
      { attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example/1.png' }] },
    ];
    for (const one of sent) {
      const [reply] = await world.say(undefined, { ...LENA, ...one });
      assert.match(wordsIn(reply?.attachments?.[0]?.content), /112/, JSON.stringify(one));
    }
  });

  it('gets the emergency notice all the same, every time', async () => {
    for (let time = 0; time < 5; time++)
      assert.match(await words('Pappan slår barnet just nu, vad gör jag?'), /112/, `time ${time}`);
  });
});

describe('who is who, and where', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await BotWorld.open(['nationell', 'exempelkommun'], '2026-11-23T06:00:00Z');
  });
  afterEach(() => world.close());
  const words = async (change: object) =>
    (await world.say('boka', { ...LENA, ...change })).map(one => wordsIn(one.attachments?.[0]?.content)).join('\n');

  const places: [conversation: Record<string, unknown>, isPrivate: boolean][] = [
    [{ id: 'a:1', conversationType: 'personal' }, true],
    [{ id: 'a:1' }, true],
    [{ id: 'personal-chat-id' }, true],
    [{ id: '19:x@thread.tacv2', conversationType: 'channel' }, false],
    [{ id: '19:x@thread.tacv2' }, false],
    [{ id: 'a:1', isGroup: true }, false],
    [{ id: '19:meeting_x@thread.v2', conversationType: 'meeting' }, false],
    [{ id: '19:x@unq.gbl.spaces', conversationType: 'groupChat' }, false],
  ];
  for (const [conversation, isPrivate] of places) {
    it(`${JSON.stringify(conversation)} is ${isPrivate ? 'private' : 'shared'}`, async () => {
      const said = await words({ conversation: { tenantId: TENANT, ...conversation } });
      assert.match(said, isPrivate ? /Vilken skola/ : /Det tar vi privat/);
    });
  }

  it('answers a message whose id somebody else used before', async () => {
    const where = { id: 'same', conversation: OWN.conversation };
    assert.equal((await world.say('hej', { ...EVE, ...where })).length, 1);
    assert.equal((await world.say('hjälp', { ...LENA, ...where })).length, 1);
    assert.equal((await world.say('hjälp', { ...LENA, ...where })).length, 0);
  });

  it('gives nobody the receipt and code of another, though they know the key of the press', async () => {
    const slot = { worker: SARA.from.aadObjectId, start: new Date('2026-12-01T08:00:00Z').getTime() };
    await world.booking.store.change(slot.worker, data => ({
      data: {
        ...data,
        patterns: [
          {
            id: 'p',
            worker: slot.worker,
            days: [1, 2, 3, 4, 5],
            first: '2026-11-23',
            last: '2026-12-18',
            from: 540,
            to: 720,
            length: 30,
            pause: 0,
            form: 'telefon',
          },
        ],
      },
      result: undefined,
    }));
    const step = { is: 'confirm', school: 'tallskolan', press: `${ID}7`, named: true, ...slot };
    const value = { v: 1, do: 'booking', step };
    const receipt = async (who: object, change = {}) => {
      const [reply] = await world.say(undefined, { ...who, value: { ...value, step: { ...step, ...change } } });
      return /[A-Z0-9]{5}-[A-Z0-9]{5}/.exec(wordsIn(reply?.attachments?.[0]?.content))?.[0];
    };
    const posted = async (who: object, change = {}) => {
      const before = world.teams.posted.length;
      await receipt(who, change);
      const said = world.teams.posted.slice(before).map(one => wordsIn(one.activity.attachments?.[0]?.content));
      return said.map(text => /[A-Z0-9]{5}-[A-Z0-9]{5}/.exec(text)?.[0]).find(code => code !== undefined);
    };
    const own = await posted({ ...LENA, ...PRIVATE(1) });
    assert.ok(own);
    assert.equal(await posted({ ...LENA, ...PRIVATE(1) }), own);
    const others = await posted({ ...EVE, ...PRIVATE(9) }, { start: slot.start + 1_800_000 });
    assert.ok(others && others !== own);
    assert.equal((await world.bookings()).bookings.length, 2);
  });

  it('shows no more of a name than a name has', async () => {
    const long = { from: { ...LENA.from, name: `Ö\n# Stor ${'Ö'.repeat(9_000)}` } };
    await world.say('koppla grupp', { ...long, ...OWN });
    const card = { v: 1, do: 'group', step: { is: 'link' }, name: 'G', school: 'tallskolan' };
    await world.say(undefined, { ...long, ...OWN, value: card });
    const [data] = await world.groups.store.groups();
    const meeting = {
      id: `${ID}5`,
      day: '2026-12-10',
      time: { start: 780, end: 840 },
      start: 1.8e12,
      end: 1.8e12 + 3.6e6,
    };
    await world.groups.store.change(data!.group.id, one => ({
      data: {
        ...one,
        meetings: [{ ...meeting, place: '', state: 'planned' as const, agenda: [], coming: [], notComing: [] }],
      },
      result: undefined,
    }));
    const step = { is: 'respond', group: data!.group.id, meeting: meeting.id, comes: true };
    await world.say(undefined, { ...long, ...OWN, value: { v: 1, do: 'group', step } });
    const name = (await world.groups.store.groups())[0]?.meetings[0]?.coming[0]?.name ?? '';
    assert.ok(name.startsWith('Ö # Stor') && name.length <= 80 && !name.includes('\n'));
  });
});

describe('a question that cannot be kept', () => {
  it('is answered all the same, and is not said to be kept', async () => {
    const world = await BotWorld.open();
    try {
      Object.assign(world.store, { addUnanswered: async () => Promise.reject(new Error('the disk is full')) });
      const [reply] = await world.say('kvadratroten ur blomkål zqxv');
      const text = wordsIn(reply?.attachments?.[0]?.content);
      assert.match(text, /Det vet jag inte/);
      assert.doesNotMatch(text, /sparar/);
      assert.match(world.log.lines.join('\n'), /"event":"queue".*the question was not kept/);
      assert.equal(
        (await readFile(join(world.data, 'lotsen.json'), 'utf8').catch(() => '')).includes('kvadratroten'),
        false,
      );
    } finally {
      await world.close();
    }
  });
});
