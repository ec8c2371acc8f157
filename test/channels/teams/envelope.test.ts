import assert from 'node:assert/strict';
import { openEnvelope } from '../../../src/channels/teams/envelope.js';
import { BotWorld } from './bot-world.js';

const HOSTS = ['127.0.0.1'];
const conversation = { id: 'a:1', conversationType: 'personal' };
const plain = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:1/',
  from: { id: '29:1' },
  recipient: { id: '28:1' },
  conversation,
  text: 'hej',
};

/** Texts that neither an address nor a header can carry, beside ordinary ones. */
const UNSENDABLE = ['\ud800', 'å', '\u200b', '👩', ' ', 'a b', '\r\nX: 1', '\u0000'];

describe('the envelope of an activity', () => {
  const opened = (change: Record<string, unknown>) => openEnvelope({ ...plain, ...change }, { hosts: HOSTS });

  for (const id of UNSENDABLE) {
    it(`is refused with the conversation id ${JSON.stringify(id)}, which no answer could be sent to`, () =>
      assert.deepEqual(opened({ conversation: { ...conversation, id } }), { status: 400, why: 'conversation.id' }));

    it(`loses the ids ${JSON.stringify(id)} of what is answered, and keeps its words`, () => {
      const envelope = opened({ id, replyToId: id });
      assert.ok('activity' in envelope);
      assert.deepEqual([envelope.activity.id, envelope.activity.replyToId], [undefined, undefined]);
      assert.equal(envelope.activity.text, 'hej');
    });
  }

  it('keeps the ids that Teams gives', () => {
    const ids = { id: 'f:a1b2-c3', replyToId: '1763972000123' };
    const id = '19:Ab_c-1@thread.tacv2;messageid=1763972000123';
    const envelope = opened({ ...ids, conversation: { ...conversation, id } });
    assert.ok('activity' in envelope);
    assert.deepEqual([envelope.activity.id, envelope.activity.replyToId], [ids.id, ids.replyToId]);
    assert.equal(envelope.activity.conversation.id, id);
  });

  for (const odd of [-1, true, '', [], {}, ['x']]) {
    it(`keeps no name or role that is ${JSON.stringify(odd)}, unless it is text`, () => {
      const more = { name: odd, role: odd, aadObjectId: odd };
      const envelope = opened({ conversation: { ...conversation, ...more }, from: { ...plain.from, role: odd } });
      assert.ok('activity' in envelope);
      const { conversation: place, from } = envelope.activity;
      const kept = typeof odd === 'string' ? odd : undefined;
      assert.deepEqual([place.name, place.role, place.aadObjectId, from.role], [kept, kept, kept, kept]);
    });
  }

  it('that is odd where nobody looks is answered all the same', async () => {
    const world = await BotWorld.open();
    const odd = { name: -1, role: [], aadObjectId: {} };
    const from = { id: '29:lena', name: 'Lena', role: 7 };
    try {
      for (const change of [{ id: '\ud800' }, { conversation: { ...conversation, ...odd } }, { from }])
        assert.equal((await world.say('Måste jag anmäla?', change)).length, 1, JSON.stringify(change));
    } finally {
      await world.close();
    }
  }).timeout(60_000);
});
