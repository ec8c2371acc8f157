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
const LENA = personOf('lena', 'Lena Lärare', '1');
/** What PostgreSQL says where a table cannot grow. */
const FULL = `create function is_full() returns trigger language plpgsql as $$ begin
  raise exception 'could not extend file "base/5/16384": No space left on device' using errcode = '53100'; end $$;
  create trigger no_room before insert or update or delete on lotsen.aggregate for each row execute function is_full();
  create trigger no_room before insert or update or delete on lotsen.question for each row execute function is_full()`;

describe('the bot on a database whose disk is full', () => {
  let server: Server;
  let world: BotWorld;
  let db: Database;
  before(async function () {
    // It learns the knowledge base.
    this.timeout(300_000);
    server = await serverFor(this);
    const name = await server.database();
    const { user, password, hosts } = server.options(name);
    const env = {
      STORE: 'postgres',
      DATABASE_URL: `postgres://${user}:${password}@127.0.0.1:${hosts[0]!.port}/${name}`,
    };
    world = await BotWorld.open(['nationell', 'exempelkommun'], '2026-11-23T06:00:00Z', { env });
    db = new Database(server.options(name));
  });
  after(async () => {
    await db?.close();
    await world?.close();
  });

  const cardOf = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted.at(-1)?.attachments?.[0]?.content;
  const say = (who: object, value: Record<string, unknown>, inputs: object) =>
    world.say(undefined, { ...who, value: { ...value, ...inputs } });
  const press = async (who: object, card: unknown, title: RegExp, inputs: object = {}) => {
    const boxes = [...inside(card)].flatMap(part => {
      const action = part.selectAction as { data?: Record<string, unknown>; title?: string } | undefined;
      return action?.data ? [{ title: String(action.title), data: action.data }] : [];
    });
    const one = [...pressesIn(card), ...boxes].find(other => title.test(other.title));
    return say(who, (one ?? assert.fail(`no ${title} in: ${wordsIn(card)}`)).data, inputs);
  };
  const codes = () => world.log.lines.flatMap(line => /"code":"(SL-[A-Z-]+)"/.exec(line)?.[1] ?? []);

  it('says so to whoever presses and to the operator, does nothing by half, and goes on when there is room', async () => {
    const form = cardOf(await press(SARA, cardOf(await world.say('mina tider', SARA)), /^Lägg in tider$/));
    const times = { days: '1,2,3,4,5', first: '2026-11-23', last: '2026-12-31', from: '06.00', to: '22.00' };
    await press(SARA, form, /^Spara tiderna$/, { ...times, length: '20', pause: '0', form: 'telefon' });
    await db.query(FULL);

    const slots = cardOf(await press(LENA, cardOf(await world.say('boka', LENA)), /^Tallskolan$/));
    const details = cardOf(await press(LENA, slots, /kl\./));
    const wish = { subject: 'oro', note: '' };
    const refused = await press(LENA, details, /^Boka med mitt namn$/, wish);
    assert.match(JSON.stringify(refused), /Något gick fel hos mig\. Försök igen/);
    assert.doesNotMatch(JSON.stringify(refused), /Din tid är bokad|No space|53100/);
    assert.deepEqual([world.fault, codes()], ['SL-DB-FULL', ['SL-DB-FULL']]);
    assert.doesNotMatch(world.log.lines.join('\n'), /Lena|base\/5|No space/);
    assert.deepEqual((await world.bookings()).bookings, []);
    assert.deepEqual(await world.tend(), []);
    // What needs no room is answered as ever.
    const answer = await world.say('kvadratroten ur blomkål zqxv', LENA);
    assert.equal(answer.length, 1);
    assert.doesNotMatch(JSON.stringify(answer), /Något gick fel/);

    await db.query('drop function is_full cascade');
    const booked = await press(LENA, details, /^Boka med mitt namn$/, wish);
    assert.match(wordsIn(cardOf(booked)), /^Din tid är bokad/);
    assert.equal(world.fault, undefined);
    assert.equal((await world.bookings()).bookings.length, 1);
    assert.equal((await world.tend()).filter(post => JSON.stringify(post).includes('Ny bokning')).length, 1);
  });
});
