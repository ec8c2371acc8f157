import assert from 'node:assert/strict';
import { BotWorld, wordsIn } from './bot-world.js';
import { TENANT } from './fake-teams.js';

const CHANNEL = {
  conversation: { id: '19:x@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true, tenantId: TENANT },
};
/** Not Swedish numbers of anybody: the one of the authority's tests. */
const NUMBER = '20121212-1212';

describe('what concerns one person, in a channel', () => {
  let world: BotWorld;
  before(async function () {
    this.timeout(240_000);
    world = await BotWorld.open(['nationell', 'exempelkommun', 'ostermalm'], '2026-11-23T06:00:00Z');
  });
  after(() => world.close());
  beforeEach(() => {
    world.teams.posted.length = 0;
    world.teams.behaviours = [];
  });
  const posts = () =>
    world.teams.posted.map(({ path, activity }) => ({
      path,
      words: wordsIn(activity.attachments?.[0]?.content) || (activity.text ?? ''),
    }));
  const isTargeted = (path: string) => path.endsWith('/activities?isTargetedActivity=true');
  /** Posts that all who read in the channel see. */
  const seenByAll = () =>
    posts().filter(({ path }) => path.includes(encodeURIComponent(CHANNEL.conversation.id)) && !isTargeted(path));

  for (const [what, text] of [
    ['what somebody may not do', 'mina tider'],
    ['that a number was seen', `måste jag anmäla om ${NUMBER} har blåmärken`],
  ] as const) {
    it(`is shown to them alone: ${what}`, async () => {
      await world.say(text, CHANNEL);
      assert.deepEqual([posts().length, posts().every(({ path }) => isTargeted(path))], [1, true]);
    });
    it(`goes to the private chat where the client has no such message: ${what}`, async () => {
      world.teams.behaviours = [{ status: 400 }];
      await world.say(text, CHANNEL);
      assert.deepEqual(
        seenByAll().map(({ words }) => words),
        ['Jag har svarat i vår privata chatt.'],
      );
      assert.ok(posts().some(({ path }) => path === '/v3/conversations'));
      assert.ok(posts().at(-2)!.words.length > 0);
    });
    it(`is not said to the channel where neither can be done: ${what}`, async () => {
      world.teams.behaviours = [{ status: 400 }, { status: 403 }];
      await world.say(text, CHANNEL);
      const [only, ...more] = seenByAll();
      assert.match(only!.words, /svarar jag bara dig/);
      assert.equal(more.length, 0);
    });
  }

  it('in danger whom to ring is for all, and that a number was seen for one', async () => {
    await world.say(`pappan slår ${NUMBER} just nu`, CHANNEL);
    const [all, ...rest] = seenByAll();
    assert.match(all!.words, /112/);
    assert.doesNotMatch(all!.words, /personnummer/);
    assert.equal(rest.length, 0);
    assert.match(posts().at(-1)!.words, /personnummer/);
  });

  it('a question is answered to all', async () => {
    await world.say('måste jag anmäla om jag bara misstänker', CHANNEL);
    assert.equal(seenByAll().length, 1);
  });
});
