import type { BookingInputs, BookingStep } from '../../booking/actions.js';
import { saysTime, type Wanted } from '../../booking/wanted.js';
import type { SchoolCalendar } from '../../groups/calendar.js';
import type { Day } from '../../shared/day.js';
import { fold } from '../../shared/text.js';
import { moveIn } from './carried.js';
import { offeredIn } from './offered-times.js';
import { timeIn } from './wanted-in.js';
import { whenIn } from './when.js';

const OPENS = /(?:^|[^\p{L}])(?:lägg(?:er|a)?(?! (?:om|över|fram|bak))|öppna|släpp|skapa|ny|nya|erbjud)/iu;

/** Whether times are to be offered in so many words. */
export const opensTimes = (text: string): boolean => OPENS.test(text);

/** What is to be taken away: a booking, or one time where its hour is said. */
const CANCELS = /\b(?:avbok\w*|stall\w* in|stalls in|installd?t?|aterbud)\b/;
const TAKES_AWAY = /\b(?:stryk\w*|slopa\w*|ta(?:r)? bort)\b/;
/** What is said of times that are there already, or booked: they stand in the list. */
const CHANGES_ONE =
  /\b(?:flytta\w*|lagg\w* (?:om|over|fram|bak)|byt\w*|boka om|den som (?:har|bokat)|bokade?|bokat|har tagit|utga\w*|sluta\w*|avsluta\w*)\b/;

const MOVES_ONE = /\b(?:flytta\w*|boka om|byt\w*|lagg\w* (?:om|over))\b/;
const UNREAD = { unread: true } as const;

/** What is every week: "fredagarna", "varje fredag", "fredagspasset". */
const EACH: readonly (readonly [day: number, RegExp])[] = ['man', 'tis', 'ons', 'tors', 'fre', 'lor', 'son'].map(
  (name, at) => [at + 1, new RegExp(`\\b${name}dag(?:ar(?:na)?|s(?:pass|tid)\\w*)\\b|\\bvarje ${name}dag\\b`)],
);
const CHANGES = /(?<!\p{L})(?:ändra|byt|justera|uppdatera|flytta|skjut|lägg(?:a|er)? om)/iu;
const ENDS = /\b(?:sluta\w*|avsluta\w*|utga\w*)\b|\b(?:inte|inga|ej) .*\blangre\b/;
/** What she says of one time that is to be otherwise. */
const ALTERS = /(?<!\p{L})(?:ändra|byt|justera)/iu;
const ALL_BOOKED = /\b(?:alla|allt|samtliga|mina)\b.*\b(?:bokning|konsultation|tid)\w*|\b(?:alla|allt|samtliga)$/;
/** What is every week without a day's name. */
const PATTERNS = /\b(?:pass(?:et|en)?|arbetspass\w*|arbetstid\w*|aterkommande|schemat?)\b/;
const OWN_TIMES = /\b(?:mina (?:\w*tider|pass)|\w*tiderna)\b/;

/** Whether she says that she is no longer there on some weekdays of every week. */
export const endsDays = (text: string): boolean =>
  ENDS.test(fold(text)) && EACH.some(([, name]) => name.test(fold(text)));

/** Which of her patterns she wants changed or ended; undefined where it is a day, or one time, that is spoken of. */
function patternsSaid(text: string, saysDay: boolean): WorkerSaid | undefined {
  const said = fold(text);
  const [changes, ends] = [CHANGES.test(text), [CANCELS, TAKES_AWAY, ENDS].some(pattern => pattern.test(said))];
  if (!changes && !ends) return undefined;
  const goal = said.search(/\btill\b/);
  const each = EACH.filter(([, name]) => name.test(changes && goal >= 0 ? said.slice(0, goal) : said)).map(
    ([day]) => day,
  );
  const takesAway = TAKES_AWAY.test(said) || ENDS.test(said);
  const isAny = !saysDay && (PATTERNS.test(said) || ((changes || takesAway) && OWN_TIMES.test(said)));
  if (each.length === 0 && !isAny) return undefined;
  return { step: { is: 'times', to: changes ? 'change' : 'end', ...(each.length > 0 ? { each } : {}) } };
}

/** What a contact social worker wants with her own times, and what the form of new ones is filled in with. */
export interface WorkerSaid {
  readonly step: BookingStep & { is: 'times' | 'offerForm' | 'askAway' | 'awayForm' };
  readonly inputs?: BookingInputs | undefined;
  /** When a booking of hers is to be instead; what was not understood of it is `unread`. */
  readonly goal?: Wanted;
  /** The words that the form is not filled in with, as they were written. */
  readonly unread?: readonly string[];
}

/**
 * What a message of a contact social worker's own times asks for: times to be offered; else the list, above it what she has when she
 * said, or one booking to be cancelled, which is asked about. A word of taking away never offers anything.
 */
export function workerSaidIn(text: string, today: Day, calendar: SchoolCalendar): WorkerSaid {
  const said = fold(text);
  const patterns = patternsSaid(text, timeIn(text, today, calendar) !== undefined);
  if (patterns) return patterns;
  const cancels = CANCELS.test(said);
  const lists = cancels || TAKES_AWAY.test(said) || CHANGES_ONE.test(said);
  const offered = lists ? undefined : offeredIn(text, today, calendar);
  if (lists || (!offered?.inputs.from && !OPENS.test(text))) {
    // "Till onsdag" is where it is to be.
    const move = /\btill\b/.test(said) && !cancels ? moveIn(text) : undefined;
    const when = timeIn(move ? (move.from ?? '') : text, today, calendar)?.wanted;
    const there = move?.to === undefined ? undefined : `flytta till ${move.to}`;
    const goal = there && MOVES_ONE.test(said) ? (timeIn(there, today, calendar)?.wanted ?? UNREAD) : undefined;
    if (goal) return { step: { is: 'times', ...(when && saysTime(when) ? { at: when } : {}) }, goal };
    const isOne = cancels || (TAKES_AWAY.test(said) && (when?.at !== undefined || when?.hours !== undefined));
    if (!when && cancels && ALL_BOOKED.test(said)) return { step: { is: 'times', to: 'cancel' } };
    if (!when || (!saysTime(when) && !isOne)) return { step: { is: 'times' } };
    const to = isOne ? 'cancel' : TAKES_AWAY.test(said) ? 'remove' : ALTERS.test(text) ? 'change' : undefined;
    return { step: { is: 'times', at: when, ...(to ? { to } : {}) } };
  }
  // Days were said, and not understood: the form says so.
  const left = offered?.left ?? (whenIn(text) === undefined ? [] : (['rest'] as const));
  const step = { is: 'offerForm', ...(left.length > 0 ? { left: [...left] } : {}) } as const;
  return { step, inputs: offered?.inputs, ...(offered ? { unread: offered.unread } : {}) };
}
