import assert from 'node:assert/strict';
import { Box, NOW, note, outboxWorld, posting, SAID } from './outbox-world.js';

describe('the outbox', () => {
  const world = outboxWorld();

  it('notes the try, posts, and notes the end, in this order', async () => {
    const box = new Box([note('a')]);
    const tally = await world.run(
      box,
      posting(() => {
        box.steps.push('post a');
        return { is: 'posted', id: '7' };
      }),
    );
    assert.deepEqual(box.steps, ['attempt a', 'post a', 'posted a']);
    assert.deepEqual(tally, { posted: 1, refused: 0, missed: 0, unknown: 0, putOff: 0 });
  });

  it('ends as missed what waited until it was useless, and never posts in the last seconds', async () => {
    const box = new Box([note('a', 'a', { until: NOW + 120_000 })]);
    const tries: number[] = [];
    await world.runFor(
      box,
      posting((_address, at) => {
        tries.push(at - NOW);
        return { is: 'wait', seconds: 1 };
      }),
      180_000,
    );
    assert.equal(box.letters[0]!.ended?.is, 'missed');
    assert.equal(Math.max(...tries) < 105_000, true);
  });

  it('tries what may have been delivered once more where that may be, marked, and no third time', async () => {
    const box = new Box([note('once'), note('twice', 'twice', { twice: true })]);
    const tries: string[] = [];
    await world.runFor(
      box,
      posting(address => {
        tries.push(address);
        return { is: 'unknown' };
      }),
      180_000,
    );
    assert.deepEqual(tries, ['once', 'twice', 'twice']);
    assert.deepEqual([box.endOf('once'), box.endOf('twice'), box.marked], ['unknown', 'unknown', ['twice']]);
  });

  it('posts nothing for a claim that was lost', async () => {
    const box = new Box([note('a')]);
    box.noteAttempt = async () => false;
    const post = posting(() => assert.fail('posted'));
    assert.deepEqual(await world.run(box, post), { posted: 0, refused: 0, missed: 0, unknown: 0, putOff: 0 });
  });

  it('says what is useless or has no way, without a try', async () => {
    const box = new Box([note('gone'), note('closed'), note('old', 'old', { until: NOW })]);
    box.words = ({ of, to }) =>
      of === 'gone' ? { gone: 'cancelled' } : of === 'closed' ? { refused: 'paused' } : { address: to, reply: SAID };
    await world.run(
      box,
      posting(() => assert.fail('posted')),
    );
    assert.deepEqual(
      box.letters.map(({ ended }) => ended),
      [
        { is: 'missed', why: 'cancelled', at: NOW },
        { is: 'refused', why: 'paused', at: NOW },
        { is: 'missed', why: 'started', at: NOW },
      ],
    );
  });

  it('makes an update again of which nobody knows whether it came', async () => {
    const box = new Box([note('a')]);
    box.words = () => ({ address: 'a', reply: SAID, update: 'card' });
    const seen: string[] = [];
    await world.runFor(
      box,
      posting(address => {
        seen.push(address);
        return seen.length < 3 ? { is: 'unknown' } : { is: 'posted', id: 'card' };
      }),
      200_000,
    );
    assert.deepEqual([seen, box.endOf('a')], [['a card', 'a card', 'a card'], 'posted']);
  });

  it('claims nothing more when the program is stopping, and finishes what it has', async () => {
    const box = new Box(Array.from({ length: 30 }, (_, at) => note(`${at}`)));
    let stopping = false;
    const tally = await world.run(
      box,
      posting(() => {
        stopping = true;
        return { is: 'posted', id: '1' };
      }),
      { stopping: () => stopping },
    );
    assert.equal(tally.posted, 24);
  });

  /** What a process that died after a step leaves to the next one. */
  const dies: [after: string, twice: boolean, posts: number, end: string][] = [
    ['claim', false, 1, 'posted'],
    ['attempt', false, 0, 'unknown'],
    ['attempt', true, 1, 'posted'],
    ['post', false, 1, 'unknown'],
    ['post', true, 2, 'posted'],
    ['end', false, 1, 'posted'],
  ];
  for (const [step, twice, posts, end] of dies) {
    it(`after a death behind ${step}: ${posts} posts in all, ${end}${twice ? ', the second one marked' : ''}`, async () => {
      const box = new Box([note('a', 'a', { twice })]);
      let posted = 0;
      const post = posting(() => {
        posted++;
        return { is: 'posted', id: '1' };
      });
      const [claimed] = await box.claimDue(NOW, 1, { of: new Set(), to: new Set() }, () => {});
      if (step !== 'claim') await box.noteAttempt(claimed!);
      if (step === 'post' || step === 'end') await post.post('a', SAID);
      if (step === 'end') await box.finish(claimed!, { is: 'posted', activity: '1' }, NOW);
      const next = new Box(box.letters.map(one => ({ ...one, claim: undefined })));
      await world.run(next, post);
      assert.deepEqual([posted, next.endOf('a')], [posts, end]);
      assert.deepEqual(next.marked, twice ? ['a'] : step === 'claim' || step === 'end' ? [] : ['a']);
    });
  }
});
