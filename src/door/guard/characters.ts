/** What a character can be; several may hold at once. */
export const LETTER = 1;
export const CAPITAL = 2;
export const NUMBER = 4;
/** An accent or the like, written as a character of its own. */
export const ACCENT = 8;

/** Stands for each character of what is replaced already, so that "[namn]" is a word but never a clue. */
export const REPLACED = '\ue000';

/** Whether a character is REPLACED. */
export const isReplaced = (text: string, at: number): boolean => text.charCodeAt(at) === 0xe000;

const PAGE = 256;
// Asking the language anew for each character of a message would take longer than all the rest of the guard.
const pages: (Uint8Array | undefined)[] = [];

function bitsOf(character: string): number {
  if (/\p{L}/u.test(character)) return /\p{Lu}/u.test(character) ? LETTER | CAPITAL : LETTER;
  if (/\p{N}/u.test(character)) return NUMBER;
  return /\p{M}/u.test(character) ? ACCENT : 0;
}

function pageOf(number: number): Uint8Array {
  const page = Uint8Array.from({ length: PAGE }, (_, at) => bitsOf(String.fromCharCode(number * PAGE + at)));
  pages[number] = page;
  return page;
}

const isHigh = (code: number) => code >= 0xd800 && code < 0xdc00;

/** What the character that begins at a place is: LETTER, CAPITAL, NUMBER and ACCENT added up, 0 for anything else and at the end. */
export function characterAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  if (isHigh(code)) return bitsOf(String.fromCodePoint(text.codePointAt(at)!));
  const page = pages[code >> 8] ?? pageOf(code >> 8);
  return page[code & 0xff]!;
}

/** Where the character after the one that begins at a place begins, in UTF-16 units. */
export function afterCharacter(text: string, at: number): number {
  return isHigh(text.charCodeAt(at)) && text.codePointAt(at)! > 0xffff ? at + 2 : at + 1;
}
