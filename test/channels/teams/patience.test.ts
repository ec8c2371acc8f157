import assert from 'node:assert/strict';
import { DeliveryError } from '../../../src/channels/teams/delivery.js';
import { createPatience, PATIENCE_MS } from '../../../src/channels/teams/patience.js';

const busy = (retryAfter?: number) =>
  new DeliveryError('busy', { statusCode: 429, uncertain: false, ...(retryAfter ? { retryAfter } : {}) });
const unreached = new DeliveryError('not reached', { uncertain: false, cause: new Error('ECONNREFUSED') });

/** Time that passes only while somebody waits. */
function madeUpTime() {
  let now = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  return {
    clock: () => now,
    pause: (ms: number) => new Promise<void>(wake => sleepers.push({ at: now + ms, wake })),
    /** Lets time pass until nobody waits. */
    async run(): Promise<void> {
      for (;;) {
        for (let turn = 0; turn < 20; turn++) await Promise.resolve();
        const next = sleepers.sort((a, b) => a.at - b.at).shift();
        if (!next) return;
        now = Math.max(now, next.at);
        next.wake();
      }
    },
  };
}

/** What sending leads to, try by try; what is not listed succeeds. */
function sender(faults: readonly Error[]) {
  const tries: number[] = [];
  const time = madeUpTime();
  const patience = createPatience(time.clock, time.pause);
  const send = async () => {
    const fault = faults[tries.length];
    tries.push(time.clock());
    if (fault) throw fault;
    return 'sent';
  };
  return { tries, time, patience, send };
}

describe('patience with Teams', () => {
  const cases: [what: string, urgent: boolean, faults: readonly Error[], tries: number[], ends: 'sent' | 'fails'][] = [
    ['nothing wrong', false, [], [0], 'sent'],
    ['told to wait two seconds', false, [busy(2)], [0, 2_000], 'sent'],
    ['told to wait, without how long', false, [busy(), busy()], [0, 1_000, 2_000], 'sent'],
    ['not reached', false, [unreached], [0, 1_000], 'sent'],
    ['told to wait longer than a turn may take', false, [busy(20)], [0], 'fails'],
    ['told to wait longer, in danger', true, [busy(20)], [0, PATIENCE_MS], 'sent'],
    ['told again and again', false, Array(20).fill(busy(3)), [0, 3_000, 6_000, 9_000], 'fails'],
    ['told again and again, in danger', true, Array(20).fill(busy(4)), [0, 4_000, 8_000, 10_000], 'fails'],
    ['refused', true, [new DeliveryError('no', { statusCode: 403, uncertain: false })], [0], 'fails'],
    ['perhaps delivered', true, [new DeliveryError('?', { statusCode: 502, uncertain: true })], [0], 'fails'],
    ['perhaps delivered, no answer', true, [new DeliveryError('?', { uncertain: true })], [0], 'fails'],
    ['a fault of ours', true, [new TypeError('x')], [0], 'fails'],
  ];
  for (const [what, urgent, faults, expected, ends] of cases) {
    it(`${what}: ${expected.length === 1 ? 'one try' : `tries at ${expected.join(', ')} ms`}, ${ends}`, async () => {
      const { tries, time, patience, send } = sender(faults);
      const end = patience.deliver(urgent, send).then(
        () => 'sent',
        () => 'fails',
      );
      await time.run();
      assert.equal(await end, ends);
      assert.deepEqual(tries, expected);
    });
  }

  it('lets what is urgent go first while it waits, and the others after it', async () => {
    const time = madeUpTime();
    const patience = createPatience(time.clock, time.pause);
    const order: string[] = [];
    let turnedAway = false;
    const urgent = patience.deliver(true, async () => {
      if (!turnedAway) {
        turnedAway = true;
        throw busy(3);
      }
      order.push(`urgent ${time.clock()}`);
    });
    await Promise.resolve();
    const others = [1, 2].map(number =>
      patience.deliver(false, async () => {
        order.push(`other ${number} ${time.clock()}`);
      }),
    );
    await time.run();
    await Promise.all([urgent, ...others]);
    assert.equal(order[0], 'urgent 3000');
    assert.equal(order.length, 3);
  });
});
