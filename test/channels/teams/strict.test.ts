import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { discouraging } from '../../../src/answering/wording.js';
import { noteOf } from '../../../src/booking/note.js';
import { CARD_MAX } from '../../../src/channels/teams/card-size.js';
import { filesIn } from '../../helpers/files-in.js';
import { BotWorld, inside, pressesIn, wordsIn } from './bot-world.js';

const TENANT = '22222222-2222-2222-2222-222222222222';
const CHANNEL = '19:samverkan@thread.tacv2';
const from = (number: number, name: string) => ({
  id: `29:${number}`,
  name,
  aadObjectId: `00000000-0000-4000-8000-00000000000${number}`,
});
const inChannel = (number: number, name: string, channel = CHANNEL) => ({
  from: from(number, name),
  conversation: { id: `${channel};messageid=1`, conversationType: 'channel', isGroup: true, tenantId: TENANT },
});
const inPrivate = (number: number, name: string) => ({
  from: from(number, name),
  conversation: { id: `a:${number}`, conversationType: 'personal', tenantId: TENANT },
});
const KIM = inChannel(3, 'Kim Kallar');
const LENA = inChannel(1, 'Lena Lärare');

const find = (card: unknown, title: string | RegExp) => {
  const boxes = [...inside(card)].flatMap(part => {
    const action = part.selectAction as { title?: string; type: string; data?: Record<string, unknown> } | undefined;
    return action?.data ? [{ title: String(action.title), type: action.type, data: action.data }] : [];
  });
  const found = [...pressesIn(card), ...boxes].find(one =>
    typeof title === 'string' ? one.title === title : title.test(one.title),
  );
  assert.ok(found, `no press ${title} in: ${wordsIn(card)}`);
  return found;
};
const filledIn = (card: unknown, id: string) => [...inside(card)].find(part => part.id === id)?.value;
const cardOf = (posted: { attachments?: { content: unknown }[] } | undefined) => posted?.attachments?.[0]?.content;

