import type { Action } from '../../answering/wishes/examples.js';
import { fold } from '../../shared/text.js';
import { isDenied } from './denied.js';
import { whenIn } from './when.js';

/** What changes something, or begins to: it is done for whoever asks for it, and not for whoever asks about it. */
const CHANGES: ReadonlySet<Action> = new Set([
  ...(['book', 'bookAnonymous', 'cancel', 'reschedule', 'workerTimes', 'workerAway'] as const),
  ...(['addMeeting', 'moveMeeting', 'cancelMeeting', 'agendaAdd', 'evaluate'] as const),
  ...(['linkGroup', 'unlinkGroup', 'handOverConvener'] as const),
]);

const OPENS = '^(?:(?:men|och|hej|du|ok|okej) )*';
/** Of whom a question asks: "måste vi", "behöver mötet"; "måste avboka" asks nothing. */
const OF_WHOM = '(?:jag|du|vi|ni|man|han|hon|hen|de|dom|det|alla|nagon|\\p{L}{3,}(?:en|et|rna|rn))';
/** Whether something may or must be done, in folded form. */
const ASKS_LEAVE = new RegExp(
  `${OPENS}(?:(?:maste|behover|bor) ${OF_WHOM}|far|kravs|behovs|ar det (?:ok|okej|tillatet|lagligt)|kan man(?! fa\\b)|brukar man|ska man)\\b`,
  'u',
);
/** Why, by whom, of what and how often something is done: nobody asks for a thing so. */
const ASKS_FACTS = new RegExp(
  `${OPENS}(?:varfor|vem|vilka (?:ska|far|bor|maste|brukar|kan)|hur (?:ofta|lange|manga)|vad (?:ar|gor|hander|innebar|betyder|galler|kravs|sager))\\b`,
);
/** What something is: "vad är en kontaktsocialsekreterare" asks for none. */
const DEFINES = new RegExp(`${OPENS}va(?:d)? (?:ar|e|a|gor|betyder|innebar) (?:en|ett)\\b`);
/** What is shown to whoever asks for it: "vem har bokat mig". */
const SHOWS: ReadonlySet<Action> = new Set(['workerTimes']);
/** Something that is booked is named; without it, and with no time, "anonymous" says how somebody wants to speak. */
const BOOKS = /\b\w*(?:bok|tid|konsult|radgiv|mote|samtal|traff|lucka|slot|appointment|book)\w*/;
/** A question to be answered with yes or no. */
const YES_OR_NO = new RegExp(`${OPENS}(?:kan|far|gar det|ar det|maste|ska|skulle)\\b`);

/** Whether a message asks whether, why, by whom or how often something is done, or what it is, whatever that is. */
export function asksFacts(message: string): boolean {
  const said = fold(message);
  return DEFINES.test(said) || ASKS_LEAVE.test(said) || ASKS_FACTS.test(said);
}

/** Whether a message asks what something is, or asks about or denies an action that changes something: it is then offered at most. */
export function asksAbout(message: string, action: Action): boolean {
  const said = fold(message);
  if (DEFINES.test(said)) return true;
  if (!CHANGES.has(action)) return false;
  if (action === 'bookAnonymous' && YES_OR_NO.test(said) && !BOOKS.test(said)) return whenIn(message) === undefined;
  return isDenied(message) || ASKS_LEAVE.test(said) || (ASKS_FACTS.test(said) && !SHOWS.has(action));
}
