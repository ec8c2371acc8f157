import { fold, words } from '../shared/text.js';
import { saysNothing } from './danger/says-nothing.js';
import type { Role, Rule } from './rule.js';
import { tellsOfGrownPupil } from './tellings/of-whom.js';
import { plansReport } from './tellings/puts-off.js';

/** In folded text: å and ä are a, ö is o. */
const VIOLENCE =
  /\b(?:slar|slog|slagit|slagen|slagna|slagits|missh\w*|vald|valdet|valdsam\w*|valdta\w*|overgrepp\w*|tafs\w*|stryk|strypt|smisk|daskar|hedersv\w*|heder|hedersrelat\w*|gifta? bort|bortgift\w*|konsstymp\w*|omskar\w*|hits|hitting|beats|beaten|beating|abus\w*|raped?|violen\w*)\b/;
const ADULT =
  /\b(?:1[89]|2\d|arton\w*|nitton\w*|tjugo\w*|myndig\w*|vux\w*|komvux|folkhogskol\w*|gymnasie\w*|gymnasist\w*|adult|eighteen|nineteen|twenty|of age|over-18)\b/;

/** How many rules are offered when the search is not sure. */
export const CHOICES_MAX = 3;
/** From which share (0..1) of what was found being rules for told harm one of them is the answer although the search is not sure which. */
const HARM_LEAST = 0.6;
/**
 * How sure the search must be to show one rule alone where a rule of something else would mislead: after a sign of
 * danger, and beyond what the phrasings know well: a place whose own rules are not here, another language than Swedish.
 */
const NEARLY_CERTAIN = 0.97;
/**
 * The same for the rules that say to report at once: from which share one of them answers who asks for leave to wait, and how
 * sure the search must be that anything of ours is meant. "Can the trip wait" is near them and has another topic.
 */
const LEAVE_LEAST = 0.45;
const LEAVE_SURE = 0.4;
/** From how sure the search is of others, none of those rules answers that is farther than what would be offered: "will she see it was me". */
const LEAVE_FAR = 0.75;
/** Fewer words ask for no leave. */
const LEAVE_FROM = 3;
/**
 * A rule that says to report at once answers a telling of harm only from this share (0..1) of everything that was found, what
 * is to be done among it: "away on Thursday" is nearest to it of all rules, and tells of no child.
 */
const LEAVE_TOLD = 0.15;
/** Fewer words tell of no harm. */
const HARM_FROM = 4;
/** From this many words on, a message without a question mark tells something. */
const TELLS_FROM = 6;

type Roled = Pick<Rule, 'id' | 'roles'>;

/** The ids of the rules that have a role. */
export function idsWith(role: Role, rules: readonly Roled[]): ReadonlySet<string> {
  return new Set(rules.filter(({ roles }) => roles.includes(role)).map(({ id }) => id));
}

/** What may be shown alone or first where a wrong rule would harm, by the roles of the rules. */
export interface SafeRules {
  /** What leads where danger is told; undefined where no rule has that role. */
  readonly danger: string | undefined;
  /** The nearest rules, best first, with the rule for danger or for a worry among those that are offered. */
  ordered(ids: readonly string[], question: string, danger: boolean): readonly string[];
  /**
   * After a sign of danger: whether the rule for danger is the answer although the search alone is not sure. Two that do
   * not know of each other agree, and who stands in danger should not have to choose between titles.
   */
  isDanger(ids: readonly string[]): boolean;
  /** What is read by who tells of a pupil who is of age, and of no child. */
  forGrownPupil(question: string): string | undefined;
  /** Whether the search is sure enough of a rule to show it alone. */
  isSureEnough(
    confidence: number,
    rule: (Pick<Rule, 'id' | 'urgent'> & Partial<Pick<Rule, 'area'>>) | undefined,
    question: string,
    about: { readonly danger: boolean; readonly beyond: boolean },
  ): boolean;
  /**
   * The rule that answers somebody who tells of harm to a child where the search is not sure of one: the nearest of the
   * rules for it. Undefined where the message is not plainly such, or is nearest to something else.
   */
  forHarm(
    ids: readonly string[],
    sure: { readonly harm: number; readonly leave: number },
    question: string,
  ): string | undefined;
  /**
   * The rule that answers somebody who asks for leave to wait, to ask others first or to leave it to them, where the search is
   * not sure of one: the nearest of those that say to report at once. They say the same; a choice of titles would not say it. Of one
   * that plainly puts a report off (`putsOff`), the nearest of them that was found at all, unless the search is sure (`level`)
   * of a rule for told harm, or nearly so of nearer ones on something else.
   */
  forLeave(
    ids: readonly string[],
    sure: { readonly leave: number; readonly confidence: number; readonly level?: 'answer' | 'choose' | 'none' },
    question: string,
    putsOff?: boolean,
  ): string | undefined;
}

