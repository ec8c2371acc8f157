import { madeAnew, type Recall } from '../../shared/recall.js';
import type { Found } from '../search/index.js';
import { DANGER } from '../search/topics.js';
import { type Classifier, type Example, learnWeights, weighing } from './classifier.js';
import type { DangerExamples } from './examples.js';
import { asOneChild } from './one-child.js';
import { piecesOf } from './pieces.js';
import { type Piece, readingOf } from './reading.js';
import { saysNothing, tellNothing } from './says-nothing.js';
import { messageOf, signalsIn, type UrgentSignal } from './signals.js';

/** From which score the emergency notice leads (red), and from which one line on 112 stands above the reply (line). */
export interface DangerThresholds {
  readonly red: number;
  readonly line: number;
}

/** What is said of danger above a reply: the whole notice, one line, or nothing. */
export type Alarm = 'red' | 'line' | 'none';

/** How much the search's margin and a signal count beside the classifier's log-odds, as a trial found best. */
const MARGIN = 4;
const SIGNAL = 1.5;
/** No margin counts for more than this, so that one near example does not decide. */
const MARGIN_MOST = 2;
/** Of a piece of which less is known (share of its weight) the search has seen too little to speak for danger; it may speak against. */
const KNOWN_LEAST = 0.5;
/** Stands in for the score of what was not among the found. */
const FAR = -4;
/** Only so many pieces of a message are searched for: those that the classifier finds likeliest. */
const SEARCHED = 4;

/** How much each kind of example counts: calm ones beside danger say most, what is not ours is much and easy. */
const WEIGHT = { example: 1, pair: 0.75, lookalike: 0.3 } as const;

/** The examples that the classifier learns from. */
export function lessonsOf(examples: DangerExamples, lookalikes: readonly string[]): Example[] {
  const all = (texts: readonly string[], is: boolean, weight: number) =>
    texts.map(text => ({ text: asOneChild(text), is, weight }));
  const pairs = examples.pairs;
  return [
    ...all(examples.danger, true, WEIGHT.example),
    ...all(examples.calm, false, WEIGHT.example),
    ...all(lookalikes, false, WEIGHT.lookalike),
    ...pairs.flatMap(({ danger, calm }) => [...all([danger], true, WEIGHT.pair), ...all([calm], false, WEIGHT.pair)]),
  ];
}

/**
 * -MARGIN_MOST to MARGIN_MOST (log-odds): how far the examples of danger lead everything that is not about danger. `near`
 * are the rules that tell of the same dangers: a message may be as much like one of them and be danger all the same.
 */
export function marginOf({ hits, known }: Found, near: ReadonlySet<string>): number {
  const score = (found: (typeof hits)[number] | undefined) => found?.score ?? FAR;
  const danger = hits.find(({ id }) => id === DANGER);
  const other = hits.find(({ id }) => id !== DANGER && !near.has(id));
  const most = known < KNOWN_LEAST ? 0 : MARGIN_MOST;
  return Math.max(-MARGIN_MOST, Math.min(most, score(danger) - score(other)));
}

/** Judges how far a message tells of danger now. */
export interface DangerJudge {
  /** The score of the most dangerous part of a message; -Infinity for one of no words. */
  score(message: string, search: (text: string) => Found): number;
  alarm(message: string, search: (text: string) => Found): Alarm;
}

/** Makes the judge; without examples any signal is red, since nothing else can see danger then. */
export function createJudge(
  signals: readonly UrgentSignal[],
  examples: DangerExamples | undefined,
  lookalikes: readonly string[],
  near: ReadonlySet<string>,
  thresholds: DangerThresholds,
  recall: Recall = madeAnew,
): DangerJudge {
  let learned: Classifier | undefined;
  const classifier = (known: DangerExamples) => {
    if (learned) return learned;
    const learn = () => learnWeights(lessonsOf(known, lookalikes));
    learned = weighing([recall('danger', { known, lookalikes }, learn)])[0]!;
    return learned;
  };

  /**
   * The score of a message, as far as `enough` and `little` need it: once a score is `enough`, no other is looked for, and a part
   * that even the greatest margin leaves below `little` is not searched for. The score is then at least, or below, that.
   */
  function scored(
    message: string,
    known: DangerExamples,
    search: (text: string) => Found,
    enough: number,
    little: number,
  ) {
    const child = asOneChild(message);
    const reading = readingOf(child);
    const seen = signalsIn(messageOf(child), signals);
    const odds = classifier(known).odds(reading);
    const isSignalIn = ({ from, to }: Piece) =>
      seen.some(({ places }) => places.some(({ start, end }) => start >= from && end <= to));
    const pieces = piecesOf(reading);
    // "Barnet är 4 år" is like much and tells of nothing.
    const telling = pieces.filter(
      piece => isSignalIn(piece) || !tellNothing(reading.words.slice(piece.from, piece.to)),
    );
    const likeliest = (telling.length > 0 ? telling : pieces)
      .map(piece => ({ piece, odds: odds(piece) + (isSignalIn(piece) ? SIGNAL : 0) }))
      .toSorted((one, other) => other.odds - one.odds)
      .slice(0, SEARCHED);
    let score = Number.NEGATIVE_INFINITY;
    if (reading.words.length > 0)
      for (const { piece, odds } of likeliest) {
        const most = odds + MARGIN * MARGIN_MOST;
        if (score >= enough || most < little || most <= score) break;
        const { from, to } = piece;
        score = Math.max(score, odds + MARGIN * marginOf(search(reading.words.slice(from, to).join(' ')), near));
      }
    const red = [...seen, ...(child === message ? [] : signalsIn(messageOf(message), signals))].some(
      ({ signal }) => signal.red,
    );
    return { red, score };
  }

  return {
    score: (message, search) =>
      examples
        ? scored(message, examples, search, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY).score
        : Number.NEGATIVE_INFINITY,
    alarm(message, search) {
      if (!examples) return signalsIn(messageOf(message), signals).length > 0 ? 'red' : 'none';
      const { red, score } = scored(message, examples, search, thresholds.red, thresholds.line);
      if (!red && saysNothing(message)) return 'none';
      if (red || score >= thresholds.red) return 'red';
      return score >= thresholds.line ? 'line' : 'none';
    },
  };
}
