import { stretchOf } from '../shared/paging.js';
import type { GroupInputs } from './actions.js';
import { keepEvaluation, LINE, resultsOf, schoolYearOf } from './evaluation.js';
import type { GroupData } from './group.js';
import { type GroupParts, type Member, todayOf } from './group-job.js';
import type { GroupOutcome } from './outcome.js';

/** How many questions one card shows the results of: each has a picture of some 2.5 KB. */
const RESULTS_SHOWN = 6;

/** The yearly questions as a form. */
export function evaluationForm({ questions }: GroupParts, { group }: GroupData, now: Date): GroupOutcome {
  if (!questions) return { is: 'gone' };
  return { is: 'evaluateForm', group, questions, year: schoolYearOf(todayOf(now)) };
}

/** The results of the yearly questions so far, from a question on (0 is the first). */
export function evaluationResults({ questions }: GroupParts, data: GroupData, now: Date, from = 0): GroupOutcome {
  if (!questions) return { is: 'gone' };
  const year = schoolYearOf(todayOf(now));
  const count = (data.evaluations ?? []).filter(one => one.year === year).length;
  const all = resultsOf(data, questions, year);
  if (!all) return { is: 'results', group: data.group, year, results: undefined, count };
  const { rows, next } = stretchOf(all, from, RESULTS_SHOWN);
  return { is: 'results', group: data.group, year, results: rows, next, count };
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
  const values = Object.fromEntries(
    Object.entries(inputs.answers).filter(
      ([id, value]) => asked.includes(id) && LINE.some(place => place.value === value),
    ),
  );
  if (Object.keys(values).length === 0) return { is: 'pointRefused' };
  const year = schoolYearOf(todayOf(now));
  const by = parts.answerHash(`${group.id} ${year} ${objectId}`);
  const kept = await parts.store.change(group.id, data =>
    keepEvaluation(data, { by, year, service: inputs.service, values }),
  );
  return kept ? { is: 'evaluated', ...kept } : { is: 'gone' };
}
