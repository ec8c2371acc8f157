import assert from 'node:assert/strict';
import { keyOf, SeenInMemory } from '../../../src/channels/teams/seen.js';

const activity = (id: string | undefined, chat = 'c', from = 'f') =>
  ({ id, conversation: { id: chat }, from: { id: from } }) as Parameters<typeof keyOf>[0];

describe('an activity that came before', () => {
  it('is the same by its id, its conversation and its sender', () => {
    const keys = [activity('1'), activity('2'), activity('1', 'd'), activity('1', 'c', 'g')].map(keyOf);
    assert.equal(new Set(keys).size, 4);
    assert.equal(keyOf(activity('1')), keys[0]);
    assert.equal(keyOf(activity(undefined)), undefined);
  });

  it('is known again, to one of many that ask at once not', async () => {
    const seen = new SeenInMemory();
    const all = await Promise.all(Array.from({ length: 5 }, () => seen.again('a')));
    assert.deepEqual(all, [false, true, true, true, true]);
  });

  it('is forgotten when so many have come since', async () => {
    const seen = new SeenInMemory(2);
    for (const key of ['a', 'b', 'c']) assert.equal(await seen.again(key), false);
    assert.deepEqual([await seen.again('c'), await seen.again('b'), await seen.again('a')], [true, true, false]);
  });
});
