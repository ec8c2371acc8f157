import type { Day } from '../day.js';
import type { AnsweringData } from './answering.js';
import { isValidOn, type Rule } from './rule.js';
import { type Phrasings, phrasingsOf } from './search/decide.js';
import { buildIndex, type Index } from './search/index.js';
import { topicsOf } from './search/topics.js';
import { createTitleSearch } from './title-search.js';

/** One day's rules, ready to be searched. */
export interface DayIndex {
  readonly on: Day;
  readonly index: Index;
  readonly phrasings: Phrasings;
  readonly valid: ReadonlyMap<string, Rule>;
  readonly titles: (typed: string) => string[];
}

/** For each id the version of that day; where none applies, the newest one stands in, so that a gap is noticed. */
export function indexFor(data: AnsweringData, on: Day): DayIndex {
  const valid = new Map<string, Rule>();
  const searched = new Map<string, Rule>();
  for (const rule of data.rules) {
    if (isValidOn(rule, on)) valid.set(rule.id, rule);
    const other = searched.get(rule.id);
    if (!other || rule.validFrom > other.validFrom) searched.set(rule.id, rule);
  }
  for (const [id, rule] of valid) searched.set(id, rule);
  return {
    on,
    index: buildIndex(topicsOf([...searched.values()], data), data.words),
    phrasings: phrasingsOf([...searched.values()], data.lookalikes ?? []),
    valid,
    titles: createTitleSearch([...valid.values()]),
  };
}
