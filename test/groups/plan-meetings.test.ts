import assert from 'node:assert/strict';
import { type GroupStep, groupInputs } from '../../src/groups/actions.js';
import type { GroupData } from '../../src/groups/group.js';
import { addForm, approve, previewMeetings } from '../../src/groups/plan-meetings.js';
import { autumnOf, EIGHT } from '../helpers/meeting-steps.js';
import { at, meetingOn } from '../helpers/meetings.js';
import { dataOf } from '../helpers/small-group.js';

const m = meetingOn('m', '2026-10-15');
const group = dataOf([m], { place: 'Sal 1' });
const TODAY = '2026-09-01';
const YEAR_END = '2027-06-11';

describe('the form for meetings', () => {
  const form = (step: Partial<GroupStep & { is: 'addForm' }> = {}) =>
    addForm({ is: 'addForm', ...step }, autumnOf(group).parts, group, EIGHT);

  it('is from today to the end of the school year at the group’s place, unless it is said', () => {
    const empty = { is: 'addForm', for: undefined, from: TODAY, to: YEAR_END, phrase: undefined, place: 'Sal 1' };
    assert.deepEqual(form(), empty);
    const said = { from: '2026-10-01', to: '2026-10-31' };
    assert.deepEqual(form({ ...said, group: 'g' }), { ...empty, ...said, for: 'g' });
  });

  it('is filled in with a phrase that says days and times alone', () => {
    const phraseOf = (phrase: string) => (form({ phrase }) as { phrase?: string }).phrase;
    assert.equal(phraseOf('5 november 2026 13-14'), '5 november 2026 13-14');
    for (const phrase of ['5 november 2026 13-14 i Sal 3', 'blä']) assert.equal(phraseOf(phrase), undefined);
  });
});

describe('the preview of meetings', () => {
  const preview = (step: Partial<GroupStep & { is: 'preview' }>, inputs: object = {}, data: GroupData = group) =>
    previewMeetings({ is: 'preview', ...step }, groupInputs.parse(inputs), autumnOf(data).parts, data, EIGHT);
  const filled = { phrase: '15 oktober 9.30-10.30', from: '2026-10-01', to: '2026-10-31', place: 'Sal 2' };

  it('shows the dates beside what the group has', () => {
    const outcome = preview({}, filled);
    assert.ok(outcome.is === 'preview');
    const { dates, said, ...shown } = outcome;
    assert.deepEqual(shown, { is: 'preview', for: undefined, ...filled, swap: undefined });
    assert.match(said.join(), /: 1 möte\.$/);
    assert.deepEqual(
      dates.map(({ day, clash, note }) => [day, clash, note]),
      [['2026-10-15', true, 'krockar med mötet kl. 09.00–10.00']],
    );
  });

  it('goes to the last day that the phrase names where none was chosen, and puts it in the form where one was', () => {
    const ends = (phrase: string, to?: string) => {
      const shown = preview({}, { phrase, ...(to === undefined ? {} : { to }) });
      return 'to' in shown ? [shown.is, shown.to] : [];
    };
    assert.deepEqual(ends('torsdagar 13-14 till 9 december 2027'), ['preview', '2027-12-09']);
    assert.deepEqual(ends('12 oktober 2027 kl 9-10'), ['preview', '2027-10-12']);
    assert.deepEqual(ends('torsdagar 13-14 till jul'), ['preview', YEAR_END]);
    assert.deepEqual(ends('torsdagar 13-14'), ['preview', YEAR_END]);
    assert.deepEqual(ends('gurka'), ['addForm', YEAR_END]);
    assert.deepEqual(ends('torsdagar 13-14 till 9 december 2027', YEAR_END), ['addForm', '2027-12-09']);
    assert.deepEqual(ends('torsdagar 13-14 till 9 december 2027', '2027-12-09'), ['preview', '2027-12-09']);
  });

  it('takes what its button carries before what was typed, and what was not typed as today and the year’s end', () => {
    const { is: _, ...asked } = preview(
      { ...filled, edit: true, group: 'g' },
      { phrase: 'x', from: 'x', to: 'x', place: 'x' },
    );
    assert.deepEqual(asked, { for: 'g', ...filled });
    assert.deepEqual(preview({ edit: true }, { phrase: 'fredagar' }), {
      is: 'addForm',
      for: undefined,
      phrase: 'fredagar',
      from: TODAY,
      to: YEAR_END,
      place: '',
    });
  });

  it('is at the place that was typed, else the one that was said, else none', () => {
    const placeOf = (phrase: string, place: string) => {
      const shown = preview({}, { phrase, place });
      return shown.is === 'preview' && shown.place;
    };
    assert.equal(placeOf('15 oktober 13-14 i Hallen', 'Sal 2'), 'Sal 2');
    assert.equal(placeOf('15 oktober 13-14 i Hallen', ''), 'i Hallen');
    assert.equal(placeOf('15 oktober 13-14', ''), '');
  });

  it('is the form once more where there are no dates, with what was typed and why', () => {
    const instead = ['torsdagar 13.00-14.30', 'jämna torsdagar 13.00-14.30', 'första torsdagen i månaden 13.00-14.30'];
    assert.deepEqual(preview({}, { ...filled, phrase: 'blä' }), {
      is: 'addForm',
      for: undefined,
      ...filled,
      phrase: 'blä',
      wrong: 'Jag förstår inte ”blä”.',
      instead,
    });
  });

  it('offers other weeks to a group that skips closed days, and to no other', () => {
    const offered = (policy: 'skip' | 'keep') => {
      const here = dataOf([], { policy });
      const wish = { phrase: 'jämna torsdagar 13-14', from: '2026-12-10', to: '2027-01-31' };
      const parts = autumnOf(here).parts;
      const closed = ['2026-12-10', '2026-12-24', '2027-01-14'].map(day => ({ name: 'studiedag', from: day }));
      const at = { ...parts, directory: { ...parts.directory!, closed } };
      const shown = previewMeetings({ is: 'preview' }, groupInputs.parse(wish), at, here, EIGHT);
      return shown.is === 'preview' && shown.swap?.title;
    };
    assert.deepEqual([offered('skip'), offered('keep')], ['Ta udda i stället', undefined]);
  });
});

