import assert from 'node:assert/strict';
import { Database } from '../../../src/stores/postgres/database.js';
import { BotWorld, inside, pressesIn, wordsIn } from '../../channels/teams/bot-world.js';
import { type Server, serverFor } from '../../helpers/postgres.js';

const TENANT = '22222222-2222-2222-2222-222222222222';
const personOf = (id: string, name: string, number: string) => ({
  from: { id: `29:${id}`, name, aadObjectId: `00000000-0000-4000-8000-${number.padStart(12, '0')}` },
  conversation: { id: `a:${id}`, conversationType: 'personal', tenantId: TENANT },
});
const SARA = personOf('sara', 'Sara Social', '2');

/** The buttons and pressable boxes of a card. */
function pressesOf(card: unknown): { title: string; data: Record<string, unknown> }[] {
  const boxes = [...inside(card)].flatMap(part => {
    const action = part.selectAction as { data?: Record<string, unknown>; title?: string } | undefined;
    return action?.data ? [{ title: String(action.title), data: action.data }] : [];
  });
  return [...pressesIn(card), ...boxes];
}

describe('two instances of the bot on one database', () => {
  let server: Server;
  let name: string;
  let worlds: BotWorld[] = [];

  before(async function () {
    server = await serverFor(this);
  });
  beforeEach(async function () {
    // The first one learns the knowledge base.
    this.timeout(300_000);
    name = await server.database();
    const { user, password, hosts } = server.options(name);
    const env = {
      STORE: 'postgres',
      DATABASE_URL: `postgres://${user}:${password}@127.0.0.1:${hosts[0]!.port}/${name}`,
      DATABASE_POOL: '5',
    };
    const open = () => BotWorld.open(['nationell', 'exempelkommun'], '2026-11-23T06:00:00Z', { env });
    worlds = [await open(), await open()];
  });
  afterEach(async () => {
    for (const world of worlds.splice(0)) await world.close();
  });

  const cardOf = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted.at(-1)?.attachments?.[0]?.content;
  const press = async (world: BotWorld, who: object, card: unknown, title: RegExp, inputs: object = {}) => {
    const one = pressesOf(card).find(other => title.test(other.title));
    assert.ok(one, `no ${title} in: ${wordsIn(card)}`);
    return cardOf(await world.say(undefined, { ...who, value: { ...one.data, ...inputs } }));
  };
  const offerTimes = async (world: BotWorld) => {
    const form = await press(world, SARA, cardOf(await world.say('mina tider', SARA)), /^Lägg in tider$/);
    const times = { days: '1,2,3,4,5', first: '2026-11-23', last: '2026-12-31', from: '06.00', to: '22.00' };
    await press(world, SARA, form, /^Spara tiderna$/, { ...times, length: '20', pause: '0', form: 'telefon' });
  };
  /** Presses on until the details of the first time that is offered. */
  const detailsFor = async (world: BotWorld, who: typeof SARA) => {
    const card = cardOf(await world.say('boka', who));
    const asked = pressesOf(card).some(({ title }) => title === 'Tallskolan');
    return press(world, who, asked ? await press(world, who, card, /^Tallskolan$/) : card, /kl\./);
  };

  it('book a time once, and count what a person has over both', async () => {
    const [one, other] = worlds as [BotWorld, BotWorld];
    await offerTimes(one);
    const [ana, bo] = [personOf('ana', 'Ana Ek', '101'), personOf('bo', 'Bo Alm', '102')];
    const [anas, bos] = [await detailsFor(one, ana), await detailsFor(other, bo)];
    const wish = { subject: 'oro', tell: 'false', showSchool: 'false', note: '' };
    const cards = await Promise.all([
      press(one, ana, anas, /^Boka med mitt namn$/, wish),
      press(other, bo, bos, /^Boka anonymt$/, wish),
    ]);
    const receipts = cards.filter(card => /^Din tid är bokad/.test(wordsIn(card)));
    assert.equal(receipts.length, 1, cards.map(wordsIn).join('\n---\n'));
    assert.equal((await one.bookings()).bookings.length, 1);
    assert.deepEqual(await other.bookings(), await one.bookings());
    const eva = personOf('eva', 'Eva Dal', '103');
    for (let number = 0; number < 3; number++) {
      const world = worlds[number % 2]!;
      const card = await press(world, eva, await detailsFor(world, eva), /^Boka anonymt$/, wish);
      assert.ok(/^Din tid är bokad/.test(wordsIn(card)), wordsIn(card));
    }
    const refused = await press(other, eva, await detailsFor(other, eva), /^Boka anonymt$/, wish);
    assert.ok(!/^Din tid är bokad/.test(wordsIn(refused)), wordsIn(refused));
  });

  it('have a booking’s note in no row as it was written, and show it to the social worker', async () => {
    const [one, other] = worlds as [BotWorld, BotWorld];
    await offerTimes(one);
    const ana = personOf('ana', 'Ana Ek', '101');
    const wish = { subject: 'oro', note: 'ring gärna efter lunch' };
    await press(one, ana, await detailsFor(one, ana), /^Boka med mitt namn$/, wish);
    const db = new Database(server.options(name));
    const rows = async () => JSON.stringify(await db.query('select a::text from lotsen.aggregate a'));
    assert.match(await rows(), /Ana Ek/);
    assert.doesNotMatch(await rows(), /efter lunch/);
    // Whichever of the two posted it.
    for (const world of [other, one]) await world.tend();
    const posted = worlds.flatMap(world => world.teams.posted.map(({ activity }) => JSON.stringify(activity)));
    assert.ok(posted.some(text => text.includes('Anteckning: ring gärna efter lunch')));
    assert.doesNotMatch(await rows(), /efter lunch/);
    await db.close();
  });

  it('post each letter once, and answer an activity once that comes to both', async () => {
    await offerTimes(worlds[0]!);
    for (let number = 0; number < 6; number++) {
      const who = personOf(`p${number}`, `Person ${number}`, `20${number}`);
      const world = worlds[number % 2]!;
      const card = await press(world, who, await detailsFor(world, who), /^Boka med mitt namn$/, {
        subject: 'oro',
        note: '',
      });
      assert.match(wordsIn(card), /^Din tid är bokad/);
    }
    const all = () => worlds.flatMap(world => world.teams.posted.map(({ activity }) => JSON.stringify(activity)));
    const asked = all().length;
    for (let round = 0; round < 2; round++) await Promise.all(worlds.map(world => world.tend()));
    const news = all().filter(text => text.includes('Ny bokning'));
    assert.equal(all().length - asked, 6);
    assert.equal(new Set(news).size, 6, news.join('\n'));
    const before = all().length;
    const activity = {
      type: 'message',
      channelId: 'msteams',
      id: 'again',
      text: 'hej',
      recipient: { id: '28:bot' },
      ...SARA,
    };
    await Promise.all(worlds.map(world => world.post({ ...activity, serviceUrl: world.teams.url })));
    assert.equal(all().length - before, 1);
  });
});
