import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BotWorld, pressesIn, wordsIn } from './bot-world.js';

const CURATOR = { from: { id: '29:kaj', name: 'Kaj Kurator', aadObjectId: '00000000-0000-4000-8000-000000000004' } };
const TEACHER = { from: { id: '29:lena', name: 'Lena Lärare', aadObjectId: '00000000-0000-4000-8000-000000000001' } };

describe('"Hjälpte det?" and the questions nobody answered', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await BotWorld.open();
  });
  afterEach(() => world.close());

  const cardOf = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted[0]?.attachments?.[0]?.content;

  it('asks under an answer, and takes a no as a question that is open', async () => {
    const card = cardOf(await world.say('Måste jag anmäla om jag bara misstänker?', TEACHER));
    const no = pressesIn(card).find(press => press.title === 'Hjälpte inte')!;
    const reply = wordsIn(cardOf(await world.say(undefined, { ...TEACHER, value: no.data })));
    assert.match(reply, /Är det något av det här i stället/);
    assert.match(reply, /Anmäl till socialtjänsten genast/);
    const [open] = await world.store.unanswered();
    assert.deepEqual([open?.why, open?.shown, open?.day], ['unhelpful', 'anmalan-nar', '2026-11-24']);
  });

  it('keeps nothing when it helped', async () => {
    const card = cardOf(await world.say('Måste jag anmäla om jag bara misstänker?', TEACHER));
    await world.say(undefined, {
      ...TEACHER,
      value: pressesIn(card).find(press => press.title === 'Det hjälpte')!.data,
    });
    assert.deepEqual(await world.store.unanswered(), []);
  });

  it('keeps what it had no answer to, and says for how long', async () => {
    const text = wordsIn(cardOf(await world.say('kvadratroten ur blomkål zqxv', TEACHER)));
    assert.match(text, /Det vet jag inte/);
    assert.match(text, /sparar frågan i högst 30 dagar/);
    assert.equal((await world.store.unanswered())[0]?.why, 'none');
  });

  it('keeps no identity and nobody who asked, also when a card was changed on its way', async () => {
    await world.say('zqxv blomkål 150312-1234 Kevin Andersson i 4C', TEACHER);
    await world.say(undefined, {
      ...TEACHER,
      value: { v: 1, do: 'rejectChoices', q: 'zqxv Kevin Andersson 150312-1234' },
    });
    const kept = await readFile(join(world.data, 'lotsen.json'), 'utf8');
    assert.doesNotMatch(kept, /150312|Kevin|Andersson|lena|00000000-0000-4000/i);
    assert.equal((await world.store.unanswered()).length, 2);
  });

  it('shows the queue to a curator, who closes a group with a rule', async () => {
    for (const q of ['var är lärarnas parkering', 'lärarnas parkering igen'])
      await world.say(undefined, { ...TEACHER, value: { v: 1, do: 'rejectChoices', q } });
    const card = cardOf(await world.say('obesvarade', CURATOR));
    assert.match(wordsIn(card), /2 frågor/);
    const close = pressesIn(card).find(press => press.title === 'Stäng grupp 1')!;
    const value = { ...close.data, rule0: 'anmalan-nar' };
    assert.match(wordsIn(cardOf(await world.say(undefined, { ...CURATOR, value }))), /inga obesvarade/);
    assert.deepEqual(new Set((await world.store.unanswered()).map(one => one.closedWith)), new Set(['anmalan-nar']));
  });

  it('shows it to nobody else, and closes nothing for nobody else', async () => {
    await world.say('zqxv blomkål', TEACHER);
    assert.match(wordsIn(cardOf(await world.say('obesvarade', TEACHER))), /bara för den som sköter reglerna/);
    const [open] = await world.store.unanswered();
    const value = { v: 1, do: 'closeUnanswered', ids: [open!.id], field: 'rule0', rule0: 'anmalan-nar' };
    await world.say(undefined, { ...TEACHER, value });
    assert.equal((await world.store.unanswered())[0]?.closedWith, undefined);
  });
});

describe('the search box', () => {
  let world: BotWorld;
  before(async () => {
    world = await BotWorld.open();
  });
  after(() => world.close());

  async function previews(q: string): Promise<{ title: string; text: string }[]> {
    const value = { commandId: 'sok', parameters: [{ name: 'q', value: q }], queryOptions: { skip: 0, count: 25 } };
    const answer = await world.post(
      world.teams.message(undefined, { type: 'invoke', name: 'composeExtension/query', value }),
    );
    const body = answer.body as {
      composeExtension?: { attachments?: { preview: { content: { title: string; text: string } } }[] };
    };
    return (body.composeExtension?.attachments ?? []).map(one => one.preview.content);
  }
  const typed = async (q: string) => (await previews(q)).map(({ title }) => title);

  for (const [text, title] of [
    ['återko', /återkoppling/],
    ['aterkopling', /återkoppling/],
    ['hur snabbt måste', /Hur snabbt måste jag anmäla/],
    ['ungen är rädd att gå hem', /akut|genast/i],
  ] as const) {
    it(`finds a rule for "${text}"`, async () => {
      const titles = await typed(text);
      assert.ok(
        titles.slice(0, 5).some(one => title.test(one)),
        titles.join(' | '),
      );
    });
  }

  it('shows the beginning of a rule with the facts of the municipality in it, cut at a word', async () => {
    const urgent = (await previews('akut')).find(({ text }) => text.startsWith('Ring 112'));
    assert.match(urgent?.text ?? '', /mottagningen dagtid, 0980-31 92 20/);
    for (const q of ['akut', 'konsultera förskolan', 'orosanmälan', 'rådfråga utan namn'])
      for (const { text } of await previews(q)) {
        assert.doesNotMatch(text, /[{}]/);
        assert.ok(text.length <= 120 && /[.!?:)…]$/.test(text), text);
      }
  });

  it('is not stopped by a long or an empty text', async () => {
    assert.ok(Array.isArray(await typed('x'.repeat(20_000))));
    assert.ok(Array.isArray(await typed('')));
  });
});
