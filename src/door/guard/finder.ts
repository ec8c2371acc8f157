import type { Directory } from '../../shared/directory.js';
import { findAddresses } from './addresses.js';
import { findBirthNumbers } from './birth-numbers.js';
import { findCaseNumbers } from './case-numbers.js';
import { type Hit, joined, type Stretch } from './hits.js';
import { findInitials } from './initials.js';
import type { KnownWords } from './known-words.js';
import { createLexicon } from './lexicon.js';
import { withoutLinks } from './links.js';
import { findMail } from './mail.js';
import { mayBeNames } from './maybe-names.js';
import type { NameData } from './name-data.js';
import { findNames, type NameSpan } from './names.js';
import { begunBy, nobodies, phrasesOf } from './nobody.js';
import { numberRuns } from './number-runs.js';
import { isOwn } from './own.js';
import { findPhones } from './phones.js';
import { plain, plainSet } from './plain.js';
import { findPlates } from './plates.js';
import { findSpelledOut, withFigures } from './spelled-out.js';
import { findSpokenNumbers } from './spoken-numbers.js';
import { createTagger } from './tagger.js';
import { makeInert, type Token, tokensOf, type WordOf } from './tokens.js';
import { findUserNames, isLikeUserName } from './user-names.js';
import { type Form, Word } from './word.js';
import { wordClasses } from './word-class.js';

const ABBREVIATION = { is: 'A', genitive: false } as const;

/** Finds identity in folded texts. */
export interface Finder {
  /** The words of one message, which all looks at it share. */
  wordsOfMessage(): WordOf;
  /** Where identity stands in the folded text, in text order; with its `links` also what only may be a name. */
  find(text: string, wordOf: WordOf, links?: readonly Stretch[]): Hit[];
  /** Whether a plain word is on a list of names. */
  isName(plainWord: string): boolean;
}

/** The finder over names, nobodies and weights, the knowledge base's own words, the municipality's own names and numbers, and more names, plain. */
export function createFinder(
  data: NameData,
  vocabulary: KnownWords,
  directory: Directory | undefined,
  listed: ReadonlySet<string>,
): Finder {
  const { names, notPersons } = data;
  const classes = wordClasses(names, notPersons, vocabulary, listed);
  const phrases = [
    phrasesOf(notPersons.phrases),
    phrasesOf([directory?.municipality ?? '', ...(directory?.schools ?? []).map(school => school.name)]),
  ];
  const kinds = plainSet(notPersons.kinds);
  const own = isOwn(directory);
  // "SoL" is an act; "Sol" may be a girl.
  const asWritten = new Set(notPersons.abbreviations.filter(one => one !== one.toUpperCase()));
  const known = plainSet([...names.first, ...names.last]);
  // An act, an office or a word of ours is no car's; a name may be one's letters.
  const isWord = (word: string) => 'QOoPAfglB'.includes(classes.of({ plain: word, shape: 'A' }).is);
  const isName = (word: string) => known.has(word) || listed.has(word);
  const nameOdds = createTagger(data.weights);

  function makeWord(text: string, form: Form): Word {
    const sense = asWritten.has(text) ? ABBREVIATION : classes.of(form);
    return new Word(text, form, sense, { begins: begunBy(form.plain, phrases), isKind: kinds.has(form.plain) });
  }
  const lexicon = createLexicon([...vocabulary.words.keys(), ...notPersons.groups.map(plain)], makeWord);

  function find(text: string, wordOf: WordOf, links?: readonly Stretch[]): Hit[] {
    const plainText = withFigures(withoutLinks(text));
    const isOthers = (hit: Hit) => !own(plainText.slice(hit.start, hit.end));
    const runs = numberRuns(plainText);
    const born = findBirthNumbers(plainText, runs);
    const hits: Hit[] = [
      ...born.hits,
      ...[...findPhones(plainText, runs), ...findMail(plainText)].filter(isOthers),
      ...findUserNames(plainText),
      ...findSpelledOut(plainText),
      ...findSpokenNumbers(plainText),
      ...findCaseNumbers(plainText),
      ...findPlates(plainText, isWord),
    ];
    const tokens = tokensOf(plainText, wordOf);
    makeInert(tokens, joined(hits));
    hits.push(...findAddresses(plainText, tokens, classes).filter(isOthers));
    makeInert(tokens, joined(hits));
    const nobody = nobodies(tokens);
    const odds = nameOdds(tokens);
    const found = findNames(tokens, odds, nobody, plainText);
    if (links) {
      hits.push(...tokens.filter(token => isLikeUserName(token, classes)).map(hitOfToken));
      hits.push(...mayBeNames(tokens, links, odds, nobody, found, isName).map(span => hitOf(tokens, span)));
    }
    hits.push(...found.map(span => hitOf(tokens, span)), ...findInitials(plainText, tokens, nobody, found));
    hits.push(...datesOfBirth(born.birthDates, born.compactDates, tokens, found));
    return joined(hits);
  }

  return { wordsOfMessage: lexicon.ofMessage, find, isName };
}

const hitOfToken = ({ start, end }: Stretch): Hit => ({ start, end, kind: 'namn' });

const hitOf = (tokens: readonly Token[], { from, to }: NameSpan): Hit => ({
  start: tokens[from]!.start,
  end: tokens[to]!.end,
  kind: 'namn',
});

/** Dates that a name makes a person's: any that is called a birth date, and six or eight digits beside a name. */
function datesOfBirth(
  cued: readonly Stretch[],
  compact: readonly Stretch[],
  tokens: readonly Token[],
  names: readonly NameSpan[],
): Hit[] {
  if (names.length === 0 || (cued.length === 0 && compact.length === 0)) return [];
  const starts = new Set(names.map(({ from }) => tokens[from]!.start));
  const ends = new Set(names.map(({ to }) => tokens[to]!.end));
  const beside = ({ start, end }: Stretch) => [1, 2, 3].some(gap => ends.has(start - gap) || starts.has(end + gap));
  return [...cued, ...compact.filter(beside)].map(date => ({ ...date, kind: 'personnummer' }));
}
