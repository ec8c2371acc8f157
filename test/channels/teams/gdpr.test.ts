import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { purgeBookings } from '../../../src/booking/purge.js';
import type { GdprFacts } from '../../../src/watch/gdpr-facts.js';
import { gdprSections } from '../../../src/watch/gdpr-page.js';
import { filesIn } from '../../helpers/files-in.js';
import { BotWorld, inside, pressesIn, wordsIn } from './bot-world.js';

const person = (number: number, name: string) => ({
  from: { id: `29:${number}`, name, aadObjectId: `00000000-0000-4000-8000-00000000000${number}` },
  conversation: {
    id: `a:${number}`,
    conversationType: 'personal',
    tenantId: '22222222-2222-2222-2222-222222222222',
  },
});
const LENA = person(1, 'Lena Lärare');
const SARA = person(2, 'Sara Social');
const DAY_MS = 86_400_000;

const FACTS: GdprFacts = {
  municipality: 'X',
  packs: [],
  unansweredDays: 30,
  retentionDays: 90,
  copiesDays: 30,
  meetingsDays: 730,
  offerDays: 14,
  doneDays: 90,
  groupWords: 200,
  answersFrom: 5,
  agreedFrom: 3,
  roundDays: 28,
  rememberedMinutes: 30,
  bookingsOn: true,
  tenant: true,
  dataDir: 'data',
  database: undefined,
  waitDays: 42,
  outlook: false,
  publicUrl: 'https://bot.example',
};

/** Sentences whose truth other tests see: the file, and the title of the test. */
const ELSEWHERE: Readonly<Record<string, readonly [file: string, title: string]>> = {
  memory: ['door/for-a-while.test.ts', 'is erased by itself when its time is over'],
  'memory-minutes': ['door/limits.test.ts', 'let one person write forty messages in a minute, and tell them once'],
  approved: [
    'answering/own-rules.test.ts',
    'is served when two people have approved it, by name, and not for a signature that another has read it',
  ],
  words: ['shared/remembered.test.ts', 'keeps a word, also a long one, without the message that it stood in'],
  number: ['booking/call-number.test.ts', 'is erased when the consultation has been'],
  waiting: ['booking/waiting.test.ts', 'ends by itself after its days'],
  language: ['channels/teams/english.test.ts', 'which goes with the address'],
  report: ['channels/teams/promised.test.ts', 'reminds on those days, then keeps nothing'],
  'worker-address': ['booking/tell-heads.test.ts', 'which goes when they have not written for long'],
  'tell-me': ['channels/teams/promised.test.ts', 'keeps nothing of them after'],
  reviews: ['channels/teams/reviews.test.ts', 'ended by any curator'],
  'sees-head': ['booking/statistics.test.ts', 'shows no number below five'],
  directory: ['shared/directory.test.ts', 'is known as Teams writes them, however the ids are written'],
  groups: ['groups/group-acts.test.ts', 'is who answered, of any kind, to one that ended before an instant'],
  'group-keepers': ['groups/offers.test.ts', 'lets each go but the last convener'],
  'group-asked': ['groups/offers.test.ts', 'tells the convener of a no, and of no answer in two weeks'],
  'group-words': ['groups/group-acts.test.ts', 'are the newest ones where there are too many'],
  'group-todos': ['groups/todo.test.ts', 'is erased with the meetings, and sooner when it is done'],
  yearly: ['groups/answers-kept.test.ts', 'loses who wrote it with the other words of a closed year alone'],
  'case-answers': ['groups/case-evaluation.test.ts', 'forgets who answered when the round is over'],
  'worker-times': ['booking/keeping.test.ts', 'erases what ended before'],
  copies: ['stores/lowdb/copies.test.ts', 'and then erased'],
  calendar: ['channels/teams/booking.test.ts', 'with nothing of the booker'],
  'sees-curator': ['channels/teams/kept.test.ts', 'no word that only one question has'],
  'sees-channel': ['channels/teams/booking.test.ts', 'books nothing where others read'],
  tenant: ['channels/teams/door.test.ts', 'is 403 for another tenant'],
  'risk-identity': ['channels/teams/queue.test.ts', 'keeps no identity'],
  'risk-law': ['answering/answering.test.ts', 'says that it has no valid rule'],
  'risk-reader': [
    'answering/own-rules.test.ts',
    'is served when two people have approved it, by name, and not for a signature that another has read it',
  ],
  'erase-booking': ['channels/teams/booking.test.ts', 'cancels and moves with the code'],
  'where-database': ['stores/postgres/contract.test.ts', 'keeps the contract'],
  'database-minutes': [
    'stores/postgres/in-common.test.ts',
    'has nothing of a person in any row, and forgets what is over',
  ],
  'database-copies': ['stores/postgres/dump.test.ts', 'and nothing of the last minutes'],
  'database-before': ['cli/move-store.test.ts', 'brings it there and back'],
  'erase-group': ['stores/lowdb/groups-erase.test.ts', 'no file, no copy of it'],
};
/** Sentences on what the program is for, and on what lies outside of it: no test can see them. */
const TOLD = new Set([
  'fill-controller',
  'fill-basis',
  'fill-contact',
  'fill-processor',
  'fill-log',
  'people',
  'terms',
  'correct',
  'purpose',
  'no-decision',
  'teams',
  'backup',
]);
/** Those that this file sees. */
const HERE = new Set([
  ...['no-model', 'question', 'answered', 'anonymous', 'sealed', 'named', 'bookings-days', 'log', 'where', 'key'],
  ...['sees-worker', 'risk-disk', 'give-out'],
]);

