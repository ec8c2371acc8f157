import { madeAnew, type Recall } from '../../shared/recall.js';
import { fold } from '../../shared/text.js';
import type { DangerExamples } from '../danger/examples.js';
import type { Lookalike } from '../lookalike.js';
import { notOneIn, oneIn } from '../lots.js';
import type { Rule } from '../rule.js';
import type { Found } from '../search/index.js';
import { actionOf } from '../search/topics.js';
import { type Classifier, type Example, learnWeights, shares, type WishWeights, weighing } from './classifier.js';
import { WARY, type WishCounts } from './counts.js';
import { ACTIONS, type Action, type WishExamples } from './examples.js';
import { piecesOf } from './pieces.js';

/** How likely each action is what a message wants done. */
export interface Wish {
  /** Best first; each 0..1, all of them with `none` together 1. */
  readonly nearest: readonly { readonly action: Action; readonly chance: number }[];
  /** 0..1: how likely the message asks or tells something, and wants nothing done. */
  readonly none: number;
  /** The part of the message that is most of a wish; the whole of a short one. */
  readonly piece: string;
}

/** What of the knowledge base tells a wish from a question. */
export interface WishData {
  readonly rules: readonly Pick<Rule, 'title' | 'asks'>[];
  readonly lookalikes?: readonly Lookalike[];
  readonly examples?: DangerExamples;
  readonly wishes?: WishExamples;
  readonly wishCounts?: WishCounts;
}

/** Where a message was written. */
export type WrittenIn = 'private' | 'channel';

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

/** All that is learned from, as it is written. */
function sourceOf({ rules, lookalikes = [], examples }: WishData, { actions, questions }: WishExamples) {
  const others = [
    ...rules.flatMap(rule => [rule.title, ...rule.asks]),
    ...lookalikes.flatMap(subject => subject.asks),
    ...(examples ? [...examples.danger, ...examples.calm] : []),
  ];
  return { actions: actions.map(({ id, asks }) => ({ id, asks })), questions, others };
}

/** What is learned from first, and the other questions, of which only those that are mistaken are learned from. */
function lessonsOf({ actions, questions, others: all }: ReturnType<typeof sourceOf>) {
  const own: Example[] = [
    ...actions.flatMap(({ id, asks }) => asks.map(text => ({ text, is: ACTIONS.indexOf(id), weight: 1 }))),
    ...questions.map(text => ({ text, is: NONE, weight: LOOKALIKE })),
  ];
  const known = new Set(own.map(({ text }) => fold(text)));
  const others = all.filter(text => !known.has(fold(text)));
  const asNone = (text: string): Example => ({ text, is: NONE, weight: OTHER });
  return { some: [...own, ...oneIn(others, SOME).map(asNone)], others: notOneIn(others, SOME).map(asNone) };
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
  const source = sourceOf(data, wishes);
  const made = weighing(recall('wishes', source, () => learnFrom(lessonsOf(source))));
  learned.set(data, made);
  return made;
}

/** The evidence for each action and, last, for none of them. */
export interface WishEvidence {
  /** Log-odds of the words of the whole message, and of the piece of it that is most of a wish. */
  readonly whole: readonly number[];
  readonly piece: readonly number[];
  /** What the search says of the whole message; of the piece it was fitted to count for nothing. */
  readonly score: readonly number[];
  /** 1 where the action is not asked for in such a place, else 0. */
  readonly elsewhere: readonly number[];
}

const PLACE_OF: ReadonlyMap<string, number> = new Map(ACTIONS.map((action, at) => [action, at]));

/** What the search says of each action and, last, of the best of what is none. */
function scoresIn({ hits }: Found): number[] {
  const score = Array<number>(NONE + 1).fill(FAR);
  for (const hit of hits) {
    const action = actionOf(hit.id);
    const at = action === undefined ? NONE : PLACE_OF.get(action);
    if (at !== undefined) score[at] = Math.max(score[at]!, hit.score);
  }
  return score;
}

/** Small talk stands around a wish ("hej", "tack på förhand") and says nothing of it. */
const AROUND: ReadonlySet<Action> = new Set(['greet', 'thanks', 'smalltalk']);

/** The places of the actions that say what is wanted. */
const WANTING = [...ACTIONS.keys()].filter(at => !AROUND.has(ACTIONS[at]!));

/** How much more likely it is that a piece wants something done than nothing (log-odds of the likeliest action). */
function wishing(odds: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const at of WANTING) most = Math.max(most, odds[at]!);
  return most - odds[NONE]!;
}

/** The piece of a message that is most of a wish, with its log-odds. */
function pieceIn(text: string, whole: readonly number[], classifier: Classifier) {
  const pieces = piecesOf(text).map(piece => ({ piece, odds: piece === text ? whole : classifier.odds(piece) }));
  return pieces.reduce((best, other) => (wishing(other.odds) > wishing(best.odds) ? other : best));
}

/** The evidence, with the piece of the message that is most of a wish. */
type Gathered = WishEvidence & { readonly part: string };

type Evidence = (text: string, writtenIn: WrittenIn, found: Found) => Gathered;

/** Makes what gathers the evidence of a message; what it learns, it learns at once. */
export function createEvidence(data: WishData, wishes: WishExamples, recall: Recall = madeAnew): Evidence {
  const classifier = learnedOf(data, wishes, recall);
  const place = new Map(wishes.actions.map(action => [action.id, action.place]));
  const elsewhereOf = (writtenIn: WrittenIn) => {
    const isElsewhere = (action: Action) => place.get(action) !== 'anywhere' && place.get(action) !== writtenIn;
    return [...ACTIONS.map(action => Number(isElsewhere(action))), 0];
  };
  const elsewhere = { private: elsewhereOf('private'), channel: elsewhereOf('channel') };
  return (text, writtenIn, found) => {
    const whole = classifier.odds(text);
    const { piece, odds } = pieceIn(text, whole, classifier);
    return {
      part: piece,
      whole,
      piece: odds,
      score: scoresIn(found),
      elsewhere: elsewhere[writtenIn],
    };
  };
}

/** Weighs the evidence: the chance of each action and, last, of none, one in all. */
export function chancesOf(evidence: WishEvidence, counts: WishCounts['counts']): number[] {
  const { whole, piece, score, elsewhere } = evidence;
  return shares(
    whole.map(
      (one, at) =>
        counts.whole * one +
        counts.piece * piece[at]! +
        counts.score * score[at]! +
        counts.elsewhere * elsewhere[at]! +
        (at === NONE ? counts.none : 0),
    ),
  );
}

/**
 * Makes the reader of wishes: a message free of identity, where it was written and what the search found -> what is wanted. What
 * it learns, in seconds where `recall` does not know it, it learns at once: no message waits for it. Without phrasings
 * nothing is ever wanted.
 */
export function createWishReader(
  data: WishData,
  recall: Recall = madeAnew,
): (text: string, writtenIn: WrittenIn, found: Found) => Wish {
  const { wishes, wishCounts = WARY } = data;
  if (!wishes) return text => ({ nearest: [], none: 1, piece: text });
  const evidence = createEvidence(data, wishes, recall);
  return (text, writtenIn, found) => {
    const seen = evidence(text, writtenIn, found);
    const chances = chancesOf(seen, wishCounts.counts);
    const nearest = ACTIONS.map((action, at) => ({ action, chance: chances[at]! }));
    return {
      nearest: nearest.toSorted((one, other) => other.chance - one.chance),
      none: chances[NONE]!,
      piece: seen.part,
    };
  };
}
