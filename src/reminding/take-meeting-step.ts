import type { GroupInputs, GroupStep } from './actions.js';
import type { GroupData } from './group.js';
import { addPoint, markHeld, respond } from './group-acts.js';
import { forumOf, type GroupParts, type Member, newId } from './group-job.js';
import { calendarUrl } from './group-notices.js';
import type { GroupOutcome } from './outcome.js';

/** A press on the card of one meeting: an answer, an agenda point, or whether it was held. */
export async function takeMeetingStep(
  step: GroupStep & { is: 'respond' | 'point' | 'held' },
  inputs: GroupInputs,
  parts: GroupParts,
  who: Member,
  { group }: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  if (step.is === 'held') {
    const marked = await parts.store.change(group.id, one => markHeld(one, step.meeting, step.held, now.getTime()));
    return marked ? { is: 'heldNoted', meeting: marked, held: step.held } : { is: 'gone' };
  }
  const text = inputs.point.trim();
  if (step.is === 'point' && text === '') return { is: 'pointRefused' };
  const meeting = await parts.store.change(group.id, one =>
    step.is === 'respond'
      ? respond(one, step.meeting, { who: who.objectId, name: who.name }, step.comes)
      : addPoint(one, step.meeting, { id: newId(), text }, now.getTime()),
  );
  if (!meeting) return { is: 'gone' };
  return { is: 'card', group, meeting, forum: forumOf(parts, group), calendar: calendarUrl(parts, group, meeting) };
}
