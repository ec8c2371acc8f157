/**
 * A text for comparing: lower case, å/ä -> a, ö -> o (so that "aterkoppling" meets "återkoppling"), other accents
 * gone, everything but letters and digits one space.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'a')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What stands in a text in place of one or more words that are not kept. */
export const GAP = '[…]';

/** The words of a text, folded; bracketed marks of the identity guard ("[namn]") are not words. */
export function words(text: string): string[] {
  const folded = fold(text.replace(/\[\p{L}+(?:-\p{L}+)?\]/gu, ' '));
  return folded === '' ? [] : folded.split(' ');
}

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