describe('each sentence for the data protection officer', () => {
  const facts = [FACTS, { ...FACTS, database: { name: 'kommun', hosts: ['db'], tls: true } }];
  const ids = facts.flatMap(one => gdprSections(one).flatMap(({ claims }) => claims.map(({ id }) => id)));
  it('is seen to be true by a test, or is known to be none that could be', async () => {
    assert.deepEqual(
      ids.filter(id => !HERE.has(id) && !TOLD.has(id) && !Object.hasOwn(ELSEWHERE, id)),
      [],
    );
    for (const [file, title] of Object.values(ELSEWHERE))
      assert.ok(
        (await readFile(new URL(`../../${file}`, import.meta.url), 'utf8')).includes(title),
        `${file}: ${title}`,
      );
  });

  it('no-model: nothing of the source talks to a model', async () => {
    const all = await filesIn(new URL('../../../src', import.meta.url).pathname);
    for (const { path, text } of all) assert.doesNotMatch(text, /from 'openai'|OpenAIModel|ActionPlanner/, path);
  });
});

describe('what is planted in the running bot', () => {
  let world: BotWorld;
  before(async function () {
    this.timeout(300_000);
    world = await BotWorld.open(['nationell', 'exempelkommun'], '2026-11-23T08:00:00Z');
  });
  after(() => world.close());

  const cardOf = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted.at(-1)?.attachments?.[0]?.content;
  const say = async (who: object, text: string) => cardOf(await world.say(text, { ...who }));
  const press = async (who: object, card: unknown, title: RegExp, inputs: object = {}) => {
    const boxes = [...inside(card)].flatMap(part => {
      const action = part.selectAction as { data?: Record<string, unknown>; title?: string } | undefined;
      return action?.data ? [{ title: String(action.title), data: action.data }] : [];
    });
    const found = [...pressesIn(card), ...boxes].find(one => title.test(one.title)) ?? assert.fail(String(title));
    return cardOf(await world.say(undefined, { ...who, value: { ...found.data, ...inputs } }));
  };
  const kept = async () => (await filesIn(world.data)).filter(({ path }) => !path.includes('lotsen.lease'));
  const texts = async () => (await kept()).map(({ text }) => text).join('\n');

  it('is found of a question as its known words alone, and of an answered one nothing', async () => {
    await world.say('kvadratroten ur blomkål zqxv xhemile', LENA);
    await world.say('Måste jag anmäla om jag bara misstänker?', LENA);
    await world.say('ja', LENA);
    assert.deepEqual(
      (await world.store.unanswered()).map(({ text }) => text),
      ['[…] ur […]'],
    );
    assert.doesNotMatch(await texts(), /xhemile|misstänker|Lena|29:1\b|000000000001/);
  });

  it('is found of an anonymous booking neither name, id nor chat, with or without a wish to be told', async () => {
    const form = await press(SARA, await say(SARA, 'mina tider'), /^Lägg in tider/);
    await press(SARA, form, /^Spara tiderna/, {
      days: '1,3',
      first: '2026-11-23',
      last: '2026-12-18',
      from: '13.00',
      to: '15.00',
      length: '30',
      pause: '10',
      form: 'telefon',
    });
    const slots = await press(LENA, await say(LENA, 'boka'), /^Tallskolan/);
    await press(LENA, await press(LENA, slots, /kl\. 13\.00/), /^Boka anonymt/, { subject: 'oro', tell: 'true' });
    assert.ok((await world.bookings()).bookings.some(({ sealed }) => sealed !== undefined));
    assert.doesNotMatch(await texts(), /Lena|Lärare|29:1\b|a:1"|000000000001/);
    assert.match(wordsIn(await say(SARA, 'mina tider')), /anonym/);
  });

  it('is found of a named one name and id, by which it can be given out; and in the log nobody', async () => {
    const slots = await say(LENA, 'boka');
    const details = await press(LENA, slots, /kl\. 13\.40/);
    await press(LENA, details, /^Boka med mitt namn/, { subject: 'samverkan', note: 'Ring gärna efter kl 14' });
    assert.match(await texts(), /Lena Lärare/);
    assert.match(await texts(), /000000000001/);
    assert.match(wordsIn(await say(LENA, 'mina bokningar')), /Sara Social/);
    // Its note stands in no file, neither while the news of it wait nor after, and on the social worker's card.
    const planted = Buffer.from('Ring gärna');
    const inClear = async () =>
      /Ring g|efter kl 14/.test(await texts()) || (await texts()).includes(planted.toString('base64').slice(0, -4));
    assert.equal(await inClear(), false);
    const told = JSON.stringify(await world.tend());
    assert.match(told, /Anteckning: Ring gärna efter kl 14/);
    assert.equal(await inClear(), false);
    assert.match(wordsIn(await say(SARA, 'mina tider')), /Anteckning: Ring gärna efter kl 14/);
    assert.equal((await world.bookings()).bookings.filter(({ note }) => note !== undefined).length, 1);
    assert.doesNotMatch(world.log.lines.join('\n'), /Lena|Lärare|29:1\b|000000000001|Ring gärna|xhemile/);
  });

  it('lies where only its user reads it, without the key', async () => {
    assert.equal((await stat(world.data)).mode & 0o077, 0);
    for (const { path, text } of await kept()) {
      assert.equal((await stat(path)).mode & 0o077, 0, path);
      assert.doesNotMatch(text, /(?:07){32}/, path);
    }
  });

  it('is gone when its days are over', async () => {
    const last = Math.max(...(await world.bookings()).bookings.map(({ end }) => end));
    await world.tend(new Date(last + 60_000).toISOString());
    await purgeBookings(world.booking, new Date(last + 1));
    assert.ok(
      (await world.bookings()).bookings.every(({ sealed, note }) => sealed === undefined && note === undefined),
    );
    await purgeBookings(world.booking, new Date(last + 89 * DAY_MS));
    assert.ok((await world.bookings()).bookings.length > 0);
    await purgeBookings(world.booking, new Date(last + 91 * DAY_MS));
    assert.deepEqual((await world.bookings()).bookings, []);
    assert.doesNotMatch(await texts(), /Lena|Lärare/);
  });
});
