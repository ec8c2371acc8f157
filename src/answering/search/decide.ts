import type { Steps } from '../../shared/steps.js';
import { fold, words } from '../../shared/text.js';
import type { Lookalike } from '../lookalike.js';
import type { Rule } from '../rule.js';
import { idsWith } from '../safe-rules.js';
import { type Calibration, FEATURES } from './calibration.js';
import type { Found, Hit, Index } from './index.js';
import { isNotOurs, isRule } from './topics.js';

/** Answer with the first rule, offer the nearest by title, or say that there is none. */
export type Level = 'answer' | 'choose' | 'none';

export interface Decision {
  readonly level: Level;
  /** Rule ids, best first. */
  readonly ids: readonly string[];
  /** 0..1: the calibrated chance that the first one is what was meant. */
  readonly confidence: number;
  /** 0..1: how likely the message tells of harm to a child, whichever rule of those it is nearest to. */
  readonly harm: number;
  /** 0..1: how likely the message asks for leave to wait or to leave it to others, whichever rule says no to it. */
  readonly leave: number;
  /** Nothing to search for was left in the message. */
  readonly empty: boolean;
}

/** Each piece of evidence for the first rule; log-odds for the leads and the score. */
export type Features = Readonly<Record<(typeof FEATURES)[number], number>>;

/** Stands in for the score of a hit that is not among the found. */
const FAR = -4;
const LEAD_MAX = 2;
/** How sharply the shares of the found topics fall with their scores (log-odds); fitted with the weights. */
const SHARE_SHARPNESS = 0.3;

/** 0..1: the first rule's share among the rules and strangers that were found (softmax of their scores). */
function shareOf(first: Hit, found: Found): number {
  const weigh = (hit: Hit) => Math.exp((hit.score - first.score) / SHARE_SHARPNESS);
  const all = found.hits.filter(({ id }) => isRule(id) || isNotOurs(id)).reduce((sum, hit) => sum + weigh(hit), 0);
  return 1 / Math.max(1, all);
}

/** Keeps the log-odds of 0 and 1 finite. */
const CHANCE_LEAST = 0.01;

/** 0..1 -> log-odds, a little drawn towards the middle. */
const logOdds = (chance: number) => Math.log((chance + CHANCE_LEAST) / (1 + CHANCE_LEAST - chance));

/** The evidence for the first of the rules: its score, its leads, and how much of the question was understood. */
export function featuresOf(found: Found, rules: readonly Hit[]): Features {
  const [first, second] = rules;
  const stranger = found.hits.find(hit => isNotOurs(hit.id));
  const score = first?.score ?? FAR;
  const share = first ? shareOf(first, found) : 0;
  const lead = (other: Hit | undefined) => Math.min(LEAD_MAX, score - (other?.score ?? FAR));
  return {
    lead: lead(second),
    score,
    leadOverOthers: lead(stranger),
    known: found.known,
    logWeight: Math.log(1 + found.weight),
    near: first?.near ?? 0,
    nearLead: (first?.near ?? 0) - Math.max(second?.near ?? 0, stranger?.near ?? 0),
    share,
    secondOpinion: logOdds(first?.chance ?? share),
  };
}

/** Logistic regression over the features: 0..1. */
export function confidenceOf(features: Features, { weights, bias }: Pick<Calibration, 'weights' | 'bias'>): number {
  const odds = FEATURES.reduce((sum, name) => sum + features[name] * weights[name], bias);
  return 1 / (1 + Math.exp(-odds));
}

/** The rules of a search that may answer, best first: no stranger, none of another place. */
export function rulesAmong(found: Found, allowed: (id: string) => boolean): Hit[] {
  return found.hits.filter(hit => isRule(hit.id) && allowed(hit.id));
}

