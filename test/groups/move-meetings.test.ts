import assert from 'node:assert/strict';
import { type GroupStep, groupInputs } from '../../src/groups/actions.js';
import type { GroupData } from '../../src/groups/group.js';
import { lateOnes, move } from '../../src/groups/move-meetings.js';
import { autumnOf, EIGHT } from '../helpers/meeting-steps.js';
import { at, meetingOn } from '../helpers/meetings.js';
import { dataOf } from '../helpers/small-group.js';

const m = meetingOn('m', '2026-09-24', [540, 600], { place: 'Sal 1' });
const other = meetingOn('other', '2026-09-25', [540, 600]);
const series = dataOf([m, other]);

/** What a step comes to, and what the store then holds; `kept` is what it held, where that is not what was seen. */
async function taken(
  step: Partial<GroupStep & { is: 'move' }>,
  inputs: object = {},
  { data = series, kept = data, now = EIGHT }: { data?: GroupData; kept?: GroupData; now?: Date } = {},
) {
  const { parts, data: held } = autumnOf(kept);
  const outcome = await move({ is: 'move', ...step }, groupInputs.parse(inputs), parts, data, now);
  return { outcome, held: held() };
}
const slot = (day: string, start: number, end: number, place: string) => ({
  day,
  time: { start, end },
  start: at(day, start),
  end: at(day, end),
  place,
});
const FRIDAY = { day: '2026-09-25', start: 780, end: 840 };

