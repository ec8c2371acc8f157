import type { GroupInputs, GroupStep } from './actions.js';
import { askFirst, nextMeeting } from './ask-first.js';
import { cancel, settle } from './cancel-meetings.js';
import type { GroupData } from './group.js';
import { keepNobody } from './group-acts.js';
import type { GroupParts, Member } from './group-job.js';
import { goOn } from './life-acts.js';
import { isLifeStep } from './life-steps.js';
import { linkGroup } from './link-group.js';
import { move, moveRest } from './move-meetings.js';
import type { GroupOutcome } from './outcome.js';
import { addForm, approve, previewMeetings } from './plan-meetings.js';
import { answersFor, filledWith, groupStatus, meetingsOf } from './show-meetings.js';
import { takeAgendaStep } from './take-agenda-step.js';
import { takeCaseStep } from './take-case-step.js';
import { evaluate, evaluationForm, evaluationResults, sayOfResults } from './take-evaluation-step.js';
import { takeLifeStep } from './take-life-step.js';
import { answerForm, pointForm, takeMeetingStep } from './take-meeting-step.js';
import { takeTodoStep } from './take-todo-step.js';

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
  if (isLifeStep(step)) return takeLifeStep(step, inputs, parts, who, data, now);
  if (step.is === 'status') return groupStatus(parts, who, data, now, step.from);
  if (!data)
    return step.is === 'meetings' || step.is === 'next' ? answersFor(parts, who, now, step.from) : { is: 'gone' };
  switch (step.is) {
    case 'respond':
    case 'point':
    case 'held':
      return takeMeetingStep(step, inputs, parts, who, data, now);
    case 'todoForm':
    case 'todo':
    case 'tick':
      return takeTodoStep(step, inputs, parts, who, data, now);
    case 'agendaForm':
    case 'useAgenda':
    case 'addStanding':
    case 'dropStanding':
      return takeAgendaStep(step, inputs, parts, data, now);
    case 'caseForm':
    case 'caseAnswer':
    case 'caseResults':
      return takeCaseStep(step, inputs, parts, who, data, now);
    case 'agree':
      return sayOfResults(step, parts, who, data);
    case 'evaluate':
      return evaluate(step, inputs, parts, who, data, now);
    case 'meetings':
      return {
        ...meetingsOf(data, now, step.after),
        ...filledWith(step, data, now),
        changes: who.may?.('cancel') ?? true,
      };
    case 'next':
      return step.whose ? answerForm(step, data, now) : nextMeeting(data, now, parts.agendas);
    case 'which':
      return askFirst(step, inputs, parts, data, now);
    case 'pointForm':
      return pointForm(step, parts, data, step.point ?? inputs.point, now);
    case 'evaluateForm':
      return evaluationForm(parts, data, now);
    case 'results':
      return evaluationResults(parts, data, now, step.from);
    default:
      return asConvener(step, inputs, parts, data, now);
  }
}

type ConvenerStep = Extract<
  GroupStep,
  {
    is:
      | 'addForm'
      | 'preview'
      | 'approve'
      | 'cancel'
      | 'cancelRest'
      | 'move'
      | 'moveRest'
      | 'undo'
      | 'tellNow'
      | 'resume';
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
    case 'addForm':
      return addForm(step, parts, data, now);
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
      return { is: 'resumed', paused: (await parts.store.change(group.id, goOn)) ?? false };
  }
}
