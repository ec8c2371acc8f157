import assert from 'node:assert/strict';
import { goOn, isErasable, isReminded, pause, unlink } from '../../src/groups/life-acts.js';
import { addMeetings } from '../../src/groups/plan-acts.js';
import { servicesIn } from '../../src/groups/services.js';
import { DAY, dataOf, ids, meetingAt, NOON } from '../helpers/small-group.js';

describe('the reminders of a group', () => {
  it('are stopped and go on, whyever they were stopped', () => {
    const data = dataOf();
    const still = pause(data, NOON);
    assert.deepEqual([still.result, still.data.group.quiet, isReminded(still.data)], [true, NOON, false]);
    assert.deepEqual([pause(still.data, NOON + 1).result, pause(still.data, NOON + 1).data], [false, still.data]);
    for (const stopped of [still.data, dataOf([], { paused: true, refusals: 2 })]) {
      const { data: now, result } = goOn(stopped);
      assert.deepEqual([result, now.group.quiet, now.group.paused, now.group.refusals], [true, undefined, false, 0]);
    }
    assert.deepEqual([goOn(data).result, goOn(data).data], [false, data]);
  });
});

describe('unlinking a group', () => {
  const full = () => {
    const added = addMeetings(
      dataOf([], { purpose: 'Elevhälsa' }),
      [meetingAt('m', NOON + 3 * DAY)],
      ids('r'),
      NOON,
    ).data;
    const [first, ...others] = added.letters;
    return {
      ...added,
      group: { ...added.group, nobody: ['ebba'], place: 'Sal 3', services: ['skola' as const] },
      evaluations: [{ year: '2026/27', service: 'skola' as const, values: { a: 1 } }],
      letters: [{ ...first!, claim: { by: 'me', until: NOON + DAY } }, ...others],
    };
  };

  it('erases at once what people wrote, planned and answered, and owes the channel a word', () => {
    const data = full();
    const { data: now, result } = unlink(data, ids('w'), NOON);
    assert.deepEqual(result, { meetings: 1 });
    assert.deepEqual(
      [now.meetings, now.evaluations, now.group.purpose, now.group.nobody],
      [[], undefined, '', undefined],
    );
    assert.deepEqual(
      now.letters.map(({ id, to, about }) => [id, to, about.is]),
      [
        ['r0', 'channel', 'reminder'],
        ['w0', 'channel', 'unlinked'],
      ],
      'and what is being posted is left to end',
    );
    assert.equal(unlink(now, ids(), NOON).data, now, 'once');
  });

  it('is over when the last letter has ended, however it ended', () => {
    const { data } = unlink(full(), ids('w'), NOON);
    const ended = (at: number) => ({
      ...data,
      letters: data.letters.map((one, place) =>
        place >= at ? one : { ...one, ended: { is: 'unknown' as const, at: NOON } },
      ),
    });
    assert.deepEqual([0, 1, 2].map(ended).map(isErasable), [false, false, true]);
    assert.equal(isErasable(dataOf()), false, 'and only of a group that is unlinked');
  });
});

describe('the services of a group', () => {
  it('are those of the list, each once, in its order', () => {
    assert.deepEqual(servicesIn('polis,skola,polis,Ebba,__proto__'), ['skola', 'polis']);
    assert.deepEqual(servicesIn(''), []);
  });
});
