import type { Action } from '../../answering/wishes/examples.js';
import { fold, words } from '../../shared/text.js';

/** Whole messages that are too short to be learned from. */
const SHORT: ReadonlyMap<string, Action> = new Map(
  'flytta|flytta tid|flytta tiden|flytta min tid|byt tid|byta tid|ny tid|omboka|boka om'
    .split('|')
    .map(said => [said, 'reschedule']),
);
const ASKS =
  '(?:(?:hej|tack|snalla|ja|jag|vi|vill|vilja|skulle|behover|onskar|kan|far|gar|det|att|ha|fa|in|har|du|ni|finns|en|nagon|nagra|nagot|ny|ledig|ledigt|lediga|helst|garna|boka|bokar) )*';
/** What only asks for a time beside when, and at which school, it is wanted. */
const BOOKS = new RegExp(`^${ASKS}(?:tid|tider|konsultation|boka|ledigt|ledig|nagot|konsultationstid)$`);
const OWN = '(?: (?:den|det|min|mitt|mina|tid|tiden|bokning|bokningen|konsultation|konsultationen|fram|upp|dit))*';
const MOVES = new RegExp(`^${ASKS}(?:flytta|flytt|byta?|omboka|skjuta?|om)${OWN}$`);
const BOOKS_NONE =
  /^(?:(?:nej|tack|snalla|du|hej|jag|vill|ska) )*boka[rt]? (?:inget|ingenting|ingen tid|inga tider|inte nagot|inte nagon tid)(?: tack| alls)*$/;

/** Words before a school's name that say nothing without it. */
const BEFORE_NAME: ReadonlySet<string> = new Set(['pa', 'vid', 'hos', 'for', 'i', 'till', 'at']);

/** A message without its schools, and without what only leads to one, in folded text. */
function withoutSchools(text: string, isName: (word: string) => boolean): string {
  const left: string[] = [];
  for (const word of words(text)) {
    if (!isName(word)) left.push(word);
    else if (BEFORE_NAME.has(left.at(-1) ?? '')) left.pop();
  }
  while (BEFORE_NAME.has(left.at(-1) ?? '')) left.pop();
  return left.join(' ');
}

/** A whole message that is the very words for an action, too short to be learned from. */
export const shortly = (text: string): Action | undefined => SHORT.get(fold(text));

/** What a message asks for that says nothing more than when, which is taken out of it, and at which school. */
export function plainly(rest: string, isName: (word: string) => boolean): Action | undefined {
  const said = withoutSchools(rest, isName);
  if (BOOKS.test(said)) return 'book';
  return SHORT.get(said) ?? (MOVES.test(said) ? 'reschedule' : undefined);
}

/** Whether somebody wants nothing booked: "boka inget". Without when. */
export const booksNone = (rest: string): boolean => BOOKS_NONE.test(fold(rest));

/** Whether a whole message, in folded text, could say so with when beside it. */
export const mayBookNone = (said: string): boolean =>
  /\bboka[rt]?\b/.test(said) && /\bin(?:get|genting|gen|ga|te)\b/.test(said);

/** One of these is in whatever `plainly` reads. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  'tid tiden tider konsultation konsultationstid boka ledigt ledig flytta flytt byta byt omboka skjuta skjut'.split(
    ' ',
  ),
);
/** Or one of these, which are in any long message ("om", "något"). */
const ANY_WORDS: ReadonlySet<string> = new Set(['om', 'nagot']);
const ANY_WORDS_MAX = 8;
/** With more words beside it a message says more than what is asked for and when. */
const PLAIN_WORDS_MAX = 20;

/**
 * Makes what tells whether a whole message may be one of the phrases, or what `plainly` reads, with when beside it. To take out
 * when takes long, and most messages have not the words.
 */
export function createMayBePlain(phrases: readonly string[]): (text: string) => boolean {
  const byLongest = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const its = words(phrase);
    const longest = its.reduce((one, other) => (other.length > one.length ? other : one), '');
    byLongest.set(longest, [...(byLongest.get(longest) ?? []), its]);
  }
  return text => {
    const said = new Set(words(text));
    const isShort = said.size <= PLAIN_WORDS_MAX;
    // As when it is taken out: "ändra" is read as "byt".
    if (said.has('andra')) said.add('byt');
    return [...said].some(
      word =>
        (isShort && PLAIN_WORDS.has(word)) ||
        (ANY_WORDS.has(word) && said.size <= ANY_WORDS_MAX) ||
        byLongest.get(word)?.some(its => its.every(one => said.has(one))) === true,
    );
  };
}
