import type { GroupInputs, GroupStep } from './actions.js';
import type { GroupData } from './group.js';
import { calendarFor, type GroupParts, newId } from './group-job.js';
import { holdAgain, moveBack } from './move-back.js';
import { restFrom } from './move-meetings.js';
import type { GroupOutcome } from './outcome.js';
import { cancelMeetings } from './plan-acts.js';
import { meetingsOf } from './show-meetings.js';
import { concernedBy, doNow, holdChanges, undoChanges } from './waiting-acts.js';

/** Cancels those meetings, or lets that wait where they are several. */
async function cancelThese(
  those: readonly string[],
  { store }: GroupParts,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const changes = { gone: those, moved: [], added: [] };
  const held = await store.change(data.group.id, one => holdChanges(one, changes, newId, now.getTime()));
  if (!held) return { is: 'gone' };
  if ('changed' in held) return { is: 'cancelled', meetings: held.changed.gone };
  return { is: 'waiting', group: data.group, change: held.waiting, meetings: concernedBy(data, held.waiting) };
}

/** Cancels one meeting, or those that have been seen; or asks about it and the rest of its series, and lets that wait once it has been seen. */
export async function cancel(
  step: GroupStep & { is: 'cancel' | 'cancelRest' },
  inputs: GroupInputs,
  parts: GroupParts,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const { group } = data;
  if (step.is === 'cancel' && step.meetings) return cancelThese(step.meetings, parts, data, now);
  const id = step.is === 'cancelRest' && step.meeting !== undefined ? step.meeting : inputs.meeting;
  if (id === '') return meetingsOf(data, now, undefined, 'noneChosen');
  const first = data.meetings.find(one => one.id === id);
  const rest = first ? restFrom(data, first, now) : [];
  if (step.is === 'cancel' || rest.length < 2) {
    const gone = (await parts.store.change(group.id, one => cancelMeetings(one, [id], newId, now.getTime()))) ?? [];
    return gone.length > 0 ? { is: 'cancelled', meetings: gone } : { is: 'gone' };
  }
  if (step.sure !== rest.length) return { is: 'cancelShown', group, meetings: rest };
  return cancelThese(
    rest.map(one => one.id),
    parts,
    data,
    now,
  );
}

/** Takes back changes that wait, or does them before their time. */
export async function settle(
  step: GroupStep & { is: 'undo' | 'tellNow' },
  parts: GroupParts,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const { store } = parts;
  const { group } = data;
  if (step.is === 'undo') {
    const undo = (one: GroupData) => undoChanges(one, step.change ?? one.waiting?.at(-1)?.id ?? '', now.getTime());
    const undone = await store.change(group.id, undo);
    if (!undone && step.change === undefined)
      return moveBack(data, parts, now) ?? holdAgain(data, parts, now) ?? { is: 'nothingToUndo' };
    return undone ? { is: 'undone', count: undone.gone.length + undone.moved.length } : { is: 'undoLate' };
  }
  const calendar = calendarFor(parts, group);
  const changed = await store.change(group.id, one => doNow(one, step.change, newId, now.getTime(), calendar));
  return changed ? { is: 'changed', ...changed } : { is: 'undoLate' };
}
