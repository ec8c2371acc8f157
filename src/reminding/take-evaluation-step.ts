import type { GroupInputs, GroupStep } from './actions.js';
import { addEvaluation, resultsOf, schoolYearOf } from './evaluation.js';
import type { GroupData } from './group.js';
import { type GroupParts, type Member, newId, todayOf } from './group-job.js';
import type { GroupOutcome } from './outcome.js';

/** The yearly questions as a form, or their results so far. */
export function evaluation(
  which: 'evaluateForm' | 'results',
  parts: GroupParts,
  data: GroupData,
  now: Date,
): GroupOutcome {
  const { questions } = parts;
  if (!questions) return { is: 'gone' };
  const year = schoolYearOf(todayOf(now));
  const { group } = data;
  if (which === 'evaluateForm') return { is: 'evaluateForm', group, questions, year, press: newId() };
  const count = (data.evaluations ?? []).filter(one => one.year === year).length;
  return { is: 'results', group, year, results: resultsOf(data, questions, year), count };
}

/** Keeps one person's answers, tagged by service only; questions that nobody asked are left out. */
export async function evaluate(
  step: GroupStep & { is: 'evaluate' },
  inputs: GroupInputs,
  parts: GroupParts,
  who: Member,
  now: Date,
): Promise<GroupOutcome> {
  const asked = (parts.questions?.questions ?? []).map(({ id }) => id);
  const values = Object.fromEntries(Object.entries(inputs.answers).filter(([id]) => asked.includes(id)));
  if (Object.keys(values).length === 0) return { is: 'pointRefused' };
  const year = schoolYearOf(todayOf(now));
  const answer = `${step.press} ${who.objectId}`;
  if (parts.answered.has(answer)) {
    const known = parts.store.group(step.group)?.evaluations ?? [];
    return { is: 'evaluated', count: known.filter(other => other.year === year).length };
  }
  parts.answered.add(answer);
  const one = { press: newId(), year, service: inputs.service, values };
  const count = await parts.store.change(step.group, data => addEvaluation(data, one));
  return count === undefined ? { is: 'gone' } : { is: 'evaluated', count };
}
