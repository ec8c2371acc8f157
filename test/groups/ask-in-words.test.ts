import assert from 'node:assert/strict';
import { AT_ONCE_MAX, type GroupStep, groupInputs, groupStep } from '../../src/groups/actions.js';
import { askFirst } from '../../src/groups/ask-first.js';
import { cancel } from '../../src/groups/cancel-meetings.js';
import { UNDO_WITHIN } from '../../src/groups/waiting-acts.js';
import { whichWords } from '../../src/groups/words-of-asking.js';
import { cancelShown, moveShown } from '../../src/groups/words-of-changes.js';
import type { Reply } from '../../src/shared/reply.js';
import { autumnOf, EIGHT } from '../helpers/meeting-steps.js';
import { meetingOn } from '../helpers/meetings.js';
import { dataOf } from '../helpers/small-group.js';

type Which = GroupStep & { is: 'which' };

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
/** Two on the Thursday 10 September, at nine and at two; the others at nine. */
const [early, later, next, last] = [
  meetingOn(id(1), '2026-09-10'),
  meetingOn(id(2), '2026-09-10', [14 * 60, 15 * 60]),
  meetingOn(id(3), '2026-09-17'),
  meetingOn(id(4), '2026-10-08'),
] as const;
const data = dataOf([early, later, next, last]);
const { parts } = autumnOf(data);
const asked = (step: Partial<Which>, phrase = '') =>
  askFirst({ is: 'which', to: 'cancel', ...step }, groupInputs.parse({ phrase }), parts, data, EIGHT);
/** Which meetings are shown, by the number of each, and what they were shown for. */
function shown(step: Partial<Which>, phrase = ''): string {
  const outcome = asked(step, phrase);
  if (outcome.is === 'moveShown') {
    const { start, end } = outcome.to.time;
    return `move ${outcome.meeting.id.at(-1)} to ${outcome.to.day} ${start / 60}-${end / 60}`;
  }
  assert.ok(outcome.is === 'which' || outcome.is === 'cancelShown');
  const those = outcome.meetings.map(one => one.id.at(-1)).join('');
  if (outcome.is === 'cancelShown') return `all of ${those}`;
  const { noneThatDay, noneUntil, noneAt, dayOff, unread, wrong } = outcome;
  const none = noneThatDay && `none ${noneThatDay}${noneUntil ? `-${noneUntil}` : ''}`;
  const why = [none, noneAt && 'none at', dayOff && 'off', unread, wrong && 'wrong'].filter(Boolean);
  return [`which of ${those}`, ...why].join(', ');
}
const day = '2026-09-10';

describe('what is asked before a meeting is cancelled', () => {
  for (const [step, seen] of [
    [{}, 'which of 1'],
    [{ day: '2026-09-17' }, 'which of 3'],
    [{ day }, 'all of 12'],
    [{ day, one: true }, 'which of 12'],
    [{ day, unread: 'which' }, 'which of 12, which'],
    [{ day, hours: { from: 840, to: 841 } }, 'which of 2'],
    [{ day, hours: { from: 900, to: 960 } }, 'which of 12, none at'],
    [{ hours: { from: 840, to: 900 } }, 'which of 2'],
    [{ hours: { from: 540, to: 600 } }, 'which of 1'],
    [{ hours: { from: 60, to: 120 } }, 'which of 1234, none at'],
    [{ day, nth: 2 }, 'which of 2'],
    [{ day, nth: 3, one: true }, 'which of 12, which'],
    [{ nth: -1 }, 'which of 4'],
    [{ days: [{ from: '2026-09-14', to: '2026-09-20' }] }, 'which of 3'],
    [{ days: [{ from: '2026-09-14' }] }, 'all of 34'],
    [
      {
        days: [
          { from: day, to: day },
          { from: '2026-10-08', to: '2026-10-08' },
        ],
      },
      'all of 124',
    ],
    [{ day: '2026-09-16' }, 'which of 1234, none 2026-09-16'],
    [{ day: '2026-09-19' }, 'which of 1234, none 2026-09-19, off'],
    [{ days: [{ from: '2026-11-02', to: '2026-11-08' }] }, 'which of 1234, none 2026-11-02-2026-11-08'],
    [{ days: [{ from: '2026-11-02' }] }, 'which of 1234, none 2026-11-02-open'],
    [{ unread: 'which' }, 'which of 1234, which'],
  ] as [Partial<Which>, string][])
    it(`${JSON.stringify(step)}: ${seen}`, () => assert.equal(shown(step), seen));
});

