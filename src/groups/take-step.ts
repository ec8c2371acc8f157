import type { GroupInputs, GroupStep } from './actions.js';
import { cancel, settle } from './cancel-meetings.js';
import type { GroupData } from './group.js';
import { changeGroup, keepNobody } from './group-acts.js';
import { endOfYear, type GroupParts, type Member, todayOf } from './group-job.js';
import { linkGroup } from './link-group.js';
import { move, moveRest } from './move-meetings.js';
import type { GroupOutcome } from './outcome.js';
import { approve, previewMeetings } from './plan-meetings.js';
import { answersFor, groupStatus, meetingsOf } from './show-meetings.js';
import { evaluate, evaluationForm, evaluationResults } from './take-evaluation-step.js';
import { takeMeetingStep } from './take-meeting-step.js';

/**
 * One step by somebody who may take it (door/rights.ts), as of an instant. `data` is the group that the step concerns:
 * the one that its card names, or the one of the channel; undefined in private, and in a channel that has none.
 */
export async function takeGroupStep(
  step: GroupStep,
  inputs: GroupInputs,
  parts: GroupParts,
  who: Member,
  data: GroupData | undefined,
  now: Date,
): Promise<GroupOutcome> {
  if (step.is === 'linkForm' || step.is === 'link') return linkGroup(step, inputs, parts, who, data, now);
  if (data && inputs.nobody.length > 0) await parts.store.change(data.group.id, one => keepNobody(one, inputs.nobody));
  if (step.is === 'status') return groupStatus(parts, who, data, now, step.from);
  if (!data) return step.is === 'meetings' ? answersFor(parts, who, now, step.from) : { is: 'gone' };
  switch (step.is) {
    case 'respond':
    case 'point':
    case 'held':
      return takeMeetingStep(step, inputs, parts, who, data, now);
    case 'evaluate':
      return evaluate(inputs, parts, who, data, now);
    case 'meetings':
      return meetingsOf(data, now, step.after);
    case 'evaluateForm':
      return evaluationForm(parts, data, now);
    case 'results':
      return evaluationResults(parts, data, now, step.from);
    default:
      return asConvener(step, inputs, parts, data, now);
  }
}

type ConvenerStep = Exclude<
  GroupStep,
  {
    is:
      | 'linkForm'
      | 'link'
      | 'meetings'
      | 'respond'
      | 'point'
      | 'held'
      | 'status'
      | 'evaluate'
      | 'evaluateForm'
      | 'results';
  }
>;

async function asConvener(
  step: ConvenerStep,
  inputs: GroupInputs,
  parts: GroupParts,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const { group } = data;
  switch (step.is) {
    case 'addForm': {
      const today = todayOf(now);
      return { is: 'addForm', from: today, to: endOfYear(parts.directory, today) };
    }
    case 'preview':
      return previewMeetings(step, inputs, parts, data, now);
    case 'approve':
      return approve(step, parts, data, now);
    case 'cancel':
    case 'cancelRest':
      return cancel(step, inputs, parts, data, now);
    case 'move':
      return move(step, inputs, parts, data, now);
    case 'moveRest':
      return moveRest(step, inputs, parts, data, now);
    case 'undo':
    case 'tellNow':
      return settle(step, parts, data, now);
    case 'resume':
      await parts.store.change(group.id, one => changeGroup(one, { paused: false }));
      return { is: 'resumed' };
  }
}
