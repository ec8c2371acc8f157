import { createGuard, type Guard } from './door/guard/guard.js';
import { type KnownWords, knownWordsOf } from './door/guard/known-words.js';
import type { NameData } from './door/guard/name-data.js';
import { plain, withoutGenitive } from './door/guard/plain.js';
import { madeAnew, type Recall } from './shared/recall.js';
import { type Knowledge, textsOf } from './stores/knowledge.js';

// Without its files the guard still sees numbers and addresses; the fault is in the log.
const NOTHING_KNOWN: NameData = {
  names: { first: [], last: [], wordlike: [], lastEndings: [] },
  notPersons: { places: [], things: [], groups: [], kinds: [], phrases: [], words: [], abbreviations: [] },
  weights: { bits: 8, scale: 1, weights: new Int8Array(256).fill(-1) },
};

/** What a knowledge folder tells the guard of people, and of what is nobody. */
export const nameDataOf = ({ people, notPersons, weights }: Knowledge): NameData => ({
  names: people ?? NOTHING_KNOWN.names,
  notPersons: notPersons ?? NOTHING_KNOWN.notPersons,
  weights: weights ?? NOTHING_KNOWN.weights,
});

/**
 * The words of a knowledge folder's own texts. A name on the lists is none of them, however it is written there, until a
 * curator has looked at it (also-words.yaml): else a child's name in one rule would be known in every message.
 */
export function knownOf(knowledge: Knowledge, recall: Recall = madeAnew): KnownWords {
  const { names } = knowledge;
  const texts = textsOf(knowledge);
  const everyday = nameDataOf(knowledge).notPersons.words;
  const make = () => {
    const all = knownWordsOf(texts, everyday);
    // Of three letters and an s it is rather another word ("hos").
    const isListed = (word: string) =>
      names?.all.has(word) || (word.length > 3 && names?.all.has(withoutGenitive(word)));
    const said = new Set(everyday.map(plain));
    const notWords = [...all.words.keys()].filter(word => isListed(word) && !names?.known.has(word) && !said.has(word));
    return notWords.length === 0 ? all : knownWordsOf(texts, everyday, notWords);
  };
  return recall('known-words', [texts, everyday, names?.all ?? [], names?.known ?? []], make);
}

/** The identity guard of a knowledge folder: its names, its own words, and its directory. A fifth of a second of work, most of it asked of `recall`. */
export function guardOf(knowledge: Knowledge, recall: Recall = madeAnew): Guard {
  return createGuard(nameDataOf(knowledge), knownOf(knowledge, recall), knowledge.directory, knowledge.names?.all);
}
