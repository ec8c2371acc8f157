import assert from 'node:assert/strict';
import sinon from 'sinon';
import { LIMITS, paced } from '../../src/channels/teams/pacing.js';
import { claimDue, type End, finish, type Letter, noteAttempt, putOff } from '../../src/outbox/letter.js';
import { type Claimed, type LetterBox, postDue, type Words } from '../../src/outbox/run.js';
import type { Post, Posted } from '../../src/shared/ports.js';
import type { Reply } from '../../src/shared/reply.js';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-12-01T08:00:00Z');
type Note = Letter & { readonly to: string };
const note = (id: string, to = id, change: Partial<Note> = {}): Note => ({
  id,
  to,
  due: NOW,
  until: NOW + HOUR,
  twice: false,
  attempts: 0,
  ...change,
});
const SAID: Reply = { blocks: [], buttons: [] };

/** Letters in memory, each kept by itself: `fails` gives the ids that cannot be written, `steps` what was done with them. */
class Box implements LetterBox {
  readonly steps: string[] = [];
  fails = new Set<string>();
  words = (claimed: Claimed): Words | undefined => ({ address: claimed.to, reply: SAID });
  marked: string[] = [];
  constructor(public letters: readonly Note[]) {}

  async claimDue(...[now, most, busy, onFault]: Parameters<LetterBox['claimDue']>): Promise<readonly Claimed[]> {
    const taken = new Set(busy.to);
    const { letters, claimed } = claimDue(this.letters, 'me', now, most, ({ id, to }) => {
      if (taken.has(to) || busy.of.has(id)) return false;
      if (this.fails.has(id)) {
        onFault(id, new Error('disk'));
        return false;
      }
      taken.add(to);
      return true;
    });
    this.letters = letters;
    return claimed.map(letter => ({ of: letter.id, to: letter.to, letter, by: 'me' }));
  }

  async wordsOf(claimed: Claimed, _now: number, mayBeTwice: boolean): Promise<Words | undefined> {
    if (mayBeTwice) this.marked.push(claimed.of);
    return this.words(claimed);
  }

  #change(step: string, id: string, letters: readonly Note[] | undefined): boolean {
    this.steps.push(`${step} ${id}`);
    if (letters) this.letters = letters;
    return letters !== undefined;
  }

  noteAttempt = async ({ letter: { id }, by }: Claimed) =>
    this.#change('attempt', id, noteAttempt(this.letters, id, by));
  putOff = async ({ letter: { id }, by }: Claimed, until: number, delivered: 'no' | 'perhaps') =>
    this.#change('off', id, putOff(this.letters, id, by, until, delivered));
  finish = async ({ letter: { id }, by }: Claimed, end: End, at: number) =>
    this.#change(end.is, id, finish(this.letters, id, by, end, at));
  endOf(id: string) {
    return this.letters.find(one => one.id === id)?.ended?.is;
  }
}

const later = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));

