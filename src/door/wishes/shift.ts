import { fold } from '../../shared/text.js';

/** By how much a meeting is to be moved: days, or minutes of the same day; negative for earlier. */
export interface Shift {
  readonly days: number;
  readonly minutes: number;
}

const NUMBERS: Readonly<Record<string, number>> = { en: 1, ett: 1, tva: 2, tre: 3, fyra: 4, fem: 5, sex: 6 };
const UNITS = {
  dag: { days: 1, minutes: 0 },
  dagar: { days: 1, minutes: 0 },
  vecka: { days: 7, minutes: 0 },
  veckor: { days: 7, minutes: 0 },
  timme: { days: 0, minutes: 60 },
  timmar: { days: 0, minutes: 60 },
  halvtimme: { days: 0, minutes: 30 },
  kvart: { days: 0, minutes: 15 },
  minuter: { days: 0, minutes: 1 },
} as const;
const STRETCH = new RegExp(
  `\\b(\\d{1,3}|${Object.keys(NUMBERS).join('|')}) (${Object.keys(UNITS).join('|')})\\b(?! (?:i|om) )`,
  'u',
);
/** "Om en vecka" is a day, "en timme långt" a length, "varannan vecka" neither. */
const NO_SHIFT = /\b(?:om|var|varje|i) (?:\d{1,3}|en|ett|tva|tre|fyra|fem|sex) \p{L}+|\b(?:langt?|langa)\b/u;
const EARLIER = /\b(?:tidigare|bakat|innan|fore)\b/;
const MOVES = /\b(?:skjut\w*|flytta\w*|senare|framat|fram|tidigare|bakat|senarelagg\w*|tidigarelagg\w*|vanta\w*)\b/;
/** Nobody means a meeting by more than this: half a year. */
const DAYS_MAX = 183;

/** By how much somebody wants a meeting moved who says no new time ("en vecka", "en timme tidigare"); undefined where none is said. */
export function shiftIn(message: string): Shift | undefined {
  const said = fold(message);
  const found = STRETCH.exec(said);
  if (!found || NO_SHIFT.test(said) || !MOVES.test(said)) return undefined;
  const count = NUMBERS[found[1]!] ?? Number(found[1]);
  const unit = UNITS[found[2] as keyof typeof UNITS];
  const sign = EARLIER.test(said) || /\btidigarelagg/.test(said) ? -1 : 1;
  const by = sign * count;
  const shift = { days: by * unit.days || 0, minutes: by * unit.minutes || 0 };
  return Math.abs(shift.days) <= DAYS_MAX && Math.abs(shift.minutes) < 24 * 60 ? shift : undefined;
}

/** A message without what says by how much, so that what is left of a day is that of the meeting. */
export const withoutShift = (message: string): string =>
  message.replace(
    /(?<!\p{L})(?:\d{1,3}|en|ett|två|tre|fyra|fem|sex) (?:dag(?:ar)?|veck(?:a|or)|tim(?:me|mar)|halvtimme|kvart|minuter)(?!\p{L})/giu,
    ' ',
  );