describe('moving one meeting', () => {
  it('shows it beside its new time before anything is changed', async () => {
    const { outcome, held } = await taken({}, { meeting: 'm', phrase: 'fredag kl 13', place: 'Sal 9' });
    assert.deepEqual(outcome, {
      is: 'moveShown',
      meeting: m,
      phrase: 'fredag kl 13',
      to: slot('2026-09-25', 780, 840, 'Sal 9'),
      said: ['Du skrev inget slut, så mötet är lika långt som förut.'],
      clashes: [],
    });
    assert.equal(held, series);
  });

  it('shows the meetings that it would overlap, of which it is none itself', async () => {
    const clashes = async (phrase: string) => {
      const { outcome } = await taken({}, { meeting: 'm', phrase });
      return outcome.is === 'moveShown' && outcome.clashes.map(({ id }) => id);
    };
    assert.deepEqual(await clashes('fredag 9.30-10.30'), ['other']);
    assert.deepEqual(await clashes('fredag 10-11'), []);
    assert.deepEqual(await clashes('torsdag 9.30-10.30'), []);
  });

  it('is done once it has been seen, at the place that was shown or else its own', async () => {
    for (const [place, where] of [
      ['Sal 9', 'Sal 9'],
      ['', ''],
      [undefined, 'Sal 1'],
    ] as const) {
      const { outcome, held } = await taken({ meeting: 'm', to: FRIDAY, place });
      const meeting = { ...m, ...slot('2026-09-25', 780, 840, where) };
      assert.deepEqual(outcome, { is: 'moved', from: m, meeting, late: { atOnce: [], never: [] } });
      assert.deepEqual(held.meetings, [other, meeting]);
    }
  });

  it('says which of its reminders it comes too late for', async () => {
    const late = async (minutes: number) => {
      const to = { day: '2026-09-01', start: minutes, end: minutes + 60 };
      const { outcome } = await taken({ meeting: 'm', to });
      return outcome.is === 'moved' && [outcome.late.atOnce.length, outcome.late.never.length];
    };
    assert.deepEqual(
      [await late(490), await late(510), await late(700)],
      [
        [0, 1],
        [1, 0],
        [0, 0],
      ],
    );
  });

  it('is asked about once more where it overlaps another one, unless that was seen', async () => {
    const to = { day: '2026-09-25', start: 570, end: 630 };
    const { outcome, held } = await taken({ meeting: 'm', phrase: 'fredag 9.30', to });
    assert.deepEqual(outcome, {
      is: 'moveShown',
      meeting: m,
      phrase: 'fredag 9.30',
      to: slot('2026-09-25', 570, 630, 'Sal 1'),
      said: [],
      clashes: [other],
    });
    assert.equal(held, series);
    assert.equal((await taken({ meeting: 'm', to, anyway: true })).outcome.is, 'moved');
  });

  it('takes the meeting and the words from the button before those of the card', async () => {
    const { outcome } = await taken({ meeting: 'm', phrase: 'fredag 10-11' }, { meeting: 'other', phrase: 'blä' });
    assert.deepEqual(outcome.is === 'moveShown' && [outcome.meeting.id, outcome.phrase], ['m', 'fredag 10-11']);
  });

  it('shows the form again with what was chosen and typed, and what was wrong with it', async () => {
    const form = async (step: object, inputs: object) => {
      const { outcome } = await taken(step, inputs);
      return outcome.is === 'meetings' && [outcome.filled, outcome.wrong, outcome.ahead.length];
    };
    const filled = { meeting: 'm', phrase: 'fredag' };
    assert.deepEqual(await form({ ...filled, edit: true }, {}), [filled, undefined, 2]);
    assert.deepEqual(await form({}, { phrase: 'fredag' }), [{ meeting: '', phrase: 'fredag' }, 'noneChosen', 2]);
    assert.deepEqual(await form({}, { meeting: 'm', phrase: 'blä' }), [
      { meeting: 'm', phrase: 'blä' },
      { why: 'Jag förstår inte ”blä”.' },
      2,
    ]);
  });

  it('is none for a meeting that has begun, is cancelled or is not there', async () => {
    const of = async (meeting: string, data: GroupData, now = EIGHT) =>
      (await taken({}, { meeting, phrase: '1 oktober 9-10' }, { data, now })).outcome.is;
    assert.deepEqual(
      [
        await of('m', series, new Date(m.start - 1)),
        await of('m', series, new Date(m.start)),
        await of('m', dataOf([{ ...m, state: 'cancelled' }])),
        await of('m', dataOf([{ ...m, state: 'held' }])),
        await of('x', series),
      ],
      ['moveShown', 'gone', 'gone', 'gone', 'gone'],
    );
  });

  it('is none to a time that ends as it begins, or that no clock shows, or for what went meanwhile', async () => {
    const spring = dataOf([meetingOn('m', '2027-03-21')]);
    const sunday = (start: number, end: number) =>
      taken({ meeting: 'm', to: { day: '2027-03-28', start, end } }, {}, { data: spring });
    assert.deepEqual((await sunday(150, 210)).outcome, { is: 'gone' });
    assert.deepEqual((await sunday(90, 150)).outcome, { is: 'gone' });
    assert.equal((await sunday(180, 240)).outcome.is, 'moved');
    for (const end of [780, 779])
      assert.deepEqual((await taken({ meeting: 'm', to: { ...FRIDAY, end } })).outcome, { is: 'gone' });
    assert.equal((await taken({ meeting: 'm', to: { ...FRIDAY, end: 781 } })).outcome.is, 'moved');
    const kept = dataOf([other]);
    const { outcome, held } = await taken({ meeting: 'm', to: FRIDAY }, {}, { kept });
    assert.deepEqual([outcome, held], [{ is: 'gone' }, kept]);
  });
});

describe('meetings that have not their usual reminders', () => {
  it('are those whose reminders have all passed: one comes at once, or none where it is about to begin', () => {
    const { parts } = autumnOf(series);
    const [now, usual] = [EIGHT.getTime(), meetingOn('usual', '2026-09-01', [541, 600])];
    const near = (id: string, minutes: number) => ({ ...usual, id, start: now + minutes * 60_000 });
    const { atOnce, never } = lateOnes(parts, series, [usual, near('now', 60), near('15', 15), near('14', 14)], EIGHT);
    assert.deepEqual(
      [atOnce, never].map(all => all.map(({ id }) => id)),
      [['now', '15'], ['14']],
    );
  });
});
