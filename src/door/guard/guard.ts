import type { Directory } from '../../shared/directory.js';
import { findAddresses } from './addresses.js';
import { findBirthNumbers } from './birth-numbers.js';
import { findCaseNumbers } from './case-numbers.js';
import type { ClassedToken } from './features.js';
import { fold } from './fold.js';
import { type Hit, joined, type Stretch, touching } from './hits.js';
import type { IdentityKind } from './identity-kind.js';
import { findInitials } from './initials.js';
import type { KnownWords } from './known-words.js';
import { linksIn, namesInLink, withoutLinks } from './links.js';
import { findMail } from './mail.js';
import { mayBeNames } from './maybe-names.js';
import type { NameData } from './name-data.js';
import { findNames, type NameSpan } from './names.js';
import { nobodies, phrasesOf } from './nobody.js';
import { numberRuns } from './number-runs.js';
import { isOwn } from './own.js';
import { findPhones } from './phones.js';
import { plainSet } from './plain.js';
import { isOfSchool } from './schools.js';
import { findSpelledOut, withFigures } from './spelled-out.js';
import { findSpokenNumbers } from './spoken-numbers.js';
import { nameOdds } from './tagger.js';
import { inertWhere, REPLACED, tokensOf } from './tokens.js';
import { findUserNames, isLikeUserName } from './user-names.js';
import { wordClasses } from './word-class.js';

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
  /**
   * Every spot of a text (in NFC) that others will read where identity may stand, in order: sees more than `look`, and
   * takes rather too much than too little. `linksStand`: the digits of a link are an id of a meeting, and nobody's.
   */
  spots(text: string, linksStand?: boolean): readonly Spot[];
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
};
// The genitive s after a bracket belongs to it: "[namn]s mamma" must read as nothing new.
const ALREADY_REPLACED = /\[(?:personnummer|telefonnummer|e-postadress|adress|namn|initialer|ärendenummer)\]s?/g;
const ABBREVIATION = { is: 'A', genitive: false } as const;
const MAX_ROUNDS = 2;

/**
 * The guard over names, nobodies and weights, the knowledge base's own words, and the municipality's own names and numbers;
 * `listed` are more names, plain, that count in what others will read.
 */
