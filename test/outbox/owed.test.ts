import assert from 'node:assert/strict';
import sinon from 'sinon';
import { claimDue, finish, type Letter, noteAttempt, putOff } from '../../src/outbox/letter.js';
import { newlyDue, telling } from '../../src/outbox/owed.js';
import type { Done } from '../../src/shared/aggregates.js';
import type { Log } from '../../src/shared/ports.js';
import { startTicker } from '../../src/shared/ticker.js';
import { later, NOW, note } from './outbox-world.js';

const QUIET: Log = { info() {}, warn() {}, error() {} };
const NEVER = Number.POSITIVE_INFINITY;

describe('what an act makes owed', () => {
  it('is due when the first of its letters is that could not be posted before', () => {
    const [soon, late] = [note('soon'), note('late', 'late', { due: NOW + 9 })];
    assert.equal(newlyDue([], [late, soon]), NOW);
    assert.equal(newlyDue([soon], [soon, late]), NOW + 9);
    assert.equal(newlyDue([soon, late], [late]), NEVER);
    assert.equal(newlyDue([soon], [{ ...soon }]), NEVER);
    assert.equal(newlyDue([{ ...soon, notBefore: NOW + 5 }], [soon]), NOW, 'it need not wait any more');
  });

  it('is nothing new by the outbox’s own steps, so that it does not call itself for ever', () => {
    const start: readonly Letter[] = [note('a')];
    const { letters: claimed } = claimDue(start, 'me', NOW, 9);
    const tried = noteAttempt(claimed, 'a', 'me')!;
    const off = putOff(tried, 'a', 'me', NOW + 5, 'no')!;
    const ended = finish(tried, 'a', 'me', { is: 'posted', activity: '1' }, NOW)!;
    for (const [before, now] of [
      [start, claimed],
      [claimed, tried],
      [tried, off],
      [tried, ended],
    ] as const)
      assert.equal(newlyDue(before, now), NEVER);
  });

  it('is told when it is kept, and not where it is not', async () => {
    const told: number[] = [];
    const order: string[] = [];
    const act = (data: { letters: readonly Letter[] }): Done<{ letters: readonly Letter[] }, number> => ({
      data: { letters: [note('a')] },
      result: data.letters.length,
    });
    const kept = (works: boolean) =>
      telling(
        async (run: typeof act) => {
          const { result } = run({ letters: [] });
          await null;
          order.push('kept');
          if (!works) throw new Error('disk');
          return result;
        },
        act,
        due => {
          order.push('told');
          told.push(due);
        },
      );
    assert.equal(await kept(true), 0);
    await assert.rejects(kept(false));
    assert.deepEqual([told, order], [[NOW], ['kept', 'told', 'kept']]);
  });
});

describe('a tick that is kicked', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: NOW });
  });
  afterEach(() => clock.restore());

  /** A tick of five seconds that takes so long (milliseconds), when it began, and how many ran at once. */
  function kicked(ms: number) {
    const began: number[] = [];
    let [now, most] = [0, 0];
    const run = async () => {
      began.push(Math.floor((Date.now() - NOW) / 10) * 10);
      most = Math.max(most, ++now);
      await later(ms);
      now--;
    };
    const hand = startTicker([{ name: 'outbox', every: 5_000, run }], () => new Date(), QUIET);
    return { hand, began, most: () => most, kick: () => hand.kick('outbox') };
  }

  it('runs at once, in the background, and then at its pace again', async () => {
    const { began, kick } = kicked(10);
    await clock.tickAsync(1_000);
    kick();
    assert.deepEqual(began, [0], 'whoever kicks waits for nothing');
    await clock.tickAsync(1);
    assert.deepEqual(began, [0, 1_000]);
    await clock.tickAsync(5_100);
    assert.deepEqual(began, [0, 1_000, 6_010]);
  });

  it('is not lost during a run, and never makes two', async () => {
    const { began, most, kick } = kicked(2_000);
    await clock.tickAsync(500);
    for (let times = 0; times < 3; times++) kick();
    await clock.tickAsync(1_400);
    assert.deepEqual(began, [0]);
    await clock.tickAsync(200);
    assert.deepEqual(began, [0, 2_000], 'one more run for all three');
    await clock.tickAsync(500);
    kick();
    await clock.tickAsync(1_600);
    assert.deepEqual([began, most()], [[0, 2_000, 4_000], 1]);
  });

  it('comes round however often it is kicked', async () => {
    const { began, kick } = kicked(0);
    for (let times = 0; times < 50; times++) {
      kick();
      await clock.tickAsync(0);
    }
    await clock.tickAsync(1);
    assert.ok(began.length >= 2);
  });

  it('is left alone when the program ends, or has no such name', async () => {
    const { began, hand, kick } = kicked(10);
    hand.kick('other');
    await clock.tickAsync(100);
    await hand.stop();
    kick();
    await clock.tickAsync(20_000);
    assert.deepEqual(began, [0]);
  });
});
