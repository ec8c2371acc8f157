import { type KnownWords, stemOf, withOneLess } from './known-words.js';
import type { Names, NotPersons } from './name-data.js';
import { plain, plainSet, withoutGenitive } from './plain.js';
import type { Form } from './word.js';

/**
 * What a word can be, looked at alone.
 * F, L: a first name, a surname. f, l: the same, but an ordinary word too; g: one that the knowledge base uses often.
 * Q, O: an ordinary word, often used or not; o: a form or a compound of one; c: ends in one; t: one slip from one.
 * B: a person's name and a thing's. P: has a name and is nobody. A: capitals that staff write. N: a number. K: a class. S: one letter. X: another script.
 * M: replaced already. U: nothing that is known.
 */
export type WordClass =
  | 'F'
  | 'L'
  | 'f'
  | 'l'
  | 'g'
  | 'Q'
  | 'O'
  | 'o'
  | 'c'
  | 't'
  | 'B'
  | 'P'
  | 'A'
  | 'N'
  | 'K'
  | 'S'
  | 'X'
  | 'M'
  | 'U';

/** A word's class, and whether it is a name only without its last s. */
export interface Sense {
  readonly is: WordClass;
  readonly genitive: boolean;
}

/** What is not to be known for once: names struck from the lists, and how often a word is counted too much. */
export interface Forgotten {
  readonly names: ReadonlySet<string>;
  readonly count: (plainWord: string) => number;
}

/** What a word is, from lists and from the knowledge base's own words. */
export interface WordClasses {
  of(word: Form, forgotten?: Forgotten): Sense;
}

const NOTHING: Forgotten = { names: new Set(), count: () => 0 };
const OFTEN = 12;
const CLASS =
  /^(?:[0-9][a-zåäö]|f-?klass(?:en)?|förskoleklass(?:en)?|(?:ett|två|tva|tre|fyr|femm|sex|sju|åtta|atta|ni)an|[1-9]:?an|(?:na|sa|te|ek|es|hu|im|ba|bf|el|ee|ft|hv|ht|in|nb|rl|vf|vo|as|ai)\d{2}[a-zåäö]?)s?$/;
const ARTICLE = /^(?:al|el|abu|abd|bin|ibn|ben|ould|ait)-\p{L}{3,20}$/u;
const SHORTEST_PART = 4;
/** "Kvistmark-syskonen", "tuvaärendet": what is said of a person whose name stands before. */
export const OF_PEOPLE =
  /^(.{3,}?)-?(?:syskonen|bröderna|systrarna|flickorna|pojkarna|flickan|pojken|tjejen|killen|gänget|barnen|mamman|pappan|familjen|ärendet|fallet|utredningen|anmälan)$/;

/** A word of fewer letters is rather another word than a name of a long list. */
const LISTED_FROM = 3;

/**
 * Names and nobodies, and the vocabulary -> the classes of words. `listed` are more names, plain: a word that nothing else is
 * known of is a first name where it is one of them.
 */
