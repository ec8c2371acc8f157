import { words } from '../shared/text.js';

/** Words with which somebody says whether they book by their name, and which say nothing else. Folded. */
const AROUND = new Set(
  `jag vi vill kan far skulle vara bli boka bokar bokas bokat helst garna som tack det den tiden ta tar att ja jo ju nej en tid tider konsultation hellre i stallet istallet
  anonymt anonym anonyma namn namnet mitt eget egna sjalv med under utan inte ej icke slippa gar hej ok okej please
  anonymous anonymously name my own with without not in book the under`.split(/\s+/),
);
/** An anonymity, and a name, that is not wanted. */
const NOT_ANONYMOUS = /\b(?:inte|ej|icke|slippa|not) (?:(?!utan|namn|without|name)\w+ ){0,4}anonym/;
const NOT_NAMED = /\b(?:utan|inte|ej|icke|slippa|without|not) (?:\w+ ){0,4}(?:namn|name)/;

/**
 * Whether a whole text says that one books by one's name or without it: "med mitt namn" and "inte anonymt" are the one, "anonymt" and
 * "utan namn" the other. Undefined for what says anything else, and for what asks how it is to be anonymous.
 */
export function nameIn(text: string): 'named' | 'anonymous' | undefined {
  const all = words(text);
  const said = all.join(' ');
  if (!/\b(?:anonym\w*|namn|namnet|name)\b/.test(said) || !all.every(word => AROUND.has(word))) return undefined;
  // "Kan jag inte vara anonym?" asks for what it denies.
  if (text.includes('?') && (NOT_ANONYMOUS.test(said) || NOT_NAMED.test(said))) return undefined;
  if (NOT_ANONYMOUS.test(said)) return 'named';
  return /\banonym/.test(said) || NOT_NAMED.test(said) ? 'anonymous' : 'named';
}

/** Whether a whole message, that stands under nothing, says that somebody books by their name. One word may be about anything. */
export const booksByName = (text: string): boolean =>
  !text.includes('?') && words(text).length > 1 && nameIn(text) === 'named';
