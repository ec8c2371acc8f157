import assert from 'node:assert/strict';
import { type GroupStep, groupInputs } from '../../src/groups/actions.js';
import type { GroupData } from '../../src/groups/group.js';
import { moveRest } from '../../src/groups/move-meetings.js';
import { UNDO_WITHIN } from '../../src/groups/waiting-acts.js';
import { autumnOf, EIGHT } from '../helpers/meeting-steps.js';
import { at, meetingOn } from '../helpers/meetings.js';
import { dataOf } from '../helpers/small-group.js';

const [a, b, c] = ['2026-09-10', '2026-09-24', '2026-10-08'].map((day, number) => meetingOn(`m${number}`, day));
const series = dataOf([a!, b!, c!]);

/** What a step comes to, and what the store then holds; `kept` is what it held, where that is not what was seen. */
async function taken(
  step: Partial<GroupStep & { is: 'moveRest' }>,
  inputs: object = {},
  { data = series, kept = data, now = EIGHT }: { data?: GroupData; kept?: GroupData; now?: Date } = {},
) {
  const { parts, data: held } = autumnOf(kept);
  const outcome = await moveRest({ is: 'moveRest', ...step }, groupInputs.parse(inputs), parts, data, now);
  return { outcome, held: held() };
}
/** What is shown of the rest from the first meeting on. */
async function shown(phrase: string, data: GroupData = series, inputs: object = {}) {
  const { outcome } = await taken({}, { meeting: 'm0', phrase, ...inputs }, { data });
  assert.ok(outcome.is === 'restShown', outcome.is);
  return outcome;
}
const slot = (day: string, start: number, end: number) => ({
  day,
  time: { start, end },
  start: at(day, start),
  end: at(day, end),
  place: '',
});

