import type { IdentityKind } from '../../identity-kind.js';
import { findAddresses } from './addresses.js';
import { findBirthNumbers } from './birth-numbers.js';
import { findCaseNumbers } from './case-numbers.js';
import { findAllFirstNames, findEchoes } from './echoes.js';
import { fold } from './fold.js';
import { findFullNames, type NameSpan } from './full-names.js';
import { type Hit, joined, type Stretch, touching } from './hits.js';
import { findInitials } from './initials.js';
import { phrasesByFirstWord } from './known-names.js';
import { findMail } from './mail.js';
import { plain } from './name-list.js';
import { findNamesInSetting } from './names-in-setting.js';
import { numberRuns } from './number-runs.js';
import { findPhones } from './phones.js';
import { settingsOf } from './settings.js';
import { findSpokenNumbers } from './spoken-numbers.js';
import { findUserNames } from './user-names.js';
import { inertWhere, REPLACED, type Word, wordsOf } from './words.js';

/** What the rest of the program may see of a message: the text with identity replaced, and which kinds were found (never the values). */
export interface Guarded {
  readonly text: string;
  readonly kinds: readonly IdentityKind[];
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
const MAX_ROUNDS = 4;

function spanHit(words: readonly Word[], span: NameSpan): Hit {
  const start = words[span.from]?.start ?? 0;
  return { start, end: Math.max(words[span.to]?.end ?? start, span.cut?.end ?? 0), kind: 'namn' };
}

function findAll(text: string, notNames: readonly string[]): Hit[] {
  const runs = numberRuns(text);
  const born = findBirthNumbers(text, runs);
  const hits: Hit[] = [
    ...born.hits,
    ...findPhones(text, runs),
    ...findMail(text),
    ...findUserNames(text),
    ...findSpokenNumbers(text),
    ...findCaseNumbers(text),
  ];
  const allWords = wordsOf(text);
  hits.push(...findAddresses(text, inertWhere(allWords, touching(joined(hits)))));

  const words = inertWhere(allWords, touching(joined(hits)));
  const local = phrasesByFirstWord(notNames.map(name => name.trim().split(/\s+/).map(plain)));
  const settings = settingsOf(words, local);
  const names = [...findFullNames(text, words, settings), ...findNamesInSetting(text, words, settings)];
  hits.push(
    ...names.map(span => spanHit(words, span)),
    ...findInitials(text, words, settings),
    ...findEchoes(words, names),
  );

  hits.push(...datesOfBirth(born.birthDates, born.compactDates, words, names.length > 0));
  if (hits.length > 0) hits.push(...findAllFirstNames(words, settings));
  return joined(hits);
}

/** Dates that a name makes a person's: any that is called a birth date, and six or eight digits beside a first name. */
function datesOfBirth(
  cued: readonly Stretch[],
  compact: readonly Stretch[],
  words: readonly Word[],
  named: boolean,
): Hit[] {
  const firstNames = words.filter(
    word => word.first === 'sure' || (word.first === 'weak' && word.capital && !word.opens),
  );
  const starts = new Set(firstNames.map(word => word.start));
  const ends = new Set(firstNames.map(word => word.end));
  const beside = ({ start, end }: Stretch): boolean =>
    [1, 2, 3].some(gap => ends.has(start - gap) || starts.has(end + gap));
  const dates = [...(named || firstNames.length > 0 ? cued : []), ...compact.filter(beside)];
  return dates.map(date => ({ ...date, kind: 'personnummer' }));
}

/** One round: the text with what was found in it replaced, or undefined when there was nothing. */
function replaceOnce(text: string, notNames: readonly string[]): { text: string; hits: readonly Hit[] } | undefined {
  const folded = fold(text);
  const hits = findAll(
    folded.text.replace(ALREADY_REPLACED, bracket => REPLACED.repeat(bracket.length)),
    notNames,
  );
  if (hits.length === 0) return undefined;
  const parts: string[] = [];
  let position = 0;
  for (const hit of hits) {
    const last = folded.at(hit.end - 1);
    parts.push(text.slice(position, folded.at(hit.start)), WORD_FOR[hit.kind]);
    // Counted from the last character of the hit, so that nothing invisible after it is taken for a part of it.
    position = last + String.fromCodePoint(text.codePointAt(last) ?? 0).length;
  }
  parts.push(text.slice(position));
  return { text: parts.join(''), hits };
}

/** Replaces everything that tells who somebody is by a bracketed word, and says which kinds there were; a text without identity comes back unchanged. `notNames` are the municipality's own schools, places and groups. */
export function guardIdentity(text: string, known: { readonly notNames?: readonly string[] } = {}): Guarded {
  const kinds = new Set<IdentityKind>();
  let guarded = text.normalize('NFC');
  // What is replaced brings its neighbours closer together, and they may be identity of their own: look until nothing is left.
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const replaced = replaceOnce(guarded, known.notNames ?? []);
    if (!replaced) break;
    guarded = replaced.text;
    for (const hit of replaced.hits) kinds.add(hit.kind);
  }
  return { text: kinds.size > 0 ? guarded : text, kinds: [...kinds] };
}
