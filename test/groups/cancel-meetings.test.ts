import assert from 'node:assert/strict';
import { type GroupStep, groupInputs } from '../../src/groups/actions.js';
import { cancel, settle } from '../../src/groups/cancel-meetings.js';
import type { GroupData } from '../../src/groups/group.js';
import { UNDO_WITHIN } from '../../src/groups/waiting-acts.js';
import { autumnOf, EIGHT } from '../helpers/meeting-steps.js';
import { at, meetingOn } from '../helpers/meetings.js';
import { dataOf } from '../helpers/small-group.js';

const [a, b, c] = ['2026-09-10', '2026-09-24', '2026-10-08'].map((day, number) => meetingOn(`m${number}`, day));
const series = dataOf([a!, b!, c!]);
type Kept = { data?: GroupData; kept?: GroupData; now?: Date };

/** What a step comes to, and what the store then holds; `kept` is what it held, where that is not what was seen. */
async function taken(
  step: GroupStep & { is: 'cancel' | 'cancelRest' },
  meeting: string,
  { data = series, kept = data, now = EIGHT }: Kept = {},
) {
  const { parts, data: held } = autumnOf(kept);
  const outcome = await cancel(step, groupInputs.parse({ meeting }), parts, data, now);
  return { outcome, held: held() };
}
const states = ({ meetings }: GroupData) => meetings.map(({ state }) => state);

describe('cancelling one meeting', () => {
  it('is done at once', async () => {
    const { outcome, held } = await taken({ is: 'cancel' }, 'm1');
    assert.deepEqual(outcome, { is: 'cancelled', meetings: [b] });
    assert.deepEqual(states(held), ['planned', 'cancelled', 'planned']);
  });

  it('is none where none was chosen, or the chosen one is gone', async () => {
    for (const is of ['cancel', 'cancelRest'] as const) {
      const { outcome, held } = await taken({ is }, '');
      assert.deepEqual(outcome.is === 'meetings' && [outcome.wrong, outcome.ahead.length], ['noneChosen', 3]);
      assert.equal(held, series);
      for (const [meeting, kept] of [
        ['x', series],
        ['m1', dataOf([a!])],
        ['m1', undefined],
      ] as const) {
        const here = kept ? { data: kept } : { now: new Date(b!.start) };
        assert.deepEqual((await taken({ is }, meeting, here)).outcome, { is: 'gone' }, `${is} ${meeting}`);
      }
    }
  });

  it('is what becomes of a rest of one', async () => {
    const { outcome } = await taken({ is: 'cancelRest' }, 'm2');
    assert.deepEqual(outcome, { is: 'cancelled', meetings: [c] });
  });

  it('is none where the group went meanwhile', async () => {
    const kept = { ...series, group: { ...series.group, id: 'another' } };
    assert.deepEqual((await taken({ is: 'cancel' }, 'm1', { kept })).outcome, { is: 'gone' });
    assert.deepEqual((await taken({ is: 'cancelRest', sure: 3 }, 'm0', { kept })).outcome, { is: 'gone' });
  });
});

describe('cancelling the rest of a series', () => {
  it('shows what it comes to, and asks anew where that is not what was seen', async () => {
    const asked = { is: 'cancelShown', group: series.group, meetings: [b, c] };
    for (const sure of [undefined, 1, 3]) {
      const { outcome, held } = await taken({ is: 'cancelRest', sure }, 'm1');
      assert.deepEqual([outcome, held], [asked, series]);
    }
  });

  it('is of the meeting that its button names before the one that is chosen', async () => {
    const { outcome } = await taken({ is: 'cancelRest', meeting: 'm1' }, 'm0');
    assert.deepEqual(outcome, { is: 'cancelShown', group: series.group, meetings: [b, c] });
  });

  it('waits once that has been seen', async () => {
    const { outcome, held } = await taken({ is: 'cancelRest', sure: 2 }, 'm1');
    const [change] = held.waiting!;
    assert.deepEqual(outcome, { is: 'waiting', group: series.group, change, meetings: [b, c] });
    const { id, ...what } = change!;
    assert.deepEqual(what, { at: EIGHT.getTime() + UNDO_WITHIN, gone: ['m1', 'm2'], moved: [], added: [] });
    assert.match(id, /^[0-9a-f-]{36}$/);
    assert.deepEqual(states(held), ['planned', 'planned', 'planned']);
  });

  it('is done at once where the group has to know', async () => {
    const now = new Date(a!.start - 60_000);
    const { outcome, held } = await taken({ is: 'cancelRest', sure: 3 }, 'm0', { now });
    assert.deepEqual(outcome, { is: 'cancelled', meetings: [a, b, c] });
    assert.deepEqual(states(held), ['cancelled', 'cancelled', 'cancelled']);
  });
});

describe('changes that wait', () => {
  const [first, last] = [['m0'], ['m1', 'm2']].map((gone, number) => ({
    id: `w${number}`,
    at: EIGHT.getTime() + (number + 1) * 60_000,
    gone,
    moved: [],
    added: [],
  }));
  const to = {
    day: '2026-09-11',
    time: { start: 540, end: 600 },
    start: at('2026-09-11', 540),
    end: at('2026-09-11', 600),
    place: '',
  };
  const waiting = { ...series, waiting: [{ ...first!, moved: [{ meeting: 'm1', to }] }, last!] };
  const settled = async (step: GroupStep & { is: 'undo' | 'tellNow' }, data: GroupData, now = EIGHT) => {
    const { parts, data: held } = autumnOf(data);
    const outcome = await settle(step, parts, data, now);
    return [outcome, held().waiting?.map(({ id }) => id)];
  };

  it('are taken back by their id, or the last ones without, and counted', async () => {
    assert.deepEqual(await settled({ is: 'undo', change: 'w0' }, waiting), [{ is: 'undone', count: 2 }, ['w1']]);
    assert.deepEqual(await settled({ is: 'undo' }, waiting), [{ is: 'undone', count: 2 }, ['w0']]);
  });

  it('cannot be taken back when it is too late, and by a word alone not where there are none', async () => {
    const late = new Date(last!.at);
    assert.deepEqual(await settled({ is: 'undo', change: 'w1' }, waiting, late), [{ is: 'undoLate' }, ['w0', 'w1']]);
    assert.deepEqual(await settled({ is: 'undo', change: 'x' }, series), [{ is: 'undoLate' }, undefined]);
    const nothing = { is: 'nothingToUndo' };
    assert.deepEqual(await settled({ is: 'undo' }, series), [nothing, undefined]);
    assert.deepEqual(await settled({ is: 'undo' }, { ...series, waiting: [] }), [nothing, []]);
    assert.deepEqual(await settled({ is: 'undo' }, waiting, late), [nothing, ['w0', 'w1']]);
  });

  it('are done before their time, as far as they are there', async () => {
    const done = { is: 'changed', gone: [b, c], moved: [], added: [] };
    assert.deepEqual(await settled({ is: 'tellNow', change: 'w1' }, waiting), [done, ['w0']]);
    assert.deepEqual(await settled({ is: 'tellNow', change: 'x' }, waiting), [{ is: 'undoLate' }, ['w0', 'w1']]);
  });
});