/** What curators have said of whole phrasings: which rule one must find, and which it must not. */
export interface Phrasings {
  readonly finds: ReadonlyMap<string, string>;
  readonly never: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whole phrasings of subjects that are not the bot's: never answered directly. */
  readonly notOurs: ReadonlySet<string>;
  /** The rules that harm to a child is told to: which of them is nearest matters less than that one is read at once. */
  readonly toldHarm: ReadonlySet<string>;
  /** The rules that say to report at once and oneself: each of them answers who asks for leave not to. */
  readonly atOnce: ReadonlySet<string>;
}

/** The asks and notAsks of rules, and those of other subjects, by their folded text. */
export function* phrasingsOf(
  rules: readonly Pick<Rule, 'id' | 'title' | 'asks' | 'notAsks' | 'roles'>[],
  others: readonly Lookalike[],
): Steps<Phrasings> {
  const finds = new Map<string, string>();
  const never = new Map<string, Set<string>>();
  for (const { id, title, asks, notAsks } of rules) {
    for (const ask of [title, ...asks]) finds.set(fold(ask), id);
    for (const ask of notAsks) never.set(fold(ask), (never.get(fold(ask)) ?? new Set()).add(id));
    yield;
  }
  const notOurs = new Set<string>();
  for (const { asks } of others) {
    for (const ask of asks) notOurs.add(fold(ask));
    yield;
  }
  return { finds, never, notOurs, toldHarm: idsWith('told-harm', rules), atOnce: idsWith('at-once', rules) };
}

const answers = (id: string) => isRule(id) || isNotOurs(id);

/** 0..1: how much of what was found, by softmax of the scores, are these rules: among rules and strangers, or among `all`. */
export function shareIn({ hits }: Found, ids: ReadonlySet<string>, among: 'answers' | 'all' = 'answers'): number {
  const best = Math.max(...hits.map(({ score }) => score));
  const weigh = (some: readonly Hit[]) =>
    some.reduce((sum, { score }) => sum + Math.exp((score - best) / SHARE_SHARPNESS), 0);
  const all = weigh(among === 'all' ? hits : hits.filter(({ id }) => answers(id)));
  return all === 0 ? 0 : weigh(hits.filter(({ id }) => ids.has(id))) / all;
}

/** A rule that leads what is not ours by this much (log-odds) is offered, however many rules are equally near. */
const OURS_LEAD = 0.1;

/** Whether nothing should be offered: little of the question is known, or what is not ours is as near as any rule. */
export function isStrange(
  features: Features,
  confidence: number,
  { choose, known }: Calibration['thresholds'],
): boolean {
  return features.known < known || (confidence < choose && features.leadOverOthers < OURS_LEAD);
}

/** Searches a question among the allowed rules and decides how sure the result is. */
export function decide(
  index: Index,
  phrasings: Phrasings,
  question: string,
  calibration: Calibration,
  here: (id: string) => boolean = () => true,
): Decision {
  const said = fold(question);
  if (words(question).length === 0) return { level: 'none', ids: [], confidence: 0, harm: 0, leave: 0, empty: true };
  const exact = phrasings.finds.get(said);
  if (exact !== undefined && here(exact))
    return { level: 'answer', ids: [exact], confidence: 1, harm: 0, leave: 0, empty: false };
  const never = phrasings.never.get(said);
  const allowed = (id: string) => here(id) && !never?.has(id);
  const found = index.search(question);
  const rules = rulesAmong(found, allowed);
  const harm = shareIn(found, phrasings.toldHarm);
  // What is to be done counts too: "we have a meeting on Thursday" asks for no leave.
  const leave = shareIn(found, phrasings.atOnce, 'all');
  if (rules.length === 0) return { level: 'none', ids: [], confidence: 0, harm, leave, empty: false };
  const features = featuresOf(found, rules);
  const confidence = confidenceOf(features, calibration);
  const sure = confidence >= calibration.thresholds.answer && !phrasings.notOurs.has(said);
  const level = isStrange(features, confidence, calibration.thresholds) ? 'none' : sure ? 'answer' : 'choose';
  return { level, ids: rules.map(hit => hit.id), confidence, harm, leave, empty: false };
}
