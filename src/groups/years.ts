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

/** Why the results of a year are shown, and of which years; or why not, and whether those who answered can say yes. */
export type Shown =
  | {
      readonly is: 'shown';
      readonly why: 'year' | 'years' | 'agreed';
      readonly years: readonly string[];
      readonly results: Result[];
      /** Answers of this year. */
      readonly count: number;
    }
  | { readonly is: 'few'; readonly count: number; readonly ask: boolean };

/** The results of the whole block as if of one year, no service told apart: one person may have answered in each. */
function summed(data: GroupData, questions: Questions, years: readonly string[], year: string, from: number): Result[] {
  const evaluations = (data.evaluations ?? [])
    .filter(one => years.includes(one.year))
    .map(one => ({ ...one, year, service: 'ej' as const }));
  return resultsOf({ ...data, evaluations }, questions, year, from) ?? [];
}

/** What may be shown of a year. */
export function shownOf(data: GroupData, questions: Questions, year: string): Shown {
  const count = ofYear(data, year).length;
  const years = yearsWith(data, year);
  const sum = years.reduce((all, one) => all + ofYear(data, one).length, 0);
  if (years.length === 1 && sum >= SHOWN_FROM)
    return { is: 'shown', why: 'year', years, count, results: resultsOf(data, questions, year) ?? [] };
  if (count > 0 && sum >= SHOWN_FROM)
    return { is: 'shown', why: 'years', years, count, results: summed(data, questions, years, year, SHOWN_FROM) };
  if (isAgreed(data, year))
    return {
      is: 'shown',
      why: 'agreed',
      years: [year],
      count,
      results: summed(data, questions, [year], year, AGREED_FROM),
    };
  const no = data.agreements?.some(one => one.year === year && one.no) === true;
  return { is: 'few', count, ask: count >= AGREED_FROM && !no };
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
