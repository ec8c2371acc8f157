import { fold } from '../../shared/text.js';
import { type Lex, lexOf } from './lexicon.js';

/** One word, number or mark of a phrase. */
export interface Token {
  /** As it was written. */
  readonly raw: string;
  readonly kind: 'word' | 'number' | 'ordinal' | 'clock' | 'day-month' | 'day' | 'decimal' | 'link' | 'mark';
  /** A word folded; a mark as it is. */
  readonly text: string;
  /** Whether a space stands before it. */
  readonly apart: boolean;
  /** The numbers in it, in order: of a clock hour and minute, of a day-month date, month and a year where one was written. */
  readonly numbers: readonly number[];
  /** What the word can be. */
  readonly lex: readonly Lex[];
}

/** The longest phrase that is read, in characters. */
export const PHRASE_MAX = 200;

const HOURS_FOLLOW = '(?=\\s*-?(?:h|t|hrs?|hours?|tim\\p{L}*)(?!\\p{L}|\\.\\p{L}))';
const KINDS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['link', /https?:\/\/\S+/y],
  // "1,5 h", "1 1/2 timme", "1½ timme": only before hours; "1/2" is a date elsewhere.
  ['decimal', new RegExp(`(?:\\d[.,]\\d|(?:[1-4] )?\\d/\\d|\\d? ?[½¼¾])${HOURS_FOLLOW}`, 'uy')],
  ['day', /(20\d{2})-(\d{1,2})-(\d{1,2})(?!\d)/y],
  ['day', /(20\d{2})(\d{2})(\d{2})(?!\d)/y],
  ['day', /([2-4]\d)-([01]\d)-([0-3]\d)(?!\d)/y],
  ['day', /([2-4]\d)([01]\d)([0-3]\d)(?!\d)/y],
  // "3/11-26", "3/11 2026": a year after a dash is no beginning of another date, and after a space it is written whole.
  ['day-month', /(\d{1,2})\/(\d{1,2})(?:\s?[-/]\s?((?:20)?[2-4]\d)(?![\d/.:])|\s(20[2-4]\d)(?![\d.:-]))?(?!\d)/y],
  // "8 e.m." is no eighth.
  ['ordinal', /(\d{1,2})\s?(?::\s?[aeAE]|[aeAE](?!\.m)|st|nd|rd|th)(?!\p{L})/uy],
  ['clock', /(\d{1,2})[.:](\d{2})(?!\d)/y],
  // "15.1": a month has one digit here, which minutes never have.
  ['day-month', /(\d{1,2})\.(\d{1,2})(?:\.(20\d{2}))?\.?(?![\d])/y],
  ['number', /\d+/y],
  // The dot of an abbreviation belongs to it; so do the dots inside "t.o.m.".
  ['word', /(?:fr?\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m|e\.m|f\.m|a\.m|p\.m|[ju]\.\s?v)(?!\p{L})\.?/iuy],
  // "fredagseftermiddagar" is two words.
  ['word', /(?:(?:mån|tis|ons|tors|fre|lör|sön)da(?:gs?)?|vardags?)(?=(?:morg|morn|förmiddag|eftermiddag|kväll))/iuy],
  ['word', /\p{L}[\p{L}\p{M}]*(?:'s)?\.?/uy],
  ['mark', /\S/y],
];

/** What may begin with a letter. */
const OF_LETTERS = KINDS.filter(([kind]) => kind === 'link' || kind === 'word');
const LETTER = /\p{L}/u;

function tokenAt(text: string, at: number, apart: boolean): Token {
  for (const [kind, sign] of LETTER.test(text.charAt(at)) ? OF_LETTERS : KINDS) {
    sign.lastIndex = at;
    const hit = sign.exec(text);
    if (!hit) continue;
    const raw = hit[0];
    const numbers = (kind === 'number' ? [raw] : hit.slice(1)).filter(one => one !== undefined).map(Number);
    const word = fold(raw).replace(/ /g, '');
    return {
      raw,
      kind,
      text: kind === 'word' ? word : raw,
      apart,
      numbers,
      lex: kind === 'word' ? lexOf(word, raw) : [],
    };
  }
  return { raw: text.charAt(at), kind: 'mark', text: text.charAt(at), apart, numbers: [], lex: [] };
}

const OF_TIME = new Set<Lex['is']>(['weekday', 'daySet', 'month', 'parity', 'every', 'ordinal']);

/** Whether a text says anything of when: a number, a day, a month, or how often. */
export const saysWhen = (text: string): boolean =>
  tokensOf(text.slice(0, PHRASE_MAX)).some(
    ({ kind, lex }) =>
      !['word', 'mark', 'link'].includes(kind) ||
      lex.some(one => OF_TIME.has(one.is) || (one.is === 'unit' && one.unit === 'times')),
  );

/** Whether every word of a text is one of the grammar's own ("em", "torsdag"): such words stand for nobody where it is read. */
export const isOfGrammar = (text: string): boolean =>
  tokensOf(text.slice(0, PHRASE_MAX)).every(({ kind, lex }) => kind === 'word' && lex.length > 0);

/** A tidied phrase -> its tokens; nothing is lost but spaces. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const spaces = /\s*/y;
    spaces.lastIndex = at;
    const gap = spaces.exec(text)?.[0].length ?? 0;
    at += gap;
    if (at >= text.length) break;
    const token = tokenAt(text, at, gap > 0 || tokens.length === 0);
    tokens.push(token);
    at += token.raw.length;
  }
  return tokens;
}