describe('approving meetings', () => {
  const wish = {
    is: 'approve',
    phrase: 'torsdagar 9-10',
    from: '2026-10-08',
    to: '2026-10-22',
    place: ' Sal 2 ',
  } as const;
  const approved = async (step: Partial<GroupStep & { is: 'approve' }> = {}, kept: GroupData = group, now = EIGHT) => {
    const { parts, data } = autumnOf(kept);
    return { outcome: await approve({ ...wish, ...step }, parts, group, now), held: data() };
  };

  it('adds those that are not there yet, as one series', async () => {
    const { outcome, held } = await approved({ group: 'g' });
    const fresh = held.meetings.filter(({ id }) => id !== 'm');
    const [{ series, ...first } = m] = fresh;
    assert.deepEqual(outcome, {
      is: 'added',
      for: 'g',
      count: 2,
      next: fresh[0],
      late: { atOnce: [], never: [] },
      paused: false,
    });
    const { series: _, ...expected } = meetingOn(first.id, '2026-10-08', [540, 600], { place: 'Sal 2' });
    assert.deepEqual(first, expected);
    assert.deepEqual(
      held.meetings.map(one => [one.day, one.series === series]),
      [
        ['2026-10-08', true],
        ['2026-10-15', false],
        ['2026-10-22', true],
      ],
    );
  });

  it('says where none of them is reminded of as usual', async () => {
    const late = async (phrase: string) => {
      const { outcome } = await approved({ phrase, from: TODAY, to: TODAY });
      return outcome.is === 'added' && [outcome.late.atOnce.length, outcome.late.never.length];
    };
    assert.deepEqual(
      [await late('idag 8.30-9.30'), await late('idag 8.10-9.30'), await late('idag 12-13')],
      [
        [1, 0],
        [0, 1],
        [0, 0],
      ],
    );
  });

  it('says that a group that is not reminded is paused', async () => {
    const paused = { ...group, group: { ...group.group, paused: true } };
    const { parts } = autumnOf(paused);
    const outcome = await approve({ ...wish, group: 'g' }, parts, paused, EIGHT);
    assert.equal(outcome.is === 'added' && outcome.paused, true);
  });

  it('shows the dates again where some overlap what came meanwhile, unless that was seen', async () => {
    const kept = dataOf([meetingOn('n', '2026-10-22', [570, 630])]);
    const { outcome, held } = await approved({}, kept);
    assert.equal(held, kept);
    assert.deepEqual(
      outcome.is === 'preview' && outcome.dates.map(({ day, skipped, clash }) => [day, skipped, clash]),
      [
        ['2026-10-08', false, undefined],
        ['2026-10-15', false, undefined],
        ['2026-10-22', false, true],
      ],
    );
    const anyway = await approved({ anyway: true }, kept);
    assert.deepEqual([anyway.outcome.is, anyway.held.meetings.length], ['added', 4]);
  });

  it('is the form again where the dates are none any more, and nothing where the group is gone', async () => {
    const { is: _, ...filled } = wish;
    assert.deepEqual((await approved({ group: 'g' }, group, new Date(at('2026-10-23', 0)))).outcome, {
      is: 'addForm',
      for: 'g',
      ...filled,
      wrong: 'Det blev inga datum mellan de dagarna.',
    });
    const gone = { ...group, group: { ...group.group, id: 'another' } };
    assert.deepEqual((await approved({}, gone)).outcome, { is: 'gone' });
  });
});
