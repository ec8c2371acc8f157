import type { BookingInputs, BookingStep } from '../../booking/actions.js';
import { saysTime } from '../../booking/wanted.js';
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

/** What a contact social worker wants with her own times, and what the form of new ones is filled in with. */
export interface WorkerSaid {
  readonly step: BookingStep & { is: 'times' | 'offerForm' };
  readonly inputs?: BookingInputs | undefined;
}

/**
 * What a message of a contact social worker's own times asks for: times to be offered; else the list, above it what she has when she
 * said, or one booking to be cancelled, which is asked about. A word of taking away never offers anything.
 */
export function workerSaidIn(text: string, today: Day, calendar: SchoolCalendar): WorkerSaid {
  const said = fold(text);
  const cancels = CANCELS.test(said);
  const lists = cancels || TAKES_AWAY.test(said) || CHANGES_ONE.test(said);
  const offered = lists ? undefined : offeredIn(text, today, calendar);
  if (lists || (!offered?.inputs.from && !OPENS.test(text))) {
    // "Till onsdag" is where it is to be.
    const of = /\btill\b/.test(said) && !cancels ? (moveIn(text).from ?? '') : text;
    const when = timeIn(of, today, calendar)?.wanted;
    const isOne = cancels || (TAKES_AWAY.test(said) && (when?.at !== undefined || when?.hours !== undefined));
    if (!when || (!saysTime(when) && !isOne)) return { step: { is: 'times' } };
    return { step: { is: 'times', at: when, ...(isOne ? { to: 'cancel' } : {}) } };
  }
  // Days were said, and not understood: the form says so.
  const left = offered?.left ?? (whenIn(text) === undefined ? [] : (['rest'] as const));
  return { step: { is: 'offerForm', ...(left.length > 0 ? { left: [...left] } : {}) }, inputs: offered?.inputs };
}
