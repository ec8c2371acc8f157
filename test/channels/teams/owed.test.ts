import assert from 'node:assert/strict';
import { book } from '../../../src/booking/booking-acts.js';
import { goAway } from '../../../src/booking/worker-acts.js';
import { groupAt } from '../../bench/groups/made-up.js';
import { LENA, NOW, OPEN, SARA, sara, at as slot, wish } from '../../booking/worker-world.js';
import { BotWorld } from './bot-world.js';

describe('the stores of the program', () => {
  let world: BotWorld;
  const owed: number[] = [];
  /** What was told of owed letters since it was asked last. */
  const told = () => owed.splice(0);
  before(async () => {
    const onOwed = (due: number) => void owed.push(due - NOW.getTime());
    world = await BotWorld.open(['nationell', 'exempelkommun'], NOW.toISOString(), { onOwed });
  });
  after(() => world.close());

  it('tell of what an act on a social worker’s times makes owed, so that the outbox need not wait for its tick', async () => {
    const { store } = world.booking;
    await store.change(SARA, () => ({ data: sara(), result: undefined }));
    assert.deepEqual(told(), []);
    const wished = wish(slot(2), { booker: LENA });
    const press = () => store.change(SARA, data => book(data, wished, { most: 3, elsewhere: 0 }, OPEN, NOW));
    assert.deepEqual([(await press()).is, told()], ['booked', [0]]);
    assert.deepEqual([(await press()).is, told()], ['same', []]);
    const away = () => store.change(SARA, data => goAway(data, '2026-11-25', '2026-11-25', NOW.getTime() + 5));
    await away();
    assert.deepEqual(told(), [5]);
    await world.tend();
    assert.deepEqual(told(), [], 'the outbox’s own steps are nothing new');
  });

  it('tell of what is owed to a group', async () => {
    const { store } = world.groups;
    const letter = {
      id: 'l',
      to: 'channel' as const,
      about: { is: 'resumed' as const },
      due: NOW.getTime() + 7,
      until: NOW.getTime() + 3_600_000,
      twice: true,
      attempts: 0,
    };
    await store.link(groupAt('g', 1), [letter]);
    assert.deepEqual(told(), [7]);
    await store.change('g', data => ({
      data: { ...data, letters: [...data.letters, { ...letter, id: 'm' }] },
      result: 0,
    }));
    assert.deepEqual(told(), [7]);
    await store.change('g', data => ({ data: { ...data, meetings: [] }, result: 0 }));
    assert.deepEqual(told(), []);
  });
});
