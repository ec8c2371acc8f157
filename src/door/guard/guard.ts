import type { Directory } from '../../shared/directory.js';
import { REPLACED } from './characters.js';
import { createFinder } from './finder.js';
import { fold } from './fold.js';
import { type Hit, joined, type Stretch } from './hits.js';
import type { IdentityKind } from './identity-kind.js';
import type { KnownWords } from './known-words.js';
import { linksIn, namesInLink } from './links.js';
import type { NameData } from './name-data.js';
import { type Unfit, unfitIn } from './note.js';
import { type Doer, oneTold } from './one-told.js';
import type { OwnWords } from './own-words.js';
import { plain, plainSet, withoutGenitive } from './plain.js';
import { isCalledAfter, isOfSchool } from './schools.js';
import type { WordOf } from './tokens.js';

/** What the rest of the program may see of a message: the text with identity replaced, and which kinds were found (never the values). */
export interface Guarded {
  readonly text: string;
  readonly kinds: readonly IdentityKind[];
}

/** Where a text may tell who somebody is: from `start` up to `end` (not included), in UTF-16 units of the text as given. */
export type Spot = Hit;

/** The identity guard, made once of what it knows. */
export interface Guard {
  /** Replaces everything that tells who somebody is by a bracketed word, and says which kinds there were; a text without identity comes back unchanged. */
  look(text: string): Guarded;
  /** A school's name as somebody typed it, or a part of it, without identity; what is of a school's name stands. */
  lookAtSchool(text: string): string;
  /** Whether a text is what a school is called after ("Tall" of Tallskolan) and no first name. */
  isOfSchool(text: string): boolean;
  /**
   * Every spot of a text (in NFC) that others will read where identity may stand, in order: sees more than `look`, and
   * takes rather too much than too little. `linksStand`: the digits of a link are an id of a meeting, and nobody's.
   */
  spots(text: string, linksStand?: boolean): readonly Spot[];
  /**
   * The stretches of a note (in NFC) that are not known to be harmless, in order: words that the program does not say itself,
   * and what tells of one child in words that it does. All of it where it has no words of its own.
   */
  unfit(note: string): readonly Unfit[];
  /**
   * The stretches of a text (in NFC) that a channel reads in which one person is told of, without a name, in order; `doer`:
   * whether who does what it begins with is said elsewhere.
   */
  oneTold(text: string, doer?: Doer): readonly Stretch[];
  /** Whether a text is the program's own words alone, none of which is on a list of names; a capital says nothing where it `opens` a sentence. */
  isOwn(text: string, opens: boolean): boolean;
}

// That somebody has a samordningsnummer tells that they are not registered here, so both numbers get the same word.
const WORD_FOR: Readonly<Record<IdentityKind, string>> = {
  personnummer: '[personnummer]',
  samordningsnummer: '[personnummer]',
  telefonnummer: '[telefonnummer]',
  'e-postadress': '[e-postadress]',
  adress: '[adress]',
  namn: '[namn]',
  initialer: '[initialer]',
  ärendenummer: '[ärendenummer]',
  registreringsnummer: '[registreringsnummer]',
};
// The genitive s after a bracket belongs to it: "[namn]s mamma" must read as nothing new.
const ALREADY_REPLACED =
  /\[(?:personnummer|telefonnummer|e-postadress|adress|namn|initialer|ärendenummer|registreringsnummer)\]s?/g;
const MAX_ROUNDS = 2;
const NO_WORDS: OwnWords = { has: () => false, verbs: { isDoneNow: () => false, mayBeThings: () => false } };

/**
 * The guard over names, nobodies and weights, the knowledge base's own words, and the municipality's own names and numbers;
 * `listed` are more names, plain, that count in what others will read; `readOwn` reads the words that a note may have.
 */
export function createGuard(
  data: NameData,
  vocabulary: KnownWords,
  directory?: Directory,
  listed: ReadonlySet<string> = new Set(),
  readOwn: () => OwnWords = () => NO_WORDS,
): Guard {
  const finder = createFinder(data, vocabulary, directory, listed);

  /** One round: the text with what was found in it replaced, or undefined when there was nothing. */
  function replaceOnce(text: string, wordOf: WordOf): { text: string; hits: readonly Hit[] } | undefined {
    const folded = fold(text);
    const hits = finder.find(
      folded.text.replace(ALREADY_REPLACED, bracket => REPLACED.repeat(bracket.length)),
      wordOf,
    );
    if (hits.length === 0) return undefined;
    const parts: string[] = [];
    let position = 0;
    for (const hit of hits) {
      parts.push(text.slice(position, folded.from(hit.start)), WORD_FOR[hit.kind]);
      position = folded.to(hit.end - 1);
    }
    parts.push(text.slice(position));
    return { text: parts.join(''), hits };
  }

  // Made when the first note comes: it takes tenths of a second.
  let words: OwnWords | undefined;
  function own(): OwnWords {
    words ??= readOwn();
    return words;
  }
  const schools = (directory?.schools ?? []).map(school => school.name);
  const firstNames = plainSet(data.names.first);
  const guard: Guard = {
    look(text) {
      const kinds = new Set<IdentityKind>();
      const wordOf = finder.wordsOfMessage();
      let guarded = text.normalize('NFC');
      // What is replaced brings its neighbours closer together, and they may be identity of their own: look until nothing is left.
      for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const replaced = replaceOnce(guarded, wordOf);
        if (!replaced) break;
        guarded = replaced.text;
        for (const hit of replaced.hits) kinds.add(hit.kind);
      }
      return { text: kinds.size > 0 ? guarded : text, kinds: [...kinds] };
    },
    lookAtSchool: text => (isOfSchool(text, schools) ? text : guard.look(text).text),
    isOfSchool: text => isCalledAfter(text, schools) && !firstNames.has(plain(text)),
    unfit: note => unfitIn(note, own()),
    oneTold: (text, doer) => oneTold(text, own, doer),
    isOwn(text, opens) {
      const said = opens ? text.charAt(0).toLowerCase() + text.slice(1) : text;
      const isOurs = (word: string) =>
        own().has(word) && !finder.isName(plain(word)) && !finder.isName(withoutGenitive(plain(word)));
      return said === said.toLowerCase() && (said.match(/[\p{L}\p{N}]+/gu) ?? []).every(isOurs);
    },
    spots(text, linksStand = false) {
      const folded = fold(text);
      const wordOf = finder.wordsOfMessage();
      const links = linksIn(folded.text);
      const hits = links.flatMap(link => namesInLink(folded.text, link, finder.isName));
      let rest = linksStand ? covered(folded.text, links) : folded.text;
      for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const found = finder.find(rest, wordOf, links);
        if (found.length === 0) break;
        hits.push(...found);
        rest = covered(rest, found);
      }
      return joined(hits).map(({ start, end, kind }) => ({ start: folded.from(start), end: folded.to(end - 1), kind }));
    },
  };
  return guard;
}

/** The text with some stretches (in text order, apart) made REPLACED, so that every other character keeps its place. */
function covered(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end } of stretches) {
    parts.push(text.slice(position, start), REPLACED.repeat(end - start));
    position = end;
  }
  return parts.join('') + text.slice(position);
}
