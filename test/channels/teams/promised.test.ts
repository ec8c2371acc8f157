import assert from 'node:assert/strict';
import { tellWhoAsked, tendPromised } from '../../../src/answering/promised/tell-me.js';
import { filesIn } from '../../helpers/files-in.js';
import { BotWorld, inside, pressesIn, wordsIn } from './bot-world.js';

const person = (number: number, name: string, id = `00000000-0000-4000-8000-00000000000${number}`) => ({
  from: { id: `29:${number}`, name, aadObjectId: id },
  conversation: {
    id: `a:${number}`,
    conversationType: 'personal',
    tenantId: '22222222-2222-2222-2222-222222222222',
  },
});
const LENA = person(1, 'Lena Lärare');
const KIM = person(7, 'Kim Kollega');
const CURATOR = person(4, 'Kaj Kurator');

describe('what the bot promises in private', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await BotWorld.open();
  });
  afterEach(() => world.close());

  const cardOf = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted.at(-1)?.attachments?.[0]?.content;
  const say = async (text: string, who: object = LENA) => cardOf(await world.say(text, { ...who }));
  const press = async (card: unknown, title: string, inputs: object = {}, who: object = LENA) => {
    const boxes = [...inside(card)].flatMap(part => {
      const action = part.selectAction as { data?: Record<string, unknown>; title?: string } | undefined;
      return action?.data ? [{ title: String(action.title), data: action.data }] : [];
    });
    const found = [...pressesIn(card), ...boxes].find(one => one.title === title) ?? assert.fail(title);
    return cardOf(await world.say(undefined, { ...who, value: { ...found.data, ...inputs } }));
  };
  const posted = async (now: string) => (await world.tend(now)).map(one => wordsIn(one.attachments?.[0]?.content));
  const kept = async () => {
    const all = await filesIn(world.data);
    return all.filter(({ path }) => path.includes('/promises/')).map(({ text }) => text);
  };

  describe('after a report', () => {
    it('says what may be asked for and when, and reminds on those days, then keeps nothing', async () => {
      const card = await say('Jag har anmält');
      const words = wordsIn(card);
      assert.match(words, /inom 14 dagar.*socialtjänstlagen 20 kap\. 2 §/);
      assert.match(words, /en vecka efter beslutet.*socialtjänstlagen 19 kap\. 6 §/);
      assert.match(words, /Ny oro anmäler du igen, genast/);
      const promised = wordsIn(await press(card, 'Påminn mig', { day: '2026-11-24' }));
      assert.match(promised, /tisdag 8 december 2026[\s\S]*tisdag 15 december 2026/);
      const [file, ...others] = await kept();
      assert.deepEqual(others, []);
      assert.match(file ?? '', /"day":"2026-11-24"/);
      assert.doesNotMatch(file ?? '', /Lena|a:1\b|29:1|000000000001/);
      assert.deepEqual(await posted('2026-12-08T07:59:00Z'), []);
      const [first] = await posted('2026-12-08T08:00:00Z');
      assert.match(first ?? '', /Du bad mig påminna dig i dag[\s\S]*14 dagar[\s\S]*0980-31 92 20/);
      assert.doesNotMatch(first ?? '', /raderat/);
      const [last] = await posted('2026-12-15T08:00:00Z');
      assert.match(last ?? '', /tre veckor[\s\S]*raderat/);
      assert.deepEqual(await kept(), []);
      assert.ok(!world.log.lines.some(line => /SL-DELIVERY/.test(line)));
    });

    it('is one promise however often it is pressed, and is taken back by whoever made it alone', async () => {
      const card = await say('jag har anmält');
      const promised = await press(card, 'Påminn mig', { day: '2026-11-24' });
      await press(card, 'Påminn mig', { day: '2026-11-20' });
      assert.equal((await kept()).length, 1);
      await press(promised, 'Ta bort påminnelserna', {}, KIM);
      assert.equal((await kept()).length, 1);
      assert.match(wordsIn(await press(promised, 'Ta bort påminnelserna')), /borttagna/);
      assert.deepEqual(await kept(), []);
      assert.deepEqual(await posted('2026-12-15T08:00:00Z'), []);
    });

    for (const [day, said] of [
      ['2026-11-25', /Välj den dag då anmälan kom in/],
      ['i går', /Välj den dag då anmälan kom in/],
      ['2026-02-30', /Välj den dag då anmälan kom in/],
      ['2026-09-01', /Välj den dag då anmälan kom in/],
      ['2026-10-01', /dagarna har redan gått.*0980-31 92 20/],
    ] as const)
      it(`keeps nothing for the day ${day}`, async () => {
        assert.match(wordsIn(await press(await say('jag har anmält'), 'Påminn mig', { day })), said);
        assert.deepEqual(await kept(), []);
      });

    it('reminds of what is still ahead where the report came in earlier', async () => {
      const words = wordsIn(await press(await say('jag har anmält'), 'Påminn mig', { day: '2026-11-05' }));
      assert.doesNotMatch(words, /beslutet om utredning/);
      assert.match(words, /torsdag 26 november 2026/);
    });

    it('begins under the rules on it, and at the end of the guide', async () => {
      assert.ok(
        pressesIn(await say('Vad får jag veta efter min anmälan?')).some(one => one.title === 'Jag har anmält'),
      );
      assert.ok(!pressesIn(await say('Hur anmäler jag?')).some(one => one.title === 'Jag har anmält'));
      const end = (await say('ska jag anmäla')) as object;
      const titles: string[] = [];
      let card: unknown = end;
      for (let at = 0; at < 8; at++) {
        const next = pressesIn(card).find(
          ({ data }) => data.do === 'guide' && Array.isArray(data.picks) && data.picks.length > at,
        );
        if (!next) break;
        card = await world.execute(next.data, { ...LENA });
        titles.push(...pressesIn(card).map(({ title }) => title));
      }
      assert.ok(titles.includes('Jag har anmält'), titles.join(' | '));
    });

    it('goes on in private where others read', async () => {
      const channel = { id: '19:x@thread.tacv2', conversationType: 'channel', tenantId: LENA.conversation.tenantId };
      const words = (await world.say('jag har anmält', { ...LENA, conversation: channel })).map(one =>
        wordsIn(one.attachments?.[0]?.content),
      );
      assert.match(words[0] ?? '', /Det tar vi privat/);
      assert.ok(words.some(one => /inom 14 dagar/.test(one)));
    });
  });

  describe('to whoever asked what nobody answers', () => {
    const QUESTION = 'var är lärarnas parkering zqxv';
    const ask = async (who: object = LENA) => press(await say(QUESTION, who), 'Säg till när det finns svar', {}, who);
    const close = async (choice: object) =>
      wordsIn(await press(await say('visa obesvarade frågor', CURATOR), 'Stäng grupp 1', choice, CURATOR));

    it('tells of the rule that a curator closed the question with, and keeps nothing of them after', async () => {
      const promised = wordsIn(await ask());
      assert.match(promised, /före den 24 december 2026/);
      assert.match(promised, /Vänta inte på mig/);
      assert.match(promised, /Anmäl till socialtjänsten genast/);
      const [file] = await kept();
      assert.doesNotMatch(file ?? '', /Lena|a:1\b|29:1|000000000001|parkering/);
      assert.equal((await world.store.unanswered()).length, 1, 'the question is in the queue once');
      await ask();
      await ask(KIM);
      assert.equal((await kept()).length, 2);
      const receipt = await close({ rule0: 'anmalan-nar' });
      assert.match(receipt, /1 fråga stängd med regeln ”.+”\. Svaret går nu till 2/);
      assert.doesNotMatch(receipt, /anmalan-nar/);
      const letters = await posted('2026-11-24T08:01:00Z');
      assert.equal(letters.length, 2);
      for (const letter of letters) assert.match(letter, /Nu finns det ett svar på din fråga[\s\S]*raderat/);
      assert.deepEqual(await kept(), []);
      assert.deepEqual(await posted('2026-11-25T08:01:00Z'), []);
    });

    it('tells that there is none, where the question is closed without a rule', async () => {
      await ask();
      assert.match(await close({ rule0: 'no rule yet' }), /1 fråga stängd som ”regel saknas”\. 1 som bad/);
      const [letter] = await posted('2026-11-24T08:01:00Z');
      assert.match(letter ?? '', /ingen regel som svarar på din fråga än[\s\S]*Fråga en människa/);
      assert.equal((await world.store.unanswered())[0]?.closedWith, 'no rule yet');
    });

    it('is made a draft of, from the receipt: of phrasings, or of the rule that is missing', async () => {
      await say('kan rektor stoppa min anmälan zqxv blomkål');
      const closing = async (rule0: string) =>
        press(await say('obesvarade', CURATOR), 'Stäng grupp 1', { rule0 }, CURATOR);
      const [open] = await world.store.unanswered();
      if (!open) await world.store.addUnanswered({ text: 'kan rektor', why: 'none', day: '2026-11-24' });
      const drafted = await press(await closing('anmalan-nar'), 'Utkast: sätt att fråga', {}, CURATOR);
      assert.match(wordsIn(drafted), /Jag läser det inte[\s\S]*nationell\/drafts\/anmalan-nar/);
      await world.store.addUnanswered({ text: 'kan rektor stoppa', why: 'none', day: '2026-11-24' });
      await press(await closing('no rule yet'), 'Utkast: ny regel', {}, CURATOR);
      assert.deepEqual(
        world.drafts.map(({ path }) => /^[a-z]+\/drafts\/.+\.(md|yaml)$/.test(path)),
        [true, true, true],
      );
      const data = { v: 1, do: 'draftUnanswered', ids: [(await world.store.unanswered())[0]!.id] };
      assert.match(wordsIn(cardOf(await world.say(undefined, { ...LENA, value: data }))), /bara för den som sköter/);
      assert.equal(world.drafts.length, 3);
    });

    it('is closed as no question, with nobody to tell', async () => {
      await say('asdfghjkl qwerty zqxv');
      assert.match(await close({ rule0: 'no question' }), /stängd som ”inte en fråga”\. Ingen hade bett/);
      assert.match(await close({}).catch(String), /Stäng grupp 1/, 'nothing is left to close');
    });

    it('tells also where the closing was broken off before anybody was told, once', async () => {
      await ask();
      const [open] = await world.store.unanswered();
      await world.store.closeUnanswered([open!.id], 'anmalan-nar');
      assert.deepEqual(await tendPromised(world.promised, world.now), { told: 1, erased: 0 });
      assert.deepEqual(await tendPromised(world.promised, world.now), { told: 0, erased: 0 });
      assert.equal(await tellWhoAsked([open!.text], 'anmalan-nar', world.promised, world.now), 0);
      assert.equal((await posted('2026-11-24T08:01:00Z')).length, 1);
    });

    it('is not told by an older closing of the same words while the question is open again', async () => {
      await say(QUESTION);
      const { text } = (await world.store.unanswered())[0]!;
      await world.store.purgeUnanswered('9999-12-31');
      await world.store.addUnanswered({ text, why: 'none', day: '2026-11-20' });
      const [old] = await world.store.unanswered();
      await world.store.closeUnanswered([old!.id], 'anmalan-akut');
      await ask();
      assert.deepEqual(await tendPromised(world.promised, world.now), { told: 0, erased: 0 });
      const open = (await world.store.unanswered()).find(({ closedWith }) => closedWith === undefined);
      await world.store.closeUnanswered([open!.id], 'anmalan-nar');
      assert.deepEqual(await tendPromised(world.promised, world.now), { told: 1, erased: 0 });
    });

    it('is taken back, and ends by itself after its days', async () => {
      const card = await ask();
      assert.match(wordsIn(await press(card, 'Säg inte till')), /raderad/);
      assert.deepEqual(await kept(), []);
      await ask();
      const end = new Date(world.now.getTime() + 30 * 86_400_000);
      assert.deepEqual(await tendPromised(world.promised, new Date(end.getTime() - 1)), { told: 0, erased: 0 });
      assert.deepEqual(await tendPromised(world.promised, end), { told: 0, erased: 1 });
      assert.deepEqual(await kept(), []);
    });

    it('is offered in private alone', async () => {
      const channel = { id: '19:x@thread.tacv2', conversationType: 'channel', tenantId: LENA.conversation.tenantId };
      const card = cardOf(await world.say(QUESTION, { ...LENA, conversation: channel }));
      assert.ok(!pressesIn(card).some(({ title }) => /^Säg till/.test(title)));
    });
  });
});
