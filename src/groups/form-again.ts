import type { GroupInputs, GroupStep } from './actions.js';
import { editForm } from './edit-group.js';
import type { GroupData } from './group.js';
import { endOfYear, type GroupParts, todayOf } from './group-job.js';
import { linkForm } from './link-group.js';
import type { GroupOutcome } from './outcome.js';
import { meetingsOf } from './show-meetings.js';
import { agendaForm } from './take-agenda-step.js';
import { evaluationForm } from './take-evaluation-step.js';
import { cardOf, pointForm } from './take-meeting-step.js';
import { todoForm } from './take-todo-step.js';

/** The form in which the texts of a step were written, with what was typed in it; nothing is changed. `gone` where there is none. */
export function groupFormAgain(
  step: GroupStep,
  inputs: GroupInputs,
  parts: GroupParts,
  data: GroupData | undefined,
  now: Date,
): GroupOutcome {
  if (step.is === 'link')
    return data ? { is: 'linked', group: data.group, earlier: true } : linkForm(parts, { filled: inputs });
  if (!data) return { is: 'gone' };
  switch (step.is) {
    case 'edit':
      return { is: 'life', life: editForm(parts, data.group, { filled: inputs }) };
    case 'preview':
    case 'approve': {
      const { phrase, place, from, to } = { ...inputs, ...step };
      const days = { from: from || todayOf(now), to: to || endOfYear(parts.directory, todayOf(now)) };
      return { is: 'addForm', for: step.group, ...days, phrase, place };
    }
    case 'move':
    case 'moveRest':
      return {
        ...meetingsOf(data, now),
        filled: { meeting: step.meeting ?? inputs.meeting, phrase: step.phrase ?? inputs.phrase },
      };
    case 'point':
      return cardOf(
        parts,
        data,
        data.meetings.find(one => one.id === step.meeting),
        { typed: inputs.point },
      );
    case 'pointForm':
      return pointForm(step, parts, data, step.point ?? inputs.point, now);
    case 'addStanding':
      return agendaForm(parts, data, now, undefined, inputs.standing);
    case 'todo':
      return todoForm(data, step.meeting, { typed: inputs });
    case 'evaluate':
      return evaluationForm(parts, data, now, inputs);
    default:
      return { is: 'gone' };
  }
}
