import type { Hit } from './hits.js';

const NAME_PART = /[\p{L}\d._%+\-']/u;
const HOST_PART = /[\p{L}\d.-]/u;
// "snabel-a" and its kin, and the English "at" in brackets, written so that a filter should not see them.
const SPELLED_AT =
  /(?:\s{0,3}[([{]\s?(?:at|snabel-?\s?a)\s?[)\]}]\s{0,3}|\s{1,3}(?:snabel-?\s?a|kanelbulle|alfakrull)\s{1,3})/giu;
const BARE_AT = /\sat\s/giu;
const DOT_WORD = '(?:punkt|prick|dot)';
const JOINT = `(?:\\s{1,2}(?:${DOT_WORD}|bindestreck|streck|understreck|minus)\\s{1,2}|\\s{0,2}[([{]\\s?${DOT_WORD}\\s?[)\\]}]\\s{0,2})`;
const BEFORE = new RegExp(`[\\p{L}\\d._%+\\-]{1,40}(?:${JOINT}[\\p{L}\\d._%+\\-]{1,40}){0,3}$`, 'iu');
const AFTER = new RegExp(`^[\\p{L}\\d.\\-]{1,40}(?:${JOINT}[\\p{L}\\d.\\-]{1,40}){0,3}`, 'iu');
const AFTER_WITH_DOT = new RegExp(`^[\\p{L}\\d\\-]{1,40}\\s{1,2}${DOT_WORD}\\s{1,2}[\\p{L}]{2,10}`, 'iu');
const SPACED_HOST = /^ {1,3}[\p{L}\d-]{1,40} ?\. ?\p{L}{2,10}/u;
const REACH = 140;

function reach(text: string, from: number, step: -1 | 1, allowed: RegExp): number {
  let position = from;
  for (let taken = 0; taken < 64 && allowed.test(text[position + (step < 0 ? -1 : 0)] ?? ''); taken += 1)
    position += step;
  return position;
}

function aroundSign(text: string, sign: number): Hit | undefined {
  const spaceBefore = text[sign - 1] === ' ' ? 1 : 0;
  const start = reach(text, sign - spaceBefore, -1, NAME_PART);
  const after = text.slice(sign + 1, sign + REACH);
  const spaced = SPACED_HOST.exec(after);
  const end = spaced ? sign + 1 + spaced[0].length : reach(text, sign + 1, 1, HOST_PART);
  const host = text.slice(sign + 1, end);
  // " @Anna" is a mention; only a host with a dot makes an address of a sign with a space before it.
  if (start >= sign - spaceBefore || end <= sign + 1 || (spaceBefore && !/\.\p{L}{2,}\.?$/u.test(host)))
    return undefined;
  return { start, end: text[end - 1] === '.' ? end - 1 : end, kind: 'e-postadress' };
}

function aroundWord(text: string, from: number, to: number, afterPattern: RegExp): Hit | undefined {
  const head = BEFORE.exec(text.slice(Math.max(0, from - REACH), from));
  const tail = afterPattern.exec(text.slice(to, to + REACH));
  if (!head || !tail) return undefined;
  return { start: from - head[0].length, end: to + tail[0].length, kind: 'e-postadress' };
}

/** The folded text -> e-mail addresses, also spelled out ("anna punkt berg snabela skola punkt se"). */
export function findMail(text: string): Hit[] {
  const hits: (Hit | undefined)[] = [];
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) hits.push(aroundSign(text, sign));
  for (const match of text.matchAll(SPELLED_AT)) {
    hits.push(aroundWord(text, match.index, match.index + match[0].length, AFTER));
  }
  for (const match of text.matchAll(BARE_AT)) {
    hits.push(aroundWord(text, match.index, match.index + match[0].length, AFTER_WITH_DOT));
  }
  return hits.filter(hit => hit !== undefined);
}
