import assert from 'node:assert/strict';
import type { AgendaPoint, Answer, GroupData } from '../../src/groups/group.js';
import {
  AGENDA_MAX,
  addPoint,
  changeGroup,
  keepNobody,
  markHeld,
  NOBODY_MAX,
  purge,
  respond,
  takesAnswers,
} from '../../src/groups/group-acts.js';
import { DAY, dataOf, HOUR, ids, meetingAt, NOON } from '../helpers/small-group.js';

const [ANN, BO]: Answer[] = [
  { who: 'ann', name: 'Ann' },
  { who: 'bo', name: 'Bo' },
];
const press = (now = NOON, card?: string) => ({ now, newId: ids('c'), card });
const other = meetingAt('other', NOON + DAY);
const m = meetingAt('m', NOON + 2 * DAY);
const owed = ({ letters }: GroupData) => letters.map(({ about }) => about);

describe('who comes to a meeting', () => {
  const answer = (data: GroupData, who: Answer, comes: boolean) => respond(data, 'm', who, comes, press()).data;
  const said = ({ meetings }: GroupData) => {
    const { coming, notComing, again } = meetings.find(({ id }) => id === 'm')!;
    return [coming, notComing, again].map(all => all?.map(({ who }) => who));
  };

  it('is what each said last, beside what others said', () => {
    let data = dataOf([other, m]);
    const steps: [Answer, boolean, (string[] | undefined)[]][] = [
      [ANN!, true, [['ann'], [], undefined]],
      [BO!, true, [['ann', 'bo'], [], undefined]],
      [ANN!, false, [['bo'], ['ann'], undefined]],
      [BO!, false, [[], ['ann', 'bo'], undefined]],
      [ANN!, true, [['ann'], ['bo'], undefined]],
    ];
    for (const [who, comes, after] of steps) {
      data = answer(data, who, comes);
      assert.deepEqual(said(data), after);
      assert.equal(answer(data, who, comes), data, 'the same word again changes nothing');
    }
    assert.equal(data.meetings[0], other);
  });

  it('is asked again of those alone who have not answered the new time', () => {
    const moved = dataOf([{ ...m, again: [ANN!, BO!] }]);
    const one = answer(moved, ANN!, false);
    assert.deepEqual(said(one), [[], ['ann'], ['bo']]);
    const both = answer(one, BO!, true);
    assert.deepEqual(said(both), [['bo'], ['ann'], undefined]);
    assert.ok(!('again' in both.meetings[0]!));
  });

  it('can be said until it ends, of what is planned', () => {
    assert.deepEqual(
      [m.end - 1, m.end].map(now => takesAnswers(m, now)),
      [true, false],
    );
    for (const one of [
      { ...m, end: NOON },
      { ...m, state: 'cancelled' as const },
    ]) {
      const data = dataOf([one]);
      assert.deepEqual(respond(data, 'm', ANN!, true, press()), { data, result: one });
    }
    const data = dataOf([m]);
    assert.deepEqual(respond(data, 'x', ANN!, true, press()), { data, result: undefined });
  });

  it('is put right on its other cards, not on the one that was pressed', () => {
    const data = dataOf([{ ...m, cards: ['a'], card: 'b' }]);
    const on = (card?: string) => owed(respond(data, 'm', ANN!, true, press(NOON, card)).data);
    assert.deepEqual(on('b'), [{ is: 'card', meeting: 'm', activity: 'a' }]);
    assert.deepEqual(on('a'), [{ is: 'card', meeting: 'm' }]);
    assert.equal(on().length, 2);
  });
});

describe('what a member wants to talk about', () => {
  const point = (text: string): AgendaPoint => ({ id: text, text });
  const full = Array.from({ length: AGENDA_MAX }, (_, at) => point(`${at}`));

  it('is added after the others, once, up to the most', () => {
    const first = addPoint(dataOf([other, m]), 'm', point('Frånvaro'), press());
    assert.deepEqual(first.result?.agenda, [point('Frånvaro')]);
    const then = addPoint(first.data, 'm', point('Raster'), press());
    assert.deepEqual(then.result?.agenda, [point('Frånvaro'), point('Raster')]);
    const again = { id: 'x', text: 'Frånvaro' };
    assert.equal(addPoint(then.data, 'm', again, press()).data, then.data);
    const nearly = dataOf([{ ...m, agenda: full.slice(1) }]);
    assert.equal(addPoint(nearly, 'm', point('sist'), press()).result?.agenda.length, AGENDA_MAX);
    const over = dataOf([{ ...m, agenda: full }]);
    assert.equal(addPoint(over, 'm', point('sist'), press()).data, over);
  });

  it('is added to what is planned and has not begun', () => {
    const into = (change: object, now = NOON) => addPoint(dataOf([{ ...m, ...change }]), 'm', point('p'), press(now));
    assert.deepEqual(
      [into({}, m.start - 1), into({}, m.start), into({ state: 'cancelled' })].map(
        ({ result }) => result?.agenda.length,
      ),
      [1, 0, 0],
    );
    assert.equal(into({ id: 'x' }).result, undefined);
  });

  it('is put right on the cards', () =>
    assert.deepEqual(owed(addPoint(dataOf([{ ...m, card: 'a' }]), 'm', point('p'), press()).data), [
      { is: 'card', meeting: 'm' },
    ]));
});

