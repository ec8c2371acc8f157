import { fold } from '../../shared/text.js';

/** By how much a meeting is to be moved: days, or minutes of the same day; negative for earlier. */
export interface Shift {
  readonly days: number;
  readonly minutes: number;
}

/** What was said, and the message without the words that said it, so that a time that is left is another one. */
export interface Said<Value> {
  readonly value: Value;
  readonly rest: string;
}

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ en: 1, ett: 1, tva: 2, tre: 3, fyra: 4, fem: 5, sex: 6, sju: 7, atta: 8, nio: 9, tio: 10 },
  ...{ femton: 15, tjugo: 20, trettio: 30 },
};
/** Minutes of an hour's part, or of whole days. */
const UNITS: readonly (readonly [unit: RegExp, by: Shift])[] = [
  [/^dag/, { days: 1, minutes: 0 }],
  [/^veck/, { days: 7, minutes: 0 }],
  [/^(?:tim|h$)/, { days: 0, minutes: 60 }],
  [/^halvtim/, { days: 0, minutes: 30 }],
  [/^kvart/, { days: 0, minutes: 15 }],
  [/^min/, { days: 0, minutes: 1 }],
];
const NUMBER = '\\d{1,3}|en|ett|tv[åa]|tre|fyra|fem|sex|sju|[åa]tta|nio|tio|femton|tjugo|trettio';
const UNIT = 'dag(?:ar)?|veck(?:a|or)|tim(?:me|mar|ma)?|h|halvtimme|kvart(?:ar)?|min(?:ut(?:er)?)?';
const ONE = `(?<![\\p{L}\\p{N}])(?:(${NUMBER})( och en halv|[.,]5)?|(en halv)) ?(${UNIT})(?![\\p{L}\\p{N}])`;
/** "En timme och en kvart" is one stretch; "en timme efter lunch" and "två veckor i rad" are none. */
const STRETCH = new RegExp(`${ONE}(?: och ${ONE})?(?! (?:i|om) )(?! (?:efter|innan|före|fore) \\p{L})`, 'iu');
/** "Om en vecka" is a day, "en timme långt" a length, "varannan vecka" neither. */
const NO_SHIFT = new RegExp(`\\b(?:om|var|varje|i) (?:${NUMBER}) \\p{L}+|\\b(?:langt?|langa)\\b`, 'u');
const EARLIER = /\b(?:tidigare|bakat|innan|fore)\b|\btidigarelagg/;
const MOVES = /\b(?:skjut\w*|flytta\w*|senare|framat|fram|tidigare|bakat|senarelagg\w*|tidigarelagg\w*|vanta\w*)\b/;
/** The day, or the week, next to that of what is moved; "veckan efter jul" is another one. */
const BESIDE =
  /(?<!\p{L})(till )?(?:(?:på )?(dagen|veckan) (efter(?:åt)?|därp[åa]|därefter|innan|före|fore)|(?:nästföljande|påföljande|följande) (dag|vecka))(?= *(?:$|[.,!?])| (?:samma|tack|i ?stället|istället|om|vid|kl|klockan|men|fast)(?!\p{L}))/iu;
/** Nobody means a meeting by more than this: half a year. */
const DAYS_MAX = 183;

type Part = readonly (string | undefined)[];

/** What one amount comes to; undefined for half a day. */
function amount([number, plusHalf, half, unit = '']: Part): Shift | undefined {
  const count = half ? 0.5 : (NUMBERS[fold(number ?? '')] ?? Number(number)) + (plusHalf ? 0.5 : 0);
  const by = UNITS.find(([pattern]) => pattern.test(fold(unit)))?.[1];
  const shift = by && { days: count * by.days, minutes: count * by.minutes };
  return shift && Number.isInteger(shift.days) && Number.isInteger(shift.minutes) ? shift : undefined;
}

function stretchIn(message: string): Said<Shift> | undefined {
  const said = fold(message);
  const found = STRETCH.exec(message);
  if (!found || NO_SHIFT.test(said) || !MOVES.test(said)) return undefined;
  const one = amount(found.slice(1, 5));
  const more = found[8] === undefined ? { days: 0, minutes: 0 } : amount(found.slice(5, 9));
  if (!one || !more) return undefined;
  const sign = EARLIER.test(said) ? -1 : 1;
  const value = { days: sign * (one.days + more.days) || 0, minutes: sign * (one.minutes + more.minutes) || 0 };
  const isNear = Math.abs(value.days) <= DAYS_MAX && Math.abs(value.minutes) < 24 * 60;
  return isNear ? { value, rest: message.replace(found[0], ' ') } : undefined;
}

