import assert from 'node:assert/strict';
import { takeReviewsStep, tendReviews } from '../../../src/answering/promised/monthly-reviews.js';
import { tendPromised } from '../../../src/answering/promised/tell-me.js';
import { filesIn } from '../../helpers/files-in.js';
import { BotWorld, pressesIn, wordsIn } from './bot-world.js';

const TENANT = '22222222-2222-2222-2222-222222222222';
const person = (number: number, conversation: object) => ({
  from: { id: `29:${number}`, name: `Person ${number}`, aadObjectId: `00000000-0000-4000-8000-00000000000${number}` },
  conversation,
});
const CHANNEL = {
  id: '19:regler@thread.tacv2;messageid=1',
  conversationType: 'channel',
  isGroup: true,
  tenantId: TENANT,
};
const CURATOR = person(4, CHANNEL);
const MAY = '2027-05-03T08:00:00Z';
/** The first school day of June 2027, at eight in Sweden. */
const JUNE = '2027-06-01T06:00:00Z';

describe('the reviews of each month', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await BotWorld.open(undefined, MAY);
  });
  afterEach(() => world.close());

  const cardOf = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted.at(-1)?.attachments?.[0]?.content;
  const say = async (text: string, who: object = CURATOR) => cardOf(await world.say(text, { ...who }));
  const press = async (card: unknown, title: string, who: object = CURATOR) => {
    const found = pressesIn(card).find(one => one.title === title) ?? assert.fail(title);
    return cardOf(await world.say(undefined, { ...who, value: found.data }));
  };
  const begin = async () => press(await say('granskningar'), 'Påminn här varje månad');
  const tendedAt = async (now: string) => {
    const told = await tendReviews(world.promised, new Date(now));
    const posted = await world.tend(now);
    return { told, posted: posted.map(one => wordsIn(one.attachments?.[0]?.content)) };
  };
  const kept = async () => (await filesIn(world.data)).filter(({ path }) => path.includes('/promises/'));

  it('are posted on its first school morning where a curator asked for them, once', async () => {
    assert.match(wordsIn(await begin()), /Jag skriver här första skoldagen i varje månad/);
    assert.deepEqual(await tendedAt('2027-06-01T05:59:00Z'), { told: 0, posted: [] });
    const { told, posted } = await tendedAt(JUNE);
    assert.equal(told, 1);
    assert.match(posted.join(), /regler att granska[\s\S]*granskas senast 30 juni 2027[\s\S]*Ingen har godkänt den/);
    assert.deepEqual(await tendedAt(JUNE), { told: 0, posted: [] });
    assert.deepEqual(await tendedAt('2027-06-30T10:00:00Z'), { told: 0, posted: [] });
    assert.match((await tendedAt('2027-07-01T06:00:00Z')).posted.join(), /skulle ha granskats/);
  });

  it('are decided on in the store, whoever looks, at once or again', async () => {
    await begin();
    const looks = await Promise.all([1, 2, 3].map(() => tendReviews(world.promised, new Date(JUNE))));
    assert.deepEqual(looks.toSorted(), [0, 0, 1]);
    assert.equal((await world.tend(JUNE)).length, 1);
    // What tends the other promises leaves this one alone, before and after its letter.
    await tendPromised(world.promised, new Date('2027-06-30T06:00:00Z'));
    assert.equal((await kept()).length, 1);
  });

  it('are nothing in a month without any, which stays done with', async () => {
    world.now = new Date('2026-12-02T08:00:00Z');
    await begin();
    assert.deepEqual(await tendedAt('2027-01-11T08:00:00Z'), { told: 0, posted: [] });
    const [file] = await kept();
    assert.match(file?.text ?? '', /"month":"2027-01"/);
    assert.doesNotMatch(file?.text ?? '', /regler@thread/);
  });

  it('are asked for once a channel, and ended by any curator', async () => {
    await begin();
    const again = await say('visa granskningar');
    assert.deepEqual(
      pressesIn(again).map(({ title }) => title),
      ['Sluta påminna här'],
    );
    assert.equal((await kept()).length, 1);
    assert.match(wordsIn(await press(again, 'Sluta påminna här')), /Jag slutar påminna här/);
    assert.deepEqual(await kept(), []);
    assert.deepEqual(await tendedAt(JUNE), { told: 0, posted: [] });
  });

  it('are for curators alone, and in private shown but not promised', async () => {
    const stranger = await world.say('granskningar', person(1, CHANNEL));
    assert.match(JSON.stringify(stranger), /bara för den som sköter reglerna/);
    const private_ = person(4, { id: 'a:4', conversationType: 'personal', tenantId: TENANT });
    const card = await say('vilka regler ska granskas?', private_);
    assert.match(wordsIn(card), /Regler att granska[\s\S]*Skriv granskningar i er kanal/);
    assert.deepEqual(pressesIn(card), []);
  });

  it('are not promised any more after a change of the key, and nothing of it is left', async () => {
    await begin();
    const seals = { ...world.promised.seals, open: () => undefined };
    const parts = { ...world.promised, seals, answering: world.promised.answering };
    assert.equal(await tendReviews(parts, new Date(JUNE)), 0);
    assert.deepEqual(await kept(), []);
  });

  it('say so where no more can be promised', async () => {
    const store = { ...world.promised.store, ids: async () => Array.from({ length: 5_000 }, String) };
    const parts = { ...world.promised, store, answering: world.promised.answering };
    const place = { channel: 'c', address: 'a' };
    assert.equal((await takeReviewsStep(true, [], parts, place, new Date(MAY))).reminded, 'full');
    assert.equal((await takeReviewsStep(undefined, [], undefined, place, new Date(MAY))).reminded, 'notHere');
  });
});
