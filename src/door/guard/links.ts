import { REPLACED } from './characters.js';
import type { Hit, Stretch } from './hits.js';
import { plain } from './plain.js';

// What a link to a meeting or a channel holds is Teams' own: ids that look like numbers and addresses of people.
const MEETING = /\bhttps?:\/\/teams\.(?:microsoft|live)\.com\/[^\s)>\]]*|\b\d{1,2}:[\w-]{6,}@(?:thread|unq)\.[\w.]+/giu;
// Where a file or a site lies: only what comes after the host may tell who somebody is.
const HOST = /\bhttps?:\/\/[^\s/]+|\bwww\.[^\s/]+/giu;
// Mail to an office reaches whoever is at work there.
const OFFICE =
  /(?<![\p{L}\d._-])(?:info|kontakt|kontaktcenter|kundtj[äa]nst|registrator|diarium|kommun|kommunen|medborgarservice|socialtj[äa]nst\p{L}*|socialjour\p{L}*|mottagning\p{L}*|orosanm[äa]lan|support|servicedesk|skola|expedition|rektor|elevh[äa]lsan)@[\p{L}\d.-]+/giu;
const STAMP = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?/g;

// The code of a receipt looks like no word; it is only a code where nothing else is said.
const RECEIPT = /^\s*(?:avboka|boka om|omboka)\s+[a-z\d]{5}[ -]?[a-z\d]{5}\s*$/giu;
// As it is shown (booking/codes.ts), right after what is to be done with it: with a figure, a Q, or more consonants in a row
// than a name has.
const SHOWN =
  /(?<=(?<!\p{L})(?:[Aa]vboka|[Bb]oka om|[Oo]mboka|[Ff]lytta|[Ää]ndra|[Kk]od|[Kk]oden) )(?=[A-Y-]*[34679Q]|[A-Y-]*[B-DF-HJ-NP-TV-X]{4})[AC-HJKMNP-RT-Y34679]{5}-[AC-HJKMNP-RT-Y34679]{5}(?![\p{L}\p{N}-])/gu;

// Or as it is typed, in any letters, where each of its halves has a figure, which no name has.
const TYPED =
  /(?<=(?<!\p{L})(?:avboka|boka om|omboka|flytta|ändra|koden?)(?: är)?:? )(?=[a-y]{0,4}[34679])[ac-hjkmnp-rt-y34679]{5}[ -]?(?=[a-y]{0,4}[34679])[ac-hjkmnp-rt-y34679]{5}(?![\p{L}\p{N}-])/giu;

/** In this order; only a text with what each has for certain needs to be read for it. */
const PATTERNS = [
  { mayHave: /https?:|@/i, pattern: MEETING },
  { mayHave: /https?:|www\./i, pattern: HOST },
  { mayHave: /@/, pattern: OFFICE },
  { mayHave: /\dT\d/, pattern: STAMP },
  { mayHave: /^\s*(?:av|om)?boka/i, pattern: RECEIPT },
  { mayHave: /[A-Y34679]{5}-/, pattern: SHOWN },
  { mayHave: /[a-y][34679]|[34679][a-y]/i, pattern: TYPED },
];

/** The folded text -> the same with addresses of machines and offices, instants and receipts, in which nobody is named, made REPLACED. */
export function withoutLinks(text: string): string {
  return PATTERNS.reduce(
    (rest, { mayHave, pattern }) =>
      mayHave.test(rest) ? rest.replace(pattern, found => REPLACED.repeat(found.length)) : rest,
    text,
  );
}

const LINK = /\bhttps?:\/\/\S+|\bwww\.\S+/giu;
const SEGMENT = /(?<![\p{L}\p{N}])\p{L}{3,}(?![\p{L}\p{N}])/gu;

/** The links of a folded text, in text order. */
export const linksIn = (text: string): Stretch[] =>
  [...text.matchAll(LINK)].map(({ 0: link, index }) => ({ start: index, end: index + link.length }));

/** Two capitalised words side by side, as a person's name is written where it cannot have a space ("Ottiliana.Wrangström"). */
const TWO_NAMES = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{2,}(?:[._+-]|%20)\p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}])/gu;

/** Words of a link, whole between its signs, that are on a list of names ("/elever/ebba-karlsson"), and two capitalised ones side by side. */
export function namesInLink(text: string, { start, end }: Stretch, isName: (plainWord: string) => boolean): Hit[] {
  const link = text.slice(start, end);
  const listed = [...link.matchAll(SEGMENT)].filter(({ 0: word }) => isName(plain(word)));
  return [...listed, ...link.matchAll(TWO_NAMES)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
    kind: 'namn',
  }));
}
