import { words } from '../../text.js';

/** One way to write a part of a phrase: "dö*" any ending, "knivman~" one wrong, missing, extra or swapped letter. */
export interface Form {
  readonly word: string;
  readonly open: boolean;
  readonly near: boolean;
  /** "här!": written with its dots, so that it is not "har", by somebody who types dots at all. */
  readonly dotted?: string;
}

/** Parts in a row; a part is one of its forms, written "vågar|törs". A lone "*" stands for any one word. */
export type Phrase = readonly (readonly Form[])[];

/** The words of a text with å, ä and ö as Greek letters, which fold() leaves alone; plain() makes them a, a and o. */
export const dottedWords = (text: string): string[] =>
  words(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[åäö]/g, letter => (letter === 'å' ? 'α' : letter === 'ä' ? 'β' : 'γ')),
  );

/** A word or text of dottedWords as fold() would have it. */
export const plain = (dotted: string): string => dotted.replace(/[αβ]/g, 'a').replace(/γ/g, 'o');

function toForm(text: string): Form {
  const form = { word: words(text).join(''), open: text.includes('*'), near: text.includes('~') };
  return text.includes('!') ? { ...form, dotted: dottedWords(text).join('') } : form;
}

/** A phrase of the data file -> its parts. */
export const toPhrase = (text: string): Phrase => text.split(/\s+/).map(part => part.split('|').map(toForm));

/** Whether two words are the same but for one wrong, missing or extra letter or two that changed places. */
export function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  let [end, otherEnd] = [one.length, other.length];
  while (end > at && otherEnd > at && one[end - 1] === other[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  const [left, otherLeft] = [end - at, otherEnd - at];
  if (left <= 1 && otherLeft <= 1) return true;
  return left === 2 && otherLeft === 2 && one[at] === other[at + 1] && one[at + 1] === other[at];
}
