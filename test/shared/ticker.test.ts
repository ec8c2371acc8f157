import assert from 'node:assert/strict';
import sinon from 'sinon';
import { CodedFault } from '../../src/faults.js';
import { EVERY_MS, startTicker, type Tick } from '../../src/shared/ticker.js';
import { memoryLog } from '../channels/teams/bot-world.js';

describe('the clock’s hand', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: 1_000_000 });
  });
  afterEach(() => clock.restore());

  const counting = (name: string, run: () => Promise<void> = async () => {}, every?: number) => {
    const ran: number[] = [];
    const tick: Tick = {
      name,
      every,
      run: async now => {
        ran.push(now.getTime() - 1_000_000);
        await run();
      },
    };
    return { tick, ran };
  };
  const start = (...ticks: { tick: Tick }[]) => {
    const log = memoryLog();
    const hand = startTicker(
      ticks.map(({ tick }) => tick),
      () => new Date(),
      log,
    );
    return { log, hand };
  };

  it('goes on after a tick that failed, and says which one and with which code', async () => {
    const faults = [new Error('a secret'), new CodedFault('SL-DISK-FULL', 'x')];
    const bad = counting('bad', async () => {
      throw faults.shift() ?? new Error('more');
    });
    const { log, hand } = start(bad);
    await clock.tickAsync(2 * EVERY_MS);
    assert.deepEqual(bad.ran, [0, EVERY_MS, 2 * EVERY_MS]);
    assert.deepEqual(
      log.lines.slice(0, 2).map(line => JSON.parse(line)),
      [
        { level: 'error', event: 'tick', code: 'SL-TICK', tick: 'bad', cause: 'Error' },
        { level: 'error', event: 'tick', code: 'SL-DISK-FULL', tick: 'bad', cause: 'CodedFault' },
      ],
    );
    await hand.stop();
  });

  it('lets none that hangs or fails hold up another, and runs none twice at once', async () => {
    let finish = () => {};
    const hangs = counting(
      'hangs',
      () =>
        new Promise<void>(resolve => {
          finish = resolve;
        }),
    );
    const quick = counting('quick', undefined, 5_000);
    const { hand } = start(hangs, quick);
    await clock.tickAsync(60_000);
    assert.deepEqual([hangs.ran.length, quick.ran.length], [1, 13]);
    assert.equal(hand.ticked, undefined, 'it has not come round yet');
    finish();
    await clock.tickAsync(0);
    assert.equal(hand.ticked, 1_060_000);
    finish();
    const stopped = hand.stop();
    await clock.tickAsync(0);
    await stopped;
  });

  it('is as late as its latest tick', async () => {
    const slow = counting('slow');
    const quick = counting('quick', undefined, 5_000);
    const { hand } = start(slow, quick);
    await clock.tickAsync(20_000);
    assert.equal(hand.ticked, 1_000_000);
    await hand.stop();
  });

  it('waits for what is under way when it is stopped, and begins nothing more', async () => {
    let finish = () => {};
    const tick = counting(
      'slow',
      () =>
        new Promise<void>(resolve => {
          finish = resolve;
        }),
    );
    const { hand } = start(tick);
    let ended = false;
    const stopped = hand.stop().then(() => {
      ended = true;
    });
    await clock.tickAsync(EVERY_MS);
    assert.equal(ended, false);
    finish();
    await stopped;
    await clock.tickAsync(3 * EVERY_MS);
    assert.deepEqual(tick.ran, [0]);
  });
});
