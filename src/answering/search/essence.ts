import { words } from '../../shared/text.js';

/** How many words of a message are searched for; a chat question has far fewer. */
export const WORDS_MAX = 60;

/** A sentence that asks is worth more than one that tells. */
const QUESTION_BONUS = 2;
/** The tellings of this many words make a sentence's worth, so that a long one is not worth more for its length. */
const TELLING_WORDS = 3;

/**
 * The folded words of a message that say what it is about, in their order: of a long one at most WORDS_MAX, those of the
 * sentences that ask, or whose words tell most by `tells` (0 for a word that says nothing).
 */
export function essenceOf(message: string, tells: (word: string) => number): readonly string[] {
  const all = words(message);
  if (all.length <= WORDS_MAX) return all;
  const sentences = message.split(/(?<=[.!?])\s+|\n+/).map((text, at) => {
    const said = words(text);
    const told = said.map(tells).toSorted((a, b) => b - a);
    const worth = told.slice(0, TELLING_WORDS).reduce((sum, one) => sum + one, 0);
    return { said, at, worth: worth + (worth > 0 && text.includes('?') ? QUESTION_BONUS : 0) };
  });
  let left = WORDS_MAX;
  const kept = sentences
    .toSorted((one, other) => other.worth - one.worth)
    .filter(({ said }) => {
      if (said.length === 0 || left <= 0) return false;
      left -= said.length;
      return true;
    });
  return kept.toSorted((one, other) => one.at - other.at).flatMap(({ said }) => said);
}
