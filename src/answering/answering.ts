import type { Day } from './day.js';
import { dayOf } from './day.js';
import type { Directory } from './directory.js';
import type { IdentityKind } from './identity/guard.js';
import type { Law } from './law.js';
import { isValidOn, type Rule } from './rule.js';
import { decide } from './search/decide.js';
import { buildIndex, type Index } from './search/index.js';
import { type EmergencyNotice, FALLBACK_NOTICE, type UrgentSignal, urgentSignals } from './urgent.js';
import type { WordList } from './word-list.js';

/** What the answering job knows; a part that could not be loaded is absent. */
export interface AnsweringData {
  readonly rules: readonly Rule[];
  readonly law?: Law;
  readonly directory?: Directory;
  readonly urgent?: readonly UrgentSignal[];
  readonly notice?: EmergencyNotice;
  readonly words?: WordList;
}

/** Why no rule is shown: nothing near, a rule that does not apply that day, no rules loaded, or no question. */
export type WhyNone = 'unknown' | 'notValid' | 'notLoaded' | 'noQuestion';

/** What a question led to: one rule, the nearest ones by title, or the plain statement that there is none. */
export type Asked = {
  readonly identity: readonly IdentityKind[];
  /** The emergency notice that leads the reply, where a sign of present danger was seen. */
  readonly urgent?: EmergencyNotice;
  /** 0..1: how sure the search is of the first rule. */
  readonly confidence: number;
  readonly on: Day;
} & (
  | { readonly outcome: 'answer'; readonly rule: Rule; readonly related: readonly Rule[] }
  | { readonly outcome: 'choose'; readonly choices: readonly Rule[] }
  | { readonly outcome: 'none'; readonly why: WhyNone }
);

/** How many rules are offered when the search is not sure. */
export const CHOICES_MAX = 3;

/** The answering job over one reading of the knowledge base; pure but for a cache of the last day's index. */
export interface Answering {
  readonly data: AnsweringData;
  /** Answers a question that is already free of identity, by the rules of `now`'s day in Sweden. */
  ask(question: string, identity: readonly IdentityKind[], now: Date): Asked;
  /** The rule of that id as of `now`'s day; undefined where no version of it applies. */
  find(id: string, now: Date): Rule | undefined;
  /** The rule of that id as an answer, or the plain statement that no version of it applies. */
  show(id: string, now: Date): Asked;
}

interface DayIndex {
  readonly on: Day;
  readonly index: Index;
  readonly valid: ReadonlyMap<string, Rule>;
}

/** For each id the version of that day; where none applies, the newest one stands in, so that a gap is noticed. */
function indexFor(data: AnsweringData, on: Day): DayIndex {
  const valid = new Map<string, Rule>();
  const searched = new Map<string, Rule>();
  for (const rule of data.rules) {
    if (isValidOn(rule, on)) valid.set(rule.id, rule);
    const other = searched.get(rule.id);
    if (!other || rule.validFrom > other.validFrom) searched.set(rule.id, rule);
  }
  for (const [id, rule] of valid) searched.set(id, rule);
  return { on, index: buildIndex([...searched.values()], data.words), valid };
}

export function createAnswering(data: AnsweringData): Answering {
  let cached: DayIndex | undefined;
  const onDay = (now: Date): DayIndex => {
    const on = dayOf(now);
    if (cached?.on !== on) cached = indexFor(data, on);
    return cached;
  };
  const relatedOf = (rule: Rule, day: DayIndex) => rule.related.flatMap(id => day.valid.get(id) ?? []).slice(0, 4);

  /** Without a signal list every reply is led by the notice: a needless notice is better than a missing one. */
  const urgentFor = (question: string): EmergencyNotice | undefined => {
    if (!data.urgent) return FALLBACK_NOTICE;
    return urgentSignals(question, data.urgent).length > 0 ? (data.notice ?? FALLBACK_NOTICE) : undefined;
  };

  return {
    data,
    ask(question, identity, now) {
      const day = onDay(now);
      const notice = urgentFor(question);
      const base = { identity, on: day.on, ...(notice ? { urgent: notice } : {}) };
      if (data.rules.length === 0) return { ...base, outcome: 'none', why: 'notLoaded', confidence: 0 };
      const decision = decide(day.index, question);
      const { confidence } = decision;
      const [first] = decision.ids;
      if (decision.level === 'none' || first === undefined) {
        return { ...base, outcome: 'none', why: decision.empty ? 'noQuestion' : 'unknown', confidence };
      }
      const rules = decision.ids.flatMap(id => day.valid.get(id) ?? []);
      const rule = day.valid.get(first);
      if (!rule) return { ...base, outcome: 'none', why: 'notValid', confidence };
      if (decision.level === 'choose') {
        return { ...base, outcome: 'choose', choices: rules.slice(0, CHOICES_MAX), confidence };
      }
      const leads = notice ?? (rule.urgent ? (data.notice ?? FALLBACK_NOTICE) : undefined);
      return {
        ...base,
        ...(leads ? { urgent: leads } : {}),
        outcome: 'answer',
        rule,
        related: relatedOf(rule, day),
        confidence,
      };
    },
    find: (id, now) => onDay(now).valid.get(id),
    show(id, now) {
      const day = onDay(now);
      const rule = day.valid.get(id);
      const base = { identity: [], on: day.on, confidence: 1 } as const;
      if (!rule) return { ...base, outcome: 'none', why: 'notValid' };
      const leads = rule.urgent ? (data.notice ?? FALLBACK_NOTICE) : undefined;
      return { ...base, ...(leads ? { urgent: leads } : {}), outcome: 'answer', rule, related: relatedOf(rule, day) };
    },
  };
}
