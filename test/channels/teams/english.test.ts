import assert from 'node:assert/strict';
import type { TurnContext } from 'botbuilder';
import { isOf, readAddress, tongueAt } from '../../../src/channels/teams/addresses.js';
import { tongueOf } from '../../../src/channels/teams/tongue.js';
import { whoOf } from '../../../src/channels/teams/who-of.js';
import type { Words } from '../../../src/outbox/run.js';
import { saidTo } from '../../../src/outbox/said-to.js';
import { englishOf } from '../../../src/shared/english.js';
import { SWEDISH, say } from '../../../src/shared/say.js';
import { filesIn } from '../../helpers/files-in.js';
import { BotWorld, inside, pressesIn, wordsIn } from './bot-world.js';
import { TENANT } from './fake-teams.js';
import { message } from './messages.js';

const person = (number: number, name: string) => ({
  from: { id: `29:${number}`, name, aadObjectId: `00000000-0000-4000-8000-00000000000${number}` },
  conversation: { id: `a:${number}`, conversationType: 'personal', tenantId: TENANT },
});
const LENA = { ...person(1, 'Lena Lärare'), locale: 'en-GB' };
const KIM = { ...person(7, 'Kim Kollega'), locale: 'sv-SE' };
const CHANNEL = {
  locale: 'en-US',
  conversation: { id: '19:x@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true, tenantId: TENANT },
};
const DAY_MS = 86_400_000;
const RULES_ARE_SWEDISH = 'The rules below are in Swedish. If a child is in danger now, call 112.';
/** Words that only Swedish has. */
const IN_SWEDISH = /(?<!\p{L})(?:och|inte|jag|är|eller|för)(?!\p{L})/iu;
/** Without the titles of rules, which are Swedish. */
const withoutTitles = (words: string) => words.replace(/^\*\*.* ›$/gm, '');

describe('the language that somebody has Teams in', () => {
  const english = englishOf(new Map([['Nej', 'No']]));
  for (const [locale, is] of [
    ['en', true],
    ['en-US', true],
    ['EN_gb', true],
    ['sv-SE', false],
    ['enx', false],
    ['', false],
    [undefined, false],
    [7, false],
  ] as const)
    it(`${locale} is ${is ? 'English' : 'answered in Swedish'}`, () => {
      const activity = message({ locale });
      assert.equal(tongueOf(activity, english), is ? english : SWEDISH);
      assert.equal(tongueOf(activity, undefined), SWEDISH);
    });

  it('is that of the client where the message has none', () => {
    const entities = [{ type: 'mention' }, { type: 'clientInfo', locale: 'en-US' }];
    assert.equal(tongueOf(message({ entities }), english), english);
    assert.equal(tongueOf(message({ entities, locale: 'sv-SE' }), english), SWEDISH);
  });

  it('stands in an address, and what is no address or another language is Swedish', () => {
    assert.equal(tongueAt('{"person":"x","language":"en"}', english), english);
    for (const address of ['{"person":"x"}', '{"language":"fi"}', '{"language":7}', 'the chat', '[]', ''])
      assert.equal(tongueAt(address, english), SWEDISH, address);
    assert.equal(tongueAt('{"person":"x","language":"en"}', undefined), SWEDISH);
  });
});

describe('an address', () => {
  const english = englishOf(new Map([['Nej', 'No']]));
  const who = (conversation: object, tongue = english) =>
    whoOf(
      {
        activity: message({ conversation, channelId: 'msteams', serviceUrl: 'https://teams.example' }),
      } as unknown as TurnContext,
      tongue,
    );
  const PRIVATE = { id: 'a:lena', conversationType: 'personal', tenantId: TENANT };

  it('of one person says the language, of a channel never, and a Swedish one is as before', () => {
    const lena = who(PRIVATE);
    assert.deepEqual(
      [lena.address, lena.privately].map(one => tongueAt(one!, english)),
      [english, english],
    );
    const there = who(CHANNEL.conversation);
    assert.deepEqual(
      [there.address, there.privately].map(one => tongueAt(one!, english)),
      [SWEDISH, english],
    );
    const swedish = who(PRIVATE, SWEDISH);
    assert.doesNotMatch(`${swedish.address}${swedish.privately}`, /language/);
  });

  it('leads to the same place as without', () => {
    for (const of of ['address', 'privately'] as const) {
      const place = readAddress(who(PRIVATE)[of]!);
      assert.deepEqual(place, readAddress(who(PRIVATE, SWEDISH)[of]!));
    }
    assert.ok(isOf(who(PRIVATE).privately!, '29:lena'));
  });
});

describe('a letter', () => {
  const english = englishOf(new Map([['Nej', 'No']]));
  const write = () => ({ address: 'lena', reply: { blocks: [], buttons: [{ title: say`Nej`, open: 'x' }] } });
  const titleOf = (words: Words) => ('reply' in words ? words.reply.buttons[0]?.title : undefined);

  it('is said to whoever it goes to, and its card drawn so', () => {
    const words = saidTo(address => (address === 'lena' ? english : SWEDISH), write);
    assert.equal(titleOf(words), 'No');
    assert.equal('reply' in words && words.reply.tongue, english);
    assert.equal(titleOf(saidTo(() => SWEDISH, write)), 'Nej');
  });

  it('that goes nowhere is in no language', () =>
    assert.deepEqual(
      saidTo(
        () => english,
        () => ({ gone: 'late' as const }),
      ),
      { gone: 'late' },
    ));
});

describe('a teacher who has Teams in English', () => {
  let world: BotWorld;
  before(async function () {
    this.timeout(240_000);
    world = await BotWorld.open();
  });
  after(() => world.close());

  const cardOf = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted.at(-1)?.attachments?.[0]?.content;
  const say = async (text: string, who: object = LENA) => cardOf(await world.say(text, { ...who }));
  const langOf = (card: unknown) => (card as { lang?: string } | undefined)?.lang;
  const titles = (card: unknown) =>
    [...inside(card)].flatMap(({ type, title }) => (String(type).startsWith('Action.') ? [String(title)] : []));

  it('asks for help and reads no Swedish but the titles of rules', async () => {
    const card = await say('help');
    const words = wordsIn(card);
    assert.match(words, /^How I can help you\n/);
    assert.match(words, /Book a time: book, my bookings, cancel, rebook/);
    assert.doesNotMatch(withoutTitles(words), IN_SWEDISH);
    assert.equal(langOf(card), 'en');
  });

  it('reads a rule in Swedish, with one line that says so, and the rest in English', async () => {
    for (const question of ['måste jag anmäla om jag bara misstänker', 'do I have to report if I only suspect']) {
      const words = wordsIn(await say(question));
      assert.equal(words.split(RULES_ARE_SWEDISH).length, 2, words);
    }
    const card = await say('måste jag anmäla om jag bara misstänker?', {
      ...LENA,
      from: { ...LENA.from, aadObjectId: KIM.from.aadObjectId },
    });
    assert.match(wordsIn(card), /The duty to report applies all the same\./);
    assert.match(wordsIn(card), /\*\*Valid from:\*\* \d+ [A-Z][a-z]+ \d{4}/);
    assert.ok(titles(card).includes('It helped'), titles(card).join());
    assert.ok(titles(card).includes('Show less'), titles(card).join());
  });

  it('reads whom to ring, by a command in English', async () => {
    const words = wordsIn(await say('numbers'));
    assert.match(words, /^Call now: social services' reception, \d/);
    assert.match(words, /\*\*Emergency social services:\*\*/);
    assert.match(words, /\*\*Open:\*\* Monday–Thursday/);
  });

  it('is led by the notice in danger, in English', async () => {
    const words = wordsIn(await say('pappan slår barnet just nu'));
    assert.match(words, /^Call 112 now if a child is in danger\n/);
    assert.match(words, /Do not contact the home\.\n/);
  });

  it('is told in English what may not be done, and in a channel alone', async () => {
    assert.match(wordsIn(await say('unanswered')), /^That is only for whoever looks after the rules/);
    const before = world.teams.posted.length;
    const words = wordsIn(cardOf(await world.say('mina tider', { ...LENA, ...CHANNEL })));
    assert.match(words, /^We take that in private, since others read here.*write: my times$/);
    assert.ok(world.teams.posted.slice(before).every(({ path }) => path.endsWith('isTargetedActivity=true')));
  });

  it('goes on with the guide in English buttons, in place of the card', async () => {
    const first = await say('should I report');
    assert.match(wordsIn(first), /The questions and rules of the guide are in Swedish/);
    const answer = pressesIn(first).find(({ data }) => data.do === 'guide') ?? assert.fail();
    const next = await world.execute(answer.data, { ...LENA });
    assert.ok(titles(next).includes('Start again') || titles(next).includes('Back'), titles(next).join());
    assert.equal(langOf(next), 'en');
  });

  it('reads Swedish with everybody else in a channel', async () => {
    const card = await say('måste jag anmäla om jag bara misstänker', { ...LENA, ...CHANNEL });
    assert.match(wordsIn(card), /Här läser fler/);
    assert.doesNotMatch(wordsIn(card), /The rules below/);
    assert.ok(titles(card).includes('Det hjälpte'));
    assert.equal(langOf(card), 'sv');
  });

  it('searches a list for their eyes, and shares a Swedish card', async () => {
    const value = { commandId: 'sok', parameters: [{ name: 'q', value: 'anmäla' }] };
    const activity = { type: 'invoke', name: 'composeExtension/query', value, ...LENA };
    const { body } = await world.post(world.teams.message(undefined, activity));
    const cards = [...inside(body)].filter(({ type }) => type === 'AdaptiveCard');
    assert.ok(cards.length > 0);
    assert.ok(cards.every(card => langOf(card) === 'sv' && !wordsIn(card).includes('The rules below')));
  });

  it('leaves a Swedish colleague with Swedish, also when both ask at once', async () => {
    for (let round = 0; round < 5; round++) {
      const before = world.teams.posted.length;
      await Promise.all(
        [LENA, KIM, LENA, KIM].map(who => world.post(world.teams.message('vem ringer jag nu', { ...who }))),
      );
      const posted = world.teams.posted.slice(before);
      assert.equal(posted.length, 4);
      for (const { path, activity } of posted) {
        const card = activity.attachments?.[0]?.content;
        const isLenas = path.includes(encodeURIComponent(LENA.conversation.id));
        assert.match(wordsIn(card), isLenas ? /^Call now: / : /^Ring nu: /);
        assert.equal(langOf(card), isLenas ? 'en' : 'sv');
      }
    }
  });

  describe('and asked for a letter', () => {
    const kept = async () =>
      (await filesIn(world.data)).filter(({ path }) => path.includes('/promises/')).map(({ text }) => text);
    const remind = async (who: object) => {
      const card = await say('jag har anmält', who);
      const press = pressesIn(card).find(({ data }) => data.do === 'report') ?? assert.fail();
      return cardOf(await world.say(undefined, { ...who, value: { ...press.data, day: '2026-11-24' } }));
    };

    it('gets it in the language of the turn in which it was asked for, which goes with the address', async () => {
      assert.match(wordsIn(await remind(LENA)), /^I will remind you here:\n.*Tuesday 8 December 2026/);
      assert.match(wordsIn(await remind(KIM)), /^Jag påminner dig här:/);
      assert.equal((await kept()).length, 2);
      const posted = await world.tend('2026-12-08T08:00:00Z');
      const firsts = posted.map(one => wordsIn(one.attachments?.[0]?.content).split('\n')[0]);
      assert.deepEqual(firsts.toSorted(), ['Du bad mig påminna dig i dag', 'You asked me to remind you today']);
      const cards = posted.map(one => langOf(one.attachments?.[0]?.content));
      assert.deepEqual(cards.toSorted(), ['en', 'sv']);
      await world.tend(new Date(Date.parse('2026-12-08T08:00:00Z') + 14 * DAY_MS).toISOString());
      assert.deepEqual(await kept(), []);
    });
  });
});

describe('where English is off', () => {
  let world: BotWorld;
  before(async function () {
    this.timeout(240_000);
    world = await BotWorld.open(undefined, undefined, { env: { ENGLISH: 'off' } });
  });
  after(() => world.close());

  it('everybody is answered in Swedish', async () => {
    const [posted] = await world.say('help', { ...LENA });
    assert.match(wordsIn(posted?.attachments?.[0]?.content), /^Så kan jag hjälpa dig\n/);
  });
});
