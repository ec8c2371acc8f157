import type { Action } from '../../answering/wishes/examples.js';
import { fold } from '../../shared/text.js';
import { tellsOwnName } from './about-booking.js';
import { codeIn, halfCodeIn } from './carried.js';
import { opensTimes } from './worker-said.js';

/** What tells a consultation from a meeting of the group. */
const CONSULTATION = /\bmin tid\b|\btiden (?:hos|med)\b|bokning|konsultation/i;

/** Who wants one has none yet. */
const WANTS_ONE =
  /\b(?:vill|vilja|behover|onskar|kan jag|far jag|skulle) (?:(?:ha|fa|boka) )?(?:en|nagon) (?:ny |ledig )?tid\b(?! till)/;

const BOOKS = /(?<!\p{L})boka(?:r|s)?(?! om)(?!\p{L})/iu;
/** What tells a meeting of the group from a consultation. */
const GROUPS = /möte|träff|grupp|kanal/i;

/** Whoever cannot come, and says nothing of the meeting: it is held all the same, and its card has "Kan inte". */
const CANNOT_COME =
  /^(?:(?:hej|tyvarr|nej|men|jag|ja) )*(?:kan (?:inte|ej)|hinner (?:inte|ej)|kommer (?:inte|ej)|missar|(?:ar|blev) (?:sjuk|borta))\b(?!.*\b(?:stall|avbok|boka av|stryk|flytt|skjut|byt|\p{L}*mote|\p{L}*traff))/u;
const IS_OFF = /^(?:jag |hej )*(?:ar |ska vara |vill vara |tar )*(?:ledigt?)\b(?! (?:tid|tider)\b)(?!.*\?)/;
const OF_MEETINGS: ReadonlySet<Action> = new Set(['addMeeting', 'moveMeeting', 'cancelMeeting']);
const ON_MEETING: ReadonlySet<Action> = new Set(['cancel', 'reschedule', 'cancelMeeting', 'moveMeeting']);

/**
 * What an action is where the message was written and by whom: what is booked stands among a contact social worker's own
 * times, and who has none means their bookings; in a channel what is moved or cancelled is a meeting.
 */
export function actionThere(action: Action, text: string, worker: boolean | undefined, channel: boolean): Action {
  // A name is told by who books by it, and not by who wants none on it.
  if (action === 'bookAnonymous' && tellsOwnName(text) && !/anonym/i.test(text)) return 'book';
  const ofMeeting = channel && ON_MEETING.has(action) && !CONSULTATION.test(text);
  if (ofMeeting && CANNOT_COME.test(fold(text))) return 'nextMeeting';
  if (channel && action === 'reschedule' && !CONSULTATION.test(text)) return 'moveMeeting';
  if (channel && action === 'cancel' && !CONSULTATION.test(text)) return 'cancelMeeting';
  if (action === 'myBookings' && WANTS_ONE.test(fold(text))) return 'book';
  if (worker === true && action === 'myBookings') return 'workerTimes';
  // "Ledig fredag" is a free time to whoever books, and a day off to her whose times they are.
  if (worker === true && action === 'book' && !channel && IS_OFF.test(fold(text))) return 'workerAway';
  if (
    worker === true &&
    (action === 'cancel' || action === 'reschedule') &&
    !channel &&
    !(codeIn(text) ?? halfCodeIn(text))
  )
    return 'workerTimes';
  // In private a contact social worker who plans "tisdagar 13-15" plans her own times.
  const isOwn = !channel && !GROUPS.test(text);
  if (worker === true && OF_MEETINGS.has(action) && isOwn) return 'workerTimes';
  // Nothing says that it is a meeting of a group, which is moved in its channel.
  if (worker === false && action === 'moveMeeting' && isOwn) return 'reschedule';
  if (worker === false && action === 'cancelMeeting' && isOwn) return 'cancel';
  // Who wants to book in private, and has no group's channel, wants a consultation.
  if (worker === false && action === 'addMeeting' && isOwn && BOOKS.test(text)) return 'book';
  // Who has no times of their own to take away, and cannot come, has at most a booking of their own.
  if (worker === false && action === 'workerAway' && !channel) return 'cancel';
  return worker === false && action === 'workerTimes' && !opensTimes(text) ? 'myBookings' : action;
}
