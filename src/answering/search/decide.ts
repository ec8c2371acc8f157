import { fold, words } from '../../text.js';
import type { Lookalike } from '../lookalike.js';
import type { Rule } from '../rule.js';
import { NEAR_DANGER } from '../safe-rules.js';
import { type Calibration, FEATURES } from './calibration.js';
import type { Found, Hit, Index } from './index.js';
import { DANGER, isNotOurs, isRule } from './topics.js';

/** Answer with the first rule, offer the nearest by title, or say that there is none. */
export type Level = 'answer' | 'choose' | 'none';

export interface Decision {
  readonly level: Level;
  /** Rule ids, best first. */
  readonly ids: readonly string[];
  /** 0..1: the calibrated chance that the first one is what was meant. */
  readonly confidence: number;
  /** The message is more like the examples of present danger than like any question. */
  readonly danger: boolean;
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
}

/** The asks and notAsks of rules, and those of other subjects, by their folded text. */
export function phrasingsOf(
  rules: readonly Pick<Rule, 'id' | 'title' | 'asks' | 'notAsks'>[],
  others: readonly Lookalike[],
): Phrasings {
  const finds = new Map<string, string>();
  const never = new Map<string, Set<string>>();
  for (const { id, title, asks, notAsks } of rules) {
    for (const ask of [title, ...asks]) finds.set(fold(ask), id);
    for (const ask of notAsks) never.set(fold(ask), (never.get(fold(ask)) ?? new Set()).add(id));
  }
  return { finds, never, notOurs: new Set(others.flatMap(({ asks }) => asks.map(fold))) };
}

/**
 * Rules that people tell of harm to: a message may be as much like them and be danger all the same. They must lead the
 * examples of danger by HARM_LEAD (log-odds): a needless notice is better than a missing one.
 */
const TOLD_HARM: ReadonlySet<string> = new Set([
  'anmalan-jamnariga',
  'anmalan-missbruk-kriminalitet',
  'anmalan-misstanke-mot-personal',
  'anmalan-nar',
]);
const HARM_LEAD = 0.2;
/** Fewer words tell of nothing. */
const TELLS_FROM = 4;

/** Whether a message is more like the examples of present danger than like anything that is not about danger. */
export function isLikeDanger(question: string, { hits }: Found): boolean {
  const danger = hits.find(hit => hit.id === DANGER);
  if (!danger || words(question).length < TELLS_FROM) return false;
  const others = hits.filter(hit => hit.id !== DANGER && !NEAR_DANGER.has(hit.id));
  return others.every(({ id, score }) => danger.score >= score - (TOLD_HARM.has(id) ? HARM_LEAD : 0));
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
  if (words(question).length === 0) return { level: 'none', ids: [], confidence: 0, danger: false, empty: true };
  const exact = phrasings.finds.get(said);
  if (exact !== undefined && here(exact))
    return { level: 'answer', ids: [exact], confidence: 1, danger: false, empty: false };
  const never = phrasings.never.get(said);
  const allowed = (id: string) => here(id) && !never?.has(id);
  const found = index.search(question);
  const rules = rulesAmong(found, allowed);
  const danger = isLikeDanger(question, found);
  if (rules.length === 0) return { level: 'none', ids: [], confidence: 0, danger, empty: false };
  const features = featuresOf(found, rules);
  const confidence = confidenceOf(features, calibration);
  const sure = confidence >= calibration.thresholds.answer && !phrasings.notOurs.has(said);
  const level = isStrange(features, confidence, calibration.thresholds) ? 'none' : sure ? 'answer' : 'choose';
  return { level, ids: rules.map(hit => hit.id), confidence, danger, empty: false };
}
