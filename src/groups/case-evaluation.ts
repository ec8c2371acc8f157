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

/** Rounds in order, as many together as hold SHOWN_FROM answers; only the last ones may hold fewer. None is in two sums. */
function blocksOf(rounds: readonly CaseRound[]): CaseRound[][] {
  const blocks: CaseRound[][] = [];
  for (const round of rounds) {
    const last = blocks.at(-1);
    if (last && counted(last) < SHOWN_FROM) last.push(round);
    else blocks.push([round]);
  }
  return blocks;
}

/** The answers to each question in the rounds that are shown together, with how many answers wait for more; undefined while all wait. */
export function caseResults(
  { cases = [] }: GroupData,
  { questions }: LineQuestions,
): { readonly results?: readonly Result[]; readonly rounds: number; readonly waiting: number } {
  const blocks = blocksOf(cases);
  const shown = blocks.findLast(block => counted(block) >= SHOWN_FROM);
  const waiting = shown === blocks.at(-1) ? 0 : counted(blocks.at(-1) ?? []);
  if (!shown) return { rounds: 0, waiting };
  const answers = shown.flatMap(one => one.answers);
  const results = questions.map(({ id, text }): Result => {
    const marks = answers.flatMap(({ values }) =>
      values[id] === undefined ? [] : [{ value: values[id], service: 'ej' as const }],
    );
    return { text, marks: marks.length >= SHOWN_FROM ? marks : [] };
  });
  return { results, rounds: shown.filter(one => one.answers.length > 0).length, waiting };
}

/**
 * Forgets who answered in rounds that are over, and erases rounds that began before `kept` (epoch milliseconds): those that
 * are shown together go together, since what is left would say something of what is gone.
 */
export function closeRounds(data: GroupData, now: number, kept: number): Done<boolean> {
  const all = data.cases ?? [];
  const told = (one: CaseRound) => !isOpen(one, now) && one.answers.some(({ by }) => by !== undefined);
  const left = blocksOf(all)
    .filter(block => block.some(({ opened }) => opened >= kept))
    .flat();
  if (left.length === all.length && !all.some(told)) return unchanged(data, false);
  const cases = left.map(one => (told(one) ? { ...one, answers: one.answers.map(({ values }) => ({ values })) } : one));
  return { data: { ...data, cases }, result: true };
}
