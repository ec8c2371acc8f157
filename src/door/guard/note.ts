import type { Stretch } from './hits.js';
import { numeralOf, spokenDigits } from './numbers.js';
import type { OwnWords } from './own-words.js';
import { isOne, setOf, type Token, tokensIn, toldOf } from './told-of.js';

/** What of a note is not known to be harmless: words that are not ours, or ours that tell of one child all the same. */
export interface Unfit extends Stretch {
  readonly is: 'unknown' | 'pointsOut';
}

const CLASS = /^(?:f|[1-9])-?[a-h]$|^(?:na|sa|te|ek|es|hu|im|ba|el|ft|in|vo)\d{2}[a-zåäö]?$/i;
const GRADES = setOf('åk årskurs klass klassen årskursen year grade class');

const MONTHS = setOf('januari februari mars april maj juni juli augusti september oktober november december');
const LAST = setOf('förra förrförra last');
const SPAN = setOf('veckan helgen månaden terminen hösten våren sommaren vintern week month');
const DAY_GONE = setOf('går förrgår natt helgen');
const TIMES = setOf('gånger times');
const YEARS = setOf('år års year years');
const BEFORE_NUMBERS = setOf(
  'kl klockan efter före fore innan mellan vid till från och ca cirka runt max minst högst after before at between until and to',
);
const AFTER_NUMBERS = setOf(
  'min minuter minuters tim timme timmar timmars personer stycken st kollegor kap kapitlet kapitel dagar veckor procent frågor saker möten § % minutes hours people',
);
const HOURS = /^(?:[01]?\d|2[0-4])[-–](?:[01]?\d|2[0-4])$/;

/** What narrows down which child it is, where one is spoken of: a year, a day that has been, a month. */
function narrows(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  const before = tokens[at - 1]?.word ?? '';
  if (MONTHS.has(word)) return true;
  if (spokenDigits(word) > 0 && TIMES.has(tokens[at + 1]?.word ?? '')) return true;
  if (GRADES.has(before) && /^\d/.test(word)) return true;
  return (LAST.has(before) && SPAN.has(word)) || (before === 'i' && DAY_GONE.has(word));
}

function isNumberFit(tokens: readonly Token[], at: number, ofOne: boolean): boolean {
  const [before, { word }, after] = [tokens[at - 1]?.word ?? '', tokens[at]!, tokens[at + 1]?.word ?? ''];
  if (YEARS.has(after) || MONTHS.has(after)) return false;
  if (HOURS.test(word)) return true;
  switch (numeralOf(word)?.is) {
    case 'emergency':
    case 'time':
    case 'share':
    case 'section':
      return true;
    case 'year':
      return !ofOne;
    case 'bare':
      return AFTER_NUMBERS.has(after) || BEFORE_NUMBERS.has(before) || before === '§' || GRADES.has(before);
    default:
      return false;
  }
}

/**
 * The stretches of a note that are not known to be harmless, in text order, apart; UTF-16 units of the text as given. A note
 * says what is to be spoken of, and when: of one child it may say nothing, by whatever words.
 */
export function unfitIn(text: string, own: OwnWords): Unfit[] {
  const tokens = tokensIn(text);
  const found: Unfit[] = [];
  const add = (is: Unfit['is'], from: number, to = from) =>
    found.push({ is, start: tokens[from]!.start, end: tokens[to]!.end });
  const isOwn = (written: string, opens: boolean) =>
    written.split(/[^\p{L}]+/u).every((part, at) => part === '' || own.has(part, opens && at === 0));
  const ofOne = tokens.some((_, at) => isOne(tokens, at));
  for (const [from, to] of toldOf(tokens)) add('pointsOut', from, to);
  for (const [at, { text: written, word, opens }] of tokens.entries()) {
    if (CLASS.test(word) || (ofOne && narrows(tokens, at))) add('pointsOut', at);
    else if (/\d/.test(word)) {
      if (!isNumberFit(tokens, at, ofOne)) add('unknown', at);
    } else if (/^[§%]$/.test(word)) continue;
    else if (!GRADES.has(word) && !isOwn(written, at === 0 || opens)) add('unknown', at);
    else if (!/\p{L}/u.test(word)) add('unknown', at);
    else if (spokenDigits(word) > 0 && YEARS.has(tokens[at + 1]?.word ?? '')) add('unknown', at, at + 1);
  }
  const apart: Unfit[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one);
  return apart;
}