/** What is said of when, by when it is now, out of a message; "till" stands before what is left of when it is to be. */
function taken(message: string, found: RegExpExecArray): string {
  const before = message.slice(0, found.index).trim();
  const after = message.slice(found.index + found[0].length).trim();
  const head = before.replace(/(?:^|\s+)till$/iu, '');
  const goes = /^(?:kl|klockan|vid|på|i(?! ?stället)|nästa|den|fast|men)(?!\p{L})|^\d|^\p{L}+dag(?!\p{L})/iu.test(
    after,
  );
  return goes ? `${head} till ${after.replace(/^(?:fast|men|på|vid)\s+/iu, '')}` : `${head} ${after}`.trim();
}

function besideIn(message: string): Said<Shift> | undefined {
  const found = BESIDE.exec(message);
  if (!found) return undefined;
  const [, , on, side = '', next] = found;
  const days = /^veck/i.test(on ?? next ?? '') ? 7 : 1;
  const value = { days: /^(?:innan|f[öo]re)$/i.test(side) ? -days : days, minutes: 0 };
  return { value, rest: taken(message, found) };
}

/** By how much somebody wants something moved who says no new time ("en vecka", "en timme tidigare", "dagen efter"). */
export const shiftSaid = (message: string): Said<Shift> | undefined => besideIn(message) ?? stretchIn(message);
export const shiftIn = (message: string): Shift | undefined => shiftSaid(message)?.value;

/** A message without what says by how much, so that what is left of a day is that of the meeting. */
export const withoutShift = (message: string): string => shiftSaid(message)?.rest ?? message;

const SAME =
  /(?<!\p{L})(?:till |på |vid )?samma (tid(?:punkt)?|klockslag|dag)(?: på dagen| som (?:nu|innan|förut))?(?!\p{L}),?/iu;

/** That it is to be at the same hour as before, or on the same day. */
export function sameSaid(message: string): Said<'hour' | 'day'> | undefined {
  const found = SAME.exec(message);
  return found ? { value: /^dag/i.test(found[1] ?? '') ? 'day' : 'hour', rest: taken(message, found) } : undefined;
}

const SAME_DAY = '(?:på )?samma (?:vecko)?dag(?:(?:,| och| o| &)? (?:och )?(?:samma )?(tid|klockslag))?(?: på dagen)?';
const LATER_WEEK = `(?:nästa vecka|till veckan|veckan (?:efter(?:åt)?|därp[åa]|därefter)|om (${NUMBER}) veck(?:a|or)|(${NUMBER}) veck(?:a|or) (?:senare|fram(?:åt)?))`;
const DAY_OF_WEEK: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})(?:till )?${SAME_DAY},? (?:(?:men|fast) )?${LATER_WEEK}(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:till )?${LATER_WEEK},? (?:(?:men|fast) )?${SAME_DAY}(?!\\p{L})`, 'iu'),
];

/** On the same weekday of a later week, at the same hour where that is said too: "nästa vecka samma dag o tid". */
export function sameDayOfWeek(message: string): Said<Shift & { readonly same: 'hour' | 'day' }> | undefined {
  for (const [at, pattern] of DAY_OF_WEEK.entries()) {
    const found = pattern.exec(message);
    if (!found) continue;
    const [, one, two, three] = found;
    const [hour, number = 'en'] = at === 0 ? [one, two ?? three] : [three, one ?? two];
    const weeks = NUMBERS[fold(number)] ?? Number(number);
    return { value: { days: 7 * weeks, minutes: 0, same: hour ? 'hour' : 'day' }, rest: taken(message, found) };
  }
  return undefined;
}

const IN = new RegExp(`(?<!\\p{L})om (?:${NUMBER}) (?:${UNIT})(?!\\p{L})`, 'giu');
const AMOUNT = new RegExp(ONE, 'iu');
/** How long, or by how much, as it was said; undefined where no amount was. */
export const amountIn = (message: string): string | undefined => AMOUNT.exec(message)?.[0];

const LATER = /\b(?:timm\w*|minut\w*|halvtimm\w*|manad\w*|halvdag|samma (?:vecka|manad|veckodag))\b/;

/** Whether a message says how much later something is to be, in a way that was not understood; "om två veckor" is a time. */
export function leavesShift(message: string): boolean {
  const said = message.replace(IN, ' ');
  return AMOUNT.test(said) || LATER.test(fold(said));
}
