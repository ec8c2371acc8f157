import { words } from '../text.js';

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

/** The words of a text with the dots of å, ä and ö kept: the Greek letters in their place are left alone by fold(). */
export const dottedWords = (text: string) =>
  words(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[åäö]/g, letter => (letter === 'å' ? 'α' : letter === 'ä' ? 'β' : 'γ')),
  );

function toForm(text: string): Form {
  const form = { word: words(text).join(''), open: text.includes('*'), near: text.includes('~') };
  return text.includes('!') ? { ...form, dotted: dottedWords(text).join('') } : form;
}

/** The text of a phrase in knowledge/urgent.yaml -> its parts. */
export const toPhrase = (text: string): Phrase => text.split(/\s+/).map(part => part.split('|').map(toForm));

/**
 * The word orders in which Swedish says the same: "vill inte hem" is also "inte vill hem" and "vill hon inte hem".
 * `negation` and `subject` are the lists of those names; a phrase without a negation has one order.
 */
export function inAnyOrder(phrase: Phrase, negation: readonly Phrase[], subject: readonly Phrase[]): Phrase[] {
  const at = phrase.findIndex(forms => forms.some(({ word }) => negation.some(([part]) => part?.[0]?.word === word)));
  const from = Math.max(0, at - 1);
  const [no, verb] = [phrase[at], phrase[at === 0 ? 1 : from]];
  if (!no || !verb || phrase.length < 2) return [phrase];
  const orders = [
    [no, verb],
    [verb, no],
    [verb, subject.flatMap(part => part[0] ?? []), no],
  ];
  return orders.map(order => [...phrase.slice(0, from), ...order, ...phrase.slice(from + 2)]);
}

/** Whether two words are the same but for one wrong, missing or extra letter or two that changed places. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  let same = 0;
  while (same < one.length - at && one.at(-1 - same) === other.at(-1 - same)) same++;
  // Two that changed places leave two letters on each side, everything else at most one.
  if (one.length - at - same > 2) return false;
  const [rest, otherRest] = [one.slice(at), other.slice(at)];
  if (rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1)) return true;
  return rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2);
}

/** Whether a word is written in one of a form's ways; `dots` is the same word with its dots, where dots are typed. */
export function fits({ word: wanted, open, near, dotted }: Form, word: string, dots: string | undefined): boolean {
  if (dotted !== undefined && dots !== undefined && dotted !== dots) return false;
  if (open ? word.startsWith(wanted) : word === wanted) return true;
  if (!near || word[0] !== wanted[0] || word.length < wanted.length - 1) return false;
  if (!open) return isNear(word, wanted);
  return [-1, 0, 1].some(more => isNear(word.slice(0, wanted.length + more), wanted));
}

/** From this many letters on, a word is also seen where it was typed as two ("själv mord", "i kväll"). */
export const SPLIT_FROM = 6;
