import { words } from '../shared/text.js';

const REPORT = '(?:oros)?anmal';
const FEW = '(?:\\w+ ){0,4}';
const BEFORE = '(?:(?:hej|ok|okej|sa|da|men|snalla|du|lotsen|bot) )*';

/**
 * How somebody speaks to the bot as to one that reports, in folded words. Read too often rather than too seldom: the line that
 * it cannot is true above any answer, and who believes that it has reported reports to nobody.
 */
const ASKS = [
  // "har du anmält Alva", "har du skickat anmälan", "anmälde du det"
  `\\b(?:har|hann) (?:du|boten|lotsen) ${FEW}${REPORT}t\\b`,
  `\\b(?:har|hann) (?:du|boten|lotsen) ${FEW}(?:gjort|skickat|lamnat|mejlat|ringt|skrivit|fort) ${FEW}${REPORT}an\\b`,
  `\\b${REPORT}de (?:du|boten|lotsen)\\b`,
  `\\b(?:skickade|gjorde|lamnade|mejlade|ringde) (?:du|boten|lotsen) ${FEW}${REPORT}`,
  // "kan du anmäla det här", "kan du skicka anmälan"
  `\\b(?:kan|kunde|skulle|vill|far|ska|maste|hinner) (?:du|boten|lotsen) ${FEW}${REPORT}a\\b`,
  `\\b(?:kan|kunde|skulle|vill|far|ska) (?:du|boten|lotsen) ${FEW}(?:skicka|gora|lamna|mejla|fora|ringa) ${FEW}${REPORT}an\\b`,
  // "anmäl åt mig", "skicka anmälan åt oss", "så fyller du i anmälan åt mig": not what a colleague might do
  `^${BEFORE}(?:${REPORT}|(?:skicka|gor|lamna|mejla|fyll) ${FEW}${REPORT}an) ${FEW}at (?:mig|oss)\\b`,
  `\\b(?:du|boten|lotsen) ${FEW}${REPORT}\\w* ${FEW}at (?:mig|oss)\\b`,
  // "anmäl det här", "skicka in anmälan", "gör en orosanmälan"
  `^${BEFORE}${REPORT}(?: (?:det|detta|den|hen|henne|honom|dem|barnet|eleven|familjen|mamman|pappan|foraldrarna|nu|genast|direkt)\\b|$)`,
  `^${BEFORE}(?:skicka|gor|lamna|mejla)(?: in| ivag)? (?:(?:en|min|var|den har|den) )?${REPORT}an\\b`,
  // "du anmäler väl", "anmäler du nu", "då har du anmält"
  `\\bdu ${REPORT}er (?:val|va|ju|nu|det|detta)\\b`,
  `\\b${REPORT}er du\\b`,
  `\\b(?:can|could|will|would) you (?:\\w+ ){0,3}report\\b`,
  `\\b(?:have|did) you (?:\\w+ ){0,3}report(?:ed)?\\b`,
  `\\breport (?:it|this|him|her|them) for (?:me|us)\\b`,
].map(words => new RegExp(words));

/** Whether a message asks the bot to report, or whether it has: it does neither, ever. */
export function asksToReport(message: string): boolean {
  const said = words(message).join(' ');
  // None of them is without one of these, and most messages are.
  if (!said.includes('anmal') && !said.includes('report')) return false;
  return ASKS.some(one => one.test(said));
}
