import type { GroupInputs, GroupStep } from './actions.js';
import { answerRound, openRound, showCases } from './case-evaluation.js';
import type { GroupData } from './group.js';
import { type GroupParts, type Member, newId } from './group-job.js';
import type { GroupOutcome } from './outcome.js';
import { answersOf } from './take-evaluation-step.js';

/** The questions after a case that is closed: the form, one person's answers, or what all have answered. */
export async function takeCaseStep(
  step: GroupStep & { is: 'caseForm' | 'caseAnswer' | 'caseResults' },
  inputs: GroupInputs,
  parts: GroupParts,
  { objectId }: Member,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const questions = parts.questions?.case;
  if (!questions) return { is: 'gone' };
  const { group } = data;
  switch (step.is) {
    case 'caseForm': {
      const open = (one: GroupData) => openRound(one, newId(), now.getTime(), step.anew === true);
      const round = await parts.store.change(group.id, open);
      return round ? { is: 'caseForm', group, questions, round: round.id } : { is: 'gone' };
    }
    case 'caseAnswer': {
      const values = answersOf(questions, inputs);
      if (Object.keys(values).length === 0) return { is: 'caseForm', group, questions, round: step.round, empty: true };
      const by = parts.answerHash(`${group.id} case ${step.round} ${objectId}`);
      const kept = await parts.store.change(group.id, one =>
        answerRound(one, step.round, { by, values }, now.getTime()),
      );
      return { is: kept ? 'caseAnswered' : 'caseOver' };
    }
    case 'caseResults': {
      const shown = await parts.store.change(group.id, one => showCases(one, questions));
      return shown ? { is: 'caseResults', group, ...shown, results: shown.results } : { is: 'gone' };
    }
  }
}
