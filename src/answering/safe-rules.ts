import { fold, words } from '../text.js';
import type { Rule } from './rule.js';

/**
 * Rules that speak with the family or wait for a time: right for many questions, harmful as the first that is read where
 * somebody tells of violence, abuse or honour.
 */
export const GENTLE: ReadonlySet<string> = new Set([
  'anmalan-informera-vardnadshavare',
  'anmalan-trepartsmote',
  'anmalan-handlingsplan',
  'konsultation-boka',
  'konsultation-kontaktsocialsekreterare',
  'process-frivilligt-stod',
  'rad-och-stod',
  'samtycke-nar',
  'samtycke-tidigt',
  'samverkan-trepartssamtal',
  'ostermalm-handlingsplan-anmalan',
  'ostermalm-kontaktsocialsekreterare',
  'ostermalm-rad-och-stod',
  'ostermalm-trepartssamtal',
]);
/** In folded text: å and ä are a, ö is o. */
const VIOLENCE =
  /\b(?:slar|slog|slagit|slagen|slagna|slagits|missh\w*|vald|valdet|valdsam\w*|valdta\w*|overgrepp\w*|tafs\w*|stryk|strypt|smisk|daskar|hedersv\w*|heder|hedersrelat\w*|gifta? bort|bortgift\w*|konsstymp\w*|omskar\w*|hits|hitting|beats|beaten|beating|abus\w*|raped?|violen\w*)\b/;

/** The rule for pupils who are of age: about a child it would say too little. It wants a word of age. */
const ADULT_RULE = 'anmalan-elev-over-18';
const ADULT =
  /\b(?:1[89]|2\d|arton\w*|nitton\w*|tjugo\w*|myndig\w*|vux\w*|komvux|folkhogskol\w*|gymnasie\w*|gymnasist\w*|adult|eighteen|nineteen|twenty|of age|over-18)\b/;

/** How many rules are offered when the search is not sure. */
export const CHOICES_MAX = 3;
/** What is offered first when a sign of danger was seen and the search is not sure: the notice leads, this rule follows. */
export const URGENT_RULE = 'anmalan-akut';
/** The rules that tell of the same dangers; a message may be as much like one of them and be danger all the same. */
export const NEAR_DANGER: ReadonlySet<string> = new Set([
  URGENT_RULE,
  'anmalan-sjalvskada-suicid',
  'anmalan-hedersrelaterat',
  'anmalan-barnet-berattar',
  'anmalan-inte-informera',
]);
/** The rules that harm to a child is told to: which of them is nearest matters less than that one of them is read at once. */
export const TOLD_HARM: ReadonlySet<string> = new Set([...NEAR_DANGER, 'anmalan-nar', 'anmalan-genast']);
/** From which share (0..1) of what was found being such rules one of them is the answer although the search is not sure which. */
const HARM_LEAST = 0.6;
/**
 * How sure the search must be to show one rule alone where a rule of something else would mislead: after a sign of
 * danger, and beyond what the phrasings know well: a place whose own rules are not here, another language than Swedish.
 */
const NEARLY_CERTAIN = 0.97;
/** What is offered when somebody tells of a child without asking anything: a worry is first of all a reason to report. */
const WORRY_RULE = 'anmalan-nar';
/** Fewer words tell of no harm. */
const HARM_FROM = 4;
/** From this many words on, a message without a question mark tells something. */
const TELLS_FROM = 6;

/** Whether a rule would mislead as the first that is read, whatever the search makes of the question. */
function misleads(id: string | undefined, question: string): boolean {
  if (id === ADULT_RULE) return !ADULT.test(fold(question));
  return id !== undefined && GENTLE.has(id) && VIOLENCE.test(fold(question));
}

/** The nearest rules, best first, with the rule for danger or for a worry among those that are offered. */
export function withSafeRules(ids: readonly string[], question: string, danger: boolean): readonly string[] {
  const first = danger ? URGENT_RULE : misleads(ids[0], question) ? ids.find(id => !misleads(id, question)) : undefined;
  const ordered = first === undefined ? ids : [first, ...ids.filter(id => id !== first)];
  const tells = !question.includes('?') && words(question).length >= TELLS_FROM;
  if (!tells || !ids.includes(WORRY_RULE) || ordered.slice(0, CHOICES_MAX).includes(WORRY_RULE)) return ordered;
  const near = ordered.slice(0, CHOICES_MAX - 1);
  return [...near, WORRY_RULE, ...ordered.slice(CHOICES_MAX - 1).filter(id => id !== WORRY_RULE)];
}

/**
 * After a sign of danger: whether the rule for danger is the answer although the search alone is not sure. Two that do
 * not know of each other agree, and who stands in danger should not have to choose between titles.
 */
export function isDanger(ids: readonly string[]): boolean {
  return ids.slice(0, CHOICES_MAX).includes(URGENT_RULE);
}

/** Whether the search is sure enough of a rule to show it alone. */
export function isSureEnough(
  confidence: number,
  rule: Pick<Rule, 'id' | 'urgent'> | undefined,
  question: string,
  { danger, beyond }: { readonly danger: boolean; readonly beyond: boolean },
): boolean {
  if (confidence >= NEARLY_CERTAIN) return true;
  if (misleads(rule?.id, question)) return false;
  return danger ? rule?.urgent === true : !beyond;
}

/**
 * The rule that answers somebody who tells of harm to a child where the search is not sure of one: the nearest of the rules
 * for it. Undefined where the message is not plainly such, or is nearest to something else.
 */
export function ruleForHarm(ids: readonly string[], harm: number, question: string): string | undefined {
  const [first] = ids;
  if (first === undefined || harm < HARM_LEAST || words(question).length < HARM_FROM) return undefined;
  return TOLD_HARM.has(first) ? first : undefined;
}
