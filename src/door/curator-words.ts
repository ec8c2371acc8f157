import type { Command } from './commands.js';

const UNANSWERED =
  /^(?:visa |lista |mina |alla )*obesvarade(?: fragor(?:na)?)?$|^(?:\w+ ){0,6}obesvarade fragor(?:na)?(?: \w+){0,4}$/;

const REVIEWS =
  /^(?:visa |lista |alla |kommande )*(?:granskningar(?:na)?|regler att granska|(?:\w+ ){0,3}regler (?:ska|behover|maste|ar det som ska) (?:vi granska|granskas)(?: \w+){0,3})$/;

/** What a curator does with commands, not here: a new rule, a month's report. */
const CURATING =
  /^(?:\w+ ){0,6}(?:lagga till|lagger (?:jag|vi|man) till|skriva|skriver (?:jag|vi|man)|andrar (?:jag|vi|man)) (?:en )?(?:ny |nya )?regel(?: \w+){0,12}$|^(?:\w+ ){0,3}manadsrapport(?:en)?(?: \w+){0,4}$|^(?:\w+ ){0,3}rapport(?:en)? (?:for|over) (?:manaden|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?: \w+){0,3}$/;

/** What a curator asks for in folded words: the unanswered questions, the reviews, or how rules and reports are made; undefined for anything else. */
export function curatorCommandFrom(said: string): Command | undefined {
  if (UNANSWERED.test(said)) return { do: 'showUnanswered' };
  if (REVIEWS.test(said)) return { do: 'reviews' };
  return CURATING.test(said) ? { do: 'tell', what: 'curating' } : undefined;
}
