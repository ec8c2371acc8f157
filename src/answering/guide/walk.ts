import type { End, Guide, Question } from './guide.js';

/** One question that was answered. */
export interface Answered {
  readonly question: Question;
  readonly label: string;
  readonly note?: string;
}

/** Where somebody is in the guide: the next question or the end, and how they came there. */
export type Step = { readonly trail: readonly Answered[]; readonly picks: readonly number[] } & (
  | { readonly at: 'question'; readonly question: Question }
  | { readonly at: 'end'; readonly end: End }
);

/** Follows picks (the numbers of the chosen answers, from 0); undefined when they lead nowhere in this guide. */
export function walk(guide: Guide, picks: readonly number[]): Step | undefined {
  const trail: Answered[] = [];
  let id = guide.start;
  for (const pick of picks) {
    const question = guide.questions.find(one => one.id === id);
    const answer = question?.answers[pick];
    if (!question || !answer) return undefined;
    trail.push({ question, label: answer.label, ...(answer.note ? { note: answer.note } : {}) });
    id = answer.to;
  }
  const question = guide.questions.find(one => one.id === id);
  if (question) return { trail, picks, at: 'question', question };
  const end = guide.ends.find(one => one.id === id);
  return end && { trail, picks, at: 'end', end };
}

/** Every way through the guide, each as its picks; in the order of the answers. */
export function* everyWay(guide: Guide, picks: readonly number[] = []): Generator<Step & { at: 'end' }> {
  const step = walk(guide, picks);
  if (!step) return;
  if (step.at === 'end') yield step;
  else for (const pick of step.question.answers.keys()) yield* everyWay(guide, [...picks, pick]);
}