describe('moving the rest of a series', () => {
  it('shows each meeting from the chosen one on at its new time, before anything is changed', async () => {
    const { outcome, held } = await taken({}, { meeting: 'm1', phrase: 'fredagar', place: ' Sal 9 ' });
    const place = 'Sal 9';
    assert.deepEqual(outcome, {
      is: 'restShown',
      group: series.group,
      meeting: 'm1',
      phrase: 'fredagar',
      lines: [
        { meeting: b, to: { ...slot('2026-09-25', 540, 600), place }, why: undefined },
        { meeting: c, to: { ...slot('2026-10-09', 540, 600), place }, why: undefined },
      ],
      said: ['Du skrev ingen tid, så den är som förut.'],
      clashes: [],
      sure: '2-0-0-0',
    });
    assert.equal(held, series);
  });

  it('says what was shown: how many move, go and are new, and how many overlap others', async () => {
    const one = meetingOn('x', '2026-09-25', [540, 600], { series: 't' });
    const all = dataOf([...series.meetings, one]);
    for (const [phrase, data, sure] of [
      ['fredagar', series, '3-0-0-0'],
      ['fredagar', all, '3-0-0-1'],
      ['24 september 10-11', series, '1-2-0-0'],
      ['24 september 9-10', series, '0-2-0-0'],
      ['torsdagar och fredagar 10-11 till 24 september', series, '2-1-3-0'],
      ['torsdagar 10-11 och fredagar 9-10 till 26 september', all, '2-1-4-1'],
    ] as const)
      assert.equal((await shown(phrase, data)).sure, sure, phrase);
  });

  it('shows with what a new time overlaps: also with what stays, and not with what moves away', async () => {
    const clashes = async (phrase: string, ...others: readonly (typeof a)[]) => {
      const { clashes: all } = await shown(phrase, dataOf([...series.meetings, ...others.map(one => one!)]));
      return all.map(([to, other]) => [to, other.id]);
    };
    const friday = meetingOn('x', '2026-09-25', [570, 630], { series: 't' });
    const later = meetingOn('y', '2026-09-25', [580, 640], { series: 't' });
    const { start, end } = slot('2026-09-25', 540, 600);
    assert.deepEqual(await clashes('fredagar', friday, later), [[{ id: 'm1', start, end }, 'x']]);
    assert.deepEqual(await clashes('torsdagar 9.30-10.30'), [], 'its own time is left');
    assert.deepEqual(await clashes('torsdagar 10-11 och fredagar 9-10', friday), [[{ id: '', start, end }, 'x']]);
    const wednesday = meetingOn('w', '2026-09-09', [540, 600]);
    const onto = dataOf([wednesday, ...series.meetings]);
    const { outcome } = await taken({}, { meeting: 'w', phrase: 'torsdagar 9-10' }, { data: onto });
    assert.deepEqual(outcome.is === 'restShown' && outcome.clashes.map(([, { id }]) => id), ['m0'], 'what stays');
  });

  it('lets the change wait once that has been seen, and is asked about anew where it comes to something else', async () => {
    const { outcome, held } = await taken({ meeting: 'm0', phrase: 'fredagar', sure: '3-0-0-0' });
    const [change] = held.waiting!;
    assert.deepEqual(outcome, { is: 'waiting', group: series.group, change, meetings: series.meetings });
    assert.deepEqual(
      [change!.at, change!.gone, change!.moved, change!.added],
      [
        EIGHT.getTime() + UNDO_WITHIN,
        [],
        ['2026-09-11', '2026-09-25', '2026-10-09'].map((day, number) => ({
          meeting: `m${number}`,
          to: slot(day, 540, 600),
        })),
        [],
      ],
    );
    assert.equal((await taken({ meeting: 'm0', phrase: 'fredagar', sure: '3-0-0-1' })).outcome.is, 'restShown');
  });

  it('may leave fewer meetings at the same time', async () => {
    const { outcome, held } = await taken({ meeting: 'm0', phrase: '24 september 9-10', sure: '0-2-0-0' });
    assert.deepEqual(outcome.is === 'waiting' && outcome.meetings, [a, c]);
    assert.deepEqual([held.waiting?.[0]?.gone, held.waiting?.[0]?.moved], [['m0', 'm2'], []]);
  });

  it('gives what is new the series of the rest', async () => {
    const { held } = await taken({ meeting: 'm0', phrase: 'torsdagar och fredagar 10-11', sure: '3-0-7-0' });
    assert.deepEqual(new Set(held.waiting?.[0]?.added.map(one => one.series)), new Set(['s']));
  });

  it('is done at once where one meeting is left, or where the group has to know', async () => {
    const { outcome, held } = await taken({ meeting: 'm2', phrase: 'fredagar', sure: '1-0-0-0' });
    const moved = { ...c!, ...slot('2026-10-09', 540, 600) };
    assert.deepEqual(outcome, { is: 'changed', gone: [], moved: [moved], added: [] });
    assert.deepEqual(held.meetings, [a, b, moved]);
    const soon = new Date(a!.start - 60_000);
    const now = await taken({ meeting: 'm0', phrase: 'fredagar', sure: '3-0-0-0' }, {}, { now: soon });
    assert.equal(now.outcome.is, 'changed');
  });

  it('is none where the meetings went meanwhile, or the chosen one has begun or is not there', async () => {
    const kept = dataOf(series.meetings.map(one => ({ ...one, state: 'cancelled' as const })));
    const wish = { meeting: 'm0', phrase: 'fredagar', sure: '3-0-0-0' };
    const { outcome, held } = await taken(wish, {}, { kept });
    assert.deepEqual([outcome, held], [{ is: 'gone' }, kept]);
    assert.deepEqual((await taken(wish, {}, { now: new Date(a!.start) })).outcome, { is: 'gone' });
    assert.deepEqual((await taken({ ...wish, meeting: 'x' })).outcome, { is: 'gone' });
  });

  it('shows the form again with what was chosen and typed, and what was wrong with it', async () => {
    const form = async (step: object, inputs: object) => {
      const { outcome } = await taken(step, inputs);
      return outcome.is === 'meetings' && [outcome.filled, outcome.wrong];
    };
    const filled = { meeting: 'm0', phrase: 'fredagar' };
    assert.deepEqual(await form({ ...filled, edit: true }, { meeting: 'm1', phrase: 'blä' }), [filled, undefined]);
    assert.deepEqual(await form({}, { phrase: 'fredagar' }), [{ meeting: '', phrase: 'fredagar' }, 'noneChosen']);
    assert.deepEqual(await form({}, { meeting: 'm0', phrase: 'blä' }), [
      { meeting: 'm0', phrase: 'blä' },
      { why: 'Jag förstår inte ”blä”.' },
    ]);
  });
});