describe('what is asked before a meeting is moved', () => {
  for (const [step, phrase, seen] of [
    [{ day: '2026-09-17' }, 'fredag', 'move 3 to 2026-09-18 9-10'],
    [{ day: '2026-09-17' }, 'lördag', 'move 3 to 2026-09-19 9-10'],
    [{ day, hours: { from: 840, to: 841 } }, 'kl 16', 'move 2 to 2026-09-10 16-17'],
    [{ day: '2026-09-17', by: { days: 7, minutes: 0 } }, '', 'move 3 to 2026-09-24 9-10'],
    [{}, '', 'which of 1'],
    [{ day }, 'fredag', 'which of 12'],
    [{ day: '2026-09-17', unread: 'when' }, 'fredag', 'which of 3, when'],
    [{ day: '2026-09-17', unread: 'when' }, 'kl 25', 'which of 3, when, wrong'],
    [{ day: '2026-09-17' }, '17 september', 'which of 3, wrong'],
    [{ day: '2026-09-16' }, 'fredag', 'which of 1234, none 2026-09-16'],
    [{ unread: 'which' }, 'fredag', 'which of 1234, which'],
  ] as [Partial<Which>, string, string][])
    it(`${JSON.stringify(step)} to "${phrase}": ${seen}`, () =>
      assert.equal(shown({ to: 'move', ...step }, phrase), seen));

  it('takes the new time that a button carries', () => {
    const outcome = askFirst(
      { is: 'which', to: 'move', day: '2026-09-17', phrase: 'fredag' },
      groupInputs.parse({}),
      parts,
      data,
      EIGHT,
    );
    assert.ok(outcome.is === 'moveShown' && outcome.to.day === '2026-09-18');
  });
  it('says of a day when nobody meets that it is one', () => {
    const outcome = asked({ to: 'move', day: '2026-09-17' }, 'lördag');
    assert.ok(outcome.is === 'moveShown' && outcome.said.includes('Det är en lördag.'));
  });
});

/** What can be done: the steps of a reply's buttons, and what its boxes are filled in with. */
const steps = ({ buttons }: Reply) =>
  buttons.flatMap(one => ('action' in one && one.action.do === 'group' ? [one.action.step] : []));
const filled = ({ blocks }: Reply) =>
  Object.fromEntries(blocks.flatMap(one => (one.is === 'input' || one.is === 'choice' ? [[one.id, one.value]] : [])));

describe('the card that asks', () => {
  it('has a button that does it and one that does not', () => {
    const one = asked({ day: '2026-09-17' });
    assert.ok(one.is === 'which');
    assert.deepEqual(steps(whichWords(one)), [{ is: 'cancel' }, { is: 'meetings' }]);
    assert.deepEqual(filled(whichWords(one)), { meeting: next.id });
    const both = asked({ day });
    assert.ok(both.is === 'cancelShown');
    assert.deepEqual(steps(cancelShown(both)), [{ is: 'cancel', meetings: [early.id, later.id] }, { is: 'meetings' }]);
    const moved = asked({ to: 'move', day: '2026-09-17' }, 'fredag');
    assert.ok(moved.is === 'moveShown');
    assert.deepEqual(
      steps(moveShown(moved)).map(({ is }) => is),
      ['move', 'move', 'meetings'],
    );
  });
  it('has none chosen among several, and the new time in its box', () => {
    const several = asked({ to: 'move', day }, 'fredag');
    assert.ok(several.is === 'which');
    assert.deepEqual(filled(whichWords(several)), { meeting: undefined, phrase: 'fredag' });
  });
});

describe('cancelling those that have been seen', () => {
  const press = async (meetings: string[], now = EIGHT) => {
    const kept = autumnOf(data);
    const step = groupStep.parse({ is: 'cancel', meetings }) as GroupStep & { is: 'cancel' };
    const outcome = await cancel(step, groupInputs.parse({ meeting: last.id }), kept.parts, data, now);
    return { outcome, held: kept.data() };
  };
  it('lets several wait, in which it can be undone', async () => {
    const { outcome, held } = await press([early.id, later.id]);
    assert.ok(outcome.is === 'waiting');
    assert.deepEqual(outcome.change.gone, [early.id, later.id]);
    assert.equal(outcome.change.at, EIGHT.getTime() + UNDO_WITHIN);
    assert.ok(held.meetings.every(({ state }) => state === 'planned'));
  });
  it('cancels one at once, whatever else is chosen on the card', async () => {
    const { outcome, held } = await press([next.id]);
    assert.deepEqual(outcome, { is: 'cancelled', meetings: [next] });
    assert.deepEqual(
      held.meetings.filter(({ state }) => state === 'cancelled').map(one => one.id),
      [next.id],
    );
  });
  it('cancels none that has begun, or is another group’s', async () => {
    assert.deepEqual((await press([id(9)])).outcome, { is: 'gone' });
    assert.deepEqual((await press([early.id], new Date(early.start))).outcome, { is: 'gone' });
  });
  it('takes no more than one press may', () => {
    const many = Array.from({ length: AT_ONCE_MAX + 1 }, () => id(1));
    assert.equal(groupStep.safeParse({ is: 'cancel', meetings: many }).success, false);
    assert.equal(groupStep.safeParse({ is: 'cancel', meetings: [] }).success, false);
  });
});