describe('the outbox', () => {
  let clock: sinon.SinonFakeTimers;
  const faults: string[] = [];
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: NOW });
    faults.length = 0;
  });
  afterEach(() => clock.restore());

  const posting = (answer: (address: string, at: number) => Posted | Promise<Posted>): Post<Reply> => ({
    post: async address => answer(address, Date.now()),
    update: async (address, id) => answer(`${address} ${id}`, Date.now()),
  });
  const run = (box: LetterBox, post: Post<Reply>, stopping = () => false) =>
    postDue({ boxes: [box], post, clock: () => Date.now(), onFault: of => faults.push(of), stopping });
  /** Runs every five seconds, as the ticker does, for so long (milliseconds). */
  const runFor = async (box: LetterBox, post: Post<Reply>, ms: number) => {
    const until = Date.now() + ms;
    while (Date.now() < until) {
      await run(box, post);
      await clock.tickAsync(5_000);
    }
  };

  it('notes the try, posts, and notes the end, in this order', async () => {
    const box = new Box([note('a')]);
    const tally = await run(
      box,
      posting(() => {
        box.steps.push('post a');
        return { is: 'posted', id: '7' };
      }),
    );
    assert.deepEqual(box.steps, ['attempt a', 'post a', 'posted a']);
    assert.deepEqual(tally, { posted: 1, refused: 0, missed: 0, unknown: 0, putOff: 0 });
  });

  it('has 500 letters of one minute out within a minute at 1.5 seconds each, inside Teams’ limits', async () => {
    const box = new Box(Array.from({ length: 500 }, (_, at) => note(`${at}`)));
    const sent: number[] = [];
    const post = paced(
      posting(async () => {
        sent.push(Date.now());
        await later(1_500);
        return { is: 'posted', id: '1' };
      }),
      () => new Date(),
    );
    let running = run(box, post);
    for (let at = 0; at < 60; at++) {
      await clock.tickAsync(1_000);
      if (at % 30 === 29) {
        await running;
        running = run(box, post);
      }
    }
    assert.equal(box.letters.filter(one => one.ended?.is === 'posted' && one.ended.at <= NOW + 60_000).length, 500);
    for (const { most, span } of LIMITS.tenant)
      for (const first of sent) assert.equal(sent.filter(at => first <= at && at < first + span).length <= most, true);
  });

  it('lets one that hangs, with eight letters, delay nobody else', async () => {
    const eight = Array.from({ length: 8 }, (_, at) => note(`kim ${at}`, 'kim'));
    const box = new Box([...eight, ...Array.from({ length: 50 }, (_, at) => note(`${at}`, `${at}`, { due: NOW + 1 }))]);
    await clock.tickAsync(1);
    const done = run(
      box,
      posting(async address => {
        await later(address === 'kim' ? 10_000 : 10);
        return address === 'kim' ? { is: 'unknown' } : { is: 'posted', id: '1' };
      }),
    );
    await clock.tickAsync(200);
    assert.equal(box.letters.filter(one => one.ended?.is === 'posted').length, 50);
    await clock.tickAsync(60_000);
    const tally = await done;
    assert.deepEqual([tally.unknown, tally.posted], [3, 50], 'a run ends, though there is more for Kim');
  });

  it('lets one that cannot be written delay nobody else, tells of it once a run, and comes back to it', async () => {
    const box = new Box([note('a'), note('b')]);
    box.fails.add('a');
    const fine = posting(() => ({ is: 'posted', id: '1' }));
    await run(box, fine);
    assert.deepEqual([box.endOf('a'), box.endOf('b'), faults], [undefined, 'posted', ['a']]);
    box.fails.clear();
    await run(box, fine);
    assert.equal(box.endOf('a'), 'posted');
  });

  it('waits on 429 as long as it is told, and leaves the others of that conversation alone meanwhile', async () => {
    const box = new Box([note('a', 'channel'), note('b', 'channel', { due: NOW + 1 })]);
    await clock.tickAsync(1);
    const tries: number[] = [];
    const post = posting((_address, at) => {
      tries.push(at - NOW);
      return tries.length === 1 ? { is: 'wait', seconds: 90 } : { is: 'posted', id: '1' };
    });
    assert.deepEqual((await run(box, post)).putOff, 1);
    assert.deepEqual(tries, [1]);
    await runFor(box, post, 120_000);
    assert.deepEqual(tries, [1, 1, 90_001]);
  });

  it('loses nothing while no token can be had for 25 minutes, and asks for few', async () => {
    const box = new Box(Array.from({ length: 100 }, (_, at) => note(`${at}`)));
    let asked = 0;
    const post = posting((_address, at) => {
      if (at >= NOW + 25 * 60_000) return { is: 'posted', id: '1' };
      asked++;
      return { is: 'wait', seconds: 30, everybody: true };
    });
    await run(box, post);
    assert.equal(asked, 24, 'nobody else is tried while nothing can be posted');
    await runFor(box, post, 25 * 60_000);
    assert.deepEqual(
      box.letters.filter(one => one.ended),
      [],
    );
    await runFor(box, post, 10 * 60_000);
    assert.equal(box.letters.filter(one => one.ended?.is === 'posted').length, 100);
  });

  it('ends as missed what waited until it was useless, and never posts in the last seconds', async () => {
    const box = new Box([note('a', 'a', { until: NOW + 120_000 })]);
    const tries: number[] = [];
    await runFor(
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
    await runFor(
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
    assert.deepEqual(await run(box, post), { posted: 0, refused: 0, missed: 0, unknown: 0, putOff: 0 });
  });

  it('says what is useless or has no way, without a try', async () => {
    const box = new Box([note('gone'), note('closed'), note('old', 'old', { until: NOW })]);
    box.words = ({ of, to }) =>
      of === 'gone' ? { gone: 'cancelled' } : of === 'closed' ? { refused: 'paused' } : { address: to, reply: SAID };
    await run(
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
    await runFor(
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
    const tally = await run(
      box,
      posting(() => {
        stopping = true;
        return { is: 'posted', id: '1' };
      }),
      () => stopping,
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
      await run(next, post);
      assert.deepEqual([posted, next.endOf('a')], [posts, end]);
      assert.deepEqual(next.marked, twice ? ['a'] : step === 'claim' || step === 'end' ? [] : ['a']);
    });
  }
});
