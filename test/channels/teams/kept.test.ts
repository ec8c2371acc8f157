import assert from 'node:assert/strict';
import { join } from 'node:path';
import { faultFields } from '../../../src/channels/teams/turn-log.js';
import { filesIn } from '../../helpers/files-in.js';
import { BotWorld, pressesIn, wordsIn } from './bot-world.js';

const CURATOR = { from: { id: '29:kaj', name: 'Kaj Kurator', aadObjectId: '00000000-0000-4000-8000-000000000004' } };
const KIM = { id: '29:3', name: 'Kim Kallar', aadObjectId: '00000000-0000-4000-8000-000000000003' };
const TENANT = '22222222-2222-2222-2222-222222222222';

describe('what is left of a message in the running bot', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await BotWorld.open(['nationell', 'exempelkommun'], '2026-11-24T08:00:00Z', {
      env: { LOG_LEVEL: 'debug' },
    });
  });
  afterEach(() => world.close());

  const cardOf = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted.at(-1)?.attachments?.[0]?.content;

  it('is in the queue the known words of it, also where a press brings it back changed', async () => {
    await world.say('kvadratroten ur blomkål zqxv xhemile');
    await world.say(undefined, { value: { v: 1, do: 'rejectChoices', q: 'xhemile kommer hungrig till skolan' } });
    await world.say(undefined, {
      value: { v: 1, do: 'helped', yes: false, rule: 'xhemile-kvistmark', q: 'vem är xhemile' },
    });
    const kept = await world.store.unanswered();
    assert.deepEqual(
      kept.map(({ text, shown }) => [text, shown]),
      [
        ['[…] ur […]', undefined],
        ['[…] kommer hungrig till skolan', undefined],
        ['vem är […]', undefined],
      ],
    );
  });

  it('is nothing where somebody writes of not wanting to live, nor of what they press then', async () => {
    const card = cardOf(await world.say('funderar på att ta mitt liv'));
    assert.match(wordsIn(card), /Gäller det dig själv/);
    for (const { data } of pressesIn(card)) {
      assert.doesNotMatch(JSON.stringify(data), /mitt liv/);
      await world.say(undefined, { value: data });
    }
    assert.deepEqual(await world.store.unanswered(), []);
  });

  it('is on a curator’s card no word that only one question has and the knowledge base seldom', async () => {
    const q = 'vad gör sommarvisa i skolan';
    await world.say(undefined, { value: { v: 1, do: 'rejectChoices', q } });
    assert.match(wordsIn(cardOf(await world.say('obesvarade', CURATOR))), /1 fråga/);
    assert.doesNotMatch(JSON.stringify(cardOf(await world.say('obesvarade', CURATOR))), /sommarvisa/);
    await world.say(undefined, { value: { v: 1, do: 'rejectChoices', q: 'hur lång är en sommarvisa' } });
    assert.match(JSON.stringify(cardOf(await world.say('obesvarade', CURATOR))), /sommarvisa/);
  });

  it('is in the log nothing, whatever was pressed, refused or failed', async () => {
    await world.say('xhemile kommer hungrig varje dag');
    world.teams.behaviours = [{ status: 500 }];
    await world.say('ska jag anmäla att xhemile har blåmärken');
    for (const value of [
      { v: 1, do: 'rejectChoices', q: 'xhemile' },
      { v: 1, do: 'helped', yes: false, rule: 'xhemile', q: 'xhemile' },
      { v: 1, do: 'xhemile', xhemile: 'xhemile' },
      { v: 1, do: 'booking', step: { is: 'xhemile' }, note: 'xhemile' },
      { v: 1, do: 'group', step: { is: 'link' }, name: 'xhemile', purpose: 'xhemile' },
    ])
      await world.say(undefined, { value });
    assert.ok(world.log.lines.length > 5);
    assert.doesNotMatch(world.log.lines.join('\n'), /xhemile/i);
  });

  it('is of a group chat its ids, not its title', async () => {
    const conversation = {
      id: '19:grupp@thread.v2',
      conversationType: 'groupChat',
      isGroup: true,
      tenantId: TENANT,
      name: 'Elevärende Bravinasson 5A',
    };
    const inChat = { from: KIM, conversation };
    const form = pressesIn(cardOf(await world.say('koppla grupp', inChat))).find(({ title }) => /^Koppla/.test(title))!;
    const inputs = { name: 'Tallgruppen', school: 'tallskolan', purpose: 'Konsultation', policy: 'skip', before: '60' };
    await world.say(undefined, { ...inChat, value: { ...form.data, ...inputs } });
    const texts = (await filesIn(join(world.data, 'groups'))).map(({ text }) => text).join('\n');
    assert.match(texts, /19:grupp@thread\.v2/);
    assert.doesNotMatch(texts, /Bravinasson|Samverkanslotsen/);
  });
});

describe('a fault in the log', () => {
  it('has places of our code, and no line of the error’s text', () => {
    const fields = faultFields(new Error('first line\n    at Xhemile (Kvistmark:1:1)\nlast line'));
    assert.doesNotMatch(JSON.stringify(fields), /Xhemile|first|last line/);
    assert.match(JSON.stringify(fields), /kept\.test/);
  });
});
