import { remembered } from '../../shared/remembered.js';
import { words } from '../../shared/text.js';

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
export const dottedWords = (text: string): readonly string[] =>
  words(text.normalize('NFC').toLowerCase().replaceAll('å', 'α').replaceAll('ä', 'β').replaceAll('ö', 'γ'));

/** A word or text of dottedWords as fold() would have it. */
export const plain = (dotted: string): string => dotted.replace(/[αβ]/g, 'a').replace(/γ/g, 'o');

function toForm(text: string): Form {
  const form = { word: words(text).join(''), open: text.includes('*'), near: text.includes('~') };
  return text.includes('!') ? { ...form, dotted: dottedWords(text).join('') } : form;
}

/** So many parts are told apart; there are some thousand, each in many phrases. */
const PARTS_REMEMBERED = 20_000;

/** One part as it is written; the same one for the same text, so that it is kept, read and numbered once. */
const toPart = remembered(PARTS_REMEMBERED, (text): readonly Form[] => text.split('|').map(toForm));

/** A phrase of the data file -> its parts. */
export const toPhrase = (text: string): Phrase => text.split(/\s+/).map(toPart);
