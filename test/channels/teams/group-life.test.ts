import assert from 'node:assert/strict';
import { discouraging } from '../../../src/answering/wording.js';
import { filesIn } from '../../helpers/files-in.js';
import { BotWorld, inside, pressesIn, wordsIn } from './bot-world.js';
import { TENANT } from './fake-teams.js';

const CHANNEL = '19:samverkan@thread.tacv2';
const ID = '00000000-0000-4000-8000-00000000000';
const person = (number: number, name: string) => ({
  from: { id: `29:${number}`, name, aadObjectId: `${ID}${number}` },
  channelData: { tenant: { id: TENANT }, team: { id: '19:team' } },
});
const there = {
  conversation: { id: `${CHANNEL};messageid=1`, conversationType: 'channel', isGroup: true, tenantId: TENANT },
};
const inChannel = (number: number, name: string) => ({ ...person(number, name), ...there });
const inPrivate = (number: number, name: string) => ({
  ...person(number, name),
  conversation: { id: `a:${number}`, conversationType: 'personal', tenantId: TENANT },
});
const KIM = inChannel(3, 'Kim Kallar');
const LENA = inChannel(1, 'Lena Lärare');
const SARA = inChannel(2, 'Sara Social');
const KAJ = inChannel(4, 'Kaj Kurator');
const EVE = inChannel(9, 'Eve Elak');

/** A message in which a person is mentioned beside the bot, as Teams sends it. */
const mentioning = (
  who: ReturnType<typeof inChannel>,
  text: string,
  ...names: { from: { id: string; name: string } }[]
) => ({
  ...who,
  text: `<at>Samverkanslotsen</at> ${text} ${names.map(({ from }) => `<at>${from.name}</at>`).join(' ')}`,
  entities: [{ id: '28:bot', name: 'Samverkanslotsen' }, ...names.map(({ from }) => from)].map(mentioned => ({
    type: 'mention',
    mentioned: { id: mentioned.id, name: mentioned.name },
    text: `<at>${mentioned.name}</at>`,
  })),
});

