import { firstNames, wordlikeFirstNames } from './first-names.js';
import { organisations, places } from './known-names.js';
import { withoutGenitive } from './name-list.js';
import { isOrdinary, looksOrdinary } from './ordinary-words.js';
import { isListedSurname, surnameStrength } from './surnames.js';
import type { Word } from './words.js';

/** "sure": a name in any case. "weak": a name that is also an ordinary word. */
export type Strength = 'sure' | 'weak' | 'none';

/** How strongly a plain word is a first name, as it stands. */
export function firstStrength(plainWord: string): Strength {
  if (wordlikeFirstNames.has(plainWord)) return 'weak';
  if (firstNames.has(plainWord)) return 'sure';
  if (!plainWord.includes('-')) return 'none';
  const parts = plainWord.split('-');
  const allNames = parts.length === 2 && parts.every(part => firstNames.has(part) || wordlikeFirstNames.has(part));
  return allNames ? 'sure' : 'none';
}

/** "Lekeberg" has the shape of a surname; a town ("Berg", "Lund") counts as one only where a list says so. */
function isNamedSo(plainWord: string): boolean {
  return isListedSurname(plainWord) || surnameStrength(plainWord) === 'weak';
}

/** What a plain word says of a person, with or without a genitive s; `genitive` when only without it ("kevins"). */
export function nameSense(plainWord: string): { first: Strength; last: Strength; genitive: boolean } {
  if (plainWord.length < 2 || /^\d/.test(plainWord)) return { first: 'none', last: 'none', genitive: false };
  const base = withoutGenitive(plainWord);
  const asIs = firstStrength(plainWord);
  const hasBase = base !== plainWord;
  const first = asIs === 'none' && hasBase && !isOrdinary(plainWord) ? firstStrength(base) : asIs;
  const isTown = (places.has(plainWord) || places.has(base)) && !isNamedSo(plainWord) && !isNamedSo(base);
  const lastAsIs = isTown ? 'none' : surnameStrength(plainWord);
  return {
    first,
    last: lastAsIs === 'none' && hasBase && !isTown ? surnameStrength(base) : lastAsIs,
    genitive: asIs === 'none' && first === 'sure',
  };
}

function isListedProper(plainWord: string): boolean {
  return places.has(plainWord) || organisations.has(plainWord);
}

/** Whether a plain word is a known place, authority, service or app, with or without a genitive s or what a hyphen adds. */
export function isKnownProper(plainWord: string): boolean {
  return (
    isListedProper(plainWord) ||
    isListedProper(withoutGenitive(plainWord)) ||
    (plainWord.includes('-') && isListedProper(plainWord.split('-')[0] ?? ''))
  );
}

/** Whether the word has a capital that nothing but a name explains; stricter where a sentence begins. */
export function isUnknownCapital(word: Word, opens = word.opens): boolean {
  if (!word.capital || word.inert || word.text.length < 2 || word.proper || word.ordinary) return false;
  const tail = word.plain.split('-').at(-1) ?? '';
  if (tail !== word.plain && looksOrdinary(tail)) return false;
  return !/\d/.test(word.plain) && !(opens && looksOrdinary(word.plain));
}

// Letters and endings that Swedish words seldom have, so that the first word of a sentence can still be told as a name.
const FOREIGN = /[qwxz]|[aeiouy]{3}|aa|ee|ii|oo|uu|(?<!s)ch|dh|gh|kh|sh|th|dz|rz|szcz|[iouy]$|ah$|eh$/;

/** Whether a plain word is spelled as Swedish words seldom are. */
export function looksForeign(plainWord: string): boolean {
  return FOREIGN.test(plainWord);
}
