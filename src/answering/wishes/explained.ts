import { madeAnew, type Recall } from '../../shared/recall.js';
import { isOneSlip, words } from '../../shared/text.js';
import { stem } from '../search/terms.js';
import { ACTIONS, type Action, type WishExamples } from './examples.js';

/**
 * How much of a message the phrasings of an action explain: all of it; all but words that stand for themselves; or not even
 * what the act is done to or with ("boka tid hos frissan", "avboka vikarien").
 */
export type Explained = 'all' | 'some' | 'notObject';

/** A word that as many phrasings of one action use is explained by it; a word of one may have come with anything. */
const OWN_FROM = 2;
/** A word that the phrasings of as many actions use is a way of asking. */
const COMMON_FROM = 4;
/** An action's own word: as many of its phrasings use it, and at least this share of all that do. What follows one is its object. */
const TYPICAL_FROM = 4;
const TYPICAL_SHARE = 0.15;
/** A single letter says nothing of what is meant. */
const SAYS_FROM = 2;
/** A shorter word is another word with one letter changed. */
const SLIP_FROM = 5;
/** The least part of a compound, in letters. */
const PART_LEAST = 3;

/** Words that an object follows, and those that stand between; folded. */
const BEFORE = new Set('hos till av for om pa i med fran at mot vid'.split(' '));
const BETWEEN = new Set(
  'min mitt mina en ett den det de var vart vara nasta sin sitt ny nytt nya nagon nagot nan nat'.split(' '),
);
const ASKERS = new Set(['jag', 'vi', 'mig', 'oss']);

/** What the identity guard leaves of a name, and a word for it: no phrasing says who somebody is, so none explains it. */
const MARK = /\[\p{L}+(?:-\p{L}+)?\]/gu;
const SOMEBODY = 'nagonvisstperson';

/** How many phrasings of each action use each stem. */
function countsOf({ actions }: WishExamples): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number[]>();
  for (const { id, asks } of actions)
    for (const ask of asks)
      for (const one of new Set(words(ask).map(stem))) {
        const of = counts.get(one) ?? ACTIONS.map(() => 0);
        of[ACTIONS.indexOf(id)]!++;
        counts.set(one, of);
      }
  return counts;
}

/**
 * Makes what tells how much of a message (free of identity) an action's phrasings explain. `isElse` says of a folded word
 * that it needs no explanation: it says when, or is a name of the municipality's own.
 */
export function createExplaining(
  wishes: WishExamples,
  isElse: (word: string) => boolean,
  recall: Recall = madeAnew,
): (message: string, action: Action) => Explained {
  const counts = recall('wish-words', wishes.actions, () => countsOf(wishes));
  const long = [...counts.keys()].filter(one => one.length >= SLIP_FROM);

  const explains = (one: string, at: number) => {
    const of = counts.get(one);
    if (of === undefined) return false;
    return of[at]! >= OWN_FROM || of.filter(count => count > 0).length >= COMMON_FROM;
  };
  const isTypical = (word: string, at: number) => {
    const of = counts.get(stem(word));
    if (of === undefined) return false;
    return of[at]! >= TYPICAL_FROM && of[at]! >= TYPICAL_SHARE * of.reduce((sum, count) => sum + count, 0);
  };
  /** Two words in one, each explained: with or without the letter between them. */
  const isCompound = (word: string, at: number) => {
    for (let cut = PART_LEAST; cut <= word.length - PART_LEAST; cut++) {
      const first = word.slice(0, cut);
      const starts = explains(stem(first), at) || explains(stem(first.replace(/s$/, '')), at);
      if (starts && explains(stem(word.slice(cut)), at)) return true;
    }
    return false;
  };
  const isSlip = (one: string, at: number) =>
    one.length >= SLIP_FROM && long.some(other => isOneSlip(one, other) && explains(other, at));
  const isExplained = (word: string, at: number) =>
    word.length < SAYS_FROM ||
    explains(stem(word), at) ||
    isElse(word) ||
    isCompound(word, at) ||
    isSlip(stem(word), at);

  return (message, action) => {
    const at = ACTIONS.indexOf(action);
    const said = words(message.replace(MARK, ` ${SOMEBODY} `));
    const isObject = (place: number) => {
      const near = said.slice(0, place).filter(word => !BETWEEN.has(word));
      const before = near.at(-1) ?? '';
      if (isTypical(before, at)) return true;
      // What goes before the act is told and not asked for, and "vi i arbetslaget" says who asks.
      return BEFORE.has(before) && !ASKERS.has(near.at(-2) ?? '') && near.some(word => isTypical(word, at));
    };
    const left = [...said.keys()].filter(place => !isExplained(said[place]!, at));
    if (left.length === 0) return 'all';
    return left.some(isObject) ? 'notObject' : 'some';
  };
}
