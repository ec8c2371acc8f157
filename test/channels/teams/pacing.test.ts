import assert from 'node:assert/strict';
import { Budget, paced } from '../../../src/channels/teams/pacing.js';

describe('the pace of posts', () => {
  it('keeps a tenth below seven a second in one conversation, and thirty in all', () => {
    const budget = new Budget();
    for (let at = 0; at < 6; at++) assert.equal(budget.take('a', 0), 0);
    assert.equal(budget.take('a', 400), 600);
    for (let at = 0; at < 21; at++) assert.equal(budget.take(`b${at}`, 500), 0);
    assert.ok(budget.take('c', 600) > 0);
    assert.equal(budget.take('a', 1_001), 0);
  });

  it('keeps 1,620 an hour in one conversation, and answers with how long', async () => {
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
    const posted = async () => {
      const answer = await post.post('a', {});
      if (answer.is === 'wait') now += answer.seconds * 1_000;
      return answer;
    };
    while (sent.length < 1_620) await posted();
    const wait = await posted();
    assert.deepEqual([wait.is, wait.is === 'wait' && wait.seconds > 2_000, sent.length], ['wait', true, 1_620]);
  });

  it('keeps seven in two seconds and 54 in thirty in one conversation, and forgets those that are quiet', () => {
    const budget = new Budget();
    const sent: number[] = [];
    for (let now = 0; now < 60_000; now += 100) if (budget.take('a', now) === 0) sent.push(now);
    for (const [most, span] of [
      [6, 1_000],
      [7, 2_000],
      [54, 30_000],
    ] as const)
      for (const first of sent)
        assert.equal(sent.filter(at => first <= at && at < first + span).length <= most, true, `${most} in ${span}`);
    assert.equal(sent.length, 108);
    for (let at = 0; at < 5_000; at++) budget.take(`b${at}`, 60_000 + at * 2_000);
    assert.equal(budget.take('a', 60_000 + 20_000_000), 0);
    assert.equal(budget.size < 3_000, true);
  });

  it('is not held up for ever by a clock that was set back', () => {
    const budget = new Budget();
    for (let at = 0; at < 7; at++) budget.take('a', 7_200_000);
    assert.equal(budget.take('a', 0), 0);
  });
});
