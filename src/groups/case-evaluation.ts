import { type LineQuestions, mixed, type Result, SHOWN_FROM } from './evaluation.js';
import type { GroupData } from './group.js';
import { type Done, unchanged } from './group-acts.js';

/** One person's answers of how a group worked in a case that is closed; which case is kept nowhere. */
export interface CaseAnswer {
  /** A keyed hash of the person and the round. Erased when the round is over. */
  readonly by?: string | undefined;
  /** 0..100 by question id. */
  readonly values: Readonly<Record<string, number>>;
}

/** One time that a group looked back. */
export interface CaseRound {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly opened: number;
  readonly answers: readonly CaseAnswer[];
}

/** The answers of some rounds as they were last shown together, without who gave them. */
export interface ShownRounds {
  readonly rounds: readonly string[];
  readonly answers: readonly CaseAnswer[];
}

/** How long a round takes answers, in milliseconds: some weeks, as the source says. */
export const ROUND_OPEN = 28 * 86_400_000;

const isOpen = ({ opened }: CaseRound, now: number) => now < opened + ROUND_OPEN;

/** The round that takes answers now: the newest where it is open and no new one is asked for, else one that begins. */
export function openRound(data: GroupData, id: string, now: number, anew: boolean): Done<CaseRound> {
  const last = data.cases?.at(-1);
  // A round of nobody is the new one already.
  if (last && isOpen(last, now) && (!anew || last.answers.length === 0)) return unchanged(data, last);
  const round: CaseRound = { id, opened: now, answers: [] };
  return { data: { ...data, cases: [...(data.cases ?? []), round] }, result: round };
}

/** Keeps one person's answers of a round, in place of those that the same person gave; undefined where it is over. */
export function answerRound(
  data: GroupData,
  id: string,
  answer: CaseAnswer & { readonly by: string },
  now: number,
): Done<true | undefined> {
  const round = data.cases?.find(one => one.id === id);
  if (!round || !isOpen(round, now)) return unchanged(data, undefined);
  const answers = mixed([...round.answers.filter(({ by }) => by !== answer.by), answer]);
  return {
    data: { ...data, cases: data.cases!.map(one => (one === round ? { ...one, answers } : one)) },
    result: true,
  };
}

const counted = (rounds: readonly CaseRound[]) => rounds.reduce((sum, one) => sum + one.answers.length, 0);

/** Rounds that are shown together, and what of them was shown last. */
interface Block {
  readonly rounds: CaseRound[];
  readonly last: ShownRounds | undefined;
}

/**
 * Rounds in order, as many together as hold SHOWN_FROM answers; only the last ones may hold fewer. None is in two sums: those
 * that were shown together stay together.
 */
function blocksOf({ cases = [], casesShown = [] }: Pick<GroupData, 'cases' | 'casesShown'>): Block[] {
  const blocks: Block[] = [];
  for (const round of cases) {
    const last = casesShown.find(({ rounds }) => rounds.includes(round.id));
    const block = blocks.at(-1);
    const joins = last ? block?.last === last : block && !block.last && counted(block.rounds) < SHOWN_FROM;
    if (block && joins) block.rounds.push(round);
    else blocks.push({ rounds: [round], last });
  }
  return blocks;
}

const sameAnswer = ({ values }: CaseAnswer) => JSON.stringify(Object.entries(values).toSorted());

/** What is shown of a block, and how many new and changed answers wait to be SHOWN_FROM first. */
function ofBlock({ rounds, last }: Block): { answers: readonly CaseAnswer[]; waiting: number } {
  const all = rounds.flatMap(one => one.answers);
  if (!last) return all.length >= SHOWN_FROM ? { answers: all, waiting: 0 } : { answers: [], waiting: all.length };
  const left = last.answers.map(sameAnswer);
  const fresh = all.filter(one => {
    const at = left.indexOf(sameAnswer(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return fresh.length >= SHOWN_FROM ? { answers: all, waiting: 0 } : { answers: last.answers, waiting: fresh.length };
}

/** The answers to each question in the rounds that are shown together, with how many answers wait for more; undefined while all wait. */
export function caseResults(
  data: Pick<GroupData, 'cases' | 'casesShown'>,
  { questions }: LineQuestions,
): { readonly results?: readonly Result[]; readonly rounds: number; readonly waiting: number } {
  const blocks = blocksOf(data).map(block => ({ ...block, ...ofBlock(block) }));
  const at = blocks.findLastIndex(({ answers }) => answers.length > 0);
  const waiting = blocks.slice(Math.max(at, 0)).reduce((sum, block) => sum + block.waiting, 0);
  const shown = blocks[at];
  if (!shown) return { rounds: 0, waiting };
  const results = questions.map(({ id, text }): Result => {
    const marks = shown.answers.flatMap(({ values }) =>
      values[id] === undefined ? [] : [{ value: values[id], service: 'ej' as const }],
    );
    return { text, marks: marks.length >= SHOWN_FROM ? marks : [] };
  });
  return { results, rounds: shown.rounds.filter(one => one.answers.length > 0).length, waiting };
}

/** The same, and notes which answers are shown by it: newer ones wait, or one alone could be told by what it changes. */
export function showCases(data: GroupData, questions: LineQuestions): Done<ReturnType<typeof caseResults>> {
  const result = caseResults(data, questions);
  const block = blocksOf(data).findLast(one => ofBlock(one).answers.length > 0);
  const answers = (block ? ofBlock(block).answers : []).map(({ values }) => ({ values }));
  if (!block || (block.last && ofBlock(block).answers === block.last.answers)) return unchanged(data, result);
  const others = (data.casesShown ?? []).filter(one => one !== block.last);
  const shown: ShownRounds = { rounds: block.rounds.map(({ id }) => id), answers };
  return { data: { ...data, casesShown: [...others, shown] }, result };
}

/**
 * Forgets who answered in rounds that are over, and erases rounds that began before `kept` (epoch milliseconds): those that
 * are shown together go together, since what is left would say something of what is gone.
 */
export function closeRounds(data: GroupData, now: number, kept: number): Done<boolean> {
  const all = data.cases ?? [];
  const told = (one: CaseRound) => !isOpen(one, now) && one.answers.some(({ by }) => by !== undefined);
  const left = blocksOf(data)
    .map(({ rounds }) => rounds)
    .filter(rounds => rounds.some(({ opened }) => opened >= kept))
    .flat();
  if (left.length === all.length && !all.some(told)) return unchanged(data, false);
  const cases = left.map(one => (told(one) ? { ...one, answers: one.answers.map(({ values }) => ({ values })) } : one));
  const casesShown = data.casesShown?.filter(({ rounds }) => left.some(({ id }) => rounds.includes(id)));
  return { data: { ...data, cases, ...(casesShown ? { casesShown } : {}) }, result: true };
}