export function createGuard(
  data: NameData,
  vocabulary: KnownWords,
  directory?: Directory,
  listed: ReadonlySet<string> = new Set(),
): Guard {
  const classes = wordClasses(data.names, data.notPersons, vocabulary);
  const phrases = [
    phrasesOf(data.notPersons.phrases),
    phrasesOf([directory?.municipality ?? '', ...(directory?.schools ?? []).map(school => school.name)]),
  ];
  const kinds = plainSet(data.notPersons.kinds);
  const own = isOwn(directory);
  // "SoL" is an act; "Sol" may be a girl.
  const asWritten = new Set(data.notPersons.abbreviations.filter(one => one !== one.toUpperCase()));

  const known = plainSet([...data.names.first, ...data.names.last]);
  const isName = (word: string) => known.has(word) || listed.has(word);

  /** What is found in the folded text; with its `links` also what only may be a name. */
  function findAll(text: string, links?: readonly Stretch[]): Hit[] {
    const plainText = withFigures(withoutLinks(text));
    const runs = numberRuns(plainText);
    const born = findBirthNumbers(plainText, runs);
    const hits: Hit[] = [
      ...born.hits,
      ...[...findPhones(plainText, runs), ...findMail(plainText)].filter(
        hit => !own(plainText.slice(hit.start, hit.end)),
      ),
      ...findUserNames(plainText),
      ...findSpelledOut(plainText),
      ...findSpokenNumbers(plainText),
      ...findCaseNumbers(plainText),
    ];
    const all = tokensOf(plainText);
    hits.push(
      ...findAddresses(plainText, inertWhere(all, touching(joined(hits))), classes).filter(
        hit => !own(plainText.slice(hit.start, hit.end)),
      ),
    );
    const tokens: ClassedToken[] = inertWhere(all, touching(joined(hits))).map(token => ({
      ...token,
      sense: asWritten.has(token.text) ? ABBREVIATION : classes.of(token),
    }));
    const nobody = nobodies(tokens, phrases, kinds);
    const odds = nameOdds(tokens, data.weights);
    const names = findNames(tokens, odds, nobody, plainText);
    if (links) {
      hits.push(...tokens.filter(token => isLikeUserName(token, classes)).map(hitOfToken));
      const isInLink = touching(links);
      const free = tokens.map(token => (isInLink(token) ? { ...token, inert: true } : token));
      hits.push(...mayBeNames(free, odds, nobody, names, isName).map(span => hitOf(tokens, span)));
    }
    hits.push(...names.map(span => hitOf(tokens, span)), ...findInitials(plainText, tokens, nobody, names));
    hits.push(...datesOfBirth(born.birthDates, born.compactDates, tokens, names));
    return joined(hits);
  }

  /** One round: the text with what was found in it replaced, or undefined when there was nothing. */
  function replaceOnce(text: string): { text: string; hits: readonly Hit[] } | undefined {
    const folded = fold(text);
    const hits = findAll(folded.text.replace(ALREADY_REPLACED, bracket => REPLACED.repeat(bracket.length)));
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

  const schools = (directory?.schools ?? []).map(school => school.name);
  const guard: Guard = {
    look(text) {
      const kinds = new Set<IdentityKind>();
      let guarded = text.normalize('NFC');
      // What is replaced brings its neighbours closer together, and they may be identity of their own: look until nothing is left.
      for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const replaced = replaceOnce(guarded);
        if (!replaced) break;
        guarded = replaced.text;
        for (const hit of replaced.hits) kinds.add(hit.kind);
      }
      return { text: kinds.size > 0 ? guarded : text, kinds: [...kinds] };
    },
    lookAtSchool: text => (isOfSchool(text, schools) ? text : guard.look(text).text),
    spots(text, linksStand = false) {
      const folded = fold(text);
      const links = linksIn(folded.text);
      const hits = links.flatMap(link => namesInLink(folded.text, link, isName));
      let rest = linksStand ? covered(folded.text, links) : folded.text;
      for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const found = findAll(rest, links);
        if (found.length === 0) break;
        hits.push(...found);
        rest = covered(rest, found);
      }
      return joined(hits).map(({ start, end, kind }) => ({ start: folded.from(start), end: folded.to(end - 1), kind }));
    },
  };
  return guard;
}

const hitOfToken = ({ start, end }: Stretch): Hit => ({ start, end, kind: 'namn' });

/** The text with some stretches made REPLACED, so that every other character keeps its place. */
function covered(text: string, stretches: readonly Stretch[]): string {
  let rest = text;
  for (const { start, end } of stretches) rest = rest.slice(0, start) + REPLACED.repeat(end - start) + rest.slice(end);
  return rest;
}

const hitOf = (tokens: readonly ClassedToken[], { from, to }: NameSpan): Hit => ({
  start: tokens[from]!.start,
  end: tokens[to]!.end,
  kind: 'namn',
});

/** Dates that a name makes a person's: any that is called a birth date, and six or eight digits beside a name. */
function datesOfBirth(
  cued: readonly Stretch[],
  compact: readonly Stretch[],
  tokens: readonly ClassedToken[],
  names: readonly NameSpan[],
): Hit[] {
  if (names.length === 0) return [];
  const starts = new Set(names.map(({ from }) => tokens[from]!.start));
  const ends = new Set(names.map(({ to }) => tokens[to]!.end));
  const beside = ({ start, end }: Stretch) => [1, 2, 3].some(gap => ends.has(start - gap) || starts.has(end + gap));
  return [...cued, ...compact.filter(beside)].map(date => ({ ...date, kind: 'personnummer' }));
}
