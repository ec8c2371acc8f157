import type { GroupInputs, GroupStep } from './actions.js';
import { nextMeeting, whichMeeting } from './ask-first.js';
import { cancel, datesFor, meetingsFrom, move, moveRest } from './change-meetings.js';
import type { Group, GroupData } from './group.js';
import { keepNobody } from './group-acts.js';
import { calendarFor, endOfYear, type GroupParts, type Member, newId, todayOf } from './group-job.js';
import { goOn, isReminded } from './life-acts.js';
import { isLifeStep } from './life-steps.js';
import { linkGroup } from './link-group.js';
import type { GroupOutcome } from './outcome.js';
import { addMeetings } from './plan-acts.js';
import { answersFor, groupStatus, meetingsOf } from './show-meetings.js';
import { isSuggested } from './suggest.js';
import { takeAgendaStep } from './take-agenda-step.js';
import { takeCaseStep } from './take-case-step.js';
import { evaluate, evaluationForm, evaluationResults, sayOfResults } from './take-evaluation-step.js';
import { takeLifeStep } from './take-life-step.js';
import { pointForm, takeMeetingStep } from './take-meeting-step.js';
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
      return takeTodoStep(step, inputs, parts, data, now);
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
      return { ...meetingsOf(data, now, step.after), changes: who.may?.('cancel') ?? true };
    case 'next':
      return nextMeeting(data, now);
    case 'which':
      return whichMeeting(step, inputs, data, now);
    case 'pointForm':
      return pointForm(parts, data, inputs.point, now);
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
  { is: 'addForm' | 'preview' | 'approve' | 'cancel' | 'cancelRest' | 'move' | 'moveRest' | 'resume' }
>;

async function asConvener(
  step: ConvenerStep,
  inputs: GroupInputs,
  parts: GroupParts,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const { group } = data;
  const [from, to] = [todayOf(now), endOfYear(parts.directory, todayOf(now))];
  switch (step.is) {
    case 'addForm': {
      const known = step.phrase !== undefined && isSuggested(step.phrase, from, calendarFor(parts, group));
      const phrase = known ? step.phrase : undefined;
      return {
        is: 'addForm',
        for: step.group,
        from: step.from ?? from,
        to: step.to ?? to,
        phrase,
        place: group.place,
      };
    }
    case 'preview': {
      const wish = { ...inputs, phrase: step.phrase ?? inputs.phrase, from: inputs.from || from, to: inputs.to || to };
      const read = datesFor(wish, parts, group, now);
      const filled = { for: step.group, from: wish.from, to: wish.to, phrase: wish.phrase, place: wish.place };
      return 'why' in read
        ? { is: 'addForm', ...filled, wrong: read.why, instead: read.instead }
        : { is: 'preview', ...filled, ...read };
    }
    case 'approve':
      return approve(step, parts, group, now);
    case 'cancel':
    case 'cancelRest':
      return cancel(step.is, inputs.meeting, parts, data, now);
    case 'move':
      return move(inputs, parts, data, now);
    case 'moveRest':
      return moveRest(inputs, parts, data, now);
    case 'resume':
      return { is: 'resumed', paused: (await parts.store.change(group.id, goOn)) ?? false };
  }
}

async function approve(
  step: GroupStep & { is: 'approve' },
  parts: GroupParts,
  group: Group,
  now: Date,
): Promise<GroupOutcome> {
  // Reckoned anew: a card's dates could have been changed on their way.
  const read = datesFor(step, parts, group, now);
  if ('why' in read) return { ...step, is: 'addForm', for: step.group, wrong: read.why };
  const meetings = meetingsFrom(read.dates, step.place);
  const added = (await parts.store.change(group.id, data => addMeetings(data, meetings, newId, now.getTime()))) ?? [];
  return { is: 'added', count: added.length, next: added[0], paused: !isReminded({ group }) };
}
