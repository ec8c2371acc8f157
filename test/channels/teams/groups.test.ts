import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { discouraging } from '../../../src/answering/wording.js';
import { purgeGroups } from '../../../src/groups/upkeep.js';
import { BotWorld, inside, pressesIn, wordsIn } from './bot-world.js';
import { FakeTeams } from './fake-teams.js';
import { CHANNEL, inChannel } from './in-channel.js';

const KIM = inChannel(3, 'Kim Kallar');
const LENA = inChannel(1, 'Lena Lärare');

type Press = { title: string; data: Record<string, unknown> };

describe('a group in its channel, through the door', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await BotWorld.open(['nationell', 'exempelkommun', 'ostermalm'], '2026-08-20T08:00:00Z');
  });
  afterEach(async () => {
    // No word of any card that was posted discourages or delays a report.
    const said = world.teams.posted.map(one => wordsIn(one.activity.attachments?.[0]?.content)).join('\n');
    await world.close();
    assert.deepEqual(discouraging(said, world.knowledge.forbidden), []);
  });

  const cardOf = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted.at(-1)?.attachments?.[0]?.content;
  const say = async (who: object, text: string) => cardOf(await world.say(text, { ...who }));
  const press = async (who: object, one: Press, inputs: object = {}, change: object = {}) =>
    cardOf(await world.say(undefined, { ...who, ...change, value: { ...one.data, ...inputs } }));
  const pressesOf = (card: unknown): Press[] => [
    ...pressesIn(card),
    ...[...inside(card)].flatMap(part => {
      const action = part.selectAction as { data?: Record<string, unknown>; title?: string } | undefined;
      return action?.data ? [{ title: String(action.title), data: action.data }] : [];
    }),
  ];
  const find = (card: unknown, title: string): Press => {
    const found = pressesOf(card).find(one => one.title === title);
    assert.ok(found, `no press ${title} in: ${wordsIn(card)}`);
    return found;
  };
  const link = async () => {
    const form = find(await say(KIM, 'koppla grupp'), 'Koppla gruppen');
    const before = world.teams.posted.length;
    await press(KIM, form, {
      name: 'Tallgruppen',
      school: 'tallskolan',
      forum: 'ostermalm/skolbaserad-grupp',
      purpose: 'Konsultation och metoder',
      policy: 'skip',
      before: '10080,1440,60',
    });
    const card = cardOf(world.teams.posted.slice(before, before + 1).map(one => one.activity));
    // The convener's welcome goes out.
    await world.tick(world.now.toISOString());
    return card;
  };
  const plan = async (phrase: string, from = '2026-08-20', to = '2027-06-11') => {
    const preview = await press(KIM, find(await say(KIM, 'lägg till möten'), 'Visa datumen'), {
      phrase,
      from,
      to,
      place: 'Sal 3',
    });
    return { preview, saved: await press(KIM, find(preview, 'Spara datumen')) };
  };
  const tick = (now: string) => world.tick(now);
  const NONE = { posted: 0, refused: 0, missed: 0, unknown: 0, putOff: 0 };
  /** What was posted about a meeting, in the channel or to its convener, in words: without the convener's welcome. */
  const said = ({ posted }: Awaited<ReturnType<typeof tick>>) =>
    posted
      .map(one => wordsIn(one.activity.attachments?.[0]?.content))
      .filter(words => words !== '' && !words.startsWith('Du är sammankallande'));
  const purge = (now: string) =>
    purgeGroups(world.groups, 90, new Date(now), (_of, error) => {
      throw error;
    });

  it('is linked, shows the dates before anything is kept, and keeps what was approved', async () => {
    assert.match(wordsIn(await link()), /Tallgruppen får sina påminnelser här/);
    const { preview, saved } = await plan('jämna torsdagar 13-14.30');
    const dates = wordsIn(preview);
    assert.match(dates, /tors 24 dec 2026 kl\. 13\.00–14\.30, vecka 52 \(julafton, inget möte\)/);
    assert.match(dates, /tors 6 maj 2027 .*\(Kristi himmelsfärdsdag, inget möte\)/);
    assert.match(dates, /tors 14 jan 2027/);
    assert.doesNotMatch(dates, /7 jan 2027/);
    assert.match(wordsIn(saved), /möten är sparade/);
    assert.match(wordsIn(await say(KIM, 'möten')), /tors 3 sep 2026/);
  });

  it('is of no other municipality’s forum, and its form says which field is needed', async () => {
    const form = [...inside(await say(KIM, 'koppla grupp'))];
    const forum = form.find(({ id }) => id === 'forum') as { choices: { title: string }[]; value: string };
    assert.deepEqual(
      [forum.choices.map(({ title }) => title), forum.value],
      [['Vet inte, eller inget av dem'], 'vet-inte'],
    );
    assert.match(String(form.find(({ id }) => id === 'name')?.label), /måste fyllas i/);
  });

  it('keeps a channel to one group, and planning to its convener', async () => {
    await link();
    assert.match(wordsIn(await say(LENA, 'koppla grupp')), /redan kopplad till Tallgruppen/);
    assert.match(wordsIn(await say(LENA, 'lägg till möten')), /sammankallande/);
    const priv = { ...KIM, conversation: { id: 'a:3', conversationType: 'personal' } };
    assert.match(wordsIn(await say(priv, 'koppla grupp')), /i gruppens egen kanal.*skriv: koppla grupp/);
  });

  it('reminds in the channel, once, on time, and never after the meeting began', async () => {
    await link();
    await plan('tors 3 september kl 13-14');
    assert.equal((await tick('2026-08-27T10:59:00Z')).posted.length, 0);
    const week = await tick('2026-08-27T11:00:30Z');
    assert.equal(week.ends.posted, 1);
    assert.ok(decodeURIComponent(week.posted[0]!.path).includes(CHANNEL));
    assert.ok(!decodeURIComponent(week.posted[0]!.path).includes('messageid'));
    const text = wordsIn(week.posted[0]!.activity.attachments?.[0]?.content);
    assert.match(text, /Tallgruppen: möte/);
    assert.match(text, /Sal 3/);
    assert.equal((await tick('2026-08-27T11:01:00Z')).posted.length, 0);
    // Down for a week: the hour's reminder covers the day's, and after the start nothing comes.
    const late = await tick('2026-09-03T10:30:00Z');
    assert.deepEqual(late.ends, { ...NONE, posted: 1, missed: 1 });
    assert.equal((await tick('2026-09-03T11:00:00Z')).posted.length, 0);
  });

  it('posts nothing at all when it was down until the meeting began', async () => {
    await link();
    await plan('tors 3 september kl 13-14');
    const { ends, posted } = await tick('2026-09-03T11:00:00Z');
    assert.deepEqual(ends, { ...NONE, missed: 3, posted: 1 });
    // One word to the convener, in private, of the reminder that mattered; nothing in the channel.
    assert.deepEqual(
      posted.map(one => decodeURIComponent(one.path).includes(CHANNEL)),
      [false],
    );
    assert.match(wordsIn(posted[0]!.activity.attachments?.[0]?.content), /hade redan börjat/);
  });

  it('counts answers on the same card, and takes agenda points without identity', async () => {
    await link();
    await plan('tors 3 september kl 13-14');
    const { posted } = await tick('2026-08-27T11:00:30Z');
    const card = posted[0]!.activity.attachments?.[0]?.content;
    const at = { replyToId: 'card-1' };
    const answered = await press(LENA, find(card, 'Kommer'), {}, at);
    assert.match(wordsIn(answered), /1 kommer, 0 kan inte/);
    assert.ok(world.teams.posted.at(-1)!.path.endsWith('/card-1'), 'the same card is updated');
    assert.match(wordsIn(await press(LENA, find(card, 'Kan inte'), {}, at)), /0 kommer, 1 kan inte/);
    assert.doesNotMatch(wordsIn(answered), /Lena/, 'names are for the convener');
    const priv = { ...KIM, conversation: { id: 'a:3', conversationType: 'personal' } };
    assert.match(wordsIn(await say(priv, 'möten')), /Kan inte: Lena Lärare/);
    const open = [...inside(answered)].find(part => part.type === 'Action.OpenUrl');
    const file = await (await fetch(world.door.url + new URL(String(open?.url)).pathname)).text();
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!);
    assert.equal(event.startDate.toJSDate().toISOString(), '2026-09-03T11:00:00.000Z');
    assert.equal(event.summary, 'Tallgruppen');
    const point = (text: string) => press(LENA, find(card, 'Lägg till punkt'), { point: text }, at);
    assert.match(wordsIn(await point('Rutiner för frånvaro')), /Att ta upp\n- Rutiner för frånvaro/);
    // A press of a card that an earlier version posted is answered where all read: nothing is said again.
    const refused = await point('Kevin Andersson i 4C');
    assert.match(wordsIn(refused), /Inget är sparat än/);
    assert.doesNotMatch(JSON.stringify(refused), /Kevin|Andersson/);
    assert.doesNotMatch(JSON.stringify(await world.groups.store.groups()), /Kevin|Andersson/);
  });

  it('tells the channel when a meeting is cancelled or moved, and reminds of it no more', async () => {
    await link();
    await plan('torsdagar 13-14', '2026-09-03', '2026-09-24');
    const list = await say(KIM, 'möten');
    const choice = [...inside(list)].find(part => part.id === 'meeting')?.choices as { title: string; value: string }[];
    assert.equal(choice.length, 4);
    const gone = await press(KIM, find(list, 'Ställ in valt möte'), { meeting: choice[0]!.value });
    assert.match(wordsIn(gone), /Mötet är inställt\. Jag säger till gruppen\./);
    const told = await tick('2026-08-20T08:00:05Z');
    assert.match(said(told).join(), /Mötet tors 3 sep .* är inställt/);
    assert.deepEqual(
      told.posted.filter(one => !decodeURIComponent(one.path).includes(CHANNEL)),
      [],
    );
    assert.equal((await tick('2026-09-02T11:00:30Z')).ends.posted, 0);
    const shown = await press(KIM, find(list, 'Flytta valt möte'), {
      meeting: choice[1]!.value,
      phrase: '11 september 9-10',
    });
    assert.match(wordsIn(shown), /tors 10 sep kl\. 13\.00–14\.00 → fre 11 sep kl\. 09\.00–10\.00/);
    const moved = await press(KIM, find(shown, 'Flytta'));
    assert.match(wordsIn(moved), /flyttat till fre 11 sep kl\. 09\.00–10\.00/);
    const others = await press(KIM, find(list, 'Flytta resten av serien'), {
      meeting: choice[2]!.value,
      phrase: 'fredagar 8-9',
    });
    assert.match(wordsIn(others), /tors 17 sep kl\. 13\.00–14\.00 → fre 18 sep kl\. 08\.00–09\.00/);
    const waits = await press(KIM, find(others, 'Flytta'));
    assert.match(wordsIn(waits), /2 möten i Tallgruppen får nya tider.*Till dess kan du ångra dig/s);
    assert.match(said(await tick('2026-09-02T11:05:00Z')).join(), /Mötet tors 10 sep .* är flyttat till fre 11 sep/);
    assert.match(said(await tick('2026-09-02T11:10:30Z')).join(), /Mötena från tors 17 sep .* har fått nya tider/);
    const now = [...inside(await say(KIM, 'möten'))].find(part => part.id === 'meeting')?.choices as typeof choice;
    assert.deepEqual(
      now.map(one => one.title.slice(0, 12)),
      ['fre 11 sep 2', 'fre 18 sep 2', 'fre 25 sep 2'],
    );
    const asked = await press(KIM, find(list, 'Ställ in resten av serien'), { meeting: now[1]!.value });
    assert.match(wordsIn(asked), /Ställa in 2 möten\?/);
    const rest = await press(KIM, find(asked, 'Ställ in 2 möten'));
    assert.match(wordsIn(rest), /2 möten i Tallgruppen ställs in/);
    const back = await press(KIM, find(rest, 'Ångra'));
    assert.match(wordsIn(back), /Ångrat\. 2 möten ligger kvar/);
    const again = await press(KIM, find(asked, 'Ställ in 2 möten'));
    assert.match(wordsIn(await press(KIM, find(again, 'Säg till gruppen nu'))), /2 möten är inställda/);
    assert.match(said(await tick('2026-09-02T11:15:00Z')).join(), /2 möten är inställda, det första fre 18 sep/);
  });

  it('pauses after the second refusal, never deletes, and begins again on a word', async () => {
    await link();
    await plan('torsdagar 13-14', '2026-09-03', '2026-09-24');
    world.teams.behaviours = [{ status: 403 }];
    const first = await tick('2026-08-27T11:00:30Z');
    assert.equal(first.ends.refused, 1);
    assert.match(said(first).at(-1)!, /kom inte fram.*Är jag borttagen ur kanalen/);
    world.teams.behaviours = [{ status: 404 }];
    assert.equal((await tick('2026-09-02T11:00:30Z')).ends.refused, 1);
    assert.equal((await world.groups.store.groups())[0]!.group.paused, true);
    assert.match(wordsIn(await say(KIM, 'möten')), /pausade/);
    assert.match(wordsIn(await say(KIM, 'fortsätt påminna')), /påminner jag igen/);
    assert.equal((await tick('2026-09-03T10:00:30Z')).ends.posted, 1);
  });

  for (const [what, back] of [
    ['its channel', { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }],
    ['another channel of its team', { type: 'installationUpdate', action: 'add', conversation: { id: '19:allmant' } }],
  ] as const) {
    it(`begins again, and says so, when the bot is added to ${what} after the channel was gone`, async () => {
      const TEAM = { channelData: { tenant: { id: KIM.conversation.tenantId }, team: { id: '19:team' } } };
      await link();
      await say({ ...KIM, ...TEAM }, 'möten');
      await plan('torsdagar 13-14', '2026-09-03', '2026-09-24');
      for (const [status, now] of [
        [403, '2026-08-27T11:00:30Z'],
        [404, '2026-09-02T11:00:30Z'],
      ] as const) {
        world.teams.behaviours = [{ status }];
        await tick(now);
      }
      assert.equal((await world.groups.store.groups())[0]!.group.paused, true);
      await world.say(undefined, { ...KIM, ...TEAM, ...back });
      assert.equal((await world.groups.store.groups())[0]!.group.paused, false);
      assert.match(said(await tick('2026-09-02T12:00:00Z')).join(), /Nu påminner jag Tallgruppen igen/);
    });
  }

  it('pauses nobody whose post was too long, and says to its convener that it did not come', async () => {
    await link();
    await plan('torsdagar 13-14', '2026-09-03', '2026-09-24');
    for (const now of ['2026-08-27T11:00:30Z', '2026-09-02T11:00:30Z']) {
      world.teams.behaviours = [{ status: 413 }];
      assert.match(said(await tick(now)).join(), /kom inte fram/);
    }
    assert.equal((await world.groups.store.groups())[0]!.group.paused, false);
  });

  it('tells the channel later what Teams did not take at once, and the convener what it never took', async () => {
    await link();
    await plan('torsdagar 13-14', '2026-09-03', '2026-09-24');
    const list = await say(KIM, 'möten');
    const choice = [...inside(list)].find(part => part.id === 'meeting')?.choices as { value: string }[];
    const cancel = (at: number) => press(KIM, find(list, 'Ställ in valt möte'), { meeting: choice[at]!.value });
    await cancel(0);
    world.teams.behaviours = [{ status: 429, headers: { 'retry-after': '5' } }];
    assert.deepEqual((await tick('2026-08-20T08:01:00Z')).ends, { ...NONE, putOff: 1 });
    assert.match(said(await tick('2026-08-20T08:02:00Z')).join(), /Mötet tors 3 sep .* är inställt/);
    await cancel(1);
    world.teams.behaviours = [{ status: 403 }];
    assert.match(
      said(await tick('2026-08-20T08:03:00Z')).at(-1)!,
      /Tallgruppen har inte fått veta det här: Mötet tors 10 sep .* är inställt\. Säg till gruppen själv\./,
    );
  });

  it('says in the channel what its convener cannot be told in private', async () => {
    await link();
    await plan('tors 3 september kl 13-14');
    // The convener's chat is closed: the question after the meeting, and word of that, fall back.
    world.teams.behaviours = [{ status: 403 }];
    const { posted } = await tick('2026-09-03T12:30:00Z');
    const here = posted.filter(one => decodeURIComponent(one.path).includes(CHANNEL));
    assert.match(
      here.map(one => wordsIn(one.activity.attachments?.[0]?.content)).join(),
      /kom inte fram i tid till dig som är sammankallande:.*Blev det av\?/s,
    );
  });

  it('posts to where the newest turn came from', async () => {
    await link();
    await plan('tors 3 september kl 13-14');
    const other = await new FakeTeams().open();
    try {
      await say({ ...LENA, serviceUrl: other.url }, 'möten');
      await tick('2026-08-27T11:00:30Z');
      assert.match(wordsIn(other.posted.at(-1)!.activity.attachments?.[0]?.content), /Tallgruppen: möte/);
    } finally {
      await other.close();
    }
  });

  it('waits as told on 429, and tries an uncertain post once more only for the last reminder', async () => {
    await link();
    await plan('tors 3 september kl 13-14');
    world.teams.behaviours = [{ status: 429, headers: { 'retry-after': '90' } }];
    assert.deepEqual((await tick('2026-08-27T11:00:30Z')).ends, { ...NONE, putOff: 1 });
    assert.equal((await tick('2026-08-27T11:01:30Z')).posted.length, 0);
    assert.equal((await tick('2026-08-27T11:02:10Z')).ends.posted, 1);
    world.teams.behaviours = [{ status: 502 }];
    assert.equal((await tick('2026-09-02T11:00:30Z')).ends.unknown, 1);
    world.teams.behaviours = [{ status: 502 }];
    assert.deepEqual((await tick('2026-09-03T10:00:30Z')).ends, { ...NONE, putOff: 1 });
    const again = await tick('2026-09-03T10:02:00Z');
    assert.equal(again.ends.posted, 1);
    assert.match(wordsIn(again.posted[0]!.activity.attachments?.[0]?.content), /kan ha skickats tidigare/);
  });

  it('doubles nothing when the clock jumps', async () => {
    await link();
    await plan('tors 3 september kl 13-14');
    assert.equal((await tick('2026-08-27T11:00:30Z')).ends.posted, 1);
    for (const now of ['2026-08-27T13:00:30Z', '2026-08-27T09:00:30Z', '2026-08-27T11:00:30Z'])
      assert.equal((await tick(now)).posted.length, 0, now);
  });

  it('counts the cadence of the forum, with a bar', async () => {
    await link();
    const empty = wordsIn(await say(KIM, 'status'));
    assert.match(empty, /0 av minst 1 möte den här terminen \(höstterminen 2026\): 0 hållna, 0 planerade, 1 saknas/);
    await plan('tors 3 september kl 13-14');
    assert.match(
      wordsIn(await say(KIM, 'status')),
      /1 av minst 1 möte den här terminen \(höstterminen 2026\): 0 hållna, 1 planerat, inget saknas/,
    );
    world.now = new Date('2026-09-04T08:00:00Z');
    assert.match(wordsIn(await say(KIM, 'status')), /\(höstterminen 2026\): 1 hållet/);
  });

  it('nudges its convener when meetings are missing, a week after it was linked, half-way and near the end of a term', async () => {
    await link();
    const nudges = async (now: string) => said(await tick(now));
    assert.deepEqual(await nudges('2026-08-27T07:59:00Z'), []);
    const [first] = await nudges('2026-08-27T08:00:00Z');
    assert.match(first!, /höstterminen 2026 saknas 1 av minst 1/);
    assert.match(first!, /\(förslag\)/);
    assert.deepEqual(await nudges('2026-10-01T08:00:00Z'), []);
    assert.match((await nudges('2026-11-20T08:00:00Z')).join(), /höstterminen 2026 saknas 1 av minst 1/);
    assert.deepEqual(await nudges('2026-12-10T08:00:00Z'), []);
  });

  it('plans what is missing from the private chat, in a form that is filled in, and notes there who does what', async () => {
    await link();
    const priv = { ...KIM, conversation: { id: 'a:3', conversationType: 'personal' } };
    const { posted } = await tick('2026-08-27T08:00:00Z');
    const told = posted[0]!.activity.attachments?.[0]?.content;
    const form = await press(priv, find(told, 'Lägg till det här mötet'));
    const filled = Object.fromEntries(
      [...inside(form)].flatMap(part => (String(part.type).startsWith('Input.') ? [[part.id, part.value ?? '']] : [])),
    );
    assert.match(String(filled.phrase), /^\d+ \w+ 2026 13\.00-14\.00$/);
    // A colleague who got hold of the button does nothing with it.
    const other = { ...LENA, conversation: { id: 'a:1', conversationType: 'personal' } };
    assert.doesNotMatch(wordsIn(await press(other, find(told, 'Lägg till det här mötet'))), /Tallgruppen|2026/);
    const preview = await press(priv, find(form, 'Visa datumen'), filled);
    await press(priv, find(preview, 'Spara datumen'));
    const [meeting] = (await world.groups.store.groups())[0]!.meetings;
    assert.match(wordsIn(await say(KIM, 'status')), /1 av minst 1 möte .* inget saknas/s);
    const after = (await tick(new Date(meeting!.end + 60_000).toISOString())).posted;
    const asked = after
      .map(one => one.activity.attachments?.[0]?.content)
      .find(card => /Blev det av/.test(wordsIn(card)));
    const noted = await press(priv, find(asked, 'Det hölls'));
    const todo = await press(priv, find(noted, 'Vem gör vad'));
    const line = { who: 'elevhalsa', what: 'bjuder in skolsköterskan', due: '1 december' };
    assert.match(wordsIn(await press(priv, find(todo, 'Spara raden'), line)), /Elevhälsan: bjuder in.*till tis 1 dec/);
  });

  it('asks the convener in private whether a meeting was held, once', async () => {
    await link();
    await plan('tors 3 september kl 13-14');
    await tick('2026-09-03T11:00:30Z');
    assert.deepEqual(said(await tick('2026-09-03T11:59:00Z')), []);
    const { posted } = await tick('2026-09-03T12:01:00Z');
    const asked = posted[0]!.activity.attachments?.[0]?.content;
    assert.match(wordsIn(asked), /Blev det av\?/);
    assert.doesNotMatch(decodeURIComponent(posted[0]!.path), /samverkan@thread/);
    assert.deepEqual((await tick('2026-09-03T12:02:00Z')).posted, []);
    world.now = new Date('2026-09-03T12:05:00Z');
    const priv = { ...KIM, conversation: { id: 'a:3', conversationType: 'personal' } };
    assert.match(wordsIn(await press(priv, find(asked, 'Det hölls inte'))), /inte hållet/);
    assert.match(wordsIn(await say(KIM, 'status')), /0 hållna, 0 planerade, 1 saknas/);
  });

  it('forgets who answered after a while, and meetings after two years', async () => {
    await link();
    await plan('tors 3 september kl 13-14');
    const { posted } = await tick('2026-08-27T11:00:30Z');
    await press(LENA, find(posted[0]!.activity.attachments?.[0]?.content, 'Kommer'), {}, { replyToId: 'card-1' });
    const kept = async () => (await world.groups.store.groups())[0]!.meetings;
    await purge('2026-12-01T08:00:00Z');
    assert.equal((await kept())[0]!.coming.length, 1);
    await purge('2026-12-03T08:00:00Z');
    assert.deepEqual([(await kept()).length, (await kept())[0]!.coming], [1, []]);
    await purge('2028-09-05T08:00:00Z');
    assert.equal((await kept()).length, 0);
  });

  it('puts the yearly questions, and shows the results from five answers on, beside last year’s', async () => {
    await link();
    const answer = async (service: string, value: string, who: object = LENA) => {
      const form = await say(who, 'utvärdera');
      return press(who, find(form, 'Skicka svar'), {
        service,
        'q-kunskap': value,
        'q-fortroende': value,
        'q-okand': '50',
      });
    };
    const members = [1, 2, 3, 4, 5].map(number => inChannel(number, `Medlem ${number}`));
    // One person has one answer a year, however often it is given: five answers are five people.
    for (const value of ['0', '25', '100']) assert.match(wordsIn(await answer('skola', value, members[0])), /1 svar/);
    for (const [at, value] of [
      [1, '75'],
      [2, '75'],
      [3, '50'],
    ] as const)
      await answer('skola', value, members[at]);
    assert.match(wordsIn(await say(KIM, 'resultat')), /4 svar hittills/);
    assert.match(wordsIn(await answer('socialtjanst', '25', members[4])), /5 svar hittills/);
    assert.match(wordsIn(await answer('socialtjanst', '0', members[4])), /nya svar gäller .* 5 svar hittills/);
    const results = await say(KIM, 'resultat');
    assert.match(wordsIn(results), /5 svar, i snitt 60 av 100/);
    const images = [...inside(results)].filter(part => part.type === 'Image');
    assert.match(String(images[0]?.url), /^data:image\/png;base64,iVBOR/);
    assert.match(String(images[0]?.altText), /5 svar, i snitt 60 av 100/);
    // Two questions were answered by five; the third, by nobody, shows no mark.
    assert.equal(images.length, 2);
    assert.match(wordsIn(results), /Färre än 5 har svarat på den frågan/);
    assert.doesNotMatch(JSON.stringify((await world.groups.store.groups())[0]?.evaluations), /Lena|okand|000000000001/);
    const evaluations = async () => (await world.groups.store.groups())[0]!.evaluations ?? [];
    assert.equal(new Set((await evaluations()).map(one => one.by)).size, 5);
    await purge('2027-06-30T08:00:00Z');
    assert.ok((await evaluations()).every(one => one.by !== undefined));
    await purge('2027-07-01T08:00:00Z');
    assert.ok((await evaluations()).every(one => one.by === undefined));
    world.now = new Date('2027-09-01T08:00:00Z');
    for (const member of members) await answer('forskola', '100', member);
    assert.match(wordsIn(await say(KIM, 'resultat')), /i snitt 100 av 100, där 100 är ja\. Förra läsåret: 60/);
    const asks = async (now: string) =>
      said(await tick(now)).filter(words => /Hur fungerar samarbetet/.test(words)).length;
    assert.equal(await asks('2028-04-30T08:00:00Z'), 0);
    assert.equal(await asks('2028-05-02T08:00:00Z'), 1);
    assert.equal(await asks('2028-05-03T08:00:00Z'), 0);
  });

  it('reckons no further than two years, whatever days a card asks for', async () => {
    await link();
    const form = find(await say(KIM, 'lägg till möten'), 'Visa datumen');
    const days = { phrase: 'måndagar, tisdagar och fredagar 8-9', from: '2026-08-20' };
    assert.match(wordsIn(await press(KIM, form, { ...days, to: '9999-11-28' })), /högst två år/);
    assert.match(wordsIn(await press(KIM, form, { ...days, to: '2028-08-20' })), /Stämmer datumen/);
  });

  for (const [phrase, says] of [
    ['jämna', /Vilken veckodag/],
    ['blä', /förstår inte/],
    ['torsdagar 13-12', /slutar innan/],
  ] as const) {
    it(`says what is wrong with "${phrase}", and keeps nothing`, async () => {
      await link();
      const form = await say(KIM, 'lägg till möten');
      assert.match(
        wordsIn(await press(KIM, find(form, 'Visa datumen'), { phrase, from: '2026-08-20', to: '2026-12-01' })),
        says,
      );
      assert.equal((await world.groups.store.groups())[0]!.meetings.length, 0);
    });
  }
});
