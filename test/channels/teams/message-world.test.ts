import assert from 'node:assert/strict';
import { BotWorld, wordsIn } from './bot-world.js';
import { DANGER, emoji, html, LOTSEN, replyTo, span, TORVALD } from './messages.js';

describe('a message as Teams writes it, through the door', () => {
  let world: BotWorld;
  before(async function () {
    this.timeout(60_000);
    world = await BotWorld.open();
    // The first question of all takes seconds; a connection that waits so long may be closed under it.
    await world.say('Måste jag anmäla?');
  });
  after(() => world.close());

  const channel = { conversation: { id: '19:x@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true } };
  const answer = async (change: Record<string, unknown>): Promise<string> => {
    const posted = await world.say(undefined, change);
    assert.equal(posted.length, 1, JSON.stringify(change));
    return wordsIn(posted[0]?.attachments?.[0]?.content);
  };

  it('answers a command with an emoji as it answers the command', async () => {
    for (const command of ['boka', 'hjälp', 'mina bokningar']) {
      const shown = { text: `${command} 🙂`, attachments: [html(`<p>${command} ${emoji()}</p>`)] };
      assert.equal(await answer(shown), await answer({ text: command }));
    }
  });

  it('answers a command in a channel beside the bot, a colleague and spaces that do not break', async () => {
    const text = '<at>Samverkanslotsen</at>&nbsp;möten <at>Torvald Ekensten</at>';
    const said = await answer({ ...channel, text, entities: [LOTSEN, TORVALD] });
    assert.equal(said, await answer({ ...channel, text: 'möten' }));
    assert.doesNotMatch(said, /namn|Torvald/);
  });

  it('leads with 112 where the words stand in the html alone, or in what is replied to', async () => {
    for (const attachment of [html(`<p>${span('Samverkanslotsen')}&nbsp;${DANGER}</p>`), html(replyTo(DANGER))])
      assert.match(await answer({ text: '', entities: [LOTSEN], attachments: [attachment] }), /^.*112/);
  });

  it('answers beside entities and attachments that no one could expect', async () => {
    for (const change of [
      { entities: [{ type: 'mention' }] },
      { entities: [{ type: 'mention', mentioned: null }, null, {}] },
      { attachments: [html({ a: 1 }), null] },
    ])
      assert.match(await answer({ text: `<at>Samverkanslotsen</at> ${DANGER}`, ...change }), /^.*112/);
  });

  it('answers the search box, and refuses what it never sends', async () => {
    const search = (value: unknown) =>
      world.post(world.teams.message(undefined, { type: 'invoke', name: 'composeExtension/query', value }));
    const query = (parameters: unknown) => search({ commandId: 'sok', parameters });
    for (const parameters of [
      undefined,
      null,
      [],
      [{ name: 'q' }],
      [{ name: 'q', value: null }],
      [{ name: 'q', value: 'akut' }],
    ])
      assert.equal((await query(parameters)).status, 200, JSON.stringify(parameters));
    for (const parameters of [5, [null], [{ name: 'q', value: { toString: 1 } }]])
      assert.equal((await query(parameters)).status, 400, JSON.stringify(parameters));
    assert.ok((await search(null)).status < 500);
    assert.equal(world.log.lines.filter(line => /SL-TURN/.test(line)).length, 0);
  });
});
