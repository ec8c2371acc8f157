import { type Evaluation, type Questions, type Result, resultsOf, SHOWN_FROM } from './evaluation.js';
import type { GroupData } from './group.js';
import { type Done, unchanged } from './group-acts.js';

/** What those who answered in a year said to showing few answers. */
export interface Agreement {
  readonly year: string;
  /** Keyed hashes, as of the answers: who has said yes. Erased when the year is closed. */
  readonly yes: readonly string[];
  /** Somebody has said no, nobody knows who; then nobody's yes is kept. */
  readonly no: boolean;
  /** The year was closed with everybody's yes. */
  readonly all?: boolean | undefined;
}

/** Fewer answers than this are not shown with anybody's yes: two would know each other's. */
export const AGREED_FROM = 3;

const ofYear = ({ evaluations = [] }: GroupData, year: string): Evaluation[] =>
  evaluations.filter(one => one.year === year);

/** Whether everybody who answered in a year has said yes to showing it, and nobody no. */
function isAgreed(data: GroupData, year: string): boolean {
  const said = data.agreements?.find(one => one.year === year);
  if (said === undefined) return false;
  if (said.all !== undefined) return said.all;
  const answers = ofYear(data, year);
  return answers.length >= AGREED_FROM && answers.every(({ by }) => by !== undefined && said.yes.includes(by));
}

/**
 * The school years, up to this one, that are shown as one sum with it: those before it that were too few to be shown, until
 * there are SHOWN_FROM. No year is in two sums, so that none can be told by taking one from the other.
 */
export function yearsWith(data: GroupData, year: string): string[] {
  const years = [...new Set([...(data.evaluations ?? []).map(one => one.year), year])].filter(one => one <= year);
  let block: string[] = [];
  let sum = 0;
  for (const one of years.toSorted()) {
    if (sum >= SHOWN_FROM || block.some(before => isAgreed(data, before))) [block, sum] = [[], 0];
    block.push(one);
    sum += ofYear(data, one).length;
  }
  return block;
}

/** The answers of some school years as they were last shown as the results of one, without who gave them. */
export interface ShownAnswers {
  readonly year: string;
  readonly years: readonly string[];
  readonly answers: readonly Evaluation[];
}

/** Why the results of a year are shown, and of which years; or why not, and whether those who answered can say yes. */
export type Shown =
  | {
      readonly is: 'shown';
      readonly why: 'year' | 'years' | 'agreed';
      readonly years: readonly string[];
      readonly results: Result[];
      /** Answers of this year. */
      readonly count: number;
      /** New and changed answers that wait for more, to be shown with them. */
      readonly waiting: number;
    }
  /** `from`: how many answers there have to be. */
  | { readonly is: 'few'; readonly count: number; readonly ask: boolean; readonly from: number };

/** The results of the whole block as if of one year, no service told apart: one person may have answered in each. */
function summed(data: GroupData, questions: Questions, years: readonly string[], year: string, from: number): Result[] {
  const evaluations = (data.evaluations ?? [])
    .filter(one => years.includes(one.year))
    .map(one => ({ ...one, year, service: 'ej' as const }));
  return resultsOf({ ...data, evaluations }, questions, year, from) ?? [];
}

/** The data with the answers of each year as they were last shown: a mean beside others' must tell no more than they do. */
function asShown(data: GroupData, earlierThan: string): GroupData {
  const earlier = (data.shown ?? []).filter(({ year }) => year < earlierThan);
  if (earlier.length === 0) return data;
  const others = (data.evaluations ?? []).filter(one => !earlier.some(({ years }) => years.includes(one.year)));
  const alone = earlier.filter(({ years }) => years.length === 1).flatMap(({ answers }) => answers);
  return { ...data, evaluations: [...others, ...alone] };
}

const sameAnswer = ({ year, service, values }: Evaluation) =>
  JSON.stringify([year, service, Object.entries(values).toSorted()]);

