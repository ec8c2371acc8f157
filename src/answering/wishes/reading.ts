import { madeAnew, type Recall } from '../../shared/recall.js';
import { fold } from '../../shared/text.js';
import type { DangerExamples } from '../danger/examples.js';
import type { Lookalike } from '../lookalike.js';
import type { Rule } from '../rule.js';
import type { Found } from '../search/index.js';
import { actionOf } from '../search/topics.js';
import { type Classifier, type Example, learnWeights, shares, type WishWeights, weighing } from './classifier.js';
import { ACTIONS, type Action, type WishExamples } from './examples.js';

/** How likely each action is what a message wants done. */
export interface Wish {
  /** Best first; each 0..1, all of them with `none` together 1. */
  readonly nearest: readonly { readonly action: Action; readonly chance: number }[];
  /** 0..1: how likely the message asks or tells something, and wants nothing done. */
  readonly none: number;
}

/** What of the knowledge base tells a wish from a question. */
export interface WishData {
  readonly rules: readonly Pick<Rule, 'title' | 'asks'>[];
  readonly lookalikes?: readonly Lookalike[];
  readonly examples?: DangerExamples;
  readonly wishes?: WishExamples;
}

/** Where a message was written. */
export type WrittenIn = 'private' | 'channel';

/** What each piece of evidence counts (log-odds), learned of phrasings that had been held back; `none` is that nothing is to be done. */
const COUNTS = { score: 0.45, odds: 1.14, near: 0, elsewhere: -2.5, none: -2.84 } as const;
/** Stands in for the score of what the search did not find. */
const FAR = -2;

const NONE = ACTIONS.length;
/** What only looks like an action counts more than any other question, which there are many of. */
const LOOKALIKE = 2;
const OTHER = 0.2;
/** One in so many of the other questions is learned from first; then those that were mistaken. */
const SOME = 6;
/** Below this chance of being no action a question was mistaken. */
const MISTAKEN = 0.9;

/** What is learned from first, and the other questions, of which only those that are mistaken are learned from. */
function lessonsOf({ rules, lookalikes = [], examples }: WishData, { actions, questions }: WishExamples) {
  const own: Example[] = [
    ...actions.flatMap(({ id, asks }) => asks.map(text => ({ text, is: ACTIONS.indexOf(id), weight: 1 }))),
    ...questions.map(text => ({ text, is: NONE, weight: LOOKALIKE })),
  ];
  const known = new Set(own.map(({ text }) => fold(text)));
  const others = [
    ...rules.flatMap(rule => [rule.title, ...rule.asks]),
    ...lookalikes.flatMap(subject => subject.asks),
    ...(examples ? [...examples.danger, ...examples.calm] : []),
  ].filter(text => !known.has(fold(text)));
  const asNone = (text: string): Example => ({ text, is: NONE, weight: OTHER });
  const some = [...own, ...others.filter((_, at) => at % SOME === 0).map(asNone)];
  return { some, others: others.filter((_, at) => at % SOME !== 0).map(asNone) };
}

function learnFrom({ some, others }: ReturnType<typeof lessonsOf>): WishWeights {
  const first = weighing(learnWeights(some, NONE + 1));
  const mistaken = others.filter(({ text }) => (shares(first.odds(text))[NONE] ?? 1) < MISTAKEN);
  return learnWeights([...some, ...mistaken], NONE + 1);
}

/** The classifier of a reading of the knowledge base; it is the same for all who read with it. */
const learned = new WeakMap<WishData, Classifier>();

function learnedOf(data: WishData, wishes: WishExamples, recall: Recall): Classifier {
  const known = learned.get(data);
  if (known) return known;
  const lessons = lessonsOf(data, wishes);
  const made = weighing(recall('wishes', lessons, () => learnFrom(lessons)));
  learned.set(data, made);
  return made;
}

/** The evidence of the search for each action and, last, for the best of what is none. */
function scoresIn({ hits }: Found): { score: number[]; near: number[] } {
  const score = Array<number>(NONE + 1).fill(FAR);
  const near = Array<number>(NONE + 1).fill(0);
  for (const hit of hits) {
    const action = actionOf(hit.id);
    const at = action === undefined ? NONE : ACTIONS.indexOf(action as Action);
    if (at < 0) continue;
    score[at] = Math.max(score[at]!, hit.score);
    if (action !== undefined) near[at] = hit.near;
  }
  return { score, near };
}

/**
 * Makes the reader of wishes: a message free of identity, where it was written and what the day's search found -> what is
 * wanted. What it learns, in seconds where `recall` does not know it, it learns at once: no message waits for it. Without
 * phrasings nothing is ever wanted.
 */
export function createWishReader(
  data: WishData,
  recall: Recall = madeAnew,
): (text: string, writtenIn: WrittenIn, found: Found) => Wish {
  const { wishes } = data;
  if (!wishes) return () => ({ nearest: [], none: 1 });
  const classifier = learnedOf(data, wishes, recall);
  const place = new Map(wishes.actions.map(action => [action.id, action.place]));
  return (text, writtenIn, found) => {
    const odds = classifier.odds(text);
    const { score, near } = scoresIn(found);
    const isElsewhere = (action: Action) => place.get(action) !== 'anywhere' && place.get(action) !== writtenIn;
    const sums = Float64Array.from(
      odds,
      (one, at) =>
        COUNTS.odds * one +
        COUNTS.score * score[at]! +
        COUNTS.near * near[at]! +
        (at === NONE ? COUNTS.none : isElsewhere(ACTIONS[at]!) ? COUNTS.elsewhere : 0),
    );
    const chances = shares(sums);
    const nearest = ACTIONS.map((action, at) => ({ action, chance: chances[at]! }));
    return { nearest: nearest.toSorted((one, other) => other.chance - one.chance), none: chances[NONE]! };
  };
}
