import type { SchoolCalendar } from '../../groups/calendar.js';
import type { Day } from '../../shared/day.js';
import { fold } from '../../shared/text.js';
import { isDenied } from './denied.js';
import type { Meant } from './fulfil.js';
import { wishedIn } from './left-out.js';
import { booksNone, mayBookNone } from './plainly.js';

/** Whether, in folded text, it is asked how many one may have booked, which is no question of how many one has. */
const HOW_MANY =
  /\bhur (?:manga|mycket) (?:\w+ ){0,2}?(?:far|kan|gar det att|max|maximalt) .*\b(?:ha|boka\w*)\b|\b(?:far|kan) (?:jag|man|vi) (?:ha|boka) (?:flera|fler an|mer an|manga) .*(?:tid|tider|bokning\w*|konsultation\w*)\b|\b(?:max\w*|grans|tak)\b.*\b(?:bokningar|tider|konsultationer)\b/;
const OF_TIMES = /\b(?:tid|tider|bokning\w*|boka\w*|konsultation\w*)\b/;

/** Something that is done with a booking, once. */
const ACT =
  /\b(?:avboka\w*|boka av|boka om|omboka|boka|flytta|byta?|andra|skjuta?(?: upp| fram)?|stalla? in|ror|rora)\b/g;
const WANTS_NO_TIME =
  /\b(?:inte|ej) (?:langre )?(?:ha|behover) (?:en|nagon) tid\b|\bbehover (?:inte|ej|ingen) (?:nagon |en )?tid\b/;
/** Words around it with which nothing else is said. */
const AROUND = new Set(
  'jag vi vill ska skall tanker tankte inte ej icke aldrig alls nu langre att en ett nagon min mitt mina den det dem tid tiden tider bokning bokningen bokningar konsultation konsultationen nej nae tack men hej snalla du ni om av in upp fram ha behover heller hellre pa i till ingen'.split(
    ' ',
  ),
);

/** Whoever is sorry and names nothing: it may be a move as well as a booking. In folded text. */
const REGRETS =
  /^(?:(?:nej|na|nae|men|hm|forlat|sorry|oj|vanta) )*(?:(?:jag|vi|ja|vill|har) )*angra(?:r|de|t)?(?: (?:mig|mej|oss))?(?: (?:lat (?:den|det|tiden|allt) (?:vara|sta(?: kvar)?)|(?:strunt|strunta|skit) i (?:det|den)|behall (?:den|tiden|den jag har)|glom det|nu|tack))*$/;

/** Whether a message says that its writer is sorry, and not of what: nothing is undone, nor asked about, by that. */
export const regrets = (text: string): boolean => REGRETS.test(fold(text));

/** What is done for whoever wants all to stay as it is: nothing. */
export const UNCHANGED: Meant = { action: 'smalltalk', does: { do: 'chat', said: 'unchanged' } };

/** Whether a message, folded in `said`, asks nothing and speaks of something that is done with a booking. */
const mayLeaveIt = (text: string, said: string): boolean =>
  !text.includes('?') && (said.search(ACT) >= 0 || WANTS_NO_TIME.test(said));

/** Whether a message says of a booking that it is to stay as it is, or not to be made, and says nothing else. */
function leavesIt(text: string, rest: string): boolean {
  if (!mayLeaveIt(text, fold(text))) return false;
  const said = fold(rest);
  const acts = said.match(ACT) ?? [];
  if (acts.length > 1 || (acts.length === 0 ? !WANTS_NO_TIME.test(said) : !isDenied(rest))) return false;
  return said
    .replace(ACT, ' ')
    .split(' ')
    .every(word => word === '' || AROUND.has(word));
}

/**
 * What a message plainly means that wants nothing looked for: that nothing is to be booked, that a booking is to stay as it is, or how
 * many one may have. Undefined for any other.
 */
export function plainAnswer(text: string, today: Day, calendar: SchoolCalendar): Meant | undefined {
  const said = fold(text);
  if (HOW_MANY.test(said) && OF_TIMES.test(said))
    return { action: 'myBookings', does: { do: 'tell', what: 'mostBookings' } };
  if (!/\b(?:inte|ej|icke|aldrig|ingen|inga|inget|ingenting)\b/.test(said)) return undefined;
  // When a thing is wanted takes a while to read: only where some act could be left undone.
  if (!mayBookNone(said) && !mayLeaveIt(text, said)) return undefined;
  const rest = wishedIn(text, today, calendar)?.rest ?? text;
  if (mayBookNone(said) && booksNone(rest)) return { action: 'smalltalk', does: { do: 'chat', said: 'notBooked' } };
  return leavesIt(text, rest) ? UNCHANGED : undefined;
}
