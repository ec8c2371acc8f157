import type { Command } from './commands.js';

// Each is the whole message, of words that are listed: what else somebody tells is read for danger first.
const HELLO = '(?:hej |hejsan |du )?';
const WHILE = '(?: (?:nu|kvar|sen sist|sedan sist|i dag|idag|den har veckan|snart|i var|i host|tack)){0,2}';

const UNANSWERED = new RegExp(
  `^${HELLO}(?:(?:visa|lista|mina|alla|finns det|har vi|ar det|nagra|manga) )*obesvarade(?: fragor(?:na)?)?${WHILE}$`,
);

const REVIEWS = new RegExp(
  `^${HELLO}(?:visa |lista |alla |kommande )*(?:granskningar(?:na)?|regler att granska|(?:vilka )?regler (?:ska|behover|maste) (?:vi granska|granskas))${WHILE}$`,
);

/** What changes ahead; "vad ändras i reglerna" is a question of anybody's, read by who writes it. */
const CHANGES = new RegExp(`^${HELLO}(?:visa )?(?:kommande andringar|regler som andras)${WHILE}$`);

const MONTHS = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
/** What a curator does with commands, not here: a new rule, a month's report. */
const CURATING = new RegExp(
  `^${HELLO}(?:(?:hur|kan|far|var) )*(?:(?:jag|vi|man|du) )?(?:lagga? till|lagger (?:jag|vi|man) till|skriver (?:jag|vi|man)|andrar (?:jag|vi|man)) (?:en )?(?:ny |nya )?regel${WHILE}$` +
    `|^${HELLO}(?:(?:kan jag fa|visa|ge mig|jag vill ha) )?(?:manadsrapport(?:en)?|rapport(?:en)?(?= for| over))(?: (?:for|over) (?:manaden|${MONTHS}))?${WHILE}$`,
);

/** What a curator asks for in folded words: the unanswered questions, the reviews, what changes, or how rules and reports are made; undefined for anything else. */
export function curatorCommandFrom(said: string): Command | undefined {
  if (UNANSWERED.test(said)) return { do: 'showUnanswered' };
  if (REVIEWS.test(said)) return { do: 'reviews' };
  if (CHANGES.test(said)) return { do: 'changes' };
  return CURATING.test(said) ? { do: 'tell', what: 'curating' } : undefined;
}