describe('what others will read, through the door', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await BotWorld.open(['nationell', 'exempelkommun', 'ostermalm'], '2026-08-20T08:00:00Z');
  });
  afterEach(async () => {
    const said = world.teams.posted.map(one => wordsIn(cardOf(one.activity))).join('\n');
    await world.close();
    assert.deepEqual(discouraging(said, world.knowledge.forbidden), []);
  });

  const say = async (who: object, text: string) => cardOf((await world.say(text, { ...who })).at(-1));
  /** Presses a button on a card in the channel: what its presser alone sees, and what was posted for all. */
  async function write(who: object, card: unknown, title: string, inputs: object = {}) {
    const press = find(card, title);
    assert.equal(press.type, 'Action.Execute', title);
    const before = world.teams.posted.length;
    const seen = await world.execute({ ...press.data, ...inputs }, { ...who, replyToId: 'card-1' }, 'write');
    return { seen, posted: world.teams.posted.slice(before) };
  }
  async function link(who: object = KIM, name = 'Tallgruppen') {
    const form = await say(who, 'koppla grupp');
    return write(who, form, 'Koppla gruppen', { name, purpose: 'Konsultation och metoder', before: '10080,1440,60' });
  }
  async function plan(who: object, place: string, phrase = 'tors 3 september kl 13-14') {
    const inputs = { phrase, place, from: '2026-08-20', to: '2027-06-11' };
    const preview = await write(who, await say(who, 'lägg till möten'), 'Visa datumen', inputs);
    return { preview, saved: await write(who, preview.seen, 'Spara datumen') };
  }
  async function reminded() {
    const before = world.teams.posted.length;
    await world.tick('2026-08-27T11:00:30Z');
    return world.teams.posted
      .slice(before)
      .map(one => cardOf(one.activity))
      .find(card => /: möte/.test(wordsIn(card)));
  }
  /** What is kept, logged and posted, as one text. */
  async function everything() {
    const files = await filesIn(world.data);
    const posted = world.teams.posted.map(one => JSON.stringify(one));
    return [...files.map(({ text }) => text), ...world.log.lines, ...posted].join('\n');
  }
  const agenda = async (at = 0) => (await world.groups.store.groups())[at]!.meetings[0]!.agenda.map(({ text }) => text);

  it('brings a point with a name back filled in, to its writer alone, and posts it once it is said to be nobody', async () => {
    await link();
    await plan(KIM, 'Sal 3');
    const card = await reminded();
    const refused = await write(LENA, card, 'Lägg till punkt', { point: 'Ebbas mamma' });
    assert.equal(filledIn(refused.seen, 'point'), 'Ebbas mamma');
    assert.match(
      wordsIn(refused.seen),
      /^Inget är sparat än\nJag tror att ”Ebbas” är ett namn\. Skriv om det utan namn, eller bekräfta att det inte är en person\./,
    );
    assert.deepEqual([refused.posted, await agenda()], [[], []]);
    assert.doesNotMatch(await everything(), /Ebbas/i);

    // The press that confirms "Ebbas" says nothing of what stands in the box by then.
    const other = await write(LENA, refused.seen, 'Det är ingen person', { point: 'Kevins mamma' });
    assert.match(wordsIn(other.seen), /”Kevins” är ett namn/);
    assert.deepEqual([other.posted, await agenda()], [[], []]);

    const confirmed = await write(LENA, refused.seen, 'Det är ingen person', { point: 'Ebbas mamma' });
    assert.match(wordsIn(confirmed.seen), /Att ta upp\n- Ebbas mamma/);
    assert.equal(confirmed.posted.length, 1);
    assert.ok(confirmed.posted[0]!.path.endsWith('/card-1'), 'the card of all is updated');
    assert.deepEqual(await agenda(), ['Ebbas mamma']);
    assert.doesNotMatch(world.log.lines.join('\n'), /Ebbas|Kevins/i);
  });

  it('does not ask again for a confirmed word in that group, and asks in another', async () => {
    const other = '19:annan@thread.tacv2';
    for (const channel of [CHANNEL, other]) {
      const convener = inChannel(3, 'Kim Kallar', channel);
      await link(convener, channel === other ? 'Ekgruppen' : 'Tallgruppen');
      await plan(convener, 'Sal 3');
    }
    const before = world.teams.posted.length;
    await world.tick('2026-08-27T11:00:30Z');
    const cards = world.teams.posted.slice(before).map(one => cardOf(one.activity));
    const cardFor = (name: string) => cards.find(card => wordsIn(card).includes(`${name}: möte`));
    const point = (card: unknown, channel: string, title = 'Lägg till punkt', text = 'Besök på Kvistan') =>
      write(inChannel(1, 'Lena Lärare', channel), card, title, { point: text });
    const asked = await point(cardFor('Tallgruppen'), CHANNEL);
    await point(asked.seen, CHANNEL, 'Det är ingen person');
    const again = await point(cardFor('Tallgruppen'), CHANNEL, 'Lägg till punkt', 'KVISTANS nya lokaler');
    assert.match(wordsIn(again.seen), /- KVISTANS nya lokaler/);
    assert.match(wordsIn((await point(cardFor('Ekgruppen'), other)).seen), /”Kvistan” är ett namn/);
    const kept = (await world.groups.store.groups()).map(({ group }) => [group.name, group.nobody]);
    assert.deepEqual(
      new Map(kept as [string, string[]][]),
      new Map([
        ['Ekgruppen', []],
        ['Tallgruppen', ['kvistan']],
      ]),
    );
  });

  it('links no group by a child’s name, and takes a confirmed one whole', async () => {
    const refused = await link(KIM, 'Barnteam Sofia Ekmans grupp');
    assert.match(wordsIn(refused.seen), /”Sofia Ekmans” är ett namn/);
    assert.equal(filledIn(refused.seen, 'name'), 'Barnteam Sofia Ekmans grupp');
    assert.equal(filledIn(refused.seen, 'purpose'), 'Konsultation och metoder');
    assert.deepEqual([refused.posted, await world.groups.store.groups()], [[], []]);
    const inputs = { name: 'Barnteam Sofia Ekmans grupp', purpose: '', before: '60' };
    const linked = await write(KIM, refused.seen, 'Det är ingen person', inputs);
    assert.match(wordsIn(linked.seen), /Barnteam Sofia Ekmans grupp får sina påminnelser här/);
    assert.deepEqual((await world.groups.store.groups())[0]!.group.nobody, ['sofia ekmans']);
  });

  it('brings back when and where with a name, and plans nothing', async () => {
    await link();
    const form = await say(KIM, 'lägg till möten');
    const inputs = { phrase: 'torsdagar 13-14', place: 'Hos Majas mamma', from: '2026-09-01', to: '2026-12-01' };
    const { seen, posted } = await write(KIM, form, 'Visa datumen', inputs);
    assert.match(wordsIn(seen), /”Majas” är ett namn/);
    assert.deepEqual(
      ['phrase', 'place', 'from', 'to'].map(id => filledIn(seen, id)),
      Object.values(inputs),
    );
    assert.deepEqual(posted, []);
    const written = await say(KIM, 'lägg till möten torsdagar 13-14 på Kvistan');
    assert.match(wordsIn(written), /Inget är sparat än/);
    assert.doesNotMatch(JSON.stringify(written), /Kvistan/, 'where all read it is not said again');
  });

  it('keeps a link of 1,500 characters whole: a short line to press, a calendar file that has it', async () => {
    const start = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_';
    const link1500 = `${start}${'Ab1_'.repeat(400)}`.slice(0, 1_500);
    await link();
    const { saved } = await plan(KIM, link1500, 'torsdagar 13-14');
    assert.match(wordsIn(saved.seen), /möten är sparade/);
    const meetings = (await world.groups.store.groups())[0]!.meetings;
    assert.ok(meetings.length > 20 && meetings.every(({ place }) => place === link1500));
    const list = await say(KIM, 'möten');
    assert.match(wordsIn(list), /, länk till teams\.microsoft\.com|, Länk till teams\.microsoft\.com/);
    assert.ok(Buffer.byteLength(JSON.stringify(list)) < CARD_MAX);
    const card = await reminded();
    assert.match(JSON.stringify(card), /\*\*Plats:\*\* \[Länk till teams\.microsoft\.com\]\(https:/);
    assert.ok(JSON.stringify(card).includes(link1500));
    assert.ok(Buffer.byteLength(JSON.stringify(card)) < CARD_MAX / 2);
    const open = [...inside(card)].find(part => part.type === 'Action.OpenUrl');
    const file = await fetch(world.door.url + new URL(String(open?.url)).pathname);
    assert.equal(file.status, 200);
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(await file.text())).getFirstSubcomponent('vevent')!);
    assert.equal(event.location, link1500);
  });

  it('says why a link is not taken, and leaves it in its box', async () => {
    await link();
    const inputs = { phrase: 'torsdagar 13-14', place: 'http://zoom.us/j/1', from: '2026-09-01', to: '2026-12-01' };
    const { seen } = await write(KIM, await say(KIM, 'lägg till möten'), 'Visa datumen', inputs);
    assert.match(wordsIn(seen), /Länken måste börja med https/);
    assert.equal(filledIn(seen, 'place'), 'http://zoom.us/j/1');
  });

  it('says that a point did not come with when the meeting has begun', async () => {
    await link();
    await plan(KIM, 'Sal 3');
    const card = await reminded();
    world.now = new Date('2026-09-03T11:30:00Z');
    const { seen, posted } = await write(LENA, card, 'Lägg till punkt', { point: 'Rutiner' });
    assert.match(wordsIn(seen), /Punkten är inte sparad\. Mötet har börjat/);
    assert.deepEqual(posted, []);
  });

  it('leaves what was chosen and typed to move a meeting where it was not understood', async () => {
    await link();
    await plan(KIM, 'Sal 3');
    const list = await say(KIM, 'möten');
    const { id } = (await world.groups.store.groups())[0]!.meetings[0]!;
    for (const [inputs, says] of [
      [{ meeting: id, phrase: 'nån gång snart' }, /Jag förstår inte ”nån gång snart”.*Inget är ändrat/],
      [{ meeting: '', phrase: '15 oktober 13-14' }, /Välj först vilket möte det gäller\. Inget är ändrat/],
      [{ meeting: id, phrase: '15 oktober 13-14 hos Ebba' }, /”Ebba” är ett namn/],
    ] as const)
      for (const title of ['Flytta valt möte', 'Flytta resten av serien']) {
        const { seen, posted } = await write(KIM, list, title, inputs);
        assert.match(wordsIn(seen), says);
        assert.equal(filledIn(seen, 'phrase'), inputs.phrase);
        assert.equal(filledIn(seen, 'meeting') ?? '', inputs.meeting);
        assert.deepEqual(posted, []);
      }
  });

  it('brings a point that tells of one pupil back to its writer alone, and it cannot be confirmed away', async () => {
    await link();
    await plan(KIM, 'Sal 3');
    const card = await reminded();
    const point = 'killen med cancer, rektors son';
    const refused = await write(LENA, card, 'Lägg till punkt', { point });
    assert.equal(filledIn(refused.seen, 'point'), point);
    assert.match(
      wordsIn(refused.seen),
      /^Inget är sparat än\n”killen” och ”rektors son” kan peka ut en elev\. Skriv om det så att det inte syns vem det gäller, till exempel: frånvaro\.\n/,
    );
    assert.ok(!pressesIn(refused.seen).some(({ title }) => title === 'Det är ingen person'));
    const forged = await write(LENA, refused.seen, 'Lägg till punkt', { point, nobody: ['killen', 'rektors son'] });
    assert.match(wordsIn(forged.seen), /^Inget är sparat än/);
    assert.deepEqual([refused.posted, forged.posted, await agenda()], [[], [], []]);
    assert.doesNotMatch(await everything(), /cancer/);
    await write(LENA, forged.seen, 'Lägg till punkt', { point: 'frånvaro' });
    assert.deepEqual(await agenda(), ['frånvaro']);
  });

  it('says first of a point that was typed that it is not saved, and adds it by its button', async () => {
    await link();
    await plan(KIM, 'Sal 3');
    const form = await say(LENA, 'lägg till punkt: frånvaron');
    assert.match(
      wordsIn(form),
      /^Inget är sparat än\.\nTryck på Lägg till punkt, så står den på dagordningen för mötet /,
    );
    assert.equal(filledIn(form, 'point'), 'Frånvaron');
    assert.deepEqual(await agenda(), []);
    await write(LENA, form, 'Lägg till punkt', { point: 'Frånvaron' });
    assert.deepEqual(await agenda(), ['Frånvaron']);
  });

  for (const typed of [
    'lägg till punkt: killen med cancer',
    'punkt: rektors son',
    'punkt till nästa möte: lisas frånvaro',
  ])
    it(`says nothing again of what tells of somebody and was typed where others read: "${typed}"`, async () => {
      await link();
      await plan(KIM, 'Sal 3');
      for (const who of [LENA, inPrivate(1, 'Lena Lärare')]) {
        const said = await world.say(typed, { ...who });
        const words = said.map(one => wordsIn(cardOf(one))).join('\n');
        assert.doesNotMatch(JSON.stringify(said), /cancer|killen|rektors son|lisas/i);
        if (who === LENA && !typed.includes('lisas'))
          assert.match(words, /^Inget är sparat än\nDet här kan peka ut en elev\./);
      }
      assert.deepEqual(await agenda(), []);
      assert.doesNotMatch(await everything(), /cancer|killen|rektors son|lisas/i);
    });

  it('shows a refusal of a right to the presser alone', async () => {
    await link();
    const form = await say(KIM, 'lägg till möten');
    const { seen, posted } = await write(LENA, form, 'Visa datumen', { phrase: 'torsdagar 13', place: 'hos Ebba' });
    assert.match(wordsIn(seen), /bara den som är sammankallande/);
    assert.doesNotMatch(JSON.stringify(seen), /Ebba/);
    assert.deepEqual(posted, []);
  });
});