describe('the life of a group, through the door', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await BotWorld.open(['nationell', 'exempelkommun'], '2026-08-20T08:00:00Z');
    await press(KIM, await say(KIM, 'koppla grupp'), 'Koppla gruppen', {
      name: 'Tallgruppen',
      school: 'tallskolan',
      purpose: 'Konsultation',
      before: '1440,60',
    });
    await world.tick('2026-08-20T08:00:00Z');
  });
  afterEach(async () => {
    const said = world.teams.posted.map(one => wordsIn(one.activity.attachments?.[0]?.content)).join('\n');
    await world.close();
    assert.deepEqual(discouraging(said, world.knowledge.forbidden), []);
  });

  const last = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted.at(-1)?.attachments?.[0]?.content;
  const say = async (who: object, text: string) => last(await world.say(text, { ...who }));
  const send = async (activity: object) => last(await world.say(undefined, { ...activity }));
  const titles = (card: unknown) =>
    [...inside(card)].flatMap(part => (typeof part.title === 'string' && 'data' in part ? [part.title] : []));
  const find = (card: unknown, title: string) => {
    const found = pressesIn(card).find(one => one.title === title);
    assert.ok(found, `no ${title} in: ${wordsIn(card)}`);
    return found;
  };
  const press = async (who: object, card: unknown, title: string, inputs: object = {}) =>
    send({ ...who, value: { ...find(card, title).data, ...inputs } });
  /** Presses what is answered to its presser alone; that answer, and what was posted for all. */
  const aside = async (who: object, card: unknown, title: string, inputs: object = {}) => {
    const before = world.teams.posted.length;
    assert.equal(find(card, title).type, 'Action.Execute');
    const seen = await world.execute({ ...find(card, title).data, ...inputs }, { ...who, replyToId: 'card' }, 'write');
    return { seen, posted: world.teams.posted.slice(before) };
  };
  const plan = async (phrase = 'tors 3 september kl 13-14') => {
    const preview = await press(KIM, await say(KIM, 'lägg till möten'), 'Visa datumen', {
      phrase,
      from: '2026-08-20',
      to: '2027-06-11',
      place: 'Sal 3',
    });
    return press(KIM, preview, 'Spara datumen');
  };
  const group = async () => (await world.groups.store.groups())[0]!.group;
  /** What the clock's hand posts at an instant: where, and in which words. */
  const ticked = async (now: string) =>
    (await world.tick(now)).posted
      .filter(({ path }) => path.includes('/activities'))
      .map(({ path, activity }) => ({
        where: decodeURIComponent(path).includes(CHANNEL) ? 'channel' : 'private',
        card: activity.attachments?.[0]?.content,
        words: wordsIn(activity.attachments?.[0]?.content),
      }));
  const said = (posted: Awaited<ReturnType<typeof ticked>>) => posted.map(({ where, words }) => `${where}: ${words}`);

  it('is changed by its convener: only what is different, and the receipt says what', async () => {
    await plan();
    const form = await say(KIM, 'ändra grupp');
    const fields = Object.fromEntries(
      [...inside(form)].filter(({ type }) => String(type).startsWith('Input')).map(({ id, value }) => [id, value]),
    );
    assert.deepEqual(fields, {
      name: 'Tallgruppen',
      school: 'tallskolan',
      forum: 'vet-inte',
      purpose: 'Konsultation',
      services: undefined,
      policy: 'skip',
      before: '1440,60',
      place: undefined,
    });
    const { seen, posted } = await aside(KIM, form, 'Spara ändringarna', {
      ...fields,
      services: 'skola,socialtjanst',
      name: 'Granguppen',
      before: '60',
    });
    assert.equal(
      wordsIn(seen),
      'Sparat. Det här är nytt:\n**Namn:** Granguppen\n**Med i gruppen:** skola och socialtjänst\n**Påminnelser:** en timme före',
    );
    assert.deepEqual(posted, []);
    const { name, school, purpose, policy, before, services } = await group();
    assert.deepEqual(
      [name, school, purpose, policy, before, services],
      ['Granguppen', 'tallskolan', 'Konsultation', 'skip', [60], ['skola', 'socialtjanst']],
    );
    assert.deepEqual(await ticked('2026-09-02T11:00:30Z'), [], 'not a day before any more');
    assert.match(said(await ticked('2026-09-03T10:00:30Z')).join(), /^channel: Granguppen: möte/);
  });

  it('turns a name of a child in a new name back to its writer alone', async () => {
    const form = await say(KIM, 'ändra grupp');
    const { seen, posted } = await aside(KIM, form, 'Spara ändringarna', { name: 'Barnteam Sofia Ekmans grupp' });
    assert.match(wordsIn(seen), /Inget är sparat än/);
    assert.equal([...inside(seen)].find(({ id }) => id === 'name')?.value, 'Barnteam Sofia Ekmans grupp');
    assert.deepEqual([posted, (await group()).name], [[], 'Tallgruppen']);
  });

  it('is changed in private too, where its convener chooses among several', async () => {
    const PRIVATE = inPrivate(3, 'Kim Kallar');
    assert.match(wordsIn(await say(PRIVATE, 'ändra grupp')), /^Ändra Tallgruppen/);
    const other = { ...KIM, conversation: { ...KIM.conversation, id: '19:annan@thread.tacv2;messageid=1' } };
    await press(other, await say(other, 'koppla grupp'), 'Koppla gruppen', { name: 'Ekgruppen' });
    const chosen = await say(PRIVATE, 'ändra grupp');
    assert.deepEqual(titles(chosen), ['Ekgruppen', 'Tallgruppen']);
    const form = await press(PRIVATE, chosen, 'Tallgruppen');
    await aside(PRIVATE, form, 'Spara ändringarna', { name: 'Tallen', purpose: 'Konsultation', before: '1440,60' });
    assert.deepEqual((await world.groups.store.groups()).map(one => one.group.name).toSorted(), [
      'Ekgruppen',
      'Tallen',
    ]);
    assert.match(wordsIn(await say(inPrivate(1, 'Lena Lärare'), 'ändra grupp')), /sammankallande/);
  });

  it('tells who answers alone what they have answered; the others see the counts', async () => {
    await plan();
    const [reminder] = await ticked('2026-09-02T11:00:30Z');
    assert.match(reminder!.words, /^Tallgruppen: möte torsdag 3 september \(påminnelse\)/);
    const { seen, posted } = await aside(LENA, reminder?.card, 'Kommer');
    assert.match(wordsIn(seen), /1 kommer, 0 kan inte\nDu har svarat att du kommer\./);
    const forAll = wordsIn(posted.at(-1)?.activity.attachments?.[0]?.content);
    assert.match(forAll, /1 kommer, 0 kan inte/);
    assert.doesNotMatch(forAll, /Du har svarat/);
    const again = await aside(LENA, seen, 'Kan inte');
    assert.match(wordsIn(again.seen), /0 kommer, 1 kan inte\nDu har svarat att du inte kan\./);
  });

  it('takes back what waits when its convener writes so in the channel, and nobody else', async () => {
    await plan('torsdagar 13-14 från 3 september till 24 september');
    const list = await say(KIM, 'möten');
    const [first] = ([...inside(list)].find(part => part.id === 'meeting')?.choices ?? []) as { value: string }[];
    const asked = await press(KIM, list, 'Ställ in resten av serien', { meeting: first!.value });
    await press(KIM, asked, 'Ställ in 4 möten');
    assert.match(wordsIn(await say(LENA, 'nästa möte')), /Det ska ställas in\. Jag gör det kl\. /);
    assert.match(wordsIn(await say(LENA, 'ångra')), /bara den som är sammankallande/);
    assert.match(wordsIn(await say(KIM, 'Ångra!')), /^Ångrat\. 4 möten ligger kvar/);
    assert.match(wordsIn(await say(KIM, 'ångra')), /Ingen ändring väntar/);
    assert.match(wordsIn(await say(inPrivate(3, 'Kim Kallar'), 'ångra flytten')), /gruppens egen kanal/);
  });

  it('counts no cancelled meeting among those that are erased', async () => {
    await plan('torsdagar 13-14 från 3 september till 24 september');
    const list = await say(KIM, 'möten');
    const [first] = ([...inside(list)].find(part => part.id === 'meeting')?.choices ?? []) as { value: string }[];
    await press(KIM, list, 'Ställ in valt möte', { meeting: first!.value });
    assert.match(wordsIn(await say(KIM, 'koppla bort grupp')), /raderar 3 möten med svar och dagordning/);
  });

  it('has several conveners, each asked by a mention and accepting by a press; no name of theirs is kept', async () => {
    const card = await send(mentioning(KIM, 'lägg till sammankallande', LENA));
    assert.match(wordsIn(card), /Jag frågar den du nämnde om att bli sammankallande för Tallgruppen/);
    const [word] = await ticked('2026-08-20T08:01:00Z');
    assert.match(`${word?.where}: ${word?.words}`, /^private: Vill du bli sammankallande för Tallgruppen\?/);
    assert.match(wordsIn(await press(EVE, card, 'Ja, jag blir sammankallande')), /tillfrågad/);
    assert.match(wordsIn(await say(LENA, 'lägg till möten')), /bara den som är sammankallande/);
    const yes = await press(inPrivate(1, 'Lena Lärare'), word?.card, 'Ja, jag blir sammankallande');
    assert.match(wordsIn(yes), /^Tack\. Nu är du sammankallande för Tallgruppen/);
    assert.deepEqual(said(await ticked('2026-08-20T08:02:00Z')), [
      'channel: Tallgruppen har fått en ny sammankallande.',
    ]);
    assert.match(wordsIn(await say(LENA, 'lägg till möten')), /^Lägg till möten/);
    assert.match(wordsIn(await press(LENA, card, 'Ja, jag blir sammankallande')), /tillfrågad/);
    const kept = (await filesIn(world.data)).map(({ text }) => text).join('\n');
    assert.doesNotMatch(`${kept}${world.log.lines.join('\n')}`, /Lena|Lärare|Kim|Kallar/);
    assert.match(wordsIn(await say(KIM, 'sluta som sammankallande')), /^Nu tar du inte längre hand om Tallgruppen/);
    assert.match(wordsIn(await say(KIM, 'lägg till möten')), /bara den som är sammankallande/);
    assert.match(wordsIn(await say(LENA, 'kliv av')), /Du är den enda/);
  });

  for (const [what, names, words] of [
    ['nobody', [], /Nämn personen i samma meddelande.*@Samverkanslotsen lägg till ersättare @Förnamn Efternamn/],
    ['two', [LENA, SARA], /Nämn en person i taget/],
    ['herself', [KIM], /^Jag frågar/],
  ] as const)
    it(`asks again where ${what} is mentioned as a substitute`, async () =>
      assert.match(wordsIn(await send(mentioning(KIM, 'lägg till ersättare', ...names))), words));

  it('reads a mention in the middle, and writes the substitute what its convener does not take', async () => {
    await plan();
    const card = await send({
      ...mentioning(KIM, '', SARA),
      text: '<at>Samverkanslotsen</at> lägg till <at>Sara Social</at> som ersättare',
    });
    assert.match(wordsIn(card), /ersättare för Tallgruppen/);
    assert.match(wordsIn(await press(SARA, card, 'Ja, jag blir ersättare')), /^Tack\. Nu är du ersättare/);
    await world.tick('2026-09-03T10:00:30Z');
    world.teams.behaviours = [{ status: 403 }];
    const passed = (await ticked('2026-09-03T13:00:00Z')).at(-1);
    assert.equal(passed?.where, 'private');
    assert.match(
      passed?.words ?? '',
      /^Du får det här för att .*\nTallgruppen skulle ses tors 3 sep .* Blev det av\?/s,
    );
    assert.match(wordsIn(await press(inPrivate(2, 'Sara Social'), passed?.card, 'Det hölls')), /noterat som hållet/);
    assert.match(wordsIn(await say(SARA, 'koppla bort grupp')), /inte en ersättare/);
  });

  it('is handed over to who accepts it in the channel', async () => {
    const card = await send(mentioning(KIM, 'lämna över gruppen till', LENA));
    assert.match(wordsIn(card), /Till dess är du kvar/);
    assert.match(wordsIn(await say(KIM, 'lägg till möten')), /^Lägg till möten/);
    assert.match(wordsIn(await press(LENA, card, 'Ja, jag blir sammankallande')), /^Tack/);
    assert.match(wordsIn(await say(KIM, 'lägg till möten')), /bara den som är sammankallande/);
    assert.equal((await group()).convener, LENA.from.aadObjectId);
    assert.ok(!JSON.stringify(await group()).includes(KIM.from.aadObjectId), 'nothing is left of the one before');
    assert.match(wordsIn(await send(mentioning(EVE, 'lämna över gruppen till', EVE))), /sammankallande/);
  });

  it('is told no by who does not want it, and its convener hears that', async () => {
    const card = await send(mentioning(KIM, 'byt sammankallande till', LENA));
    assert.match(wordsIn(await press(LENA, card, 'Nej tack')), /^Okej/);
    const posted = said(await ticked('2026-08-20T08:01:00Z'));
    assert.match(posted.join(), /private: Den du frågade tackade nej till att bli sammankallande för Tallgruppen/);
    assert.equal(posted.length, 1, 'and who has answered is not asked any more');
  });

  it('says who may take over once its convener’s chat is gone twice, and they may by a press', async () => {
    await plan('torsdagar 13-14 från 3 september till 10 september');
    const told: Awaited<ReturnType<typeof ticked>> = [];
    for (const now of ['2026-09-03T13:00:00Z', '2026-09-10T13:00:00Z']) {
      await world.tick(now.replace('13:00', '10:30'));
      world.teams.behaviours = [{ status: 403 }];
      told.push(...(await ticked(now)));
    }
    const orphaned = told.find(({ words }) => words.startsWith('Jag når inte längre'));
    assert.equal(orphaned?.where, 'channel');
    assert.match(orphaned?.words ?? '', /Ta över kan skolans kontaktsocialsekreterare eller den som sköter reglerna/);
    for (const who of [LENA, EVE])
      assert.match(wordsIn(await press(who, orphaned?.card, 'Ta över gruppen')), /kan tas över när/);
    assert.match(wordsIn(await press(KAJ, orphaned?.card, 'Ta över gruppen')), /^Nu är du sammankallande/);
    assert.match(wordsIn(await press(SARA, orphaned?.card, 'Ta över gruppen')), /kan tas över när/);
    const card = await send(mentioning(KAJ, 'lämna över gruppen', LENA));
    await press(LENA, card, 'Ja, jag blir sammankallande');
    assert.match(wordsIn(await say(LENA, 'lägg till möten')), /^Lägg till möten/);
  });

  it('says so too when Teams tells that its convener has left the team, and takes that back when she writes', async () => {
    const left = {
      ...there,
      type: 'conversationUpdate',
      membersRemoved: [{ id: '29:3' }],
      channelData: KIM.channelData,
    };
    assert.deepEqual(await world.say(undefined, left), []);
    assert.match(said(await ticked('2026-08-20T08:01:00Z')).join(), /^channel: Jag når inte längre/);
    assert.match(wordsIn(await send(mentioning(SARA, 'lämna över gruppen till', LENA))), /Jag frågar/);
    await say(KIM, 'möten');
    assert.equal((await group()).orphaned, undefined);
    assert.match(wordsIn(await send(mentioning(SARA, 'lämna över gruppen till', EVE))), /sammankallande/);
    const other = { ...left, membersRemoved: [{ id: '29:9' }] };
    await world.say(undefined, other);
    assert.deepEqual(
      await ticked('2026-08-20T08:02:00Z').then(all => said(all).filter(one => /Jag når/.test(one))),
      [],
    );
  });

  it('is unlinked after one question and a word to its channel, and nothing is left of it', async () => {
    await plan();
    const ask = await say(KIM, 'koppla bort grupp');
    assert.match(wordsIn(ask), /raderar ett möte med svar och dagordning/);
    assert.match(wordsIn(await press(LENA, ask, 'Koppla bort och radera')), /sammankallande/);
    await press(KIM, ask, 'Koppla bort och radera');
    assert.match(wordsIn(await say(KIM, 'möten')), /Här finns ingen grupp/);
    const again = await press(KIM, await say(KIM, 'koppla grupp'), 'Koppla gruppen', { name: 'Nya gruppen' });
    assert.match(wordsIn(again), /kopplas en grupp bort just nu/);
    assert.match(said(await ticked('2026-08-20T08:01:00Z')).join(), /^channel: Tallgruppen är bortkopplad/);
    assert.deepEqual(await world.groups.store.groups(), []);
    const files = (await filesIn(world.data)).filter(({ text }) => /Tallgruppen|samverkan@thread/.test(text));
    assert.deepEqual(files, []);
    assert.match(
      wordsIn(await press(KIM, await say(KIM, 'koppla grupp'), 'Koppla gruppen', { name: 'Nya gruppen' })),
      /Nya gruppen får sina påminnelser här/,
    );
  });

  it('is paused and goes on; changes are told all the same, and who plans is told that nobody is reminded', async () => {
    await plan();
    const paused = await say(KIM, 'pausa påminnelser');
    assert.match(wordsIn(paused), /^Nu är påminnelserna pausade för Tallgruppen/);
    assert.match(wordsIn(await say(LENA, 'pausa påminnelser')), /bara den som är sammankallande/);
    assert.match(wordsIn(await say(KIM, 'möten')), /Påminnelserna är pausade sedan/);
    assert.match(wordsIn(await say(KIM, 'status')), /Påminnelserna är pausade\. Skriv i kanalen: fortsätt påminna/);
    assert.deepEqual(await ticked('2026-09-02T11:00:30Z'), [], 'and nobody is told that it did not come');
    const saved = await plan('tors 10 september kl 13-14');
    assert.match(wordsIn(saved), /är sparat.*Men påminnelserna är pausade/);
    await press(KIM, saved, 'Fortsätt påminna');
    assert.match(said(await ticked('2026-09-03T10:00:30Z')).join(), /^channel: Tallgruppen: möte/);
    assert.match(wordsIn(await say(KIM, 'fortsätt påminna')), /var inte pausade/);
  });

  it('stays paused by its convener when the bot is added again', async () => {
    await say(KIM, 'pausa påminnelser');
    await world.say(undefined, { ...there, type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
    assert.notEqual((await group()).quiet, undefined);
  });

  it('says nothing to who comes new, and how it works to who presses that on its next card, alone', async () => {
    await plan();
    await aside(KIM, await say(KIM, 'ändra grupp'), 'Spara ändringarna', {
      name: 'Tallgruppen',
      school: 'tallskolan',
      purpose: 'Konsultation',
      before: '1440,60',
      services: 'skola,elevhalsa,bup',
    });
    const joined = { ...there, type: 'conversationUpdate', membersAdded: [{ id: '29:9', name: 'Eve Elak' }] };
    assert.deepEqual(await world.say(undefined, joined), []);
    const [reminder] = await ticked('2026-09-02T11:00:30Z');
    const { seen, posted } = await aside(EVE, reminder?.card, 'Så arbetar gruppen');
    assert.deepEqual(posted, [], 'nobody else sees it');
    const words = wordsIn(seen);
    for (const part of [
      /^Så arbetar Tallgruppen/,
      /Syfte:\*\* Konsultation/,
      /Skola:\*\* Tallskolan/,
      /Med i gruppen:\*\* Skola, elevhälsa och BUP/,
      /Påminnelser:\*\* här i kanalen, en dag före och en timme före/,
      /Nästa möten\n- tors 3 sep 2026/,
      /anmäls genast, före mötet och utan samtycke/,
    ])
      assert.match(words, part);
    const back = await aside(EVE, seen, 'Till mötet');
    assert.match(wordsIn(back.seen), /^Tallgruppen: möte/);
    assert.deepEqual(back.posted, []);
    assert.doesNotMatch((await filesIn(world.data)).map(({ text }) => text).join(), /Eve|29:9/);
    assert.match(wordsIn(await say(EVE, 'så arbetar gruppen')), /^Så arbetar Tallgruppen/);
  });

  it('shows who may not change its meetings only what they may press', async () => {
    await plan();
    assert.deepEqual(titles(await say(LENA, 'möten')), ['Så arbetar gruppen']);
    assert.ok(![...inside(await say(LENA, 'möten'))].some(({ type }) => String(type).startsWith('Input')));
    assert.ok(titles(await say(KIM, 'möten')).includes('Ställ in valt möte'));
    assert.deepEqual(titles(await say(LENA, 'koppla grupp')), ['Visa möten']);
    assert.deepEqual(titles(await say(KIM, 'koppla grupp')), ['Lägg till möten', 'Visa möten']);
    assert.deepEqual(titles(await send(mentioning(KIM, 'lägg till ersättare', LENA))), [
      'Ja, jag blir ersättare',
      'Nej tack',
    ]);
  });
});
