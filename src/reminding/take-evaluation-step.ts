import type { GroupInputs } from './actions.js';
import { keepEvaluation, resultsOf, schoolYearOf } from './evaluation.js';
import type { GroupData } from './group.js';
import { type GroupParts, type Member, todayOf } from './group-job.js';
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
  if (which === 'evaluateForm') return { is: 'evaluateForm', group, questions, year };
  const count = (data.evaluations ?? []).filter(one => one.year === year).length;
  return { is: 'results', group, year, results: resultsOf(data, questions, year), count };
}

/** Keeps one person's answers of the year, tagged by service only; questions that nobody asked are left out. */
export async function evaluate(
  inputs: GroupInputs,
  parts: GroupParts,
  { objectId }: Member,
  { group }: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const asked = (parts.questions?.questions ?? []).map(({ id }) => id);
  const values = Object.fromEntries(Object.entries(inputs.answers).filter(([id]) => asked.includes(id)));
  if (Object.keys(values).length === 0) return { is: 'pointRefused' };
  const year = schoolYearOf(todayOf(now));
  const by = parts.answerHash(`${group.id} ${year} ${objectId}`);
  const kept = await parts.store.change(group.id, data =>
    keepEvaluation(data, { by, year, service: inputs.service, values }),
  );
  return kept ? { is: 'evaluated', ...kept } : { is: 'gone' };
}
