import { words } from '../../shared/text.js';

/** How many words of a message are searched for; a chat question has far fewer. */
export const WORDS_MAX = 60;

/** A sentence that asks is worth more than one that tells. */
const QUESTION_BONUS = 2;
/** The tellings of this many words make a sentence's worth, so that a long one is not worth more for its length. */
const TELLING_WORDS = 3;

/**
 * The part of a long message that says what it is about, in its own order and at most WORDS_MAX words: the sentences
 * that ask, or whose words tell most by `tells` (0 for a word that says nothing). A short message is returned as it is.
 */
export function essenceOf(message: string, tells: (word: string) => number): string {
  const read = message.split(/(?<=[.!?])\s+|\n+/).map(text => ({ text, said: words(text) }));
  if (read.reduce((sum, { said }) => sum + said.length, 0) <= WORDS_MAX) return message;
  const sentences = read.map(({ text, said }, at) => {
    const told = said.map(tells).toSorted((a, b) => b - a);
    const worth = told.slice(0, TELLING_WORDS).reduce((sum, one) => sum + one, 0);
    return { text, at, length: said.length, worth: worth + (worth > 0 && text.includes('?') ? QUESTION_BONUS : 0) };
  });
  let left = WORDS_MAX;
  const kept = sentences
    .toSorted((one, other) => other.worth - one.worth)
    .filter(({ length }) => {
      if (length === 0 || left <= 0) return false;
      left -= length;
      return true;
    });
  return kept
    .toSorted((one, other) => one.at - other.at)
    .map(({ text }) => text)
    .join(' ');
}