/** How many answers are not among some others, or not as they are there. */
function newIn(answers: readonly Evaluation[], among: readonly Evaluation[]): number {
  const left = among.map(sameAnswer);
  return answers.filter(one => {
    const at = left.indexOf(sameAnswer(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}

/** What may be shown of a year of answers, as if nothing of it had been shown before. */
function shownAtOnce(data: GroupData, questions: Questions, year: string): Shown {
  const count = ofYear(data, year).length;
  const years = yearsWith(data, year);
  const sum = years.reduce((all, one) => all + ofYear(data, one).length, 0);
  const shown = (why: 'year' | 'years' | 'agreed', of: readonly string[], results: Result[]): Shown => ({
    is: 'shown',
    why,
    years: of,
    count,
    waiting: 0,
    results,
  });
  if (years.length === 1 && sum >= SHOWN_FROM)
    return shown('year', years, resultsOf(asShown(data, year), questions, year) ?? []);
  if (count > 0 && sum >= SHOWN_FROM) return shown('years', years, summed(data, questions, years, year, SHOWN_FROM));
  if (isAgreed(data, year)) return shown('agreed', [year], summed(data, questions, [year], year, AGREED_FROM));
  const no = data.agreements?.some(one => one.year === year && one.no) === true;
  return { is: 'few', count, ask: count >= AGREED_FROM && !no, from: SHOWN_FROM };
}

/**
 * What may be shown of a year. Once something of it has been shown, new and changed answers wait until they are SHOWN_FROM:
 * one alone could be told by taking what was shown before from what is shown then. That is as true when the year is closed, so
 * up to four late answers are never shown, in no year's results and in no mean beside those of a later one; the card says so.
 */
export function shownOf(data: GroupData, questions: Questions, year: string): Shown {
  const now = shownAtOnce(data, questions, year);
  const last = data.shown?.find(one => one.year === year);
  if (!last || (now.is === 'shown' && now.why === 'agreed')) return now;
  const block = yearsWith(data, year).flatMap(one => ofYear(data, one));
  const waiting = newIn(block, last.answers);
  if (waiting >= SHOWN_FROM) return now;
  const from = last.answers.length + SHOWN_FROM;
  if (last.answers.length < SHOWN_FROM)
    return now.is === 'few' ? { ...now, from } : { is: 'few', count: now.count, ask: true, from };
  const others = (data.evaluations ?? []).filter(one => !last.years.includes(one.year));
  const before = shownAtOnce({ ...data, evaluations: [...others, ...last.answers] }, questions, year);
  return before.is === 'shown' ? { ...before, count: now.count, waiting } : before;
}

/** The same, and notes which answers are shown by it. */
export function showYear(data: GroupData, questions: Questions, year: string): Done<Shown> {
  const result = shownOf(data, questions, year);
  if (result.is === 'few' || result.waiting > 0) return unchanged(data, result);
  const answers = result.years.flatMap(one => ofYear(data, one)).map(({ by: _, ...answer }) => answer);
  const last = data.shown?.find(one => one.year === year);
  if (last && newIn(answers, last.answers) === 0) return unchanged(data, result);
  const others = (data.shown ?? []).filter(one => one !== last);
  return { data: { ...data, shown: [...others, { year, years: result.years, answers }] }, result };
}

/**
 * Notes the yes or no of somebody who has answered in a year; the word of anybody else changes nothing. One no is enough, and
 * is not taken back: who said it is not kept.
 */
export function agree(data: GroupData, year: string, by: string, yes: boolean): Done<void> {
  if (!ofYear(data, year).some(one => one.by === by)) return unchanged(data, undefined);
  const others = (data.agreements ?? []).filter(one => one.year !== year);
  const said = data.agreements?.find(one => one.year === year) ?? { year, yes: [], no: false };
  if (said.no) return unchanged(data, undefined);
  const next: Agreement = yes ? { ...said, yes: [...new Set([...said.yes, by])] } : { year, yes: [], no: true };
  return { data: { ...data, agreements: [...others, next] }, result: undefined };
}

/** Forgets who said yes or wrote what in every year but the one that is open; whether there was anything to forget. */
export function closeWords(data: GroupData, open: string): Done<boolean> {
  const { agreements = [], remarks = [] } = data;
  const said = agreements.some(one => one.year !== open && one.all === undefined);
  const written = remarks.some(one => one.year !== open && one.by !== undefined);
  if (!said && !written) return unchanged(data, false);
  return {
    data: {
      ...data,
      agreements: agreements.map(one =>
        one.year === open || one.all !== undefined ? one : { ...one, yes: [], all: isAgreed(data, one.year) },
      ),
      remarks: remarks.map(one => (one.year === open ? one : { ...one, by: undefined })),
    },
    result: true,
  };
}
