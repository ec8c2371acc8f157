import assert from 'node:assert/strict';
import { clashesWith, withClashes } from '../../src/groups/clashes.js';
import { planOf } from '../../src/groups/plan.js';
import { moveMeeting } from '../../src/groups/plan-acts.js';
import type { Meaning } from '../../src/groups/series/meaning.js';
import { readSeries } from '../../src/groups/series/read.js';
import { AUTUMN, at, meetingOn } from '../helpers/meetings.js';
import { dataOf, ids } from '../helpers/small-group.js';

const m = meetingOn('m', '2026-10-15');
const data = dataOf([m]);
const span = (from: number, to: number) => ({ start: at('2026-10-15', from), end: at('2026-10-15', to) });
const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id);

describe('meetings of a group that overlap', () => {
  it('are those that share a minute with another, back to back being none', () => {
    for (const [from, to] of [
      [540, 600],
      [510, 541],
      [599, 660],
      [550, 560],
      [480, 720],
    ] as const)
      assert.deepEqual(idsOf(clashesWith(data, span(from, to))), ['m'], `${from}-${to}`);
    for (const [from, to] of [
      [480, 540],
      [600, 660],
    ] as const)
      assert.deepEqual(clashesWith(data, span(from, to)), [], `${from}-${to}`);
  });

  it('are not those that are cancelled, nor the one itself; the new times of changes that wait are', () => {
    assert.deepEqual(clashesWith(dataOf([{ ...m, state: 'cancelled' }]), span(540, 600)), []);
    assert.deepEqual(clashesWith(data, span(540, 600), ['m']), []);
    const to = { day: '2026-10-15', time: { start: 780, end: 840 }, ...span(780, 840), place: '' };
    const waiting = [{ id: 'w', at: 0, gone: [], moved: [{ meeting: 'm', to }], added: [] }];
    assert.deepEqual(idsOf(clashesWith({ ...data, waiting }, span(800, 860))), ['m']);
  });

  it('are not made by a move, unless its convener knows', () => {
    const n = meetingOn('n', '2026-10-22');
    const two = dataOf([m, n]);
    const to = { day: '2026-10-15', time: { start: 570, end: 630 }, ...span(570, 630), place: '' };
    const now = at('2026-10-01', 0);
    const done = moveMeeting(two, 'n', to, ids(), now);
    assert.equal(done.data, two);
    assert.ok(done.result && 'clashes' in done.result);
    assert.deepEqual(idsOf(done.result.clashes), ['m']);
    const anyway = moveMeeting(two, 'n', to, ids(), now, { anyway: true }).result;
    assert.ok(anyway && 'meeting' in anyway);
  });

  it('are marked among the dates of a plan; what is there already is left out', () => {
    const marks = (phrase: string, of = data) =>
      withClashes(
        planOf(readSeries(phrase, '2026-10-08', AUTUMN) as Meaning, '2026-10-08', '2026-10-22', AUTUMN, 'skip'),
        of,
      ).map(({ day, skipped, clash }) => `${day.slice(5)}${skipped ? ' there' : ''}${clash ? ' clash' : ''}`);
    assert.deepEqual(marks('torsdagar 9.30-10.30'), ['10-08', '10-15 clash', '10-22']);
    assert.deepEqual(marks('torsdagar 9-10'), ['10-08', '10-15 there', '10-22']);
    assert.deepEqual(marks('torsdagar 9-11'), ['10-08', '10-15 clash', '10-22']);
    assert.deepEqual(marks('torsdagar 10-11'), ['10-08', '10-15', '10-22']);
  });
});
