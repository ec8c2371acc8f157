import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { peopleMentioned } from '../../../src/channels/teams/mentions.js';

const BOT = { id: '28:bot', name: 'Samverkanslotsen' };
const mention = (mentioned: unknown, type = 'mention') => ({ type, mentioned, text: '<at>x</at>' });
const of = (entities: unknown) => peopleMentioned({ recipient: BOT, entities } as Activity);

describe('the people whom a message mentions', () => {
  const cases: [what: string, entities: unknown, ids: string[]][] = [
    ['nobody beside the bot', [mention(BOT)], []],
    ['one', [mention(BOT), mention({ id: '29:a', name: 'Lena' })], ['29:a']],
    ['one with a name of several words, each a mention', [mention({ id: '29:a' }), mention({ id: '29:a' })], ['29:a']],
    ['two', [mention({ id: '29:a' }), mention({ id: '29:b' })], ['29:a', '29:b']],
    [
      'a channel, another bot and a tag',
      [mention({ id: '19:x@thread' }), mention({ id: '28:x' }), mention({ id: 'MjQ=', type: 'tag' })],
      [],
    ],
    ['what is no mention', [mention({ id: '29:a' }, 'clientInfo')], []],
    ['things of other shapes', [mention(undefined), mention({ id: 5 }), mention({}), null, 'x', 7], []],
    ['no list', undefined, []],
  ];
  for (const [what, entities, ids] of cases)
    it(`are ${JSON.stringify(ids)} of ${what}`, () => assert.deepEqual(of(entities), ids));
});
