import type { Beside } from './fulfil.js';

const WEEKDAY = '(?:mån|tis|ons|tors|fre|lör|sön)(?:dag\\p{L}*)?';
/** What comes back: "varje torsdag", "varannan vecka", "en gång i månaden". */
const COMES_BACK = new RegExp(
  `(?<!\\p{L})(?:(?:varje|varannan|vartannat|var (?:annan|tredje|fjärde)|alla) (?:${WEEKDAY}|veck\\p{L}+|månad\\p{L}*)|(?:en|två|\\d) gång(?:er)? (?:i|per|om) \\p{L}+|(?:jämna|udda) veckor|återkommande|(?:every|each) \\p{L}+|weekly)(?!\\p{L})`,
  'iu',
);
/** Whoever asks whether there is something on Thursdays wants one of them. */
const ON_DAYS = /(?<!\p{L})boka\p{L}* .*(?:mån|tis|ons|tors|fre)dagar(?!\p{L})/iu;
/** How long something is; "om en timme" and "kvart i två" say when. */
const LENGTH =
  /(?<!\p{L})(?<!(?:om|inom|efter|före|innan) )(?:(?:\d{1,3}|en|ett|två|tre|fyra|fem|tio|femton|tjugo|trettio|fyrtiofem|sextio) ?(?:och en halv |halv)? ?(?:tim(?:me|mar|ma)?|halvtimme|kvart(?:ar)?|min(?:ut(?:er)?)?|hours?|minutes?)|halvtimme|trekvart|timslång\p{L}*)(?!\p{L})(?! (?:i|över|senare|tidigare|efter|innan|före)(?!\p{L}))/iu;

/**
 * What a message that wants a time says of it that is no part of a wish: that it comes back, or how long it is; of one that is moved, an
 * amount is by how much.
 */
export function besideWish(message: string, moves = false): Beside[] {
  return [
    ...(COMES_BACK.test(message) || ON_DAYS.test(message) ? [{ is: 'comesBack' as const }] : []),
    ...(!moves && LENGTH.test(message) ? [{ is: 'length' as const }] : []),
  ];
}
