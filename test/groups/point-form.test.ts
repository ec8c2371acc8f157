import assert from 'node:assert/strict';
import type { GroupStep } from '../../src/groups/actions.js';
import { pointForm } from '../../src/groups/take-meeting-step.js';
import { wordsOfGroups } from '../../src/groups/words-of-groups.js';
import { plainText } from '../../src/shared/reply.js';
import { autumnOf, EIGHT } from '../helpers/meeting-steps.js';
import { meetingOn } from '../helpers/meetings.js';
import { dataOf } from '../helpers/small-group.js';

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const data = dataOf([
  meetingOn(id(1), '2026-09-10'),
  meetingOn(id(2), '2026-09-17'),
  meetingOn(id(3), '2026-09-17', [14 * 60, 15 * 60]),
  meetingOn(id(4), '2026-10-08'),
]);
const { parts } = autumnOf(data);
type Form = GroupStep & { is: 'pointForm' };
const asked = (step: Partial<Form>, point = 'Frånvaro', of = data) =>
  pointForm({ is: 'pointForm', ...step }, parts, of, point, EIGHT);
const on = (from: string, to = from): Partial<Form> => ({ days: [{ from, to }] });

describe('the meeting that a point is for', () => {
  it('is the next one where no day was said, and the one of the day that was', () => {
    for (const [step, meeting] of [
      [{}, id(1)],
      [on('2026-10-08'), id(4)],
      [on('2026-09-07', '2026-09-11'), id(1)],
    ] as const) {
      const outcome = asked(step);
      assert.ok(outcome.is === 'pointForm');
      assert.deepEqual([outcome.meeting.id, outcome.typed], [meeting, 'Frånvaro']);
    }
  });

  it('is asked for where none is on that day, which is said, and the point stands in its box', () => {
    const outcome = asked(on('2026-12-10'));
    const words = plainText(wordsOfGroups(outcome));
    assert.match(words, /^Inget är sparat än\.\s+Inget möte är planerat 10 december 2026\./);
    const { blocks, buttons } = wordsOfGroups(outcome);
    assert.ok(blocks.some(block => block.is === 'input' && block.id === 'point' && block.value === 'Frånvaro'));
    const to = buttons.flatMap(one => ('action' in one && one.action.do === 'group' ? [one.action.step] : []));
    assert.deepEqual(
      to.map(step => ('meeting' in step ? step.meeting : step.is)),
      [id(1), id(2), id(3), 'meetings'],
    );
  });

  it('is asked for where several are on that day, and where it was not understood', () => {
    const both = asked(on('2026-09-17'));
    assert.ok(both.is === 'pointWhere' && both.none === undefined);
    assert.deepEqual(
      both.meetings.map(one => one.id),
      [id(2), id(3)],
    );
    const unread = asked({ unread: true });
    assert.ok(unread.is === 'pointWhere' && unread.none === undefined && unread.meetings.length === 3);
  });

  it('is none where none is planned', () => {
    const outcome = asked(on('2026-09-17'), 'Frånvaro', dataOf());
    assert.ok(outcome.is === 'next' && outcome.meeting === undefined);
  });

  it('is shown by its card where nothing was typed', () => {
    const outcome = asked(on('2026-10-08'), '');
    assert.ok(outcome.is === 'card' && outcome.card.meeting.id === id(4));
  });
});
