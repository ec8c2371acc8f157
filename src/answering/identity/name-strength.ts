import { firstNames, wordlikeFirstNames } from './first-names.js';
import { organisations, places } from './known-names.js';
import { isOrdinary, looksOrdinary } from './ordinary-words.js';
import { surnameStrength } from './surnames.js';
import { type Word, withoutGenitive } from './words.js';

/** "sure": a name in any case. "weak": a name that is also an ordinary word. */
export type Strength = 'sure' | 'weak' | 'none';

function firstStrengthOf(plainWord: string): Strength {
  if (wordlikeFirstNames.has(plainWord)) return 'weak';
  if (firstNames.has(plainWord)) return 'sure';
  const parts = plainWord.split('-');
  const allNames = parts.length === 2 && parts.every(part => firstNames.has(part) || wordlikeFirstNames.has(part));
  return allNames ? 'sure' : 'none';
}

/** How strongly the word, or the word without its genitive s, is a first name. */
export function firstName(word: Word): Strength {
  if (word.inert) return 'none';
  const strength = firstStrengthOf(word.plain);
  if (strength !== 'none' || isOrdinary(word.plain)) return strength;
  return firstStrengthOf(withoutGenitive(word.plain));
}

/** How strongly the word, or the word without its genitive s, is a surname. */
export function lastName(word: Word): Strength {
  if (word.inert) return 'none';
  const strength = surnameStrength(word.plain);
  return strength === 'none' ? surnameStrength(withoutGenitive(word.plain)) : strength;
}

/** Whether the word is written as a genitive of a first name that is sure ("Kevins"). */
export function isNameGenitive(word: Word): boolean {
  return (
    !word.inert && firstStrengthOf(word.plain) === 'none' && firstStrengthOf(withoutGenitive(word.plain)) === 'sure'
  );
}

/** Whether the word is a known place, authority, service or app. */
export function isKnownProper(word: Word): boolean {
  const base = withoutGenitive(word.plain);
  const head = word.plain.split('-')[0] ?? '';
  return [word.plain, base, head].some(form => places.has(form) || organisations.has(form));
}

/** Whether the word has a capital that nothing but a name explains; stricter where a sentence begins. */
export function isUnknownCapital(word: Word): boolean {
  if (word.inert || !word.capital || word.text.length < 2 || isKnownProper(word)) return false;
  const tail = word.plain.split('-').at(-1) ?? '';
  if (isOrdinary(word.plain) || (tail !== word.plain && looksOrdinary(tail))) return false;
  return !/\d/.test(word.text) && !(word.opens && looksOrdinary(word.plain));
}

// Letters and endings that Swedish words seldom have, so that the first word of a sentence can still be told as a name.
const FOREIGN = /[qwxz]|[aeiouy]{3}|aa|ee|ii|oo|uu|(?<!s)ch|dh|gh|kh|sh|th|dz|rz|szcz|[iouy]$|ah$|eh$/;

/** Whether a plain word is spelled as Swedish words seldom are. */
export function looksForeign(plainWord: string): boolean {
  return FOREIGN.test(plainWord);
}
