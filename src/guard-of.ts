import { createGuard, type Guard } from './door/guard/guard.js';
import { knownWordsOf } from './door/guard/known-words.js';
import type { NameData } from './door/guard/name-data.js';
import { madeAnew, type Recall } from './shared/recall.js';
import { type Knowledge, textsOf } from './stores/knowledge.js';

// Without its files the guard still sees numbers and addresses; the fault is in the log.
const NOTHING_KNOWN: NameData = {
  names: { first: [], last: [], wordlike: [], lastEndings: [] },
  notPersons: { places: [], things: [], groups: [], kinds: [], phrases: [], words: [], abbreviations: [] },
  weights: { bits: 8, scale: 1, weights: new Int8Array(256).fill(-1) },
};

/** The identity guard of a knowledge folder: its names, its own words, and its directory. A fifth of a second of work, most of it asked of `recall`. */
export function guardOf(knowledge: Knowledge, recall: Recall = madeAnew): Guard {
  const { people, notPersons, weights } = knowledge;
  const data = {
    names: people ?? NOTHING_KNOWN.names,
    notPersons: notPersons ?? NOTHING_KNOWN.notPersons,
    weights: weights ?? NOTHING_KNOWN.weights,
  };
  const from = [textsOf(knowledge), data.notPersons.words] as const;
  const vocabulary = recall('known-words', from, () => knownWordsOf(...from));
  return createGuard(data, vocabulary, knowledge.directory, knowledge.names?.all);
}