export function wordClasses(
  names: Names,
  not: NotPersons,
  vocabulary: KnownWords,
  listed: ReadonlySet<string> = new Set(),
): WordClasses {
  const first = plainSet(names.first);
  const last = plainSet(names.last);
  const wordlike = plainSet(names.wordlike);
  const nobody = plainSet([...not.places, ...not.things]);
  const abbreviations = plainSet(not.abbreviations);
  const groups = new Set(not.groups.map(plain));
  const isNobody = (word: string) => nobody.has(word) || nobody.has(withoutGenitive(word));
  const endings = names.lastEndings.map(plain);
  const isListed = (word: string) => word.length >= LISTED_FROM && listed.has(word);

  function ordinary(word: string, forgotten: Forgotten): 'Q' | 'O' | 'o' | 'c' | 't' | undefined {
    const count = (of: string) => (vocabulary.words.get(of) ?? 0) - forgotten.count(of);
    const often = count(word);
    if (often > 0) return often >= OFTEN ? 'Q' : 'O';
    if (groups.has(word)) return 'O';
    if (word.length > 3 && count(withoutGenitive(word)) > 0) return 'o';
    const stem = stemOf(word);
    if (stem.length > 3 && (vocabulary.stems.get(stem) ?? 0) - forgotten.count(word) > 0) return 'o';
    let tail: 'c' | undefined;
    for (let cut = 2; cut <= word.length - SHORTEST_PART; cut += 1) {
      const end = word.slice(cut);
      if (count(end) < 2 && count(withoutGenitive(end)) < 2) continue;
      const head = word.slice(0, cut).replace(/-$/, '');
      if (cut >= SHORTEST_PART && (count(head) > 1 || (head.endsWith('s') && count(head.slice(0, -1)) > 1))) return 'o';
      if (end.length > 4) tail = 'c';
    }
    if (tail) return tail;
    const slip =
      word.length > 4 &&
      (vocabulary.slips.has(word) || withOneLess(word).some(less => vocabulary.slips.has(less) || count(less) > 4));
    return slip ? 't' : undefined;
  }

  function hasEnding(word: string): boolean {
    return word.length > 5 && endings.some(ending => word.length > ending.length + 1 && word.endsWith(ending));
  }

  function nameOf(
    word: string,
    usual: string | undefined,
    forgotten: Forgotten,
  ): 'F' | 'L' | 'f' | 'l' | 'g' | undefined {
    if (forgotten.names.has(word)) return hasEnding(word) && usual === undefined ? 'L' : undefined;
    const isFirst = first.has(word);
    const isLast = last.has(word);
    if (wordlike.has(word) || ((isFirst || isLast) && (usual === 'Q' || usual === 'O'))) {
      return usual === 'Q' ? 'g' : isLast && !isFirst ? 'l' : 'f';
    }
    if (isFirst) return 'F';
    if (isLast || (hasEnding(word) && usual !== 'Q' && usual !== 'O')) return 'L';
    return undefined;
  }

  function ofOne(word: string, forgotten: Forgotten): Sense {
    const usual = ordinary(word, forgotten);
    const whose = usual === 'Q' || usual === 'O' ? undefined : OF_PEOPLE.exec(word)?.[1];
    if (whose !== undefined) {
      const owner = nameOf(whose, ordinary(whose, forgotten), forgotten);
      if (owner === 'F' || owner === 'L') return { is: owner, genitive: false };
    }
    const asIs = nameOf(word, usual, forgotten);
    const thing = isNobody(word) && !forgotten.names.has(word);
    if (asIs) return { is: thing && asIs !== 'g' ? 'B' : asIs, genitive: false };
    if (thing && usual !== 'Q' && usual !== 'O') return { is: 'P', genitive: false };
    const base = withoutGenitive(word);
    if (base !== word && usual !== 'Q' && !(usual === 'O' && wordlike.has(base))) {
      const owner = nameOf(base, ordinary(base, forgotten), forgotten);
      // "Minas" is nobody's word, though "mina" is one.
      if (owner) return { is: owner === 'g' ? 'f' : owner, genitive: true };
    }
    if (usual === undefined || usual === 't') {
      if (isListed(word)) return { is: 'F', genitive: false };
      if (base !== word && isListed(base)) return { is: 'F', genitive: true };
    }
    return { is: usual ?? 'U', genitive: false };
  }

  /** A word with hyphens is what its parts make it: two names a name, an ordinary word last a word. */
  function ofParts(word: string, forgotten: Forgotten): Sense {
    const whose = OF_PEOPLE.exec(word);
    if (whose && !word.slice(0, -1).endsWith('-')) {
      const owner = of(whose[1] ?? '', forgotten);
      if ('FLU'.includes(owner.is)) return { is: owner.is === 'F' ? 'F' : 'L', genitive: false };
    }
    const parts = word.split('-').map(part => ofOne(part, forgotten));
    const [head, tail] = [parts[0], parts.at(-1)];
    if (ARTICLE.test(word)) return { is: 'L', genitive: word.endsWith('s') };
    if (!head || !tail) return { is: 'U', genitive: false };
    if (head.is === 'P') return head;
    if ('QOoct'.includes(tail.is)) return { is: 'FLUB'.includes(head.is) ? 'c' : 'o', genitive: false };
    if (parts.some(part => part.is === 'F' || part.is === 'L'))
      return { is: tail.is === 'L' ? 'L' : 'F', genitive: tail.genitive };
    return parts.every(part => 'fgB'.includes(part.is))
      ? { is: 'f', genitive: tail.genitive }
      : { is: 'U', genitive: false };
  }

  function of(word: string, forgotten: Forgotten): Sense {
    if (word === '') return { is: 'M', genitive: false };
    if (CLASS.test(word)) return { is: 'K', genitive: false };
    if (/^\d/.test(word)) return { is: 'N', genitive: false };
    if (!/[a-zåäö]/.test(word)) return { is: 'X', genitive: false };
    if (word.length === 1) return { is: 'S', genitive: false };
    const sense = word.includes('-') ? ofParts(word, forgotten) : ofOne(word.replace(/\d{1,4}$/, ''), forgotten);
    return sense.is === 'U' && abbreviations.has(word) ? { is: 'A', genitive: false } : sense;
  }

  return {
    of: ({ plain: word, shape }, forgotten = NOTHING) =>
      shape === 'A' && abbreviations.has(word) ? { is: 'A', genitive: false } : of(word, forgotten),
  };
}