describe('a note to a contact social worker, through the door', () => {
  const [TEACHER, SARA] = [inPrivate(1, 'Lena Lärare'), inPrivate(2, 'Sara Social')];
  let world: BotWorld;
  beforeEach(async () => {
    world = await BotWorld.open(['nationell', 'exempelkommun'], '2026-11-23T08:00:00Z');
  });
  afterEach(() => world.close());

  const say = async (who: object, text: string) => cardOf((await world.say(text, { ...who })).at(-1));
  const press = async (who: object, card: unknown, title: string | RegExp, inputs: object = {}) =>
    cardOf((await world.say(undefined, { ...who, value: { ...find(card, title).data, ...inputs } })).at(-1));
  async function details() {
    const offer = await press(SARA, await say(SARA, 'mina tider'), 'Lägg in tider');
    const days = { days: '1,3', first: '2026-11-23', last: '2026-12-18' };
    await press(SARA, offer, 'Spara tiderna', { ...days, from: '13.00', to: '15.00', length: '30', pause: '10' });
    const slots = await press(TEACHER, await say(TEACHER, 'boka'), 'Tallskolan');
    return press(TEACHER, slots, /kl\. 13\.00/);
  }
  const notes = async () => (await world.bookings()).bookings.map(one => noteOf(one, world.booking.secrets));

  it('comes back filled in where it tells of a child, cannot be confirmed, and is booked once it is reworded', async () => {
    const note = 'Pojken Kevin i 3B';
    const inputs = { subject: 'hemmet', note, tell: 'true', showSchool: 'false' };
    const refused = await press(TEACHER, await details(), 'Boka med mitt namn', inputs);
    assert.match(
      wordsIn(refused),
      /^Tiden är inte bokad än\n”Kevin” ser ut som något som pekar ut en person\. Ta bort det\.\n”3B” kan peka ut en elev\..*\nJag vet inte om ”Pojken” kan visa vem det gäller\./,
    );
    assert.deepEqual(
      ['note', 'subject', 'tell', 'showSchool'].map(id => filledIn(refused, id)),
      [note, 'hemmet', 'true', 'false'],
    );
    assert.deepEqual(await notes(), []);
    const { log, data } = world;
    const kept = [...(await filesIn(data)).map(({ text }) => text), ...log.lines].join('\n');
    assert.doesNotMatch(kept, /Kevin/);
    assert.ok(!world.teams.posted.some(one => /Ny bokning/.test(wordsIn(cardOf(one.activity)))), 'nobody else is told');
    assert.ok(!pressesIn(refused).some(({ title }) => title === 'Det är ingen person'));
    // A card of an earlier version had that button.
    const again = await press(TEACHER, refused, 'Boka med mitt namn', { ...inputs, nobody: ['kevin', 'pojken'] });
    assert.match(wordsIn(again), /^Tiden är inte bokad än/);
    const pointing = await press(TEACHER, again, 'Boka med mitt namn', { ...inputs, note: 'elev i 5B' });
    assert.match(wordsIn(pointing), /^Tiden är inte bokad än\n”elev i 5B” kan peka ut en elev\./);
    assert.deepEqual(await notes(), []);
    const receipt = await press(TEACHER, pointing, 'Boka med mitt namn', { ...inputs, note: 'frågor om hemmiljö' });
    assert.match(wordsIn(receipt), /Din tid är bokad/);
    assert.deepEqual(await notes(), ['frågor om hemmiljö']);
  });

  it('is told to follow no anonymous booking, before and after the press, and stays in its box', async () => {
    const form = await details();
    assert.match(wordsIn(form), /Anteckningen följer bara med när du bokar med ditt namn/);
    const refused = await press(TEACHER, form, 'Boka anonymt', { note: 'Ring gärna efter kl 14' });
    assert.match(wordsIn(refused), /Bokar du anonymt följer ingen anteckning med/);
    assert.equal(filledIn(refused, 'note'), 'Ring gärna efter kl 14');
    assert.deepEqual(await notes(), []);
    assert.match(wordsIn(await press(TEACHER, refused, 'Boka anonymt', { note: '' })), /Din tid är bokad/);
  });

  it('says by how much it is too long', async () => {
    const refused = await press(TEACHER, await details(), 'Boka med mitt namn', { note: 'x'.repeat(224) });
    assert.match(wordsIn(refused), /Anteckningen är 24 tecken för lång\. Korta texten\./);
    assert.equal(String(filledIn(refused, 'note')).length, 224);
  });
});
