import assert from 'node:assert/strict';
import { Budget, paced } from '../../../src/channels/teams/pacing.js';

describe('the pace of posts', () => {
  it('keeps seven a second in one conversation, and thirty in all', () => {
    const budget = new Budget();
    for (let at = 0; at < 7; at++) assert.equal(budget.take('a', 0), 0);
    assert.equal(budget.take('a', 400), 600);
    for (let at = 0; at < 23; at++) assert.equal(budget.take(`b${at}`, 500), 0);
    assert.ok(budget.take('c', 600) > 0);
    assert.equal(budget.take('a', 1_001), 0);
  });

  it('keeps 1,800 an hour in one conversation, and answers with how long', async () => {
    let now = 0;
    const sent: number[] = [];
    const post = paced(
      {
        post: async () => {
          sent.push(now);
          return { is: 'posted', id: '' };
        },
        update: async () => ({ is: 'posted', id: '' }),
      },
      () => new Date(now),
      async ms => {
        now += ms;
      },
    );
    for (let at = 0; at < 1_800; at++) assert.equal((await post.post('a', {})).is, 'posted');
    const wait = await post.post('a', {});
    assert.ok(wait.is === 'wait' && wait.seconds > 3_000);
    assert.equal(sent.length, 1_800);
  });

  it('is not held up for ever by a clock that was set back', () => {
    const budget = new Budget();
    for (let at = 0; at < 7; at++) budget.take('a', 7_200_000);
    assert.equal(budget.take('a', 0), 0);
  });
});
