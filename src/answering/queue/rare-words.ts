import type { Unanswered } from '../../shared/ports.js';
import { GAP } from '../../shared/text.js';

/** In how many different questions a rare word must stand to be shown. */
const QUESTIONS_MIN = 2;

/** A word and its genitive are one: a nickname is not two questions for having stood once with its s. */
const stemOf = (word: string) => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word);
const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/**
 * Questions as a curator may read them: a rare word that only one of them has, whatever its case, is a gap. The same
 * text twice is one question; `isRare` is asked with a word in lower case.
 */
export function withoutRareWords(questions: readonly Unanswered[], isRare: (word: string) => boolean): Unanswered[] {
  const askedWith = new Map<string, number>();
  for (const text of new Set(questions.map(question => question.text.toLowerCase()))) {
    for (const word of new Set(wordsIn(text).map(stemOf))) askedWith.set(word, (askedWith.get(word) ?? 0) + 1);
  }
  const mayShow = (chunk: string) =>
    wordsIn(chunk).every(word => !isRare(word) || (askedWith.get(stemOf(word)) ?? 0) >= QUESTIONS_MIN);
  return questions.map(question => {
    const shown = question.text.split(' ').map(chunk => (mayShow(chunk) ? chunk : GAP));
    return { ...question, text: shown.filter((chunk, at) => chunk !== GAP || shown[at - 1] !== GAP).join(' ') };
  });
}