/** The safe rules among these. */
export function createSafeRules(rules: readonly Roled[]): SafeRules {
  const [danger] = idsWith('danger', rules);
  const [worry] = idsWith('worry', rules);
  const toldHarm = idsWith('told-harm', rules);
  const atOnce = idsWith('at-once', rules);
  const gentle = idsWith('gentle', rules);
  const ofAge = idsWith('of-age', rules);

  /** Whether a rule would mislead as the first that is read, whatever the search makes of the question. */
  const misleads = (id: string | undefined, question: string): boolean => {
    if (id === undefined) return false;
    return (ofAge.has(id) && !ADULT.test(fold(question))) || (gentle.has(id) && VIOLENCE.test(fold(question)));
  };

  /** The nearest rule of all where it is one of these, and the message says something by itself. */
  const nearestOf = (those: ReadonlySet<string>, [first]: readonly string[], question: string) =>
    first !== undefined && those.has(first) && !saysNothing(question) ? first : undefined;

  return {
    danger,
    forGrownPupil: question => (tellsOfGrownPupil(question) ? [...ofAge][0] : undefined),
    ordered(ids, question, inDanger) {
      const first = inDanger
        ? danger
        : misleads(ids[0], question)
          ? ids.find(id => !misleads(id, question))
          : undefined;
      const ordered = first === undefined ? ids : [first, ...ids.filter(id => id !== first)];
      const tells = !question.includes('?') && words(question).length >= TELLS_FROM;
      if (!tells || worry === undefined || !ids.includes(worry)) return ordered;
      if (ordered.slice(0, CHOICES_MAX).includes(worry)) return ordered;
      const near = ordered.slice(0, CHOICES_MAX - 1);
      return [...near, worry, ...ordered.slice(CHOICES_MAX - 1).filter(id => id !== worry)];
    },
    isDanger: ids => danger !== undefined && ids.slice(0, CHOICES_MAX).includes(danger),
    isSureEnough(confidence, rule, question, about) {
      // A follow-up says of itself nothing that a rule could answer, unless a curator wrote it down.
      if (confidence < 1 && saysNothing(question)) return false;
      // To whoever plans a report for later, how a time is booked is no answer.
      if (confidence < 1 && rule && rule.area !== 'anmalan' && !atOnce.has(rule.id) && plansReport(question))
        return false;
      if (confidence >= NEARLY_CERTAIN) return true;
      if (misleads(rule?.id, question)) return false;
      return about.danger ? rule?.urgent === true : !about.beyond;
    },
    forHarm: (ids, { harm, leave }, question) => {
      if (harm < HARM_LEAST || words(question).length < HARM_FROM) return undefined;
      const nearest = nearestOf(toldHarm, ids, question);
      return nearest !== undefined && atOnce.has(nearest) && leave < LEAVE_TOLD ? undefined : nearest;
    },
    forLeave: (ids, { leave, confidence, level }, question, putsOff = false) => {
      const [first] = ids;
      const isHarm = level === 'answer' && first !== undefined && toldHarm.has(first) && !atOnce.has(first);
      if (putsOff && !saysNothing(question) && !isHarm) {
        const at = ids.findIndex(id => atOnce.has(id));
        const isFar = at >= CHOICES_MAX && confidence >= LEAVE_FAR;
        return isFar && !plansReport(question) ? undefined : ids[at];
      }
      return leave < LEAVE_LEAST || confidence < LEAVE_SURE || words(question).length < LEAVE_FROM
        ? undefined
        : nearestOf(atOnce, ids, question);
    },
  };
}
