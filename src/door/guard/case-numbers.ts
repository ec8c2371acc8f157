import type { Hit } from './hits.js';

const CUE = new RegExp(
  '(?<![\\p{L}\\d])(?:dnr|d-nr|diarie ?(?:nr|nummer\\p{L}{0,3}|numret)|[äa]rende(?:t|na)?(?: ?-?(?:nr|nummer\\p{L}{0,3}|numret|id))?|' +
    'akt(?: ?(?:nr|nummer\\p{L}{0,3}|numret))?|m[åa]l(?: ?(?:nr|nummer\\p{L}{0,3}|numret))?|(?:referens|ref|anm[äa]lnings|besluts|utr|utrednings|kvitto|kvittens|journal|dossier|lma)[ .-]{0,2}(?:nr|nummer|numret))' +
    '(?!\\p{L})[ .:#=]{0,4}(?:nr|nummer|är|[äa]r|blev|var)?[ .:#]{0,3}',
  'giu',
);
const NUMBER =
  /^(?:[A-ZÅÄÖ]{1,6}[ \-/:]{0,2}|\p{L}{1,6}[-/]|\p{L}{1,6} (?=\d{1,6}[-/:]\d))?\d[\d\p{L}]{0,15}(?:[-/:.]\d{1,10}){0,3}/u;
// A decision of JO or JK is public, and written number-year; diary numbers of boards are written year-number.
const PUBLIC_BEFORE = /(?<![\p{L}-])(?:JO|JK)(?![\p{L}-])/u;
const PUBLIC_NUMBER = /^\d{1,5}-(?:19|20)\d\d$/;
// A diary number needs no cue when letters of a board stand before the year: "BUN-2025-00123", "BUN/2026:117".
const BOARD =
  /(?<![\p{L}\d])(?!(?:SFS|SOU|SOSFS|HSLF|FS|SKOLFS|AFS|JO|JK|HT|VT|NJA|HFD|EU|FN|Ds|DS|TV|KL|Kl|RA|Prop|prop)[ -/])(?:[A-ZÅÄÖ]{2,6}[ /-]{0,2}20\d\d[-/:](?:\d{3,6}|0\d)(?![\d:])|(?:BUN|SN|KS|UBN|UN|IFO|SOC|GSN|FSN|VON|SAN|BIN)[ /-]{0,2}20\d\d[-/:]\d{1,6}(?!\d))/gu;
const POLICE = /(?<!\d)(?:\d{4}-)?K\d{4,7}-\d{2}(?!\d)/giu;
const COURT = /(?<!\p{L})[TBÖMP] \d{2,6}-\d{2}(?!\d)/gu;

function isCaseNumber(number: string): boolean {
  const digits = number.replace(/\D/g, '');
  if (digits.length < 3 || /^(?:\p{L}+[ -]?)?(?:19|20)\d{2}$/u.test(number)) return false;
  return !/^(?:19|20)\d{2}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])$/.test(number);
}

/** The folded text -> diary, case, file, receipt and police report numbers (never the number of a law or of a JO decision). */
export function findCaseNumbers(text: string): Hit[] {
  if (!/\d/.test(text)) return [];
  const hits: Hit[] = [];
  for (const match of text.matchAll(CUE)) {
    const start = match.index + match[0].length;
    const number = NUMBER.exec(text.slice(start, start + 60))?.[0] ?? '';
    const isPublic =
      PUBLIC_NUMBER.test(number) && PUBLIC_BEFORE.test(text.slice(Math.max(0, match.index - 120), match.index));
    // "mål 14:2 SoL" and "ärende 3" are no numbers of a case.
    const isSection = /^(?: ?kap| ?§| ?SoL| ?OSL)/i.test(text.slice(start + number.length, start + number.length + 5));
    if (!isPublic && !isSection && isCaseNumber(number))
      hits.push({ start, end: start + number.length, kind: 'ärendenummer' });
  }
  for (const pattern of [BOARD, POLICE, COURT]) {
    for (const match of text.matchAll(pattern))
      hits.push({ start: match.index, end: match.index + match[0].length, kind: 'ärendenummer' });
  }
  return hits;
}
