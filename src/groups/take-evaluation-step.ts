import { stretchOf } from '../shared/paging.js';
import { type GroupInputs, type GroupStep, REMARKS } from './actions.js';
import { keepEvaluation, type LineQuestions, PLACES, schoolYearOf } from './evaluation.js';
import type { GroupData } from './group.js';
import { type GroupParts, type Member, todayOf } from './group-job.js';
import type { GroupOutcome } from './outcome.js';
import { keepRemarks, remarksOf, showRemarks } from './remarks.js';
import { agree, showYear } from './years.js';

/** How many questions one card shows the results of: each has a picture of some 2.5 KB. */
const RESULTS_SHOWN = 6;

/** The yearly questions as a form, with what was filled in before; `empty` where it was sent with no answer. */
export function evaluationForm(
  { questions }: GroupParts,
  { group }: GroupData,
  now: Date,
  filled?: GroupInputs,
  empty?: boolean,
): GroupOutcome {
  if (!questions) return { is: 'gone' };
  return { is: 'evaluateForm', group, questions, year: schoolYearOf(todayOf(now)), filled, empty };
}

/** The most texts of one card: each may have 400 characters. */
const REMARKS_SHOWN = 12;

/** What was written to one question in parts that a card has room for. */
function inParts<One extends { readonly remarks: readonly string[] }>(one: One): One[] {
  const parts = Math.ceil(one.remarks.length / REMARKS_SHOWN);
  return Array.from({ length: parts }, (_, at) => ({
    ...one,
    remarks: one.remarks.slice(at * REMARKS_SHOWN, (at + 1) * REMARKS_SHOWN),
  }));
}

/** The results of the yearly questions so far, from a question on (0 is the first); what was written comes with the last. */
export async function evaluationResults(
  { questions, store }: GroupParts,
  { group }: GroupData,
  now: Date,
  from = 0,
): Promise<GroupOutcome> {
  if (!questions) return { is: 'gone' };
  const year = schoolYearOf(todayOf(now));
  const read = await store.change(group.id, data => {
    const { data: noted, result: shown } = showYear(data, questions, year);
    const isWhole = shown.is === 'shown' && shown.why === 'year';
    const after = isWhole ? showRemarks(noted, questions, year).data : noted;
    return { data: after, result: { shown, texts: isWhole ? remarksOf(after, questions, year) : [] } };
  });
  if (!read) return { is: 'gone' };
  const { shown, texts } = read;
  if (shown.is === 'few') {
    const { count, ask, from: needed } = shown;
    return { is: 'results', group, year, results: undefined, count, ask, needed };
  }
  const { why, years, results, waiting } = shown;
  const { rows, next = results.length } = stretchOf(results, from, RESULTS_SHOWN);
  const written = texts.flatMap(inParts);
  const all = results.length + written.length;
  const at = from < all ? from : 0;
  // The cards with what was written come after those of the lines, a part each.
  const [lines, remarks, more] =
    at < results.length ? [rows, [], next] : [[], written.slice(at - results.length).slice(0, 1), at + 1];
  const after = more < all ? more : undefined;
  return { is: 'results', group, year, results: lines, next: after, count: shown.count, why, years, remarks, waiting };
}

/** What was answered on lines, of the questions that were asked. */
export function answersOf({ questions }: LineQuestions, { answers }: GroupInputs): Record<string, number> {
  const places: readonly number[] = PLACES;
  const asked = Object.entries(answers).filter(
    ([id, value]) => questions.some(one => one.id === id) && places.includes(value),
  );
  return Object.fromEntries(asked);
}

/** Keeps one person's answers of the year, tagged by service only, and what they wrote, tagged by nothing. */
export async function evaluate(
  step: GroupStep & { is: 'evaluate' },
  inputs: GroupInputs,
  parts: GroupParts,
  { objectId }: Member,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const { questions } = parts;
  if (!questions) return { is: 'gone' };
  const { id } = data.group;
  const { service } = inputs;
  const given = answersOf(questions, inputs);
  const others = questions.questions.filter(
    ({ id, own }) => own !== undefined && own !== service && service !== 'ej' && given[id] !== undefined,
  );
  const values = Object.fromEntries(Object.entries(given).filter(([one]) => !others.some(({ id }) => id === one)));
  if (Object.keys(values).length === 0) return evaluationForm(parts, data, now, inputs, true);
  const year = schoolYearOf(todayOf(now));
  const by = parts.answerHash(`${id} ${year} ${objectId}`);
  const known = (questions.open ?? []).map(one => one.id);
  const remarks = (step.open ?? []).flatMap((question, at) => {
    const box = REMARKS[at];
    if (box === undefined || !known.includes(question)) return [];
    return [{ by: parts.answerHash(`${id} ${year} ${objectId} ${question}`), question, text: inputs[box] }];
  });
  const kept = await parts.store.change(id, one => {
    const answered = keepEvaluation(one, { by, year, service, values });
    return { data: keepRemarks(answered.data, year, remarks).data, result: answered.result };
  });
  return kept ? { is: 'evaluated', ...kept, left: others[0]?.own } : { is: 'gone' };
}

/** Notes somebody's word on showing few answers; what is said back is the same whatever it was, and whoever said it. */
export async function sayOfResults(
  { year, yes }: GroupStep & { is: 'agree' },
  parts: GroupParts,
  { objectId }: Member,
  { group }: GroupData,
): Promise<GroupOutcome> {
  const by = parts.answerHash(`${group.id} ${year} ${objectId}`);
  await parts.store.change(group.id, data => agree(data, year, by, yes));
  return { is: 'agreed' };
}