describe('words that are nobody’s', () => {
  const kept = (before: string[] | undefined, ...words: string[]) => keepNobody(dataOf([], { nobody: before }), words);

  it('are kept once each, in order, and cost nothing where they are there', () => {
    assert.deepEqual(kept(undefined, 'ebba', 'grip').data.group.nobody, ['ebba', 'grip']);
    assert.deepEqual(kept(['ebba'], 'grip', 'ebba', 'grip').data.group.nobody, ['ebba', 'grip']);
    const data = dataOf([], { nobody: ['ebba'] });
    assert.equal(keepNobody(data, ['ebba']).data, data);
    assert.equal(keepNobody(data, []).data, data);
  });

  it('are the newest ones where there are too many', () => {
    const many = Array.from({ length: NOBODY_MAX }, (_, at) => `w${at}`);
    const { nobody } = kept(many, 'new').data.group;
    assert.deepEqual([nobody?.length, nobody?.[0], nobody?.at(-1)], [NOBODY_MAX, 'w1', 'new']);
  });
});

describe('a group that is changed', () => {
  it('has what was given, and begins to count anew where it is no longer paused', () => {
    const data = dataOf([], { paused: true, refusals: 2 });
    const named = changeGroup(data, { name: 'Grangruppen' });
    assert.deepEqual(named.result, { ...data.group, name: 'Grangruppen' });
    assert.equal(named.data.group, named.result);
    const on = changeGroup(data, { paused: false }).result;
    assert.deepEqual([on.paused, on.refusals], [false, 0]);
    assert.equal(changeGroup(data, { paused: true }).result.refusals, 2);
  });

  it('notes of a meeting whether it was held, also anew', () => {
    const data = dataOf([other, meetingAt('m', NOON)]);
    const held = markHeld(data, 'm', true, NOON);
    assert.deepEqual(
      held.data.meetings.map(({ state }) => state),
      ['planned', 'held'],
    );
    assert.equal(markHeld(held.data, 'm', false, NOON).result?.state, 'not-held');
    assert.deepEqual(markHeld(data, 'x', true, NOON), { data, result: undefined });
  });
});

describe('what is erased of a group', () => {
  const NEVER = Number.NEGATIVE_INFINITY;
  const bounds = (change: object) => ({ meetings: NEVER, answers: NEVER, letters: NEVER, ...change });
  const past = meetingAt('m', NOON - HOUR);

  it('is a meeting that ended before an instant', () => {
    const data = dataOf([past, other]);
    assert.deepEqual(purge(data, bounds({ meetings: NOON })), { data, result: false });
    const gone = purge(data, bounds({ meetings: NOON + 1 }));
    assert.deepEqual([gone.result, gone.data.meetings], [true, [other]]);
  });

  it('is who answered, of any kind, to one that ended before an instant', () => {
    for (const said of [{ coming: [ANN!] }, { notComing: [ANN!] }, { again: [ANN!] }]) {
      const data = dataOf([
        { ...past, ...said },
        { ...other, coming: [BO!] },
      ]);
      assert.deepEqual(purge(data, bounds({ answers: NOON })), { data, result: false });
      const gone = purge(data, bounds({ answers: NOON + 1 }));
      assert.deepEqual([gone.result, gone.data.meetings], [true, [past, data.meetings[1]]]);
    }
    const quiet = dataOf([past]);
    assert.equal(purge(quiet, bounds({ answers: NOON + 1 })).data, quiet, 'nothing is written for nothing');
  });

  it('is a letter that ended before an instant, never one that is owed still', () => {
    const letter = {
      id: 'a',
      to: 'channel',
      about: { is: 'resumed' },
      due: 0,
      until: 1,
      twice: true,
      attempts: 0,
    } as const;
    const ended = (at: number) => ({ ...letter, id: `${at}`, ended: { is: 'unknown' as const, at } });
    const data = { ...dataOf(), letters: [letter, ended(1), ended(2)] };
    assert.deepEqual(purge(data, bounds({ letters: 1 })), { data, result: false });
    const gone = purge(data, bounds({ letters: 2 }));
    assert.deepEqual([gone.result, gone.data.letters.map(({ id }) => id)], [true, ['a', '2']]);
  });
});
