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

/** The words of a text, folded; bracketed marks of the identity guard ("[namn]") are not words. */
export function words(text: string): string[] {
  const folded = fold(text.replace(/\[\p{L}+(?:-\p{L}+)?\]/gu, ' '));
  return folded === '' ? [] : folded.split(' ');
}
