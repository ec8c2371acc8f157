import { recent } from './recent.js';
import { say } from './say.js';

// An emoji is kept whole, with the joiners inside it. Looking first at what one begins with spares trying them all at every letter.
// biome-ignore lint/complexity/useRegexLiterals: the flag v is newer than the language level that the types are checked for
const INVISIBLE = new RegExp(
  '(?=[\\p{Emoji}\\p{Default_Ignorable_Code_Point}])(?:(\\p{RGI_Emoji})|\\p{Default_Ignorable_Code_Point})',
  'gv',
);

/**
 * A text as it was meant, whatever keyboard, program or document it came from: letters composed (NFC), nothing
 * invisible (zero-width characters, soft hyphens, control characters), every space " ", every line end "\n", every dash
 * or minus "-". Words, quotation marks and the number of spaces and lines stay.
 */
export function tidy(text: string): string {
  return text
    .replace(INVISIBLE, '$1')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[\p{Pd}\u2212\u2043\u02d7]/gu, '-')
    .normalize('NFC');
}

/**
 * Whatever is not in nearly every text: one without it is folded in a fraction of the time, and there are tens of thousands at
 * a start. The Greek letters are those that stand for å, ä and ö where the dots count; the signs are no part of a word.
 */
const BEYOND_PLAIN = /[^\n -~åäöαβγ–—·…’”›]/;
/** The texts of one message are its own, and some parts of it. */
const TEXTS = 6;

/**
 * A text for comparing: lower case, å/ä -> a, ö -> o (so that "aterkoppling" meets "återkoppling"), other accents
 * gone, everything but letters and digits one space.
 */
export const fold: (text: string) => string = recent(TEXTS, text => {
  const small = text.toLowerCase();
  if (!BEYOND_PLAIN.test(small))
    return small
      .replace(/[åä]/g, 'a')
      .replace(/ö/g, 'o')
      .replace(/[^a-z0-9αβγ]+/g, ' ')
      .trim();
  return small
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'a')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
});

/** What stands in a text in place of one or more words that are not kept. */
export const GAP = '[…]';

const NO_WORDS: readonly string[] = [];

/** The words of a text, folded; bracketed marks of the identity guard ("[namn]") are not words. */
export const words: (text: string) => readonly string[] = recent(TEXTS, text => {
  const folded = fold(text.includes('[') ? text.replace(/\[\p{L}+(?:-\p{L}+)?\]/gu, ' ') : text);
  return folded === '' ? NO_WORDS : folded.split(' ');
});

/** Whether two words are the same but for one wrong, missing or extra letter or two that changed places. */
export function isOneSlip(one: string, other: string): boolean {
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

/** The text in at most `most` characters: a longer one is cut after a whole word, with "…" in place of the rest. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const whole = /\s/.test(text.charAt(most - 1)) ? cut : cut.replace(/\s+\S*$/, '');
  return `${whole.replace(/[\s,.;:–-]+$|[\uD800-\uDBFF]$/, '')}…`;
}

/** "a", "a och b", "a, b och c": things as they are said one after the other; '' for none. */
export const listed = (things: readonly string[], and = say`och`): string =>
  things.length < 2 ? (things[0] ?? '') : `${things.slice(0, -1).join(', ')} ${and} ${things.at(-1)}`;
