import { madeAnew, type Recall } from '../../shared/recall.js';
import { type Classifier, type DangerWeights, type Example, learnWeights, weighing } from '../danger/classifier.js';
import type { DangerExamples } from '../danger/examples.js';
import { asOneChild } from '../danger/one-child.js';
import { piecesOf } from '../danger/pieces.js';
import { readingOf } from '../danger/reading.js';
import { saysNothing } from '../danger/says-nothing.js';
import type { Lookalike } from '../lookalike.js';
import { oneIn } from '../lots.js';
import type { Rule } from '../rule.js';
import type { WishExamples } from '../wishes/examples.js';
import { KINDS, type Kind, type TellingExamples } from './examples.js';
import { asks, tellsOfAnother, tellsOfChild, tellsOfGrownUp, tellsOfHurtAtWork } from './of-whom.js';
import { plansReport } from './puts-off.js';

/** What of the knowledge base tells these kinds from everything else that is written. */
export interface TellingsData {
  readonly rules: readonly Pick<Rule, 'title' | 'asks' | 'roles'>[];
  readonly tellings?: TellingExamples;
  readonly examples?: DangerExamples;
  readonly lookalikes?: readonly Lookalike[];
  readonly wishes?: WishExamples;
}

/** How much a message of the kind counts, what looks like it, and everything else: there is so much more of that. */
const WEIGHT = { kind: 2, alike: 1.5, else: 0.3 } as const;
/** One in so many of everything else is learned from: that is thousands, and more would tell no more. */
const ONE_IN = { danger: 2, calm: 2, lookalikes: 3, asks: 16, actions: 6, questions: 2 } as const;
/** From which log-odds a message is of a kind, as messages that nothing was learned from showed best. */
const LEAST: Readonly<Record<Kind, number>> = { adult: -0.8, despair: -0.8, weary: -0.6, wait: -0.7 };
/** From which it may be one of a grown-up whoever else it names: a line beside the rest, where a needless one does no harm. */
const PERHAPS = -0.4;
/** From which it is plainly one of a grown-up, also where nothing tells of danger. */
const PLAINLY = 0.1;
/** From which a message may put a report off: what it tells beside is then read by itself. */
const MAY_WAIT = -0.7;
/** How much more a part of a message must be so: torn from the rest, a few words are like anything. */
const PART = 2;
/** Fewer words put nothing off. */
const WAIT_FROM = 3;

/** What a message tells of beside a child. */
export interface Tellings extends Readonly<Record<Kind, boolean>> {
  /** Of a grown-up, though no danger should be told. */
  readonly plainlyAdult: boolean;
  /** Of a grown-up as far as its wording goes, whoever else is told of: what is said to a grown-up belongs beside the rest. */
  readonly perhapsAdult: boolean;
  /** A report may be put off in it, or is. */
  readonly mayWait: boolean;
}

const NOTHING: Tellings = {
  adult: false,
  plainlyAdult: false,
  perhapsAdult: false,
  despair: false,
  weary: false,
  wait: false,
  mayWait: false,
};

/** Messages of no kind, some of each sort that there is. */
function othersOf({ rules, examples, lookalikes = [], wishes }: TellingsData): string[] {
  // Whether to wait is what the rules on reporting at once are asked.
  const ruleAsks = rules.filter(({ roles }) => !roles.includes('at-once')).flatMap(rule => [rule.title, ...rule.asks]);
  return [
    ...oneIn(examples?.danger ?? [], ONE_IN.danger),
    ...oneIn(examples?.calm ?? [], ONE_IN.calm),
    ...oneIn(
      lookalikes.flatMap(subject => subject.asks),
      ONE_IN.lookalikes,
    ),
    ...oneIn(ruleAsks, ONE_IN.asks),
    ...oneIn(wishes?.actions.flatMap(action => action.asks) ?? [], ONE_IN.actions),
    ...oneIn(wishes?.questions ?? [], ONE_IN.questions),
  ];
}

/** The messages that each kind is learned from. */
function lessonsOf(tellings: TellingExamples, others: readonly string[]) {
  const all = (texts: readonly string[], is: boolean, weight: number): Example[] =>
    texts.map(text => ({ text: asOneChild(text), is, weight }));
  return KINDS.map(kind => [
    ...all(tellings[kind], true, WEIGHT.kind),
    ...KINDS.filter(other => other !== kind).flatMap(other => all(tellings[other], false, WEIGHT.alike)),
    ...all(tellings.other, false, WEIGHT.alike),
    ...all(others, false, WEIGHT.else),
  ]);
}

/**
 * Makes the reader of these kinds over one reading of the knowledge base; without knowledge/tellings.yaml it sees none. A message
 * that may tell of a child is never one of a grown-up alone, nor one of somebody else the writer's own despair or weariness.
 */
export function createTellings(data: TellingsData, recall: Recall = madeAnew): (message: string) => Tellings {
  let learned: readonly Classifier[] | undefined;
  const classifiers = (tellings: TellingExamples) => {
    if (learned) return learned;
    const others = othersOf(data);
    const make = (): { all: DangerWeights[] } => ({ all: lessonsOf(tellings, others).map(learnWeights) });
    learned = weighing(recall('tellings', { tellings, others }, make).all);
    return learned;
  };
  return message => {
    if (!data.tellings || saysNothing(message)) return NOTHING;
    const reading = readingOf(asOneChild(message));
    const said = reading.words.length;
    const those = classifiers(data.tellings);
    if (said === 0) return NOTHING;
    const whole = { from: 0, to: said };
    const pieces = piecesOf(reading);
    const oddsOf = (kind: Kind) => those[KINDS.indexOf(kind)]!.odds(reading);
    const isWhole = (kind: Kind) => oddsOf(kind)(whole) >= LEAST[kind];
    /** The odds of the whole message, or of a part of it as far as they count. */
    const most = (kind: Kind) => {
      const odds = oddsOf(kind);
      return Math.max(odds(whole), ...pieces.map(piece => odds(piece) - PART));
    };
    const own = !tellsOfAnother(message);
    const waits = said >= WAIT_FROM ? most('wait') : Number.NEGATIVE_INFINITY;
    const plans = plansReport(message);
    const wait = plans || waits >= LEAST.wait;
    const despairs = own && !asks(message) ? most('despair') : Number.NEGATIVE_INFINITY;
    const adult = wait ? Number.NEGATIVE_INFINITY : most('adult');
    const isOfAdult = tellsOfHurtAtWork(message) || (tellsOfGrownUp(message) && !tellsOfChild(message));
    const ofAdult = isOfAdult ? adult : Number.NEGATIVE_INFINITY;
    return {
      adult: ofAdult >= LEAST.adult,
      plainlyAdult: ofAdult >= PLAINLY,
      perhapsAdult: adult >= PERHAPS,
      // What looks like both is a plea to wait only where it is more like one.
      despair: despairs >= LEAST.despair && !(wait && waits > despairs),
      // What is asked beside it is to be answered: only a message that is so as a whole.
      weary: own && !wait && isWhole('weary'),
      wait,
      mayWait: plans || waits >= MAY_WAIT,
    };
  };
}
