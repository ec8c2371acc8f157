import { stemmer } from '@orama/stemmers/swedish';
import { plain } from './plain.js';

/** The words that the knowledge base itself uses: how often each stands there in lower case, and each stem. */
export interface KnownWords {
  readonly words: ReadonlyMap<string, number>;
  readonly stems: ReadonlyMap<string, number>;
  /** Words used so often that a slip of the finger in one is more likely than another word, each with one letter left out. */
  readonly slips: ReadonlySet<string>;
}

const WORD = /\p{L}+/gu;
const OFTEN = 5;
// How often an everyday word counts as used.
const EVERYDAY = 2;

/** The word's stem, by Snowball's rules for Swedish. */
export const stemOf = (plainWord: string): string => stemmer(plainWord);

/** A word -> itself with each one letter left out. */
export function withOneLess(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/**
 * The knowledge base's texts, and everyday words beside them -> its words; a word that stands there mostly with a capital
 * is a name, not a word, and so are `notWords` (plain).
 */
export function knownWordsOf(
  texts: Iterable<string>,
  everyday: readonly string[] = [],
  notWords: readonly string[] = [],
): KnownWords {
  const written = new Map<string, number>();
  for (const text of texts) {
    for (const { 0: word, index } of text.matchAll(WORD)) {
      // A capital says nothing where a text begins; elsewhere it is counted as it stands.
      if (index > 0 || word === word.toLowerCase()) written.set(word, (written.get(word) ?? 0) + 1);
    }
  }
  const names = new Set(notWords);
  const lower = new Map(everyday.map(word => [plain(word), EVERYDAY]));
  const capital = new Map<string, number>();
  for (const [word, count] of written) {
    const counts = word === word.toLowerCase() ? lower : capital;
    counts.set(plain(word), (counts.get(plain(word)) ?? 0) + count);
  }
  const words = new Map(
    [...lower].filter(([word, count]) => count * 2 >= (capital.get(word) ?? 0) && !names.has(word)),
  );
  const stems = new Map<string, number>();
  const slips = new Set<string>();
  for (const [word, count] of words) {
    const stem = stemOf(word);
    stems.set(stem, (stems.get(stem) ?? 0) + count);
    if (word.length > 4 && count >= OFTEN) for (const less of withOneLess(word)) slips.add(less);
  }
  return { words, stems, slips };
}
