import type { Day } from '../shared/day.js';
import { madeAnew, type Recall, recalled } from '../shared/recall.js';
import { gradually, oneStep, type Piece } from '../shared/steps.js';
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
  /** What is not made yet is made when it is first asked for, in seconds; the days between two changes of the rules share one. */
  search(): Searched;
  /** Makes what `search` is made of, a little at each call: for whoever lets others in between. */
  readonly pieces: readonly Piece[];
}

/** For how many versions of the rules the search stays at hand: those of a day, and those that apply from the next one. */
const AT_HAND = 2;

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

/** Rules, some of which are valid, as they are searched; each part is made when it is first asked for. */
function searchedIn(
  rules: readonly Rule[],
  valid: readonly Rule[],
  data: AnsweringData,
  recall: Recall,
): { readonly searched: Searched; readonly pieces: readonly Piece[] } {
  const topics = gradually(() => oneStep(() => topicsOf(rules, data)));
  const learned = gradually(() =>
    recalled(recall, 'search', { topics: topics.get(), words: data.words }, () => learnIndex(topics.get(), data.words)),
  );
  const index = gradually(() => openIndex(topics.get(), learned.get(), data.words));
  const phrasings = gradually(() => phrasingsOf(rules, data.lookalikes ?? []));
  const titles = gradually(() => oneStep(() => createTitleSearch(valid)));
  const searched = {
    get index() {
      return index.get();
    },
    get phrasings() {
      return phrasings.get();
    },
    get titles() {
      return titles.get();
    },
  };
  return { searched, pieces: [topics, learned, index, phrasings, titles].map(({ step }) => step) };
}

/** Finds the rules of a day; the search of the last two versions of the rules stays at hand. */
export function createDays(data: AnsweringData, recall: Recall = madeAnew): (on: Day) => DayIndex {
  let day: DayIndex | undefined;
  const atHand = new Map<string, ReturnType<typeof searchedIn>>();
  return on => {
    if (day?.on === on) return day;
    const { valid, searched } = versionsOn(data.rules, on);
    const versions = [...searched.values()].map(rule => `${rule.id} ${rule.validFrom} ${valid.has(rule.id)}`).join();
    const made = atHand.get(versions) ?? searchedIn([...searched.values()], [...valid.values()], data, recall);
    // Set anew, so that the one that was asked for last is the last to be forgotten.
    atHand.delete(versions);
    atHand.set(versions, made);
    const [first] = atHand.size > AT_HAND ? atHand.keys() : [];
    if (first !== undefined) atHand.delete(first);
    day = { on, valid, search: () => made.searched, pieces: made.pieces };
    return day;
  };
}
