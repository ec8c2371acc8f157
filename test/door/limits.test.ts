import assert from 'node:assert/strict';
import sinon from 'sinon';
import { COST, limitsInMemory, limitsOver, PACE } from '../../src/door/limits.js';

describe('the limits', () => {
  let time: sinon.SinonFakeTimers;
  beforeEach(() => {
    time = sinon.useFakeTimers({
      now: new Date('2026-11-28T08:00:00Z'),
      toFake: ['Date', 'setTimeout', 'clearTimeout'],
    });
  });
  afterEach(() => time.restore());

  it('let one person write forty messages in a minute, and tell them once', async () => {
    const limits = limitsInMemory();
    for (let message = 0; message < 40; message++)
      assert.deepEqual(await limits.take('a', COST.message), { is: 'answered' });
    assert.deepEqual(await limits.take('a', COST.message), { is: 'tooFast', told: false });
    assert.deepEqual(await limits.take('a', COST.message), { is: 'tooFast', told: true });
    assert.deepEqual(await limits.take('b', COST.message), { is: 'answered' });
    time.tick(61_000);
    assert.deepEqual(await limits.take('a', COST.message), { is: 'answered' });
  });

  it('let somebody type in the search box five times as often', async () => {
    const limits = limitsInMemory();
    for (let search = 0; search < 200; search++) assert.equal((await limits.take('a', COST.search)).is, 'answered');
    assert.equal((await limits.take('a', COST.search)).is, 'tooFast');
  });

  it('hold for all together too', async () => {
    const limits = limitsInMemory({ ...PACE, all: { points: 50, seconds: 10 } });
    for (let person = 0; person < 10; person++)
      assert.equal((await limits.take(`p${person}`, COST.message)).is, 'answered');
    assert.deepEqual(await limits.take('late', COST.message), { is: 'tooFast', told: false });
    time.tick(10_001);
    assert.equal((await limits.take('late', COST.message)).is, 'answered');
  });

  it('silence nobody when their store is away', async () => {
    const away = { consume: async () => Promise.reject(new Error('no store')) };
    const limits = limitsOver(() => away as never);
    assert.deepEqual(await limits.take('a', COST.message), { is: 'answered' });
  });
});
