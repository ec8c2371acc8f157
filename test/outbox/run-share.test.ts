import assert from 'node:assert/strict';
import { paced, TEAMS } from '../../src/channels/teams/pacing.js';
import { createBell } from '../../src/outbox/owed.js';
import { Box, later, NOW, note, outboxWorld, posting } from './outbox-world.js';

describe('what one conversation, or all, keep from the outbox', () => {
  const world = outboxWorld();

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
    let running = world.run(box, post);
    for (let at = 0; at < 60; at++) {
      await world.clock.tickAsync(1_000);
      if (at % 30 === 29) {
        await running;
        running = world.run(box, post);
      }
    }
    assert.equal(box.letters.filter(one => one.ended?.is === 'posted' && one.ended.at <= NOW + 60_000).length, 500);
    for (const { most, span } of TEAMS.tenant)
      for (const first of sent) assert.equal(sent.filter(at => first <= at && at < first + span).length <= most, true);
  });

  it('lets one that hangs, with eight letters, delay nobody else', async () => {
    const eight = Array.from({ length: 8 }, (_, at) => note(`kim ${at}`, 'kim'));
    const box = new Box([...eight, ...Array.from({ length: 50 }, (_, at) => note(`${at}`, `${at}`, { due: NOW + 1 }))]);
    await world.clock.tickAsync(1);
    const done = world.run(
      box,
      posting(async address => {
        await later(address === 'kim' ? 10_000 : 10);
        return address === 'kim' ? { is: 'unknown' } : { is: 'posted', id: '1' };
      }),
    );
    await world.clock.tickAsync(200);
    assert.equal(box.letters.filter(one => one.ended?.is === 'posted').length, 50);
    await world.clock.tickAsync(60_000);
    const tally = await done;
    assert.deepEqual([tally.unknown, tally.posted], [3, 50], 'a run ends, though there is more for Kim');
  });

  it('lets one that cannot be written delay nobody else, tells of it once a run, and comes back to it', async () => {
    const box = new Box([note('a'), note('b')]);
    box.fails.add('a');
    const fine = posting(() => ({ is: 'posted', id: '1' }));
    await world.run(box, fine);
    assert.deepEqual([box.endOf('a'), box.endOf('b'), world.faults], [undefined, 'posted', ['a']]);
    box.fails.clear();
    await world.run(box, fine);
    assert.equal(box.endOf('a'), 'posted');
  });

  it('rejects with what keeps it from claiming more, when what is on its way has ended', async () => {
    const box = new Box([note('a'), note('b', 'b', { due: NOW + 1 })]);
    const claim = box.claimDue.bind(box);
    let claims = 0;
    box.claimDue = async (...wish) => {
      if (++claims > 1) throw new Error('the database is away');
      return claim(...wish);
    };
    let settled = false;
    const slow = posting(async () => {
      await later(1_000);
      return { is: 'posted', id: '1' };
    });
    const run = world.run(box, slow).finally(() => {
      settled = true;
    });
    const rejected = assert.rejects(run, /the database is away/);
    await world.clock.tickAsync(999);
    assert.deepEqual([settled, box.endOf('a')], [false, undefined]);
    await world.clock.tickAsync(1);
    await rejected;
    assert.deepEqual([box.endOf('a'), box.endOf('b')], ['posted', undefined]);
  });

  it('waits on 429 as long as it is told, and leaves the others of that conversation alone meanwhile', async () => {
    const box = new Box([note('a', 'channel'), note('b', 'channel', { due: NOW + 1 })]);
    await world.clock.tickAsync(1);
    const tries: number[] = [];
    const post = posting((_address, at) => {
      tries.push(at - NOW);
      return tries.length === 1 ? { is: 'wait', seconds: 90 } : { is: 'posted', id: '1' };
    });
    assert.deepEqual((await world.run(box, post)).putOff, 1);
    assert.deepEqual(tries, [1]);
    await world.runFor(box, post, 120_000);
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
    await world.run(box, post);
    assert.equal(asked, 24, 'nobody else is tried while nothing can be posted');
    await world.runFor(box, post, 25 * 60_000);
    assert.deepEqual(
      box.letters.filter(one => one.ended),
      [],
    );
    await world.runFor(box, post, 10 * 60_000);
    assert.equal(box.letters.filter(one => one.ended?.is === 'posted').length, 100);
  });

  it('leaves each box its share while both have much, and takes all there is where one has little', async () => {
    const many = (name: string, count: number) =>
      new Box(Array.from({ length: count }, (_, at) => note(`${name} ${at}`)));
    const inHand = async (first: Box, other: Box) => {
      const seen: string[] = [];
      const running = world.run(
        [first, other],
        posting(async address => {
          seen.push(address.slice(0, 5));
          await later(1_000);
          return { is: 'posted', id: '1' };
        }),
      );
      await world.clock.tickAsync(1);
      const counts = [seen.filter(one => one === 'first').length, seen.filter(one => one === 'other').length];
      await world.clock.tickAsync(30_000);
      await running;
      return [...counts, seen.slice(24, 48).filter(one => one === 'other').length];
    };
    assert.deepEqual(await inHand(many('first', 60), many('other', 60)), [12, 12, 12]);
    assert.deepEqual(await inHand(many('first', 60), many('other', 5)), [19, 5, 0]);
    assert.deepEqual(await inHand(many('first', 3), many('other', 60)), [3, 21, 24]);
  });

  it('posts one letter at a time in a conversation, whichever box it is of', async () => {
    const boxes = [new Box([note('group', 'kim')]), new Box([note('booking', 'kim')])];
    let [now, most] = [0, 0];
    const running = world.run(
      boxes,
      posting(async () => {
        most = Math.max(most, ++now);
        await later(100);
        now--;
        return { is: 'posted', id: '1' };
      }),
    );
    await world.clock.tickAsync(1_000);
    assert.deepEqual([(await running).posted, most], [2, 1]);
  });

  it('lets one that hangs delay nothing that is owed meanwhile', async () => {
    const box = new Box([note('slow')]);
    const bell = createBell();
    const post = posting(async address => {
      await later(address === 'slow' ? 10_000 : 10);
      return { is: 'posted', id: '1' };
    });
    const running = world.run(box, post, { owed: bell.rung });
    await world.clock.tickAsync(1_000);
    for (const name of ['a', 'b']) {
      box.letters = [...box.letters, note(name)];
      bell.ring();
      await world.clock.tickAsync(100);
      assert.deepEqual([box.endOf('slow'), box.endOf(name)], [undefined, 'posted']);
    }
    await world.clock.tickAsync(10_000);
    assert.equal((await running).posted, 3);
  });
});
