import type { GroupInputs, GroupStep } from './actions.js';
import { dueOf } from './due.js';
import type { GroupData } from './group.js';
import { calendarFor, type GroupParts, type Member, newId, todayOf } from './group-job.js';
import { withCards } from './meeting-cards.js';
import type { GroupOutcome } from './outcome.js';
import { cardOf } from './take-meeting-step.js';
import { addTodo, lastBegun, tick, todosOf } from './todo.js';

type Form = GroupOutcome & { is: 'todoForm' };

/** The lines of a meeting that has begun with room for one more; `gone` where there is no such meeting. */
export function todoForm(
  data: GroupData,
  id: string,
  more: Pick<Form, 'wrong' | 'typed' | 'noted'> = {},
): GroupOutcome {
  const meeting = data.meetings.find(one => one.id === id);
  if (!meeting) return { is: 'gone' };
  return { is: 'todoForm', group: data.group, meeting, lines: todosOf(data, id), ...more };
}

/** Who does what until when: the form, a line of it, or one that is done. */
export async function takeTodoStep(
  step: GroupStep & { is: 'todoForm' | 'todo' | 'tick' },
  inputs: GroupInputs,
  parts: GroupParts,
  member: Member,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const { id } = data.group;
  const at = now.getTime();
  // A line is ticked off on a card, which its press puts right; it is noted in a form.
  const press = { now: at, newId, card: step.is === 'tick' ? member.card : undefined };
  const current = async () => (await parts.store.group(id)) ?? data;
  if (step.is === 'todoForm') {
    const meeting = step.meeting ?? lastBegun(data, at)?.id;
    return meeting === undefined ? { is: 'noneBegun', group: data.group } : todoForm(data, meeting);
  }
  if (step.is === 'tick') {
    const done = await parts.store.change(id, one => withCards(one, tick(one, inputs.todo, at), press));
    const meeting = data.meetings.find(one => one.id === step.meeting);
    return done ? cardOf(parts, await current(), meeting) : { is: 'todoNotChosen' };
  }
  const { who, what, due } = inputs;
  const typed = { who, what, due };
  const day = dueOf(due, todayOf(now), calendarFor(parts, data.group));
  if ('why' in day) return todoForm(data, step.meeting, { typed, wrong: day.why });
  const todo = { id: newId(), meeting: step.meeting, who, what: what.trim(), due: day.day };
  const noted = await parts.store.change(id, one => withCards(one, addTodo(one, todo, at), press));
  if (noted === undefined || noted === 'gone') return { is: 'gone' };
  return todoForm(await current(), step.meeting, noted === 'full' ? { typed, wrong: 'full' } : { noted: true });
}
