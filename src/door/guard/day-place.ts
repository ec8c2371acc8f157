import type { Token } from './tokens.js';
import { plainTest } from './word.js';

/** A day as it is cut short that is a first name too. */
const DAY = plainTest(/^fred$/);
/** Of what is booked, or of days on which somebody is away. */
const OF_BOOKING = plainTest(/^(?:boka|bokar|avboka|avbokar|omboka|flytta|byt|byta|tid|tiden|tider|ledig|sjuk|borta)$/);
/** What stands right before a day there. "För fred" and "med fred" are said of somebody. */
const BEFORE = plainTest(/^(?:på|pa|till|nu|nästa|nasta|tid|tiden|tider|ledig|sjuk|borta|.{3,}skolan?)$/);
/** After these somebody may stand, where no clock follows: "flytta fred till en annan klass". */
const BEFORE_CLOCK = plainTest(/^(?:boka|avboka|omboka|flytta|om|eller)$/);
/** What stands right after one: a clock, or a part of the day. */
const CLOCK = plainTest(/^(?:kl|klockan|fm|em|förmiddag(?:en)?|eftermiddag(?:en)?|\d{1,2}|\d{1,2}[.:]\d{2})$/);
const ENDS = plainTest(/^(?:tack|då)$/);
/** A longer message tells more than when. */
const MOST = 10;

/**
 * Whether the word at `i`, small, is a weekday cut short that is a name as well, where only a day stands: in a short message of a booking,
 * after what leads to a day, and before a clock or nothing ("boka tallskolan fred", "flytta min tid till fred kl 9").
 */
export function standsForDay(tokens: readonly Token[], i: number): boolean {
  const [before, word, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!before || !word || tokens.length > MOST || word.shape !== 'l' || word.sense.genitive || !word.is(DAY))
    return false;
  const isClock = after?.is(CLOCK) === true;
  const leads = isClock
    ? before.is(BEFORE) || before.is(BEFORE_CLOCK)
    : before.is(BEFORE) && (!after || after.is(ENDS));
  return leads && tokens.some(one => one.is(OF_BOOKING));
}
