import type { Day } from '../shared/day.js';
import { madeAnew, type Recall } from '../shared/recall.js';
import type { AnsweringData } from './answering.js';
import { isValidOn, type Rule } from './rule.js';
import { type Phrasings, phrasingsOf } from './search/decide.js';
import { type Index, learnIndex, openIndex } from './search/index.js';
import { topicsOf } from './search/topics.js';
import { createTitleSearch } from './title-search.js';

/** A day's rules as they are searched. */
interface Searched {
  readonly index: Index;
  readonly phrasings: Phrasings;
  readonly titles: (typed: string) => string[];
}

/** One day's rules. */
export interface DayIndex {
  readonly on: Day;
  readonly valid: ReadonlyMap<string, Rule>;
  /** Made when it is first asked for, in seconds; the days between two changes of the rules share one. */
  search(): Searched;
}

/** For each id the version of that day; where none applies, the newest one stands in, so that a gap is noticed. */
function versionsOn(rules: readonly Rule[], on: Day): { valid: Map<string, Rule>; searched: Map<string, Rule> } {
  const valid = new Map<string, Rule>();
  const searched = new Map<string, Rule>();
  for (const rule of rules) {
    if (isValidOn(rule, on)) valid.set(rule.id, rule);
    const other = searched.get(rule.id);
    if (!other || rule.validFrom > other.validFrom) searched.set(rule.id, rule);
  }
  for (const [id, rule] of valid) searched.set(id, rule);
  return { valid, searched };
}

/** Finds the rules of a day; the last day's stay at hand. */
export function createDays(data: AnsweringData, recall: Recall = madeAnew): (on: Day) => DayIndex {
  let day: DayIndex | undefined;
  let last: { readonly versions: string; readonly made: Searched } | undefined;
  return on => {
    if (day?.on === on) return day;
    const { valid, searched } = versionsOn(data.rules, on);
    const versions = [...searched.values()].map(rule => `${rule.id} ${rule.validFrom} ${valid.has(rule.id)}`).join();
    const search = () => {
      if (last?.versions !== versions) {
        const rules = [...searched.values()];
        const topics = topicsOf(rules, data);
        const learned = recall('index', { topics, words: data.words }, () => learnIndex(topics, data.words));
        const made = {
          index: openIndex(topics, learned, data.words),
          phrasings: phrasingsOf(rules, data.lookalikes ?? []),
          titles: createTitleSearch([...valid.values()]),
        };
        last = { versions, made };
      }
      return last.made;
    };
    day = { on, valid, search };
    return day;
  };
}
