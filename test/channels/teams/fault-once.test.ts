import assert from 'node:assert/strict';
import type { Limits } from '../../../src/door/limits.js';
import { CodedFault } from '../../../src/faults.js';
import { BotWorld } from './bot-world.js';

const refusing: Limits = {
  take: async () => {
    throw new CodedFault('SL-DB-DENIED', 'the database: 28P01');
  },
};

describe('a fault of a turn', () => {
  let world: BotWorld;
  before(async () => {
    world = await BotWorld.open(undefined, undefined, { limits: refusing });
  });
  after(() => world.close());
  beforeEach(() => world.log.lines.splice(0));

  const faults = () =>
    world.log.lines.filter(line => line.includes('SL-DB-DENIED')).map(line => JSON.parse(line).event);

  it('of a message has one line, by which it is counted', async () => {
    await world.say('Måste jag anmäla?');
    assert.deepEqual(faults(), ['turn']);
  });

  it('of a press that is answered in its place has one too', async () => {
    const { version } = world.knowledge.guide!;
    const press = { v: 1, do: 'guide', guide: version, picks: [2] };
    await world.execute(press).catch(() => undefined);
    assert.deepEqual(faults(), ['turn']);
    await world.execute(press).catch(() => undefined);
    assert.deepEqual(faults(), ['turn', 'turn']);
  });
});
